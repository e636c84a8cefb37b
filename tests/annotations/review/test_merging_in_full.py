"""What a merge writes beside the labels: journals, counts over several documents, and its undo."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.bulk_edits import AddSpansEverywhere
from annotations.project.changes import Changes
from annotations.project.edits import (
    AddSpan,
    ChangeSpan,
    RefuseSuggestions,
    RemoveSpans,
    SetStatus,
)
from annotations.project.merging import history
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.review_edits import (
    LONGEST_COMMENT,
    AddComment,
    AddEntries,
    Assign,
    RemoveComment,
    RemoveEntries,
    Settle,
    Unassign,
    WithdrawRulings,
)
from annotations.project.rulings import Place, Ruling
from annotations.project.scheme_edits import AddLabel, ChangeLabel, MergeLabels
from annotations.project.schemes import default_scheme
from annotations.spans import LONGEST_NAME, Document, Label, Span, Suggestion

TEXT = "وصل يحيى رسول الاثنين الى قاعدة عين الأسد."
FORCE = Label("FORCE", "قوة", "force", "#123456")
BOTH = ("d1", "d2")


def make(file: Path, annotator: str, *documents: Document) -> Project:
    Project.create(file, default_scheme()).close()
    made = Project.open(file, annotator)
    made.add(Record(LabelledDocument(one)) for one in documents)
    return made


def stored(project: Project, query: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(project.path)) as db:
        return db.execute(query, values).fetchall()


def settle(project: Project, document: str, label: str = "BASE") -> None:
    right = Place(26, 41, label, by=("omar",), gold=True)
    project.edit(Settle((Ruling(document, "taken", (right,), ("omar",)),)))


def test_journals_tell_of_documents_and_labels_as_they_are_called_here(
    project: Project, tmp_path: Path
) -> None:
    with make(tmp_path / "omar.tawsim", "omar", Document("theirs", TEXT)) as omar:
        omar.leave("theirs", 0, 90)
        omar.edit(AddLabel(FORCE))
        omar.edit(AddSpan("theirs", 26, 41, "FORCE"))
        omar.edit(SetStatus("theirs", "done"))
        omar.edit(RefuseSuggestions("theirs", (Suggestion(4, 13, "FORCE", "rules", 0.5),)))
        omar.edit(AddComment("theirs", "لماذا؟", 4, 13))
        settle(omar, "theirs", "FORCE")
        project.merge([omar.path], {"FORCE": "BASE"})
        there = dict(stored(omar, "SELECT id, state FROM journal"))

    rows = stored(
        project,
        "SELECT id, document_id, state, before, after FROM journal WHERE annotator = 'omar'",
    )

    of_document = [row for row in rows if row[1] is not None]
    assert len(of_document) == 6
    assert {row[1] for row in of_document} == {"doc"}
    for row_id, _, state, before, after in rows:
        assert (state == "record") == (there[row_id] == "record")
        assert state in {"record", "dropped"}
        told = f"{before} {after}"
        assert "theirs" not in told
        assert "FORCE" not in told
    assert sum('"BASE"' in str(row[4]) for row in rows) >= 2
    assert sum('\\"BASE\\"' in str(row[4]) for row in rows) == 1  # the ruling's places
    assert sum('"document_id":"doc"' in str(row[4]) for row in rows) == 5


def test_history_under_another_id_and_label_still_says_what_was_removed(
    project: Project, tmp_path: Path
) -> None:
    """The colleague's journal, brought over once, speaks for itself in the next merge."""
    mapping = {"FORCE": "BASE"}
    with make(tmp_path / "omar.tawsim", "omar", Document("theirs", TEXT)) as omar:
        omar.edit(AddLabel(FORCE))
        omar.edit(AddSpan("theirs", 26, 41, "FORCE"))
        omar.edit(RefuseSuggestions("theirs", (Suggestion(4, 13, "FORCE", "rules", 0.5),)))
        old = tmp_path / "old.tawsim"
        shutil.copy(omar.path, old)
        project.merge([omar.path], mapping)
        assert [one.label for one in project.spans("doc", "omar")] == ["BASE"]
        omar.edit(RemoveSpans("theirs", (omar.spans("theirs")[0].id,)))
        project.merge([omar.path], mapping)

    project.merge([old], mapping)  # tells of the span, and knows nothing of its removal

    assert project.spans("doc") == []
    assert stored(project, "SELECT document_id, label FROM decisions") == [("doc", "BASE")]
    assert project.faults() == []


