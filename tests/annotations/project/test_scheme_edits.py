"""Labels added, renamed, ordered, merged, removed: what becomes of the spans, and the way back."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import ProjectError, SpanError
from annotations.project import Project
from annotations.project.edits import AddSpan, RefuseSuggestions, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.scheme_edits import (
    AddLabel,
    ChangeLabel,
    MergeLabels,
    OrderLabels,
    RemoveLabel,
    SchemeEdit,
    TakeScheme,
)
from annotations.project.schemes import default_scheme, read_scheme, to_toml
from annotations.resources import resource
from annotations.spans import Document, Label, Scheme, Span, Suggestion

SHIP = Label("SHIP", "سفينة", "Ship", "#123abc", "6")
PERSON = default_scheme().labels[0]
CONTENT = ("labels", "spans", "decisions", "suggestions", "document_status", "settings")


def stored(project: Project) -> dict[str, list[tuple[object, ...]]]:
    """All that the project holds besides its journal."""
    return {
        table: sorted(
            (tuple(row) for row in project._db.execute(f"SELECT * FROM {table}")), key=repr
        )
        for table in CONTENT
    }


def spans(project: Project, annotator: str | None = None) -> list[tuple[int, int, str, str]]:
    return [
        (span.start, span.end, span.label, span.annotator)
        for span in project.spans("doc", annotator)
    ]


@pytest.fixture
def shared(project: Project, path: Path) -> Project:
    """A project in which two annotators have labelled the same article, and an engine proposes."""
    with Project.open(path, "omar") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON", note="his"))
        other.edit(AddSpan("doc", 4, 13, "UNIT"))
    project.edit(AddSpan("doc", 4, 13, "PERSON", value="v", note="hers"))
    project.edit(AddSpan("doc", 29, 41, "BASE"))
    project.store_suggestions("rules", [("doc", [
        Suggestion(14, 21, "DATE", "rules", 0.9),
        Suggestion(4, 8, "PERSON", "rules", 0.5, reason="name"),
        Suggestion(4, 8, "UNIT", "rules", 0.4),
    ])])  # fmt: skip
    project.edit(RefuseSuggestions("doc", (Suggestion(4, 8, "PERSON", "rules", 0.5),)))
    return project


def test_a_new_label_stands_last_and_can_be_given(project: Project) -> None:
    changes = project.edit(AddLabel(SHIP))

    assert changes.scheme
    assert project.scheme().labels[-1] == SHIP
    project.edit(AddSpan("doc", 0, 3, "SHIP"))
    assert spans(project) == [(0, 3, "SHIP", "sara")]


@pytest.mark.parametrize(
    "label",
    [
        Label("PERSON", "ا", "a", "#000000", ""),
        Label("", "ا", "a"),
        Label("A B", "ا", "a"),
        Label("A\u202eB", "ا", "a"),
        Label("A", "ا\u2067", "a"),
        Label("A", "ا", "a\nb"),
        Label("A", "", "a"),
        Label("A", "ا", "a" * 61),
        Label("A", "ا", "a", "red"),
        Label("A", "ا", "a", "#000000", "1"),
        Label("A", "ا", "a", "#000000", "١"),
        Label("A", "ا", "a", "#000000", "ab"),
        Label("A", "ا", "a", "#000000", "\u200f"),
    ],
    ids=repr,
)
def test_refuses_labels_that_cannot_be_told_apart_or_shown(project: Project, label: Label) -> None:
    before = stored(project)

    with pytest.raises(SpanError):
        project.edit(AddLabel(label))
    with pytest.raises(SpanError):
        project.edit(ChangeLabel("DATE", label))

    assert stored(project) == before


def test_a_new_name_reaches_everybodys_spans_and_decisions(shared: Project) -> None:
    before = stored(shared)

    changes = shared.edit(ChangeLabel("PERSON", Label("شخص", "شخص", "Human", "#00ff00", "1")))

    assert changes.scheme
    assert shared.scheme().names == ("شخص", "UNIT", "BASE", "WEAPON", "DATE")
    assert spans(shared) == [
        (4, 13, "UNIT", "omar"),
        (4, 13, "شخص", "omar"),
        (4, 13, "شخص", "sara"),
        (29, 41, "BASE", "sara"),
    ]
    shared.undo()
    assert stored(shared) == before
    shared.redo()
    assert "شخص" in shared.scheme()
    assert shared.faults() == []


def test_others_may_go_on_with_the_new_name_and_undo_takes_it_from_them_too(
    shared: Project, path: Path
) -> None:
    shared.edit(ChangeLabel("PERSON", Label("HUMAN", "ا", "a", "#00ff00", "1")))
    with Project.open(path, "omar") as other:
        other.edit(AddSpan("doc", 9, 13, "HUMAN"))

    shared.undo()

    assert (9, 13, "PERSON", "omar") in spans(shared)


def test_engines_that_know_only_the_old_name_propose_under_the_new_one(shared: Project) -> None:
    proposals = [Suggestion(9, 13, "PERSON", "rules", 0.5)]
    shared.edit(ChangeLabel("PERSON", Label("HUMAN", "ا", "a", "#00ff00", "1")))
    shared.edit(ChangeLabel("HUMAN", Label("BEING", "ا", "a", "#00ff00", "1")))
    shared.store_suggestions("camel", [("doc", proposals)])
    with Project.open(shared.path, "lama") as other:
        assert [one.label for one in other.open_suggestions("doc") if one.engine == "camel"] == [
            "BEING"
        ]

        shared.edit(ChangeLabel("BEING", PERSON))
        shared.store_suggestions("camel", [("doc", proposals)])
        assert {one.label for one in other.open_suggestions("doc") if one.start == 9} == {"PERSON"}
    # What an engine learned under a name of between is told too, and PERSON is itself again.
    assert {row[1] for row in stored(shared)["settings"]} == {"PERSON"}
    assert not any(str(row[0]).endswith(" PERSON") for row in stored(shared)["settings"])


def test_steps_from_before_a_rename_can_still_be_taken_back_and_made_again(
    project: Project, path: Path
) -> None:
    with Project.open(path, "omar") as other:
        other.edit(AddSpan("doc", 4, 13, "PERSON"))
        project.edit(ChangeLabel("PERSON", Label("HUMAN", "ا", "a", "#00ff00", "1")))
        project.edit(ChangeLabel("HUMAN", Label("BEING", "ا", "a", "#00ff00", "1")))

        other.undo()
        assert spans(project) == []

        project.undo()
        other.redo()
        assert spans(project) == [(4, 13, "HUMAN", "omar")]


def test_a_rename_is_not_undone_over_a_label_that_took_the_old_name(
    shared: Project, path: Path
) -> None:
    shared.edit(ChangeLabel("PERSON", Label("HUMAN", "ا", "a", "#00ff00", "1")))
    with Project.open(path, "omar") as other:
        other.edit(AddLabel(Label("PERSON", "ا", "a", "#000000", "9")))
    before = stored(shared)

    with pytest.raises(ProjectError, match="changed again elsewhere"):
        shared.undo()

    assert stored(shared) == before


def test_colour_titles_and_key_change_without_touching_spans(shared: Project) -> None:
    before = stored(shared)

    shared.edit(ChangeLabel("PERSON", Label("PERSON", "إنسان", "Human", "#ABCDEF", "h")))

    assert shared.scheme().labels[0] == Label("PERSON", "إنسان", "Human", "#abcdef", "h")
    assert stored(shared)["spans"] == before["spans"]
    shared.undo()
    assert stored(shared) == before


def test_labels_take_the_order_they_are_given(project: Project) -> None:
    project.edit(OrderLabels(("DATE", "UNIT")))

    assert project.scheme().names == ("DATE", "UNIT", "PERSON", "BASE", "WEAPON")
    project.undo()
    assert project.scheme() == default_scheme()


def test_merging_makes_the_spans_the_others_and_leaves_one_of_twins(shared: Project) -> None:
    before = stored(shared)

    changes = shared.edit(MergeLabels("PERSON", "UNIT"))

    assert changes.scheme
    assert shared.scheme().names == ("UNIT", "BASE", "WEAPON", "DATE")
    assert spans(shared) == [
        (4, 13, "UNIT", "omar"),
        (4, 13, "UNIT", "sara"),
        (29, 41, "BASE", "sara"),
    ]
    hers = shared.spans("doc", "sara")[0]
    assert (hers.note, hers.value) == ("hers", "v")
    assert [one.label for one in shared.open_suggestions("doc")] == ["DATE"]  # it was refused
    shared.undo()
    assert stored(shared) == before
    shared.redo()
    assert len(spans(shared)) == 3
    assert shared.faults() == []


def test_removing_takes_the_spans_along_and_undo_brings_them_back(shared: Project) -> None:
    before = stored(shared)

    shared.edit(RemoveLabel("PERSON"))

    assert "PERSON" not in shared.scheme()
    assert spans(shared) == [(4, 13, "UNIT", "omar"), (29, 41, "BASE", "sara")]
    shared.undo()
    assert stored(shared) == before


def test_a_label_comes_back_though_an_engine_was_at_work_meanwhile(shared: Project) -> None:
    shared.edit(MergeLabels("DATE", "UNIT"))
    shared.store_suggestions("rules", [("doc", [Suggestion(14, 21, "DATE", "rules", 0.9)])])
    assert [one.label for one in shared.open_suggestions("doc")] == ["UNIT"]

    shared.undo()

    assert shared.scheme().names == default_scheme().names
    assert shared.faults() == []


def test_the_last_label_stays(project: Project) -> None:
    for name in ("UNIT", "BASE", "WEAPON", "DATE"):
        project.edit(RemoveLabel(name))

    with pytest.raises(SpanError, match="at least one"):
        project.edit(RemoveLabel("PERSON"))


def test_nobody_elses_steps_are_lost_on_the_way(shared: Project, path: Path) -> None:
    with Project.open(path, "omar") as other:
        other.edit(SetStatus("doc", "done"))
        shared.edit(MergeLabels("PERSON", "UNIT"))
        other.undo()  # his last step has nothing to do with the label
        shared.edit(RemoveLabel("UNIT"))
        with pytest.raises(ProjectError, match="changed again elsewhere"):
            other.undo()  # his span is gone with its label


def test_a_scheme_file_adds_changes_and_orders(shared: Project) -> None:
    before = stored(shared)
    file = (SHIP, Label("DATE", "يوم", "Day", "#111111", "1"))

    shared.edit(TakeScheme(file))

    labels = shared.scheme().labels
    assert labels[:2] == file
    assert [label.name for label in labels[2:]] == ["PERSON", "UNIT", "BASE", "WEAPON"]
    assert [label.key for label in labels[2:]] == ["", "2", "3", "4"]
    shared.undo()
    assert stored(shared) == before


def test_a_scheme_written_as_toml_reads_back_the_same(tmp_path: Path) -> None:
    scheme = Scheme((*default_scheme(), Label("X", 'a"b\\c', "ش", "#000000", "")))
    file = tmp_path / "scheme.toml"
    file.write_text(to_toml(scheme), encoding="utf-8")

    assert read_scheme(file) == scheme


def test_the_shipped_scheme_is_written_as_it_stands_less_its_remarks() -> None:
    shipped = resource("schemes", "default.toml").read_text(encoding="utf-8")
    lines = [line for line in shipped.splitlines() if not line.startswith("#")]

    assert to_toml(default_scheme()).split("\n") == [*lines[1:], ""]


def test_the_journal_tells_of_a_rename_and_not_of_every_span(shared: Project) -> None:
    shared.edit(ChangeLabel("PERSON", Label("HUMAN", "ا", "a", "#00ff00", "1")))

    action, before, after = shared._db.execute(
        "SELECT action, before, after FROM journal ORDER BY number DESC LIMIT 1"
    ).fetchone()
    assert action == "change label"
    assert [row["name"] for row in json.loads(before)["labels"]] == ["PERSON"]
    assert [row["name"] for row in json.loads(after)["labels"]] == ["HUMAN"]
    assert "spans" not in json.loads(after)


NAMES = st.sampled_from(["PERSON", "UNIT", "BASE", "WEAPON", "DATE", "SHIP", "شخص"])
KEYS = st.sampled_from(["", "1", "2", "7", "k"])
LABELS = st.builds(Label, NAMES, st.just("ا"), st.just("a"), st.just("#aabbcc"), KEYS)
EDITS = st.one_of(
    st.builds(AddLabel, LABELS),
    st.builds(ChangeLabel, NAMES, LABELS),
    st.builds(OrderLabels, st.lists(NAMES, max_size=3).map(tuple)),
    st.builds(MergeLabels, NAMES, NAMES),
    st.builds(RemoveLabel, NAMES),
    st.builds(lambda start, label: AddSpan("doc", start, 13, label), st.integers(0, 12), NAMES),
)


@settings(max_examples=60)
@given(edits=st.lists(EDITS, min_size=1, max_size=10))
def test_whatever_was_done_undo_goes_back_through_it_all(
    tmp_path_factory: pytest.TempPathFactory, edits: list[SchemeEdit | AddSpan]
) -> None:
    path = tmp_path_factory.mktemp("undo") / "news.tawsim"
    begin = [Span(4, 13, "PERSON"), Span(4, 13, "UNIT"), Span(0, 3, "BASE")]
    document = Document("doc", "وصل يحيى رسول الاثنين")
    with Project.create(path, default_scheme(), "sara") as project:
        project.add([Record(LabelledDocument(document, tuple(begin)))], "omar")
        states = [stored(project)]
        for edit in edits:
            try:
                project.edit(edit)
            except SpanError:
                assert stored(project) == states[-1]
            if stored(project) != states[-1]:
                states.append(stored(project))
        assert project.faults() == []
        for state in reversed(states[:-1]):
            project.undo()
            assert stored(project) == state
        for state in states[1:]:
            project.redo()
            assert [row[:6] for row in stored(project)["labels"]] == [
                row[:6] for row in state["labels"]
            ]
        assert project.faults() == []
