"""The gold articles and the shipped samples keep to the label guide's mechanical rules."""

import re
import tomllib
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.spans import Span, check_span, check_text
from tests.gold_markup import (
    GOLD,
    GoldArticle,
    MarkupError,
    load_gold,
    parse_markup,
    read_records,
)

RESOURCES = Path(__file__).parents[2] / "resources"
SCHEME = tomllib.loads((RESOURCES / "schemes" / "default.toml").read_text(encoding="utf-8"))
LABELS = [label["name"] for label in SCHEME["label"]]
QUOTES = '"«»“”'
VALUE = re.compile(r"\d{4}(-W\d\d|-\d\d(-\d\d)?)?")
WEEKDAYS = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3,
    "الجمعة": 4, "السبت": 5, "الأحد": 6, "الاحد": 6,
}  # fmt: skip
ARTICLES = [*load_gold("dev"), *load_gold("heldout")]
SAMPLES = read_records(GOLD / "samples.jsonl")


def spans_of(record: dict) -> list[Span]:
    """The record's spans as values."""
    return [Span(**span) for span in record["spans"]]


LABELLED = [pytest.param(a.document.text, list(a.spans), id=a.document.id) for a in ARTICLES] + [
    pytest.param(record["text"], spans_of(record), id=record["id"]) for record in SAMPLES
]


def begins_inside_a_word(text: str, span: Span) -> bool:
    """Whether the letter before the span belongs to the same written word."""
    return span.start > 0 and (text[span.start - 1].isalpha() or text[span.start - 1] == "ـ")


def lies_in_another(span: Span, spans: list[Span]) -> bool:
    """Whether another span encloses `span`."""
    return any(o != span and o.start <= span.start and span.end <= o.end for o in spans)


def test_markup_becomes_text_and_spans_with_exact_offsets() -> None:
    text, spans = parse_markup("وب[UNIT قوات [PERSON سالم]] [DATE=2020-01-03 أمس].")
    assert text == "وبقوات سالم أمس."
    assert [(s.text_of(text), s.label, s.value) for s in spans] == [
        ("قوات سالم", "UNIT", None),
        ("سالم", "PERSON", None),
        ("أمس", "DATE", "2020-01-03"),
    ]


@pytest.mark.parametrize("marked", ["[UNIT قوات", "قوات]", "[UNIT ]", "[قوات]", "[unit قوات]"])
def test_faulty_markup_is_refused(marked: str) -> None:
    with pytest.raises(MarkupError):
        parse_markup(marked)


PIECE = st.tuples(st.text("وبل ابتث😡«», \n", min_size=1), st.sampled_from([None, *LABELS]))


@given(st.lists(PIECE))
def test_offsets_hold_for_any_text(pieces: list[tuple[str, str | None]]) -> None:
    marked = "".join(f"[{label} {words}]" if label else words for words, label in pieces)
    text, spans = parse_markup(marked)
    assert text == "".join(words for words, _ in pieces)
    labelled = [(words, label) for words, label in pieces if label]
    assert [(s.text_of(text), s.label) for s in spans] == labelled


@pytest.mark.parametrize(("text", "spans"), LABELLED)
def test_spans_fit_text_and_scheme(text: str, spans: list[Span]) -> None:
    check_text(text)
    assert not set("[]") & set(text)
    for span in spans:
        check_span(span.start, span.end, span.label, len(text), LABELS)
        assert span.value is None or span.label == "DATE"


@pytest.mark.parametrize(("text", "spans"), LABELLED)
def test_spans_are_whole_words_without_punctuation_around(text: str, spans: list[Span]) -> None:
    for span in spans:
        words = span.text_of(text)
        assert words[0].isalnum() or words[0] in QUOTES, words
        balanced = words[-1] == ")" and words.count("(") == words.count(")")
        assert words[-1].isalnum() or words[-1] in QUOTES or balanced, words
        assert span.end == len(text) or not text[span.end].isalnum(), words
        if begins_inside_a_word(text, span):
            before = re.search(r"\w+$", text[: span.start])
            assert before is not None
            assert re.fullmatch(r"[وف]?[بلك]?ـ?", before.group()), before.group() + "|" + words


