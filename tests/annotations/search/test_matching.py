"""Every place of a query, and no other, at offsets of the text as it was given."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import UsageError
from annotations.search import Options, Shadowed, find_all
from annotations.search.matching import LONGEST_QUERY, is_whole, shadow_of

WHOLE, EXACT, REGULAR = Options(whole_word=True), Options(exact=True), Options(regular=True)


def found(text: str, query: str, options: Options | None = None) -> list[str]:
    return [text[start:end] for start, end in find_all(Shadowed(text), query, options)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("زار أحمد واحمد وآحمد", "إحمد", ["أحمد", "احمد", "آحمد"]),
        ("مستشفي المدينة", "مستشفى المدينه", ["مستشفي المدينة"]),
        ("بَغْدَاد ثم بغـــداد", "بغداد", ["بَغْدَاد", "بغـــداد"]),
        ("عام ٢٠٢٠ و ۲۰۲۰ و2020", "2020", ["٢٠٢٠", "۲۰۲۰", "2020"]),
        ("إف-16 ثم اف 16 ثم إف١٦", "إف 16", ["إف-16", "اف 16", "إف١٦"]),
        ("إف-16 ثم اف 16", "اف16", ["إف-16", "اف 16"]),
        ("تل «ابيض» وتل أبيض", "تل أبيض", ["تل «ابيض", "تل أبيض"]),
        ("سالم  المرعي\u00a0وسالم\nالمرعي", "سالم المرعي", ["سالم  المرعي", "سالم\nالمرعي"]),
        ("3/1/2020 و3-1-2020", "3/1/2020", ["3/1/2020"]),
        ("BBC ثم bbc", "Bbc", ["BBC", "bbc"]),
        ("ﻻ اله", "لا", ["ﻻ"]),
        ("بغداد", "   بغداد ", ["بغداد"]),
        ("بغداد", "ً", []),
        ("بغداد", "  ", []),
        ("", "بغداد", []),
    ],
)  # fmt: skip
def test_other_spellings_are_found(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


def test_the_article_is_found_where_it_merged_with_a_preposition() -> None:
    text = "القوات وللقوات فللقوات للقوات بالقوات"
    assert found(text, "القوات") == ["القوات", "للقوات", "للقوات", "للقوات", "القوات"]
    assert found(text, "القوات", WHOLE) == found(text, "القوات")
    assert found("نللقوات", "القوات") == []


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("بغداد وبغداد فبغداد لبغداد ولبغداد", "بغداد", [0, 7, 14, 21, 29]),
        ("بغدادية بغدادي نبغداد", "بغداد", []),
        ("عام2020 2020م 12020 20201", "2020", [3, 8]),
        ("إف-16", "إف", [0]),
        ("إف-16", "16", [3]),
    ],
)
def test_whole_words_also_behind_proclitics(text: str, query: str, expected: list[int]) -> None:
    assert [start for start, _ in find_all(Shadowed(text), query, WHOLE)] == expected


def test_letters_as_typed() -> None:
    text = "أحمد احمد وأحمد أحمدي"
    assert find_all(Shadowed(text), "أحمد", EXACT) == [(0, 4), (11, 15), (16, 20)]
    whole_exact = Options(whole_word=True, exact=True)
    assert find_all(Shadowed(text), "أحمد", whole_exact) == [(0, 4), (11, 15)]
    assert found("ABC abc", "abc", EXACT) == ["abc"]


def test_regular_expressions_read_the_text_as_it_is() -> None:
    text = "اللواء 45 ثم لواء 46\nواللواء 47"
    assert found(text, r"لواء \d+", REGULAR) == ["لواء 45", "لواء 46", "لواء 47"]
    assert found(text, r"^\w+", REGULAR) == ["اللواء", "واللواء"]
    assert found(text, "س*", REGULAR) == []
    assert found(text, "لواء", Options(regular=True, whole_word=True)) == ["لواء"]


@pytest.mark.parametrize("query", ["(", "[ا", "*", r"(?P<a>)(?P<a>)", "a{99999999999}"])
def test_what_is_no_regular_expression_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match="no regular expression"):
        find_all(Shadowed("بغداد"), query, REGULAR)


def test_a_regular_expression_that_takes_for_ever_is_stopped() -> None:
    from annotations.search.regular import find_regular

    with pytest.raises(UsageError, match=r"longer than 0\.3 seconds"):
        find_regular(["ا" * 40 + "ب"], "(ا+)+$", seconds=0.3)
    assert find_regular(["باب", "ب"], "ب") == [[(0, 1), (2, 3)], [(0, 1)]]


def test_a_query_of_a_whole_page_is_refused() -> None:
    with pytest.raises(UsageError, match="501"):
        find_all(Shadowed("بغداد"), "ب" * (LONGEST_QUERY + 1))


def test_no_more_than_wanted() -> None:
    assert find_all(Shadowed("ب ب ب"), "ب", limit=2) == [(0, 1), (2, 3)]
    assert find_all(Shadowed("ب ب ب"), "ب", REGULAR, limit=2) == [(0, 1), (2, 3)]


LETTERS = st.sampled_from('اأإآبتةهويىلكفسنمر ءؤئـَّ\u200f\u0301ﻻﷲ12٢۳.-"«\n😀ABİΣς')
TEXTS = st.text(LETTERS, max_size=60)


def brute_force(text: Shadowed, query: str, *, whole: bool) -> list[tuple[int, int]]:
    """Every place where the folded letters are the query's, tried one by one."""
    wanted, shadow = shadow_of(query), text.shadow
    places = []
    at = 0
    while wanted and at <= len(shadow) - len(wanted):
        end = at + len(wanted)
        if shadow[at:end] == wanted and (not whole or is_whole(shadow, at, end)):
            places.append(text.folded.original(at, end))
            at = end
        else:
            at += 1
    return places


