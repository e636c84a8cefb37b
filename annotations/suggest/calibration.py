"""Makes stated confidences mean what they say: a curve from “stated” to “was right”.

Platt (1999), “Probabilistic outputs for support vector machines”: the logarithm of the odds of
being right is a straight line over that of the odds stated. The line starts where it is drawn to
and leaves it only as far as the cases seen bear it out. Where there are many, what the line still
gets wrong is mended by steps that never go down (isotonic regression: Ayer and others 1955).
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from math import exp, log
from typing import Final

_EDGE: Final = 0.005  # nothing is taken for surer than this
_STEPS: Final = 25
_FIRM: Final = (8.0, 2.0)  # how firmly slope and offset are held where they start

_KNOTS: Final = 12  # at most
_ENOUGH: Final = 40  # cases in a group
_SMOOTHED_WITH: Final = 10.0  # cases

Case = tuple[float, float, float]
"""A confidence stated, how many proposals had it, and how many of them were right."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Log odds of being right = `slope` x log odds stated + `offset`, and a correction.

    Attributes:
        slope, offset: of the line.
        knots: what the line says to what was seen, both ascending; empty where few cases were.
    """

    slope: float = 1.0
    offset: float = 0.0
    knots: tuple[tuple[float, float], ...] = ()

    def __call__(self, stated: float) -> float:
        """How likely a proposal of this stated confidence is right, 0 to 1."""
        said = _share(self.slope * odds(stated) + self.offset)
        if not self.knots or not self.knots[0][0] < said < self.knots[-1][0]:
            return self.knots[0 if said <= self.knots[0][0] else -1][1] if self.knots else said
        at = bisect_right(self.knots, (said, 2.0))
        (left, low), (right, high) = self.knots[at - 1 : at + 1]
        return low + (high - low) * (said - left) / (right - left)


AS_STATED: Final = Curve()


def odds(share: float) -> float:
    """The logarithm of the odds of a share, which is kept off 0 and 1."""
    kept = min(max(share, _EDGE), 1 - _EDGE)
    return log(kept / (1 - kept))


def _share(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds)) if log_odds >= 0 else 1 - 1 / (1 + exp(log_odds))


def fit_curve(cases: Iterable[Case], start: Curve = AS_STATED) -> Curve:
    """The curve for what was seen, by Newton's method; `start` where nothing was.

    The slope is never negative: what was stated with more confidence is not shown with less.
    """
    seen = [(odds(stated), total, right) for stated, total, right in cases if total > 0]
    slope, offset = start.slope, start.offset
    firm_slope, firm_offset = _FIRM
    for _ in range(_STEPS):
        lean = [firm_slope * (slope - start.slope), firm_offset * (offset - start.offset)]
        bend = [firm_slope, 0.0, firm_offset]
        for at, total, right in seen:
            share = _share(slope * at + offset)
            off = total * share - right
            weight = total * share * (1 - share)
            lean[0] += off * at
            lean[1] += off
            bend[0] += weight * at * at
            bend[1] += weight * at
            bend[2] += weight
        size = bend[0] * bend[2] - bend[1] * bend[1]
        down = (bend[2] * lean[0] - bend[1] * lean[1]) / size
        left = (bend[0] * lean[1] - bend[1] * lean[0]) / size
        # A full step may overshoot where the curve is flat.
        short = min(1.0, 2.0 / max(abs(down), abs(left), 1e-12))
        slope = max(0.0, slope - short * down)
        offset -= short * left
        if abs(down) + abs(left) < 1e-9:
            break
    return Curve(slope, offset)


def fit_closely(cases: Iterable[Case], start: Curve = AS_STATED) -> Curve:
    """As `fit_curve`, with knots where there are cases enough for them."""
    seen = sorted(case for case in cases if case[1] > 0)
    curve = fit_curve(seen, replace(start, knots=()))
    groups = _groups(curve, seen, sum(total for _, total, _ in seen) / _KNOTS)
    if len(groups) < 3 or min(total for _, total, _ in groups) < _ENOUGH:
        return curve
    # Each group is smoothed with what the line says.
    levels = [
        (said, (right + _SMOOTHED_WITH * said) / (total + _SMOOTHED_WITH), total)
        for said, total, right in groups
    ]
    return replace(curve, knots=_never_down(levels))


def _groups(curve: Curve, seen: Iterable[Case], size: float) -> list[Case]:
    """The cases, ascending, in groups of about one size: the line's mean, how many, and right."""
    groups: list[Case] = []
    sums = [0.0, 0.0, 0.0]
    for stated, total, right in seen:
        for at, more in enumerate((curve(stated) * total, total, right)):
            sums[at] += more
        if sums[1] >= size:
            groups.append((sums[0] / sums[1], sums[1], sums[2]))
            sums = [0.0, 0.0, 0.0]
    if sums[1]:
        groups.append((sums[0] / sums[1], sums[1], sums[2]))
    return groups


def _never_down(levels: Iterable[Case]) -> tuple[tuple[float, float], ...]:
    """Knots of ascending shares: neighbours that go down are pooled."""
    pools: list[list[Case]] = []
    for level in levels:
        pools.append([level])
        while len(pools) > 1 and _level(pools[-2]) >= _level(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    knots = [(said, _level(pool)) for pool in pools for said, _, _ in pool]
    apart = [one for one, following in pairwise(knots) if one[0] < following[0]]
    return (*apart, knots[-1])


def _level(pool: list[Case]) -> float:
    total = sum(weight for *_, weight in pool)
    return sum(share * weight for _, share, weight in pool) / total
