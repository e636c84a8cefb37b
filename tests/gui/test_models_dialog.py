"""Models are fetched, taken up again and removed in the window, from a server on loopback."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotations.suggest.camel import models
from annotations.suggest.camel.download import Manner
from gui import language
from gui.desk import Desk
from gui.dialogs.model_work import ModelWork
from gui.dialogs.models import ModelsDialog
from gui.settings import Settings
from tests.model_server import ModelServer, model_files, serving

FILES = model_files()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home."""
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("CAMELTOOLS_DATA", raising=False)
    return tmp_path / "home"


@pytest.fixture
def server(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A server that offers one sound model, named in the environment."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving() as started:
        started.offer(FILES)
        monkeypatch.setenv("TAWSIM_CATALOGUE", started.catalogue)
        yield started


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot, server: ModelServer) -> Iterator[ModelsDialog]:
    work = ModelWork(Manner(pauses=(0.0,), timeout=5.0))
    shown = ModelsDialog(work)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    work.end()


def lines(dialog: ModelsDialog) -> list[tuple[str, str]]:
    """Name and state of each model in the list."""
    found = (dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount()))
    return [(item.text(0).strip("\u2066\u2069"), item.text(2)) for item in found]


def put(name: str, files: dict[str, bytes]) -> Path:
    folder = models.models_folder() / name
    folder.mkdir(parents=True)
    for file, content in files.items():
        (folder / file).write_bytes(content)
    return folder


def choose(dialog: ModelsDialog, row: int) -> None:
    dialog.list.setCurrentItem(dialog.list.topLevelItem(row))


