"""Cases, rulings, and the adjudicated layer that depends on the rulings alone."""

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.errors import SpanError, UsageError
from annotations.project import Project
from annotations.project.edits import AddSpan, ChangeSpan, RemoveSpans, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.review_edits import Settle, WithdrawRulings
from annotations.project.rulings import Place, Ruling, gold_spans
from annotations.project.scheme_edits import ChangeLabel, MergeLabels, RemoveLabel
from annotations.project.schemes import default_scheme
from annotations.review.adjudication import Adjudication
from annotations.review.cases import Case
from annotations.review.deciding import drawn, neither, struck, take
from annotations.spans import Document, Label
from tests.annotations.review.reviewing import TEXT, made

PLAIN = "انسحبت كتيبة الفهد من مطار الرمان"


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """Two articles that a and b have labelled, not alike."""
    a = [("سالم المرعي", "PERSON"), ("القوات العراقية", "UNIT"), ("معسكر الرمان", "BASE")]
    b = [("العميد سالم المرعي", "PERSON"), ("والقوات العراقية", "UNIT"), ("معسكر الرمان", "BASE")]
    return made(
        tmp_path / "news.tawsim",
        {
            "a": {"one": [*a, ("يوم الاثنين", "DATE")], "two": [("مطار الرمان", "BASE")]},
            "b": {"one": [*b, ("الاثنين", "DATE")], "two": [("مطار الرمان", "UNIT")]},
        },
        {"one": TEXT, "two": PLAIN},
    )


def gold(project: Project, document_id: str) -> list[tuple[str, str]]:
    text = project.document(document_id).text
    return [(span.text_of(text), span.label) for span in project.spans(document_id, "gold")]


def test_each_difference_is_a_case_with_its_pattern(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)

        assert [(case.kind, str(review.pattern(case))) for case in review.cases("one")] == [
            ("other edges", "b: title taken into PERSON"),
            ("other edges", "b: UNIT begins with an attached letter"),
            ("other edges", "a: DATE begins earlier"),
        ]
        (case,) = review.cases("two")
        assert (case.kind, str(review.pattern(case))) == (
            "other label", "a: BASE where b have UNIT",
        )  # fmt: skip
        assert [case.kind for case in review.cases("one", same=True)].count("same") == 1


