"""The window says what was learned, from what, and how well that does."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.edits import AddSpan, RefuseSuggestions, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document, Suggestion
from annotations.suggest.learned import keeping
from annotations.suggest.rules import RulesSuggester
from gui import language
from gui.dialogs import opening

TEXT = "وصل المهندس سامي {name} إلى ورشة الزهراء رقم {number} وشكر العمال."
NAMES = ("الحداد", "النجار", "البناء", "الصائغ", "الخياط", "العطار", "الوراق", "الفحام")


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Models are kept for this test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def fill(path: Path, finished: int) -> None:
    """Eight articles in which workshops are bases, some of them finished."""
    with Project.open(path, "analyst") as project:
        for number, name in enumerate(NAMES):
            text = TEXT.format(name=name, number=number)
            project.add([Record(LabelledDocument(Document(f"w{number}", text)))])
            start = text.index("ورشة")
            project.edit(AddSpan(f"w{number}", start, start + len("ورشة الزهراء"), "BASE"))
            if number < finished:
                project.edit(SetStatus(f"w{number}", "done"))


def shown(qtbot: QtBot, hand) -> tuple[str, list[list[str]]]:
    """What the dialog says, and its table."""
    with qtbot.waitSignal(hand.desk.session.opened):
        hand.desk.session.open(hand.path, "analyst")
    hand.quiet()
    language.use(hand.desk.app, "en")
    hand.window.actions_["show_learned"].trigger()
    dialog = opening.open_learned(hand.window)
    qtbot.waitUntil(lambda: bool(dialog.about.text()), timeout=10_000)
    rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    table = [[row.text(column) for column in range(5)] for row in rows]
    assert dialog.list.isVisible() == dialog.how.isVisible() == bool(table)
    told = dialog.about.text()
    dialog.close()
    return told, table


def test_before_anything_was_learned_it_says_what_that_takes(qtbot: QtBot, hand) -> None:
    fill(hand.path, finished=3)

    told, table = shown(qtbot, hand)

    assert table == []
    assert "begins when 5 articles with labels are finished, and there are 3" in told
    assert "Phrases remembered from finished articles: 1; suggested elsewhere: 1." in told


def test_figures_label_by_label_and_which_engine_is_used(qtbot: QtBot, hand) -> None:
    fill(hand.path, finished=7)
    with Project.open(hand.path, "analyst") as project:
        model = keeping.model_of(project, RulesSuggester())
        project.edit(SetStatus("w7", "done"))

    told, table = shown(qtbot, hand)

    assert "Learned from 7 finished articles with 7 labels." in told
    assert "Articles finished since then: 1." in told
    base = next(row for row in table if row[1] == "7")
    figures = model.figures["BASE"]
    assert figures.used
    assert base[2:] == [f"{figures.f1:.1%}", f"{figures.rules_f1:.1%}", "what was learned"]
    assert len(table) == len(model.labels)
    assert {row[4] for row in table if row is not base} == {"the rules"}


def test_what_was_decided_so_far_is_told_by_engine(qtbot: QtBot, hand) -> None:
    fill(hand.path, finished=1)
    with Project.open(hand.path, "analyst") as project:
        found = [Suggestion(0, 3, "UNIT", "rules", 0.8), Suggestion(4, 11, "BASE", "rules", 0.8)]
        project.store_suggestions("rules", [("w2", found)])
        project.edit(RefuseSuggestions("w2", tuple(found)))

    told, _ = shown(qtbot, hand)

    assert "Suggestions by \u2068rules\u2069 that were taken so far: 0 of 2." in told


def test_an_open_dialog_looks_again_and_closes_with_its_project(qtbot: QtBot, hand) -> None:
    language.use(hand.desk.app, "en")
    dialog = opening.open_learned(hand.window)
    qtbot.waitUntil(lambda: "there are 0" in dialog.about.text(), timeout=10_000)
    fill(hand.path, finished=2)

    assert opening.open_learned(hand.window) is dialog

    qtbot.waitUntil(lambda: "there are 2" in dialog.about.text(), timeout=10_000)
    assert all(label.textFormat().name == "PlainText" for label in dialog.findChildren(QLabel))
    with qtbot.waitSignal(dialog.finished):
        hand.desk.session.closed.emit()