@pytest.fixture
def shared(tmp_path: Path) -> tuple[Project, Project]:
    """Lina's and omar's projects with the same two documents, both labelled by omar."""
    documents = [Document(one, f"{one} {TEXT}") for one in BOTH]
    lina = make(tmp_path / "lina.tawsim", "lina", *documents)
    omar = make(tmp_path / "omar.tawsim", "omar", *documents)
    for one in BOTH:
        omar.edit(AddSpan(one, 4, 13, "PERSON"))
        omar.edit(SetStatus(one, "done"))
        omar.edit(RefuseSuggestions(one, (Suggestion(26, 41, "UNIT", "rules", 0.5),)))
        omar.edit(AddComment(one, "لماذا؟", 4, 13))
        settle(omar, one)
    return lina, omar


def test_a_report_counts_over_all_documents(
    shared: tuple[Project, Project], tmp_path: Path
) -> None:
    lina, omar = shared
    old = tmp_path / "old.tawsim"
    shutil.copy(omar.path, old)
    with lina, omar:
        (first,) = lina.merge([omar.path]).files
        assert (first.documents_known, first.documents_added) == (2, 0)
        assert dict(first.spans_added) == {"omar": 2}
        assert stored(omar, "SELECT count(*) FROM journal") == [(first.edits,)]
        assert (first.statuses, first.decisions) == (2, 2)
        assert dict(first.review) == {"rulings": 2, "comments": 2}

        (again,) = lina.merge([omar.path]).files
        assert not again.brought
        assert again.spans_known == 2

        for one in BOTH:
            omar.edit(ChangeSpan(one, omar.spans(one, "omar")[0].id, note="لقب"))
            omar.edit(SetStatus(one, "in progress"))
            omar.edit(RefuseSuggestions(one, (Suggestion(4, 13, "DATE", "rules", 0.5),)))
        (changed,) = lina.merge([omar.path]).files
        assert (changed.spans_changed, changed.statuses, changed.decisions) == (2, 2, 2)
        assert (changed.spans_left, changed.spans_known, changed.spans_removed) == (0, 0, 0)
        assert not changed.review

        (left,) = lina.merge([old]).files
        assert not left.brought
        assert left.spans_left == 2

        for one in BOTH:
            omar.edit(RemoveSpans(one, (omar.spans(one, "omar")[0].id,)))
            omar.edit(WithdrawRulings((omar.rulings(one)[0].id,), one))
        (gone,) = lina.merge([omar.path]).files
        assert (gone.spans_removed, dict(gone.review)) == (2, {"rulings": 2})
        assert all(lina.spans(one) == [] for one in BOTH)
        assert lina.faults() == []


def test_new_documents_are_counted_one_by_one(
    shared: tuple[Project, Project], tmp_path: Path
) -> None:
    _, omar = shared
    with omar, make(tmp_path / "dina.tawsim", "dina") as dina:
        report = dina.merge([omar.path])

        assert report.changes.documents == report.changes.suggestions == set(BOTH)
        (part,) = report.files
        assert (part.documents_added, part.documents_known) == (2, 0)
        assert (part.statuses, part.decisions) == (2, 2)
        assert dict(part.review) == {"rulings": 2, "comments": 2}
        assert part.gold == "gold"
        assert [one.label for one in dina.spans("d2", "gold")] == ["BASE"]


@pytest.mark.parametrize("labels", [False, True])
def test_undo_tells_views_of_all_that_it_touched(
    shared: tuple[Project, Project], labels: bool
) -> None:
    lina, omar = shared
    with lina, omar:
        if labels:
            omar.edit(AddLabel(FORCE))
            omar.edit(AddSpan("d1", 26, 41, "FORCE"))
        omar.edit(AddEntries("UNIT", ("لواء الريح",)))
        before = {one: lina.spans(one) for one in BOTH}
        lina.merge([omar.path], add_labels=True)
        assert all(lina.spans(one, "gold") for one in BOTH)

        changes = lina.undo()

        both = frozenset(BOTH)
        assert changes == Changes(
            "undo merge", documents=both, suggestions=both, document_list=True,
            scheme=labels, review=both, lexicon=True,
        )  # fmt: skip
        assert {one: lina.spans(one) for one in BOTH} == before
        assert not lina.lexicon()
        assert stored(lina, "SELECT count(*) FROM annotators WHERE is_gold") == [(0,)]
        assert lina.faults() == []


