"""Connections to encrypted projects, which behave like those of Python's own `sqlite3`.

SQLCipher's module has errors of its own; here each is turned into the one of `sqlite3` with the
same name and code, so that everything above need not know which of the two it uses.
"""

import sqlite3
from collections.abc import Callable, Mapping
from functools import cache, wraps
from typing import Any, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.keys import Key

_CURSOR: Final = (
    "execute", "executemany", "executescript", "fetchone", "fetchmany", "fetchall", "__next__",
)  # fmt: skip
_CONNECTION: Final = ("__init__", "commit", "rollback", "backup", "create_function")


def check_there() -> None:
    """Refuse to go on where SQLCipher is not installed.

    Raises:
        ProjectError: naming the package.
    """
    try:
        import sqlcipher3  # noqa: F401
    except ImportError as error:
        raise ProjectError(
            N_(
                "errors",
                "What opens encrypted projects is not installed here: pip install "
                "tawsim[encrypted]. Nothing was changed.",
            )
        ) from error


def connect(address: str, key: Key | None) -> sqlite3.Connection:
    """Open a database by its URI with SQLCipher; one that is not encrypted where `key` is None.

    Raises:
        ProjectError: SQLCipher is not installed.
        sqlite3.Error: it cannot be opened.
    """
    check_there()
    connection_class, row = _classes()
    connection = connection_class(address, uri=True, check_same_thread=False)
    try:
        # What goes wrong comes as an error; SQLCipher would also print it.
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(f'PRAGMA key = "{key.pragma}"')
    except BaseException:
        connection.close()
        raise
    connection.row_factory = row
    connection.key = key
    made: sqlite3.Connection = connection
    return made


def _telling(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method that raises the errors of `sqlite3` in place of SQLCipher's."""
    from sqlcipher3 import dbapi2

    errors = (dbapi2.Error, dbapi2.Warning)

    @wraps(method)
    def telling(*arguments: Any, **options: Any) -> Any:
        try:
            return method(*arguments, **options)
        except errors as error:
            same = getattr(sqlite3, type(error).__name__)(*error.args)
            same.sqlite_errorcode = _code_of(error)
            raise same from error

    return telling


def _code_of(error: Exception) -> int:
    """SQLite's code; of copies and of the search index SQLCipher's module tells it in words."""
    code = int(getattr(error, "sqlite_errorcode", 0)) or _CODES.get(str(error), 0)
    if code == sqlite3.SQLITE_NOTADB:  # keys are held to the file before: it is no other's
        return sqlite3.SQLITE_CORRUPT
    if code == sqlite3.SQLITE_CORRUPT and str(error).startswith("fts5:"):
        return sqlite3.SQLITE_CORRUPT_VTAB
    return code


def _with_errors_told(kind: type[Any], names: tuple[str, ...]) -> type[Any]:
    return type(kind.__name__, (kind,), {name: _telling(getattr(kind, name)) for name in names})


_CODES: Final[Mapping[str, int]] = {
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "file is not a database": sqlite3.SQLITE_CORRUPT,
    "interrupted": sqlite3.SQLITE_INTERRUPT,
}
"""What SQLite calls its codes, as `sqlite3_errstr` has it."""


@cache
def _classes() -> tuple[Any, Any]:
    """Connections and their rows, made where first wanted: SQLCipher may not be installed."""
    from sqlcipher3 import dbapi2

    cursors = _with_errors_told(dbapi2.Cursor, _CURSOR)
    telling = _with_errors_told(dbapi2.Connection, _CONNECTION)

    class Connection(telling):  # type: ignore[valid-type, misc]
        """A connection whose cursors are those from above."""

        def cursor(self, factory: Any = cursors) -> Any:
            return super().cursor(factory)

        def execute(self, *arguments: Any) -> Any:
            return self.cursor().execute(*arguments)

        def executemany(self, *arguments: Any) -> Any:
            return self.cursor().executemany(*arguments)

        def executescript(self, script: str) -> Any:
            return self.cursor().executescript(script)

    return Connection, dbapi2.Row
