"""Gamma against a second computation that tries every alignment."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.review.agreement.gamma import Spans, disorder, gamma

Unit = tuple[int, int, int]
units = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9), st.integers(0, 2)), max_size=4
).map(lambda found: sorted((start, start + size, label) for start, size, label in found))


def spans(found: list[Unit]) -> Spans:
    columns = np.array(found, dtype=np.int64).reshape(-1, 3).T
    return Spans(*columns)


def dissimilarity(one: Unit, other: Unit) -> float:
    apart = abs(one[0] - other[0]) + abs(one[1] - other[1])
    size = one[1] - one[0] + other[1] - other[0]
    return (apart / size) ** 2 + (one[2] != other[2])


def least(one: list[Unit], other: list[Unit]) -> float:
    """The least sum over every alignment there is."""
    padded: list[Unit | None] = [*other, *[None] * len(one)]
    found = [
        sum(
            1.0 if partner is None else dissimilarity(unit, partner)
            for unit, partner in zip(one, chosen, strict=True)
        )
        + len(other) - sum(partner is not None for partner in chosen)
        for chosen in set(permutations(padded, len(one)))
    ]  # fmt: skip
    return min(found)


@given(one=units, other=units)
def test_the_alignment_is_the_best_there_is(one: list[Unit], other: list[Unit]) -> None:
    assert disorder(spans(one), spans(other)) == pytest.approx(least(one, other))


@given(one=units, other=units)
def test_it_is_the_same_whoever_comes_first(one: list[Unit], other: list[Unit]) -> None:
    assert disorder(spans(one), spans(other)) == pytest.approx(disorder(spans(other), spans(one)))


def test_the_dissimilarity_is_that_of_the_source() -> None:
    # Positions 10-20 and 12-24: ((2 + 4) / (10 + 12))²; another label adds 1.
    one, other = spans([(10, 20, 0)]), spans([(12, 24, 0)])
    assert disorder(one, other) == pytest.approx((6 / 22) ** 2)
    assert disorder(one, spans([(12, 24, 1)])) == pytest.approx((6 / 22) ** 2 + 1)
    assert disorder(one, spans([])) == 1
    # Too far apart to be aligned: each stands alone.
    assert disorder(one, spans([(60, 70, 0)])) == 2


def test_it_is_one_where_all_is_alike_and_about_nought_by_chance() -> None:
    chance = np.random.default_rng(1)
    starts = np.sort(chance.choice(100_000, 1500, replace=False))
    one = Spans(starts, starts + 8, chance.integers(0, 3, 1500))
    moved = np.sort(chance.choice(100_000, 1500, replace=False))
    other = Spans(moved, moved + 8, chance.integers(0, 3, 1500))

    assert gamma(one, one, 100_000) == 1
    assert gamma(one, other, 100_000) == pytest.approx(0, abs=0.03)
    shifted = Spans(starts + 1, starts + 9, one.labels)
    found = gamma(one, shifted, 100_000)
    assert found is not None
    assert 0.9 < found < 1
    assert gamma(spans([]), spans([]), 100) is None
