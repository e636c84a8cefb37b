"""Which facts hold where two files tell of the same spans, statuses, decisions and rulings."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeVar

Tables = Mapping[str, Any]
Version = tuple[str, int]
"""When a fact was written, and 1 where it says that something is gone: that wins a tie."""
Slot = tuple[str, int, int, str]
"""Annotator, start, end, label: within a document it holds one span."""
SpanKey = tuple[str, str]
"""Annotator and id."""
PlaceKey = tuple[object, ...]
_NEVER: Version = ("", 0)


class SpanRow(NamedTuple):
    """A row of `spans`."""

    id: str
    document_id: str
    annotator: str
    label: str
    start_offset: int
    end_offset: int
    source: str
    confidence: float | None
    value: str | None
    note: str | None
    flagged: int
    changed_at: str

    @property
    def key(self) -> SpanKey:
        """What makes it the same span on every machine."""
        return self.annotator, self.id

    @property
    def slot(self) -> Slot:
        """Its place with its label."""
        return self.annotator, self.start_offset, self.end_offset, self.label


class StatusRow(NamedTuple):
    """A row of `document_status`."""

    document_id: str
    annotator: str
    status: str
    changed_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others in its document."""
        return (self.annotator,)


class DecisionRow(NamedTuple):
    """A row of `decisions`."""

    document_id: str
    annotator: str
    start_offset: int
    end_offset: int
    label: str
    engine: str
    confidence: float
    decision: str
    decided_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others in its document."""
        return self.annotator, self.start_offset, self.end_offset, self.label


class RulingRow(NamedTuple):
    """A row of `rulings`."""

    id: str
    document_id: str
    annotator: str
    start_offset: int
    end_offset: int
    choice: str
    taken: str
    layers: str
    places: str
    comment: str | None
    ruled_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others in its document."""
        return "rulings", self.id


class CommentRow(NamedTuple):
    """A row of `comments`."""

    id: str
    document_id: str
    annotator: str
    kind: str
    reply_to: str | None
    start_offset: int | None
    end_offset: int | None
    text: str
    written_at: str
    changed_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others in its document."""
        return "comments", self.id


class AssignmentRow(NamedTuple):
    """A row of `assignments`."""

    document_id: str
    annotator: str
    blind: int
    assigned_by: str
    assigned_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others in its document."""
        return "assignments", self.annotator


class AcknowledgementRow(NamedTuple):
    """A row of `acknowledgements`."""

    document_id: str
    annotator: str
    ruling_id: str
    answer: str
    note: str | None
    answered_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others in its document."""
        return "acknowledgements", self.annotator, self.ruling_id


class LexiconRow(NamedTuple):
    """A row of `lexicon`."""

    list: str
    entry: str
    note: str | None
    changed_at: str

    @property
    def key(self) -> PlaceKey:
        """What tells it from others."""
        return "lexicon", self.list, self.entry


ReviewRow = RulingRow | CommentRow | AssignmentRow | AcknowledgementRow
PlaceRow = StatusRow | DecisionRow | ReviewRow | LexiconRow
Place = TypeVar("Place", bound=PlaceRow)
Row = SpanRow | PlaceRow
REVIEW: Final[Mapping[str, type[ReviewRow]]] = {
    "rulings": RulingRow,
    "comments": CommentRow,
    "assignments": AssignmentRow,
    "acknowledgements": AcknowledgementRow,
}


@dataclass(slots=True)
class Layers:
    """What a file's tables say of one document."""

    document_id: str
    spans: list[SpanRow] = field(default_factory=list)
    statuses: list[StatusRow] = field(default_factory=list)
    decisions: list[DecisionRow] = field(default_factory=list)
    review: list[ReviewRow] = field(default_factory=list)

    def of(self, annotators: Collection[str]) -> "Layers":
        """The rows of these annotators."""
        return Layers(
            self.document_id,
            [row for row in self.spans if row.annotator in annotators],
            [row for row in self.statuses if row.annotator in annotators],
            [row for row in self.decisions if row.annotator in annotators],
            [row for row in self.review if row.annotator in annotators],
        )


