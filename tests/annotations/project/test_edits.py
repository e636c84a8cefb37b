"""Single edits: what they store, what they refuse, what undo brings back."""

import json
from pathlib import Path

import pytest

from annotations.errors import ProjectError, SpanError
from annotations.project import Project
from annotations.project.edits import (
    AddSpan,
    AddSpans,
    ChangeSpan,
    RefuseSuggestions,
    RemoveSpans,
    SetStatus,
    TakeSuggestions,
)
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.transaction import writing
from annotations.spans import LONGEST_NAME, LONGEST_NOTE, Document, Span, Suggestion

NAME = Suggestion(4, 13, "PERSON", "rules", 0.9, reason="a given name")
DAY = Suggestion(14, 21, "DATE", "rules", 0.95, value="XXXX-WXX-1", reason="a weekday")


@pytest.fixture
def suggested(project: Project) -> Project:
    project.store_suggestions("rules", [("doc", [NAME, DAY])])
    return project


def the_span(project: Project) -> Span:
    (span,) = project.spans("doc", project.annotator)
    return span


def test_a_label_is_stored_with_who_gave_it(project: Project) -> None:
    changes = project.edit(AddSpan("doc", 4, 13, "PERSON"))

    span = the_span(project)
    assert (span.start, span.end, span.label) == (4, 13, "PERSON")
    assert (span.annotator, span.source) == ("sara", "human")
    assert changes.put_spans == (("doc", span),)
    assert changes.documents == {"doc"}
    assert changes.statuses == (("doc", "sara", "in progress"),)


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [(5, 3, "UNIT"), (3, 3, "UNIT"), (-1, 3, "UNIT"), (40, 43, "UNIT"), (0, 3, "CITY")],
)
def test_a_span_that_does_not_fit_changes_nothing(
    project: Project, start: int, end: int, label: str
) -> None:
    before = project.path.read_bytes()

    with pytest.raises(SpanError):
        project.edit(AddSpan("doc", start, end, label))

    assert project.path.read_bytes() == before


@pytest.mark.parametrize(
    ("value", "note", "words"),
    [
        (None, "ن" * (LONGEST_NOTE + 1), "note is too long"),
        (None, "a\x00b", "note is too long or holds a NUL"),
        ("x" * (LONGEST_NAME + 1), None, "value is too long"),
        ("two\nlines", None, "not one line"),
    ],
)
def test_what_no_file_could_take_over_is_not_stored(
    project: Project, value: str | None, note: str | None, words: str
) -> None:
    with pytest.raises(SpanError, match=words):
        project.edit(AddSpan("doc", 4, 13, "PERSON", value=value, note=note))
    with pytest.raises(SpanError, match=words):
        project.edit(AddSpans("doc", (Span(4, 13, "PERSON", value=value, note=note),)))
    assert project.spans("doc") == []

    longest = AddSpan("doc", 4, 13, "PERSON", "x" * LONGEST_NAME, "ن" * LONGEST_NOTE)
    span_id = project.edit(longest).put_spans[0][1].id
    with pytest.raises(SpanError, match=words):
        project.edit(ChangeSpan("doc", span_id, value=value, note=note))
    (span,) = project.spans("doc")
    assert (span.value, span.note) == (longest.value, longest.note)


def test_a_suggestion_of_an_engine_without_a_name_becomes_no_label(project: Project) -> None:
    work = [("doc", [Suggestion(4, 13, "PERSON", "rules", 0.5)])]
    project.store_suggestions("rules", work)
    project._db.execute("UPDATE suggestions SET engine = ''")  # as a stranger's file may have it

    with pytest.raises(SpanError, match="source"):
        project.edit(TakeSuggestions("doc", tuple(project.open_suggestions("doc"))))

    assert project.spans("doc") == []


def test_the_same_label_twice_is_refused(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))

    with pytest.raises(SpanError, match="4-13 is already labelled PERSON"):
        project.edit(AddSpan("doc", 4, 13, "PERSON"))

    assert project.steps() == ("add span", None)


