"""What can be asked of a project."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.edits import AddSpan, SetStatus, TakeSuggestions
from annotations.project.reading import LabelledDocument, without_labelled
from annotations.project.records import Record
from annotations.spans import Document, Span, Suggestion, reading_order
from tests.conftest import TEXT


def add(project: Project, name: str, text: str, **meta: object) -> None:
    project.add([Record(LabelledDocument(Document(name, text, meta=meta)))])


def test_entries_stand_in_the_order_of_import(project: Project) -> None:
    add(project, "b", "سطر أول\nسطر ثان")
    add(project, "a", "نص")

    assert [(entry.number, entry.id, entry.title, entry.length) for entry in project.entries()] == [
        (1, "doc", TEXT, len(TEXT)),
        (2, "b", "سطر أول", 15),
        (3, "a", "نص", 2),
    ]


def test_entries_show_ones_own_status(project: Project) -> None:
    project.edit(SetStatus("doc", "done"))

    with Project.open(project.path, "omar") as other:
        assert [entry.status for entry in other.entries()] == ["new"]
    assert [entry.status for entry in project.entries()] == ["done"]


def test_a_document_comes_with_its_meta(project: Project) -> None:
    add(project, "a", "نص", date="2020-01-03", nested={"n": [1, None]})

    assert project.document("a").meta == {"date": "2020-01-03", "nested": {"n": [1, None]}}
    with pytest.raises(ProjectError, match="The document none is not in this project"):
        project.document("none")


def test_spans_in_reading_order_of_one_or_of_all(project: Project) -> None:
    project.edit(AddSpan("doc", 9, 13, "PERSON"))
    project.edit(AddSpan("doc", 4, 8, "PERSON"))
    with Project.open(project.path, "omar") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON"))
        places = [(span.start, span.end, span.annotator) for span in other.spans("doc")]

    assert places == [(4, 13, "omar"), (4, 8, "sara"), (9, 13, "sara")]
    assert [span.start for span in project.spans("doc", "sara")] == [4, 9]


def test_labelled_documents_tell_the_least_advanced_status(project: Project) -> None:
    def status(annotator: str | None = None) -> object:
        (labelled,) = project.labelled_documents(annotator)
        return labelled.status

    assert status() is None
    project.edit(SetStatus("doc", "done"))
    with Project.open(project.path, "omar") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON"))

    assert status() == "in progress"
    assert status("sara") == "done"


def test_others_may_write_while_documents_are_read(project: Project) -> None:
    add(project, "a", "نص")
    add(project, "b", "نص آخر")

    reading = project.labelled_documents()
    next(reading)
    with Project.open(project.path, "omar") as other:
        other.edit(AddSpan("b", 0, 2, "UNIT"))
    project.edit(AddSpan("b", 3, 6, "UNIT"))

    assert [len(labelled.spans) for labelled in reading] == [0, 2]


def test_statistics(project: Project) -> None:
    add(project, "a", "نص آخر")
    day = Suggestion(14, 21, "DATE", "rules", 0.9)
    project.store_suggestions("rules", [("doc", [day])])
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.edit(TakeSuggestions("doc", (day,)))

    figures = project.statistics()

    assert (figures.documents, figures.characters, figures.spans) == (2, len(TEXT) + 6, 2)
    assert figures.by_status == {"new": 1, "in progress": 1, "done": 0, "skipped": 0}
    assert figures.by_label == {"PERSON": 1, "UNIT": 0, "BASE": 0, "WEAPON": 0, "DATE": 1}
    assert figures.by_annotator == {"sara": 2}
    assert figures.by_source == {"human": 1, "rules": 1}
    assert figures.suggestions == {"rules": 1}


def test_a_suggestion_proposed_again_keeps_its_id(project: Project) -> None:
    day = Suggestion(14, 21, "DATE", "rules", 0.9)
    project.store_suggestions("rules", [("doc", [day])])
    (before,) = project.open_suggestions("doc")

    surer = Suggestion(14, 21, "DATE", "rules", 0.95)
    project.store_suggestions(
        "rules", [("doc", [surer, Suggestion(4, 13, "PERSON", "rules", 0.9)])]
    )

    after = {one.label: one for one in project.open_suggestions("doc")}
    assert (after["DATE"].id, after["DATE"].confidence) == (before.id, 0.95)
    assert after["PERSON"].id != before.id


def test_what_was_taken_back_counts_no_more(project: Project) -> None:
    project.undo()

    assert project.statistics().documents == 0
    assert list(project.labelled_documents()) == []
    with pytest.raises(ProjectError):
        project.document("doc")


def test_an_unknown_annotator_is_told_who_is_there(project: Project) -> None:
    project.check_annotator_known("sara")
    with pytest.raises(ProjectError, match="there are: sara"):
        project.check_annotator_known("omar")


PLACES = st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(["UNIT", "DATE"]))


@given(st.lists(PLACES, max_size=12), st.lists(PLACES, max_size=12))
def test_needless_suggestions_are_left_out_and_no_others(
    proposed: list[tuple[int, int, str]], labelled: list[tuple[int, int, str]]
) -> None:
    suggestions = [
        Suggestion(start, start + length, label, "rules", 0.5) for start, length, label in proposed
    ]
    own = [Span(start, start + length, label) for start, length, label in labelled]

    assert without_labelled(suggestions, own) == [
        one
        for one in sorted(suggestions, key=reading_order)
        if not any(
            (span.start, span.end) == (one.start, one.end)
            or (span.label == one.label and span.overlaps(one.start, one.end))
            for span in own
        )
    ]


def test_spans_are_written_in_the_order_of_records(project: Project) -> None:
    text = "ب𐎠ا دبابة قرب بغداد"
    labels = ("UNIT", "BASE", "PERSON")
    for name in ("sara", "omar", "\U00010384", "ﻻ"):  # beyond U+FFFF, and before it
        spans = tuple(Span(start, end, label) for start in (4, 0) for end in (9, 10)
                      for label in labels)  # fmt: skip
        project.add([Record(LabelledDocument(Document("o", text), spans))], name)

    (_, found) = project.labelled_documents()

    assert len(found.spans) == 4 * 12
    assert list(found.spans) == sorted(
        found.spans, key=lambda span: (*reading_order(span), span.annotator, span.id)
    )
