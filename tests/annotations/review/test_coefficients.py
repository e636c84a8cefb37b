"""The coefficients against published worked examples, and against slow computations by hand."""

import math
from collections import Counter
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from annotations.review.agreement import coefficients, unitizing
from annotations.review.agreement.unitizing import Units

# Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, section C: four observers,
# twelve units, five categories, seven readings missing. 0 stands for missing.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3),
    (0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0),
)
# Fleiss, J. L. (1971): ratings of ten subjects by fourteen raters in five categories, as the
# example is commonly reprinted.
FLEISS = (
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
)  # fmt: skip
CATEGORIES = 5


def counted(observers: tuple[tuple[int, ...], ...]) -> list[list[int]]:
    """For each unit, how many gave each category."""
    return [
        [unit.count(category) for category in range(1, CATEGORIES + 1)]
        for unit in zip(*observers, strict=True)
    ]


def sums(table: list[list[int]]) -> dict[str, np.ndarray]:
    """What the coefficients take, added up one unit after the other."""
    paired = [row for row in table if sum(row) >= 2]
    alike = [sum(n * (n - 1) for n in row) for row in paired]
    m = [sum(row) for row in paired]
    return {
        "items": np.array(len(paired)),
        "agreement": np.array(sum(a / (k * (k - 1)) for a, k in zip(alike, m, strict=True))),
        "diagonal": np.array(sum(a / (k - 1) for a, k in zip(alike, m, strict=True))),
        "totals": np.array(paired).sum(axis=0),
        "shares": sum(np.array(row) / sum(row) for row in table if sum(row)),
        "rated": np.array(sum(sum(row) > 0 for row in table)),
    }


def test_alpha_of_krippendorffs_own_example() -> None:
    found = sums(counted(OBSERVERS))

    assert coefficients.alpha(found["diagonal"], found["totals"]) == pytest.approx(0.743, abs=5e-4)


def test_ac1_of_the_same_readings_as_gwet_gives_it() -> None:
    """Gwet, K. L. (2014), Handbook of Inter-Rater Reliability: AC1 of these data is 0.775."""
    found = sums(counted(OBSERVERS))

    value = coefficients.gwet(found["agreement"], found["items"], found["shares"], found["rated"])

    assert value == pytest.approx(0.77544, abs=5e-5)


def test_fleiss_own_example() -> None:
    found = sums([list(row) for row in FLEISS])

    value = coefficients.fleiss(found["agreement"], found["items"], found["totals"])

    assert value == pytest.approx(0.210, abs=5e-4)


def test_kappa_of_a_textbook_table() -> None:
    """Two raters, fifty proposals: 20 both yes, 15 both no, 5 and 10 apart; kappa is 0.4."""
    assert coefficients.cohen(35, np.array([25, 25]), np.array([30, 20])) == pytest.approx(0.4)


def test_what_is_not_defined_is_no_number() -> None:
    assert math.isnan(coefficients.cohen(0, np.array([0, 0]), np.array([0, 0])))
    assert math.isnan(coefficients.cohen(9, np.array([9, 0]), np.array([9, 0])))
    assert math.isnan(coefficients.f1(0, 0, 0, 0))
    assert math.isnan(coefficients.alpha(9, np.array([9, 0])))


readings = st.lists(
    st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=2, max_size=12
).filter(lambda units: sum(sum(map(bool, unit)) >= 2 for unit in units) >= 2)


def alpha_by_pairs(units: list[list[int]]) -> float | None:
    """Disagreement within units over disagreement of all readings, in exact fractions."""
    pairable = [[value for value in unit if value] for unit in units]
    pairable = [unit for unit in pairable if len(unit) >= 2]
    everything = [value for unit in pairable for value in unit]
    observed = sum(
        Fraction(2 * sum(a != b for a, b in combinations(unit, 2)), len(unit) - 1)
        for unit in pairable
    ) / len(everything)
    expected = Fraction(
        2 * sum(a != b for a, b in combinations(everything, 2)),
        len(everything) * (len(everything) - 1),
    )
    return float(1 - observed / expected) if expected else None


@given(readings)
def test_alpha_is_what_pairs_of_readings_say(units: list[list[int]]) -> None:
    found = sums([[unit.count(category) for category in (1, 2, 3)] for unit in units])

    value = coefficients.alpha(found["diagonal"], found["totals"])

    wanted = alpha_by_pairs(units)
    assert math.isnan(value) if wanted is None else value == pytest.approx(wanted)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=30))
