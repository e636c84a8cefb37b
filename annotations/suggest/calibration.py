"""Makes stated confidences mean what they say: a curve from “stated” to “was right”.

Platt (1999), “Probabilistic outputs for support vector machines”: the logarithm of the odds of
being right is a straight line over that of the odds stated. The line starts where it is drawn to
and leaves it only as far as the cases seen bear it out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log
from typing import Final

_EDGE: Final = 0.005  # nothing is taken for surer than this
_STEPS: Final = 25
_FIRM: Final = (8.0, 2.0)  # how firmly slope and offset are held where they start

Case = tuple[float, float, float]
"""A confidence stated, how many proposals had it, and how many of them were right."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Log odds of being right = `slope` x log odds stated + `offset`."""

    slope: float = 1.0
    offset: float = 0.0

    def __call__(self, stated: float) -> float:
        """How likely a proposal of this stated confidence is right, 0 to 1."""
        return _share(self.slope * odds(stated) + self.offset)


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
