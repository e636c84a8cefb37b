"""Keys of commands: given others, refused where taken, kept, and put back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from annotations.project.schemes import default_scheme
from gui.commands import COMMANDS
from gui.dialogs import opening
from gui.dialogs.shortcuts import ShortcutsDialog
from gui.review.commands import keys_of
from gui.settings import Settings
from gui.shortcuts import Conflict, conflict, in_force, with_twin


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> ShortcutsDialog:
    made = ShortcutsDialog(settings, default_scheme())
    qtbot.addWidget(made)
    return made


def test_a_letter_is_named_on_both_layouts() -> None:
    assert with_twin("R") == ("R", "ق")
    assert with_twin("ق") == ("R", "ق")
    assert with_twin("Alt+[") == ("Alt+[", "Alt+ج")
    assert with_twin("3") == ("3", "٣")
    assert with_twin("Ctrl+R") == ("Ctrl+R",)
    assert with_twin("F5") == ("F5",)
    assert with_twin("Ctrl++") == ("Ctrl++",)


def test_the_twins_are_those_of_the_table_of_commands() -> None:
    """Where a command comes with a letter and its Arabic twin, the keyboard's list agrees."""
    for command in COMMANDS:
        first = command.keys[0] if command.keys else ""
        twins = [key for key in command.keys[1:] if not key.isascii()]
        if twins:
            assert twins == [with_twin(first)[1]], command.id


def test_no_key_is_given_twice_from_the_start(settings: Settings) -> None:
    given = in_force(settings)
    for command in COMMANDS:
        assert conflict(command.keys, command.id, given, default_scheme()) is None


def test_a_chosen_key_is_in_force_and_outlives_the_session(
    dialog: ShortcutsDialog, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    dialog.choose("toggle_flag")

    with qtbot.waitSignal(dialog.keys_changed):
        dialog.editor.setKeySequence(QKeySequence("K"))

    settings._store.sync()
    assert in_force(Settings(tmp_path / "settings.ini"))["toggle_flag"] == ("K", "ن")


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("Ctrl+Z", Conflict(command="undo")),
        ("ق", Conflict(command="repeat_label")),
        ("2", Conflict(label="UNIT")),
        ("٢", Conflict(label="UNIT")),
        ("Left", Conflict()),
        ("Ctrl+Shift+End", Conflict()),
    ],
)
def test_a_key_that_is_taken_is_refused_and_said_so(
    dialog: ShortcutsDialog, settings: Settings, key: str, found: Conflict
) -> None:
    dialog.choose("show_about")
    assert conflict((key,), "show_about", in_force(settings), default_scheme()) == found

    dialog.editor.setKeySequence(QKeySequence(key))

    assert dialog.message.text()
    assert in_force(settings)["show_about"] == ()


def test_a_command_can_lose_its_key_and_get_it_back(
    dialog: ShortcutsDialog, settings: Settings
) -> None:
    dialog.choose("undo")
    dialog.none.click()
    assert in_force(settings)["undo"] == ()

    dialog.reset.click()

    assert in_force(settings)["undo"] == ("Ctrl+Z",)
    assert settings.shortcuts == {}


def test_a_key_that_another_has_meanwhile_does_not_come_back(
    dialog: ShortcutsDialog, settings: Settings
) -> None:
    dialog.choose("undo")
    dialog.none.click()
    dialog.choose("show_about")
    dialog.editor.setKeySequence(QKeySequence("Ctrl+Z"))
    dialog.choose("undo")

    dialog.reset.click()

    assert in_force(settings)["undo"] == ()
    assert dialog.message.text()
    dialog.reset_all.click()
    assert in_force(settings) == {command.id: command.keys for command in COMMANDS}


def test_the_window_takes_the_keys_at_once(hand) -> None:
    dialog = opening.open_shortcuts(hand.window)
    dialog.choose("remove_span")
    dialog.editor.setKeySequence(QKeySequence("K"))
    dialog.close()
    assert hand.window.actions_["remove_span"].text().endswith("\t\u2066K\u2069")
    hand.window.activateWindow()
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.label("سالم المرعي", "1")

    hand.changing(lambda: hand.press("K"))

    assert hand.labelled() == []


def test_the_list_of_keys_shows_those_in_force(hand) -> None:
    from PySide6.QtWidgets import QTextBrowser

    hand.desk.settings.shortcuts = {"undo": ("Ctrl+Alt+U",)}
    hand.window.actions_["show_keys"].trigger()
    pages = [page.toPlainText() for page in hand.window.findChildren(QTextBrowser)]

    assert any("Ctrl+Alt+U" in page for page in pages)
    assert not any("Ctrl+Z" in page for page in pages)


def test_a_search_leaves_what_fits(dialog: ShortcutsDialog) -> None:
    dialog.words.setText("undo")

    left = [
        dialog.tree.topLevelItem(row).data(0, Qt.ItemDataRole.UserRole)
        for row in range(dialog.tree.topLevelItemCount())
        if not dialog.tree.topLevelItem(row).isHidden()
    ]
    assert left == ["undo"]


def test_tab_leaves_the_field_for_keys(dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    dialog.editor.setFocus()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(dialog.focusWidget()))
    before = dialog.focusWidget()

    qtbot.keyClick(before, Qt.Key.Key_Tab)

    assert dialog.focusWidget() is dialog.none


def test_keys_of_a_review_are_given_too_and_clash_only_within_their_window(
    dialog: ShortcutsDialog, settings: Settings
) -> None:
    dialog.choose("take_most")

    dialog.editor.setKeySequence(QKeySequence("A"))  # takes the first annotator's reading
    assert keys_of(settings)["take_most"] == ("Return", "Enter")
    assert dialog.message.text()
    dialog.editor.setKeySequence(QKeySequence("Ctrl+Z"))  # undoes in both windows
    assert keys_of(settings)["take_most"] == ("Return", "Enter")
    dialog.editor.setKeySequence(QKeySequence("R"))  # labels as the last time, in the other window

    assert keys_of(settings)["take_most"] == ("R", "ق")
    assert in_force(settings)["repeat_label"] == ("R", "ق")


def test_a_key_that_a_review_has_cannot_become_that_of_undo(
    dialog: ShortcutsDialog, settings: Settings
) -> None:
    dialog.choose("undo")

    dialog.editor.setKeySequence(QKeySequence("W"))  # opens a settled case again

    assert in_force(settings)["undo"] == ("Ctrl+Z",)
    dialog.editor.setKeySequence(QKeySequence("Ctrl+U"))
    assert keys_of(settings)["undo_settling"] == ("Ctrl+U",)
