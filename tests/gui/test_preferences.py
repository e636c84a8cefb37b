"""Preferences: in force at once, kept, and what happens to a damaged file of settings."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo
from pytestqt.qtbot import QtBot

from annotations.suggest import registry
from annotations.suggest.suggester import Suggester
from gui import fonts
from gui.dialogs import opening
from gui.settings import Settings


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def reopened(settings: Settings) -> Settings:
    settings._store.sync()
    return Settings(Path(settings._store.fileName()))


def test_every_choice_outlives_the_session(settings: Settings) -> None:
    settings.language, settings.theme, settings.annotator = "en", "dark", 'ليلى, sen; [x] = "y"'
    settings.letter_size, settings.line_spacing = 30, 1.35
    settings.int8 = True
    settings.reading_font = "Noto Sans Arabic"
    settings.shortcuts = {"undo": ("Ctrl+U", "ق"), "redo": ()}
    settings.remember(Path("/أخبار/a b.tawsim"))

    again = reopened(settings)

    assert again.put_aside is None
    assert (again.language, again.theme) == ("en", "dark")
    assert again.annotator == 'ليلى, sen; [x] = "y"'
    assert (again.letter_size, again.line_spacing) == (30, 1.35)
    assert again.int8
    assert again.reading_font == "Noto Sans Arabic"
    assert again.shortcuts == {"undo": ("Ctrl+U", "ق"), "redo": ()}
    assert again.recent == [Path("/أخبار/a b.tawsim")]


@pytest.mark.parametrize(
    "content", [os.urandom(4096), b"\x00" * 100, b"[General\nlanguage", b"no equals sign\n"]
)
def test_a_damaged_file_is_kept_aside_and_the_defaults_used(
    qapp, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "settings.ini"
    file.write_bytes(content)

    settings = Settings(file)

    assert settings.put_aside is not None
    assert settings.put_aside.read_bytes() == content
    assert (settings.language, settings.letter_size, settings.shortcuts) == ("", 22, {})
    settings.theme = "dark"
    assert reopened(settings).theme == "dark"


@given(content=st.binary(max_size=200))
def test_whatever_the_file_holds_the_settings_can_be_read(
    qapp, tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.ini"
    file.write_bytes(b"[General]\nletter_size=" + content)

    settings = Settings(file)

    assert 12 <= settings.letter_size <= 64
    assert 0.8 <= settings.line_spacing <= 2
    assert isinstance(settings.recent, list)
    assert isinstance(settings.shortcuts, dict)


def test_letters_font_and_lines_change_under_the_hand(hand) -> None:
    dialog = opening.open_preferences(hand.window)
    pitch = hand.view.style_.metrics.pitch

    dialog.letter_size.setValue(34)
    larger = hand.view.style_.metrics.pitch
    dialog.line_spacing.setValue(1.8)
    dialog.font_family.setCurrentIndex(dialog.font_family.findData(fonts.INTERFACE))
    dialog.font_family.activated.emit(dialog.font_family.currentIndex())

    assert pitch < larger < hand.view.style_.metrics.pitch
    assert QFontInfo(hand.view.canvas._font).family() == fonts.INTERFACE
    assert hand.desk.settings.line_spacing == 1.8
    fonts.use_reading("")


def test_colours_change_under_the_hand(hand) -> None:
    dialog = opening.open_preferences(hand.window)

    dialog.theme.setCurrentIndex(dialog.theme.findData("contrast"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())

    assert hand.view.style_.theme.name == "contrast"


def test_the_camel_engine_is_made_anew_in_eight_bits(
    hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, bool]] = []
    make = registry.make

    def noted(name: str, *given: object, int8: bool = False, **more: object) -> Suggester:
        made.append((name, int8))
        return make(name, *given, int8=int8, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(registry, "make", noted)
    suggesting, document = hand.desk.suggesting, hand.view.document
    dialog = opening.open_preferences(hand.window)
    assert not dialog.int8.isChecked()

    for _ in range(2):
        with qtbot.waitSignal(suggesting.failed, timeout=20_000):  # no model is installed here
            suggesting.suggest_for(document, ["camel"])
        dialog.int8.click()
    hand.quiet()

    assert made == [("camel", False), ("camel", True)]
    assert not hand.desk.settings.int8


def test_another_name_goes_on_in_a_layer_of_its_own(hand, qtbot: QtBot) -> None:
    hand.label("سالم المرعي", "1")
    dialog = opening.open_preferences(hand.window)
    dialog.annotator.setText("ليلى")

    with qtbot.waitSignal(hand.desk.session.shown):
        dialog.annotator.editingFinished.emit()
    hand.quiet()

    assert hand.desk.session.info.annotator == "ليلى"
    assert hand.shown() == []
    assert len(hand.on_disk()) == 1


def test_a_name_that_cannot_be_is_refused_with_its_reason(hand) -> None:
    dialog = opening.open_preferences(hand.window)

    dialog.annotator.setText("a\u202eb")
    dialog.annotator.editingFinished.emit()

    assert dialog.fault.isVisible()
    assert hand.desk.settings.annotator == "analyst"


def test_another_language_makes_the_window_anew(hand, qtbot: QtBot) -> None:
    old = hand.window
    dialog = opening.open_preferences(old)

    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    qtbot.waitUntil(lambda: hand.window is not old)
    hand.quiet()

    assert hand.window.language == "en"
    assert hand.desk.settings.language == "en"
    hand.desk.speak("ar")
    hand.quiet()
