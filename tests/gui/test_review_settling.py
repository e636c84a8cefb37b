"""The window of a review in a reviewer's hands: each decision is a key and lies on the disk."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.scheme_edits import ChangeLabel
from gui.dialogs.opening import open_shortcuts
from gui.review.alike import AlikeDialog
from gui.review.case_view import CaseView
from gui.review.commands import SETTLING
from gui.review.majority import MajorityDialog
from gui.review.window import ReviewWindow, open_review
from tests.annotations.review.reviewing import TEXT, made

KEY, NO = Qt.Key, Qt.KeyboardModifier.NoModifier
SECOND = "انسحبت كتيبة الفهد من مطار الرمان"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two articles that three annotators have labelled, not alike."""
    name, unit, base = (
        ("سالم المرعي", "PERSON"),
        ("القوات العراقية", "UNIT"),
        ("معسكر الرمان", "BASE"),
    )
    title = ("العميد سالم المرعي", "PERSON")
    return made(
        tmp_path / "project.tawsim",
        {
            "amal": {"one": [name, unit, base], "two": [("مطار الرمان", "BASE")]},
            "badr": {"one": [title, unit, base], "two": [("مطار الرمان", "UNIT")]},
            "karim": {"one": [title, base, ("الاثنين", "DATE")], "two": [("مطار الرمان", "BASE")]},
        },
        {"one": TEXT, "two": SECOND},
    )  # fmt: skip


class Reviewer:
    """A reviewer at the window."""

    def __init__(self, qtbot: QtBot, desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        with qtbot.waitSignal(desk.session.shown, timeout=5000):
            desk.session.open(path, "rania")
        opened = open_review(desk.window)
        assert opened is not None
        self.window: ReviewWindow = opened
        self.settle()
        qtbot.waitUntil(lambda: self.window.case is not None, timeout=5000)

    def settle(self) -> None:
        """Wait until all was looked through and nothing is on its way."""
        session, reviewing = self.desk.session, self.window.reviewing
        self.qtbot.waitUntil(lambda: not session.busy and reviewing.complete, timeout=5000)
        self.qtbot.waitUntil(lambda: not self.window.differences.busy, timeout=5000)

    @property
    def view(self) -> CaseView:
        return self.window.compared.view

    def press(self, key, modifiers=NO) -> None:
        """Press a key in the article, and wait until what it does is done."""
        self.view.setFocus()
        code = Qt.Key(ord(key)) if isinstance(key, str) else key
        self.qtbot.keyClick(self.view, code, modifiers)
        self.settle()

    def case(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """The case that is looked at: words, label, and who has it."""
        case, article = self.window.case, self.window.article
        assert article is not None
        text = article.document.text
        return [(text[p.start : p.end], p.label, p.by) for p in case.places] if case else []

    def gold(self, document_id: str) -> list[tuple[str, str]]:
        """The adjudicated layer in the file, read by a program of its own."""
        with sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True) as file:
            rows = file.execute(
                "SELECT start_offset, end_offset, label FROM spans "
                "WHERE document_id = ? AND annotator = 'gold' ORDER BY start_offset",
                [document_id],
            )
            words = {"one": TEXT, "two": SECOND}[document_id]
            return [(words[start:end], label) for start, end, label in rows]

    def comments(self) -> list[str]:
        with sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True) as file:
            return [row[0] for row in file.execute("SELECT comment FROM rulings") if row[0]]

    def told(self) -> str:
        bar = self.window.messages
        return bar.words.text() if bar.isVisible() else ""

    def select(self, words: str) -> None:
        article = self.window.article
        assert article is not None
        start = article.document.text.index(words)
        self.view.select(start, start + len(words))


@pytest.fixture
def reviewer(qtbot: QtBot, empty_desk, path: Path) -> Reviewer:
    return Reviewer(qtbot, empty_desk, path)


def test_it_begins_at_the_first_difference(reviewer: Reviewer) -> None:
    assert reviewer.case() == [
        ("العميد سالم المرعي", "PERSON", ("badr", "karim")),
        ("سالم المرعي", "PERSON", ("amal",)),
    ]
    assert [button.text()[:3] for button in reviewer.window.panel.buttons] == ["A: ", "B C"]


