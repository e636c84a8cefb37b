"""What can be asked of a project file."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.rows import (
    SPAN_VALUES,
    DamagedRowError,
    from_json,
    span_of_values,
    suggestion_of,
)
from annotations.spans import (
    STATUSES,
    Document,
    Label,
    Scheme,
    Span,
    Status,
    Suggestion,
    reading_order,
)
from annotations.visible import made_visible

_SPANS = f"SELECT {', '.join(SPAN_VALUES)} FROM spans WHERE document_id = ?"
_IN_ORDER = " ORDER BY start_offset, end_offset DESC, label, annotator, id"


class DocumentEntry(NamedTuple):
    """A document as lists show it, without its text.

    A tuple, since a project has a hundred thousand of them and they are made while it opens.

    Attributes:
        number: its place in the project, from 1 in the order of import.
        id, title: as in `Document`.
        status: how far the annotator asked for is with it.
        length: code points in its text.
        changed: when that annotator's status last changed; empty where it never did.
    """

    number: int
    id: str
    title: str
    status: Status
    length: int
    changed: str = ""


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """A document with spans and status, as it is written out.

    Attributes:
        status: the least advanced of its annotators' statuses; None where nobody has begun.
        suggestions: what waits for a decision, where that is asked for.
        changed: when a span or a status last changed (UTC, ISO 8601), where that is asked for.
        begun: the annotators who have a status in it.
    """

    document: Document
    spans: tuple[Span, ...] = ()
    status: Status | None = None
    suggestions: tuple[Suggestion, ...] = ()
    changed: str = field(default="", compare=False)
    begun: frozenset[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over a project."""

    documents: int = 0
    characters: int = 0
    spans: int = 0
    by_status: dict[str, int] = field(default_factory=dict)
    by_label: dict[str, int] = field(default_factory=dict)
    by_annotator: dict[str, int] = field(default_factory=dict)
    by_source: dict[str, int] = field(default_factory=dict)
    suggestions: dict[str, int] = field(default_factory=dict)


def scheme(db: Database) -> Scheme:
    """The project's labels in their order."""
    rows = _tuples(
        db,
        "SELECT name, title_ar, title_en, color, shortcut FROM labels ORDER BY position, name",
        [],
    )
    return Scheme(tuple(_label(*row) for row in rows))


def _label(name: str, title_ar: str, title_en: str, color: str, shortcut: str) -> Label:
    """The label of its row.

    Raises:
        DamagedRowError: one of the values is no text, whatever the table allows.
    """
    if not all(type(one) is str for one in (name, title_ar, title_en, color, shortcut)):
        raise DamagedRowError
    # Ours have nothing hidden in them; a stranger's file may.
    return Label(name, made_visible(title_ar), made_visible(title_en), color, shortcut)


def entries(db: Database, annotator: str) -> list[DocumentEntry]:
    """Every document, with the annotator's own status."""
    begun = {
        row[0]: (row[1], row[2])
        for row in _tuples(
            db,
            "SELECT document_id, status, changed_at FROM document_status WHERE annotator = ?",
            [annotator],
        )
    }
    untouched: tuple[Status, str] = ("new", "")
    rows = _tuples(
        db,
        "SELECT number, id, title, text_length FROM documents WHERE removed = 0 ORDER BY number",
        [],
    )
    return [
        DocumentEntry(number, name, title, status, length, changed)
        for number, name, title, length in rows
        for status, changed in (begun.get(name, untouched),)
    ]


def document_count(db: Database) -> int:
    """How many documents there are."""
    return int(db.execute("SELECT count(*) FROM documents WHERE removed = 0").fetchone()[0])


def first_document(db: Database) -> str | None:
    """The id of the document that was imported first; None where there is none."""
    row = db.execute(
        "SELECT id FROM documents WHERE removed = 0 ORDER BY number LIMIT 1"
    ).fetchone()
    return str(row["id"]) if row else None


def finished(db: Database, annotator: str) -> list[str]:
    """The ids of the documents that an annotator marked as done, in order."""
    rows = db.execute(
        "SELECT id FROM document_status JOIN documents ON id = document_id "
        "WHERE annotator = ? AND status = 'done' AND removed = 0 ORDER BY number",
        [annotator],
    )
    return [str(row["id"]) for row in rows]


