"""The work that suggestions leave to an analyst who is always right."""

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import main
from annotations.exchange import canonical
from annotations.project.reading import LabelledDocument
from annotations.spans import Document, Span, Suggestion
from annotations.suggest.rules import RulesSuggester
from annotations.suggest.simulation import BY_HAND, Work, simulate, to_json, to_table, work_on
from tests.annotations.suggest.learned.articles import SCHEME, articles

UNIT = Span(10, 20, "UNIT")


def offered(*places: tuple[int, int, str]) -> list[Suggestion]:
    return [Suggestion(start, end, label, "rules", 0.9) for start, end, label in places]


@pytest.mark.parametrize(
    ("suggestions", "actions"),
    [
        ([(10, 20, "UNIT")], 1),
        ([(10, 20, "BASE")], 1),
        ([(10, 15, "UNIT")], 2),
        ([], 2),
        ([(10, 15, "BASE")], 3),
        ([(30, 40, "UNIT")], 3),
        ([(8, 12, "UNIT"), (15, 20, "UNIT")], 2),
        ([(10, 20, "UNIT"), (12, 15, "PERSON")], 2),
    ],
)
def test_what_one_span_costs(suggestions: list, actions: int) -> None:
    assert work_on([UNIT], offered(*suggestions)).actions == actions


def test_each_kind_of_work_is_told() -> None:
    gold = [UNIT, Span(30, 40, "BASE"), Span(50, 60, "DATE"), Span(70, 80, "WEAPON")]
    suggestions = offered(
        (10, 20, "UNIT"), (30, 40, "UNIT"), (50, 55, "DATE"), (90, 95, "PERSON")
    )  # fmt: skip

    assert work_on(gold, suggestions) == Work(
        4, right=1, relabelled=1, mended=1, wrong=1, missing=1
    )


PLACES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8), st.sampled_from(["UNIT", "BASE"])), max_size=8
)


@given(PLACES, PLACES)
def test_every_span_is_accounted_for_once(gold: list, proposed: list) -> None:
    spans = {(start, start + length, label) for start, length, label in gold}
    found = {(start, start + length, label) for start, length, label in proposed}

    work = work_on([Span(*place) for place in spans], offered(*sorted(found)))

    assert work.right == len(spans & found)
    assert work.right + work.relabelled + work.mended + work.missing == work.spans == len(spans)
    assert work.actions <= BY_HAND * len(spans) + len(found)


def test_work_falls_as_articles_are_finished() -> None:
    outcome = simulate(articles(15), SCHEME, RulesSuggester())

    first, last = (sum(part, Work()) for part in (outcome.works[:5], outcome.works[-5:]))
    assert outcome.works[:5] == outcome.rules_works[:5]
    assert last.per_span < 0.75 * first.per_span
    assert last.per_span < 1.2
    assert outcome.labels == ("TOWN",)


def recurring(count: int) -> list[LabelledDocument]:
    """Articles in which the same few towns come again, in words that tell nothing of them."""
    chance = random.Random(3)
    towns = ["برشان", "قهمتس", "دمعصن", "شجحبي", "نفسعه", "جدقرت"]
    words = [f"{a}{b}" for a in ("كتب", "درس", "لعب", "شرب", "سمع") for b in ("وا", "نا", "تم")]
    made: list[LabelledDocument] = []
    for number in range(count):
        text, spans = "", []
        for town in chance.choices(towns, k=4):
            text += " ".join(chance.choices(words, k=3)) + " "
            spans.append(Span(len(text), len(text) + len(town), "TOWN"))
            text += town + " " + " ".join(chance.choices(words, k=3)) + ".\n"
        made.append(LabelledDocument(Document(f"recurring-{number}", text), tuple(spans), "done"))
    return made


def test_names_that_come_again_cost_one_key_once_they_were_labelled() -> None:
    outcome = simulate(recurring(8), SCHEME, RulesSuggester())
    without = simulate(recurring(8), SCHEME, RulesSuggester(), remembering=False)

    assert outcome.works[0].per_span == BY_HAND
    assert [work.per_span for work in outcome.works[4:]] == [1.0] * 4
    # Before five articles are finished nothing but the memory can help.
    early, unhelped = (sum(one.works[1:5], Work()) for one in (outcome, without))
    assert unhelped.per_span == BY_HAND
    assert early.per_span < 1.6


def test_the_figures_are_the_same_in_both_forms() -> None:
    outcome = simulate(articles(7), SCHEME, RulesSuggester())

    figures = json.loads(to_json(outcome))
    table = to_table(outcome)

    assert [block["from"] for block in figures["blocks"]] == [1, 6]
    assert figures["articles"] == 7
    assert figures["all"]["spans"] == sum(len(content.spans) for content in articles(7))
    assert f"{figures['all']['per_span']:.2f}" in table
    assert "6-7" in table


def test_the_command(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    canonical.write(file, articles(6))

    outcome = CliRunner().invoke(main, ["simulate", str(file), "--json"])

    assert outcome.exit_code == 0
    assert json.loads(outcome.stdout)["by_hand"] == 2


def test_gold_that_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"text": "a", "spans": [{"start": 5, "end": 9, "label": "UNIT"}]}\n')

    outcome = CliRunner().invoke(main, ["simulate", str(file)])

    assert outcome.exit_code == 1
    assert "The gold cannot be used" in outcome.stderr