def test_an_adjudicated_layer_made_elsewhere_comes_beside_what_was_ruled(
    project: Project, tmp_path: Path
) -> None:
    """Only what follows from rulings is left to them."""
    with make(tmp_path / "omar.tawsim", "reference", Document("doc", TEXT)) as reference:
        reference.edit(AddSpan("doc", 4, 13, "PERSON"))
        write(reference.path, "UPDATE annotators SET is_gold = 1")
        with Project.open(reference.path, "omar") as omar:
            settle(omar, "doc")

        for _ in range(2):
            project.merge([reference.path])

            found = project.spans("doc", "reference")
            assert [one.label for one in found] == ["PERSON", "BASE"]
            assert project.faults() == []


@pytest.mark.parametrize("at_once", [1, 500])
def test_what_was_undone_does_not_come_back_with_an_older_copy(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(history, "_AT_ONCE", at_once)
    edits = (
        SetStatus("doc", "done"),
        RefuseSuggestions("doc", (Suggestion(4, 13, "UNIT", "rules", 0.5),)),
        AddComment("doc", "لماذا؟", 4, 13),
        AddEntries("UNIT", ("لواء الريح",)),
    )
    for edit in edits:
        project.edit(edit)
    old = Path(shutil.copy(project.path, tmp_path / "old.tawsim"))
    for _ in edits:
        project.undo()

    project.merge([old])

    for table in ("document_status", "decisions", "comments", "lexicon"):
        assert stored(project, f"SELECT * FROM {table}") == []


def test_a_place_that_was_left_stays_empty_whichever_span_was_there(
    project: Project, tmp_path: Path
) -> None:
    """The same words labelled on two machines, then given up on one, under the label's new name."""
    laptop = Path(shutil.copy(project.path, tmp_path / "laptop.tawsim"))
    with Project.open(laptop, "sara") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.edit(RemoveSpans("doc", (project.spans("doc")[0].id,)))

    project.merge([laptop])
    assert project.spans("doc") == []

    project.edit(ChangeLabel("PERSON", Label("HUMAN", "انسان", "human", "#123456")))
    project.merge([laptop], {"PERSON": "HUMAN"})
    assert project.spans("doc") == []


def test_one_edit_of_many_documents_counts_in_each(
    shared: tuple[Project, Project], tmp_path: Path
) -> None:
    lina, omar = shared
    with lina, omar:
        omar.edit(AddSpansEverywhere(tuple((one, Span(0, 2, "WEAPON")) for one in BOTH)))
        old = Path(shutil.copy(omar.path, tmp_path / "old.tawsim"))
        omar.undo()
        omar.edit(WithdrawRulings(tuple(omar.rulings(one)[0].id for one in BOTH)))
        omar.edit(MergeLabels("PERSON", "UNIT"))
        lina.merge([omar.path, old], {"PERSON": "UNIT"})

        for one in BOTH:
            assert lina.rulings(one) == []
            assert [span.label for span in lina.spans(one)] == ["UNIT"]
        for one in BOTH:
            omar.edit(RemoveSpans(one, (omar.spans(one, "omar")[0].id,)))
        lina.merge([omar.path])
        lina.merge([old], {"PERSON": "UNIT"})
        assert all(lina.spans(one) == [] for one in BOTH)
        assert lina.faults() == []


TABLES = (
    "spans", "document_status", "decisions", "rulings", "comments", "assignments",
    "acknowledgements", "lexicon", "documents", "labels",
)  # fmt: skip


def test_undo_brings_back_what_a_merge_changed_and_took_away(
    shared: tuple[Project, Project],
) -> None:
    lina, omar = shared

    def content() -> dict[str, list[tuple[object, ...]]]:
        return {table: sorted(stored(lina, f"SELECT * FROM {table}"), key=repr) for table in TABLES}

    with lina, omar:
        omar.edit(AddSpan("d2", 14, 21, "UNIT"))
        omar.edit(AddEntries("UNIT", ("لواء الريح", "لواء البحر")))
        lina.add([Record(LabelledDocument(Document("d3", "خبر")))])
        lina.merge([omar.path])
        lina.edit(Assign((("d1", "omar"),)))
        omar.add([Record(LabelledDocument(Document("d3", "خبر")))])
        omar.merge([lina.path])
        with Project.open(lina.path, "sara") as sara:
            sara.add([Record(LabelledDocument(Document("d4", "خبر رابع")))])
            sara.undo()
        omar.add([Record(LabelledDocument(Document("d4", "خبر رابع")))])
        before = content()
        assert [row[-1] for row in before["documents"]] == ["{}"] * 4

        first, second = omar.spans("d2", "omar")[:2]
        omar.edit(ChangeSpan("d2", first.id, note="لقب", flagged=True))
        omar.edit(RemoveSpans("d2", (second.id,)))
        omar.edit(SetStatus("d2", "in progress"))
        omar.edit(RefuseSuggestions("d2", (Suggestion(26, 41, "UNIT", "camel", 0.9),)))
        omar.edit(RemoveComment("d2", omar.comments("d2")[0].id))
        omar.edit(WithdrawRulings((omar.rulings("d1")[0].id,), "d1"))
        omar.edit(RemoveEntries("UNIT", ("لواء الريح",)))
        with Project.open(omar.path, "lina") as there:
            there.edit(Unassign((("d1", "omar"),)))
        report = lina.merge([omar.path])
        assert report.changes.documents == {"d1", "d2", "d4"}
        (part,) = report.files
        assert (part.spans_changed, part.spans_removed, part.spans_known) == (1, 1, 1)
        assert part.documents_added == 1
        assert all(content()[table] != before[table] for table in TABLES[:6] if table != "labels")
        assert "d4" in {entry.id for entry in lina.entries()}

        lina.undo()

        assert content() == before
        assert lina.faults() == []


def test_undo_leaves_the_adjudicated_layer_to_whom_has_ruled_since(
    shared: tuple[Project, Project],
) -> None:
    lina, omar = shared
    with lina, omar:
        lina.merge([omar.path])
        with Project.open(lina.path, "rania") as rania:
            settle(rania, "d1", "WEAPON")

        assert lina.undo() is not None

        assert [one.label for one in lina.spans("d1", "gold")] == ["WEAPON"]
        assert lina.spans("d2", "gold") == []
        assert stored(lina, "SELECT name FROM annotators WHERE is_gold") == [("gold",)]
        assert lina.faults() == []


_PLACES = (
    '[{{"start":{start},"end":{end},"label":"{label}","value":null,"by":["omar"],"gold":true}}]'
)


def ruling(**values: object) -> str:
    """A statement that writes a ruling as reviewers make them, but for the values given."""
    places = _PLACES.format(
        start=values.pop("start", 26), end=values.pop("end", 41), label=values.pop("label", "BASE")
    )
    row = {
        "id": "one", "document_id": "doc", "annotator": "omar", "start_offset": 26,
        "end_offset": 41, "choice": "taken", "taken": '["omar"]', "layers": '["omar"]',
        "places": places, "comment": None, "ruled_at": "2026-05-04T01:00:00.000Z",
    } | values  # fmt: skip
    return _insertion("rulings", row)


def comment(**values: object) -> str:
    row = {
        "id": "one", "document_id": "doc", "annotator": "omar", "kind": "comment",
        "reply_to": None, "start_offset": 4, "end_offset": 13, "text": "لماذا؟",
        "written_at": "2026-05-04T01:00:00.000Z", "changed_at": "2026-05-04T01:00:00.000Z",
    } | values  # fmt: skip
    return _insertion("comments", row)


def entry(**values: object) -> str:
    row = {"list": "UNIT", "entry": "لواء", "note": None, "changed_at": "2026-05-04T01:00:00.000Z"}
    return _insertion("lexicon", row | values)


def _insertion(table: str, row: dict[str, object]) -> str:
    values = ("NULL" if one is None else repr(one) for one in row.values())
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(values)})"


