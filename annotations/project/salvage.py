"""What a damaged project still tells: its rows, what its journal says of them, its newest copy."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from annotations.errors import TawsimError
from annotations.project import integrity, transaction
from annotations.project.backups import Backup, listed
from annotations.project.connecting import connect
from annotations.project.files import open_file
from annotations.project.keys import key_of as key_of_file
from annotations.project.pages import Pages
from annotations.project.retracing import LastWords, agree, merged, retraced
from annotations.project.rows import Row
from annotations.project.shapes import SHAPES, row_of_cell
from annotations.project.transaction import Key
from annotations.spans import text_hash

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    **transaction.KEYS,
    "texts": ("document_number",),
    "journal": ("id",),
}

Rows = dict[Key, Row]
Tables = dict[str, Rows]


@dataclass(slots=True)
class Salvage:
    """The rows by table and key.

    Attributes:
        tables: rows found.
        damaged: rows may be missing, for SQLite does not find the file whole.
    """

    tables: Tables = field(default_factory=lambda: {table: {} for table in KEYS})
    damaged: bool = False


def key_of(table: str, row: Row) -> Key:
    """What tells the row from the others of its table."""
    return tuple(row[column] for column in KEYS[table])


def salvage(project: Path) -> Salvage:
    """Every row that can be read from the file, and from its journal what its rows were.

    Raises:
        OSError: the file cannot be read at all.
    """
    content, whole, reserved = _content(project)
    pages = Pages(content, reserved)
    whole = whole and pages.walk.complete and not pages.walk.damaged
    found = Salvage(damaged=not whole)
    unsure: list[tuple[str, Row]] = []
    for cell in pages.cells():
        known = row_of_cell(cell)
        if known is None:
            continue
        table, row = known
        if cell.sure:
            found.tables[table][key_of(table, row)] = row
        else:
            unsure.append(known)
    # SQLite itself says nothing of a page in another's place.
    found.damaged = found.damaged or bool(unsure) or _texts_missing(found.tables)
    steps = {row["id"]: row for table, row in unsure if table == "journal"}
    steps |= {row["id"]: row for row in found.tables["journal"].values()}
    retracing = retraced(steps.values())
    said = retracing.words
    if not merged(steps.values()):
        found.damaged = found.damaged or bool(retracing.odd) or _not_as_said(found.tables, said)
    for table, row in unsure:
        key = key_of(table, row)
        if found.damaged and said.get((table, key), row) is not None:
            found.tables[table].setdefault(key, row)
    for (table, key), told in said.items():
        if told is not None and found.damaged and set(SHAPES[table]) <= set(told):
            found.tables[table].setdefault(key, told)
    return found


def _not_as_said(tables: Tables, said: LastWords) -> bool:
    return any(not agree(row, tables[table].get(key)) for (table, key), row in said.items())


def _texts_missing(tables: Tables) -> bool:
    texts = tables["texts"]
    return any(
        (row["number"],) not in texts
        or text_hash(texts[row["number"],]["text"]) != row["text_sha256"]
        for row in tables["documents"].values()
    )


def _content(project: Path) -> tuple[bytes, bool, int]:
    """The file's bytes, whether SQLite finds them whole, and what each page has at its end.

    Where it can, SQLite first takes back what was left half written.
    """
    key = key_of_file(project)
    with tempfile.TemporaryDirectory(prefix="tawsim-recover-") as folder:
        copy = Path(folder) / "copy"
        shutil.copyfile(project, copy)
        journal = project.with_name(f"{project.name}-journal")
        if journal.exists():
            shutil.copyfile(journal, copy.with_name("copy-journal"))
        untouched = copy.read_bytes()
        try:
            with closing(connect(copy, "rw", key=key)) as db:
                whole = db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            content = copy.read_bytes()
        except (sqlite3.Error, UnicodeDecodeError):
            content, whole = untouched, False
        if key is None:
            return content, whole, 0
        from annotations.project.decrypting import RESERVED, decrypted

        return decrypted(content, key), whole, RESERVED


def newest_good(project: Path) -> tuple[Backup, Tables] | None:
    """The newest copy of the project that is whole, with its rows."""
    for backup in listed(project):
        with suppress(TawsimError, sqlite3.Error, OSError):
            db, _ = open_file(backup.path, reading=True)
            with closing(db):
                if next(integrity.faults(db), None) is None:
                    return backup, {table: _rows(db.conn, table) for table in KEYS}
    return None


def _rows(db: sqlite3.Connection, table: str) -> Rows:
    return {key_of(table, row): row for row in _read(db, table)}


def _read(db: sqlite3.Connection, table: str) -> Iterator[Row]:
    columns = list(SHAPES[table])
    for values in db.execute(f"SELECT {', '.join(columns)} FROM {table}"):
        yield dict(zip(columns, tuple(values), strict=True))
