"""The coefficient gamma of two annotators: spans aligned as well as can be, against chance.

Source: Mathet, Y., Widlöcher, A., Métivier, J.-P. (2015), The unified and holistic method gamma for
inter-annotator agreement measure and alignment, Computational Linguistics 41(3): the combined
dissimilarity with alpha = beta = 1 and the empty unit at 1. Labels are either the same or not.

The alignment is the best there is: spans too far apart to be worth aligning (dissimilarity 2 or
more) fall into groups that are solved one by one. Chance is one annotator's spans moved along the
line of documents by drawn lengths, on at most `_MOST` spans of each drawing.
"""

from dataclasses import dataclass
from typing import Any, Final

Array = Any
_EMPTY: Final = 1.0
_DRAWINGS: Final = 30
_MOST: Final = 1000  # spans


@dataclass(frozen=True, slots=True)
class Spans:
    """One annotator's spans on a line.

    Attributes:
        starts, ends: sorted by start.
        labels: a number for each label.
    """

    starts: Array
    ends: Array
    labels: Array

    def taken(self, which: Array) -> "Spans":
        """Those where `which` says so."""
        return Spans(self.starts[which], self.ends[which], self.labels[which])

    def __len__(self) -> int:
        return len(self.starts)


def gamma(one: Spans, other: Spans, length: int, seed: int = 20) -> float | None:
    """The coefficient, 1 where both are alike, 0 where they are as by chance.

    Args:
        one, other: the annotators' spans.
        length: of the line.
        seed: of the drawings.

    Returns:
        None where neither has any span, or chance itself finds no difference.
    """
    count = (len(one) + len(other)) / 2
    if not count:
        return None
    expected = _by_chance(one, other, length, seed)
    return 1 - disorder(one, other) / count / expected if expected else None


def _by_chance(one: Spans, other: Spans, length: int, seed: int) -> float:
    """The disorder for each span that drawings give."""
    import numpy as np

    chance = np.random.default_rng(seed)
    total = spans = 0.0
    for _ in range(_DRAWINGS):
        moved = _moved(other, int(chance.integers(0, max(1, length))), length)
        some, rest = _piece(one, moved, int(chance.integers(0, max(1, len(one)))))
        total += disorder(some, rest)
        spans += (len(some) + len(rest)) / 2
    return total / spans if spans else 0.0


def _moved(spans: Spans, by: int, length: int) -> Spans:
    """The spans, in order, moved along the line; what goes beyond its end begins it anew."""
    import numpy as np

    first = int(np.searchsorted(spans.starts, length - by, "left"))  # they stay in order but turn

    def turned(values: Array) -> Array:
        return np.concatenate([values[first:], values[:first]])

    starts = turned(spans.starts) + by
    starts[: len(starts) - first] -= length
    sizes = turned(spans.ends - spans.starts)
    return Spans(starts, starts + sizes, turned(spans.labels))


def _piece(one: Spans, other: Spans, first: int) -> tuple[Spans, Spans]:
    """Spans of the stretch in which some of the first annotator's lie; all where there are few."""
    if max(len(one), len(other)) <= _MOST:
        return one, other
    first = max(0, min(first, len(one) - _MOST))
    some = one.taken(slice(first, first + _MOST))
    if not len(some):
        return some, other.taken(slice(0, _MOST))
    within = (other.starts >= some.starts[0]) & (other.starts < some.ends[-1])
    return some, other.taken(within)


def disorder(one: Spans, other: Spans) -> float:
    """The sum of the best alignment: pairs at their dissimilarity, spans alone at 1."""
    import numpy as np

    first, second, costs = _candidates(one, other)
    gains = costs - 2 * _EMPTY
    total = _EMPTY * (len(one) + len(other))
    if not len(gains):
        return total
    groups = _groups(first, second + len(one), len(one) + len(other))[first]
    sizes = np.bincount(groups)
    alone = sizes[groups] == 1
    total += float(gains[alone].sum())
    left = np.flatnonzero(~alone)
    left = left[np.argsort(groups[left], kind="stable")]
    edges = np.flatnonzero(np.diff(groups[left])) + 1
    return total + sum(
        _best(first[part], second[part], gains[part]) for part in np.split(left, edges) if len(part)
    )


def _candidates(one: Spans, other: Spans) -> tuple[Array, Array, Array]:
    """Pairs whose dissimilarity is below that of two spans alone, and the dissimilarity."""
    import numpy as np

    if not len(one) or not len(other):
        none = np.array([], dtype=np.int64)
        return none, none, np.array([])
    sizes, others = one.ends - one.starts, other.ends - other.starts
    reach = np.ceil(np.sqrt(2) * (sizes + others.max())).astype(np.int64)
    low = np.searchsorted(other.starts, one.starts - reach, "left")
    high = np.searchsorted(other.starts, one.starts + reach, "right")
    counts = high - low
    first = np.repeat(np.arange(len(one)), counts)
    second = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts) + low[first]
    apart = np.abs(one.starts[first] - other.starts[second]) + np.abs(
        one.ends[first] - other.ends[second]
    )
    costs = (apart / (sizes[first] + others[second])) ** 2 * _EMPTY
    costs += (one.labels[first] != other.labels[second]) * _EMPTY
    near = costs < 2 * _EMPTY
    return first[near], second[near], costs[near]


def _groups(first: Array, second: Array, count: int) -> Array:
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((np.ones(len(first)), (first, second)), shape=(count, count))
    return connected_components(graph, directed=False)[1]


def _best(first: Array, second: Array, gains: Array) -> float:
    """The most that a group's pairs can save."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    rows, row = np.unique(first, return_inverse=True)
    columns, column = np.unique(second, return_inverse=True)
    table = np.zeros((len(rows), len(columns)))
    table[row, column] = gains
    return float(table[linear_sum_assignment(table)].sum())
