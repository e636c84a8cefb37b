"""Merging as a user meets it: what comes in, what is refused, and files that mean harm."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs

from annotations.errors import ProjectError, UsageError
from annotations.project import Project, clock, connecting
from annotations.project.bulk_edits import AddSpansEverywhere
from annotations.project.changes import Changes
from annotations.project.edits import AddSpan, ChangeSpan, RemoveSpans, SetStatus
from annotations.project.merging import source
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.review_edits import Assign, Settle, Unassign
from annotations.project.rulings import Place, Ruling
from annotations.project.scheme_edits import AddLabel, ChangeLabel
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Label, Span

TEXT = "وصل يحيى رسول الاثنين الى قاعدة عين الأسد."
FORCE = Label("FORCE", "قوة", "force", "#123456")


def make(file: Path, annotator: str, *documents: Document) -> Path:
    Project.create(file, default_scheme()).close()
    with Project.open(file, annotator) as made:
        made.add(Record(LabelledDocument(one)) for one in documents)
    return file


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Omar's project: the same article, one span in it."""
    file = make(tmp_path / "omar.tawsim", "omar", Document("doc", TEXT))
    with Project.open(file, "omar") as made:
        made.edit(AddSpan("doc", 4, 13, "PERSON"))
    return file


@pytest.fixture
def omar(theirs: Path) -> Iterator[Project]:
    with Project.open(theirs, "omar") as opened:
        yield opened


def places(project: Project, annotator: str | None = None) -> list[tuple[int, int, str, str]]:
    found = project.spans("doc", annotator)
    return [(one.start, one.end, one.label, one.annotator) for one in found]


def test_a_colleagues_layer_stands_beside_ones_own(project: Project, theirs: Path) -> None:
    project.edit(AddSpan("doc", 4, 13, "UNIT"))

    report = project.merge([theirs])

    assert places(project) == [(4, 13, "PERSON", "omar"), (4, 13, "UNIT", "sara")]
    (part,) = report.files
    assert part.path == theirs
    assert (part.documents_known, dict(part.spans_added), part.statuses) == (1, {"omar": 1}, 1)
    doc = frozenset({"doc"})
    assert report.changes == Changes("merge", documents=doc, suggestions=doc, document_list=True)


def test_the_other_file_stays_as_it_is(project: Project, theirs: Path) -> None:
    before = theirs.read_bytes()

    project.merge([theirs])

    assert theirs.read_bytes() == before
    assert sorted(os.listdir(theirs.parent)) == sorted(
        {"news.tawsim", "omar.tawsim"} | {n for n in os.listdir(theirs.parent) if "backup" in n}
    )


def test_a_long_journal_gives_signs_of_going_on_and_can_be_stopped(
    project: Project, theirs: Path
) -> None:
    """Behind the documents, too: else a deadline ends the merge of a large file as damaged."""
    with Project.open(theirs, "omar") as made:
        (span,) = made.spans("doc", "omar")
        for number in range(1200):
            made.edit(ChangeSpan("doc", span.id, note=f"{number}"))
    before = project.spans("doc"), project.steps()
    signs: list[int] = []

    project.merge([theirs], progress=lambda count: not signs.append(count), dry_run=True)

    assert signs.count(1) >= 3
    calls: list[int] = []
    with pytest.raises(ProjectError, match="stopped"):
        project.merge([theirs], progress=lambda count: calls.append(count) or len(calls) < 2)
    assert (project.spans("doc"), project.steps()) == before


def test_a_trial_says_all_and_writes_nothing(project: Project, theirs: Path) -> None:
    before = project.path.read_bytes()

    tried = project.merge([theirs], dry_run=True)

    assert not tried.written
    assert project.path.read_bytes() == before
    assert project.merge([theirs]).files == tried.files


def test_the_report_comes_before_anything_is_on_the_disk(project: Project, theirs: Path) -> None:
    seen: list[int] = []

    def look(_report: object) -> None:
        with closing(sqlite3.connect(f"{project.path.as_uri()}?mode=ro", uri=True)) as other:
            seen.extend(other.execute("SELECT count(*) FROM spans").fetchone())

    project.merge([theirs], before_writing=look)

    assert seen == [0]
    assert len(places(project)) == 1


