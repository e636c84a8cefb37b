"""Every connection to a project file, plain or encrypted, with what it must never be used for.

A project may come from a stranger. Nothing in it is trusted to run functions, no other file can be
attached, values have a size they cannot pass, and reading that gets nowhere is ended.
"""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from sqlite_utils import Database

from annotations.project import cipher, keys
from annotations.project.keys import Key

LARGEST_VALUE: Final = 256_000_000  # bytes in one cell
PATIENCE: Final = 30.0  # seconds within SQLite without a sign of going on
_DEFENSIVE: Final = 1010  # sqlite3.SQLITE_DBCONFIG_DEFENSIVE, which Python 3.11 does not name
_STEPS: Final = 100_000  # of SQLite's machine between two looks at the clock
_REFUSED: Final = frozenset({sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH})
_REFUSED_PRAGMAS: Final = frozenset({"writable_schema", "temp_store_directory"})

Mode = Literal["ro", "rw", "rwc"]


def connect(
    path: Path, mode: Mode, *, key: Key | None = None, immutable: bool = False
) -> sqlite3.Connection:
    """Open a file, encrypted or not, with its rows as `Row` and everything dangerous refused.

    Args:
        path: the file.
        mode: only for reading; for writing too; or to be made.
        key: what a new file is encrypted with; one that is there is asked for its own.
        immutable: nobody writes to it, so that not even a lock is taken.

    Raises:
        PassphraseError: it is encrypted, and its passphrase is not known.
        sqlite3.Error: it cannot be opened.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    if key is None and mode != "rwc" and path.is_file():
        key = keys.key_of(path)
    if key is None:
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        connection.row_factory = sqlite3.Row
    else:
        connection = cipher.connect(address, key)
    try:
        guard(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def guard(connection: sqlite3.Connection) -> None:
    """Refuse what no statement of ours needs, and a file could be made to do."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    if hasattr(connection, "setlimit"):  # not SQLCipher's
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    if hasattr(connection, "setconfig"):  # from Python 3.12
        connection.setconfig(_DEFENSIVE, True)  # noqa: FBT003 - that is its signature
    connection.set_authorizer(_allowed)


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    if action in _REFUSED:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and first in _REFUSED_PRAGMAS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and second == "load_extension":
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def passing(source: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of an open database that is gone when it is closed.

    SQLite keeps it in memory, or in a file that has no name; an encrypted one in memory alone.
    """
    key = getattr(source, "key", None)
    if key is None:
        copy = sqlite3.connect("", check_same_thread=False)
        copy.row_factory = sqlite3.Row
    else:
        copy = cipher.connect("file::memory:", key)
    guard(copy)
    source.backup(copy)
    return copy


class Guarded(Database):
    """A database with a deadline for what does not get on.

    Args:
        connection: an open connection to it.

    Attributes:
        tell_waiting: told that an edit waits for another program to finish, and that it does no
            more; from the thread of the edit.
        version: of the format that edits are written for; None while it is being brought up.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection, execute_plugins=False)
        self.tell_waiting: Callable[[bool], None] | None = None
        self.version: int | None = None
        self.deadline = Deadline(connection)


class Deadline:
    """Ends a statement that has gone on for too long without a sign, as in a file made to hang.

    Args:
        connection: whose statements.
        patience: seconds.
    """

    def __init__(self, connection: sqlite3.Connection, patience: float = PATIENCE) -> None:
        self._patience = patience
        self.going()
        connection.set_progress_handler(self._late, _STEPS)

    def going(self) -> None:
        """Note that the work goes on: the time it may take begins anew."""
        self._until = time.monotonic() + self._patience

    def _late(self) -> int:
        return int(time.monotonic() > self._until)