def test_a_letter_takes_that_annotators_reading_and_goes_on(reviewer: Reviewer) -> None:
    reviewer.press("A")

    assert ("سالم المرعي", "PERSON") in reviewer.gold("one")
    assert reviewer.case() == [("القوات العراقية", "UNIT", ("amal", "badr"))]


def test_the_same_key_on_an_arabic_keyboard(reviewer: Reviewer) -> None:
    reviewer.press("ش")

    assert ("سالم المرعي", "PERSON") in reviewer.gold("one")


def test_what_most_have_all_or_nothing(reviewer: Reviewer) -> None:
    reviewer.press(KEY.Key_Return)  # the title is had by two of three
    reviewer.press("0")  # nobody is to have the unit
    reviewer.press("+")  # the date, which one has
    assert reviewer.gold("one") == [
        ("العميد سالم المرعي", "PERSON"), ("معسكر الرمان", "BASE"), ("الاثنين", "DATE"),
    ]  # fmt: skip


def test_keys_pressed_fast_meet_one_case_each(reviewer: Reviewer) -> None:
    view = reviewer.view
    for letter in "ABC":
        reviewer.qtbot.keyClick(view, Qt.Key(ord(letter)))
    reviewer.settle()

    assert reviewer.gold("one") == [
        ("سالم المرعي", "PERSON"), ("القوات العراقية", "UNIT"), ("معسكر الرمان", "BASE"),
        ("الاثنين", "DATE"),
    ]  # fmt: skip


def test_after_the_last_difference_of_an_article_comes_the_next_article(reviewer: Reviewer) -> None:
    for letter in "AAC":
        reviewer.press(letter)
    reviewer.qtbot.waitUntil(
        lambda: (
            reviewer.window.article is not None
            and reviewer.window.article.document.id == "two"
            and reviewer.window.case is not None
        ),
        timeout=5000,
    )
    assert {label for _, label, _ in reviewer.case()} == {"BASE", "UNIT"}

    reviewer.press("B")
    reviewer.qtbot.waitUntil(lambda: reviewer.told() != "", timeout=5000)
    assert reviewer.gold("two") == [("مطار الرمان", "UNIT")]


def test_what_is_selected_is_drawn_with_the_labels_key(reviewer: Reviewer) -> None:
    reviewer.select("المرعي")
    reviewer.press("1")
    assert ("المرعي", "PERSON") in reviewer.gold("one")
    assert reviewer.case() == [("القوات العراقية", "UNIT", ("amal", "badr"))]

    reviewer.select("وصل")  # where nobody has anything
    reviewer.press("2")
    assert ("وصل", "UNIT") in reviewer.gold("one")


def test_a_reading_that_was_clicked_is_taken_under_another_label(reviewer: Reviewer) -> None:
    for letter in "AA":
        reviewer.press(letter)
    mark = next(one for one in reviewer.view.spans if one.label == "DATE")
    reviewer.view.make_current(mark)
    reviewer.press("4")

    assert ("الاثنين", "WEAPON") in reviewer.gold("one")


def test_the_reason_goes_with_the_decision(reviewer: Reviewer) -> None:
    reviewer.press("N")
    field = reviewer.window.panel.comment
    assert field.hasFocus()
    reviewer.qtbot.keyClicks(field, "rank stays out")
    reviewer.qtbot.keyClick(field, KEY.Key_Return)
    assert reviewer.view.hasFocus()
    reviewer.press("A")
    reviewer.press("A")

    assert reviewer.comments() == ["rank stays out"]


def test_typing_a_reason_decides_nothing(reviewer: Reviewer) -> None:
    reviewer.press("N")
    reviewer.qtbot.keyClicks(reviewer.window.panel.comment, "ABC0+")
    reviewer.settle()
    assert reviewer.window.panel.comment.text() == "ABC0+"
    assert reviewer.gold("one") == []


