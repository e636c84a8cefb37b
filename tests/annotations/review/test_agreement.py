"""Agreement of a small project: which documents count, and what the figures rest on."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.review.agreement import report
from annotations.review.agreement.corpus import token_ranges
from annotations.review.agreement.figures import OVERALL, Agreement
from annotations.review.agreement.measuring import measure
from annotations.review.agreement.patterns import NOTHING
from annotations.spans import Document

TEXT = "وصل يحيى رسول الاثنين الى قاعدة عين الأسد."
PERSON, DATE, BASE = (4, 13, "PERSON"), (14, 21, "DATE"), (26, 41, "BASE")
Place = tuple[int, int, str]


def label(path: Path, name: str, document: str, *places: Place, status: str = "done") -> None:
    with Project.open(path, name) as project:
        for start, end, kind in places:
            project.edit(AddSpan(document, start, end, kind))
        project.edit(SetStatus(document, status))  # type: ignore[arg-type]


@pytest.fixture
def shared(path: Path) -> Path:
    """Three articles; sara has done all, omar two, dina one."""
    with Project.open(path, "sara") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", f"{TEXT} {number}")))
            for number in range(4)
        )
    label(path, "sara", "d0", PERSON, DATE, BASE)
    label(path, "sara", "d1", PERSON, DATE, BASE)
    label(path, "sara", "d2", PERSON)
    label(path, "omar", "d0", PERSON, DATE, BASE)
    label(path, "omar", "d1", PERSON, (14, 21, "UNIT"), (33, 41, "BASE"))
    label(path, "dina", "d0", PERSON, DATE)
    label(path, "dina", "d1", PERSON, status="in progress")
    return path


def measured(path: Path, **wanted: object) -> Agreement:
    with Project.open(path) as project:
        return measure(project, **wanted)  # type: ignore[arg-type]


def test_only_documents_that_two_have_done_are_compared(shared: Path) -> None:
    found = measured(shared)

    assert found.documents == ("d0", "d1")
    assert found.left_out == 2
    assert found.together.annotators == ("dina", "omar", "sara")
    assert (found.together.documents, found.together.complete) == (2, 1)
    by_pair = {pair.annotators: pair.documents for pair in found.pairs}
    assert by_pair == {("dina", "omar"): 1, ("dina", "sara"): 1, ("omar", "sara"): 2}


def test_documents_that_are_begun_count_where_asked(shared: Path) -> None:
    by_pair = {pair.annotators: pair.documents for pair in measured(shared, basis="begun").pairs}

    assert by_pair[("dina", "sara")] == 2


def test_f1_by_place_and_by_overlap(shared: Path) -> None:
    figures = measured(shared).pairs[2].figures

    assert figures["PERSON"]["exact F1"].value == 1
    assert figures[OVERALL]["exact F1"].value == pytest.approx(2 * 4 / 12)
    assert figures[OVERALL]["overlapping F1"].value == pytest.approx(2 * 5 / 12)
    assert figures["BASE"]["exact F1"].value == pytest.approx(0.5)
    assert figures["UNIT"]["overlapping F1"].value is None or not figures["UNIT"]["exact F1"].value


def test_kappa_counts_tokens(shared: Path) -> None:
    """9 tokens an article; in d1 one is DATE to one and UNIT to the other, one BASE or nothing."""
    pair = measured(shared).pairs[2]

    assert pair.tokens == 2 * len(token_ranges(f"{TEXT} 0"))
    apart = {cell: count for cell, count in pair.confusion.items() if cell[0] != cell[1]}
    assert apart == {("UNIT", "DATE"): 1, (NOTHING, "BASE"): 1}
    n = pair.tokens
    omar = {"PERSON": 4, "DATE": 1, "UNIT": 1, "BASE": 5, NOTHING: n - 11}
    sara = {"PERSON": 4, "DATE": 2, "UNIT": 0, "BASE": 6, NOTHING: n - 12}
    expected = sum(omar[label] * sara[label] for label in omar) / n**2
    kappa = ((n - 2) / n - expected) / (1 - expected)
    assert pair.figures[OVERALL]["Cohen's kappa"].value == pytest.approx(kappa)


def test_intervals_hold_the_value_and_are_the_same_each_time(shared: Path) -> None:
    one = measured(shared).pairs[2].figures[OVERALL]["exact F1"]

    assert one.low is not None
    assert one.high is not None
    assert one.value is not None
    assert one.low <= one.value <= one.high
    assert one == measured(shared).pairs[2].figures[OVERALL]["exact F1"]


def test_layers_that_are_alike_agree_fully(path: Path) -> None:
    with Project.open(path, "sara") as project:
        project.add([Record(LabelledDocument(Document("d", TEXT)))])
    label(path, "sara", "d", PERSON, BASE)
    label(path, "omar", "d", PERSON, BASE)

    figures = measured(path).pairs[0].figures[OVERALL]

    assert {figure.value for figure in figures.values()} == {1}


def test_forms_in_dispute(shared: Path) -> None:
    disputed = {(one.form, one.label): one.one_sided for one in measured(shared).disputed}

    assert disputed[("الاثنين", "UNIT")] == 1
    assert disputed[("قاعدة عين الأسد", "BASE")] == 3  # dina has it nowhere in d0, omar not in d1


def test_the_table_says_what_it_rests_on(shared: Path) -> None:
    found = measured(shared)

    table = report.to_table(found)
    assert "2 marked done by two annotators or more; 2 others left out" in table
    assert "UNIT · DATE: 1" in table
    assert json.loads(report.to_json(found))["pairs"][2]["documents"] == 2


def test_nothing_shared_is_said(path: Path) -> None:
    Project.create(path.with_name("two.tawsim"), default_scheme()).close()

    with pytest.raises(ProjectError, match="--begun"):
        measured(path.with_name("two.tawsim"))


@given(st.text(alphabet="وبالقدس سلام ف12.،\n", max_size=40))
def test_tokens_are_apart_and_in_order(text: str) -> None:
    ranges = token_ranges(text)

    assert all(start < end <= len(text) for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(ranges))