def test_what_its_annotator_removed_or_changed_later_is_so_here_too(
    project: Project, omar: Project
) -> None:
    omar.edit(AddSpan("doc", 14, 21, "DATE"))
    project.merge([omar.path])
    first, second = omar.spans("doc")
    omar.edit(RemoveSpans("doc", (first.id,)))
    omar.edit(ChangeSpan("doc", second.id, note="day of the week"))

    (part,) = project.merge([omar.path]).files

    assert places(project) == [(14, 21, "DATE", "omar")]
    assert project.spans("doc")[0].note == "day of the week"
    assert (part.spans_removed, part.spans_changed) == (1, 1)


def test_what_was_removed_does_not_come_back(
    project: Project, omar: Project, tmp_path: Path
) -> None:
    old = tmp_path / "old.tawsim"
    shutil.copy(omar.path, old)
    omar.edit(RemoveSpans("doc", (omar.spans("doc")[0].id,)))
    project.merge([omar.path])

    (part,) = project.merge([old]).files

    assert places(project) == []
    assert part.spans_left == 1


def test_ones_own_layer_from_another_machine(project: Project, tmp_path: Path) -> None:
    laptop = tmp_path / "laptop.tawsim"
    shutil.copy(project.path, laptop)
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    with Project.open(laptop, "sara") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON"))
        other.edit(AddSpan("doc", 14, 21, "DATE"))

    (part,) = project.merge([laptop]).files

    assert part.own
    assert places(project) == [(4, 13, "PERSON", "sara"), (14, 21, "DATE", "sara")]


