"""What fits a text and what does not."""

import pytest

from annotations.errors import SpanError
from annotations.spans import (
    LONGEST_TEXT,
    Document,
    Label,
    Scheme,
    Span,
    check_details,
    check_document,
    check_span,
    check_text,
    document_id,
    reading_order,
    title_of,
)


@pytest.mark.parametrize(
    ("start", "end", "label", "sentence"),
    [
        (5, 3, "PERSON", "The span 5-3 is reversed: its start lies behind its end."),
        (3, 3, "PERSON", "The span at 3 is empty."),
        (-1, 3, "PERSON", "The span -1-3 lies outside the text of 10 characters."),
        (3, 11, "PERSON", "The span 3-11 lies outside the text of 10 characters."),
        (3, 5, "CITY", "The label “CITY” is not in this project's scheme."),
    ],
)
def test_a_span_that_does_not_fit(start: int, end: int, label: str, sentence: str) -> None:
    with pytest.raises(SpanError) as caught:
        check_span(start, end, label, 10, ["PERSON"])
    assert str(caught.value) == sentence


@pytest.mark.parametrize(("start", "end"), [(0, 1), (0, 10), (9, 10)])
def test_a_span_that_fits(start: int, end: int) -> None:
    check_span(start, end, "PERSON", 10, ["PERSON"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        (" \n\u00a0", "is empty"),
        ("قال\x00", "NUL character at offset 3"),
        ("قا\ud800", "lone surrogate) at offset 2"),
        ("ا" * (LONGEST_TEXT + 1), "5000001 characters; at most 5000000"),
    ],
)
def test_a_text_that_cannot_be_kept(text: str, words: str) -> None:
    with pytest.raises(SpanError) as caught:
        check_text(text)
    assert words in str(caught.value)


def test_letters_of_every_kind_are_text() -> None:
    check_text("\r\n\u2028\ufeffـًا\u200f👩‍👩‍👧\u00a0")


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_confidence_is_a_share(confidence: float) -> None:
    with pytest.raises(SpanError):
        check_details(Span(0, 1, "DATE", confidence=confidence))


@pytest.mark.parametrize(
    "span",
    [
        Span(0, 1, "DATE", id="a\nb"),
        Span(0, 1, "DATE", value="x" * 501),
        Span(0, 1, "DATE", source="\x00"),
        Span(0, 1, "DATE", note="a\x00"),
    ],
)
def test_details_that_cannot_be_kept(span: Span) -> None:
    with pytest.raises(SpanError):
        check_details(span)


def test_a_note_may_have_lines() -> None:
    check_details(Span(0, 1, "DATE", note="سطر\nسطر"))


def test_ids_and_titles_are_one_line() -> None:
    check_document(Document("a b", "x", "عنوان"))
    with pytest.raises(SpanError):
        check_document(Document("a\tb", "x"))
    with pytest.raises(SpanError):
        check_document(Document("a", "x", "two\nlines"))


def test_the_id_of_a_text_is_always_the_same() -> None:
    assert document_id("قال") == document_id("قال")
    assert document_id("قال") != document_id("قال ")


def test_reading_order_puts_the_longer_first() -> None:
    spans = [Span(3, 5, "UNIT"), Span(0, 2, "DATE"), Span(0, 9, "UNIT"), Span(0, 2, "BASE")]

    ordered = [(span.start, span.end, span.label) for span in sorted(spans, key=reading_order)]
    assert ordered == [(0, 9, "UNIT"), (0, 2, "BASE"), (0, 2, "DATE"), (3, 5, "UNIT")]


@pytest.mark.parametrize(
    ("span", "start", "end", "shares"),
    [((3, 5), 5, 6, False), ((3, 5), 4, 6, True), ((3, 5), 0, 3, False), ((3, 5), 0, 9, True)],
)
def test_overlap(span: tuple[int, int], start: int, end: int, shares: bool) -> None:
    assert Span(*span, "UNIT").overlaps(start, end) is shares


def test_a_title_is_the_first_line_cut_at_a_word() -> None:
    assert title_of("\n  عنوان الخبر \nالنص") == "عنوان الخبر"
    assert title_of("كلمة " * 40) == ("كلمة " * 15).strip() + " كلمة…"


def test_a_scheme_finds_its_labels() -> None:
    scheme = Scheme((Label("UNIT", key="2"), Label("DATE", key="5")))

    assert scheme.names == ("UNIT", "DATE")
    assert "UNIT" in scheme
    assert "unit" not in scheme
    assert scheme.get("DATE") == Label("DATE", key="5")
    assert scheme.get("BASE") is None
