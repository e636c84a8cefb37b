"""Figures of engines against gold, reckoned by hand."""

import json
from pathlib import Path

import pytest

from annotations.errors import ImportFault
from annotations.spans import Span, Suggestion
from annotations.suggest.evaluation import Counts, evaluate, evaluate_file, to_json, to_table
from annotations.suggest.stated import error


def found(start: int, end: int, label: str, value: str | None = None) -> Suggestion:
    return Suggestion(start, end, label, "rules", 0.5, value)


WANTED = [
    [Span(0, 5, "UNIT"), Span(10, 15, "UNIT"), Span(20, 25, "DATE", value="2020-01-03")],
    [Span(0, 9, "PERSON"), Span(20, 25, "DATE", value="2020"), Span(30, 35, "DATE")],
]
FOUND = [
    [found(0, 5, "UNIT"), found(12, 18, "UNIT"), found(20, 25, "DATE", "2020-01-03")],
    [found(0, 9, "UNIT"), found(20, 25, "DATE", "2021"), found(30, 35, "DATE", "x")],
]


def test_counts_by_label() -> None:
    outcome = evaluate("rules", WANTED, FOUND)

    assert outcome.by_label == {
        "UNIT": Counts(wanted=2, found=3, exact=1, found_near=2, wanted_near=2),
        "DATE": Counts(wanted=3, found=3, exact=3, found_near=3, wanted_near=3),
        "PERSON": Counts(wanted=1),
    }


def test_exact_and_overlapping_scores() -> None:
    unit = evaluate("rules", WANTED, FOUND).by_label["UNIT"]

    assert unit.scores() == pytest.approx((1 / 3, 1 / 2, 0.4))
    assert unit.scores(overlapping=True) == pytest.approx((2 / 3, 1, 0.8))


def test_micro_counts_every_span_alike() -> None:
    micro = evaluate("rules", WANTED, FOUND).micro

    assert micro == Counts(wanted=6, found=6, exact=4, found_near=5, wanted_near=5)
    assert micro.scores() == pytest.approx((4 / 6, 4 / 6, 4 / 6))


def test_values_of_exactly_found_dates() -> None:
    outcome = evaluate("rules", WANTED, FOUND)

    assert (outcome.dates, outcome.right_dates) == (2, 1)  # the third has no value in the gold


def test_two_pieces_of_one_span_are_both_near_it() -> None:
    outcome = evaluate(
        "rules", [[Span(0, 9, "UNIT")]], [[found(0, 3, "UNIT"), found(5, 9, "UNIT")]]
    )

    assert outcome.micro == Counts(wanted=1, found=2, exact=0, found_near=2, wanted_near=1)


def test_the_same_span_of_two_annotators_is_one() -> None:
    twice = [Span(0, 5, "UNIT", annotator="a"), Span(0, 5, "UNIT", annotator="b")]

    assert evaluate("rules", [twice], [[found(0, 5, "UNIT")]]).micro.wanted == 1


def test_nothing_wanted_and_nothing_found_is_no_division() -> None:
    assert evaluate("rules", [[]], [[]]).micro.scores() == (0.0, 0.0, 0.0)


def test_the_table_and_the_json_tell_the_same() -> None:
    outcome = [evaluate("rules", WANTED, FOUND)]

    table = to_table(outcome)
    assert [line.split() for line in table.splitlines()][3:] == [
        ["DATE", "3", "3", *["100.0%"] * 6],
        ["PERSON", "1", "0", *["0.0%"] * 6],
        ["UNIT", "2", "3", "33.3%", "50.0%", "40.0%", "66.7%", "100.0%", "80.0%"],
        ["all", "6", "6", "66.7%", "66.7%", "66.7%", "83.3%", "83.3%", "83.3%"],
        ["dates", "with", "the", "right", "value:", "1", "of", "2", "(50.0%)"],
        ["confidence", "found", "stated", "right"],
        ["50%", "and", "up", "6", "50.0%", "66.7%"],
        ["stated", "and", "right", "lie", "16.7%", "apart", "in", "the", "mean"],
    ]
    told = json.loads(to_json(outcome))["rules"]
    assert told["labels"]["UNIT"]["exact"] == pytest.approx(
        {"precision": 1 / 3, "recall": 1 / 2, "f1": 0.4}
    )
    assert told["micro"]["gold"] == 6
    assert told["dates"] == {"found": 2, "right": 1, "share": 0.5}


TEXT = "اجتمع دونالد ترامب يوم الاثنين"


def gold(tmp_path: Path, *records: object) -> Path:
    file = tmp_path / "gold.jsonl"
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_an_engine_is_put_to_work_on_the_gold(tmp_path: Path) -> None:
    start = TEXT.index("يوم")
    spans = [{"start": start, "end": len(TEXT), "label": "DATE"}]

    (outcome,) = evaluate_file(gold(tmp_path, {"text": TEXT, "spans": spans}), ["rules"])

    assert outcome.engine == "rules"
    assert outcome.by_label["DATE"] == Counts(1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ({"txt": "a"}, "does not fit"),
        ({"text": "a", "spans": [{"start": 0, "end": 9, "label": "UNIT"}]}, "outside the text"),
        ({"text": " "}, "empty"),
    ],
)
def test_bad_gold_gives_no_figures(tmp_path: Path, record: object, words: str) -> None:
    with pytest.raises(ImportFault, match=words) as caught:
        evaluate_file(gold(tmp_path, {"text": TEXT}, record), ["rules"])
    assert "line 2" in str(caught.value)


def sure(start: int, confidence: float) -> Suggestion:
    return Suggestion(start, start + 5, "UNIT", "rules", confidence)


def test_confidence_stated_beside_the_share_that_was_right() -> None:
    wanted = [[Span(start, start + 5, "UNIT") for start in (0, 10, 20, 30)]]
    sures = [
        sure(0, 0.8),
        sure(10, 0.8),
        sure(20, 0.85),
        sure(40, 0.83),
        sure(50, 0.2),
        sure(30, 1),
    ]

    outcome = evaluate("rules", wanted, [sures])

    assert [(band.low, band.proposals, band.right) for band in outcome.confidence] == [
        (0.2, 1, 0),
        (0.8, 4, 3),
        (0.9, 1, 1),
    ]
    assert outcome.confidence[1].stated == pytest.approx(0.82)
    assert error(outcome.confidence) == pytest.approx((0.2 + 0.28) / 6)
    assert "80% and up        4   82.0%  75.0%" in to_table([outcome])
    assert json.loads(to_json([outcome]))["rules"]["confidence"][2]["right"] == 1


def test_no_proposals_are_no_bands() -> None:
    assert evaluate("rules", [[]], [[]]).confidence == ()
    assert error(()) == 0
