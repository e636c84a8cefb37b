"""Krippendorff's alpha for unitizing: whether the same stretches were found, place by place.

Source: Krippendorff, K. (1995), On the reliability of unitizing continuous data, Sociological
Methodology 25; Krippendorff, K. (2004), Content Analysis (2nd edition), section 11.6. It is this
coefficient, and not one of the family of 2016 (Krippendorff, Mathet, Bouvry, Widlöcher).

The continuum is the line of code points of the documents that all of a group read. No unit reaches
over a document's end and no gap does: gaps are cut there. Spans of one label that overlap within a
layer count as one unit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Array = Any


@dataclass(frozen=True, slots=True)
class Units:
    """One annotator's units of one label.

    Attributes:
        starts, ends: sorted, without overlap.
    """

    starts: Array
    ends: Array


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Of one label.

    Attributes:
        observed, expected: as in the source, D with index o and e.
    """

    observed: float
    expected: float


def joined(starts: Array, ends: Array) -> Units:
    """Units of spans sorted by start: spans that overlap become one."""
    import numpy as np

    if not len(starts):
        return Units(starts, ends)
    reach: Array = np.maximum.accumulate(ends)
    begins: Array = np.concatenate([[True], starts[1:] >= reach[:-1]])
    last = np.concatenate([begins[1:], [True]])
    return Units(starts[begins], reach[last])


def alpha(parts: Sequence[Disagreement]) -> float | None:
    """The coefficient over one label or several; None where nobody labelled anything."""
    expected = sum(part.expected for part in parts)
    return 1 - sum(part.observed for part in parts) / expected if expected else None


def disagreement(layers: Sequence[Units], bounds: Array) -> Disagreement:
    """How far annotators differ on one label, and would by chance.

    Args:
        layers: each annotator's units.
        bounds: by document, where it begins and ends.
    """
    import numpy as np

    length = float(np.sum(bounds[:, 1] - bounds[:, 0]))
    count = len(layers)
    observed = sum(
        _differences(one, other)
        for first, one in enumerate(layers)
        for second, other in enumerate(layers)
        if first != second
    )
    observed /= count * (count - 1) * length**2
    units = np.concatenate([one.ends - one.starts for one in layers]).astype(float)
    if not len(units):
        return Disagreement(observed, 0.0)
    gaps = np.sort(np.concatenate([_gaps(one, bounds) for one in layers]).astype(float))
    room = _room(units, gaps)
    places: Array = (len(units) - 1) / 3 * (2 * units**3 - 3 * units**2 + units) + units**2 * room
    whole = count * length
    expected = 2 / length * np.sum(places) / (whole * (whole - 1) - np.sum(units * (units - 1)))
    return Disagreement(observed, float(expected))


def _differences(one: Units, other: Units) -> float:
    """The sum of the squared differences between the sections of two annotators, in that order."""
    import numpy as np

    first: Array = np.searchsorted(other.ends, one.starts, "right")
    behind: Array = np.searchsorted(other.starts, one.ends, "left")
    met: Array = np.maximum(behind - first, 0)
    alone = one.ends[met == 0] - one.starts[met == 0]
    index = np.repeat(np.arange(len(met)), met)
    within = np.arange(len(index)) - np.repeat(np.cumsum(met) - met, met)
    partner = first[index] + within
    at_start = one.starts[index] - other.starts[partner]
    at_end = one.ends[index] - other.ends[partner]
    missed = _alone(other, one)
    parts = (alone, missed, at_start, at_end)
    return float(sum(np.sum(part.astype(float) ** 2) for part in parts))


def _alone(units: Units, other: Units) -> Array:
    """Lengths of units that lie wholly in a gap of the other."""
    import numpy as np

    first = np.searchsorted(other.ends, units.starts, "right")
    behind = np.searchsorted(other.starts, units.ends, "left")
    alone = behind <= first
    return units.ends[alone] - units.starts[alone]


def _gaps(units: Units, bounds: Array) -> Array:
    """Lengths of the gaps between units, cut at the documents' ends."""
    import numpy as np

    begins = np.sort(np.concatenate([units.ends, bounds[:, 0]]))
    ends = np.sort(np.concatenate([units.starts, bounds[:, 1]]))
    lengths = ends - begins
    return lengths[lengths > 0]


def _room(units: Array, gaps: Array) -> Array:
    """For each unit, in how many places of gaps it would fit."""
    import numpy as np

    first = np.searchsorted(gaps, units, "left")
    left: Array = np.concatenate([np.cumsum(gaps[::-1])[::-1], [0.0]])
    number = len(gaps) - first
    return left[first] - number * (units - 1)