def test_attached_letters_are_cut_off_everywhere() -> None:
    first_words: dict[str, set[str]] = {label: set() for label in LABELS}
    for case in LABELLED:
        text, spans = case.values
        for span in spans:
            first_words[span.label].add(span.text_of(text).split()[0])
    for label, words in first_words.items():
        attached = {word for word in words if word[0] in "وفبكل" and word[:2] != "لل"}
        uncut = {word for word in attached if word[1:] in words}
        assert not uncut, label


@pytest.mark.parametrize(("text", "spans"), LABELLED)
def test_quotes_around_a_whole_span_stay_out(text: str, spans: list[Span]) -> None:
    for span in spans:
        words = span.text_of(text)
        wrapped = words[0] in QUOTES and words[-1] in QUOTES
        assert not wrapped, words
        assert words.count('"') % 2 == 0, words
        assert words.count("«") == words.count("»"), words


@pytest.mark.parametrize(("text", "spans"), LABELLED)
def test_spans_nest_only_across_labels(text: str, spans: list[Span]) -> None:
    for label in LABELS:
        same = sorted(span for span in spans if span.label == label)
        assert all(left.end <= right.start for left, right in pairwise(same)), label
    for one in spans:
        for other in spans:
            if one.start < other.start < one.end:
                assert other.end <= one.end, (one.text_of(text), other.text_of(text))


@pytest.mark.parametrize(("text", "spans"), LABELLED)
def test_date_values_agree_with_the_words(text: str, spans: list[Span]) -> None:
    for span in spans:
        if span.value is None:
            continue
        assert VALUE.fullmatch(span.value), span.value
        if re.fullmatch(r"\d{4}-\d\d-\d\d", span.value):
            day = date.fromisoformat(span.value)
            named = {WEEKDAYS[w] for w in re.findall(r"\w+", span.text_of(text)) if w in WEEKDAYS}
            assert named <= {day.weekday()}, span.text_of(text)
        for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", span.text_of(text)):
            assert span.value.startswith(year), span.text_of(text)


def test_articles_have_ids_dates_and_registers_of_their_own() -> None:
    ids = [a.document.id for a in ARTICLES] + [record["id"] for record in SAMPLES]
    assert len(ids) == len(set(ids))
    for article in ARTICLES:
        date.fromisoformat(article.document.meta["date"])
        assert article.document.meta["register"]


def test_there_is_enough_gold_to_judge_each_label() -> None:
    assert len(load_gold("dev")) >= 20
    assert len(load_gold("heldout")) >= 20
    counts = Counter(span.label for article in ARTICLES for span in article.spans)
    for label in ("PERSON", "UNIT", "WEAPON", "DATE"):
        assert counts[label] >= 300, label
    assert counts["BASE"] >= 80


def test_samples_show_what_makes_the_work_hard() -> None:
    spans = [(record, span) for record in SAMPLES for span in spans_of(record)]
    inside = sum(begins_inside_a_word(record["text"], span) for record, span in spans)
    nested = sum(lies_in_another(span, spans_of(record)) for record, span in spans)
    astral = [r for r in SAMPLES if any(ord(char) > 0xFFFF for char in r["text"])]
    assert inside / len(spans) >= 0.18
    assert nested >= 5
    assert len(astral) == 1
    for record in SAMPLES:
        assert {span["label"] for span in record["spans"]} == set(LABELS)
        assert 1200 <= len(record["text"]) <= 2500


def test_shipped_samples_are_the_gold_ones_without_spans() -> None:
    shipped = read_records(RESOURCES / "samples" / "samples.jsonl")
    assert shipped == [{**record, "spans": []} for record in SAMPLES]


def test_an_article_becomes_a_canonical_record() -> None:
    article: GoldArticle = ARTICLES[0]
    record = article.record
    assert list(record) == ["id", "text", "spans", "meta"]
    assert spans_of(record) == list(article.spans)