def long(length: int) -> str:
    return "x" * length


UNFIT = {
    "a ruling with an endless id": ruling(id=long(LONGEST_NAME + 1)),
    "a ruling beyond the text": ruling(end_offset=43),
    "a ruling on a place beyond the text": ruling(end=43),
    "a ruling on an empty place": ruling(start=41),
    "a ruling on a place before the text": ruling(start=-1),
    "a ruling with an endless comment": ruling(comment=long(LONGEST_COMMENT + 1)),
    "a ruling on an endless label": ruling(label=long(LONGEST_NAME + 1)),
    "a ruling at no time": ruling(ruled_at="soon"),
    "a comment with an endless id": comment(id=long(LONGEST_NAME + 1)),
    "a comment beyond the text": comment(end_offset=43),
    "an endless comment": comment(text=long(LONGEST_COMMENT + 1)),
    "a comment written at no time": comment(written_at="soon"),
    "a comment changed at no time": comment(changed_at="soon"),
    "a status at no time": "UPDATE document_status SET changed_at = 'soon'",
    "a decision at no time": "UPDATE decisions SET decided_at = 'soon'",
    "a decision of an endless engine": f"UPDATE decisions SET engine = '{long(LONGEST_NAME + 1)}'",
    "a decision of no engine": "UPDATE decisions SET engine = ''",
    "an entry of an endless list": entry(list=long(LONGEST_NAME + 1)),
    "an endless entry": entry(entry=long(LONGEST_COMMENT + 1)),
    "an entry at no time": entry(changed_at="soon"),
    "a journal with an endless id": f"UPDATE journal SET id = '{long(LONGEST_NAME + 1)}' "
    "WHERE number = (SELECT max(number) FROM journal)",
    "a journal of an endless action": f"UPDATE journal SET action = '{long(LONGEST_NAME + 1)}'",
}  # fmt: skip
FITS = {
    "a ruling at the text's end": ruling(id=long(LONGEST_NAME), end_offset=42, end=42),
    "a ruling on the whole text": ruling(start_offset=0, end_offset=42, start=0, end=42),
    "a ruling with a long comment": ruling(comment=long(LONGEST_COMMENT)),
    "a comment on the whole text": comment(id=long(LONGEST_NAME), start_offset=0, end_offset=42),
    "a long comment": comment(text=long(LONGEST_COMMENT)),
    "a ruling on a long label": ruling(label=long(LONGEST_NAME)),
    "a decision of a long engine": f"UPDATE decisions SET engine = '{long(LONGEST_NAME)}'",
    "a decision of a short engine": "UPDATE decisions SET engine = 'x'",
    "a long entry of a long list": entry(list=long(LONGEST_NAME), entry=long(LONGEST_COMMENT)),
    "a comment on no words": comment(start_offset=None, end_offset=None),
    "a journal with a long id": f"UPDATE journal SET id = '{long(LONGEST_NAME)}' "
    "WHERE number = (SELECT max(number) FROM journal)",
    "a journal of a long action": f"UPDATE journal SET action = '{long(LONGEST_NAME)}' "
    "WHERE number = (SELECT max(number) FROM journal)",
}  # fmt: skip


