"""Back to the analyst: corrections of one's own labels and comments, beside the article."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.review.adjudication import Adjudication
from annotations.review.deciding import neither, take
from gui.review.comments import CommentsPanel
from gui.review.corrections import CorrectionsPanel
from tests.annotations.review.reviewing import TEXT, made

SECOND = "انسحبت كتيبة الفهد من مطار الرمان"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two articles read by two, in which a reviewer has decided against badr twice."""
    name, title = ("سالم المرعي", "PERSON"), ("العميد سالم المرعي", "PERSON")
    path = made(
        tmp_path / "project.tawsim",
        {
            "amal": {"one": [name], "two": [("مطار الرمان", "BASE")]},
            "badr": {"one": [title], "two": [("مطار الرمان", "BASE"), ("كتيبة", "UNIT")]},
        },
        {"one": TEXT, "two": SECOND},
    )
    with Project.open(path, "rania") as project:
        review = Adjudication(project)
        (case,) = review.cases("one")
        project.edit(review.settling([take(case, "amal", comment="the rank stays out")]))
        (case,) = review.cases("two")
        project.edit(review.settling([neither(case)]))
    return path


class Analyst:
    """An annotator whose labels were reviewed."""

    def __init__(self, qtbot: QtBot, desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        with qtbot.waitSignal(desk.session.shown, timeout=5000):
            desk.session.open(path, "badr")
        self.quiet()

    def quiet(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.session.busy, timeout=5000)

    def panel(self, name: str, kind: type):
        dock = self.desk.window.findChild(QDockWidget, name)
        assert isinstance(dock.widget(), kind)
        return dock.widget()

    def corrections(self) -> CorrectionsPanel:
        self.desk.window.actions_["show_corrections"].trigger()
        self.quiet()
        return self.panel("corrections", CorrectionsPanel)

    def answers(self) -> list[tuple[str, str | None]]:
        with Project.open(self.path, "rania") as project:
            return [(one.answer, one.note) for one in project.acknowledgements()]


@pytest.fixture
def analyst(qtbot: QtBot, empty_desk, path: Path) -> Analyst:
    return Analyst(qtbot, empty_desk, path)


def rows(panel: CorrectionsPanel) -> list[str]:
    items = (panel.tree.topLevelItem(row) for row in range(panel.tree.topLevelItemCount()))
    return [item.text(0).strip("\u2067\u2069") for item in items]


def test_a_correction_is_told_when_the_article_opens(analyst: Analyst) -> None:
    bar = analyst.desk.window.messages
    analyst.qtbot.waitUntil(bar.isVisible, timeout=5000)
    bar.offers.buttons[0].click()
    analyst.quiet()
    panel = analyst.panel("corrections", CorrectionsPanel)
    assert rows(panel) == ["العميد سالم المرعي"]


def test_what_was_wrong_why_and_what_is_right(analyst: Analyst) -> None:
    panel = analyst.corrections()
    panel.tree.setCurrentItem(panel.tree.topLevelItem(0))

    told = panel.words.text()
    assert "سالم المرعي" in told
    assert "العميد سالم المرعي" in told
    assert "the rank stays out" in told
    assert "rania" in told
    view = analyst.desk.window.view
    assert TEXT[slice(*view.selected)] == "العميد سالم المرعي"


def test_an_answer_is_on_the_disk_and_shown(analyst: Analyst) -> None:
    panel = analyst.corrections()
    panel.tree.setCurrentItem(panel.tree.topLevelItem(0))
    panel.note.setText("the guide says otherwise")
    panel.dispute.click()
    analyst.quiet()

    assert analyst.answers() == [("disputed", "the guide says otherwise")]
    assert panel.tree.topLevelItem(0).text(2) != ""
    assert "the guide says otherwise" in panel.words.text()


def test_all_articles_and_all_seen(analyst: Analyst) -> None:
    panel = analyst.corrections()
    panel.scope.setCurrentIndex(1)
    analyst.quiet()
    assert rows(panel) == ["العميد سالم المرعي", "كتيبة"]

    panel.tree.setCurrentItem(panel.tree.topLevelItem(1))
    analyst.quiet()
    view = analyst.desk.window.view
    assert view.document.id == "two"
    assert SECOND[slice(*view.selected)] == "كتيبة"

    panel.all_seen.click()
    analyst.quiet()
    assert [answer for answer, _ in analyst.answers()] == ["seen", "seen"]
    assert not panel.all_seen.isEnabled()


def test_usual_slips_come_with_the_guides_words(analyst: Analyst) -> None:
    panel = analyst.corrections()
    panel.scope.setCurrentIndex(1)
    analyst.quiet()
    page = panel.page.toPlainText()
    assert "العميد سالم المرعي" in page
    assert len(page) > 200  # the guide's rules on them


def test_nothing_to_correct_is_said(qtbot: QtBot, empty_desk, path: Path) -> None:
    with qtbot.waitSignal(empty_desk.session.shown, timeout=5000):
        empty_desk.session.open(path, "amal")
    empty_desk.window.actions_["show_corrections"].trigger()
    qtbot.waitUntil(lambda: not empty_desk.session.busy, timeout=5000)
    dock = empty_desk.window.findChild(QDockWidget, "corrections")
    panel = dock.widget()
    assert rows(panel) == []
    assert panel.words.text() != ""
    assert not panel.accept.isEnabled()
    assert not empty_desk.window.messages.isVisible()


def test_comments_follow_the_article_and_what_is_selected(analyst: Analyst) -> None:
    window = analyst.desk.window
    window.actions_["show_comments"].trigger()
    analyst.quiet()
    panel = analyst.panel("comments", CommentsPanel)
    start = TEXT.index("معسكر الرمان")
    window.view.select(start, start + 12)
    panel.new.setText("which of the two?")
    panel._say()
    analyst.quiet()
    assert [box.talk.first.text for box in panel.boxes] == ["which of the two?"]
    assert panel.boxes[0].talk.first.start == start

    analyst.desk.session.show_document("two")
    analyst.quiet()
    assert panel.boxes == []
    window.actions_["show_comments"].trigger()
    assert not window.findChild(QDockWidget, "comments").isVisible()
