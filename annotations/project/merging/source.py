"""Another project's file, opened for reading alone and not trusted.

It may come from anywhere: what it holds is checked before any of it is used, and nothing in it is
run, for its tables, views and triggers must be ours to the letter.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import connecting, schema
from annotations.project.connecting import Deadline
from annotations.project.faults import DAMAGED, code_of, told
from annotations.project.files import check_header
from annotations.project.integrity import against_rules
from annotations.project.keys import is_encrypted
from annotations.project.place import first_bytes

_LARGEST_VALUE: Final = 128_000_000  # bytes in one cell
_PATIENCE: Final = 60.0  # seconds without anything coming out of the file
_WAL: Final = 2  # the header's read version where a file keeps its newest edits beside itself
_TEMPORARY: Final = "sqlite_stat"  # what ANALYZE leaves behind; never read here


class Source:
    """Another project's file while it is read.

    Args:
        path: as the user named it.
        db: its database, read-only, within one transaction.
    """

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db
        self._deadline = Deadline(db.conn, _PATIENCE)

    def going(self) -> None:
        """Note that the work goes on: the time it may take without a sign begins anew."""
        self._deadline.going()

    def told(self) -> AbstractContextManager[None]:
        """Have SQLite's errors in the block told as sentences about this file."""
        self.going()
        return _told(self.path)

    def fetch(self, query: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """All the rows of a query that has few."""
        with self.told():
            return self.db.execute(query, values).fetchall()

    def batches(self, query: str, size: int) -> Iterator[list[sqlite3.Row]]:
        """The rows of a query that has many, `size` at a time."""
        with self.told():
            cursor = self.db.execute(query)
        while True:
            with self.told():
                batch = cursor.fetchmany(size)
            if not batch:
                return
            yield batch


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open another project's file; it is not changed, an older one is brought up in a copy.

    Raises:
        ProjectError: it is missing, no project, damaged, half-written, locked, from a newer
            version, or not as Tawsim makes it.
    """
    version = check_header(path, only_read=True)
    with ExitStack() as stack:
        with _told(path):
            place = path
            if version < schema.SCHEMA_VERSION:
                place = stack.enter_context(_brought_up(path))
            db = stack.enter_context(_reading(place))
            _check_structure(db, path)
            source = Source(path, db)
            _check_whole(source)
        yield source


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors as sentences about the file that was named."""
    with told(path):
        try:
            yield
        except sqlite3.Error as error:
            primary = code_of(error) & 0xFF
            if primary == sqlite3.SQLITE_INTERRUPT:
                raise ProjectError(
                    N_(
                        "errors", "The project {path} takes too long to read, so it was not merged."
                    ),
                    path=path,
                ) from error
            if primary in {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_CONSTRAINT}:
                raise ProjectError(DAMAGED, path=path) from error
            raise
        except UnicodeDecodeError as error:
            raise ProjectError(DAMAGED, path=path) from error


@contextmanager
def _reading(path: Path) -> Iterator[Database]:
    connection = connecting.connect(path, "ro", immutable=_is_wal(path))
    try:
        if hasattr(connection, "setlimit"):  # not SQLCipher's
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        yield Database(connection, execute_plugins=False)
    finally:
        connection.close()


def _is_wal(path: Path) -> bool:
    """Whether the file is to be opened so that not a byte beside it changes.

    Raises:
        ProjectError: its newest edits lie in a second file, which reading would change.
    """
    encrypted = is_encrypted(path)
    if not encrypted and _WAL not in first_bytes(path, 20)[18:]:
        return False
    if path.with_name(path.name + "-wal").exists():
        raise ProjectError(
            N_(
                "errors",
                "The project {path} is being written or was left half-written: its newest edits "
                "lie in a file beside it. Open it in Tawsim and close it, then merge.",
            ),
            path=path,
        )
    return not encrypted


@contextmanager
def _brought_up(path: Path) -> Iterator[Path]:
    """A copy of an older file in today's format, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="tawsim-merge-"))
    try:
        copy = folder / path.name
        with _reading(path) as old:
            key = getattr(old.conn, "key", None)
            with closing(connecting.connect(copy, "rwc", key=key)) as new:
                old.conn.backup(new)
        db = Database(connecting.connect(copy, "rw"), execute_plugins=False)
        try:
            _refuse_foreign_triggers(db, path)
            schema.migrate(db)
        finally:
            db.close()
        yield copy
    finally:
        with suppress(OSError):
            shutil.rmtree(folder)


def _refuse_foreign_triggers(db: Database, path: Path) -> None:
    """Before a file is migrated, which writes to it: nothing of its own must run then."""
    structure = schema.structure(schema.SCHEMA_VERSION)
    ours = {name for kind, name in structure if kind in {"trigger", "view"}}
    found = {name for kind, name in schema.structure_of(db) if kind in {"trigger", "view"}}
    if not found <= ours:
        raise _not_ours(path)


def _check_structure(db: Database, path: Path) -> None:
    there = {
        place: made
        for place, made in schema.structure_of(db).items()
        if not place[1].startswith(_TEMPORARY)
    }
    if there != schema.structure(schema.SCHEMA_VERSION):
        raise _not_ours(path)


def _not_ours(path: Path) -> ProjectError:
    return ProjectError(
        N_(
            "errors",
            "The tables in {path} are not just those of a Tawsim project, so it was not merged. "
            "Both projects are as they were.",
        ),
        path=path,
    )


def _check_whole(source: Source) -> None:
    """Refuse a file that SQLite finds damaged, with rows that refer to nothing or break a rule."""
    db = source.db
    sound = db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    source.going()
    if not sound or db.execute("PRAGMA foreign_key_check").fetchone():
        raise ProjectError(DAMAGED, path=source.path)
    source.going()
    if next(against_rules(db), None):
        raise ProjectError(DAMAGED, path=source.path)
    source.going()
