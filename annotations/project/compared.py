"""What comparing layers asks of the file again and again, answered by SQLite."""

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from annotations.project.rulings import gold_name, ruling_of
from annotations.spans import Status

_ANYWHERE = ("merge", "merge part", "undo merge", "import", "recover")


def document_ids(db: Database) -> list[str]:
    """The documents in the order of import."""
    return [
        row[0] for row in db.execute("SELECT id FROM documents WHERE removed = 0 ORDER BY number")
    ]


def documents_touched(db: Database, step: int) -> tuple[int, frozenset[str] | None]:
    """The number of the journal's last row, and the documents its rows behind `step` are about.

    None for the documents where a row is about many, or rows went.
    """
    last = int(db.execute("SELECT coalesce(max(number), 0) FROM journal").fetchone()[0])
    if last == step:
        return last, frozenset()
    if step < 0 or last < step:
        return last, None
    rows = db.execute(
        "SELECT DISTINCT document_id, action FROM journal WHERE number > ?", [step]
    ).fetchall()
    if any(row["document_id"] is None or row["action"] in _ANYWHERE for row in rows):
        return last, None
    return last, frozenset(row["document_id"] for row in rows)


def readers(
    db: Database, document_id: str | None, *, unstated: bool
) -> Iterator[tuple[str, str, Status | None]]:
    """Document id, annotator and status; None as status where there are only spans.

    Args:
        db: the project's database.
        document_id: one document; all where None.
        unstated: also those with spans and no status.
    """
    where, values = ("", []) if document_id is None else (" WHERE document_id = ?", [document_id])
    stated = set()
    for row in db.execute(
        f"SELECT document_id, annotator, status FROM document_status{where}", values
    ):
        stated.add((row[0], row[1]))
        yield row[0], row[1], row[2]
    if unstated:
        for row in db.execute(f"SELECT DISTINCT document_id, annotator FROM spans{where}", values):
            if (row[0], row[1]) not in stated:
                yield row[0], row[1], None


def unruled(db: Database, document_id: str, annotators: Sequence[str]) -> int:
    """Places of a document that not all of the annotators have and no ruling names."""
    marks = ", ".join("?" * len(annotators))
    found = {
        tuple(row)
        for row in db.execute(
            "SELECT start_offset, end_offset, label, coalesce(value, '') FROM spans "
            f"WHERE document_id = ? AND annotator IN ({marks}) "
            "GROUP BY 1, 2, 3, 4 HAVING count(*) < ?",
            [document_id, *annotators, len(annotators)],
        )
    }
    if found:
        for row in db.execute("SELECT * FROM rulings WHERE document_id = ?", [document_id]):
            found -= {place.key for place in ruling_of(row).places}
    return len(found)


def reviewed_documents(db: Database) -> list[str]:
    """The documents about which there are rulings or comments, in order."""
    rows = db.execute(
        "SELECT id FROM documents WHERE removed = 0 AND id IN ("
        "SELECT document_id FROM rulings UNION SELECT document_id FROM comments) ORDER BY number"
    )
    return [row[0] for row in rows]


def gold_status(db: Database, document_id: str) -> Status:
    """How far the review of a document is."""
    row = db.execute(
        "SELECT status FROM document_status WHERE document_id = ? AND annotator = ?",
        [document_id, gold_name(db)],
    ).fetchone()
    return row[0] if row else "new"