@pytest.fixture
def written(project: Project, tmp_path: Path) -> Path:
    """Omar's file, merged once, so that its journal is looked at in the next merge, too."""
    with make(tmp_path / "omar.tawsim", "omar", Document("doc", TEXT)) as omar:
        omar.edit(AddSpan("doc", 4, 13, "PERSON"))
        project.merge([omar.path])
        omar.edit(SetStatus("doc", "done"))
        omar.edit(RefuseSuggestions("doc", (Suggestion(26, 41, "UNIT", "rules", 0.5),)))
    return tmp_path / "omar.tawsim"


def write(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute(statement)


@pytest.mark.parametrize("statement", UNFIT.values(), ids=UNFIT.keys())
def test_a_file_with_a_row_that_cannot_be_kept_is_refused(
    project: Project, written: Path, statement: str
) -> None:
    assert len(TEXT) == 42
    write(written, statement)
    before = project.path.read_bytes()

    with pytest.raises(ProjectError, match=r"kept \(a row is not as Tawsim writes it\), so"):
        project.merge([written])

    assert project.path.read_bytes() == before


@pytest.mark.parametrize("statement", FITS.values(), ids=FITS.keys())
def test_what_is_just_as_long_as_may_be_comes_in(
    project: Project, written: Path, statement: str
) -> None:
    write(written, statement)

    assert project.merge([written]).written
    assert not project.merge([written]).written