def test_spans_may_nest_and_cross(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.edit(AddSpan("doc", 4, 13, "UNIT"))
    project.edit(AddSpan("doc", 0, 8, "UNIT"))

    assert len(project.spans("doc")) == 3


def test_of_several_spans_all_are_added_or_none(project: Project) -> None:
    with pytest.raises(SpanError):
        project.edit(AddSpans("doc", (Span(0, 3, "UNIT"), Span(0, 99, "UNIT"))))
    assert project.spans("doc") == []

    project.edit(AddSpans("doc", (Span(0, 3, "UNIT"), Span(4, 8, "UNIT"))))
    project.undo()
    assert project.spans("doc") == []


@pytest.mark.parametrize(
    "edit",
    [
        AddSpan("none", 0, 1, "UNIT"),
        SetStatus("none", "done"),
        TakeSuggestions("none", (NAME,)),
        RefuseSuggestions("none", (NAME,)),
    ],
)
def test_a_document_that_is_not_there(project: Project, edit: AddSpan) -> None:
    with pytest.raises(SpanError, match="The document none is not in this project"):
        project.edit(edit)


def test_a_span_keeps_its_id_where_it_is_changed(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    span = the_span(project)

    project.edit(ChangeSpan("doc", span.id, start=9, label="UNIT", note="للمراجعة", flagged=True))

    changed = the_span(project)
    assert changed == Span(
        9, 13, "UNIT", id=span.id, annotator="sara", note="للمراجعة", flagged=True
    )
    project.edit(ChangeSpan("doc", span.id, note=""))
    assert the_span(project).note is None


def test_a_value_stays_where_nothing_is_said_of_it_and_goes_with_the_place(
    project: Project,
) -> None:
    project.edit(AddSpan("doc", 14, 21, "DATE", "2017-01-02", "note"))
    span_id = the_span(project).id

    def after(**changes: object) -> tuple[str | None, str | None]:
        project.edit(ChangeSpan("doc", span_id, **changes))  # type: ignore[arg-type]
        span = the_span(project)
        return span.value, span.note

    assert after(flagged=True) == ("2017-01-02", "note")
    assert after(value="2017-01-03") == ("2017-01-03", "note")
    assert after(note="") == ("2017-01-03", None)
    assert after(start=13) == (None, None)
    assert after(start=14, value="2017-01-04") == ("2017-01-04", None)
    assert after(value="") == (None, None)


def test_a_change_to_what_it_is_already_is_no_step(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.undo()
    project.redo()

    project.edit(ChangeSpan("doc", the_span(project).id, label="PERSON"))
    project.edit(SetStatus("doc", "in progress"))

    project.undo()
    assert project.spans("doc") == []


@pytest.mark.parametrize("document", ["doc", "other"])
def test_a_span_can_only_be_changed_where_it_is(project: Project, document: str) -> None:
    project.add([Record(LabelledDocument(Document("other", "قال الخفاجي")))])
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    span = the_span(project)

    if document == "doc":
        project.edit(RemoveSpans(document, (span.id,)))
    for edit in (ChangeSpan(document, span.id, note="x"), RemoveSpans(document, (span.id,))):
        with pytest.raises(SpanError, match="no longer there"):
            project.edit(edit)


def test_nobody_changes_what_another_labelled(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    span = the_span(project)
    with Project.open(project.path, "omar") as other:
        for edit in (ChangeSpan("doc", span.id, label="UNIT"), RemoveSpans("doc", (span.id,))):
            with pytest.raises(SpanError, match="That span is sara's; only they can change it"):
                other.edit(edit)
    assert the_span(project) == span


class TestSuggestions:
    def test_taken_as_proposed(self, suggested: Project) -> None:
        suggested.edit(TakeSuggestions("doc", tuple(suggested.open_suggestions("doc"))))

        name, day = suggested.spans("doc")
        assert (name.source, name.confidence, name.value) == ("rules", 0.9, None)
        assert (day.source, day.confidence, day.value) == ("rules", 0.95, "XXXX-WXX-1")
        assert suggested.open_suggestions("doc") == []

    def test_taken_under_another_label_is_a_persons_label(self, suggested: Project) -> None:
        suggested.edit(TakeSuggestions("doc", (DAY,), label="UNIT"))

        span = the_span(suggested)
        assert (span.label, span.source, span.confidence, span.value) == (
            "UNIT", "human", None, None,
        )  # fmt: skip
        assert [one.label for one in suggested.open_suggestions("doc")] == ["PERSON"]

    def test_moved_by_a_person_is_that_persons(self, suggested: Project) -> None:
        suggested.edit(TakeSuggestions("doc", (DAY,)))
        suggested.edit(ChangeSpan("doc", the_span(suggested).id, end=20))

        span = the_span(suggested)
        assert (span.source, span.confidence, span.value) == ("human", None, None)

    def test_what_was_decided_is_counted_for_its_engine(self, suggested: Project) -> None:
        suggested.edit(TakeSuggestions("doc", (NAME,)))
        suggested.edit(TakeSuggestions("doc", (DAY,), label="UNIT"))

        assert sorted(suggested.decision_counts()) == [
            ("rules", "DATE", 0.95, 0, 1), ("rules", "PERSON", 0.9, 1, 0),
        ]  # fmt: skip

    def test_taken_twice_it_is_one_label(self, suggested: Project) -> None:
        suggested.edit(TakeSuggestions("doc", (NAME,)))
        suggested.edit(TakeSuggestions("doc", (NAME,)))

        assert len(suggested.spans("doc")) == 1

    def test_refused_is_not_shown_again_until_undone(self, suggested: Project) -> None:
        suggested.edit(RefuseSuggestions("doc", (NAME,)))
        assert [one.label for one in suggested.open_suggestions("doc")] == ["DATE"]

        suggested.undo()
        assert [one.label for one in suggested.open_suggestions("doc")] == ["PERSON", "DATE"]

    def test_each_annotator_decides_alone(self, suggested: Project) -> None:
        suggested.edit(RefuseSuggestions("doc", (NAME, DAY)))

        with Project.open(suggested.path, "omar") as other:
            assert len(other.open_suggestions("doc")) == 2

    def test_a_label_of_ones_own_makes_one_needless(self, suggested: Project) -> None:
        suggested.edit(AddSpan("doc", 9, 13, "PERSON"))  # overlaps with its label
        suggested.edit(AddSpan("doc", 14, 21, "UNIT"))  # stands at its very place

        assert suggested.open_suggestions("doc") == []

    def test_taking_nothing_changes_nothing(self, suggested: Project) -> None:
        suggested.edit(TakeSuggestions("doc", ()))
        suggested.edit(RefuseSuggestions("doc", ()))

        assert suggested.steps() == ("import", None)


class TestUndo:
    def test_a_new_edit_drops_what_was_undone(self, project: Project) -> None:
        project.edit(AddSpan("doc", 0, 3, "UNIT"))
        project.undo()
        project.edit(AddSpan("doc", 4, 8, "UNIT"))

        assert project.redo() is None
        assert [span.start for span in project.spans("doc")] == [4]

    def test_it_outlives_the_program(self, project: Project) -> None:
        for start in (0, 4, 9):
            project.edit(AddSpan("doc", start, start + 2, "UNIT"))
        project.close()

        with Project.open(project.path, "sara") as again:
            again.undo()
            again.undo()
        with Project.open(project.path, "sara") as again:
            again.redo()
            assert [span.start for span in again.spans("doc")] == [0, 4]
            assert again.steps() == ("add span", "add span")

    def test_everybody_takes_back_their_own(self, project: Project) -> None:
        project.edit(AddSpan("doc", 0, 3, "UNIT"))
        with Project.open(project.path, "omar") as other:
            assert other.undo() is None
            other.edit(AddSpan("doc", 4, 8, "UNIT"))

        project.undo()
        assert [(span.start, span.annotator) for span in project.spans("doc")] == [(4, "omar")]

    def test_an_import_is_taken_back_and_made_again(self, project: Project) -> None:
        changes = project.undo()
        assert changes is not None
        assert changes.document_list
        assert changes.documents == {"doc"}
        assert project.entries() == []

        project.redo()
        assert [entry.id for entry in project.entries()] == ["doc"]

    def test_taking_an_import_back_keeps_what_others_labelled(self, project: Project) -> None:
        with Project.open(project.path, "omar") as other:
            other.edit(AddSpan("doc", 4, 8, "UNIT"))
        document = project.document("doc")

        project.undo()
        project.add([Record(LabelledDocument(document))])

        assert [span.annotator for span in project.spans("doc")] == ["omar"]

    def test_what_was_changed_elsewhere_stays_and_is_stepped_over(self, path: Path) -> None:
        document = Document("doc", "قال الخفاجي")
        labelled = LabelledDocument(document, (Span(4, 11, "PERSON", annotator="omar"),))
        with Project.open(path, "sara") as project, Project.open(path, "omar") as other:
            project.add([Record(LabelledDocument(document))])
            project.add([Record(labelled)])  # omar's layer, brought in by sara
            (span,) = other.spans("doc")
            other.edit(ChangeSpan("doc", span.id, label="UNIT"))

            with pytest.raises(ProjectError, match="changed again elsewhere"):
                project.undo()
            assert [span.label for span in other.spans("doc")] == ["UNIT"]
            assert project.steps() == ("import", None)
            assert project.undo() is not None
            assert project.entries() == []
            assert project.undo() is None

    def test_what_cannot_be_made_again_is_out_of_the_way(self, path: Path) -> None:
        document = Document("doc", "قال الخفاجي")
        with Project.open(path, "sara") as project, Project.open(path, "omar") as other:
            project.add([Record(LabelledDocument(document))])
            other.edit(AddSpan("doc", 0, 3, "UNIT"))
            other.undo()
            project.edit(AddSpan("doc", 4, 11, "PERSON"))
            project.undo()
            row = dict(
                project._db.execute("SELECT * FROM journal WHERE state = 'undone'").fetchall()[1]
            )
            span = json.loads(row["after"])["spans"][0]
            span["label"] = "DATE"  # somebody has put another span under its id meanwhile
            with writing(project._db):
                project._db["spans"].insert(span)

            with pytest.raises(ProjectError, match="changed again elsewhere"):
                project.redo()
            assert project.steps() == ("import", None)
            assert other.steps() == (None, "add span")  # omar's is his own matter
            assert [one.label for one in project.spans("doc", "sara")] == ["DATE"]

    def test_the_journal_can_be_read_by_people(self, project: Project) -> None:
        project.edit(AddSpan("doc", 4, 13, "PERSON"))
        project.undo()

        rows = project._db.execute("SELECT action, annotator, state FROM edits").fetchall()
        assert [tuple(row) for row in rows] == [
            ("import", "sara", "done"),
            ("add span", "sara", "undone"),
            ("undo", "sara", "record"),
        ]
        (span,) = project._db.execute(
            "SELECT json_extract(after, '$.spans[0].label') FROM edits WHERE action = 'add span'"
        ).fetchone()
        assert span == "PERSON"
