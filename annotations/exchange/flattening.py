"""Layers, details and overlaps brought down to what a format can hold, each loss counted."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import Final, Protocol, TypeVar

from annotations.exchange.job import Changes, Kind, Nested
from annotations.project.reading import LabelledDocument
from annotations.spans import HUMAN, Span, reading_order

LEVELS: Final = 3
"""How many columns of tags `columns` makes: spans that nest deeper than this are left out."""
DETAILS: Final[tuple[Kind, ...]] = (
    "annotator", "source", "confidence", "value", "note", "flag", "id", "title", "status", "meta",
)  # fmt: skip
_OF_SPANS: Final = ("annotator", "source", "confidence", "value", "note", "flag")


def single_layer(
    content: LabelledDocument, changes: Changes, kept: Collection[Kind] = ()
) -> list[Span]:
    """The document's spans in reading order, each place and label once.

    Of several at one place the first human one stays.

    Args:
        content: the document.
        changes: where it is noted what goes with the others, and which details go.
        kept: the details the format has a place for.
    """
    found: dict[tuple[int, int, str], Span] = {}
    for span in content.spans:
        place = (span.start, span.end, span.label)
        there = found.get(place)
        if there is None or (there.source != HUMAN and span.source == HUMAN):
            found[place] = span
        if there is not None:
            changes.note("merged", span.text_of(content.document.text))
    spans = sorted(found.values(), key=reading_order)
    note_details(content, spans, changes, kept)
    return spans


def note_details(
    content: LabelledDocument, spans: Iterable[Span], changes: Changes, kept: Collection[Kind]
) -> None:
    """Note the details of a document and its spans that are not `kept`."""
    document = content.document
    of_document: dict[Kind, str] = {
        "id": document.id,
        "title": document.title,
        "status": content.status or "",
        "meta": ", ".join(document.meta),
    }
    for kind, value in of_document.items():
        if kind not in kept and value:
            changes.note(kind, value)
    missing = [kind for kind in DETAILS if kind in _OF_SPANS and kind not in kept]
    for span in spans if missing else ():
        for kind in missing:
            value = _detail(span, kind)
            if value:
                changes.note(kind, value)


def _detail(span: Span, kind: Kind) -> str:
    if kind == "source":
        return "" if span.source == HUMAN else span.source
    if kind == "flag":
        return span.label if span.flagged else ""
    value = getattr(span, kind)
    return "" if value is None else str(value)


class Placed(Protocol):
    """Anything that covers `start` up to `end`, in whatever count."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it has ended."""

    @property
    def label(self) -> str:
        """What it is."""


Some = TypeVar("Some", bound=Placed)


class Row(list[Some]):
    """Spans none of which overlap, in their order."""

    def add(self, span: Some) -> Some | None:
        """Put `span` in where there is room; else one that is in its way."""
        at = bisect_left(self, span.start, key=_start)
        for near in self[max(at - 1, 0) : at + 1]:
            if near.start < span.end and span.start < near.end:
                return near
        self.insert(at, span)
        return None


def _start(span: Placed) -> int:
    return span.start


def rows(spans: Iterable[Some], nested: Nested) -> tuple[list[list[Some]], list[tuple[Some, Kind]]]:
    """The spans as rows in which none overlaps another.

    Args:
        spans: in any order.
        nested: `outermost` and `innermost` give one row, `columns` gives `LEVELS`.

    Returns:
        The rows, each in order; and the spans for which there was no room, with the reason.
    """
    inner_first = nested == "innermost"
    levels: list[Row[Some]] = [Row() for _ in range(LEVELS if nested == "columns" else 1)]
    left: list[tuple[Some, Kind]] = []

    def order(span: Some) -> tuple[int, int, str]:
        length = span.end - span.start
        return (length if inner_first else -length, span.start, span.label)

    for span in sorted(spans, key=order):
        obstacle: Some | None = None
        for level in levels:
            obstacle = level.add(span)
            if obstacle is None:
                break
        if obstacle is not None:
            left.append((span, _reason(span, obstacle)))
    return [list(level) for level in levels], left


def _reason(span: Placed, obstacle: Placed) -> Kind:
    if obstacle.start <= span.start and span.end <= obstacle.end:
        return "inner"
    if span.start <= obstacle.start and obstacle.end <= span.end:
        return "outer"
    return "crossing"