def test_a_decision_is_undone_and_taken_back(reviewer: Reviewer) -> None:
    reviewer.press("A")
    reviewer.press("Z", Qt.KeyboardModifier.ControlModifier)
    assert reviewer.gold("one") == []

    reviewer.press(KEY.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    reviewer.qtbot.waitUntil(lambda: reviewer.window.case is not None, timeout=5000)
    reviewer.window.hand.next_case()
    reviewer.press("A")


def test_a_settled_case_is_opened_again(reviewer: Reviewer) -> None:
    reviewer.press("A")
    reviewer.view.make_current(next(iter(reviewer.view.spans)))
    assert reviewer.window.panel.withdraw.isVisibleTo(reviewer.window)
    reviewer.press("W")

    assert "سالم المرعي" not in [words for words, _ in reviewer.gold("one")]
    assert reviewer.window.article is not None
    assert reviewer.window.article.open == 3


def test_tab_walks_the_open_ones_both_ways(reviewer: Reviewer) -> None:
    seen = []
    for _ in range(4):
        reviewer.press(KEY.Key_Tab)
        seen.append(reviewer.case()[0][0])
    assert seen == ["القوات العراقية", "الاثنين", "مطار الرمان", "العميد سالم المرعي"]
    reviewer.press(KEY.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert reviewer.case()[0][0] == "مطار الرمان"


def test_patterns_are_counted_and_one_ruling_settles_many(reviewer: Reviewer) -> None:
    model = reviewer.window.differences.model
    counts = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert counts == ["١ / ١"] * 4

    reviewer.press("S")
    reviewer.qtbot.waitUntil(lambda: bool(reviewer.window.findChildren(AlikeDialog)), timeout=5000)
    dialog = reviewer.window.findChildren(AlikeDialog)[0]
    assert len(dialog.ticked()) == 1
    dialog.comment.setText("the rank stays out")
    dialog.settle.click()
    reviewer.settle()
    assert reviewer.gold("one")[0] == ("سالم المرعي", "PERSON")
    assert reviewer.comments() == ["the rank stays out"]


def test_articles_are_listed_with_what_is_open(reviewer: Reviewer) -> None:
    model = reviewer.window.differences.article_model
    assert [model.index(row, 1).data() for row in range(2)] == ["٣ / ٣", "١ / ١"]

    reviewer.window.differences.articles.clicked.emit(model.index(1, 0))
    reviewer.settle()
    assert reviewer.case()[0][0] == "مطار الرمان"
    reviewer.press("A")
    assert model.index(1, 1).data() == "✓ ١"


def test_only_the_kinds_that_are_ticked_are_walked(reviewer: Reviewer) -> None:
    kinds = reviewer.window.differences.kinds
    for kind, box in kinds.items():
        box.setChecked(kind == "other label")
    reviewer.press(KEY.Key_Tab)
    assert {label for _, label, _ in reviewer.case()} == {"BASE", "UNIT"}
    reviewer.press("A")
    reviewer.qtbot.waitUntil(lambda: reviewer.told() != "", timeout=5000)


def test_a_majority_settles_what_it_can(reviewer: Reviewer) -> None:
    reviewer.window.hand.settle_by_majority()
    dialog = reviewer.window.findChild(MajorityDialog)
    dialog.accept()
    reviewer.settle()

    assert reviewer.gold("one") == [
        ("العميد سالم المرعي", "PERSON"), ("القوات العراقية", "UNIT"), ("معسكر الرمان", "BASE"),
    ]  # fmt: skip
    assert reviewer.gold("two") == [("مطار الرمان", "BASE")]


def test_side_by_side_each_column_has_one_layer(reviewer: Reviewer) -> None:
    reviewer.press("V")
    views = reviewer.window.compared.views
    counts = [len(view.spans) for view in views]
    assert len(views) == 4
    assert counts[:3] == [2, 2, 2]  # what all agree on is not shown until asked for
    reviewer.press("I")
    assert [len(view.spans) for view in reviewer.window.compared.views][:3] == [3, 3, 3]
    reviewer.press("A")
    assert ("سالم المرعي", "PERSON") in reviewer.gold("one")
    reviewer.press("V")
    assert len(reviewer.window.compared.views) == 1


def test_what_is_on_the_screen_is_on_the_disk(reviewer: Reviewer) -> None:
    seen = []
    reviewer.desk.session.changed.connect(lambda _: seen.append(reviewer.gold("one")))
    reviewer.press("A")
    assert seen
    assert ("سالم المرعي", "PERSON") in seen[-1]


def test_finishing_says_so_and_reopens(reviewer: Reviewer) -> None:
    reviewer.press(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with Project.open(reviewer.path, "rania") as project:
        assert project.gold_status("one") == "done"


def test_comments_on_a_place_are_answered_and_resolved(reviewer: Reviewer) -> None:
    reviewer.press("M")
    reviewer.select("معسكر الرمان")
    panel = reviewer.window.comments
    panel.new.setText("is this one a base?")
    panel._say()
    reviewer.settle()
    (box,) = panel.boxes
    assert box.talk.first.text == "is this one a base?"
    assert box.talk.first.start == TEXT.index("معسكر الرمان")

    box.answer.setText("yes")
    box._answer()
    reviewer.settle()
    assert [one.text for one in panel.boxes[0].talk.replies] == ["yes"]
    panel.boxes[0].resolve.click()
    reviewer.settle()
    assert panel.boxes == []
    panel.resolved.setChecked(True)
    assert panel.boxes[0].talk.resolved


def test_every_control_has_a_name_and_every_command_a_key_or_menu(reviewer: Reviewer) -> None:
    window = reviewer.window
    for field in window.findChildren(QLineEdit):
        if field.isVisibleTo(window) and not field.objectName().startswith("qt_"):
            assert field.accessibleName()
    for command in SETTLING:
        action = window.actions_[command.id]
        assert isinstance(action, QAction)
        assert action.text()
    keys = [key for command in SETTLING for key in command.keys]
    assert len(set(keys)) == len(keys)


def test_nothing_to_compare_is_said(qtbot: QtBot, empty_desk, tmp_path: Path) -> None:
    path = made(tmp_path / "alone.tawsim", {"amal": {"one": []}}, {"one": TEXT})
    with qtbot.waitSignal(empty_desk.session.shown, timeout=5000):
        empty_desk.session.open(path, "rania")
    window = open_review(empty_desk.window)
    assert window is not None
    before = window.differences.told.text()
    qtbot.waitUntil(lambda: window.differences.told.text() != before, timeout=5000)
    assert window.case is None
    assert window.panel.buttons == []


def test_a_window_closed_amid_its_work_leaves_nothing_behind(reviewer: Reviewer) -> None:
    reviewer.window.reviewing.begin("begun")
    reviewer.window.hand.next_difference()
    reviewer.window.close()
    reviewer.qtbot.waitUntil(lambda: not reviewer.desk.session.busy, timeout=5000)
    reviewer.qtbot.wait(50)  # what was asked for has been answered, to nobody
    assert reviewer.desk.window.findChild(ReviewWindow) is None


def test_closing_the_project_closes_the_review(reviewer: Reviewer) -> None:
    reviewer.desk.session.close()
    reviewer.qtbot.waitUntil(
        lambda: reviewer.desk.window.findChild(ReviewWindow) is None, timeout=5000
    )


def test_a_labels_key_that_takes_a_reading_goes_on_to_take_it(reviewer: Reviewer) -> None:
    label = reviewer.desk.session.info.scheme.get("UNIT")
    reviewer.desk.session.do(ChangeLabel("UNIT", replace(label, key="A")))
    reviewer.qtbot.waitUntil(
        lambda: reviewer.desk.session.info.scheme.get("UNIT").key == "A", timeout=5000
    )
    reviewer.settle()
    reviewer.press("A")
    assert ("سالم المرعي", "PERSON") in reviewer.gold("one")


def test_an_open_review_takes_other_keys_at_once(reviewer: Reviewer) -> None:
    dialog = open_shortcuts(reviewer.desk.window)
    dialog.choose("take_most")
    dialog.editor.setKeySequence(QKeySequence("F8"))
    dialog.close()

    shortcuts = [key.toString() for key in reviewer.window.actions_["take_most"].shortcuts()]

    assert shortcuts == ["F8"]
    assert "F8" in reviewer.window.panel.hint.text()