def is_there(db: Database, document_id: str) -> bool:
    """Whether a document is in the project."""
    found = db.execute("SELECT 1 FROM documents WHERE id = ? AND removed = 0", [document_id])
    return found.fetchone() is not None


def document(db: Database, document_id: str) -> Document:
    """One document with its text.

    Raises:
        ProjectError: it is not in the project.
    """
    found = article(db, "id", document_id)
    if found is None:
        raise ProjectError(
            N_("errors", "The document {id} is not in this project."), id=document_id
        )
    return found


def article(db: Database, column: str, value: object) -> Document | None:
    """The document whose `column` is `value`; None where there is none."""
    row = db.execute(
        f"SELECT id, text, title, meta FROM articles WHERE {column} = ?", [value]
    ).fetchone()
    if row is None:
        return None
    if not isinstance(row["text"], str):
        raise DamagedRowError
    return Document(row["id"], row["text"], row["title"], from_json(row["meta"]))


def spans(db: Database, document_id: str, annotator: str | None = None) -> list[Span]:
    """A document's spans in reading order; only one annotator's where one is named."""
    if annotator is None:
        rows = _tuples(db, _SPANS + _IN_ORDER, [document_id])
    else:
        rows = _tuples(db, _SPANS + " AND annotator = ?" + _IN_ORDER, [document_id, annotator])
    return list(map(span_of_values, rows))


def spans_near(db: Database, document_id: str, annotator: str, start: int, end: int) -> list[Span]:
    """An annotator's spans that share a code point with `start`..`end`, in reading order."""
    query = _SPANS + " AND annotator = ? AND start_offset < ? AND end_offset > ?" + _IN_ORDER
    return [span_of_values(row) for row in _tuples(db, query, [document_id, annotator, end, start])]


def _tuples(db: Database, query: str, values: list[object]) -> Iterable[tuple[Any, ...]]:
    """The rows of a query as plain tuples: thousands of spans are read so in half the time."""
    cursor = db.conn.cursor()
    cursor.row_factory = None
    return cursor.execute(query, values)


def open_suggestions(db: Database, document_id: str, annotator: str) -> list[Suggestion]:
    """Suggestions the annotator neither decided on nor made needless by a label of their own."""
    rows = db.execute(
        "SELECT * FROM suggestions WHERE document_id = :document AND NOT EXISTS ("
        " SELECT 1 FROM decisions WHERE decisions.document_id = :document"
        " AND decisions.annotator = :annotator"
        " AND decisions.start_offset = suggestions.start_offset"
        " AND decisions.end_offset = suggestions.end_offset"
        " AND decisions.label = suggestions.label)",
        {"document": document_id, "annotator": annotator},
    )
    undecided = [suggestion_of(row) for row in rows]
    if not undecided:
        return []
    own = _tuples(
        db,
        "SELECT start_offset, end_offset, label FROM spans WHERE document_id = ? AND annotator = ? "
        "AND start_offset < ? AND end_offset > ? ORDER BY start_offset, end_offset DESC",
        [
            document_id,
            annotator,
            max(one.end for one in undecided),
            min(one.start for one in undecided),
        ],
    )
    return _saying_more(undecided, own)


def without_labelled(suggestions: Iterable[Suggestion], own: Iterable[Span]) -> list[Suggestion]:
    """The suggestions that say something new beside `own` spans, in reading order.

    One is needless where a span of the same label overlaps it, or any span covers just its place.
    """
    ordered = sorted(own, key=reading_order)
    return _saying_more(suggestions, ((span.start, span.end, span.label) for span in ordered))


def _saying_more(
    suggestions: Iterable[Suggestion], own: Iterable[tuple[int, int, str]]
) -> list[Suggestion]:
    """As `without_labelled`, for spans given as start, end and label in reading order."""
    places: set[tuple[int, int]] = set()
    by_label: dict[str, deque[tuple[int, int]]] = {}
    for start, end, label in own:
        places.add((start, end))
        by_label.setdefault(label, deque()).append((start, end))
    left: list[Suggestion] = []
    for suggestion in sorted(suggestions, key=reading_order):
        rivals = by_label.get(suggestion.label, deque())
        while rivals and rivals[0][1] <= suggestion.start:
            rivals.popleft()
        # Where the first rival that has not ended yet does not reach it, no later one does.
        needless = rivals and suggestion.overlaps(*rivals[0])
        if not needless and (suggestion.start, suggestion.end) not in places:
            left.append(suggestion)
    return left


