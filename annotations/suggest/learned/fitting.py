"""Finds the weights of the chains that make the analysts' labels likeliest.

The penalised likelihood of a conditional random field is climbed by L-BFGS (Liu and Nocedal 1989)
over all sentences at once; every sum is taken in a fixed order, so that the same labels give the
same weights.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.suggest.learned.chains import Steps, barred, expected_going, sum_ways
from annotations.suggest.learned.tags import TAGS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_REMEMBERED = 6  # steps from which the curvature is guessed
_TRUST = 3.0  # how far the rules are followed where nothing was learned, as log odds
_LIGHT = 0.1  # share of the penalty on the few weights that all pieces have in common
_SMALL_STEP = 1e-4  # share of the likelihood's gain below which the climb ends


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
    chains = total.shape[1] // TAGS
    by_chain = total.reshape(len(rows), chains, TAGS).transpose(1, 0, 2)
    return by_chain + np.take_along_axis(weights.following, led[:, :, None], axis=1)


class Climb:
    """The likelihood of the labels and its slope, for any weights.

    Args:
        rows: for each place of the layout, the rows of its signs in the table of weights.
        led: by chain and place, what the rules say.
        tags: by chain and place, what the analysts say.
        steps: the layout.
        signs: how many rows the table has.
        penalty: how dear large weights are.
    """

    def __init__(
        self, rows: Ints, led: Ints, tags: Ints, steps: Steps, signs: int, penalty: float
    ) -> None:
        import numpy as np

        self._rows, self._led, self._steps, self._penalty = rows, led, steps, penalty
        self._led_to = np.eye(TAGS)[led]
        self.chains = len(tags)
        self._wanted = np.eye(TAGS)[tags]
        self._shape = (signs, self.chains * TAGS)
        flat = rows.ravel()
        by_sign = np.argsort(flat, kind="stable")
        self._places = (by_sign // rows.shape[1]).astype(np.int64)
        owners = flat[by_sign]
        self._begins = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
        self._owners = owners[self._begins]
        self._barred = barred(self.chains)
        self._drawn_to = self.start()
        self._penalised = np.full(self.size, penalty)
        self._penalised[signs * self.chains * TAGS :] = penalty * _LIGHT
        self._seen_going = _followed(self._wanted, steps)
        self._seen_first = self._wanted[:, : steps.bounds[1]].sum(axis=1)

    @property
    def size(self) -> int:
        """How many numbers are learned."""
        return self._shape[0] * self._shape[1] + self.chains * TAGS * (2 * TAGS + 1)

    def start(self) -> Floats:
        """Where the climb begins: at what the rules say."""
        import numpy as np

        point = np.zeros(self.size)
        cut = self._shape[0] * self._shape[1]
        trust = _TRUST * np.tile(np.eye(TAGS), (self.chains, 1, 1))
        point[cut : cut + trust.size] = trust.ravel()
        return point

    def weights(self, point: Floats) -> Weights:
        """The numbers as weights."""
        cut = self._shape[0] * self._shape[1]
        square = (self.chains, TAGS, TAGS)
        follow = cut + self.chains * TAGS * TAGS
        rest = follow + self.chains * TAGS * TAGS
        going, beginning = self._barred
        return Weights(
            point[:cut].reshape(self._shape),
            point[cut:follow].reshape(square),
            point[follow:rest].reshape(square) + going,
            point[rest:].reshape(self.chains, TAGS) + beginning,
        )

    def __call__(self, point: Floats) -> tuple[float, Floats]:
        """Minus the penalised logarithm of the likelihood, and its slope."""
        import numpy as np

        weights = self.weights(point)
        scores = scores_of(weights, self._rows, self._led)
        sums = sum_ways(scores, weights.going, weights.beginning, self._steps)
        first = self._steps.bounds[1]
        reached = (scores * self._wanted).sum() + (weights.beginning * self._seen_first).sum()
        reached += (weights.going * self._seen_going).sum()
        drawn = self._penalised * (point - self._drawn_to)
        loss = sums.log_total - reached + float(drawn @ (point - self._drawn_to)) / 2
        likely = sums.forward * sums.backward
        off = (likely - self._wanted).transpose(1, 0, 2).reshape(len(self._rows), -1)
        slope = np.empty_like(point)
        table = slope[: self._shape[0] * self._shape[1]].reshape(self._shape)
        table[:] = 0.0
        table[self._owners] = np.add.reduceat(off[self._places], self._begins, axis=0)
        table[0] = 0.0
        going = expected_going(sums, self._steps) - self._seen_going
        beginning = likely[:, :first].sum(axis=1) - self._seen_first
        following = self._led_to.transpose(0, 2, 1) @ (likely - self._wanted)
        rest = (following.ravel(), going.ravel(), beginning.ravel())
        slope[table.size :] = np.concatenate(rest)
        slope += drawn
        return float(loss), slope


def climb(
    height: Climb, rounds: int, cancelled: Callable[[], bool] = lambda: False
) -> Weights:
    """The best weights found within `rounds` steps."""
    import numpy as np

    point = height.start()
    loss, slope = height(point)
    past: deque[tuple[Floats, Floats, float]] = deque(maxlen=_REMEMBERED)
    for number in range(rounds):
        if cancelled():
            break
        way = _downhill(slope, past)
        lean = float(way @ slope)
        length = 1.0 if number else 1.0 / max(1.0, float(np.sqrt(slope @ slope)))
        for _ in range(20):
            tried = point + length * way
            new_loss, new_slope = height(tried)
            if new_loss <= loss + 1e-4 * length * lean:
                break
            length /= 2
        else:
            break
        moved, bent = tried - point, new_slope - slope
        curve = float(moved @ bent)
        if curve > 1e-12:
            past.append((moved, bent, curve))
        gain, loss, point, slope = loss - new_loss, new_loss, tried, new_slope
        if gain < _SMALL_STEP * abs(loss):
            break
    return height.weights(point)


def _downhill(slope: Floats, past: deque[tuple[Floats, Floats, float]]) -> Floats:
    """The direction of the next step: the two-loop recursion."""
    way = -slope
    shares: list[float] = []
    for moved, bent, curve in reversed(past):
        share = float(moved @ way) / curve
        way -= share * bent
        shares.append(share)
    if past:
        _, bent, curve = past[-1]
        way *= curve / float(bent @ bent)
    for (moved, bent, curve), share in zip(past, reversed(shares), strict=True):
        way += (share - float(bent @ way) / curve) * moved
    return way


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
