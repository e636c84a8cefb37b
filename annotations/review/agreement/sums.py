"""Sums from which the coefficients are computed, each with a column for what it counts.

Those by token have a row for each pattern and are added up by how often a pattern is there; those
by span have a row for each document.
"""

from dataclasses import dataclass
from typing import Any, Final

from annotations.review.agreement.corpus import Layer
from annotations.review.agreement.patterns import UNREAD

Array = Any
_LARGEST: Final = 20_000_000  # cells of a table of drawings by patterns


def by_document(values: Array, documents: Array, count: int) -> Array:
    """The sum of `values` over each of `count` documents."""
    import numpy as np

    return np.bincount(documents, weights=values, minlength=count)


def span_counts(first: Layer, second: Layer, documents: int, labels: int) -> Array:
    """By document and label: spans of one, of the other, exactly shared, hit of one, of the other.

    A span is hit where one of the other's with its label shares a code point with it.
    """
    import numpy as np

    size = documents * labels
    one, other = (layer.documents * labels + layer.labels for layer in (first, second))
    shared = among(np.sort(keys(second)), keys(first))
    columns = [
        np.bincount(one, minlength=size),
        np.bincount(other, minlength=size),
        by_document(shared, one, size),
        by_document(_hit(first, second), one, size),
        by_document(_hit(second, first), other, size),
    ]
    return np.stack(columns, axis=1).reshape(documents, labels, 5)


def among(known: Array, asked: Array) -> Array:
    """For each key asked for, whether it is among the known ones, which are in order."""
    import numpy as np

    if not len(known):
        return np.zeros(len(asked), dtype=bool)
    at = np.minimum(np.searchsorted(known, asked), len(known) - 1)
    found: Array = known[at] == asked
    return found


def keys(layer: Layer) -> Array:
    """A number for each span's place and label; texts are far shorter than the factors."""
    return (layer.starts * (1 << 23) + (layer.ends - layer.starts)) * 64 + layer.labels


def _hit(layer: Layer, other: Layer) -> Array:
    import numpy as np

    hit = np.zeros(len(layer.starts))
    for label in np.unique(layer.labels):
        own, theirs = layer.labels == label, other.of(label)
        if not len(theirs.starts):
            continue
        farthest = np.concatenate([[-1], np.maximum.accumulate(theirs.ends)])
        before = np.searchsorted(theirs.starts, layer.ends[own], "left")
        hit[own] = farthest[before] > layer.starts[own]
    return hit


def pair_counts(chosen: Array, categories: int) -> Array:
    """Columns: whether the two agree, one's category, the other's category.

    Args:
        chosen: by pattern, the two's categories; a pattern that one did not read counts nothing.
        categories: how many there are.
    """
    import numpy as np

    both = (chosen != UNREAD).all(axis=1)
    columns = [(chosen[:, 0] == chosen[:, 1]) & both]
    for at in (0, 1):
        columns += [(chosen[:, at] == category) & both for category in range(categories)]
    return np.stack(columns, axis=1).astype(float)


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """Sums for coefficients of two annotators or more; C is the number of categories.

    Attributes:
        agreement: items, agreement, coincidences on the diagonal, then C shares, C readings.
        complete: of tokens that all of the group read: items, agreement, then C readings.
    """

    agreement: Array
    complete: Array


def group_counts(chosen: Array, categories: int) -> GroupCounts:
    """The sums of a group.

    Args:
        chosen: each annotator's category, by pattern.
        categories: how many there are.
    """
    import numpy as np

    number = (chosen != UNREAD).sum(axis=1)
    shared = number >= 2
    totals = np.stack([(chosen == one).sum(axis=1) for one in range(categories)], axis=1)
    totals = totals * shared[:, None]
    safe = np.maximum(number, 2)
    pairs = (totals * (totals - 1)).sum(axis=1)
    head = np.stack([shared, pairs / (safe * (safe - 1)), pairs / (safe - 1)], axis=1)
    every = (number == chosen.shape[1])[:, None]
    return GroupCounts(
        np.concatenate([head, totals / safe[:, None], totals], axis=1),
        np.concatenate([head[:, :2], totals], axis=1) * every,
    )


class Weighing:
    """Sums over documents, each counted as often as its weight says.

    Args:
        weights: by drawing and document; a row of ones for all of them once.
        patterns: by document and pattern, how many tokens; a sparse matrix.
    """

    def __init__(self, weights: Array, patterns: Any) -> None:
        self._weights, self._sparse = weights, patterns
        few = len(weights) * patterns.shape[1] <= _LARGEST
        self._patterns = (patterns.T @ weights.T).T if few else None

    def by_pattern(self, counts: Array) -> Array:
        """The sums of what has a row for each pattern."""
        if self._patterns is None:
            return self._weights @ (self._sparse @ counts)
        return self._patterns @ counts

    def by_document(self, counts: Array) -> Array:
        """The sums of what has a row for each document."""
        return self._weights @ counts
