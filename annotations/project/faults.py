"""SQLite's errors told as sentences a user can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError

_SENTENCES = {
    sqlite3.SQLITE_BUSY: N_(
        "errors",
        "The project {path} is locked by another program. Nothing was changed; "
        "close it there, or wait and try again.",
    ),
    sqlite3.SQLITE_READONLY: N_(
        "errors",
        "The project {path} cannot be written: the file or its folder is read-only. "
        "Nothing was changed; save a copy elsewhere to go on.",
    ),
    sqlite3.SQLITE_FULL: N_(
        "errors",
        "The disk that holds {path} is full. Everything stored before is unharmed and this edit "
        "was not made; make room and try again.",
    ),
    sqlite3.SQLITE_IOERR: N_(
        "errors",
        "The disk that holds {path} reported an error. What was stored before is unharmed as far "
        "as can be told; check the disk and open the project again.",
    ),
    sqlite3.SQLITE_CORRUPT: N_(
        "errors",
        "The project {path} is damaged. Nothing was written to it; run “tawsim check” on it, or "
        "go back to a copy.",
    ),
    sqlite3.SQLITE_NOTADB: N_(
        "errors",
        "{path} is not a Tawsim project: it is no SQLite file. It was left as it is.",
    ),
    sqlite3.SQLITE_CANTOPEN: N_(
        "errors",
        "The project {path} cannot be opened or written. Nothing was changed; check that the "
        "folder is there and that you may write in it.",
    ),
}
_SENTENCES[sqlite3.SQLITE_LOCKED] = _SENTENCES[sqlite3.SQLITE_BUSY]
_PRIMARY_CODE = 0xFF


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's environment errors into `ProjectError`; let bugs through.

    Args:
        path: the project the sentence names.

    Raises:
        ProjectError: locked, read-only, full, damaged, gone, or the disk failed.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        sentence = _SENTENCES.get(code & _PRIMARY_CODE) if isinstance(code, int) else None
        if sentence is None:
            raise
        raise ProjectError(sentence, path=path) from error
