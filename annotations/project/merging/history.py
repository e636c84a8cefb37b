"""What a project's journal says of each document, read one document at a time.

A journal of a million rows does not fit in memory as rows, but the numbers of its rows do.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Final

import msgspec
from sqlite_utils import Database

from annotations.project.merging.registers import REVIEW, PlaceKey, SpanRow, Tables, Touches
from annotations.project.rows import DamagedRowError, Row
from annotations.project.transaction import KEYS

LOCAL: Final = ("merge", "merge part", "undo merge")
"""Actions whose rows tell how this very file was put together; they do not travel."""
NOT_LOCAL: Final = "action NOT IN ('merge', 'merge part', 'undo merge')"
_AT_ONCE: Final = 500  # rows
_SPAN_FIELDS: Final = SpanRow._fields
_decode = msgspec.json.Decoder(dict[str, Any]).decode


class History:
    """The journal of one file, as far as it tells of some annotators' work.

    Args:
        db: the file.
        annotators: whose.
        translate: a label's name today for the one a row gives.
    """

    def __init__(
        self, db: Database, annotators: Collection[str], translate: Callable[[str], str]
    ) -> None:
        self._db = db
        self._annotators = frozenset(annotators)
        self._translate = translate
        self._numbers: dict[str, array[int]] = {}
        self._shared: dict[str, Touches] = {}
        if self._annotators:
            self._find()

    def _find(self) -> None:
        marks = ", ".join("?" * len(self._annotators))
        for number, document_id in self._db.execute(
            "SELECT number, document_id FROM journal "
            f"WHERE document_id IS NOT NULL AND annotator IN ({marks}) AND {NOT_LOCAL}",
            sorted(self._annotators),
        ):
            self._numbers.setdefault(document_id, array("q")).append(number)
        for row in self._db.execute(
            "SELECT at, action, before, after FROM journal "
            f"WHERE document_id IS NULL AND {NOT_LOCAL} ORDER BY number"
        ):
            self._note(row)

    def touches(self, document_id: str) -> Touches:
        """What the journal says of a document."""
        found = self._shared.get(document_id, Touches())
        numbers = self._numbers.get(document_id, array("q"))
        if not numbers:
            return found
        found = found.join(Touches())
        for place in range(0, len(numbers), _AT_ONCE):
            some = numbers[place : place + _AT_ONCE].tolist()
            marks = ", ".join("?" * len(some))
            for row in self._db.execute(
                f"SELECT at, before, after FROM journal WHERE number IN ({marks})", some
            ):
                self._note(row, found, document_id)
        return found

    def _note(self, row: Row, into: Touches | None = None, document_id: str | None = None) -> None:
        """Note what a row says; by the documents its rows name where it is about several."""
        try:
            before, after = _decode(row["before"]), _decode(row["after"])
            pairs = _spans_by_document(before, after, self._wanted)
            for owner, (gone, come) in pairs.items():
                if document_id in (None, owner):
                    touches = into or self._shared.setdefault(owner, Touches())
                    touches.note(row["at"], gone, come)
            places = _places_by_document(before, after, self._translate)
            for owner, (left, put) in places.items():
                if document_id in (None, owner):
                    touches = into or self._shared.setdefault(owner, Touches())
                    touches.note_places(row["at"], left, put)
        except (msgspec.MsgspecError, RecursionError, KeyError, TypeError, AttributeError) as error:
            raise DamagedRowError from error

    def _wanted(self, rows: Iterable[Row]) -> Iterable[SpanRow]:
        for row in rows:
            if row["annotator"] in self._annotators:
                made = SpanRow._make(row.get(field) for field in _SPAN_FIELDS)
                yield made._replace(label=self._translate(made.label))


def _spans_by_document(
    before: Tables, after: Tables, wanted: Callable[[Iterable[Row]], Iterable[SpanRow]]
) -> Mapping[str, tuple[list[SpanRow], list[SpanRow]]]:
    found: dict[str, tuple[list[SpanRow], list[SpanRow]]] = {}
    for side, tables in enumerate((before, after)):
        for row in wanted(tables.get("spans", ())):
            found.setdefault(row.document_id, ([], []))[side].append(row)
    return found


def _places_by_document(
    before: Tables, after: Tables, translate: Callable[[str], str]
) -> Mapping[str, tuple[list[PlaceKey], list[PlaceKey]]]:
    found: dict[str, tuple[list[PlaceKey], list[PlaceKey]]] = {}
    for side, tables in enumerate((before, after)):
        for row in tables.get("document_status", ()):
            key: PlaceKey = (row["annotator"],)
            found.setdefault(row["document_id"], ([], []))[side].append(key)
        for row in tables.get("decisions", ()):
            place = row["start_offset"], row["end_offset"], translate(row["label"])
            key = (row["annotator"], *place)
            found.setdefault(row["document_id"], ([], []))[side].append(key)
        for table in REVIEW:
            for row in tables.get(table, ()):
                key = review_key(table, row)
                found.setdefault(row["document_id"], ([], []))[side].append(key)
    return found


def review_key(table: str, row: Row) -> PlaceKey:
    """The key, as in `registers`, of a row of one of a review's tables or of the lexicon."""
    return table, *(row[column] for column in KEYS[table] if column != "document_id")


def lexicon_touches(db: Database) -> Touches:
    """What a file's journal says of its lexicon, whoever wrote it."""
    found = Touches()
    for row in db.execute(
        "SELECT at, before, after FROM journal WHERE document_id IS NULL "
        f"AND {NOT_LOCAL} AND (instr(before, '\"lexicon\"') OR instr(after, '\"lexicon\"'))"
    ):
        try:
            before, after = (
                [review_key("lexicon", one) for one in _decode(row[side]).get("lexicon", ())]
                for side in ("before", "after")
            )
        except (msgspec.MsgspecError, RecursionError, KeyError, TypeError) as error:
            raise DamagedRowError from error
        found.note_places(row["at"], before, after)
    return found
