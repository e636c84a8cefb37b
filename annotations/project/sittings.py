"""Where an annotator left off, and how long each article took them, on record in the journal."""

from typing import Final

from sqlite_utils import Database

from annotations.project.annotators import add_annotator
from annotations.project.clock import next_time
from annotations.project.rows import from_json, new_id, to_json
from annotations.project.transaction import writing

ACTION: Final = "read"
_PLACE: Final = "place last read by {annotator}"


def leave(db: Database, annotator: str, document_id: str, caret: int, seconds: float) -> None:
    """Note that the annotator turns away from a document; nothing where it is not in the project.

    Args:
        db: the project's database.
        annotator: who.
        document_id: from which document.
        caret: where the caret stood, in code points.
        seconds: how long they were at work on it, without idle time.
    """
    if db.execute("SELECT 1 FROM documents WHERE id = ?", [document_id]).fetchone() is None:
        return
    with writing(db):
        at = next_time(db)
        add_annotator(db, annotator, at)
        db.execute(
            "INSERT OR REPLACE INTO settings VALUES (?, ?)",
            [_PLACE.format(annotator=annotator), f"{caret} {document_id}"],
        )
        if seconds >= 1:
            db.execute(
                "INSERT INTO journal (id, at, annotator, action, document_id, state, before, after)"
                " VALUES (?, ?, ?, ?, ?, 'record', '{}', ?)",
                [
                    new_id(),
                    at,
                    annotator,
                    ACTION,
                    document_id,
                    to_json({"seconds": round(seconds)}),
                ],
            )


def last_place(db: Database, annotator: str) -> tuple[str, int] | None:
    """The document the annotator last read and where the caret stood; None where there is none."""
    row = db.execute(
        "SELECT value FROM settings WHERE name = ?", [_PLACE.format(annotator=annotator)]
    ).fetchone()
    caret, _, document_id = (row["value"] if row else "").partition(" ")
    return (document_id, int(caret)) if caret.isdigit() and document_id else None


def seconds_by_document(db: Database, annotator: str) -> dict[str, int]:
    """Seconds of work by document id, over all of the annotator's sittings."""
    spent: dict[str, int] = {}
    for row in db.execute(
        "SELECT document_id, after FROM journal WHERE annotator = ? AND action = ?",
        [annotator, ACTION],
    ):
        seconds = from_json(row["after"]).get("seconds")
        if isinstance(seconds, int):
            spent[row["document_id"]] = spent.get(row["document_id"], 0) + seconds
    return spent
