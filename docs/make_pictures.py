"""Pictures of the window for the README, from the shipped samples: both languages, all themes."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from annotations.demo import make_demo
from gui.desk import Desk
from gui.settings import Settings

PICTURES = Path(__file__).parent / "pictures"
SHOTS = {
    "arabic-light": ("ar", "light", (1280, 800)),
    "arabic-dark": ("ar", "dark", (1280, 800)),
    "english-light": ("en", "light", (1280, 800)),
    "english-dark": ("en", "dark", (1024, 700)),
    "arabic-contrast": ("ar", "contrast", (1024, 700)),
}


def until(true: Callable[[], bool]) -> None:
    """Let the window work until something is true."""
    deadline = QDeadlineTimer(20_000)
    while not true():
        if deadline.hasExpired():
            sys.exit("the window did not come so far in 20 seconds")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def draw(name: str, language: str, theme: str, size: tuple[int, int]) -> None:
    """One picture, with a suggestion chosen."""
    with tempfile.TemporaryDirectory() as folder:
        made = make_demo(Path(folder) / "demo")
        settings = Settings(Path(folder) / "settings.ini")
        settings.language, settings.theme = language, theme
        desk = Desk(settings)
        desk.window.resize(*size)
        desk.window.show()
        desk.session.open(made.project, "ليلى")
        until(lambda: desk.session.document is not None)
        entries = desk.window.documents.model.entries
        desk.session.show_document(entries[0].id)
        until(lambda: len(desk.window.view.suggestions) > 0 and not desk.session.busy)
        view = desk.window.view
        for _ in range(9):
            left = len(view.suggestions)
            view.set_current(view.suggestions[0])
            desk.window.labelling.take()
            until(lambda before=left: len(view.suggestions) < before)
        view.verticalScrollBar().setValue(0)
        QApplication.processEvents()
        desk.window.grab().save(str(PICTURES / f"{name}.png"))
        desk.end()
        desk.window.close()
        desk.window.deleteLater()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for shot, (language, theme, size) in SHOTS.items():
        draw(shot, language, theme, size)
