"""Spans as tags on pieces and back: one chain of outside, first, inside for each label.

Each label having a chain of its own, spans of different labels may nest and cross the pieces of
each other as the guide allows; within one label they are apart.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from annotations.spans import Span, Suggestion
from annotations.suggest.learned.pieces import Pieces

OUTSIDE, FIRST, INSIDE = range(3)
TAGS = 3


def tags_of(
    pieces: Pieces, spans: Iterable[Span | Suggestion], labels: Sequence[str]
) -> list[list[int]]:
    """For each label a tag for each piece.

    Of two spans of a label that overlap the longer counts; one that runs on into another sentence
    counts as none.
    """
    begins = [first for first, _ in pieces.sentences]
    rows = {label: [OUTSIDE] * len(pieces) for label in labels}
    for span in sorted(spans, key=lambda one: (one.start - one.end, one.start)):
        row = rows.get(span.label)
        if row is None:
            continue
        first, last = pieces.covering(span.start, span.end)
        whole = bisect_right(begins, first) == bisect_left(begins, last)
        if first < last and whole and not any(row[first:last]):
            row[first:last] = [FIRST] + [INSIDE] * (last - first - 1)
    return [rows[label] for label in labels]


def runs(tags: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The spans of one label's tags: first piece and the one behind the last."""
    begun: int | None = None
    for index, tag in enumerate(tags):
        if begun is not None and tag != INSIDE:
            yield begun, index
            begun = None
        if tag == FIRST:
            begun = index
    if begun is not None:
        yield begun, len(tags)