def test_kappa_is_what_another_library_computes(pairs: list[tuple[int, int]]) -> None:
    first, second = zip(*pairs, strict=True)
    one, other = Counter(first), Counter(second)

    value = coefficients.cohen(
        sum(a == b for a, b in pairs),
        np.array([one[category] for category in range(3)]),
        np.array([other[category] for category in range(3)]),
    )

    if math.isnan(value):
        assert set(first) == set(second)
        assert len(set(first)) == 1
    else:
        assert value == pytest.approx(cohen_kappa_score(first, second, labels=[0, 1, 2]))


# Units, as Krippendorff, K. (2004), Content Analysis, p. 254, has them: two observers, a continuum
# of 300 from 150 on, units of two kinds as begin and length.
CONTINUUM = np.array([[150, 450]])
KIND_C = (((225, 70), (370, 30)), ((220, 80), (355, 20), (400, 20)))
KIND_K = (((180, 60), (300, 50)), ((180, 60), (300, 50)))

Sections = tuple[tuple[int, int], ...]


def units(layer: Sections) -> Units:
    starts = np.array([begin for begin, _ in layer], dtype=np.int64)
    return Units(starts, starts + np.array([length for _, length in layer], dtype=np.int64))


def test_unitizing_alpha_of_krippendorffs_own_example() -> None:
    c = unitizing.disagreement([units(layer) for layer in KIND_C], CONTINUUM)
    k = unitizing.disagreement([units(layer) for layer in KIND_K], CONTINUUM)

    assert (c.observed, c.expected) == pytest.approx((0.0144, 0.0532), abs=1e-4)
    assert (k.observed, k.expected) == pytest.approx((0.0, 0.0490), abs=1e-4)
    assert unitizing.alpha([c]) == pytest.approx(0.7286, abs=1e-4)
    assert unitizing.alpha([k]) == 1
    assert unitizing.alpha([c, k]) == pytest.approx(0.8591, abs=5e-4)


def sections(layer: Sections, bounds: Sections) -> list[tuple[int, int, bool]]:
    """Begin, length and kind (unit or gap) of all sections of a layer."""
    found = []
    for begin, length in bounds:
        at = begin
        for start, size in layer:
            if begin <= start < begin + length:
                if start > at:
                    found.append((at, start - at, False))
                found.append((start, size, True))
                at = start + size
        if at < begin + length:
            found.append((at, begin + length - at, False))
    return found


def squared(g: tuple[int, int, bool], h: tuple[int, int, bool]) -> int:
    """The squared difference between two sections, case by case as in the source."""
    (b1, l1, unit1), (b2, l2, unit2) = g, h
    if unit1 and unit2 and -l1 < b1 - b2 < l2:
        return (b1 - b2) ** 2 + (b1 + l1 - b2 - l2) ** 2
    if unit1 and not unit2 and l2 - l1 >= b1 - b2 >= 0:
        return l1**2
    if unit2 and not unit1 and l1 - l2 >= b2 - b1 >= 0:
        return l2**2
    return 0


def by_hand(layers: list[Sections], bounds: Sections) -> tuple[float, float]:
    every = [sections(layer, bounds) for layer in layers]
    m, whole = len(layers), sum(length for _, length in bounds)
    observed = sum(
        squared(g, h)
        for i, one in enumerate(every)
        for j, other in enumerate(every)
        if i != j
        for g in one
        for h in other
    ) / (m * (m - 1) * whole**2)
    found = [length for layer in every for _, length, unit in layer if unit]
    gaps = [length for layer in every for _, length, unit in layer if not unit]
    expected = sum(
        (len(found) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        + size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
        for size in found
    )
    expected *= 2 / whole
    expected /= m * whole * (m * whole - 1) - sum(size * (size - 1) for size in found)
    return observed, expected


BOUNDS = ((0, 12), (13, 9))


@st.composite
def layers(draw: st.DrawFn) -> Sections:
    found = []
    for begin, length in BOUNDS:
        edges = draw(
            st.lists(st.integers(begin, begin + length), max_size=6, unique=True).map(sorted)
        )
        found += [(a, b - a) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    return tuple(found)


@given(st.lists(layers(), min_size=2, max_size=4))
def test_unitizing_alpha_is_what_all_pairs_of_sections_say(several: list[Sections]) -> None:
    bounds = np.array([[begin, begin + length] for begin, length in BOUNDS])

    found = unitizing.disagreement([units(layer) for layer in several], bounds)

    assert (found.observed, found.expected) == pytest.approx(by_hand(several, BOUNDS))


def test_spans_that_overlap_are_one_unit_and_those_that_touch_are_two() -> None:
    made = unitizing.joined(np.array([0, 2, 3, 9, 12]), np.array([5, 4, 6, 12, 14]))

    assert list(zip(made.starts.tolist(), made.ends.tolist(), strict=True)) == [
        (0, 6), (9, 12), (12, 14),
    ]  # fmt: skip
