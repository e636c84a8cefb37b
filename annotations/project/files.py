"""Opening and creating the file: what it must be, and how SQLite is to keep it."""

import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import connecting, keys, schema
from annotations.project.connecting import Guarded, Mode
from annotations.project.copies import in_place_of, part_from_former_copies, whole_copy
from annotations.project.faults import DAMAGED, NO_PROJECT, code_of, told, unread_told
from annotations.project.keys import Key
from annotations.project.network_drive import network_kind
from annotations.project.place import first_bytes, takes_writes
from annotations.project.transaction import writing

SUFFIX: Final = ".tawsim"
FOREIGN: Final = N_(
    "errors",
    "{path} is an SQLite file of another application, not a Tawsim project. It was left as it is.",
)
_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_BUSY_MILLISECONDS = 8000  # somebody else's five seconds are waited for
_LONGEST_NAME = 247  # bytes; file systems allow 255, and SQLite's journal has 8 more
_PLAIN_INDEX = re.compile(r'CREATE INDEX ("[^"]+"|\w+) ON ("[^"]+"|\w+) ?\([\w\s,"]+\)')
_LONGEST_PATH = 500  # bytes; SQLite allows 512, and its journal has 8 more
_NOT_MADE = N_("errors", "The project {path} cannot be made: {why}.")


def check_header(path: Path, *, only_read: bool = False) -> int:
    """Refuse a file that is no Tawsim project, without opening it as a database.

    Args:
        path: the file.
        only_read: what lies beside an encrypted file, written by half, is neither read nor moved.

    Returns:
        The file's schema version.

    Raises:
        PassphraseError: it is encrypted, and its passphrase is not known.
        ProjectError: it is missing, a folder, unreadable, empty, no SQLite file, another
            application's, or from a newer version.
    """
    application, version = _names_in(path, only_read=only_read)
    if application != schema.APPLICATION_ID:
        raise ProjectError(FOREIGN, path=path)
    if version > schema.SCHEMA_VERSION:
        raise ProjectError(
            N_(
                "errors",
                "The project {path} was written by a newer version of Tawsim (format {version}; "
                "this one knows up to {known}). It was left as it is; update Tawsim to open it.",
            ),
            path=path,
            version=version,
            known=schema.SCHEMA_VERSION,
        )
    return version


def _names_in(path: Path, *, only_read: bool) -> tuple[int, int]:
    """Which application wrote the file, and the version of its format."""
    header = _read_header(path)
    if header.startswith(_MAGIC) and len(header) == _HEADER_SIZE:
        return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")
    if not keys.is_encrypted(path):
        raise ProjectError(NO_PROJECT, path=path)
    # What a program that ended by force left half written is taken back first: that is a write.
    mode: Mode = "rw" if takes_writes(path) and not only_read else "ro"
    with told(path), closing(connecting.connect(path, mode, immutable=only_read)) as db:
        application = db.execute("PRAGMA application_id").fetchone()[0]
        return int(application), int(db.execute("PRAGMA user_version").fetchone()[0])


def _read_header(path: Path) -> bytes:
    if path.is_dir():
        raise ProjectError(N_("errors", "{path} is a folder, not a Tawsim project."), path=path)
    with unread_told(path):
        try:
            return first_bytes(path, _HEADER_SIZE)
        except FileNotFoundError as error:
            raise ProjectError(
                N_("errors", "There is no project at {path}. Create it with “tawsim new”."),
                path=path,
            ) from error


def check_name(path: Path) -> None:
    """Refuse a name to which nothing can be added: beside the project lie its journal and copies.

    Raises:
        ProjectError: the file's name, or all of its path, is too long.
    """
    if len(os.fsencode(path.absolute())) > _LONGEST_PATH:
        raise ProjectError(
            N_(
                "errors",
                "The path {path} is too long; SQLite takes at most {limit} bytes, of which an "
                "Arabic letter needs two. Put the project into a folder nearer to the root.",
            ),
            path=path,
            limit=_LONGEST_PATH,
        )
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise ProjectError(
            N_(
                "errors",
                "The file name {name} is too long; at most {limit} bytes leave room for what "
                "lies beside it. Give it a shorter one.",
            ),
            name=path.name,
            limit=_LONGEST_NAME,
        )


