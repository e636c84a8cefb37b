"""Finds the weights of the chains that make the analysts' labels likely.

The penalised likelihood of the conditional random fields is climbed by stochastic gradients with
a step of its own for each weight (AdaGrad: Duchi, Hazan and Singer 2011), some sentences at a
time. The climb begins at “as the rules say”, so that few articles already do no harm, and every
sum is taken in a fixed order, so that the same labels give the same weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from annotations.suggest.learned.chains import Steps, barred, expected_going, lay_out, sum_ways
from annotations.suggest.learned.tags import TAGS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]
    Ints = NDArray[np.int64]

ROUNDS: Final = 10
_AT_A_TIME: Final = 32  # sentences
_STEP: Final = 0.1
_PENALTY: Final = 0.3
_TRUST: Final = 3.0  # how far the rules are followed where nothing was learned, as log odds
_SEED: Final = 20


@dataclass(frozen=True, slots=True)
class Weights:
    """What is learned.

    Attributes:
        signs: a row a sign, with a column for each chain's tags; the first row is of no sign.
        following: by chain, the rules' tag and the tag: how far the rules are followed.
        going: by chain, from and to.
        beginning: by chain and tag.
    """

    signs: Floats
    following: Floats
    going: Floats
    beginning: Floats


@dataclass(frozen=True, slots=True)
class Lesson:
    """Pieces with what is to be learned from them.

    Attributes:
        rows: for each piece, the rows of its signs in the table of weights.
        led: by chain and piece, the rules' tag.
        tags: by chain and piece, the analysts' tag.
        sentences: as ranges of pieces.
        signs: how many rows the table has.
    """

    rows: Ints
    led: Ints
    tags: Ints
    sentences: Sequence[tuple[int, int]]
    signs: int


def scores_of(weights: Weights, rows: Ints, led: Ints) -> Floats:
    """The scores of each tag by chain and piece.

    Args:
        weights: what is learned.
        rows: for each piece, the rows of its signs.
        led: by chain and piece, the rules' tag.
    """
    import numpy as np

    total = np.zeros((len(rows), weights.signs.shape[1]), dtype=weights.signs.dtype)
    for column in rows.T:
        total += weights.signs[column]
    by_chain = total.reshape(len(rows), total.shape[1] // TAGS, TAGS).transpose(1, 0, 2)
    led_to = np.take_along_axis(weights.following, led[:, :, None], axis=1)
    return np.add(by_chain, led_to, dtype=np.float64)


def fit(
    lesson: Lesson, cancelled: Callable[[], bool] = lambda: False, rounds: int = ROUNDS
) -> Weights:
    """The weights after `rounds` passes over the lesson, or fewer where it is cancelled."""
    import numpy as np

    chances = np.random.default_rng(_SEED)
    order = chances.permutation(len(lesson.sentences))
    parts = [
        _part(lesson, order[first : first + _AT_A_TIME])
        for first in range(0, len(order), _AT_A_TIME)
    ]
    table = _Learning((lesson.signs, len(lesson.tags) * TAGS))
    common = _common(len(lesson.tags))
    bars = barred(len(lesson.tags))
    for _ in range(rounds):
        for number in chances.permutation(len(parts)):
            if cancelled():
                return _as_weights(table, common, bars)
            _learn(table, common, bars, parts[number], _PENALTY / len(parts))
    return _as_weights(table, common, bars)


class _Learning:
    """Weights with the sum of the squares of all slopes each has seen."""

    def __init__(self, shape: tuple[int, ...], start: Floats | None = None) -> None:
        import numpy as np

        # Single precision: the work is carrying numbers to and fro, not reckoning.
        self.values = np.zeros(shape, np.float32) if start is None else start.astype(np.float32)
        self._squares = np.full(shape, 1e-6, np.float32)

    def step(self, slope: Floats, rows: Ints | slice = slice(None)) -> None:
        """Go down the slope of some rows."""
        import numpy as np

        slope = slope.astype(np.float32, copy=False)
        squares = self._squares[rows] + slope * slope
        self._squares[rows] = squares
        np.sqrt(squares, out=squares)
        np.divide(slope, squares, out=squares)
        squares *= np.float32(_STEP)
        self.values[rows] -= squares


@dataclass(frozen=True, slots=True)
class _Part:
    """Some sentences step by step, with their own small table of the signs they have.

    Attributes:
        local: for each place, the rows of its signs in the small table.
        owners: for each row of the small table, its row in the whole one.
        places: the places of all signs, sorted by row; `begins` tells where each row's begin.
    """

    steps: Steps
    local: Ints
    owners: Ints
    places: Ints
    begins: Ints
    wanted: Floats
    led: Ints
    followed: Floats


def _part(lesson: Lesson, which: Ints) -> _Part:
    import numpy as np

    chosen = [lesson.sentences[number] for number in which]
    ends = np.cumsum([last - first for first, last in chosen]).tolist()
    steps = lay_out(list(pairwise([0, *ends])))
    pieces = np.concatenate([np.arange(first, last) for first, last in chosen])[steps.order]
    rows = lesson.rows[pieces]
    owners, local = np.unique(rows, return_inverse=True)
    flat = local.ravel()
    by_row = np.argsort(flat, kind="stable")
    begins = np.searchsorted(flat[by_row], np.arange(len(owners)))
    wanted = np.eye(TAGS)[lesson.tags[:, pieces]]
    return _Part(
        steps,
        flat.reshape(rows.shape),
        owners,
        by_row // rows.shape[1],
        begins,
        wanted,
        lesson.led[:, pieces],
        _followed(wanted, steps),
    )


def _common(chains: int) -> tuple[_Learning, _Learning, _Learning]:
    """The few weights that all pieces have in common: following, going, beginning."""
    import numpy as np

    square = (chains, TAGS, TAGS)
    trust = _TRUST * np.tile(np.eye(TAGS), (chains, 1, 1))
    return _Learning(square, trust), _Learning(square), _Learning((chains, TAGS))


def _as_weights(
    table: _Learning,
    common: tuple[_Learning, _Learning, _Learning],
    bars: tuple[Floats, Floats],
) -> Weights:
    following, going, beginning = common
    return Weights(
        table.values, following.values, going.values + bars[0], beginning.values + bars[1]
    )


def _learn(
    table: _Learning,
    common: tuple[_Learning, _Learning, _Learning],
    bars: tuple[Floats, Floats],
    part: _Part,
    penalty: float,
) -> None:
    """One step down the slope of some sentences' penalised likelihood."""
    import numpy as np

    following, going, beginning = common
    small = table.values[part.owners]
    weights = Weights(small, following.values, going.values + bars[0], beginning.values + bars[1])
    scores = scores_of(weights, part.local, part.led)
    sums = sum_ways(scores, weights.going, weights.beginning, part.steps)
    off = sums.forward * sums.backward - part.wanted
    by_place = off.transpose(1, 0, 2).reshape(len(part.local), -1).astype(np.float32)
    slope = np.add.reduceat(by_place[part.places], part.begins, axis=0)
    slope += np.float32(penalty) * small
    if part.owners[0] == 0:
        slope[0] = 0.0
    table.step(slope, part.owners)
    following.step(np.eye(TAGS)[part.led].transpose(0, 2, 1) @ off)
    going.step(expected_going(sums, part.steps) - part.followed)
    beginning.step(off[:, : part.steps.bounds[1]].sum(axis=1))


def _followed(wanted: Floats, steps: Steps) -> Floats:
    """How often each tag follows each in what the analysts say."""
    import numpy as np

    total = np.zeros((len(wanted), TAGS, TAGS))
    for number in range(1, len(steps.bounds) - 1):
        low, high = steps.bounds[number : number + 2]
        start = steps.bounds[number - 1]
        earlier = wanted[:, start : start + high - low]
        total += earlier.transpose(0, 2, 1) @ wanted[:, low:high]
    return total
