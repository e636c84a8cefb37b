"""Puts a model to articles: the likeliest spans and how likely each is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from annotations.spans import Span, Suggestion
from annotations.suggest.learned.chains import (
    best_ways,
    lay_out,
    probability,
    sum_ways,
)
from annotations.suggest.learned.features import COLUMNS, signs_of
from annotations.suggest.learned.fitting import Weights, scores_of
from annotations.suggest.learned.reading import Reading
from annotations.suggest.learned.tags import runs, tags_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


_AT_A_TIME = 40_000  # pieces; a block of them takes about 100 MB


@dataclass(frozen=True, slots=True)
class Guess:
    """A span the chains find likeliest.

    Attributes:
        start, end: its place in the text, in code points.
        label: its label.
        probability: what the chains give it, 0 to 1, before any calibration.
    """

    start: int
    end: int
    label: str
    probability: float


def joined_columns(
    readings: Sequence[Reading],
) -> tuple[list[NDArray[np.uint64]], list[tuple[int, int]]]:
    """All articles' columns, one article behind the other, and their sentences."""
    import numpy as np

    sentences: list[tuple[int, int]] = []
    behind = 0
    for reading in readings:
        sentences += [(first + behind, last + behind) for first, last in reading.pieces.sentences]
        behind += len(reading.pieces)
    columns = [
        np.concatenate([np.asarray(reading.columns[at], dtype=np.uint64) for reading in readings])
        for at in range(len(COLUMNS))
    ]
    return columns, sentences


def join(readings: Sequence[Reading]) -> tuple[NDArray[np.uint32], list[tuple[int, int]]]:
    """The signs of all articles' pieces, one article behind the other, and their sentences."""
    columns, sentences = joined_columns(readings)
    return signs_of(columns, sentences), sentences


def rows_of(signs: NDArray[np.uint32], known: NDArray[np.uint32]) -> Ints:
    """The row of each sign in the table of those known; 0 for those that are not."""
    import numpy as np

    rows = np.searchsorted(known, signs)
    rows[rows == len(known)] = 0
    rows[known[rows] != signs] = 0
    return rows


def tags_by_piece(
    readings: Sequence[Reading],
    spans: Sequence[Sequence[Span] | Sequence[Suggestion]],
    labels: Sequence[str],
) -> Ints:
    """The tags by chain and piece of all articles, from the spans of each."""
    import numpy as np

    tags = [
        np.array(tags_of(reading.pieces, found, labels), dtype=np.int64)
        for reading, found in zip(readings, spans, strict=True)
    ]
    return np.concatenate(tags, axis=1)


def guess(
    weights: Weights,
    known: NDArray[np.uint32],
    labels: Sequence[str],
    readings: Sequence[Reading],
    proposals: Sequence[Sequence[Suggestion]],
) -> list[list[Guess]]:
    """The likeliest spans of each article.

    Args:
        weights: what was learned.
        known: the numbers of the signs it was learned for.
        labels: of the chains.
        readings: the articles.
        proposals: what the rules propose in each.
    """
    columns, sentences = joined_columns(readings)
    led = tags_by_piece(readings, proposals, labels) if sentences else None
    ends = list(accumulate(len(reading.pieces) for reading in readings))
    found: list[list[Guess]] = [[] for _ in readings]
    for block in _blocks(sentences):
        low, high = block[0][0], block[-1][1]
        within = [(first - low, last - low) for first, last in block]
        rows = rows_of(signs_of([column[low:high] for column in columns], within), known)
        assert led is not None
        for chain, first, last, likely in _likeliest(weights, rows, led[:, low:high], within):
            number = bisect_right(ends, low + first)
            pieces = readings[number].pieces
            behind = ends[number] - len(pieces) - low
            start, end = pieces.starts[first - behind], pieces.ends[last - behind - 1]
            found[number].append(Guess(start, end, labels[chain], likely))
    return [sorted(own, key=lambda one: (one.start, -one.end, one.label)) for own in found]


def _blocks(sentences: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    """The sentences in turn, as many at a time as memory is spent on."""
    begin = 0
    for number, (_, last) in enumerate(sentences, start=1):
        if last - sentences[begin][0] >= _AT_A_TIME or number == len(sentences):
            yield sentences[begin:number]
            begin = number


def _likeliest(
    weights: Weights, rows: Ints, led: Ints, sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, float]]:
    """Of some sentences the likeliest spans: chain, first piece, the one behind, probability."""
    steps = lay_out(sentences)
    scores = scores_of(weights, rows[steps.order], led[:, steps.order])
    sums = sum_ways(scores, weights.going, weights.beginning, steps)
    best = best_ways(scores, weights.going, weights.beginning, steps)[:, steps.place]
    ends = {last for _, last in sentences}
    for chain, tags in enumerate(best.tolist()):
        for first, last in runs(tags):
            places = steps.place[first:last].tolist()
            after = None if last in ends else int(steps.place[last])
            yield chain, first, last, probability(sums, chain, places, after)
