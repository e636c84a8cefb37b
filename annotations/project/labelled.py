"""Documents with their spans as they are written out, one at a time."""

from collections.abc import Iterator

from sqlite_utils import Database

from annotations.project import reading
from annotations.project.reading import LabelledDocument
from annotations.project.rows import suggestion_of
from annotations.spans import Span, Status, Suggestion, reading_order


def labelled_documents(
    db: Database,
    annotator: str | None = None,
    *,
    suggestions: bool = False,
    dates: bool = False,
    gold: bool = False,
) -> Iterator[LabelledDocument]:
    """Every document with its spans, in order of import, one at a time.

    Args:
        db: the project's database.
        annotator: whose spans and status; everybody's where None.
        suggestions: whether to read those that wait for a decision; where the layer is everybody's
            or the adjudicated one, those that nobody has decided on.
        dates: whether to read when spans and status last changed.
        gold: whether `annotator` is the adjudicated layer, in which nobody decides.
    """
    listed = db.execute("SELECT number FROM documents WHERE removed = 0 ORDER BY number")
    for number in [row["number"] for row in listed]:
        kept = reading.article(db, "number", number)
        if kept is None:
            continue
        spans = reading.spans(db, kept.id, annotator)  # in the order of records already
        statuses = _statuses(db, kept.id, annotator)
        yield LabelledDocument(
            kept,
            tuple(spans),
            reading.least(list(statuses.values())),
            tuple(_open(db, kept.id, None if gold else annotator, spans)) if suggestions else (),
            _changed(db, kept.id, annotator) if dates else "",
            frozenset(statuses),
        )


def _statuses(db: Database, document_id: str, annotator: str | None) -> dict[str, Status]:
    rows = db.execute(
        "SELECT annotator, status FROM document_status "
        "WHERE document_id = ? AND (annotator = ? OR ? IS NULL)",
        [document_id, annotator, annotator],
    )
    return {row["annotator"]: row["status"] for row in rows}


def _changed(db: Database, document_id: str, annotator: str | None) -> str:
    """When a span or the status last changed (UTC, ISO 8601); empty where there is neither."""
    row = db.execute(
        "SELECT max(changed_at) AS at FROM ("
        " SELECT changed_at, annotator FROM spans WHERE document_id = :id UNION ALL"
        " SELECT changed_at, annotator FROM document_status WHERE document_id = :id)"
        " WHERE annotator = :annotator OR :annotator IS NULL",
        {"id": document_id, "annotator": annotator},
    ).fetchone()
    return row["at"] or ""


def _open(
    db: Database, document_id: str, annotator: str | None, spans: list[Span]
) -> list[Suggestion]:
    """The suggestions that wait, in reading order; one place, label and engine once."""
    if annotator is not None:
        found = reading.open_suggestions(db, document_id, annotator)
    else:
        rows = db.execute(
            "SELECT * FROM suggestions WHERE document_id = :document AND NOT EXISTS ("
            " SELECT 1 FROM decisions WHERE decisions.document_id = :document"
            " AND decisions.start_offset = suggestions.start_offset"
            " AND decisions.end_offset = suggestions.end_offset"
            " AND decisions.label = suggestions.label)",
            {"document": document_id},
        )
        found = reading.without_labelled(map(suggestion_of, rows), spans)
    return sorted(found, key=lambda one: (*reading_order(one), one.engine))
