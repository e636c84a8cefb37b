"""Merging in any order, any number of times: random work on three machines, clocks all wrong."""

import itertools
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.errors import TawsimError
from annotations.project import Project, clock
from annotations.project.edits import (
    AddSpan,
    ChangeSpan,
    RefuseSuggestions,
    RemoveSpans,
    SetStatus,
)
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.review_edits import (
    Acknowledge,
    AddComment,
    AddEntries,
    Answer,
    Assign,
    RemoveComment,
    RemoveEntries,
    ResolveComment,
    Settle,
    Unassign,
    WithdrawRulings,
    finish,
    reopen,
)
from annotations.project.rulings import Place, Ruling
from annotations.project.scheme_edits import MergeLabels
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion

TEXT = "وصل يحيى رسول الاثنين الى قاعدة عين الأسد."
DOCUMENTS = ("d0", "d1")
PEOPLE = ("omar", "sara")
MACHINES = 3
PLACES = ((4, 8), (4, 13), (14, 21))
LABELS = ("PERSON", "UNIT")

Action = tuple[str, int, str, str, int, int]
machines = st.integers(0, MACHINES - 1)
kinds = (
    "add", "add", "add", "add", "remove", "remove", "move", "relabel", "undo", "undo", "redo",
    "status", "refuse", "import", "import with spans", "take in", "undo import", "merge labels",
    "settle", "settle", "settle both", "withdraw", "finish", "comment", "resolve", "uncomment",
    "assign", "unassign", "acknowledge", "word", "unword",
)  # fmt: skip
actions = st.tuples(
    st.sampled_from(kinds),
    machines,
    st.sampled_from(PEOPLE),
    st.sampled_from(DOCUMENTS),
    st.integers(0, 5),
    st.integers(0, 2),
)


class Clock:
    """A clock for each machine; they differ by hours, and stand still now and then."""

    def __init__(self) -> None:
        self.hour = 0
        self.minute = itertools.count()

    def now(self) -> str:
        minute = next(self.minute) // 3 % 60
        return f"2026-05-04T{self.hour:02d}:{minute:02d}:00.000Z"


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(clock, "now", made.now)
    return made


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tawsim-test-") as name:
        yield Path(name)


def record(document: str, annotator: str, number: int, *, spans: bool) -> Record:
    start, end = PLACES[number % len(PLACES)]
    span_id = f"{document} {annotator} {number}" if number > 3 else ""
    span = Span(start, end, LABELS[number % 2], span_id, annotator)
    there = (span,) if spans else ()
    return Record(LabelledDocument(Document(document, f"{document} {TEXT}"), there))


def act(files: list[Path], action: Action) -> None:
    kind, machine, person, document, number, other = action
    with Project.open(files[machine], person) as project, suppress(TawsimError):
        own = project.spans(document, person)
        one = own[number % len(own)] if own else None
        start, end = PLACES[number % len(PLACES)]
        label = LABELS[number % 2]
        if kind == "add":
            project.edit(AddSpan(document, start, end, label))
        elif kind == "remove" and one:
            project.edit(RemoveSpans(document, (one.id,)))
        elif kind == "move" and one:
            project.edit(ChangeSpan(document, one.id, start, end))
        elif kind == "relabel" and one:
            project.edit(ChangeSpan(document, one.id, label=label, note=str(number)))
        elif kind == "status":
            project.edit(SetStatus(document, "done" if number % 2 else "in progress"))
        elif kind == "refuse" and label in project.scheme():
            refused = Suggestion(start, end, label, "rules", 0.5)
            project.edit(RefuseSuggestions(document, (refused,)))
        elif kind.startswith("import"):
            project.add([record(document, person, number, spans=kind != "import")])
        elif kind == "merge labels":
            project.edit(MergeLabels(*LABELS))
        elif review(project, kind, document, number, start, end, label):
            pass
        elif kind == "take in":
            project.merge([files[other]], add_labels=True) if other != machine else None
        elif kind == "redo":
            project.redo()
        elif kind.startswith("undo"):
            project.undo()


def review(
    project: Project, kind: str, document: str, number: int, start: int, end: int, label: str
) -> bool:
    """Do what a reviewer does; False where the action is none of a reviewer's."""
    rulings = project.rulings(document)
    comments = project.comments(document)
    some = rulings[number % len(rulings)] if rulings else None
    said = comments[number % len(comments)] if comments else None
    if kind in {"settle", "settle both"}:
        which = DOCUMENTS if kind == "settle both" else (document,)
        right = (Place(start, end, label, by=("omar",), gold=number > 1),)
        wrong = (Place(4, 5 + number, label, gold=number < 5),)
        project.edit(
            Settle(tuple(Ruling(one, "taken", right + wrong, ("omar", "sara")) for one in which))
        )
    elif kind == "withdraw":
        project.edit(WithdrawRulings((some.id,), document)) if some else None
    elif kind == "finish":
        project.edit(finish(document) if number % 2 else reopen(document))
    elif kind == "comment":
        project.edit(AddComment(document, "لماذا؟", start, end, said.id if said else None))
    elif kind == "resolve":
        project.edit(ResolveComment(document, said.id, number % 2 == 0)) if said else None
    elif kind == "uncomment":
        project.edit(RemoveComment(document, said.id)) if said else None
    elif kind == "assign":
        project.edit(Assign(((document, PEOPLE[number % 2]),), blind=number > 2))
    elif kind == "unassign":
        project.edit(Unassign(((document, PEOPLE[number % 2]),)))
    elif kind == "acknowledge":
        answer: Answer = "accepted" if number % 2 else "disputed"
        project.edit(Acknowledge(((document, some.id),), answer)) if some else None
    elif kind == "word":
        project.edit(AddEntries("UNIT", ("لواء الريح",), note=str(number)))
    elif kind == "unword":
        project.edit(RemoveEntries("UNIT", ("لواء الريح",)))
    else:
        return False
    return True


