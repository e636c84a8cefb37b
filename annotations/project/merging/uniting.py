"""Brings the rows of one document to what two files together say, and tells what that changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final, TypeVar

from sqlite_utils import Database

from annotations.project.merging.registers import (
    REVIEW,
    AcknowledgementRow,
    AssignmentRow,
    CommentRow,
    DecisionRow,
    Layers,
    LexiconRow,
    PlaceKey,
    PlaceRow,
    ReviewRow,
    RulingRow,
    SpanRow,
    StatusRow,
    Touches,
    places_that_hold,
    spans_that_hold,
)
from annotations.project.merging.report import FileReport
from annotations.project.rows import Row
from annotations.project.rulings import derived_id
from annotations.project.transaction import KEYS

_TABLES: Final[Mapping[type, str]] = {
    SpanRow: "spans",
    StatusRow: "document_status",
    DecisionRow: "decisions",
    RulingRow: "rulings",
    CommentRow: "comments",
    AssignmentRow: "assignments",
    AcknowledgementRow: "acknowledgements",
    LexiconRow: "lexicon",
}
AnyRow = TypeVar("AnyRow", bound=SpanRow | PlaceRow)
_Place = TypeVar("_Place", bound=PlaceRow)


@dataclass(slots=True)
class Part:
    """What a merge changed in one document that was there before.

    Attributes:
        before: the rows it changed or took away, by table, as they were.
        after: what tells the rows it brought or changed from others, by table.
    """

    before: dict[str, list[Row]] = field(default_factory=dict)
    after: dict[str, list[Any]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.before or self.after)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a file holds of a review.

    Attributes:
        tables: those of a review's tables that have rows.
        gold: the adjudicated layer's name.
    """

    tables: tuple[str, ...]
    gold: str | None


def reviewed(db: Database) -> Reviewed:
    """What a file holds of a review."""
    tables = [name for name in REVIEW if db.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()]
    gold = db.execute("SELECT name FROM annotators WHERE is_gold ORDER BY name").fetchone()
    return Reviewed(tuple(tables), gold[0] if gold else None)


def layers_of(
    db: Database,
    document_id: str,
    annotators: Sequence[str] | None = None,
    review: Reviewed | None = None,
) -> Layers:
    """What a file's tables say of a document; only of some annotators where they are named.

    What follows from rulings is left out: it follows from the united ones.
    """
    whose, values = "", [document_id, *(annotators or ())]
    if annotators is not None:
        whose = f" AND annotator IN ({', '.join('?' * len(annotators))})"

    def rows(kind: type[AnyRow]) -> list[AnyRow]:
        query = f"SELECT {', '.join(kind._fields)} FROM {_TABLES[kind]} WHERE document_id = ?"
        return [kind(*row) for row in db.execute(query + whose, values)]

    found = Layers(document_id, rows(SpanRow), rows(StatusRow), rows(DecisionRow))
    if review is not None and review.tables:
        for table in review.tables:
            found.review += rows(REVIEW[table])
        _leave_out_derived(db, found, review.gold)
    return found


def _leave_out_derived(db: Database, layers: Layers, gold: str | None) -> None:
    """Leave out what of the adjudicated layer follows from rulings."""
    ruled = (
        "SELECT text_sha256 FROM documents WHERE id = ? AND id IN (SELECT document_id FROM rulings)"
    )
    row = db.execute(ruled, [layers.document_id]).fetchone()
    if row is None:
        return
    digest = row[0]
    layers.statuses = [row for row in layers.statuses if row.annotator != gold]
    layers.spans = [
        row
        for row in layers.spans
        if row.annotator != gold
        or row.id != derived_id(digest, row.start_offset, row.end_offset, row.label)
    ]


