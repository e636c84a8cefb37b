"""The labels' dialog on a real project: each change is on the disk and in the window at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotations.project import Project
from annotations.project.schemes import default_scheme, read_scheme
from annotations.spans import Label
from gui import look
from gui.dialogs import opening
from gui.dialogs.label_preview import least_contrast
from gui.dialogs.label_removal import LabelRemoval
from gui.dialogs.scheme_editor import SchemeEditor


@pytest.fixture
def editor(hand) -> SchemeEditor:
    return opening.open_scheme_editor(hand.window)


def choose(editor: SchemeEditor, name: str) -> None:
    editor.list.setCurrentRow(editor._scheme.names.index(name))


def stored(path: Path) -> list[Label]:
    with Project.open(path, "analyst") as project:
        return list(project.scheme())


def label(hand, words: str, name: str) -> None:
    """Label words while the dialog is open: the article's keys wait for its window."""
    hand.select(words)
    hand.changing(lambda: hand.window.labelling.label(name))


def back(hand, editor: SchemeEditor) -> None:
    """Close the dialog and go on in the window."""
    editor.close()
    hand.window.activateWindow()
    hand.qtbot.waitUntil(hand.window.isActiveWindow)


def making(hand, do) -> None:
    """Do something to the scheme and wait until the window shows it."""
    with hand.qtbot.waitSignal(hand.desk.session.scheme_changed, timeout=5000):
        do()
    hand.quiet()


def test_a_new_name_goes_everywhere_and_undo_brings_the_old_one(hand, editor) -> None:
    label(hand, "سالم المرعي", "PERSON")
    choose(editor, "PERSON")

    editor.name.setText("HUMAN")
    making(hand, editor.apply.click)

    assert stored(hand.path)[0].name == "HUMAN"
    assert hand.labelled() == [("سالم المرعي", "HUMAN")]
    assert editor.chosen.name == "HUMAN"
    assert "HUMAN" in hand.window.labels.buttons
    making(hand, hand.desk.session.undo)
    assert hand.labelled() == [("سالم المرعي", "PERSON")]
    assert editor.chosen.name == "PERSON"


def test_a_new_label_is_given_with_its_key_at_once(hand, editor, qtbot: QtBot) -> None:
    editor.add.click()
    qtbot.keyClicks(editor.name, "SHIP")
    editor.title_ar.setText("سفينة")
    qtbot.keyClicks(editor.title_en, "Ship")
    assert editor.key.text() == "6"
    making(hand, lambda: qtbot.keyClick(editor.title_en, Qt.Key.Key_Return))
    back(hand, editor)

    hand.label("معسكر الفوج", "6")

    assert hand.labelled() == [("معسكر الفوج", "SHIP")]


def test_titles_colour_and_key_change(hand, editor) -> None:
    choose(editor, "UNIT")
    editor.title_ar.setText("تشكيل")
    editor.color.setText("#336699")
    editor.key.setText("u")
    making(hand, editor.apply.click)

    changed = stored(hand.path)[1]
    assert (changed.title_ar, changed.color, changed.key) == ("تشكيل", "#336699", "u")
    back(hand, editor)
    hand.label("كتيبة الفهود", "U")
    assert hand.labelled() == [("كتيبة الفهود", "UNIT")]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", ""),
        ("name", "A B"),
        ("name", "A\u202eB"),
        ("title_ar", "\u2067شخص"),
        ("title_en", ""),
        ("color", "#12"),
        ("key", "r"),  # a command's
        ("key", "ق"),  # the same on the Arabic layout
    ],
)
def test_what_cannot_be_is_said_while_it_is_typed(editor, field: str, text: str) -> None:
    choose(editor, "PERSON")

    getattr(editor, field).setText(text)

    assert editor.message.text()
    assert not editor.apply.isEnabled()


