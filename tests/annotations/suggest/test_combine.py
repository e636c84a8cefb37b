"""Several engines' proposals as one set without contradictions."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.spans import Suggestion, reading_order
from annotations.suggest.combine import combine


def proposal(
    start: int, end: int, label: str = "UNIT", engine: str = "rules", confidence: float = 0.5,
    reason: str = "", value: str | None = None,
) -> Suggestion:  # fmt: skip
    return Suggestion(start, end, label, engine, confidence, value, reason)


def test_agreement_makes_surer() -> None:
    both = combine(
        [
            proposal(0, 5, engine="rules", confidence=0.5, reason="a list", value="x"),
            proposal(0, 5, engine="camel", confidence=0.8, reason="a model"),
        ]
    )

    assert both == [
        proposal(0, 5, engine="camel", confidence=pytest.approx(0.9), reason="a model · a list",
                 value="x")
    ]  # fmt: skip


def test_what_one_engine_says_twice_is_no_agreement() -> None:
    assert combine([proposal(0, 5), proposal(0, 5, confidence=0.6)]) == [
        proposal(0, 5, confidence=0.6)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (proposal(0, 5), proposal(3, 9)),  # one label, overlapping
        (proposal(0, 9), proposal(3, 5)),  # one label, nested
        (proposal(0, 5), proposal(3, 9, "BASE")),  # two labels that cross
        (proposal(0, 5), proposal(0, 5, "BASE")),  # two labels at one place
        (proposal(0, 200), proposal(199, 300)),  # far apart, for the most part
    ],
)
def test_of_two_that_contradict_the_surer_stays(one: Suggestion, other: Suggestion) -> None:
    surer = Suggestion(other.start, other.end, other.label, "camel", 0.6)

    assert combine([one, surer]) == [surer]
    assert combine([surer, one]) == [surer]


def test_of_two_as_sure_the_longer_stays() -> None:
    assert combine([proposal(3, 5), proposal(4, 9)]) == [proposal(4, 9)]


def test_different_labels_may_nest_and_stand_side_by_side() -> None:
    nested = [
        proposal(0, 20),
        proposal(5, 20, "PERSON"),
        proposal(20, 25),
        proposal(20, 21, "DATE"),
    ]

    assert combine(reversed(nested)) == nested


def test_nothing_of_nothing() -> None:
    assert combine([]) == []


PROPOSALS = st.lists(
    st.builds(
        lambda start, length, label, engine, confidence: proposal(
            start, start + length, label, engine, confidence
        ),
        st.integers(0, 150), st.integers(1, 80), st.sampled_from(["UNIT", "BASE", "DATE"]),
        st.sampled_from(["rules", "camel", "learned"]),
        st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
    ),
    max_size=25,
)  # fmt: skip


@given(PROPOSALS)
def test_whatever_comes_in_no_two_contradict(proposals: list[Suggestion]) -> None:
    kept = combine(proposals)

    assert kept == sorted(kept, key=reading_order)
    for number, one in enumerate(kept):
        for other in kept[number + 1 :]:
            nested = (one.start <= other.start and other.end <= one.end) or (
                other.start <= one.start and one.end <= other.end
            )
            apart = not one.overlaps(other.start, other.end)
            same_place = (one.start, one.end) == (other.start, other.end)
            assert apart or (nested and one.label != other.label and not same_place)


@given(PROPOSALS, st.randoms())
def test_the_order_does_not_matter(proposals: list[Suggestion], chance: random.Random) -> None:
    shuffled = list(proposals)
    chance.shuffle(shuffled)

    assert combine(shuffled) == combine(proposals)


@given(PROPOSALS)
def test_combining_again_changes_nothing(proposals: list[Suggestion]) -> None:
    assert combine(combine(proposals)) == combine(proposals)


def test_thousands_take_a_moment() -> None:
    chance = random.Random(5)
    starts = [chance.randrange(100_000) for _ in range(5000)]
    many = [
        proposal(start, start + chance.randrange(3, 40), chance.choice("ABCDE"),
                 chance.choice(["rules", "camel"]), chance.random())
        for start in starts
    ]  # fmt: skip
    began = time.perf_counter()

    combine(many)

    assert time.perf_counter() - began < 1
