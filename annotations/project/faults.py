"""SQLite's errors told as sentences a user can act on."""

import sqlite3
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.place import MOVED

LOCKED: Final = N_(
    "errors",
    "The project {path} is locked by another program. Nothing was changed; "
    "close it there, or wait and try again.",
)
READ_ONLY: Final = N_(
    "errors",
    "The project {path} cannot be written: the file or its folder is read-only. "
    "Nothing was changed; save a copy elsewhere to go on.",
)
DAMAGED: Final = N_(
    "errors",
    "The project {path} is damaged. Nothing was written to it; go back to a copy with “tawsim "
    "backups”, or save what can be read with “tawsim recover”.",
)
NO_PROJECT: Final = N_(
    "errors", "{path} is not a Tawsim project: it is no SQLite file. It was left as it is."
)
_FULL = N_(
    "errors",
    "The disk that holds {path} is full. Everything stored before is unharmed and this edit "
    "was not made; make room and try again.",
)
_DISK_ERROR = N_(
    "errors",
    "The disk that holds {path} reported an error. What was stored before is unharmed as far "
    "as can be told; check the disk and open the project again.",
)
_UNREACHABLE = N_(
    "errors",
    "The project {path} cannot be opened or written. Nothing was changed; check that the "
    "folder is there, that you may write in it, and that the disk has room.",
)

_TOO_LONG = N_(
    "errors",
    "Reading the project {path} does not come to an end, so it was stopped: the file may be "
    "damaged, or made to do so. Nothing was changed.",
)

# By SQLite's extended code where it says more, else by the primary code it belongs to.
_SENTENCES: Final[Mapping[int, str]] = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_PROTOCOL: LOCKED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_READONLY_DBMOVED: MOVED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _DISK_ERROR,
    sqlite3.SQLITE_INTERRUPT: _TOO_LONG,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: NO_PROJECT,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_PERM: _UNREACHABLE,
}
_PRIMARY_CODE = 0xFF
_UNDECODABLE = "Could not decode to UTF-8"


def code_of(error: sqlite3.Error) -> int:
    """SQLite's code for the error; text that is no UTF-8 counts as damage, 0 is unknown."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code
    # Raised by Python, without a code, where the bytes of a text are not what was written.
    return sqlite3.SQLITE_CORRUPT if _UNDECODABLE in str(error) else 0


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file is not what was written."""
    return code_of(error) & _PRIMARY_CODE in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@contextmanager
def letting_go() -> Iterator[None]:
    """Have an error keep nothing of what was under way when it came.

    A statement half read in one of its frames would hold a lock on the file, or the state of a
    disk that has recovered since, for as long as anybody keeps the error; so would one in a frame
    of the error before it, of which it came while tidying up.
    """
    try:
        yield
    except BaseException as error:
        for one in _chain(error):
            traceback.clear_frames(one.__traceback__)
        raise


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and those that it came of."""
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        yield error
        error = error.__cause__ or error.__context__


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's environment errors into `ProjectError`; let bugs through.

    Args:
        path: the project the sentence names.

    Raises:
        ProjectError: locked, read-only, full, damaged, gone, or the disk failed.
    """
    try:
        with letting_go():
            yield
    except sqlite3.Error as error:
        code = code_of(error)
        sentence = _SENTENCES.get(code) or _SENTENCES.get(code & _PRIMARY_CODE)
        if sentence is None:
            raise
        raise ProjectError(sentence, path=path) from error


@contextmanager
def unread_told(path: Path) -> Iterator[None]:
    """Turn what keeps a file from being read as bytes into `ProjectError`.

    Raises:
        ProjectError: it cannot be read, and why.
    """
    try:
        yield
    except OSError as error:
        raise ProjectError(
            N_("errors", "The project {path} cannot be read: {why}."),
            path=path,
            why=error.strerror or error,
        ) from error
