"""The log: what went wrong and where, for whoever looks after the program; never an article's text.

Messages of errors can quote what was being worked on. Of them only what is written in Latin letters
is kept, a line at most, so that no Arabic word gets into the file.
"""

import logging
import re
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

import platformdirs
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from annotations import __version__
from annotations.errors import TawsimError

_LARGEST: Final = 512 * 1024  # bytes
_KEPT: Final = 3  # files besides the one that is written
_LONGEST_MESSAGE: Final = 300  # characters
_NOT_LATIN: Final = re.compile(r"[^\x20-\x7e]+")
# Said by Qt for reasons that neither the analyst nor we can do anything about.
_HARMLESS: Final = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise()",
    "This plugin does not support grabbing",
    "Populating font family aliases",
)
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_logger = logging.getLogger("tawsim")


def log_file() -> Path:
    """Where the log of this user is."""
    return Path(platformdirs.user_log_dir("tawsim", appauthor=False)) / "tawsim.log"


class Log:
    """A log that is being written, from Qt and from us, until it is closed.

    Args:
        path: the file; the platform's place for logs where None.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or log_file()
        self._handler: logging.Handler = _handler(self.path)
        self._handler.setFormatter(
            logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S")
        )
        _logger.addHandler(self._handler)
        _logger.setLevel(logging.INFO)
        listen_to_qt()
        _logger.info("Tawsim %s, Python %s, %s", __version__, sys.version.split()[0], sys.platform)

    def close(self) -> None:
        """Stop writing."""
        _logger.removeHandler(self._handler)
        self._handler.close()


def listen_to_qt() -> None:
    """Take what Qt says: into the log where one is written, and what is of use to the terminal."""
    _logger.propagate = False
    if not _logger.handlers:
        _logger.addHandler(logging.NullHandler())
    qInstallMessageHandler(_take_from_qt)


def _handler(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return logging.NullHandler()  # no log is no reason not to work


def note_error(error: TawsimError) -> None:
    """Note an error that the analyst was told of."""
    _logger.warning("%s: %s", type(error).__name__, _latin(str(error)))


def note_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Note an error that should not have been: its kind, its message in Latin, and where."""
    frames = "".join(
        f"\n  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    )
    _logger.error("%s: %s%s", kind.__name__, _latin(str(error)), frames)


def _latin(message: str) -> str:
    return _NOT_LATIN.sub("…", message)[:_LONGEST_MESSAGE]


def _take_from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if any(harmless in message for harmless in _HARMLESS):
        return
    level = _LEVELS.get(kind, logging.WARNING)
    category = getattr(context, "category", None) or "default"
    _logger.log(level, "Qt %s: %s", category, _latin(message))
    if level >= logging.WARNING and sys.stderr is not None:
        sys.stderr.write(f"{message}\n")