def test_a_key_of_another_label_is_refused_by_the_project(hand, editor, qtbot: QtBot) -> None:
    choose(editor, "PERSON")
    editor.key.setText("2")

    with qtbot.waitSignal(hand.desk.session.failed):
        editor.apply.click()

    assert "UNIT" in editor.message.text()
    assert stored(hand.path) == list(default_scheme())


def test_labels_change_places(hand, editor) -> None:
    choose(editor, "DATE")
    assert not editor.down.isEnabled()

    making(hand, editor.up.click)

    assert [label.name for label in stored(hand.path)][-2:] == ["DATE", "WEAPON"]
    assert editor.chosen.name == "DATE"


def ask(editor: SchemeEditor, name: str) -> LabelRemoval:
    choose(editor, name)
    editor.remove.click()
    return editor.findChild(LabelRemoval)


def test_a_label_is_merged_into_another(hand, editor) -> None:
    label(hand, "سالم المرعي", "PERSON")
    asked = ask(editor, "PERSON")
    asked.into.setCurrentIndex(asked.into.findData("UNIT"))

    making(hand, asked.accept)

    assert hand.labelled() == [("سالم المرعي", "UNIT")]
    assert editor.chosen.name == "UNIT"
    making(hand, hand.desk.session.undo)
    assert hand.labelled() == [("سالم المرعي", "PERSON")]


def test_a_label_is_removed_with_its_spans_after_a_question(hand, editor) -> None:
    label(hand, "سالم المرعي", "PERSON")
    label(hand, "كتيبة الفهود", "UNIT")
    asked = ask(editor, "PERSON")
    asked.drop.setChecked(True)

    making(hand, asked.accept)

    assert hand.labelled() == [("كتيبة الفهود", "UNIT")]
    assert "PERSON" not in [label.name for label in stored(hand.path)]


def test_the_question_can_be_left_without_an_answer(hand, editor) -> None:
    ask(editor, "PERSON").reject()
    hand.quiet()

    assert stored(hand.path) == list(default_scheme())


def test_suggestions_of_a_renamed_label_are_shown_under_the_new_name(
    hand, editor, words: dict[str, str]
) -> None:
    words["سالم المرعي"] = "PERSON"
    choose(editor, "PERSON")
    editor.name.setText("HUMAN")
    making(hand, editor.apply.click)

    hand.open("d1")

    assert [mark.label for mark in hand.view.suggestions] == ["HUMAN"]


def test_labels_go_to_a_file_and_come_from_one(hand, editor, tmp_path: Path) -> None:
    file = tmp_path / "labels.toml"
    editor.write_labels(file)
    assert read_scheme(file) == default_scheme()

    text = file.read_text(encoding="utf-8").replace("Person", "Human being")
    file.write_text(text, encoding="utf-8")
    making(hand, lambda: editor.take_labels(file))

    assert stored(hand.path)[0].title_en == "Human being"


def test_a_file_that_is_no_scheme_changes_nothing(hand, editor, tmp_path: Path) -> None:
    file = tmp_path / "labels.toml"
    file.write_text("label = 3")

    editor.take_labels(file)

    assert editor.message.text()
    assert stored(hand.path) == list(default_scheme())


@pytest.mark.parametrize(
    "color", ["#ffffff", "#000000", "#ffff00", "#0000ff", "#808080", "#00ff7f"]
)
def test_whatever_the_colour_letters_can_be_read(qapp, color: str) -> None:
    assert least_contrast(color) >= look.LEAST_CONTRAST


def test_the_preview_shows_the_colour_as_it_is_chosen(editor) -> None:
    choose(editor, "PERSON")
    before = editor.preview.grab().toImage()

    editor.color.setText("#00aa00")

    fill = look.shades("#00aa00", "light").fill.name()
    image = editor.preview.grab().toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert image != before
    assert fill in seen


def test_a_project_that_can_only_be_read_is_only_shown(hand, editor) -> None:
    editor.set_read_only()

    assert editor.apply.isHidden()
    assert not editor.name.isEnabled()
    assert editor.write_file.isVisible()
