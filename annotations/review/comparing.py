"""Where two annotators of one document differ, each difference as a value with its kind."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from annotations.review.agreement.corpus import token_ranges
from annotations.spans import Span, reading_order

Kind = Literal[
    "other value", "other label", "other edges", "other edges and label", "only first",
    "only second",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "other value", "other label", "other edges", "other edges and label", "only first",
    "only second",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two layers do not say the same.

    Attributes:
        document_id: in which document.
        kind: `other value`: same place and label, another normalised value; `other label`: same
            place, another label; `other edges`: same label, the places overlap; `other edges and
            label`: they overlap and the labels differ; `only first`, `only second`: one has it.
        first, second: the annotators' names.
        first_span, second_span: their spans; None where there is none.
        more_at_start: words by which the first begins before the second; negative where behind.
        more_at_end: words by which the first ends behind the second; negative where before.
            Words are written words, separate proclitics split off; 0 where an edge differs only
            within a word, or by blanks and punctuation.
    """

    document_id: str
    kind: Kind
    first: str
    second: str
    first_span: Span | None = None
    second_span: Span | None = None
    more_at_start: int = 0
    more_at_end: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """From where to where (code points) the difference reaches."""
        spans = [span for span in (self.first_span, self.second_span) if span is not None]
        return min(span.start for span in spans), max(span.end for span in spans)


def differences(
    document_id: str, text: str, layers: Mapping[str, Iterable[Span]]
) -> list[Difference]:
    """All differences between every two layers of a document, in reading order.

    Args:
        document_id: the document's id.
        text: its text.
        layers: spans by annotator; an empty layer says that there is nothing to label.
    """
    measure = _Edges(text)
    found = [
        difference
        for first, second in combinations(sorted(layers), 2)
        for difference in _Pair(document_id, first, second, measure).compare(
            layers[first], layers[second]
        )
    ]
    return sorted(found, key=lambda one: (one.place, one.first, one.second, KINDS.index(one.kind)))


class _Edges:
    """Counts words between two edges of a text; cuts it into words when first asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] | None = None
        self._ends: list[int] = []

    def starts_between(self, one: int, other: int) -> int:
        """Words that begin from `one` up to, not including, `other`; negative the other way."""
        if self._starts is None:
            ranges = token_ranges(self._text)
            self._starts = [start for start, _ in ranges]
            self._ends = [end for _, end in ranges]
        return bisect_left(self._starts, other) - bisect_left(self._starts, one)

    def ends_between(self, one: int, other: int) -> int:
        """Words that end behind `one` up to and including `other`; negative the other way."""
        self.starts_between(0, 0)
        return bisect_right(self._ends, other) - bisect_right(self._ends, one)


@dataclass(frozen=True, slots=True)
class _Pair:
    document_id: str
    first: str
    second: str
    edges: _Edges

    def compare(self, first: Iterable[Span], second: Iterable[Span]) -> Iterator[Difference]:
        """Pair spans off, the likest first; what is left only one of them has."""
        ones, others = sorted(first, key=reading_order), sorted(second, key=reading_order)
        for kind, fits in _STEPS:
            matches = list(_matches(ones, others, fits))
            for one, other in matches:
                if kind is not None:
                    yield self._difference(kind, one, other)
                elif one.value != other.value:
                    yield self._difference("other value", one, other)
            gone = {id(one) for one, _ in matches}, {id(other) for _, other in matches}
            ones = [one for one in ones if id(one) not in gone[0]]
            others = [other for other in others if id(other) not in gone[1]]
        for one in ones:
            yield self._difference("only first", one, None)
        for other in others:
            yield self._difference("only second", None, other)

    def _difference(self, kind: Kind, one: Span | None, other: Span | None) -> Difference:
        start = end = 0
        if one is not None and other is not None:
            start = self.edges.starts_between(one.start, other.start)
            end = self.edges.ends_between(other.end, one.end)
        return Difference(self.document_id, kind, self.first, self.second, one, other, start, end)


def _same_place(one: Span, other: Span) -> bool:
    return (one.start, one.end) == (other.start, other.end)


_STEPS: Sequence[tuple[Kind | None, Callable[[Span, Span], bool]]] = (
    (None, lambda one, other: _same_place(one, other) and one.label == other.label),
    ("other label", _same_place),
    ("other edges", lambda one, other: one.label == other.label),
    ("other edges and label", lambda _one, _other: True),
)


def _matches(
    ones: Sequence[Span], others: Sequence[Span], fits: Callable[[Span, Span], bool]
) -> Iterator[tuple[Span, Span]]:
    """Pairs of overlapping spans that fit, each span once; those that share most come first."""
    pairs: list[tuple[int, int, int]] = []
    begin = 0
    longest = max((other.end - other.start for other in others), default=0)
    for place, one in enumerate(ones):
        while begin < len(others) and others[begin].start + longest <= one.start:
            begin += 1
        for index in range(begin, len(others)):
            other = others[index]
            if other.start >= one.end:
                break
            if other.overlaps(one.start, one.end) and fits(one, other):
                shared = min(one.end, other.end) - max(one.start, other.start)
                pairs.append((-shared, place, index))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, place, index in sorted(pairs):
        if place not in taken[0] and index not in taken[1]:
            taken[0].add(place)
            taken[1].add(index)
            yield ones[place], others[index]