@given(TEXTS, st.data(), st.booleans())
def test_one_word_is_found_wherever_it_stands(text: str, data: st.DataObject, whole: bool) -> None:
    shadowed = Shadowed(text)
    start = data.draw(st.integers(0, len(text)))
    query = text[start : start + data.draw(st.integers(1, 6))]
    word = shadow_of(query)
    if not word.isalpha() or word.startswith("ال"):
        return
    wanted: list[tuple[int, int]] = []
    for place in brute_force(shadowed, query, whole=whole):
        if not wanted or place[0] >= wanted[-1][1]:
            wanted.append(place)
    assert find_all(shadowed, query, Options(whole_word=whole)) == wanted


@given(TEXTS, st.data())
def test_what_is_found_folds_to_the_query(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    query = text[start : start + data.draw(st.integers(1, 12))]
    letters = [one for one in shadow_of(query) if one.isalnum()]
    places = find_all(Shadowed(text), query)
    for first, last in places:
        assert 0 <= first < last <= len(text)
        ligature = any(one in "ﻻﷲ" for one in text[first:last])
        folded = [one for one in shadow_of(text[first:last]) if one.isalnum()]
        assert ligature or folded == letters or folded[1:] == letters[1:] == [*"ل", *letters[2:]]
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(TEXTS, st.data())
def test_a_piece_of_the_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    query = text[start:end]
    if any(one.isalnum() for one in shadow_of(query)) and len(query) <= LONGEST_QUERY:
        assert find_all(Shadowed(text), query)


@given(TEXTS, st.text(LETTERS, min_size=1, max_size=4), st.booleans())
def test_exact_is_what_str_find_finds(text: str, query: str, whole: bool) -> None:
    places = find_all(Shadowed(text), query, Options(exact=True, whole_word=whole))
    assert all(text[start:end] == query.strip() for start, end in places)
    if query.strip() and not whole:
        assert len(places) == text.count(query.strip())
