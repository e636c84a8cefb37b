"""Connections to encrypted projects, which behave like those of Python's own `sqlite3`.

SQLCipher's module has errors of its own; here each is turned into the one of `sqlite3` with the
same name and code, so that everything above need not know which of the two it uses.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.keys import Key


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


def connect(address: str, key: Key) -> sqlite3.Connection:
    """Open an encrypted database by its URI.

    Raises:
        ProjectError: SQLCipher is not installed.
        sqlite3.Error: it cannot be opened.
    """
    check_there()
    connection_class, row = _classes()
    with _as_sqlite3():
        connection = connection_class(address, uri=True, check_same_thread=False)
        try:
            # What goes wrong comes as an error; SQLCipher would also print it.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f'PRAGMA key = "{key.pragma}"')
        except BaseException:
            connection.close()
            raise
    connection.row_factory = row
    made: sqlite3.Connection = connection
    return made


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    """Turn SQLCipher's errors into those of `sqlite3`."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except (dbapi2.Error, dbapi2.Warning) as error:
        kind = getattr(sqlite3, type(error).__name__)
        same = kind(*error.args)
        for name in ("sqlite_errorcode", "sqlite_errorname"):
            if hasattr(error, name):
                setattr(same, name, getattr(error, name))
        raise same from error


@cache
def _classes() -> tuple[Any, Any]:
    """The connection, made where it is first wanted: SQLCipher may not be installed."""
    from sqlcipher3 import dbapi2

    class Cursor(dbapi2.Cursor):  # type: ignore[misc]
        """A cursor with the errors of `sqlite3`."""

        def execute(self, *arguments: Any) -> Any:
            with _as_sqlite3():
                return super().execute(*arguments)

        def executemany(self, *arguments: Any) -> Any:
            with _as_sqlite3():
                return super().executemany(*arguments)

        def executescript(self, script: str) -> Any:
            with _as_sqlite3():
                return super().executescript(script)

        def fetchone(self) -> Any:
            with _as_sqlite3():
                return super().fetchone()

        def fetchmany(self, *arguments: Any) -> Any:
            with _as_sqlite3():
                return super().fetchmany(*arguments)

        def fetchall(self) -> Any:
            with _as_sqlite3():
                return super().fetchall()

        def __next__(self) -> Any:
            with _as_sqlite3():
                return super().__next__()

    class Connection(dbapi2.Connection):  # type: ignore[misc]
        """A connection with the errors of `sqlite3`."""

        def cursor(self, factory: Any = Cursor) -> Any:
            with _as_sqlite3():
                return super().cursor(factory)

        def execute(self, *arguments: Any) -> Any:
            return self.cursor().execute(*arguments)

        def executemany(self, *arguments: Any) -> Any:
            return self.cursor().executemany(*arguments)

        def executescript(self, script: str) -> Any:
            return self.cursor().executescript(script)

        def commit(self) -> None:
            with _as_sqlite3():
                super().commit()

        def rollback(self) -> None:
            with _as_sqlite3():
                super().rollback()

        def backup(self, *arguments: Any, **options: Any) -> None:
            with _as_sqlite3():
                super().backup(*arguments, **options)

    return Connection, dbapi2.Row