@dataclass(slots=True)
class Touches:
    """The last that a file's journal says of each span, place, status and decision of a document.

    Attributes:
        spans: by annotator and id.
        slots: when a span last came to a place or left it, and the one that came; empty for left.
        places: statuses by annotator, decisions by annotator and place, a review's rows by key.
    """

    spans: dict[SpanKey, Version] = field(default_factory=dict)
    slots: dict[Slot, tuple[str, str]] = field(default_factory=dict)
    places: dict[PlaceKey, Version] = field(default_factory=dict)

    def note(self, at: str, before: list[SpanRow], after: list[SpanRow]) -> None:
        """A journal row of `at` that brought spans from `before` to `after`."""
        there = {row.key for row in after}
        for row in before:
            _raise_to(self.slots, row.slot, (at, ""))
            if row.key not in there:
                _raise_to(self.spans, row.key, (at, 1))
        for row in after:
            _raise_to(self.slots, row.slot, (at, row.id))
            _raise_to(self.spans, row.key, (at, 0))

    def note_places(self, at: str, before: Iterable[PlaceKey], after: Collection[PlaceKey]) -> None:
        """A journal row of `at` that brought statuses and decisions from `before` to `after`."""
        for key in before:
            if key not in after:
                _raise_to(self.places, key, (at, 1))
        for key in after:
            _raise_to(self.places, key, (at, 0))

    def join(self, other: "Touches") -> "Touches":
        """The last of what both say."""
        joined = Touches(dict(self.spans), dict(self.slots), dict(self.places))
        for key, version in other.spans.items():
            _raise_to(joined.spans, key, version)
        for slot, claim in other.slots.items():
            _raise_to(joined.slots, slot, claim)
        for place, version in other.places.items():
            _raise_to(joined.places, place, version)
        return joined


def _raise_to(known: dict[Any, Any], key: object, version: object) -> None:
    if key not in known or known[key] < version:
        known[key] = version


def spans_that_hold(
    ours: Iterable[SpanRow], theirs: Iterable[SpanRow], touched: tuple[Touches, Touches]
) -> dict[SpanKey, SpanRow]:
    """The spans of a document that both files together say are there.

    Args:
        ours, theirs: the rows of either file.
        touched: what either journal says.
    """
    latest: dict[SpanKey, tuple[str, SpanRow]] = {}
    known = touched[0].join(touched[1])
    for rows, journal in zip((ours, theirs), touched, strict=True):
        for row in rows:
            # A row that is there is the outcome of all its file's journal says about it.
            at = max(
                row.changed_at,
                journal.spans.get(row.key, _NEVER)[0],
                journal.slots.get(row.slot, ("", ""))[0],
            )
            if row.key not in latest or _is_later((at, row), latest[row.key]):
                latest[row.key] = (at, row)
    for at, row in latest.values():
        _raise_to(known.spans, row.key, (at, 0))
        _raise_to(known.slots, row.slot, (at, row.id))
    return {
        key: row
        for key, (at, row) in latest.items()
        if (at, 0) >= known.spans[key] and (at, row.id) >= known.slots[row.slot]
    }


def places_that_hold(
    ours: Iterable[Place], theirs: Iterable[Place], touched: tuple[Touches, Touches]
) -> dict[PlaceKey, Place]:
    """The statuses, the decisions or a review's rows that both files together say are there."""
    latest: dict[PlaceKey, tuple[str, Place]] = {}
    for rows, journal in zip((ours, theirs), touched, strict=True):
        for row in rows:
            at = max(row[-1], journal.places.get(row.key, _NEVER)[0])
            if row.key not in latest or _is_later((at, row), latest[row.key]):
                latest[row.key] = (at, row)
    return {
        key: row
        for key, (at, row) in latest.items()
        if (at, 0) >= max(journal.places.get(key, _NEVER) for journal in touched)
    }


def _is_later(one: tuple[str, Row], other: tuple[str, Row]) -> bool:
    """Whether `one` was written later; at the same time, the same choice on every machine."""
    if one[0] != other[0]:
        return one[0] > other[0]
    return list(map(str, one[1])) > list(map(str, other[1]))
