"""Taking records in: what is added, what is there already, what is refused."""

import pytest
from msgspec.structs import replace

from annotations.errors import ImportFault, TawsimError
from annotations.project import Project
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import Document, Span, Suggestion
from tests.conftest import TEXT

PERSON = Span(4, 13, "PERSON", id="a", annotator="omar", source="rules", confidence=0.5)


def record(text: str, *spans: Span, name: str = "", status: str | None = None) -> Record:
    return Record(LabelledDocument(Document(name, text), spans, status), "file", 7)  # type: ignore[arg-type]


def test_a_document_without_an_id_gets_one_from_its_text(project: Project) -> None:
    first = project.add([record("قال الخفاجي")]).added
    project.undo()
    again = project.add([record("قال الخفاجي")]).added

    assert first == again
    assert len(first[0]) == 16


def test_the_text_is_kept_to_the_letter(project: Project) -> None:
    text = " \ufeffقالَ\r\nالخفاجي\u2028\u00a0\u200fـ👍🏽\r "

    (stored,) = project.add([record(text)]).added

    assert project.document(stored).text == text


def test_the_same_text_again_is_skipped(project: Project) -> None:
    report = project.add([record(TEXT), record(TEXT, name="other")])

    assert (report.added, report.skipped, report.refused) == ([], 2, [])


def test_the_same_id_with_another_text_is_refused(project: Project) -> None:
    report = project.add([record("نص آخر", name="doc")])

    (refusal,) = report.refused
    assert str(refusal) == (
        "file, line 7: The id “doc” already belongs to a document with another text; "
        "give one of the two a new id."
    )
    assert project.document("doc").text == TEXT


def test_spans_come_as_their_annotators_layer(project: Project) -> None:
    report = project.add([record(TEXT, PERSON)])

    assert report.labelled == ["doc"]
    assert project.spans("doc") == [PERSON]
    assert project.add([record(TEXT, PERSON)]).skipped == 1


def test_a_layer_that_is_there_is_never_touched(project: Project) -> None:
    with Project.open(project.path, "omar") as other:
        other.edit(AddSpan("doc", 0, 3, "UNIT"))

    report = project.add([record(TEXT, PERSON)])

    assert report.skipped == 1
    assert [span.label for span in project.spans("doc", "omar")] == ["UNIT"]


def test_a_name_given_with_the_import_is_whose_the_spans_are(project: Project) -> None:
    of_omar = Span(0, 3, "UNIT", annotator="omar")
    project.add([record("قال الخفاجي", Span(4, 11, "PERSON"), of_omar, name="new")], "lina")

    assert {span.annotator for span in project.spans("new")} == {"lina"}


def test_spans_that_name_nobody_are_the_importers(project: Project) -> None:
    project.add([record("قال الخفاجي", Span(4, 11, "PERSON"), name="new", status="done")])

    assert [span.annotator for span in project.spans("new")] == ["sara"]
    assert {entry.id: entry.status for entry in project.entries()} == {"doc": "new", "new": "done"}


def test_an_id_that_is_taken_is_given_anew(project: Project) -> None:
    project.add([record(TEXT, PERSON), record("نص آخر طويل بما يكفي", PERSON, name="new")])

    (first,), (second,) = project.spans("doc"), project.spans("new")
    assert first.id == "a" != second.id


def test_a_second_layer_comes_with_its_status_and_is_counted(project: Project) -> None:
    """Also where its spans have ids that other spans have already."""
    texts = ("قال الخفاجي كلاما", "قال الخفاجي كلاما آخر")
    first = [record(text, Span(4, 11, "PERSON", id=text[-3:], annotator="omar")) for text in texts]
    second = [
        record(text, Span(4, 11, "UNIT", id=text[-3:], annotator="lina"), status="done")
        for text in texts
    ]
    added = project.add(first).added

    report = project.add(second)

    assert (report.labelled, report.spans) == (added, 2)
    assert [(name, status) for _, name, status, _ in project.statuses()] == [("lina", "done")] * 2
    for one in added:
        (own,) = project.spans(one, "lina")
        (other,) = project.spans(one, "omar")
        assert (own.label, other.label) == ("UNIT", "PERSON")
        assert own.id != other.id


