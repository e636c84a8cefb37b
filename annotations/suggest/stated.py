"""Whether confidences mean what they say: of the proposals at 80 %, how many were right."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

BANDS: Final = 10
"""Into how many bands of the same width confidences are put."""


@dataclass(frozen=True, slots=True)
class Band:
    """Proposals of about the same confidence.

    Attributes:
        low: the least confidence in the band, 0 to 1; it is 1 / BANDS wide.
        proposals: how many there are.
        right: how many of them have just the place and label of a span in the gold.
        stated: their mean confidence, 0 to 1.
    """

    low: float
    proposals: int
    right: int
    stated: float

    @property
    def share(self) -> float:
        """How many of the proposals were right, 0 to 1."""
        return self.right / self.proposals


def bands(cases: Iterable[tuple[float, bool]]) -> tuple[Band, ...]:
    """The bands that have proposals, the lowest first.

    Args:
        cases: each proposal's confidence, and whether it was right.
    """
    proposals, right = Counter[int](), Counter[int]()
    sums: dict[int, float] = {}
    for confidence, was_right in cases:
        band = min(int(confidence * BANDS), BANDS - 1)
        proposals[band] += 1
        right[band] += was_right
        sums[band] = sums.get(band, 0.0) + confidence
    return tuple(
        Band(band / BANDS, proposals[band], right[band], sums[band] / proposals[band])
        for band in sorted(proposals)
    )


def error(found: Iterable[Band]) -> float:
    """The expected calibration error, 0 to 1: how far the shares lie from what was stated.

    Each band counts by its proposals (Naeini and others 2015).
    """
    off = total = 0.0
    for band in found:
        off += abs(band.right - band.stated * band.proposals)
        total += band.proposals
    return off / total if total else 0.0
