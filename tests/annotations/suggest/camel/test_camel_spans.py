"""Tagged words become spans that begin and end as the label guide says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations import arabic
from annotations.suggest.camel.mapping import Mapping
from annotations.suggest.camel.protocol import TaggedWord
from annotations.suggest.camel.spans_from_tags import entities_of, suggestions
from annotations.suggest.camel.words import sentences_of

TAGS = [f"{prefix}-{kind}" for prefix in "BI" for kind in ("PERS", "LOC", "ORG", "MISC")]


def tagged(marked: str, chance: float = 1.0) -> tuple[str, list[TaggedWord]]:
    """The text of `وصل/O احمد/B-PERS` and its words: what follows the slash is the tag."""
    text, words = "", []
    for item in marked.split(" "):
        word, _, tag = item.partition("/")
        text += " " if text else ""
        words.append(TaggedWord(len(text), len(text) + len(word), tag or "O", chance))
        text += word
    return text, words


def found(marked: str) -> list[tuple[str, str]]:
    text, words = tagged(marked)
    return [(text[one.start : one.end], one.label) for one in suggestions(text, [words])]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("وصل تحسين/B-PERS الخفاجي/I-PERS امس", ["تحسين الخفاجي"]),
        ("قال والخفاجي/B-PERS", ["الخفاجي"]),
        ("قال وليد/B-PERS امس", ["وليد"]),
        ("قال اللواء/B-PERS يحيى/I-PERS رسول/I-PERS", ["يحيى رسول"]),
        ("قال الرئيس/B-PERS السابق", []),
        ("وصل احمد/I-PERS علي/I-PERS", ["احمد علي"]),
        ("احمد/B-PERS علي/B-PERS", ["احمد", "علي"]),
        ("بغداد/B-LOC وفرنسا/B-LOC", []),
        ("رقم 45/B-PERS", []),
        ("قال سوكر/B-PERS", ["سوكر"]),
        ("قتل الأرمنيين/B-PERS", []),
    ],
)
def test_persons_without_proclitics_and_ranks(marked: str, expected: list[str]) -> None:
    assert found(marked) == [(name, "PERSON") for name in expected]


@pytest.mark.parametrize(
    ("text", "tags", "span"),
    [
        ("قال «احمد علي».", "O O B-PERS I-PERS I-PERS O", "احمد علي"),
        ("في قاعدة «عين الأسد».", "O O O B-LOC I-LOC O O", "قاعدة «عين الأسد»"),
        ('في "قاعدة الحرير" اليوم', "O O B-LOC I-LOC O O", "قاعدة الحرير"),
    ],
)
def test_quotation_marks_stay_in_only_inside_a_name(text: str, tags: str, span: str) -> None:
    (cut,) = sentences_of(text)
    pairs = zip(cut, tags.split(), strict=True)
    words = [TaggedWord(word.start, word.end, tag, 1.0) for word, tag in pairs]

    (one,) = suggestions(text, [words])

    assert text[one.start : one.end] == span


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("في قاعدة عين/B-LOC الأسد/I-LOC اليوم", [("قاعدة عين الأسد", "BASE")]),
        ("وبقاعدة عين/B-LOC الأسد/I-LOC الجوية", [("قاعدة عين الأسد الجوية", "BASE")]),
        ("قصف معسكر/B-LOC التاجي/I-LOC الاثنين", [("معسكر التاجي", "BASE")]),
        ("في مطار الحبانية/B-LOC العسكري", [("مطار الحبانية العسكري", "BASE")]),
        ("في مطار بغداد/B-LOC الدولي", []),
        ("تنظيم القاعدة/B-ORG", [("تنظيم القاعدة", "UNIT")]),
        ("مدينة الموصل/B-LOC", []),
        ("قصف قاعدة الحرير/B-LOC الماضية", [("قاعدة الحرير", "BASE")]),
        (
            "في قاعدة الملك/B-PERS فهد/I-PERS الجوية",
            [("قاعدة الملك فهد الجوية", "BASE"), ("فهد", "PERSON")],
        ),
    ],
)
def test_a_place_is_a_base_only_where_a_word_says_so(
    marked: str, expected: list[tuple[str, str]]
) -> None:
    assert found(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("مسلحو داعش/B-ORG", [("داعش", "UNIT")]),
        ("لتنظيم داعش/B-ORG", [("تنظيم داعش", "UNIT")]),
        ("هاجم فيلق/B-ORG القدس/I-ORG", [("فيلق القدس", "UNIT")]),
        ("والجيش/B-ORG العراقي/I-ORG", [("الجيش العراقي", "UNIT")]),
        ("هاجم الجيش/B-ORG", []),
        ("أعلنت وزارة/B-ORG الدفاع/I-ORG", []),
        ("الحوثيين/B-ORG", []),
        (
            "قوات المشير خليفة/B-PERS حفتر/I-PERS",
            [("قوات المشير خليفة حفتر", "UNIT"), ("خليفة حفتر", "PERSON")],
        ),
        ("قوات. خليفة/B-PERS", [("خليفة", "PERSON")]),
        ("بصواريخ كاتيوشا/B-MISC", [("صواريخ كاتيوشا", "WEAPON")]),
        ("طائرات من طراز رافال/B-MISC", [("طائرات من طراز رافال", "WEAPON")]),
        ("قناة الجزيرة/B-ORG", []),
        ("كأس آسيا/B-MISC", []),
    ],
)
def test_units_and_weapons_need_a_word_that_says_so(
    marked: str, expected: list[tuple[str, str]]
) -> None:
    assert found(marked) == expected


def test_confidence_is_that_of_the_least_certain_word_times_the_factor() -> None:
    text, (first, second) = tagged("احمد/B-PERS علي/I-PERS")
    words = [first._replace(probability=0.5), second]

    (one,) = suggestions(text, [words])

    assert one.confidence == pytest.approx(0.5 * 0.9)
    assert one.reason == "camel: PERS"


def test_an_entity_ends_with_its_sentence() -> None:
    text, words = tagged("احمد/B-PERS علي/I-PERS")

    both = suggestions(text, [[words[0]], [words[1]]])

    assert [(one.start, one.end) for one in both] == [(0, 4), (5, 8)]


def test_a_tag_that_goes_on_with_another_kind_begins_an_entity() -> None:
    _, words = tagged("أ/B-PERS ب/I-LOC ج/I-LOC د/O ه/I-ORG")

    kinds = [(one.kind, one.start, one.end) for one in entities_of(words)]

    assert kinds == [("PERS", 0, 1), ("LOC", 2, 5), ("ORG", 8, 9)]


def test_the_mapping_reads_phrases_by_tag_and_place() -> None:
    mapping = Mapping(
        (("ORG LOC", "head", "سلاح الجو | سلاح", "UNIT", "0.5"), ("*", "title", "الشيخ"))
    )

    found = mapping.starts_with("LOC", "head", ("سلاح", "الجو", "الملكي"))
    assert found is not None
    assert (found[0], found[1].label, found[1].factor) == (2, "UNIT", 0.5)
    assert mapping.ends_with("PERS", "title", ("قال", "الشيخ")) is not None
    assert mapping.starts_with("PERS", "head", ("سلاح",)) is None


@given(
    st.lists(
        st.tuples(
            st.text('وبلقادةسعنامرجيش\u200fـَ0«".-F', min_size=1, max_size=8),
            st.sampled_from(["O", "O", *TAGS]),
            st.sampled_from([" ", "  ", "\n", "، "]),
        ),
        max_size=25,
    )
)
def test_every_span_is_whole_words_less_proclitics(rows: list[tuple[str, str, str]]) -> None:
    text, words = "", []
    for word, tag, gap in rows:
        words.append(TaggedWord(len(text), len(text) + len(word), tag, 0.9))
        text += word + gap

    proposals = suggestions(text, [words])

    for one in proposals:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert one.end == arabic.snap(text, one.start, one.end)[1]
        assert one.start in arabic.edges(text, *arabic.word_at(text, one.start))
    places = [(one.start, -one.end, one.label) for one in proposals]
    assert places == sorted(set(places))
    for one in proposals:
        rivals = [other for other in proposals if other is not one and other.label == one.label]
        assert not any(other.overlaps(one.start, one.end) for other in rivals)