def test_an_edit_that_follows_another_is_later_even_where_the_clock_is_set_back(
    project: Project, omar: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.merge([omar.path])
    span = omar.spans("doc")[0]
    monkeypatch.setattr(clock, "now", lambda: "2019-01-01T00:00:00.000Z")
    omar.edit(ChangeSpan("doc", span.id, label="UNIT"))

    project.merge([omar.path])

    assert places(project) == [(4, 13, "UNIT", "omar")]


def test_one_undo_takes_all_of_it_back(project: Project, theirs: Path, tmp_path: Path) -> None:
    more = make(tmp_path / "dina.tawsim", "dina", Document("doc", TEXT), Document("new", "خبر"))
    with Project.open(more, "dina") as dina:
        dina.edit(SetStatus("doc", "done"))
        dina.edit(AddSpan("new", 0, 3, "UNIT"))
    before = project.statistics()

    project.merge([theirs, more])
    assert [entry.id for entry in project.entries()] == ["doc", "new"]
    changes = project.undo()

    assert project.statistics() == before
    assert [entry.id for entry in project.entries()] == ["doc"]
    assert changes is not None
    assert changes.documents == {"doc", "new"}
    assert project.faults() == []


def test_undo_is_refused_where_what_came_in_was_changed_since(
    project: Project, omar: Project
) -> None:
    project.merge([omar.path])
    with Project.open(project.path, "omar") as here:
        here.edit(ChangeSpan("doc", here.spans("doc")[0].id, label="UNIT"))

    with pytest.raises(ProjectError, match="changed again elsewhere"):
        project.undo()
    assert places(project) == [(4, 13, "UNIT", "omar")]
    assert project.faults() == []


def test_an_id_with_another_text_stays_out_and_the_rest_comes(
    project: Project, tmp_path: Path
) -> None:
    file = make(
        tmp_path / "x.tawsim", "omar", Document("doc", "نص آخر", "عنوان"), Document("d2", "ثالث")
    )
    with Project.open(file, "omar") as other:
        other.edit(AddSpan("doc", 0, 2, "UNIT"))
        other.edit(AddSpan("d2", 0, 4, "UNIT"))

    (part,) = project.merge([file]).files

    (reason,) = part.refused
    assert "“doc” (عنوان)" in str(reason)
    assert part.documents_added == 1
    assert places(project) == []
    assert len(project.spans("d2")) == 1
    assert project.faults() == []


def test_what_a_journal_tells_of_a_document_that_stays_out_is_not_told_of_its_namesake(
    project: Project, tmp_path: Path
) -> None:
    """One edit of two documents, of which one is another here: its places are not this one's."""
    laptop = make(tmp_path / "laptop.tawsim", "omar", Document("doc", TEXT))
    with Project.open(laptop, "omar") as omar:
        omar.edit(AddSpan("doc", 4, 8, "UNIT"))
    desk = make(
        tmp_path / "x.tawsim", "omar", Document("doc", "نص آخر طويل"), Document("d2", "خبر")
    )
    with Project.open(desk, "omar") as omar:
        both = ("doc", Span(4, 8, "UNIT")), ("d2", Span(0, 3, "UNIT"))
        omar.edit(AddSpansEverywhere(both))
        omar.undo()

    project.merge([desk])
    project.merge([laptop])

    assert places(project) == [(4, 8, "UNIT", "omar")]


def test_the_same_text_under_another_id_is_the_same_document(
    project: Project, tmp_path: Path
) -> None:
    file = make(tmp_path / "x.tawsim", "omar", Document("theirs", TEXT))
    with Project.open(file, "omar") as other:
        other.edit(AddSpan("theirs", 4, 13, "PERSON"))
        project.merge([file])
        other.edit(RemoveSpans("theirs", (other.spans("theirs")[0].id,)))
    assert places(project) == [(4, 13, "PERSON", "omar")]

    project.merge([file])

    assert places(project) == []
    with closing(sqlite3.connect(project.path)) as db:
        told = db.execute("SELECT group_concat(before || after) FROM journal").fetchone()[0]
    assert "theirs" not in told
    assert project.faults() == []


def test_span_ids_that_mean_two_spans_get_ids_of_their_own(
    project: Project, tmp_path: Path
) -> None:
    file = make(tmp_path / "x.tawsim", "omar")
    record = LabelledDocument(Document("doc", TEXT), (Span(4, 13, "PERSON", id="1"),))
    project.add([Record(record)], "sara")
    with Project.open(file, "omar") as other:
        other.add([Record(record)], "omar")

    project.merge([file])
    assert not project.merge([file]).written

    assert places(project) == [(4, 13, "PERSON", "omar"), (4, 13, "PERSON", "sara")]
    # On every machine, in every version the same; else one span becomes two.
    (omars,) = project.spans("doc", "omar")
    assert omars.id == "679b4220c56e0d4c0f6b59131839ba6b"


@pytest.mark.parametrize("span_id", ["0", "z"])
def test_spans_that_got_ids_of_their_own_follow_what_their_annotator_does(
    project: Project, tmp_path: Path, span_id: str
) -> None:
    record = LabelledDocument(Document("doc", TEXT), (Span(4, 13, "PERSON", id=span_id),))
    project.add([Record(record)], "sara")
    with Project.open(make(tmp_path / "x.tawsim", "omar"), "omar") as omar:
        omar.add([Record(record)], "omar")
        project.merge([omar.path])
        changes = (
            ChangeSpan("doc", span_id, note="لقب"),
            ChangeSpan("doc", span_id, start=0),
            ChangeSpan("doc", span_id, label="UNIT"),
            AddSpan("doc", 14, 21, "DATE"),
            SetStatus("doc", "done"),
        )
        for change in changes:
            for step in (lambda edit=change: omar.edit(edit), omar.undo, omar.redo):
                step()
                project.merge([omar.path])
                here, *others = project.spans("doc", "omar")
                there = omar.spans("doc", "omar")
                assert [structs.replace(here, id=span_id), *others] == list(there)
                assert project.statuses() == omar.statuses()
        omar.undo()
        omar.undo()
        omar.edit(RemoveSpans("doc", (span_id,)))
        project.merge([omar.path])

    assert places(project) == [(4, 13, "PERSON", "sara")]
    assert project.faults() == []


@pytest.mark.parametrize("span_id", ["0", "z"])
@pytest.mark.parametrize("moved_first", [True, False])
def test_a_span_with_an_id_of_its_own_is_gone_wherever_it_was_moved_before(
    project: Project, tmp_path: Path, span_id: str, moved_first: bool
) -> None:
    """Moved on one machine, then removed on another where it had not been moved."""
    record = LabelledDocument(Document("doc", TEXT), (Span(4, 13, "PERSON", id=span_id),))
    project.add([Record(record)], "sara")
    desk = make(tmp_path / "desk.tawsim", "omar")
    with Project.open(desk, "omar") as omar:
        omar.add([Record(record)], "omar")
        project.merge([desk])
        laptop = Path(shutil.copy(desk, tmp_path / "laptop.tawsim"))
        omar.edit(ChangeSpan("doc", span_id, start=0))
    with Project.open(laptop, "omar") as omar:
        omar.edit(RemoveSpans("doc", (span_id,)))

    for file in (desk, laptop) if moved_first else (laptop, desk):
        project.merge([file])

    assert places(project) == [(4, 13, "PERSON", "sara")]


@pytest.mark.parametrize("span_id", ["0", "z"])
def test_a_span_with_an_id_of_its_own_stays_where_another_file_does_not_know_it(
    project: Project, tmp_path: Path, span_id: str
) -> None:
    record = LabelledDocument(Document("doc", TEXT), (Span(4, 13, "PERSON", id=span_id),))
    project.add([Record(record)], "sara")
    desk = make(tmp_path / "desk.tawsim", "omar")
    with Project.open(desk, "omar") as omar:
        omar.add([Record(record)], "omar")
        omar.edit(ChangeSpan("doc", span_id, start=0))
    laptop = make(tmp_path / "laptop.tawsim", "omar", Document("doc", TEXT))
    with Project.open(laptop, "omar") as omar:
        omar.edit(AddSpan("doc", 14, 21, "DATE"))

    project.merge([desk])
    project.merge([laptop])

    assert places(project, "omar") == [(0, 13, "PERSON", "omar"), (14, 21, "DATE", "omar")]


def test_an_imported_span_that_was_removed_first_of_all_does_not_come_back(
    project: Project, tmp_path: Path
) -> None:
    record = LabelledDocument(Document("doc", TEXT), (Span(4, 13, "PERSON", id="1"),))
    project.add([Record(record)], "sara")
    old = Path(shutil.copy(project.path, tmp_path / "old.tawsim"))
    project.edit(RemoveSpans("doc", ("1",)))

    project.merge([old])

    assert places(project) == []


def test_an_assignment_that_was_taken_back_does_not_come_back(
    project: Project, tmp_path: Path
) -> None:
    project.edit(Assign((("doc", "omar"), ("doc", "sara"))))
    old = Path(shutil.copy(project.path, tmp_path / "old.tawsim"))
    project.edit(Unassign((("doc", "omar"),)))

    project.merge([old])

    assert [one.annotator for one in project.assignments()] == ["sara"]


@pytest.fixture
def with_force(theirs: Path) -> Path:
    """Omar's project with a label of his own in use."""
    with Project.open(theirs, "omar") as omar:
        omar.edit(AddLabel(FORCE))
        omar.edit(AddSpan("doc", 26, 41, "FORCE"))
    return theirs


def test_labels_unknown_here_are_refused_by_name(project: Project, with_force: Path) -> None:
    before = project.path.read_bytes()

    with pytest.raises(ProjectError, match=r"omar\.tawsim uses labels .*: FORCE\."):
        project.merge([with_force])

    assert project.path.read_bytes() == before


def test_labels_unknown_here_can_be_other_labels(project: Project, with_force: Path) -> None:
    (part,) = project.merge([with_force], {"FORCE": "BASE"}).files

    assert part.labels == {"FORCE": "BASE"}
    assert places(project) == [(4, 13, "PERSON", "omar"), (26, 41, "BASE", "omar")]
    assert not project.merge([with_force], {"FORCE": "BASE"}).written


def test_labels_unknown_here_can_be_added(project: Project, with_force: Path) -> None:
    report = project.merge([with_force], add_labels=True)

    assert report.changes.scheme
    assert "FORCE" in project.scheme()
    assert (26, 41, "FORCE", "omar") in places(project)
    project.undo()
    assert "FORCE" not in project.scheme()


def test_labels_that_come_stand_behind_the_others_and_take_no_key_from_them(
    project: Project, theirs: Path
) -> None:
    own = project.scheme().labels
    taken = own[0].key
    with Project.open(theirs, "omar") as omar:
        for old in omar.scheme().labels:
            omar.edit(ChangeLabel(old.name, replace(old, key="")))
        for place, (name, key) in enumerate((("ONE", taken), ("TWO", "٩"), ("THREE", "z"))):
            omar.edit(AddLabel(replace(FORCE, name=name, key=key, color="#abcdef")))
            omar.edit(AddSpan("doc", place, place + 1, name))

    (part,) = project.merge([theirs], add_labels=True).files

    come = project.scheme().labels[len(own) :]
    assert part.labels_added == [label.name for label in come] == ["ONE", "TWO", "THREE"]
    assert project.scheme().labels[: len(own)] == own
    assert [label.key for label in come] == ["", "٩", "z"]
    assert (come[0].title_ar, come[0].title_en, come[0].color) == ("قوة", "force", "#abcdef")


def test_progress_counts_documents_one_by_one(project: Project, tmp_path: Path) -> None:
    texts = (Document("d1", "خبر"), Document("d2", "خبر آخر"), Document("d3", "ثالث"))
    file = make(tmp_path / "x.tawsim", "omar", *texts)
    counts: list[int] = []

    project.merge([file], progress=lambda count: counts.append(count) is None)

    assert sorted(set(counts)) == [1, 2, 3]
    assert counts == sorted(counts)


def test_a_file_whose_clock_runs_ahead_is_told_with_its_hours(
    project: Project, omar: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (part,) = project.merge([omar.path]).files
    assert part.ahead == 0
    ahead = datetime.now(UTC) + timedelta(hours=5, minutes=30)
    monkeypatch.setattr(clock, "now", lambda: f"{ahead:%Y-%m-%dT%H:%M:%S}.000Z")
    omar.edit(SetStatus("doc", "done"))
    monkeypatch.undo()

    (part,) = project.merge([omar.path]).files

    assert part.ahead == 5
    edited = project.edit(AddSpan("doc", 14, 21, "DATE"))
    assert edited is not None  # what is done here from now on is later than theirs
    with closing(sqlite3.connect(project.path)) as db:
        times = [row[0] for row in db.execute("SELECT at FROM journal ORDER BY number DESC")]
    assert times[0] == max(times)


def test_a_label_renamed_there_is_mapped_with_its_history(project: Project, omar: Project) -> None:
    project.merge([omar.path])
    renamed = Label("HUMAN", "انسان", "human", "#123456", "")
    omar.edit(ChangeLabel("PERSON", renamed))

    assert not project.merge([omar.path], {"HUMAN": "PERSON"}).files[0].spans_changed
    assert places(project) == [(4, 13, "PERSON", "omar")]
    omar.edit(RemoveSpans("doc", (omar.spans("doc")[0].id,)))
    project.merge([omar.path], {"HUMAN": "PERSON"})

    assert places(project) == []
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    assert project.undo() is not None  # the other project's renaming is none of this one's


def test_a_label_renamed_alike_in_both_has_its_new_name_in_the_journal_that_comes(
    project: Project, omar: Project
) -> None:
    renamed = Label("HUMAN", "انسان", "human", "#123456", "")
    for one in (project, omar):
        one.edit(ChangeLabel("PERSON", renamed))

    project.merge([omar.path])

    assert places(project) == [(4, 13, "HUMAN", "omar")]
    with closing(sqlite3.connect(project.path)) as db:
        told = db.execute("SELECT after FROM journal WHERE action = 'add span'").fetchall()
    assert [("PERSON" in row[0], "HUMAN" in row[0]) for row in told] == [(False, True)]


def test_rulings_come_under_the_labels_they_have_here(project: Project, with_force: Path) -> None:
    places = (Place(26, 41, "FORCE", gold=True), Place(4, 13, "PERSON"))
    with Project.open(with_force, "omar") as omar:
        omar.edit(Settle((Ruling("doc", "drawn", places, ("omar",)),)))

    project.merge([with_force], {"FORCE": "BASE"})

    (ruling,) = project.rulings("doc")
    assert [(one.label, one.gold) for one in ruling.places] == [("BASE", True), ("PERSON", False)]
    assert [(one.start, one.end, one.label) for one in project.spans("doc", "gold")] == [
        (26, 41, "BASE")
    ]
    assert project.faults() == []
    assert not project.merge([with_force], {"FORCE": "BASE"}).written


def test_a_label_that_came_with_a_merge_stays_where_it_is_in_use(
    project: Project, with_force: Path
) -> None:
    with Project.open(project.path, "lina") as lina:
        lina.merge([with_force], add_labels=True)
        project.edit(AddSpan("doc", 0, 3, "FORCE"))
        assert lina.undo() is not None

    assert places(project, "omar") == []
    assert places(project, "sara") == [(0, 3, "FORCE", "sara")]
    assert "FORCE" in project.scheme()
    assert project.faults() == []


@pytest.mark.parametrize("pair", [{"NONE": "UNIT"}, {"UNIT": "NONE"}])
def test_a_mapping_of_labels_nobody_has_is_wrong_usage(
    project: Project, theirs: Path, pair: dict[str, str]
) -> None:
    with pytest.raises(UsageError, match="NONE"):
        project.merge([theirs], pair)


def test_stopping_leaves_all_as_it_was(project: Project, theirs: Path) -> None:
    before = project.path.read_bytes()

    with pytest.raises(ProjectError, match="stopped"):
        project.merge([theirs], progress=lambda _count: False)

    assert project.path.read_bytes() == before


def test_a_project_is_not_merged_with_itself(project: Project) -> None:
    with pytest.raises(ProjectError, match=r"news\.tawsim is this very project"):
        project.merge([project.path])


HARM = {
    "a view": "CREATE VIEW extra AS SELECT 1",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON spans BEGIN DELETE FROM texts; END",
    "a table": "CREATE TABLE more (a)",
    "an index": "CREATE INDEX i ON spans (abs(start_offset))",
    "a view in a view's place": "DROP VIEW edits; CREATE VIEW edits AS WITH RECURSIVE n (i) AS "
    "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n",
    "a view in a table's place": "ALTER TABLE annotators RENAME TO a; "
    "CREATE VIEW annotators AS SELECT * FROM a",
    "a span beyond its text": "PRAGMA writable_schema = ON; DROP TRIGGER spans_update_within_text; "
    "UPDATE spans SET end_offset = 4000",
    "a time that is none": "UPDATE spans SET changed_at = 'tomorrow'",
    "a time far off": "UPDATE journal SET at = '9999-12-31T23:59:59.999Z'",
    "an annotator with direction marks": "PRAGMA foreign_keys = OFF; "
    "UPDATE annotators SET name = 'x' || char(8238) WHERE name = 'omar'",
    "a journal of no JSON": "UPDATE journal SET after = '{oops}'",
    "a journal of other rows": """UPDATE journal SET after = '{"spans":[7]}'""",
    "a text that is not its own": "UPDATE texts SET text = text || 'x'",
    "another text with the same length": "UPDATE texts SET text = replace(text, 'ي', 'ى')",
    "meta that is no JSON": "UPDATE documents SET meta = '{x}'",
    "a title of several lines": "UPDATE documents SET title = 'a' || char(10)",
    "a label no scheme may have": "UPDATE labels SET name = '../x' WHERE name = 'BASE'",
    "a reference to nothing": "PRAGMA foreign_keys = OFF; UPDATE spans SET document_id = 'none'",
    "a flag that is none": "PRAGMA ignore_check_constraints = ON; UPDATE spans SET flagged = 7",
    "an entry of no list": "PRAGMA ignore_check_constraints = ON; "
    "INSERT INTO lexicon VALUES ('', 'x', '', '2026-01-01T00:00:00.000Z')",
    "a note too long": "UPDATE spans SET note = printf('%.*c', 20000, 'x')",
    "a value too long": "UPDATE spans SET value = printf('%.*c', 20000, 'x')",
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_a_file_that_means_harm_is_refused_with_a_sentence(
    project: Project, theirs: Path, harm: str
) -> None:
    project.merge([theirs])  # so that its annotator's journals are looked at, too
    with Project.open(theirs, "omar") as omar:
        omar.edit(AddSpan("doc", 14, 21, "DATE"))
    with closing(sqlite3.connect(theirs, isolation_level=None)) as db:
        db.executescript(harm)
    before = project.path.read_bytes(), theirs.read_bytes()

    with pytest.raises(ProjectError, match="omar.tawsim") as told:
        project.merge([theirs])

    assert ".)" not in str(told.value)  # the reason stands within the sentence
    assert "None" not in str(told.value)
    assert (project.path.read_bytes(), theirs.read_bytes()) == before


def test_a_journal_that_refers_to_what_is_to_come_is_refused(
    project: Project, theirs: Path
) -> None:
    with closing(sqlite3.connect(theirs)) as db, db:
        db.execute(
            "UPDATE journal SET refers_to = (SELECT id FROM journal ORDER BY number DESC) "
            "WHERE number = 1"
        )

    with pytest.raises(ProjectError, match=r"omar\.tawsim"):
        project.merge([theirs])
    assert places(project) == []


def damaged(file: Path, how: str) -> None:
    whole = file.read_bytes()
    if how == "empty":
        file.write_bytes(b"")
    elif how == "text":
        file.write_text("no database", encoding="utf-8")
    elif how == "cut":
        file.write_bytes(whole[: len(whole) // 2])
    elif how == "newer":
        file.write_bytes(whole[:60] + (99).to_bytes(4, "big") + whole[64:])
    elif how == "foreign":
        file.write_bytes(whole[:68] + b"abcd" + whole[72:])
    elif how == "flipped":
        file.write_bytes(
            whole[:5000] + bytes(255 - byte for byte in whole[5000:9000]) + whole[9000:]
        )
    elif how == "gone":
        file.unlink()
    elif how == "half-written":
        with closing(sqlite3.connect(file)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("UPDATE labels SET position = 9")
            db.commit()
            shutil.copy(file, file.with_suffix(".copy"))
            shutil.copy(f"{file}-wal", file.with_suffix(".wal"))
        shutil.move(file.with_suffix(".copy"), file)
        shutil.move(file.with_suffix(".wal"), f"{file}-wal")


@pytest.mark.parametrize(
    "how", ["empty", "text", "cut", "newer", "foreign", "flipped", "gone", "half-written"]
)
def test_a_file_that_cannot_be_read_changes_nothing(
    project: Project, theirs: Path, how: str
) -> None:
    damaged(theirs, how)
    before = project.path.read_bytes()

    with pytest.raises(ProjectError) as told:
        project.merge([theirs])

    assert "omar.tawsim" in str(told.value)
    assert "\n" not in str(told.value)
    assert project.path.read_bytes() == before


def test_a_file_with_a_journal_from_a_crash_is_not_rolled_back(
    project: Project, theirs: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(theirs, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN")
        db.execute("UPDATE journal SET action = printf('%.*c', 100000, 'x')")
        crashed = tmp_path / "crashed.tawsim"
        shutil.copy(theirs, crashed)
        shutil.copy(f"{theirs}-journal", f"{crashed}-journal")
        db.execute("ROLLBACK")
    before = crashed.read_bytes(), Path(f"{crashed}-journal").read_bytes()

    with pytest.raises(ProjectError, match=r"crashed\.tawsim"):
        project.merge([crashed])

    assert (crashed.read_bytes(), Path(f"{crashed}-journal").read_bytes()) == before


@pytest.mark.plain_file
def test_a_file_in_another_mode_is_read_as_it_is(project: Project, theirs: Path) -> None:
    with closing(sqlite3.connect(theirs)) as db:
        db.execute("PRAGMA journal_mode = WAL")
    before = theirs.read_bytes()

    project.merge([theirs])

    assert len(places(project)) == 1
    assert theirs.read_bytes() == before
    assert not Path(f"{theirs}-wal").exists()


def test_an_endless_read_comes_to_an_end(
    project: Project, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_PATIENCE", -1.0)
    monkeypatch.setattr(connecting, "_STEPS", 1)

    with pytest.raises(ProjectError, match="too long"):
        project.merge([theirs])
    assert places(project) == []


def test_an_older_file_is_brought_up_in_a_copy(project: Project, tmp_path: Path) -> None:
    """The oldest there is: a project's mark on a file without tables."""
    old = tmp_path / "old.tawsim"
    with closing(sqlite3.connect(old)) as db:
        db.execute(f"PRAGMA application_id = {0x54575331}")
    before = old.read_bytes()

    assert not project.merge([old]).written
    assert old.read_bytes() == before


def test_the_adjudicated_layer_comes_along(project: Project, theirs: Path) -> None:
    with closing(sqlite3.connect(theirs)) as db, db:
        db.execute("UPDATE annotators SET is_gold = 1")

    project.merge([theirs])

    assert [len(one.spans) for one in project.labelled_documents(gold=True)] == [1]
    project.undo()
    with pytest.raises(ProjectError, match="adjudicated"):
        list(project.labelled_documents(gold=True))