def content(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All of a project that travels."""
    with closing(sqlite3.connect(file)) as db:
        return {
            name: sorted(map(repr, db.execute(query)))
            for name, query in {
                "documents": "SELECT id, text_sha256, title, removed FROM documents",
                "spans": "SELECT id, document_id, annotator, label, start_offset, end_offset, "
                "source, confidence, value, note, flagged FROM spans",
                "statuses": "SELECT document_id, annotator, status FROM document_status",
                "decisions": "SELECT document_id, annotator, start_offset, end_offset, label, "
                "decision FROM decisions",
                "journal": "SELECT id, at, annotator, action, document_id FROM journal "
                "WHERE action NOT IN ('merge', 'merge part', 'undo merge')",
                "annotators": "SELECT name, is_gold FROM annotators",
                "rulings": "SELECT id, document_id, annotator, choice, places, ruled_at "
                "FROM rulings",
                "comments": "SELECT id, document_id, annotator, kind, reply_to, text FROM comments",
                "assignments": "SELECT document_id, annotator, blind, assigned_by FROM assignments",
                "acknowledgements": "SELECT document_id, annotator, ruling_id, answer "
                "FROM acknowledgements",
                "lexicon": "SELECT list, entry, note FROM lexicon",
            }.items()
        }  # type: ignore[return-value]


def merged(file: Path, *others: Path) -> Path:
    """A copy of `file` with the others merged in, one after the other."""
    copy = file.with_name(f"{file.stem}+{'+'.join(other.stem for other in others)}.tawsim")
    shutil.copy(file, copy)
    for other in others:
        with Project.open(copy, "omar") as project:
            project.merge([other], add_labels=True)
    with Project.open(copy) as project:
        assert project.faults() == []
    return copy


def work(folder: Path, ticking: Clock, done: list[Action], *, common: bool) -> list[Path]:
    """Three machines' files after some work, made from one copied file or each by itself."""
    files = [folder / f"{name}.tawsim" for name in "abc"]
    for file in files:
        if common and file is not files[0]:
            shutil.copy(files[0], file)
        else:
            Project.create(file, default_scheme()).close()
            for document in DOCUMENTS:
                with Project.open(file, "sara") as project:
                    project.add([record(document, "sara", 5, spans=common)])
    for action in done:
        ticking.hour = 5 - 2 * action[1]
        act(files, action)
    return files


laws = settings(max_examples=60)
plenty = st.lists(actions, min_size=4, max_size=14)


@laws
@given(done=plenty, common=st.booleans())
def test_the_order_does_not_matter(
    folder: Path, ticking: Clock, done: list[Action], common: bool
) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as own:
        a, b, _ = work(Path(own), ticking, done, common=common)

        assert content(merged(a, b)) == content(merged(b, a))


@laws
@given(done=plenty, common=st.booleans())
def test_how_files_are_grouped_does_not_matter(
    folder: Path, ticking: Clock, done: list[Action], common: bool
) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as own:
        a, b, c = work(Path(own), ticking, done, common=common)

        outcome = content(merged(a, b, c))

        assert outcome == content(merged(a, merged(b, c)))
        assert outcome == content(merged(c, merged(b, a)))


SETTLED_AFTER_A_MERGE: list[Action] = [
    ("add", 0, "omar", "d0", 0, 0),
    ("settle", 1, "omar", "d0", 0, 0),
    ("take in", 0, "omar", "d0", 0, 1),
    ("settle", 0, "sara", "d0", 0, 0),
    ("undo", 0, "omar", "d0", 0, 0),
]
"""A merge brings the adjudicated layer, somebody rules, and then the merge is undone."""


@laws
@given(done=plenty, common=st.booleans())
@example(done=SETTLED_AFTER_A_MERGE, common=False)
def test_once_more_changes_nothing(
    folder: Path, ticking: Clock, done: list[Action], common: bool
) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as own:
        a, b, _ = work(Path(own), ticking, done, common=common)
        both = merged(a, b)
        before = content(both)

        with Project.open(both, "omar") as project:
            assert not project.merge([b, a, b], add_labels=True).written

        assert content(both) == before
        assert content(merged(a, a.with_name("b.tawsim"), both)) == before


@laws
@given(done=plenty, common=st.booleans())
def test_undo_takes_all_of_it_back(
    folder: Path, ticking: Clock, done: list[Action], common: bool
) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as own:
        a, b, c = work(Path(own), ticking, done, common=common)
        before = content(a)

        with Project.open(a, "omar") as project:
            if project.merge([b, c], add_labels=True).written:
                project.undo()
            assert project.faults() == []

        after = content(a)
        for table in before.keys() - {"annotators"}:
            assert after[table] == before[table]
        with Project.open(a, "omar") as project:
            project.merge([b, c], add_labels=True)
        assert content(a) == content(merged(b, c, a))
