"""Records: confidences that mean what they say, and what is believed of the rules."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotations.project import Project
from annotations.project.edits import RefuseSuggestions, TakeSuggestions
from annotations.spans import Suggestion
from annotations.suggest.calibration import AS_STATED, Curve, fit_closely
from annotations.suggest.combine import combine
from annotations.suggest.records import Decided, Records, records_of, settle

EMPTY = Records({}, {}, {})
SHARES = st.floats(0, 1)


def decided(chance: random.Random, number: int, truth) -> list[Decided]:
    """Decisions on proposals of all confidences, each taken as often as `truth` says."""
    found = []
    for _ in range(number):
        stated = round(chance.uniform(0.5, 1), 2)
        taken = int(chance.random() < truth(stated))
        found.append(Decided("rules", "UNIT", stated, taken, 1 - taken))
    return found


@pytest.mark.parametrize(
    "truth",
    [
        pytest.param(lambda stated: stated, id="as it says"),
        pytest.param(lambda stated: stated - 0.25, id="boastful"),
        pytest.param(lambda stated: 0.7, id="always the same"),
        pytest.param(lambda stated: 0.35 + 0.6 * (stated > 0.8), id="sure or not"),
    ],
)
def test_of_those_shown_with_80_per_cent_about_80_are_taken(truth) -> None:
    chance = random.Random(4)
    records = EMPTY.with_decisions(decided(chance, 3000, truth))

    later: dict[int, list[float]] = {}
    for _ in range(6000):
        stated = chance.uniform(0.5, 1)
        shown = records.confidence("rules", "UNIT", stated)
        later.setdefault(round(shown * 10), []).append(truth(stated) - shown)
    off = [abs(sum(found) / len(found)) for found in later.values() if len(found) > 300]

    assert off
    assert max(off) < 0.05


def test_a_few_decisions_move_it_a_little() -> None:
    before = EMPTY.confidence("rules", "UNIT", 0.9)
    three = EMPTY.with_decisions([Decided("rules", "UNIT", 0.9, 0, 3)])
    sixty = EMPTY.with_decisions([Decided("rules", "UNIT", 0.9, 0, 60)])

    assert before == pytest.approx(0.9)
    assert 0.5 < three.confidence("rules", "UNIT", 0.9) < 0.9
    assert sixty.confidence("rules", "UNIT", 0.9) < 0.3
    assert sixty.confidence("rules", "BASE", 0.9) == pytest.approx(0.9)


def test_acceptance_is_smoothed() -> None:
    records = EMPTY.with_decisions([Decided("rules", "UNIT", 0.9, 30, 10)])

    assert records.acceptance("rules", "UNIT") == pytest.approx(0.75, abs=0.02)
    assert 0.5 < records.acceptance("camel", "UNIT") < 0.9


def test_shipped_figures_are_read() -> None:
    shipped = Records.shipped()

    assert {label for engine, label in shipped.curves if engine == "rules"} == {
        "PERSON", "UNIT", "BASE", "WEAPON", "DATE",
    }  # fmt: skip
    assert all(shipped.confidence(*key, 0.95) > 0.7 for key in shipped.curves)


@given(SHARES, SHARES, st.floats(0, 30), st.floats(-30, 30))
def test_a_curve_never_turns_the_order_round(one, other, slope, offset) -> None:
    low, high = sorted((one, other))
    curve = Curve(slope, offset)

    assert 0 <= curve(low) <= curve(high) <= 1


@given(st.lists(st.tuples(SHARES, st.integers(0, 500), SHARES), max_size=20))
def test_any_decisions_give_a_curve(cases) -> None:
    curve = fit_closely((stated, total, round(total * share)) for stated, total, share in cases)

    assert curve.slope >= 0
    shown = [curve(stated / 100) for stated in range(101)]
    assert shown == sorted(shown)
    assert 0 <= shown[0] <= shown[-1] <= 1


def test_nothing_seen_leaves_the_curve() -> None:
    assert fit_closely([]) == AS_STATED
    assert fit_closely([(0.9, 0, 0)], Curve(2, 1)) == Curve(2, 1)


def unit(start: int, end: int, engine: str, confidence: float) -> Suggestion:
    return Suggestion(start, end, "UNIT", engine, confidence, reason=engine)


TRUSTING = replace(EMPTY, alone={"UNIT": 0.2})


def test_where_both_agree_the_rules_are_no_second_opinion() -> None:
    both = [unit(0, 5, "rules", 0.9), unit(0, 5, "learned", 0.8)]

    (one,) = combine(TRUSTING.weigh(both))

    assert (one.engine, one.confidence) == ("learned", pytest.approx(0.8))
    assert one.reason == "learned · rules"


def test_what_only_the_rules_propose_is_believed_as_far_as_it_was_right() -> None:
    alone = [unit(0, 5, "rules", 0.9), unit(20, 25, "learned", 0.8)]

    found = combine(TRUSTING.weigh(alone))

    assert [one.confidence for one in found] == [0.2, pytest.approx(0.8)]
    assert settle(alone, TRUSTING) == [found[1]]


def test_labels_left_to_the_rules_stay_theirs() -> None:
    one = structs.replace(unit(0, 5, "rules", 0.9), label="BASE")

    assert TRUSTING.weigh([one])[0].confidence == pytest.approx(0.9)


def test_a_projects_decisions_are_its_records(project: Project) -> None:
    """A decision counts for every engine that proposed the same, at the confidence it stated."""
    engines = {"rules": 0.9, "camel": 0.6}
    for engine, confidence in engines.items():
        found = [Suggestion(4, 12, "PERSON", engine, confidence)]
        found += [Suggestion(27, 41, "BASE", engine, confidence)] if engine == "rules" else []
        project.store_suggestions(engine, [("doc", found)])
    person, base = (
        Suggestion(4, 12, "PERSON", "rules", 0.97),
        Suggestion(27, 41, "BASE", "rules", 1),
    )
    project.edit(TakeSuggestions("doc", (person,)))
    project.edit(RefuseSuggestions("doc", (base,)))

    assert project.decision_counts() == [
        ("camel", "PERSON", 0.6, 1, 0),
        ("rules", "BASE", 0.9, 0, 1),
        ("rules", "PERSON", 0.9, 1, 0),
    ]
    records = records_of(project)
    assert records.seen["rules", "BASE"] == (0, 1)
    shipped = Records.shipped()
    assert records.confidence("rules", "BASE", 0.9) < shipped.confidence("rules", "BASE", 0.9)
