"""Parts of the agreement: chosen annotators, labels, documents; periods; the places of a cell."""

import itertools
import sqlite3
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.review.agreement import coefficients
from annotations.review.agreement.confused import confused
from annotations.review.agreement.corpus import Selection, read
from annotations.review.agreement.figures import OVERALL
from annotations.review.agreement.measuring import Measuring, measure
from annotations.review.agreement.over_time import over_time
from annotations.review.agreement.patterns import NOTHING
from tests.annotations.review.reviewing import (
    BASE,
    DATE,
    PERSON,
    TEXT,
    TEXTS,
    UNIT,
    made,
    read_by_three,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return read_by_three(tmp_path / "news.tawsim")


def measuring(path: Path, **wanted) -> Measuring:
    with Project.open(path) as project:
        return Measuring(read(project, Selection(**wanted)))


def test_chosen_annotators_alone_are_compared(path: Path) -> None:
    found = measuring(path, annotators=("omar", "hadi")).agreement(0)

    assert found.together.annotators == ("hadi", "omar")
    assert found.documents == ("d0", "d2")
    assert found.left_out == 2


def test_one_annotator_alone_cannot_be_compared(path: Path) -> None:
    with pytest.raises(ProjectError):
        measuring(path, annotators=("omar",))


def test_documents_set_aside_are_left_out(path: Path) -> None:
    found = measuring(path, without=frozenset({"d1", "d2"})).agreement(0)

    assert found.documents == ("d0", "d3")
    assert found.left_out == 2
    assert next(
        pair for pair in found.pairs if pair.annotators == ("omar", "sara")
    ).figures[OVERALL]["exact F1"].value == 1  # fmt: skip


def test_labels_that_are_not_chosen_count_as_nothing(path: Path) -> None:
    found = measuring(path, labels=("PERSON",)).agreement(0)
    pair = next(pair for pair in found.pairs if pair.annotators == ("omar", "sara"))

    assert set(pair.figures) == {OVERALL, "PERSON"}
    assert {name for cell in pair.confusion for name in cell} == {"PERSON", NOTHING}


def test_figures_without_intervals_are_those_with(path: Path) -> None:
    counted = measuring(path)

    plain, drawn = counted.agreement(0), counted.agreement(50)

    for one, other in zip(plain.pairs, drawn.pairs, strict=True):
        for label, figures in one.figures.items():
            for measure_, figure in figures.items():
                assert figure.low is None
                assert figure.value == other.figures[label][measure_].value
    assert any(figure.low is not None for figure in drawn.together.figures[OVERALL].values())


def test_it_stops_between_two_pairs(path: Path) -> None:
    told = []

    def progress(done: int, whole: int) -> bool:
        told.append((done, whole))
        return False

    with pytest.raises(ProjectError, match="stopped"):
        measuring(path).agreement(0, progress=progress)
    assert told == [(1, 4)]


def finished_on(path: Path, days: dict[str, str]) -> None:
    with sqlite3.connect(path) as file:
        for document, day in days.items():
            file.execute(
                "UPDATE document_status SET changed_at = ? WHERE document_id = ?",
                [f"{day}T08:00:00.000Z", document],
            )


def test_agreement_by_month_is_that_of_its_documents(path: Path) -> None:
    finished_on(
        path, {"d0": "2026-01-31", "d1": "2026-02-01", "d2": "2026-02-28", "d3": "2026-04-01"}
    )

    periods, undated = over_time(measuring(path))

    assert undated == 0
    assert [period.begins for period in periods] == [
        date(2026, 1, 1), date(2026, 2, 1), date(2026, 4, 1)
    ]  # fmt: skip
    assert [period.documents for period in periods] == [1, 2, 1]
    alone = measuring(path, without=frozenset({"d0", "d3"})).agreement(0).together
    for name in ("exact F1", "Krippendorff's alpha"):
        assert periods[1].figures[name] == pytest.approx(alone.figures[OVERALL][name].value)


def test_weeks_begin_on_mondays_and_the_last_reader_finishes(path: Path) -> None:
    finished_on(
        path, {"d0": "2026-11-22", "d1": "2026-11-23", "d2": "2026-11-29", "d3": "2026-11-30"}
    )
    with sqlite3.connect(path) as file:
        file.execute(
            "UPDATE document_status SET changed_at = '2026-12-02T00:00:00.000Z' "
            "WHERE document_id = 'd0' AND annotator = 'sara'"
        )

    periods, _ = over_time(measuring(path), "week")

    assert [(period.begins, period.documents) for period in periods] == [
        (date(2026, 11, 23), 2), (date(2026, 11, 30), 2)
    ]  # fmt: skip


def test_documents_without_a_day_are_counted_apart(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("DELETE FROM document_status")

    assert over_time(measuring(path, basis="begun")) == ((), 4)


def test_the_places_of_a_cell_are_as_many_tokens_as_it_counts(path: Path) -> None:
    counted = measuring(path)

    for pair in counted.agreement(0).pairs:
        for cell, count in pair.confusion.items():
            places, whole = confused(counted, pair.annotators, cell)  # type: ignore[arg-type]
            assert whole == len(places)
            found = 0
            for place in places:
                document = counted.corpus.documents.index(place.document_id)
                text = TEXTS[place.document_id]
                assert text[place.start : place.end] == place.context.words
                base = counted.corpus.bounds[document]
                found += int(
                    np.sum(
                        (counted.tokens.starts >= base + place.start)
                        & (counted.tokens.ends <= base + place.end)
                    )
                )
            assert found == count


def test_a_place_of_several_tokens_is_one_case(path: Path) -> None:
    places, whole = confused(measuring(path), ("omar", "sara"), ("UNIT", NOTHING))

    assert whole == 1
    assert [(one.document_id, one.context.words) for one in places] == [("d1", "القوات العراقية")]


READINGS = st.lists(
    st.lists(st.lists(st.sampled_from([PERSON, UNIT, BASE, DATE]), max_size=3, unique=True),
             min_size=3, max_size=3),
    min_size=1, max_size=4,
)  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(READINGS)
def test_sums_by_pattern_are_those_by_token(tmp_path_factory, readings) -> None:
    """Against each token counted one by one."""
    names = ("hadi", "omar", "sara")
    texts = {f"d{at}": f"{TEXT} {at}" for at in range(len(readings))}
    layers = {
        name: {f"d{at}": row[who] for at, row in enumerate(readings)}
        for who, name in enumerate(names)
    }
    path = made(tmp_path_factory.mktemp("drawn") / "news.tawsim", layers, texts)
    with Project.open(path) as project:
        found = measure(project, drawings=0)
        corpus = read(project)
    counted = Measuring(corpus)
    said = [[set() for _ in counted.tokens.starts] for _ in names]
    for who, layer in enumerate(corpus.layers):
        for start, end, label in zip(layer.starts, layer.ends, layer.labels, strict=True):
            for at, (begin, behind) in enumerate(
                zip(counted.tokens.starts, counted.tokens.ends, strict=True)
            ):
                if start < behind and begin < end:
                    said[who][at].add(int(label))
    for pair, (one, other) in zip(found.pairs, itertools.combinations(range(3), 2), strict=True):
        agreed = sum(a == b for a, b in zip(said[one], said[other], strict=True))
        kinds = sorted({frozenset(each) for each in said[one] + said[other]}, key=sorted)
        first, second = (
            [sum(each == kind for each in said[who]) for kind in kinds] for who in (one, other)
        )
        kappa = coefficients.cohen(np.array(agreed), np.array(first), np.array(second))
        value = pair.figures[OVERALL]["Cohen's kappa"].value
        assert value is None if np.isnan(kappa) else value == pytest.approx(float(kappa))
