"""All like this in the real window: what is ticked is labelled by one key and one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItemIterator
from window_hand import Hand

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from gui.panels.similar import HIT, SimilarDialog

KEY = Qt.Key
TEXTS = (
    "زار سالم المرعي بغداد. وقال المرعي إنه عاد، وللمرعي بيت هنا.",
    "تحدث المرعى طويلا، والمرعيون كثيرون.",
    "لا شيء هنا.",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three articles, two about one man."""
    made = tmp_path / "project.tawsim"
    with Project.create(made, default_scheme(), "analyst") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", text)), "made.jsonl", number)
            for number, text in enumerate(TEXTS, 1)
        )
    return made


@pytest.fixture
def labelled(hand: Hand) -> Hand:
    """The man's short name is labelled, and is the current span."""
    hand.label("المرعي", "1", nth=1)
    return hand


def ask(hand: Hand, key="A") -> SimilarDialog:
    """Press the key, and wait for the dialog."""
    if key == "A":
        hand.press(key)
    else:
        hand.window.actions_["label_alike"].trigger()
    hand.qtbot.waitUntil(lambda: hand.window.findChild(SimilarDialog) is not None, timeout=5000)
    return hand.window.findChild(SimilarDialog)


def shown(dialog: SimilarDialog) -> list[tuple[str, str]]:
    """Article and words of each place in the list."""
    every = QTreeWidgetItemIterator(dialog.tree)
    found = []
    while every.value() is not None:
        hit = every.value().data(0, HIT)
        if hit is not None:
            found.append((hit.document_id, hit.context.words))
        every += 1
    return found


def in_file(hand: Hand) -> list[tuple]:
    return hand.on_disk("document_id, start_offset, label")


def test_every_other_place_is_listed_and_ticked(labelled):
    dialog = ask(labelled)
    assert shown(dialog) == [("d1", "المرعي"), ("d1", "للمرعي"), ("d2", "المرعى")]
    assert len(dialog.ticked()) == 3
    assert dialog.tree.topLevelItemCount() == 2


def test_return_labels_all_that_is_ticked_and_one_undo_takes_it_back(labelled):
    dialog = ask(labelled)
    labelled.changing(lambda: labelled.qtbot.keyClick(dialog.tree, KEY.Key_Return))
    assert len(in_file(labelled)) == 4
    assert len(labelled.shown()) == 3
    labelled.changing(labelled.window.actions_["undo"].trigger)
    assert [row[0] for row in in_file(labelled)] == ["d1"]
    labelled.changing(labelled.window.actions_["redo"].trigger)
    assert len(in_file(labelled)) == 4


def test_space_unticks_a_place(labelled):
    dialog = ask(labelled)
    labelled.qtbot.keyClick(dialog.tree, KEY.Key_Space)
    assert [hit.context.words for hit in dialog.ticked()] == ["للمرعي", "المرعى"]
    labelled.changing(lambda: labelled.qtbot.keyClick(dialog.tree, KEY.Key_Return))
    assert len(in_file(labelled)) == 3


def test_an_article_is_unticked_as_a_whole(labelled):
    dialog = ask(labelled)
    dialog.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert [hit.document_id for hit in dialog.ticked()] == ["d2"]
    dialog.tree.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.label.isEnabled()


def test_escape_labels_nothing(labelled):
    dialog = ask(labelled)
    labelled.qtbot.keyClick(dialog.tree, KEY.Key_Escape)
    labelled.quiet()
    assert not dialog.isVisible()
    assert len(in_file(labelled)) == 1


def test_finished_articles_are_left_alone(labelled):
    from annotations.project.edits import SetStatus

    labelled.changing(lambda: labelled.desk.session.do(SetStatus("d2", "done")))
    assert [place[0] for place in shown(ask(labelled))] == ["d1", "d1"]


def test_without_a_label_it_says_what_to_do(hand):
    hand.view.set_current(None)
    hand.press("A")
    assert hand.message() != ""
    assert hand.window.findChild(SimilarDialog) is None


def test_a_name_that_stands_nowhere_else_is_said(hand):
    hand.label("بغداد", "3")
    hand.press("A")
    hand.qtbot.waitUntil(lambda: hand.message() != "", timeout=5000)
    assert "بغداد" in hand.message()


def test_the_arabic_key_does_the_same(labelled):
    from PySide6.QtGui import QKeySequence

    keys = labelled.window.actions_["label_alike"].shortcuts()
    assert QKeySequence("ش") in keys
    assert QKeySequence("A") in keys