class Uniting:
    """Writes to the tables of one project.

    Args:
        db: the project, within a transaction.
        report: counts what comes and goes.

    Attributes:
        ruled: rulings came, changed or went; set back by whoever derives what follows from them.
    """

    def __init__(self, db: Database, report: FileReport) -> None:
        self._db = db
        self._report = report
        self.ruled = False

    def add(self, layers: Layers, part: Part) -> None:
        """Store rows of annotators who have said nothing of the document here yet."""
        self._insert(layers.spans)
        self._insert(layers.statuses)
        self._insert(layers.decisions)
        self._insert(layers.review)
        self._count_review(layers.review)
        self._report.spans_added.update(row.annotator for row in layers.spans)
        self._report.statuses += len(layers.statuses)
        self._report.decisions += len(layers.decisions)
        for rows in (layers.spans, layers.statuses, layers.decisions, layers.review):
            _tell(part.after, rows)

    def _count_review(self, rows: Iterable[PlaceRow]) -> None:
        for row in rows:
            self._report.review[_TABLES[type(row)]] += 1
            if isinstance(row, RulingRow):
                self.ruled = True

    def unite(
        self, ours: Layers, theirs: Layers, touched: tuple[Touches, Touches], part: Part
    ) -> None:
        """Bring the rows from `ours` to what holds of both."""
        self._unite_spans(ours.spans, theirs.spans, touched, part)
        self._report.statuses += self._unite_places(ours.statuses, theirs.statuses, touched, part)
        self._report.decisions += self._unite_places(
            ours.decisions, theirs.decisions, touched, part
        )
        self.unite_review(ours.review, theirs.review, touched, part)

    def unite_review(
        self,
        ours: Sequence[ReviewRow | LexiconRow],
        theirs: Sequence[ReviewRow | LexiconRow],
        touched: tuple[Touches, Touches],
        part: Part,
    ) -> None:
        """Bring the rows from `ours` to what holds of both."""
        if set(ours) != set(theirs):
            changed = self._changed_places(ours, theirs, touched, part)
            self._count_review({row.key: row for row in changed}.values())

    def _unite_spans(
        self,
        ours: list[SpanRow],
        theirs: list[SpanRow],
        touched: tuple[Touches, Touches],
        part: Part,
    ) -> None:
        hold = spans_that_hold(ours, theirs, touched)
        known = {row.key: row for row in ours}
        gone = [row for row in ours if hold.get(row.key) != row]
        come = [row for key, row in hold.items() if known.get(key) != row]
        self._replace(gone, come, part)
        report = self._report
        report.spans_added.update(row.annotator for row in come if row.key not in known)
        report.spans_removed += sum(row.key not in hold for row in gone)
        changed = sum(row.key in known and not _same(known[row.key], row) for row in come)
        report.spans_changed += changed
        for row in theirs:
            held = hold.get(row.key)
            if held is None or not _same(held, row):
                report.spans_left += 1
            elif row.key in known and _same(known[row.key], row):
                report.spans_known += 1

    def _unite_places(
        self, ours: list[_Place], theirs: list[_Place], touched: tuple[Touches, Touches], part: Part
    ) -> int:
        return len({row.key for row in self._changed_places(ours, theirs, touched, part)})

    def _changed_places(
        self,
        ours: Sequence[_Place],
        theirs: Sequence[_Place],
        touched: tuple[Touches, Touches],
        part: Part,
    ) -> list[_Place]:
        """The rows that went and came."""
        hold = places_that_hold(ours, theirs, touched)
        known: dict[PlaceKey, _Place] = {row.key: row for row in ours}
        gone: list[_Place] = [row for row in ours if hold.get(row.key) != row]
        come: list[_Place] = [row for key, row in hold.items() if known.get(key) != row]
        self._replace(gone, come, part)
        return [*gone, *come]

    def _replace(self, gone: Sequence[AnyRow], come: Sequence[AnyRow], part: Part) -> None:
        for row in gone:
            table, where, values = _place(row)
            self._db.execute(f"DELETE FROM {table} WHERE {where}", values)
            part.before.setdefault(table, []).append(row._asdict())
        self._insert(come)
        _tell(part.after, come)

    def _insert(self, rows: Sequence[AnyRow]) -> None:
        for (table, fields), some in groupby(rows, lambda row: (_TABLES[type(row)], row._fields)):
            marks = ", ".join("?" * len(fields))
            query = f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({marks})"
            self._db.conn.executemany(query, some)


def _same(one: SpanRow, other: SpanRow) -> bool:
    return one[:-1] == other[:-1]


def _tell(after: dict[str, list[Any]], rows: Iterable[SpanRow | PlaceRow]) -> None:
    for row in rows:
        _, _, values = _place(row)
        after.setdefault(_TABLES[type(row)], []).append(values)


def _place(row: SpanRow | PlaceRow) -> tuple[str, str, list[Any]]:
    """The row's table, the condition that finds it, and the condition's values."""
    table = _TABLES[type(row)]
    return table, where(table), [getattr(row, column) for column in KEYS[table]]


def where(table: str) -> str:
    """The condition that finds one row of a table by its key."""
    return " AND ".join(f"{column} = ?" for column in KEYS[table])