def connect(path: Path, mode: Mode = "rw", key: Key | None = None) -> Guarded:
    """A connection with the settings that make a commit durable and a damaged file noticed.

    Args:
        path: the file.
        mode: as `connecting.connect`.
        key: what a new file is encrypted with.
    """
    connection = connecting.connect(path, mode, key=key)
    for pragma in (
        f"busy_timeout = {_BUSY_MILLISECONDS}",
        "foreign_keys = ON",
        "synchronous = EXTRA",
        "fullfsync = ON",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return Guarded(connection)


def open_file(path: Path, *, reading: bool = False) -> tuple[Guarded, bool]:
    """Open a project file, bringing an older one up to date after setting a copy aside.

    Its tables are held to those of its version before anything is written to it.

    Args:
        path: the file.
        reading: nothing is to be written, even where it could be.

    Returns:
        The database, and whether it can only be read.

    Raises:
        ProjectError: as `check_header`, or it is locked or damaged.
    """
    version = check_header(path)
    check_name(path)
    with told(path):
        db = _connect_to_sound(path)
        try:
            _check_structure(db, path, version)
            _check_list(db, path)
            read_only = reading or not _writable(db, path)
            if version < schema.SCHEMA_VERSION:
                if read_only:
                    db = _brought_up(db)
                else:
                    _set_aside(db, path, version)
                    schema.migrate(db)
                _check_structure(db, path, schema.SCHEMA_VERSION)
        except BaseException:
            db.close()
            raise
    db.version = schema.SCHEMA_VERSION
    return db, read_only


def _connect_to_sound(path: Path) -> Guarded:
    """A connection, unless the damage is such that SQLite cannot even tell of it properly."""
    try:
        return connect(path)
    except UnicodeDecodeError as error:
        # Its message quotes the damaged bytes, and Python stumbles over them.
        raise ProjectError(DAMAGED, path=path) from error
    except sqlite3.OperationalError as error:
        # The header names a format that does not exist.
        if code_of(error) == sqlite3.SQLITE_ERROR:
            raise ProjectError(DAMAGED, path=path) from error
        raise


def _writable(db: Database, path: Path) -> bool:
    """Whether the file takes writes; another program that writes just now does not count.

    Asked of the system first: SQLite notices a folder without write permission only when it
    makes its journal there, at the first edit.
    """
    if not takes_writes(path) or network_kind(path):
        return False
    # Somebody may have set another mode; it stays with the file, and would spread it over several.
    if db.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        db.execute("PRAGMA journal_mode = DELETE").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    try:
        with writing(db):
            return True
    except sqlite3.OperationalError as error:
        primary = code_of(error) & 0xFF
        if primary == sqlite3.SQLITE_READONLY:
            return False
        if primary != sqlite3.SQLITE_BUSY:
            raise
        return True
    finally:
        db.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")


def _check_structure(db: Database, path: Path, version: int) -> None:
    """Refuse a file whose tables are not ours: a view under a table's name could do anything.

    More tables and views than ours are no harm, nor are indexes on plain columns. More triggers
    are, and so are indexes that compute something each time a row is written or let no two rows be
    alike, and tables that refer to rows, which could not go then.
    """
    there = schema.structure_of(db)
    ours = schema.structure(version)
    extra = there.keys() - ours.keys()
    acting = any(
        kind == "trigger"
        or (kind == "index" and not _plain_index(there[kind, name]))
        or (kind == "table" and _refers(db, name))
        for kind, name in extra
    )
    if acting or any(there.get(place) != made for place, made in ours.items()):
        raise ProjectError(
            N_(
                "errors",
                "The tables in {path} are not those of a Tawsim project, so it was not opened. "
                "It was left as it is; go back to a copy.",
            ),
            path=path,
        )


def _check_list(db: Database, path: Path) -> None:
    """Refuse a file whose list of documents is damaged: it may even be endless.

    A page that many others name makes more rows of a small file than any memory holds.
    """
    if db.execute("PRAGMA quick_check(documents)").fetchone()[0] != "ok":
        raise ProjectError(DAMAGED, path=path)


def _refers(db: Database, table: str) -> bool:
    found = db.execute("SELECT 1 FROM pragma_foreign_key_list(?) LIMIT 1", [table])
    return found.fetchone() is not None


def _plain_index(made: str | None) -> bool:
    """Whether an index is made by SQLite itself, or by a statement that names columns alone."""
    return made is None or _PLAIN_INDEX.fullmatch(made) is not None


def _brought_up(db: Guarded) -> Guarded:
    """A passing copy, in today's format, of an older project that takes no writes.

    SQLite keeps it in memory or in a file of its own that is gone when it is closed.
    """
    connection = connecting.passing(db.conn)
    db.close()
    connection.execute("PRAGMA foreign_keys = ON")
    copy = Guarded(connection)
    schema.migrate(copy)
    return copy


def _set_aside(db: Database, path: Path, version: int) -> None:
    """Copy an older project beside itself before it is migrated."""
    copy = path.with_name(f"{path.name}.format{version}")
    if not copy.exists():
        whole_copy(db.conn, path, copy)


def create_file(path: Path, fill: Callable[[Database], None], key: Key | None = None) -> None:
    """Make a new project file, whole or not at all.

    Args:
        path: where; its folder must be there.
        fill: writes the first rows.
        key: what it is encrypted with; it is not where None.

    Raises:
        ProjectError: something is there already, or the folder cannot be written.
    """
    check_name(path)
    if path.exists():
        raise ProjectError(
            N_("errors", "There is already a file at {path}; it was left as it is."), path=path
        )
    if not path.parent.is_dir():
        raise ProjectError(
            N_("errors", "The folder {folder} does not exist, so no project was made in it."),
            folder=path.parent,
        )
    with told(path), in_place_of(path, _NOT_MADE) as partial:
        db = connect(partial, "rwc", key)
        try:
            schema.migrate(db)
            with writing(db):
                fill(db)
        finally:
            db.close()
        part_from_former_copies(path)
