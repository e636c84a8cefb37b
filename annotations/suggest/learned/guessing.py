"""Puts a model to articles: the likeliest spans and how likely each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.spans import Span, Suggestion
from annotations.suggest.learned.chains import (
    Steps,
    Sums,
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


def join(readings: Sequence[Reading]) -> tuple[NDArray[np.uint32], list[tuple[int, int]]]:
    """The signs of all articles' pieces, one article behind the other, and their sentences."""
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
    signs, sentences = join(readings)
    if not sentences:
        return [[] for _ in readings]
    steps = lay_out(sentences)
    led = tags_by_piece(readings, proposals, labels)
    rows = rows_of(signs, known)
    scores = scores_of(weights, rows[steps.order], led[:, steps.order])
    sums = sum_ways(scores, weights.going, weights.beginning, steps)
    best = best_ways(scores, weights.going, weights.beginning, steps)[:, steps.place]
    found: list[list[Guess]] = []
    behind = 0
    for reading in readings:
        found.append(_of_article(reading, behind, best, sums, steps, labels))
        behind += len(reading.pieces)
    return found


def _of_article(
    reading: Reading, behind: int, best: Ints, sums: Sums, steps: Steps, labels: Sequence[str]
) -> list[Guess]:
    pieces = reading.pieces
    ends = {last for _, last in pieces.sentences}
    found: list[Guess] = []
    for chain, label in enumerate(labels):
        for first, last in runs(best[chain, behind : behind + len(pieces)].tolist()):
            places = steps.place[behind + first : behind + last].tolist()
            after = None if last in ends else int(steps.place[behind + last])
            likely = probability(sums, chain, places, after)
            found.append(Guess(pieces.starts[first], pieces.ends[last - 1], label, likely))
    return sorted(found, key=lambda one: (one.start, -one.end, one.label))
