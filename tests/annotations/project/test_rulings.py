"""Rulings as they are kept, and the adjudicated layer that follows from them."""

from contextlib import closing
from pathlib import Path

from annotations.project import Project
from annotations.project.changes import Changes
from annotations.project.connecting import connect
from annotations.project.edits import AddSpan
from annotations.project.review_edits import Settle, WithdrawRulings, finish, reopen
from annotations.project.rulings import Place, Ruling
from annotations.project.scheme_edits import ChangeLabel, MergeLabels, TakeScheme
from annotations.project.schemes import default_scheme
from annotations.spans import HUMAN, Label

PERSON = Place(4, 13, "PERSON", by=("omar",), gold=True)
DATE = Place(14, 21, "DATE", value="2026-05-04", by=("omar", "sara"), gold=True)
WRONG = Place(26, 31, "BASE", by=())
RULING = Ruling(
    "doc", "taken", (PERSON, DATE, WRONG), ("omar", "sara"), ("omar",), "انظر القواعد", 4, 31,
)  # fmt: skip
HUMAN_BEING = Label("HUMAN", "انسان", "human", "#123456", "")


def stored(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(connect(path, "ro")) as db:
        return [tuple(row) for row in db.execute(query)]


def gold(project: Project) -> list[tuple[int, int, str, str | None]]:
    return [(one.start, one.end, one.label, one.value) for one in project.spans("doc", "gold")]


def test_a_ruling_comes_back_as_it_was_made(project: Project) -> None:
    project.edit(Settle((RULING,)))

    (made,) = project.rulings("doc")

    assert made.document_id == "doc"
    assert (made.choice, made.places, made.layers, made.taken, made.comment) == (
        "taken", (PERSON, DATE, WRONG), ("omar", "sara"), ("omar",), "انظر القواعد",
    )  # fmt: skip
    assert (made.start, made.end) == (4, 31)
    assert made.annotator == "sara"


def test_what_is_right_becomes_the_layer_with_its_values(project: Project) -> None:
    changes = project.edit(Settle((RULING,)))

    assert gold(project) == [(4, 13, "PERSON", None), (14, 21, "DATE", "2026-05-04")]
    spans = project.spans("doc", "gold")
    assert all(one.source == HUMAN and len(one.id) == 32 for one in spans)
    assert {span.id for _, span in changes.put_spans} == {one.id for one in spans}
    assert changes.removed_spans == ()


def test_views_are_told_of_just_what_a_ruling_taken_back_takes_away(project: Project) -> None:
    project.edit(Settle((RULING,)))
    project.edit(Settle((Ruling("doc", "drawn", (Place(26, 41, "BASE", gold=True),), ()),)))
    before = {one.label: one.id for one in project.spans("doc", "gold")}
    (drawn,) = (one for one in project.rulings("doc") if one.choice == "drawn")

    changes = project.edit(WithdrawRulings((drawn.id,), "doc"))

    assert changes.removed_spans == (("doc", before["BASE"]),)
    assert changes.put_spans == ()
    assert {one.label: one.id for one in project.spans("doc", "gold")} == {
        label: own for label, own in before.items() if label != "BASE"
    }


def test_a_place_taken_anew_with_another_value_is_the_same_span_changed(project: Project) -> None:
    project.edit(Settle((RULING,)))
    (_, date) = project.spans("doc", "gold")
    later = Place(14, 21, "DATE", value="2026-05-05", by=("sara",), gold=True)

    changes = project.edit(Settle((Ruling("doc", "taken", (later,), ("omar", "sara")),)))

    assert gold(project) == [(4, 13, "PERSON", None), (14, 21, "DATE", "2026-05-05")]
    assert [(span.id, span.value) for _, span in changes.put_spans] == [(date.id, "2026-05-05")]
    assert changes.removed_spans == ()


def test_the_layer_is_done_when_the_review_is_and_under_way_again_when_reopened(
    project: Project,
) -> None:
    def status() -> list[str]:
        return [one for _, name, one, _ in project.statuses() if name == "gold"]

    project.edit(Settle((RULING,)))
    assert status() == ["in progress"]
    project.edit(finish("doc", ("omar", "sara")))
    assert status() == ["done"]
    project.edit(reopen("doc"))
    assert status() == ["in progress"]


def test_a_ruling_undone_and_made_again_is_under_the_labels_of_today(
    project: Project, path: Path
) -> None:
    project.edit(Settle((RULING,)))
    with Project.open(path, "lina") as lina:
        lina.edit(ChangeLabel("PERSON", HUMAN_BEING))
    assert project.undo() is not None
    assert gold(project) == []

    assert project.redo() is not None

    (made,) = project.rulings("doc")
    assert [one.label for one in made.places] == ["HUMAN", "DATE", "BASE"]
    assert [one[2] for one in gold(project)] == ["HUMAN", "DATE"]


def test_labels_stand_in_their_order_counted_from_one(project: Project, path: Path) -> None:
    labels = tuple(reversed(default_scheme().labels))
    project.edit(TakeScheme(labels))

    found = stored(path, "SELECT position, name FROM labels ORDER BY position")

    assert found == [(number, label.name) for number, label in enumerate(labels, start=1)]


def test_spans_under_another_label_are_changed_at_that_time(project: Project, path: Path) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    ((before,),) = stored(path, "SELECT changed_at FROM spans")
    project.edit(MergeLabels("PERSON", "UNIT"))

    ((after, label),) = stored(path, "SELECT changed_at, label FROM spans")
    ((at,),) = stored(path, "SELECT at FROM journal ORDER BY number DESC LIMIT 1")

    assert label == "UNIT"
    assert after == at
    assert str(after) >= str(before)


def test_views_are_told_what_becomes_of_the_layers_status(project: Project) -> None:
    def told(changes: Changes) -> list[tuple[str, str, str]]:
        return list(changes.statuses)

    assert told(project.edit(Settle((RULING,)))) == [("doc", "gold", "in progress")]
    assert told(project.edit(finish("doc", ("omar", "sara")))) == [("doc", "gold", "done")]
    assert told(project.edit(reopen("doc"))) == [("doc", "gold", "in progress")]
    everything = tuple(one.id for one in project.rulings("doc"))
    assert told(project.edit(WithdrawRulings(everything, "doc"))) == [("doc", "gold", "new")]


def test_merged_labels_are_merged_in_rulings_and_no_others(project: Project) -> None:
    project.edit(Settle((RULING,)))
    project.edit(MergeLabels("PERSON", "UNIT"))

    (made,) = project.rulings("doc")

    assert [one.label for one in made.places] == ["UNIT", "DATE", "BASE"]
    assert [one[2] for one in gold(project)] == ["UNIT", "DATE"]
    assert project.faults() == []


def test_an_annotator_called_gold_keeps_their_own_layer(project: Project, path: Path) -> None:
    with Project.open(path, "gold") as named:
        named.edit(AddSpan("doc", 0, 3, "WEAPON"))
    project.edit(Settle((RULING,)))

    (layer,) = project.gold_names()

    assert layer != "gold"
    assert gold(project) == [(0, 3, "WEAPON", None)]
    assert [one.label for one in project.spans("doc", layer)] == ["PERSON", "DATE"]
