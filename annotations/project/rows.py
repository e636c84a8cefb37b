"""Rows of the project file as values, and values as rows."""

import json
import os
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain, count
from time import time_ns
from typing import Any, Final

from sqlite_utils import Database

from annotations.spans import Span, Suggestion

Row = dict[str, Any]

SPAN_VALUES: Final = (
    "start_offset", "end_offset", "label", "id", "annotator", "source", "confidence", "value",
    "note", "flagged",
)  # fmt: skip
"""The columns of `spans` in the order of the fields of `Span`."""


_COUNTED: Final = count()
_encoder: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_AT_ONCE: Final = 32
"""Rows in a statement; SQLite keeps a statement of each number ready, up to 128 in all."""


def now() -> str:
    """The time in UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """An id that no other machine will give: 32 hexadecimal digits.

    It begins with the time, so that rows made one after another stand together in the file.
    """
    return f"{time_ns() >> 20:012x}{next(_COUNTED) & 0xFFFF:04x}{os.urandom(8).hex()}"


def new_ids(number: int) -> list[str]:
    """As many ids as `new_id` gives one by one, at a third of the time."""
    at = f"{time_ns() >> 20:012x}"
    chance = os.urandom(8 * number).hex()
    return [
        f"{at}{each & 0xFFFF:04x}{chance[start : start + 16]}"
        for start, each in zip(range(0, 16 * number, 16), _COUNTED)  # noqa: B905 - one has no end
    ]


def span_of(row: sqlite3.Row | Row) -> Span:
    """The span a row of `spans` holds.

    Raises:
        DamagedRowError: its offsets are no numbers.
    """
    start, end = _offsets(row)
    return Span(
        start=start,
        end=end,
        label=row["label"],
        id=row["id"],
        annotator=row["annotator"],
        source=row["source"],
        confidence=row["confidence"],
        value=row["value"],
        note=row["note"],
        flagged=bool(row["flagged"]),
    )


def span_of_values(values: tuple[Any, ...]) -> Span:
    """The span of a row's values in the order of `SPAN_VALUES`.

    Raises:
        DamagedRowError: its offsets are no numbers.
    """
    start, end, label, own_id, annotator, source, confidence, value, note, flagged = values
    if not (type(start) is int and type(end) is int and type(label) is str):
        raise DamagedRowError
    return Span(
        start, end, label, own_id, annotator, source, confidence, value, note, bool(flagged)
    )


def row_of(span: Span, document_id: str, at: str) -> Row:
    """The row of `spans` that holds `span`, changed at `at`."""
    return {
        "id": span.id or new_id(),
        "document_id": document_id,
        "annotator": span.annotator,
        "label": span.label,
        "start_offset": span.start,
        "end_offset": span.end,
        "source": span.source,
        "confidence": span.confidence,
        "value": span.value,
        "note": span.note,
        "flagged": int(span.flagged),
        "changed_at": at,
    }


def suggestion_of(row: sqlite3.Row) -> Suggestion:
    """The suggestion a row of `suggestions` holds.

    Raises:
        DamagedRowError: its offsets are no numbers.
    """
    start, end = _offsets(row)
    return Suggestion(
        start=start,
        end=end,
        label=row["label"],
        engine=row["engine"],
        confidence=row["confidence"],
        value=row["value"],
        reason=row["reason"],
        id=row["id"],
    )


def _offsets(row: sqlite3.Row | Row) -> tuple[int, int]:
    start, end = row["start_offset"], row["end_offset"]
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(row["label"], str)):
        raise DamagedRowError
    return start, end


class DamagedRowError(sqlite3.DatabaseError):
    """A row that cannot have been written so; counts as damage of the file."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def from_json(stored: str) -> dict[str, Any]:
    """The object that `to_json` made `stored` of.

    Raises:
        DamagedRowError: it did not.
    """
    if stored == "{}":
        return {}
    try:
        value = json.loads(stored, parse_constant=_refuse_constant)
        if "\\u" in stored:  # half a character, which could not be written out again
            to_json(value).encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedRowError from error
    if not isinstance(value, dict):
        raise DamagedRowError
    return value


def _refuse_constant(name: str) -> float:
    """JSON has no NaN and no Infinity."""
    raise ValueError(name)


def to_json(value: object) -> str:
    """JSON as it is kept in the file: Arabic letters as they are, no blanks."""
    return _encoder.encode(value)


def insert(db: Database, table: str, row: Row) -> None:
    """Write a new row, by the names of its columns."""
    columns, values = ", ".join(row), ", ".join(f":{column}" for column in row)
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({values})", row)


def insert_many(
    db: Database,
    table: str,
    shared: Mapping[str, object],
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
) -> None:
    """Write new rows, several in each statement, at two thirds of the time of single ones.

    Args:
        db: the project.
        table: the table.
        shared: the columns that are the same in all rows; they are bound once a statement.
        columns: the others.
        rows: their values. What neither names has its default.
    """
    for begin in range(0, len(rows), _AT_ONCE):
        batch = rows[begin : begin + _AT_ONCE]
        statement = _insertion(table, tuple(shared), tuple(columns), len(batch))
        db.execute(statement, [*shared.values(), *chain.from_iterable(batch)])


@cache
def _insertion(table: str, shared: tuple[str, ...], columns: tuple[str, ...], rows: int) -> str:
    same = [f"?{number}" for number in range(1, len(shared) + 1)]
    numbers = count(len(shared) + 1)
    values = (", ".join([*same, *(f"?{next(numbers)}" for _ in columns)]) for _ in range(rows))
    return f"INSERT INTO {table} ({', '.join((*shared, *columns))}) VALUES ({'), ('.join(values)})"
