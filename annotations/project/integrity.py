"""Whether a project file is whole: the database, every text, every span."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from sqlite_utils import Database

from annotations.project import schema
from annotations.project.clock import is_time
from annotations.project.faults import is_damage
from annotations.project.retracing import RECOVERED, TABLES, Retracing, agree
from annotations.project.rows import DamagedRowError, Row, from_json
from annotations.project.transaction import KEYS
from annotations.spans import text_hash

_TIMED: Final = {
    "annotators": "added_at",
    "documents": "added_at",
    "document_status": "changed_at",
    "spans": "changed_at",
    "decisions": "decided_at",
    "rulings": "ruled_at",
    "comments": "changed_at",
    "assignments": "assigned_at",
    "acknowledgements": "answered_at",
    "lexicon": "changed_at",
    "journal": "at",
}


def faults(db: Database) -> Iterator[str]:
    """One sentence for each fault found; none where the project is whole."""
    try:
        yield from _structure(db)
        yield from _texts(db)
        yield from _spans(db)
        yield from _letters(db)
        yield from _history(db)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        yield f"The file is damaged and could not be read to its end: {error}."


def _structure(db: Database) -> Iterator[str]:
    found = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"CHECK constraint failed in {table}" for table in against_rules(db)]
    for what in dict.fromkeys(found):
        yield f"The database is damaged: {what}."
    for row in db.execute("PRAGMA foreign_key_check"):
        yield f"A row of {row[0]} refers to a row of {row[2]} that is not there."


def against_rules(db: Database) -> Iterator[str]:
    """The tables with a row that the schema does not allow."""
    for table, rule in schema.rules().items():
        if db.execute(f"SELECT 1 FROM {table} WHERE NOT ({rule}) LIMIT 1").fetchone():
            yield table


def _texts(db: Database) -> Iterator[str]:
    for row in db.execute(
        "SELECT id, text, text_sha256, text_length FROM documents "
        "LEFT JOIN texts ON texts.document_number = documents.number"
    ):
        if row["text"] is None:
            yield f"The document {row['id']} has no text."
        elif (
            not isinstance(row["text"], str)
            or text_hash(row["text"]) != row["text_sha256"]
            or len(row["text"]) != row["text_length"]
        ):
            yield f"The text of the document {row['id']} is not what was imported."


def _spans(db: Database) -> Iterator[str]:
    for table in ("spans", "suggestions"):
        for row in db.execute(
            f"SELECT {table}.id, document_id, start_offset, end_offset, text_length FROM {table} "
            f"JOIN documents ON documents.id = {table}.document_id "
            "WHERE start_offset < 0 OR end_offset <= start_offset OR end_offset > text_length"
        ):
            yield (
                f"The {table[:-1]} {row['id']} of the document {row['document_id']} "
                f"({row['start_offset']}-{row['end_offset']}) lies outside its text."
            )


def _letters(db: Database) -> Iterator[str]:
    """Whether every letter is one; where not, reading it is an error that tells of the damage."""
    for table in _TIMED:
        for row in db.execute(f"SELECT * FROM {table}"):
            if not is_time(row[_TIMED[table]]):
                yield f"A row of {table} has no time: {row[_TIMED[table]]}."
    for row in db.execute("SELECT id, meta FROM documents"):
        try:
            from_json(row["meta"])
        except DamagedRowError:
            yield f"What the document {row['id']} came with cannot be read."


def _history(db: Database) -> Iterator[str]:
    """Whether each edit found what those before it left, and the last left what is stored."""
    retracing = Retracing()
    for row in db.execute("SELECT number, action, before, after FROM journal ORDER BY number"):
        if row["action"] == RECOVERED:
            retracing = Retracing()
        retracing.take(dict(row))
    merged = db.execute("SELECT 1 FROM journal WHERE action LIKE '%merge%' LIMIT 1").fetchone()
    if merged and retracing.odd:
        # A merge brings edits of others that were made beside one's own.
        retracing.odd = [number for number in retracing.odd if not _readable(db, number)]
    for number in retracing.odd:
        yield f"The journal's row {number} is not as it was written."
    if not merged and not retracing.odd:
        yield from _left(db, retracing)


def _readable(db: Database, number: int) -> bool:
    row = db.execute("SELECT before, after FROM journal WHERE number = ?", [number]).fetchone()
    try:
        return from_json(row["before"]) is not None and from_json(row["after"]) is not None
    except DamagedRowError:
        return False


def _left(db: Database, retracing: Retracing) -> Iterator[str]:
    for table in TABLES:
        stored: dict[object, Row] = {
            tuple(row[column] for column in KEYS[table]): dict(row)
            for row in db.execute(f"SELECT * FROM {table}")
        }
        for (told, key), left in retracing.words.items():
            if told == table and not agree(left, stored.get(key)):
                yield f"A row of {table} ({key[0]}) is not as its last edit left it."
