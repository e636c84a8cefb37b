"""The window drawn to a picture, for machines without a screen."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault


def draw_window(project: Path, picture: Path, width: int = 1280, height: int = 800) -> Path:
    """Open `project` in a window nobody sees and save what it shows as a PNG.

    Args:
        width, height: of the window, in pixels.

    Raises:
        ExportFault: the picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.desk import Desk
    from gui.settings import Settings

    settings = Settings(picture.with_suffix(".settings.ini"))
    settings.language = "ar"
    desk = Desk(settings)
    try:
        desk.window.resize(width, height)
        desk.window.show()
        _wait(desk.session.shown, lambda: desk.session.open(project))
        _settle(desk)
        if not desk.window.grab().save(str(picture)):
            raise ExportFault(
                N_("errors", "{path} cannot be written: {why}. What was there before is unharmed."),
                path=picture,
                why="PNG",
            )
    finally:
        desk.end()
        picture.with_suffix(".settings.ini").unlink(missing_ok=True)
    return picture


def _wait(signal: SignalInstance, begin: Callable[[], None], limit: int = 20_000) -> None:
    """Begin something and wait for its signal, at most `limit` milliseconds."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(limit, loop.quit)
    begin()
    loop.exec()


def _settle(desk) -> None:  # type: ignore[no-untyped-def]
    """Wait for suggestions to come in and be drawn."""
    loop = QEventLoop()
    desk.session.suggestions_changed.connect(loop.quit)
    QTimer.singleShot(5_000, loop.quit)
    loop.exec()
    desk.app.processEvents()