def test_twins_in_a_record_are_one(project: Project) -> None:
    report = project.add([record("قال الخفاجي", Span(0, 3, "UNIT"), Span(0, 3, "UNIT"))])

    assert report.spans == 1


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (record(""), "empty"),
        (record("قال\x00"), "NUL"),
        (record("قال\ud800"), "lone surrogate"),
        (record("قال", Span(2, 1, "UNIT")), "reversed"),
        (record("قال", Span(1, 1, "UNIT")), "empty"),
        (record("قال", Span(0, 4, "UNIT")), "outside the text of 3"),
        (record("قال", Span(-1, 2, "UNIT")), "outside the text of 3"),
        (record("قال", Span(0, 3, "CITY")), "“CITY”"),
        (record("قال", Span(0, 2**70, "UNIT")), "outside the text of 3"),
        (record("قال", Span(0, 3, "UNIT", confidence=1.5)), "not between 0 and 1"),
        (record("قال", Span(0, 3, "UNIT", annotator="a\u202eb")), "annotator name"),
        (record("قال", Span(0, 3, "UNIT", annotator="x" * 81)), "annotator name"),
        (record("قال", Span(0, 3, "UNIT", id="\x00")), "The id"),
        (record("قال", name="a\nb"), "The id"),
        (record("قال", name="x" * 501), "The id"),
    ],
)
def test_a_bad_record_is_refused_and_the_rest_goes_on(
    project: Project, bad: Record, words: str
) -> None:
    report = project.add([bad, record("قال الخفاجي")])

    (refusal,) = report.refused
    assert str(refusal).startswith("file, line 7: ")
    assert words in str(refusal)
    assert len(report.added) == 1
    assert project.faults() == []


def test_a_line_the_reader_refused_is_in_the_report(project: Project) -> None:
    refusal = Refusal("file", 3, ImportFault("It is no JSON object."))

    assert project.add([refusal]).refused == [refusal]
    assert str(refusal) == "file, line 3: It is no JSON object."
    assert str(Refusal("file", 0, refusal.reason)) == "file: It is no JSON object."


def test_a_cancelled_import_leaves_nothing(project: Project) -> None:
    before = project.path.read_bytes()
    many = (record(f"نص {number}") for number in range(100))

    with pytest.raises(ImportFault, match="cancelled"):
        project.add(many, progress=lambda count: count < 50)

    assert project.path.read_bytes() == before


def test_an_interrupted_import_leaves_nothing(project: Project) -> None:
    def reading() -> object:
        yield record("نص")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.add(reading())  # type: ignore[arg-type]

    assert [entry.id for entry in project.entries()] == ["doc"]
    project.edit(AddSpan("doc", 0, 3, "UNIT"))


def test_an_annotator_needs_a_name_that_can_be_read(project: Project) -> None:
    for name in ("", " ", "a\nb", "\u202eabc", "x" * 81, "\ud800"):
        with pytest.raises(TawsimError, match="is no usable annotator name"):
            Project.open(project.path, name or " ")


def test_what_engines_propose_comes_along_once_and_waits_for_a_decision(project: Project) -> None:
    proposed = (Suggestion(4, 13, "PERSON", "model", 0.75, reason="name"),)
    known = Record(LabelledDocument(Document("", TEXT)), suggestions=proposed)
    new = Record(LabelledDocument(Document("new", "قال الخفاجي")), suggestions=())

    report = project.add([known, new, known])

    assert (report.suggestions, report.labelled, report.added) == (1, ["doc"], ["new"])
    assert report.skipped == 1
    (found,) = project.open_suggestions("doc")
    assert replace(found, id=None) == replace(proposed[0], id=None)


@pytest.mark.parametrize(
    "proposed",
    [
        Suggestion(0, len(TEXT) + 1, "PERSON", "model", 0.5),
        Suggestion(-1, 3, "PERSON", "model", 0.5),
        Suggestion(0, 3, "NONE", "model", 0.5),
        Suggestion(0, 3, "PERSON", "model", 1.5),
        Suggestion(0, 3, "PERSON", "", 0.5),
    ],
)
def test_a_record_whose_suggestions_do_not_fit_is_refused(
    project: Project, proposed: Suggestion
) -> None:
    bad = Record(LabelledDocument(Document("doc", TEXT)), suggestions=(proposed,))

    report = project.add([bad, record("قال الخفاجي", name="new")])

    assert (len(report.refused), report.suggestions, report.added) == (1, 0, ["new"])
    assert project.open_suggestions("doc") == []


def test_a_span_needs_a_source(project: Project) -> None:
    report = project.add([record("قال الخفاجي", replace(PERSON, start=4, end=6, source=""))])

    assert [str(one) for one in report.refused] == [
        "file, line 7: The source is too long or not one line of text."
    ]