def press(qtbot: QtBot, dialog: ModelsDialog, button: object) -> None:
    """Press a button and wait for the end of the work."""
    with qtbot.waitSignal(dialog.work.ended, timeout=10_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(word: str) -> None:
    """Press the button called `word` in the question that comes up."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert box.textFormat() == Qt.TextFormat.PlainText
        next(button for button in box.buttons() if word in button.text()).click()

    QTimer.singleShot(0, press_it)


def test_known_models_are_listed_without_asking_the_network(
    dialog: ModelsDialog, server: ModelServer
) -> None:
    assert lines(dialog)[0] == ("arabert", "Not installed")
    assert "Licence: " in dialog.details.text()
    assert "AraBERT" in dialog.details.text()
    assert server.asked == []


def test_a_model_is_installed_by_its_button(qtbot: QtBot, dialog: ModelsDialog) -> None:
    assert dialog.install.isEnabled()
    press(qtbot, dialog, dialog.install)

    assert lines(dialog)[0] == ("arabert", "Ready")
    assert dialog.message.text() == "Done."
    assert str(models.models_folder() / "arabert") in dialog.details.text()
    assert models.find_model() is not None
    assert not dialog.bar.isVisible()


def test_the_keyboard_is_enough(qtbot: QtBot, dialog: ModelsDialog) -> None:
    dialog.list.setFocus()
    with qtbot.waitSignal(dialog.work.ended, timeout=10_000):
        qtbot.keyClick(dialog, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    assert lines(dialog)[0] == ("arabert", "Ready")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_fetch_that_broke_off_goes_on_later(
    qtbot: QtBot, dialog: ModelsDialog, server: ModelServer
) -> None:
    server.archive.cuts = [150_000, 0]
    press(qtbot, dialog, dialog.install)

    assert "what has arrived is kept" in dialog.message.text()
    assert lines(dialog)[0] == ("arabert", "Partly fetched")
    assert dialog.install.text() == "&Go on fetching"
    assert "150.0 kB of 400.6 kB have arrived" in dialog.details.text()

    press(qtbot, dialog, dialog.install)
    assert lines(dialog)[0] == ("arabert", "Ready")
    assert server.ranges()[-1] == "bytes=150000-"


def test_stopping_keeps_what_has_arrived(
    qtbot: QtBot, dialog: ModelsDialog, server: ModelServer
) -> None:
    seen: list[str] = []

    def stop_once(step: str, thousandths: int, whole: int) -> None:
        if not seen:
            seen.append(dialog.step.text())
            dialog.cancel.click()
            seen.append(dialog.step.text())

    files = model_files(30_000_000)
    server.offer(files)
    dialog.work.stepped.connect(stop_once)
    press(qtbot, dialog, dialog.install)

    assert seen[0].startswith("Fetching: ")
    assert seen[1] == "Stopping…"
    assert "Stopped" in dialog.message.text()
    assert lines(dialog)[0] == ("arabert", "Partly fetched")


def test_a_closed_dialog_does_not_stop_the_work(qtbot: QtBot, dialog: ModelsDialog) -> None:
    with qtbot.waitSignal(dialog.work.ended, timeout=10_000):
        dialog.install.click()
        dialog.reject()
    again = ModelsDialog(dialog.work)
    qtbot.addWidget(again)
    assert lines(again)[0] == ("arabert", "Ready")


def test_a_wrong_archive_is_told_and_the_old_model_stays(
    qtbot: QtBot, dialog: ModelsDialog, server: ModelServer
) -> None:
    folder = put("arabert", FILES)
    dialog.refresh()
    assert dialog.install.text() == "&Install again"
    server.offer(FILES, b"<html>")
    press(qtbot, dialog, dialog.install)

    assert "no whole archive" in dialog.message.text()
    assert lines(dialog)[0] == ("arabert", "Ready")
    assert (folder / "vocab.txt").read_bytes() == FILES["vocab.txt"]


def test_a_model_that_cannot_be_used_says_why(dialog: ModelsDialog, home: Path) -> None:
    put("<b>mine", {"vocab.txt": b"x"})
    dialog.refresh()
    choose(dialog, 0)
    assert lines(dialog)[0] == ("<b>mine", "Cannot be used")
    assert "has no readable config.json" in dialog.details.text()
    assert not dialog.install.isEnabled()


def test_words_from_outside_are_shown_letter_for_letter(dialog: ModelsDialog) -> None:
    labels = dialog.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_model_is_removed_only_after_a_question(qtbot: QtBot, dialog: ModelsDialog) -> None:
    folder = put("mine", FILES)
    dialog.refresh()
    choose(dialog, 0)

    answer("Cancel")
    dialog.remove.click()
    assert folder.is_dir()

    answer("Remove")
    press(qtbot, dialog, dialog.remove)
    assert not folder.exists()
    assert "mine" not in dict(lines(dialog))


def test_camel_tools_own_model_is_not_removed_but_fetched_again_in_its_place(
    qtbot: QtBot, dialog: ModelsDialog
) -> None:
    place = models.camel_data_folder() / models.CAMEL_SUBFOLDER / "arabert"
    place.mkdir(parents=True)
    (place / "config.json").write_bytes(b"{}")
    dialog.refresh()
    assert not dialog.remove.isEnabled()

    press(qtbot, dialog, dialog.install)

    assert (place / "config.json").read_bytes() == FILES["config.json"]
    assert [name for name, _ in lines(dialog)].count("arabert") == 1


def test_a_model_is_added_from_a_folder(
    qtbot: QtBot, dialog: ModelsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick" / "mine"
    folder.mkdir(parents=True)
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    # The platform's own window for choosing a folder cannot be worked from here.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    press(qtbot, dialog, dialog.add)
    assert lines(dialog)[0] == ("mine", "Ready")


def test_in_arabic_the_dialog_reads_from_the_right_and_speaks_arabic(
    qapp: QApplication, qtbot: QtBot, server: ModelServer
) -> None:
    language.use(qapp, "ar")
    work = ModelWork()
    try:
        dialog = ModelsDialog(work)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.install.x() > dialog.close_.x()
        buttons = [button.text() for button in dialog.findChildren(QPushButton)]
        assert not any(re.search("[A-Za-z]{2}", text) for text in buttons)
    finally:
        work.end()
        language.use(qapp, "en")


def test_the_menu_opens_the_dialog(qapp: QApplication, qtbot: QtBot, home: Path) -> None:
    desk = Desk(Settings(home / "settings.ini"))
    try:
        desk.window.show()
        desk.window.actions_["show_models"].trigger()
        desk.window.actions_["show_models"].trigger()
        (shown,) = desk.window.findChildren(ModelsDialog)
        assert shown.isVisible()
        shown.reject()
    finally:
        desk.window.close()
        desk.end()
