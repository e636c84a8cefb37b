"""Whether a project file is whole: the database, every text, every span."""

import sqlite3
from collections.abc import Iterator

from sqlite_utils import Database

from annotations.project.faults import is_damage
from annotations.spans import text_hash


def faults(db: Database) -> Iterator[str]:
    """One sentence for each fault found; none where the project is whole."""
    try:
        yield from _structure(db)
        yield from _texts(db)
        yield from _spans(db)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        yield f"The file is damaged and could not be read to its end: {error}."


def _structure(db: Database) -> Iterator[str]:
    for row in db.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"The database is damaged: {row[0]}."
    for row in db.execute("PRAGMA foreign_key_check"):
        yield f"A row of {row[0]} refers to a row of {row[2]} that is not there."


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
