"""The command palette: found by a few letters, in either language; Enter does it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs import palette
from gui.dialogs.palette import Entry, folded, found, score


def entry(title: str, *names: str, enabled: bool = True, always: bool = True) -> Entry:
    return Entry(
        title, lambda: None, enabled=enabled, names=tuple(map(folded, names)), always=always
    )


def test_letters_in_their_order_are_enough() -> None:
    assert score("ngs", "next suggestion") > 0
    assert score("sgn", "next") == 0


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("sug", "suggest for all articles", "usual language"),
        ("ns", "next suggestion", "unusual"),
        ("lab", "label guide", "available"),
        ("مسح", "مسح التسمية", "المسح"),
    ],
)
def test_beginnings_of_words_and_letters_together_count_more(
    wanted: str, better: str, worse: str
) -> None:
    assert score(wanted, better) > score(wanted, worse)


def test_spelling_variants_of_arabic_find_the_same() -> None:
    shown = found("الغاء", [entry("إلغاء", "إلغاء")])

    assert [one.title for one in shown] == ["إلغاء"]


def test_what_cannot_be_done_now_keeps_its_place() -> None:
    entries = [entry("other", "record dotted"), entry("redo", "redo", enabled=False)]

    assert [one.title for one in found("redo", entries)] == ["redo", "other"]
    assert [one.title for one in found("", entries)] == ["other", "redo"]


def test_articles_come_only_when_something_is_typed() -> None:
    entries = [entry("Undo", "Undo"), entry("خبر", "خبر", always=False)]

    assert [one.title for one in found("", entries)] == ["Undo"]
    assert [one.title for one in found("خبر", entries)] == ["خبر"]


def open_palette(hand, qtbot: QtBot) -> palette.Palette:
    hand.window.actions_["show_palette"].trigger()
    shown = hand.window.findChild(palette.Palette)
    qtbot.waitUntil(shown.isVisible)
    return shown


@pytest.mark.parametrize("typed", ["high contrast", "HIGH CON", "تباين"])
def test_enter_runs_a_command_by_its_name_in_either_language(
    hand, qtbot: QtBot, typed: str
) -> None:
    shown = open_palette(hand, qtbot)

    shown.words.setText(typed)
    qtbot.keyClick(shown.words, Qt.Key.Key_Return)

    assert hand.desk.settings.theme == "contrast"


def test_escape_closes_and_does_nothing(hand, qtbot: QtBot) -> None:
    shown = open_palette(hand, qtbot)
    qtbot.keyClicks(shown.words, "high")

    with qtbot.waitSignal(shown.rejected):
        qtbot.keyClick(shown.words, Qt.Key.Key_Escape)

    assert hand.desk.settings.theme == "light"


def test_a_label_is_given_from_the_palette(hand, qtbot: QtBot) -> None:
    hand.select("سالم المرعي")
    shown = open_palette(hand, qtbot)
    qtbot.keyClicks(shown.words, "PERSON")

    hand.changing(lambda: qtbot.keyClick(shown.words, Qt.Key.Key_Return))

    assert hand.labelled() == [("سالم المرعي", "PERSON")]


def test_an_article_is_found_by_its_title(hand, qtbot: QtBot) -> None:
    shown = open_palette(hand, qtbot)
    shown.words.setText("جابر الناصر")

    with qtbot.waitSignal(hand.desk.session.shown):
        qtbot.keyClick(shown.words, Qt.Key.Key_Return)
    hand.quiet()

    assert hand.view.document.id == "d2"


def test_a_command_that_cannot_run_now_does_not(hand, qtbot: QtBot) -> None:
    shown = open_palette(hand, qtbot)
    redo = next(one for one in shown._entries if "redo" in one.names)

    assert not redo.enabled
    qtbot.keyClicks(shown.words, "redo")
    assert shown.current == redo
    qtbot.keyClick(shown.words, Qt.Key.Key_Return)

    assert shown.isVisible()


def test_arrows_go_through_the_list_while_one_types(hand, qtbot: QtBot) -> None:
    shown = open_palette(hand, qtbot)
    qtbot.keyClick(shown.words, Qt.Key.Key_Down)
    qtbot.keyClick(shown.words, Qt.Key.Key_Down)
    qtbot.keyClick(shown.words, Qt.Key.Key_Up)

    assert shown.list.currentIndex().row() == 1
    assert shown.current == shown.model.entries[1]


def test_keys_in_force_stand_beside_the_commands(hand, qtbot: QtBot) -> None:
    hand.desk.settings.shortcuts = {"show_about": ("Ctrl+Alt+B",)}
    from gui import menus, shortcuts

    menus.use_keys(hand.window.actions_, shortcuts.in_force(hand.desk.settings))
    shown = open_palette(hand, qtbot)

    about = next(one for one in shown._entries if "about tawsim" in one.names)
    assert about.keys == "Ctrl+Alt+B"
