"""Marks are found by place as a plain search finds them, whatever was changed before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.spans import Span, reading_order
from gui.article.marks import Marks, in_lanes

spans = st.builds(
    lambda start, length, label, number: Span(start, start + length, label, id=str(number)),
    st.integers(0, 60),
    st.integers(1, 25),
    st.sampled_from(["PERSON", "UNIT"]),
    st.integers(0, 30),
)
changes = st.lists(
    st.tuples(st.lists(st.integers(0, 30).map(str), max_size=4), st.lists(spans, max_size=4)),
    max_size=6,
)


def one_of_each_id(found: list[Span]) -> list[Span]:
    return list({span.id: span for span in found}.values())


@settings(max_examples=200)
@given(st.lists(spans, max_size=25), changes, st.integers(0, 90), st.integers(0, 30))
def test_marks_are_found_as_a_plain_search_finds_them(first, later, offset, length):
    marks = Marks(one_of_each_id(first))
    plain = {span.id: span for span in one_of_each_id(first)}
    for removed, put in later:
        put = one_of_each_id(put)  # noqa: PLW2901
        marks.change(removed, put)
        for gone in removed:
            plain.pop(gone, None)
        plain |= {span.id: span for span in put}
    ordered = sorted(plain.values(), key=lambda span: (*reading_order(span), span.id))
    assert list(marks) == ordered
    assert [marks.index(span) for span in ordered] == list(range(len(ordered)))
    end = offset + length
    assert marks.within(offset, end) == [span for span in ordered if span.overlaps(offset, end)]
    covering = [span for span in ordered if span.start <= offset < span.end]
    assert sorted(marks.at(offset), key=ordered.index) == covering
    lengths = [span.end - span.start for span in marks.at(offset)]
    assert lengths == sorted(lengths)
    assert marks.after(offset) == next((s for s in ordered if s.start >= offset), None)
    assert marks.before(offset) == next((s for s in reversed(ordered) if s.start < offset), None)
    assert +marks.counts == {
        label: count
        for label in ("PERSON", "UNIT")
        if (count := sum(span.label == label for span in ordered))
    }


@given(st.lists(spans, max_size=25), st.lists(spans, max_size=25))
def test_a_difference_applied_makes_the_others(some, others):
    marks, wanted = Marks(one_of_each_id(some)), one_of_each_id(others)
    marks.change(*marks.difference(wanted))
    assert list(marks) == list(Marks(wanted))


def test_many_changes_at_once_come_to_the_same_as_one_by_one():
    many = [Span(n, n + 3, "PERSON", id=str(n)) for n in range(1000)]
    at_once, one_by_one = Marks(many[:500]), Marks(many[:500])
    gone = [str(n) for n in range(0, 500, 2)]
    at_once.change(gone, many[500:])
    for mark_id in gone:
        one_by_one.change([mark_id], [])
    for mark in many[500:]:
        one_by_one.change([], [mark])
    assert list(at_once) == list(one_by_one)
    assert at_once.within(600, 610) == one_by_one.within(600, 610)
    assert at_once.counts == one_by_one.counts


@given(st.lists(spans, max_size=25))
def test_marks_in_one_lane_do_not_overlap_and_inner_ones_lie_deeper(some):
    laned = in_lanes(list(Marks(one_of_each_id(some))))
    for number, one in enumerate(laned):
        for other in laned[number + 1 :]:
            if one.mark.overlaps(other.mark.start, other.mark.end):
                assert one.lane != other.lane
    for one in laned:
        beside = [o.lane for o in laned if o.mark.overlaps(one.mark.start, one.mark.end)]
        assert one.lane < len(beside)
        assert max(beside) < one.lanes


def test_nested_marks_lie_beneath_the_one_that_holds_them():
    outer, inner = Span(0, 20, "UNIT", id="a"), Span(5, 10, "PERSON", id="b")
    assert [laned.lane for laned in in_lanes(list(Marks([inner, outer])))] == [0, 1]
