"""Which facts hold of two files, told by their rows and journals alone."""

from itertools import permutations

from annotations.project.merging.registers import (
    DecisionRow,
    Layers,
    SpanRow,
    StatusRow,
    Touches,
    places_that_hold,
    spans_that_hold,
)

FIRST, SECOND, THIRD = (f"2026-05-0{day}T00:00:00.000Z" for day in (1, 2, 3))
NOTHING = Touches()


def span(span_id: str, at: str, label: str = "PERSON", note: str | None = None) -> SpanRow:
    return SpanRow(span_id, "doc", "omar", label, 4, 13, "human", None, None, note, 0, at)


def status(value: str, at: str) -> StatusRow:
    return StatusRow("doc", "omar", value, at)


def holding(*files: tuple[list[SpanRow], Touches]) -> list[SpanRow]:
    """The spans that hold of two files, whichever is taken into the other."""
    outcomes = [
        spans_that_hold(one[0], other[0], (one[1], other[1])) for one, other in permutations(files)
    ]
    assert outcomes[0] == outcomes[1]
    return list(outcomes[0].values())


def holding_places(*files: tuple[list[StatusRow], Touches]) -> list[StatusRow]:
    outcomes = [
        places_that_hold(one[0], other[0], (one[1], other[1])) for one, other in permutations(files)
    ]
    assert outcomes[0] == outcomes[1]
    return list(outcomes[0].values())


def test_what_was_removed_at_the_moment_it_was_written_is_gone() -> None:
    row, key = span("1", FIRST), ("omar", "1")

    assert holding(([row], NOTHING), ([], Touches(spans={key: (FIRST, 1)}))) == []
    assert holding(([span("1", SECOND)], NOTHING), ([], Touches(spans={key: (FIRST, 1)})))

    done = status("done", FIRST)
    assert holding_places(([done], NOTHING), ([], Touches(places={done.key: (FIRST, 1)}))) == []
    later = status("done", SECOND)
    assert holding_places(([later], NOTHING), ([], Touches(places={done.key: (FIRST, 1)})))


def test_what_was_written_later_holds_whatever_it_says() -> None:
    early, late = span("1", FIRST, note="z"), span("1", SECOND, note="a")
    assert holding(([early], NOTHING), ([late], NOTHING)) == [late]

    new, done = status("new", FIRST), status("done", SECOND)
    assert holding_places(([new], NOTHING), ([done], NOTHING)) == [done]


def test_at_the_same_moment_either_way_the_same_holds() -> None:
    assert len(holding(([span("1", FIRST, note="a")], NOTHING), ([span("1", FIRST)], NOTHING))) == 1
    assert len(holding(([span("1", FIRST)], NOTHING), ([span("2", FIRST)], NOTHING))) == 1
    one, other = status("done", FIRST), status("skipped", FIRST)
    assert len(holding_places(([one], NOTHING), ([other], NOTHING))) == 1


def test_a_row_is_as_late_as_the_last_that_its_journal_says_of_it() -> None:
    """A clock that was set back leaves rows with times before those of their journal."""
    ours, theirs = span("1", FIRST, note="ours"), span("1", SECOND, note="theirs")
    known = Touches(spans={ours.key: (THIRD, 0)})
    assert holding(([ours], known), ([theirs], NOTHING)) == [ours]

    other = span("2", SECOND)
    back_in_its_place = Touches(slots={ours.slot: (THIRD, "1")})
    assert holding(([ours], back_in_its_place), ([other], NOTHING)) == [ours]

    done, new = status("done", FIRST), status("new", SECOND)
    known = Touches(places={done.key: (THIRD, 0)})
    assert holding_places(([done], known), ([new], NOTHING)) == [done]


def test_a_place_is_the_spans_that_came_to_it_last() -> None:
    early, late = span("1", FIRST), span("2", SECOND)
    assert holding(([early], NOTHING), ([late], NOTHING)) == [late]
    left = Touches(slots={early.slot: (SECOND, "")})
    assert holding(([early], NOTHING), ([], left)) == []


def test_a_journal_tells_what_came_and_what_went() -> None:
    moved, gone, come = span("1", FIRST), span("2", FIRST, "UNIT"), span("3", FIRST, "BASE")
    to = moved._replace(start_offset=0)
    touches = Touches()

    touches.note(SECOND, [moved, gone], [to, come])
    touches.note(FIRST, [], [gone])  # an earlier word, read later
    touches.note_places(SECOND, [("omar",), ("sara",)], [("sara",), ("dina",)])

    assert touches == Touches(
        {moved.key: (SECOND, 0), gone.key: (SECOND, 1), come.key: (SECOND, 0)},
        {
            moved.slot: (SECOND, ""),
            gone.slot: (SECOND, ""),
            to.slot: (SECOND, "1"),
            come.slot: (SECOND, "3"),
        },
        {("omar",): (SECOND, 1), ("sara",): (SECOND, 0), ("dina",): (SECOND, 0)},
    )


def test_two_journals_together_say_the_last_of_each() -> None:
    slot, other_slot = span("1", FIRST).slot, span("1", FIRST, "UNIT").slot
    one = Touches(
        {("omar", "1"): (FIRST, 0), ("omar", "2"): (SECOND, 1)},
        {slot: (FIRST, "1")},
        {("omar",): (SECOND, 0)},
    )
    other = Touches(
        {("omar", "1"): (SECOND, 1), ("omar", "2"): (FIRST, 0)},
        {slot: (SECOND, ""), other_slot: (FIRST, "1")},
        {("omar",): (FIRST, 1), ("sara",): (FIRST, 0)},
    )
    both = Touches(
        {("omar", "1"): (SECOND, 1), ("omar", "2"): (SECOND, 1)},
        {slot: (SECOND, ""), other_slot: (FIRST, "1")},
        {("omar",): (SECOND, 0), ("sara",): (FIRST, 0)},
    )

    assert one.join(other) == other.join(one) == both
    assert one.spans["omar", "1"] == (FIRST, 0)  # neither is changed by it


def test_some_annotators_rows_are_all_of_theirs_and_no_others() -> None:
    def decision(annotator: str) -> DecisionRow:
        return DecisionRow("doc", annotator, 4, 13, "UNIT", "rules", 0.5, "refused", FIRST)

    layers = Layers(
        "doc",
        [span("1", FIRST), span("2", FIRST)._replace(annotator="sara")],
        [status("done", FIRST), status("done", FIRST)._replace(annotator="sara")],
        [decision("omar"), decision("sara")],
    )

    sara = layers.of({"sara"})

    assert [len(rows) for rows in (sara.spans, sara.statuses, sara.decisions)] == [1, 1, 1]
    assert {row.annotator for row in (*sara.spans, *sara.statuses, *sara.decisions)} == {"sara"}