def test_a_ruling_makes_the_adjudicated_layer_and_undo_takes_it_back(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        title, letter, date = review.cases("one")

        project.edit(review.settling([take(title, "a", comment="الرتبة خارج الاسم")]))

        assert gold(project, "one") == [("سالم المرعي", "PERSON"), ("معسكر الرمان", "BASE")]
        (ruling,) = [one for one in project.rulings("one") if one.choice == "taken"]
        assert (ruling.annotator, ruling.taken, ruling.comment) == (
            "rania", ("a",), "الرتبة خارج الاسم",
        )  # fmt: skip
        assert review.progress("one").settled == 1

        project.edit(review.settling([take(letter, "a", "b"), neither(date)]))
        assert ("والقوات العراقية", "UNIT") in gold(project, "one")
        assert ("القوات العراقية", "UNIT") in gold(project, "one")
        assert review.open_count("one") == 0
        project.edit(review.finish("one"))
        assert project.gold_status("one") == "done"

        for _ in range(3):
            project.undo()
        assert gold(project, "one") == []
        assert review.open_count("one") == 6
        project.redo()
        assert gold(project, "one") == [("سالم المرعي", "PERSON"), ("معسكر الرمان", "BASE")]
        assert project.faults() == []


def test_what_is_drawn_is_right_and_what_all_have_can_be_struck(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        case = review.cases("one")[0]
        project.edit(review.settling([drawn(case, [Place(11, 15, "PERSON")])]))
        assert gold(project, "one") == [("سالم", "PERSON"), ("معسكر الرمان", "BASE")]

        (same,) = [one for one in review.cases("one", same=True) if one.kind == "same"]
        project.edit(Settle((struck("one", same.places[0], same.layers),)))
        assert gold(project, "one") == [("سالم", "PERSON")]


def test_a_ruling_that_does_not_fit_changes_nothing(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        case = review.cases("one")[0]
        for place in (Place(11, 900, "PERSON"), Place(11, 15, "CITY"), Place(15, 11, "PERSON")):
            with pytest.raises(SpanError):
                project.edit(Settle((drawn(case, [place]),)))
        with pytest.raises(SpanError, match="same label twice"):
            project.edit(
                Settle((drawn(case, [Place(4, 9, "DATE", "x"), Place(4, 9, "DATE", "y")]),))
            )
        assert project.rulings("one") == []


def test_nobody_labels_in_the_adjudicated_layer(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        project.edit(review.majority())
    with Project.open(reviewed, "gold") as project:
        with pytest.raises(SpanError, match="settling differences"):
            project.edit(AddSpan("one", 0, 3, "UNIT"))
        with pytest.raises(SpanError, match="settling differences"):
            project.edit(RemoveSpans("one", (project.spans("one", "gold")[0].id,)))


def test_when_an_annotator_changes_a_place_it_is_open_again(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        project.edit(review.settling([take(case, "a") for case in review.cases("two")]))
        assert review.open_count("two") == 0
        with Project.open(reviewed, "b") as other:
            (own,) = other.spans("two", "b")
            other.edit(ChangeSpan("two", own.id, end=own.end - 2))
        assert review.open_count("two") == 1
        assert gold(project, "two") == [("مطار الرمان", "BASE")]


def test_the_majority_rules_where_there_is_one(tmp_path: Path) -> None:
    path = made(
        tmp_path / "news.tawsim",
        {
            "a": {"two": [("مطار الرمان", "BASE"), ("كتيبة الفهد", "UNIT")]},
            "b": {"two": [("مطار الرمان", "BASE")]},
            "c": {"two": [("الرمان", "BASE")]},
        },
        {"two": PLAIN},
    )
    with Project.open(path, "rania") as project:
        review = Adjudication(project)
        project.edit(review.majority(0.6))
        assert gold(project, "two") == [("مطار الرمان", "BASE")]
        assert review.next_open() is None
        with pytest.raises(UsageError):
            review.majority(0.5)


def test_the_next_open_case_is_found_over_all_articles(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        met = []
        case = review.next_open()
        while case is not None and len(met) < 10:
            met.append((case.document_id, case.start))
            case = review.next_open(case.document_id, case.start)
        cycle = met[:4]
        assert met == [*cycle, *cycle, *cycle][:10]
        assert [document for document, _ in cycle] == ["one", "one", "one", "two"]
        back = review.previous_open("two", 0)
        assert back is not None
        assert (back.document_id, back.start) == cycle[2]


def test_cases_alike_are_settled_by_one_edit(tmp_path: Path) -> None:
    texts = {f"d{number}": f"{number} {TEXT}" for number in range(4)}
    path = made(
        tmp_path / "news.tawsim",
        {
            "a": {key: [("سالم المرعي", "PERSON")] for key in texts},
            "b": {key: [("العميد سالم المرعي", "PERSON")] for key in texts},
        },
        texts,
    )
    with Project.open(path, "rania") as project:
        review = Adjudication(project)
        (alike,) = review.survey()
        assert len(alike.open) == 4

        project.edit(review.settling(take(case, "a") for case in alike.open))

        assert review.overall() == (0, 4)
        assert project.steps()[0] == "settle"
        project.undo()
        assert review.overall() == (4, 4)


def test_rulings_follow_their_labels(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        project.edit(review.majority())
        project.edit(ChangeLabel("BASE", Label("SITE", "موقع", "Site", "#112233", "3")))
        assert gold(project, "one") == [("معسكر الرمان", "SITE")]
        project.edit(MergeLabels("SITE", "UNIT"))
        assert gold(project, "one") == [("معسكر الرمان", "UNIT")]
        project.edit(RemoveLabel("UNIT"))
        assert gold(project, "one") == []
        assert project.faults() == []
        for _ in range(3):
            project.undo()
        assert gold(project, "one") == [("معسكر الرمان", "BASE")]
        project.undo()
        assert gold(project, "one") == []
        assert project.faults() == []


def test_a_ruling_whose_label_was_renamed_is_sound(tmp_path: Path) -> None:
    file = tmp_path / "news.tawsim"
    Project.create(file, default_scheme()).close()
    with Project.open(file, "a") as project:
        project.add([Record(LabelledDocument(Document("two", PLAIN)))])
    for annotator in ("a", "b"):
        with Project.open(file, annotator) as project:
            project.edit(AddSpan("two", 22, 33, "BASE"))
            project.edit(SetStatus("two", "done"))
    with Project.open(file, "rania") as project:
        project.edit(Adjudication(project).majority())
        assert gold(project, "two") == [("مطار الرمان", "BASE")]

        project.edit(ChangeLabel("BASE", Label("SITE", "موقع", "Site", "#112233", "3")))
        assert project.faults() == []
        project.undo()
        assert project.faults() == []
        project.redo()
        assert project.faults() == []
        assert gold(project, "two") == [("مطار الرمان", "SITE")]


places = st.builds(
    lambda start, length, label, gold: Place(start, start + length, label, None, ("a",), gold),
    st.integers(0, 12), st.integers(1, 6), st.sampled_from(["PERSON", "UNIT"]), st.booleans(),
)  # fmt: skip
decided = st.lists(
    st.lists(places, min_size=1, max_size=4, unique_by=lambda place: place.key),
    min_size=1, max_size=6,
)  # fmt: skip


@given(decided=decided, order=st.randoms(use_true_random=False))
def test_the_layer_depends_on_the_rulings_alone(decided: list[list[Place]], order: object) -> None:
    rulings = [
        Ruling(
            "d", "taken", tuple(some), at=f"2026-01-01T00:00:00.{number // 2:03}Z", id=f"r{number}"
        )
        for number, some in enumerate(decided)
    ]
    shuffled = list(rulings)
    order.shuffle(shuffled)  # type: ignore[attr-defined]

    assert gold_spans(shuffled) == gold_spans(rulings)
    for one, other in itertools.combinations([place for place, _ in gold_spans(rulings)], 2):
        assert (one.start, one.end, one.label) != (other.start, other.end, other.label)


@settings(max_examples=25)
@given(choices=st.lists(st.tuples(st.integers(0, 3), st.sampled_from("ab-2d")), max_size=6))
def test_rulings_on_other_layers_of_the_same_places_give_the_same_layer(
    choices: list[tuple[int, str]],
) -> None:
    """What annotators do afterwards, and who sits at which file, changes nothing."""
    with tempfile.TemporaryDirectory(prefix="tawsim-test-") as folder:
        layers = {
            "a": {"one": [("سالم المرعي", "PERSON"), ("القوات العراقية", "UNIT")]},
            "b": {"one": [("العميد سالم المرعي", "PERSON"), ("معسكر الرمان", "BASE")]},
        }
        path = made(Path(folder) / "news.tawsim", layers, {"one": TEXT})
        with Project.open(path, "rania") as project:
            review = Adjudication(project)
            for number, choice in choices:
                found = review.cases("one")
                project.edit(review.settling([decide(found[number % len(found)], choice)]))
            before = gold(project, "one")
            rulings = project.rulings("one")
        with Project.open(path, "b") as project:
            project.edit(RemoveSpans("one", tuple(s.id for s in project.spans("one", "b"))))
            assert gold(project, "one") == before
            assert [(p.start, p.end, p.label) for p, _ in gold_spans(rulings)] == [
                (s.start, s.end, s.label) for s in project.spans("one", "gold")
            ]


def decide(case: Case, choice: str) -> Ruling:
    if choice == "d":
        return drawn(case, [Place(0, 3, "DATE")])
    if choice == "2":
        return take(case, "a", "b")
    return neither(case) if choice == "-" else take(case, choice)


def test_a_ruling_can_be_withdrawn_by_who_made_it(reviewed: Path) -> None:
    with Project.open(reviewed, "rania") as project:
        review = Adjudication(project)
        project.edit(Settle((take(review.cases("two")[0], "b"),)))
        (ruling,) = project.rulings("two")
    with Project.open(reviewed, "a") as project, pytest.raises(SpanError, match="rania"):
        project.edit(WithdrawRulings((ruling.id,), "two"))
    with Project.open(reviewed, "rania") as project:
        project.edit(WithdrawRulings((ruling.id,), "two"))
        assert gold(project, "two") == []