def least(stored: list[Status]) -> Status | None:
    """The least advanced of the statuses; None where there is none."""
    if not set(stored) <= set(STATUSES):
        raise DamagedRowError
    return min(stored, key=STATUSES.index, default=None)


def decision_counts(db: Database) -> list[tuple[str, str, float, int, int]]:
    """How often suggestions were taken and refused, by engine, label and confidence.

    A decision counts for the engine whose suggestion was shown and for every other that proposed
    the same; not for `learned` and `memory` behind the fact, which have learned from it.
    """
    rows = db.execute(
        "SELECT engine, label, round(confidence, 2) AS stated,"
        " sum(decision = 'taken') AS taken, sum(decision = 'refused') AS refused FROM ("
        " SELECT engine, label, confidence, decision FROM decisions"
        " UNION ALL"
        " SELECT suggestions.engine, suggestions.label, suggestions.confidence, decision"
        " FROM decisions JOIN suggestions USING (document_id, start_offset, end_offset, label)"
        " WHERE suggestions.engine NOT IN (decisions.engine, 'learned', 'memory')"
        ") GROUP BY engine, label, stated ORDER BY engine, label, stated"
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]


def refusals(db: Database) -> list[tuple[str, int, int, str]]:
    """Where suggestions were refused by anybody and as what: document, start, end, label."""
    rows = db.execute(
        "SELECT DISTINCT document_id, start_offset, end_offset, label FROM decisions"
        " JOIN documents ON documents.id = document_id"
        " WHERE decision = 'refused' AND removed = 0"
        " ORDER BY document_id, start_offset, end_offset, label"
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def gold_annotator(db: Database) -> str:
    """The name of the adjudicated layer.

    Raises:
        ProjectError: nothing has been adjudicated yet.
    """
    row = db.execute("SELECT name FROM annotators WHERE is_gold = 1").fetchone()
    if row is None:
        raise ProjectError(
            N_(
                "errors",
                "This project has no adjudicated labels yet, so there is no gold to export. "
                "Export one annotator's with --annotator.",
            )
        )
    return str(row["name"])


def statistics(db: Database) -> Statistics:
    """Counts over the documents that are in the project."""
    documents, characters = db.execute(
        "SELECT count(*), coalesce(sum(text_length), 0) FROM documents WHERE removed = 0"
    ).fetchone()
    live = "FROM spans JOIN documents ON documents.id = spans.document_id WHERE removed = 0"

    def counted(query: str) -> dict[str, int]:
        return {str(name): int(count) for name, count in db.execute(query)}

    by_label = dict.fromkeys(scheme(db).names, 0)
    by_label |= counted(f"SELECT label, count(*) {live} GROUP BY label")
    return Statistics(
        documents=documents,
        characters=characters,
        spans=sum(by_label.values()),
        by_status=_by_status(db, documents),
        by_label=by_label,
        by_annotator=counted(f"SELECT annotator, count(*) {live} GROUP BY annotator ORDER BY 1"),
        by_source=counted(f"SELECT source, count(*) {live} GROUP BY source ORDER BY 1"),
        suggestions=counted("SELECT engine, count(*) FROM suggestions GROUP BY engine ORDER BY 1"),
    )


def _by_status(db: Database, documents: int) -> dict[str, int]:
    """Documents by the least advanced status any annotator gave them."""
    counts: dict[str, int] = dict.fromkeys(STATUSES, 0)
    stored: dict[str, list[Status]] = {}
    for row in db.execute(
        "SELECT document_id, status FROM document_status "
        "JOIN documents ON documents.id = document_id WHERE removed = 0"
    ):
        stored.setdefault(row["document_id"], []).append(row["status"])
    for statuses in stored.values():
        counts[least(statuses) or "new"] += 1
    counts["new"] += documents - len(stored)
    return counts
