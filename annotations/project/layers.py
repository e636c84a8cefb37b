"""Everybody's layers at once, as bare rows: for counting over a whole project."""

from collections.abc import Iterator

from sqlite_utils import Database

from annotations.project.rows import DamagedRowError
from annotations.spans import Status

Place = tuple[int, str, str, int, int]
"""A document's number, annotator, label, start and end in code points."""


def texts(db: Database) -> Iterator[tuple[int, str, str]]:
    """Number, id and text of each document, in order."""
    for row in db.execute("SELECT number, id, text FROM articles ORDER BY number"):
        if not isinstance(row["text"], str):
            raise DamagedRowError
        yield row["number"], row["id"], row["text"]


def places(db: Database) -> Iterator[Place]:
    """Everybody's spans, in no order; those of hidden documents among them."""
    cursor = db.conn.cursor()
    cursor.row_factory = None  # there may be a million: bare tuples are read twice as fast
    rows: Iterator[Place] = cursor.execute(
        "SELECT number, annotator, label, start_offset, end_offset "
        "FROM spans JOIN documents ON documents.id = document_id"
    )
    return rows


def statuses(db: Database) -> Iterator[tuple[int, str, Status, str]]:
    """A document's number, an annotator, how far they are with it, and since which day (UTC)."""
    for row in db.execute(
        "SELECT number, annotator, status, substr(changed_at, 1, 10) FROM document_status "
        "JOIN documents ON documents.id = document_id"
    ):
        yield tuple(row)


def gold_names(db: Database) -> set[str]:
    """The names of adjudicated layers."""
    return {row["name"] for row in db.execute("SELECT name FROM annotators WHERE is_gold = 1")}


def labellers(db: Database) -> list[str]:
    """Whoever has a span or a status in a document that is there, by name."""
    rows = db.execute(
        "SELECT DISTINCT annotator FROM (SELECT annotator, document_id FROM spans UNION ALL"
        " SELECT annotator, document_id FROM document_status)"
        " JOIN documents ON documents.id = document_id WHERE removed = 0 ORDER BY annotator"
    )
    return [str(row["annotator"]) for row in rows]
