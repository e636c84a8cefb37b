"""Where two layers of a document differ."""

from hypothesis import given
from hypothesis import strategies as st

from annotations.review.comparing import Difference, differences
from annotations.spans import Span

TEXT = "وصل يحيى رسول وبغداد الاثنين الى قاعدة عين الأسد."
SARA_OMAR = ("omar", "sara")


def compare(omar: list[Span], sara: list[Span]) -> list[Difference]:
    return differences("doc", TEXT, {"sara": sara, "omar": omar})


def at(words: str, label: str, value: str | None = None) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), label, value=value)


def test_layers_that_are_alike_do_not_differ() -> None:
    assert compare([at("يحيى رسول", "PERSON")], [at("يحيى رسول", "PERSON")]) == []


def test_one_takes_a_word_more_at_the_start() -> None:
    (found,) = compare([at("قاعدة عين الأسد", "BASE")], [at("عين الأسد", "BASE")])

    assert found.kind == "other edges"
    assert (found.more_at_start, found.more_at_end) == (1, 0)
    assert TEXT[slice(*found.place)] == "قاعدة عين الأسد"


def test_the_other_takes_a_word_more_at_the_end() -> None:
    (found,) = compare([at("يحيى", "PERSON")], [at("يحيى رسول", "PERSON")])

    assert (found.kind, found.more_at_start, found.more_at_end) == ("other edges", 0, -1)


def test_a_proclitic_counts_as_a_word() -> None:
    (found,) = compare([at("وبغداد", "BASE")], [at("بغداد", "BASE")])

    assert (found.more_at_start, found.more_at_end) == (1, 0)


def test_an_edge_within_a_word_is_told_as_none() -> None:
    (found,) = compare([at("الأسد.", "BASE")], [at("الأسد", "BASE")])

    assert (found.kind, found.more_at_start, found.more_at_end) == ("other edges", 0, 0)


def test_same_place_other_label() -> None:
    (found,) = compare([at("الاثنين", "DATE")], [at("الاثنين", "UNIT")])

    assert found.kind == "other label"
    assert (found.first, found.second) == SARA_OMAR


def test_same_place_other_value() -> None:
    (found,) = compare([at("الاثنين", "DATE", "2020-01-06")], [at("الاثنين", "DATE")])

    assert found.kind == "other value"


def test_only_one_has_it() -> None:
    found = compare([at("يحيى رسول", "PERSON")], [at("الاثنين", "DATE")])

    assert [one.kind for one in found] == ["only first", "only second"]
    assert found[0].second_span is None


def test_overlap_with_another_label() -> None:
    (found,) = compare([at("قاعدة عين", "BASE")], [at("عين الأسد", "PERSON")])

    assert (found.kind, found.more_at_start, found.more_at_end) == ("other edges and label", 1, -1)


def test_nested_spans_are_paired_with_their_like() -> None:
    outer, inner = at("قاعدة عين الأسد", "BASE"), at("الأسد", "PERSON")

    (found,) = compare([outer, inner], [outer])

    assert (found.kind, found.first_span) == ("only first", inner)


def test_every_two_of_several_are_compared() -> None:
    found = differences("doc", TEXT, {"a": [at("يحيى", "PERSON")], "b": [], "c": []})

    assert [(one.first, one.second, one.kind) for one in found] == [
        ("a", "b", "only first"),
        ("a", "c", "only first"),
    ]


places = st.tuples(
    st.integers(0, len(TEXT) - 1), st.integers(1, 9), st.sampled_from(("BASE", "UNIT"))
)
layers = st.sets(places, max_size=6).map(
    lambda found: [
        Span(start, min(start + size, len(TEXT)), label) for start, size, label in sorted(found)
    ]
)


@given(layers, layers)
def test_every_span_is_shared_or_told_of_once(omar: list[Span], sara: list[Span]) -> None:
    omar, sara = list(dict.fromkeys(omar)), list(dict.fromkeys(sara))
    found = compare(omar, sara)

    told = [one.first_span for one in found if one.first_span is not None]
    assert sorted(told) == sorted(set(omar) - set(sara))
    told = [one.second_span for one in found if one.second_span is not None]
    assert sorted(told) == sorted(set(sara) - set(omar))


@given(layers, layers)
def test_who_comes_first_does_not_matter(omar: list[Span], sara: list[Span]) -> None:
    one = differences("doc", TEXT, {"a": omar, "b": sara})
    other = differences("doc", TEXT, {"a": sara, "b": omar})

    turned = {"only first": "only second", "only second": "only first"}
    assert sorted(turned.get(each.kind, each.kind) for each in one) == sorted(
        each.kind for each in other
    )
