"""Brings the rows of one document to what two files together say, and tells what that changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from sqlite_utils import Database

from annotations.project.merging.registers import (
    DecisionRow,
    Layers,
    PlaceKey,
    PlaceRow,
    SpanRow,
    StatusRow,
    Touches,
    places_that_hold,
    spans_that_hold,
)
from annotations.project.merging.report import FileReport
from annotations.project.rows import Row

_TABLES: Final[Mapping[type, str]] = {
    SpanRow: "spans",
    StatusRow: "document_status",
    DecisionRow: "decisions",
}
AnyRow = TypeVar("AnyRow", SpanRow, StatusRow, DecisionRow)
_Place = TypeVar("_Place", StatusRow, DecisionRow)


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


def layers_of(db: Database, document_id: str, annotators: Sequence[str] | None = None) -> Layers:
    """What a file's tables say of a document; only of some annotators where they are named."""
    whose, values = "", [document_id, *(annotators or ())]
    if annotators is not None:
        whose = f" AND annotator IN ({', '.join('?' * len(annotators))})"

    def rows(kind: type[AnyRow]) -> list[AnyRow]:
        query = f"SELECT {', '.join(kind._fields)} FROM {_TABLES[kind]} WHERE document_id = ?"
        return [kind(*row) for row in db.execute(query + whose, values)]

    return Layers(document_id, rows(SpanRow), rows(StatusRow), rows(DecisionRow))


class Uniting:
    """Writes to the tables of one project.

    Args:
        db: the project, within a transaction.
        report: counts what comes and goes.
    """

    def __init__(self, db: Database, report: FileReport) -> None:
        self._db = db
        self._report = report

    def add(self, layers: Layers, part: Part) -> None:
        """Store rows of annotators who have said nothing of the document here yet."""
        self._insert(layers.spans)
        self._insert(layers.statuses)
        self._insert(layers.decisions)
        self._report.spans_added.update(row.annotator for row in layers.spans)
        self._report.statuses += len(layers.statuses)
        self._report.decisions += len(layers.decisions)
        for rows in (layers.spans, layers.statuses, layers.decisions):
            _tell(part.after, rows)

    def unite(
        self, ours: Layers, theirs: Layers, touched: tuple[Touches, Touches], part: Part
    ) -> None:
        """Bring the rows from `ours` to what holds of both."""
        self._unite_spans(ours.spans, theirs.spans, touched, part)
        self._report.statuses += self._unite_places(ours.statuses, theirs.statuses, touched, part)
        self._report.decisions += self._unite_places(
            ours.decisions, theirs.decisions, touched, part
        )

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
        hold = places_that_hold(ours, theirs, touched)
        known: dict[PlaceKey, _Place] = {row.key: row for row in ours}
        gone: list[_Place] = [row for row in ours if hold.get(row.key) != row]
        come: list[_Place] = [row for key, row in hold.items() if known.get(key) != row]
        self._replace(gone, come, part)
        return len({row.key for row in (*gone, *come)})

    def _replace(self, gone: list[AnyRow], come: list[AnyRow], part: Part) -> None:
        for row in gone:
            table, where, values = _place(row)
            self._db.execute(f"DELETE FROM {table} WHERE {where}", values)
            part.before.setdefault(table, []).append(row._asdict())
        self._insert(come)
        _tell(part.after, come)

    def _insert(self, rows: Sequence[AnyRow]) -> None:
        if rows:
            kind = type(rows[0])
            marks = ", ".join("?" * len(kind._fields))
            columns = ", ".join(kind._fields)
            query = f"INSERT INTO {_TABLES[kind]} ({columns}) VALUES ({marks})"
            self._db.conn.executemany(query, rows)


def _same(one: SpanRow, other: SpanRow) -> bool:
    return one[:-1] == other[:-1]


def _tell(after: dict[str, list[Any]], rows: Iterable[SpanRow | PlaceRow]) -> None:
    for row in rows:
        _, _, values = _place(row)
        after.setdefault(_TABLES[type(row)], []).append(values)


KEY_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "spans": ("id",),
    "document_status": ("document_id", "annotator"),
    "decisions": ("document_id", "annotator", "start_offset", "end_offset", "label"),
}


def _place(row: SpanRow | PlaceRow) -> tuple[str, str, list[Any]]:
    """The row's table, the condition that finds it, and the condition's values."""
    table = _TABLES[type(row)]
    return table, where(table), [getattr(row, column) for column in KEY_COLUMNS[table]]


def where(table: str) -> str:
    """The condition that finds one row of a table by its key."""
    return " AND ".join(f"{column} = ?" for column in KEY_COLUMNS[table])
