"""Folding, words, sentences, proclitics and snapping, as a reader of Arabic expects them."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.arabic import (
    core,
    edges,
    fold,
    fold_word,
    next_core_edge,
    sentences,
    snap,
    trim,
    word_at,
    words,
)

ARABIC = st.text(
    alphabet=st.sampled_from(
        'ابتةىيوفلكسقدمنأإآؤئءهـ \n\u200f\u200c\u064b\u0651\u0670ﻻﷺ٣۴5-./«»"()،.؟😀aF'
    ),
    max_size=60,
)


def pieces(text: str, ranges: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱ", "اااا"),
        ("مستشفى", "مستشفي"),
        ("قاعدة", "قاعده"),
        ("مسؤول رئيس", "مسوول رييس"),
        ("کردستان گروه", "كردستان كروه"),
        ("مُسَيَّرة", "مسيره"),
        ("الـ٥٢", "ال52"),
        ("۱۹۸۰", "1980"),
        ("«العند»", '"العند"'),
        ("\u200fبغداد\u200e", "بغداد"),
        ("مي\u200cشود", "ميشود"),
        ("ﻻ ﷲ", "لا الله"),
        ("عام\u00a02020", "عام 2020"),
    ],
)
def test_spellings_of_one_word_fold_together(written: str, folded: str) -> None:
    assert fold_word(written) == folded
    assert fold(written).text == folded


def test_a_match_in_the_folded_text_leads_back_to_the_letters_as_written() -> None:
    text = "وقال\u200f الجـيشُ العراقيّ: نَعَم"
    folded = fold(text)
    at = folded.text.index("الجيش")
    start, end = folded.original(at, at + len("الجيش"))
    assert text[start:end] == "الجـيشُ"


def test_folding_agrees_with_camel_tools() -> None:
    from camel_tools.utils.dediac import dediac_ar
    from camel_tools.utils.normalize import (
        normalize_alef_ar,
        normalize_alef_maksura_ar,
        normalize_teh_marbuta_ar,
    )

    for code in range(0x0621, 0x0653):
        letter = chr(code)
        camel = dediac_ar(
            normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(letter)))
        )
        expected = {"ؤ": "و", "ئ": "ي", "ـ": ""}.get(letter, camel)
        assert fold_word(letter) == expected, f"U+{code:04X}"


@given(ARABIC)
def test_every_folded_letter_has_its_place_in_the_text(text: str) -> None:
    folded = fold(text)
    assert fold_word(text) == folded.text
    last = 0
    for at in range(len(folded.text)):
        start, end = folded.original(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[at] in fold_word(text[start:end])
        assert start >= last
        last = start
        assert folded.folded_offset(start) <= at


def test_a_word_holds_its_digits_signs_and_invisible_marks() -> None:
    text = "في عام2020 قال\u200fوا إنّ الـ52 و100كم"
    assert pieces(text, words(text)) == ["في", "عام2020", "قال\u200fوا", "إنّ", "الـ52", "و100كم"]


def test_a_weapon_code_is_one_word_and_a_range_of_years_is_two() -> None:
    text = "مقاتلات إف-16 وF-35 ومنظومة إس-300 بين 1914-1918 في 3/1/2020 بنسبة 5.2"
    assert pieces(text, words(text)) == [
        "مقاتلات", "إف-16", "وF-35", "ومنظومة", "إس-300", "بين", "1914", "1918",
        "في", "3/1/2020", "بنسبة", "5.2",
    ]  # fmt: skip


def test_the_word_at_an_offset_counts_its_last_edge() -> None:
    text = "قصف بغداد ليلا"
    assert word_at(text, 5) == (4, 10 - 1)
    assert word_at(text, 4) == (4, 9)
    assert word_at(text, 9) == (4, 9)
    assert word_at("a  b", 2) == (2, 2)


def test_sentences_do_not_end_inside_numbers_and_initials() -> None:
    text = "بلغت 5.2 مليار يوم 3.1.2020. وقال د. محمد لأ.ف.ب: نعم! هل؟\nانتهى…"
    assert pieces(text, sentences(text)) == [
        "بلغت 5.2 مليار يوم 3.1.2020.", "وقال د. محمد لأ.ف.ب: نعم!", "هل؟", "انتهى…",
    ]  # fmt: skip


def test_a_full_stop_without_a_blank_behind_it_still_ends_the_sentence() -> None:
    text = "دمرت المنطقة.وقال سكان"
    assert pieces(text, sentences(text)) == ["دمرت المنطقة.", "وقال سكان"]


@pytest.mark.parametrize(
    ("word", "inner"),
    [
        ("والقوات", "القوات"),
        ("بالقاعدة", "القاعدة"),
        ("وبالقاعدة", "القاعدة"),
        ("وبغداد", "بغداد"),
        ("لايران", "ايران"),
        ("بصواريخ", "صواريخ"),
        ("وبصواريخ", "صواريخ"),
        ("وللقوات", "للقوات"),
        ("للقوات", "للقوات"),
        ("لـ52", "52"),
        ("وF-16", "F-16"),
        ("وليد", "وليد"),
        ("ووليد", "وليد"),
        ("واشنطن", "واشنطن"),
        ("بغداد", "بغداد"),
        ("باسم", "باسم"),
        ("وزارتها", "وزارتها"),
        ("كتائبهم", "كتائبهم"),
        ("فرقاطات", "فرقاطات"),
        ("لواءين", "لواءين"),
        ("بيرقدار", "بيرقدار"),
        ("وُليد", "وُليد"),
        ("وَالجيش", "الجيش"),
    ],
)
def test_the_core_of_a_word_leaves_its_proclitics_out(word: str, inner: str) -> None:
    text = f"ثم {word} هنا"
    start = core(text, 3, 3 + len(word))
    assert text[start : 3 + len(word)] == inner


def test_an_unknown_word_is_cut_where_the_text_has_it_bare() -> None:
    assert core("إلى لزعطوط", 4, 10) == 4
    assert core("جاء زعطوط إلى لزعطوط", 14, 20) == 15


def test_the_other_edge_of_a_guess_is_one_key_away() -> None:
    text = "إلى وبالقاعدة"
    assert edges(text, 4, 13) == (4, 5, 6)
    assert next_core_edge(text, 6) == 4
    assert next_core_edge(text, 4) == 5
    assert next_core_edge(text, 8) == 6
    assert next_core_edge("وليد", 0) == 1
    assert next_core_edge("دبابة", 0) == 0


@pytest.mark.parametrize(
    ("text", "rough", "meant"),
    [
        ("قصف بصواريخ كاتيوشا أمس", "يخ كات", "صواريخ كاتيوشا"),
        ("من قاعدة «عين الأسد» غربا", "اعدة «عين الأس", "قاعدة «عين الأسد»"),
        ('في "عين الأسد" غربا', '"عين الأسد" ', "عين الأسد"),
        ("قال وليد جنبلاط، أمس", "ليد جنبلاط،", "وليد جنبلاط"),
        ("دعم للقوات المسلحة.", "ت المسلحة.", "للقوات المسلحة"),
        ("وبغداد", "داد", "بغداد"),
        ("لـ«الشرق الأوسط» أمس", "لـ«الشرق الأوسط»", "الشرق الأوسط"),
        ("في يوليو (تموز) الحالي", "يوليو (تموز", "يوليو (تموز)"),
        ("تحلق إف-16 فوق", "16", "إف-16"),
        ("الى \u200fبغداد\u200f ثم", "\u200fبغداد\u200f", "بغداد"),
    ],
)
def test_a_rough_selection_snaps_to_what_is_meant(text: str, rough: str, meant: str) -> None:
    at = text.index(rough)
    start, end = snap(text, at, at + len(rough))
    assert text[start:end] == meant


def test_a_selection_of_the_tail_letter_takes_the_word() -> None:
    text = "قرب مدينة الموصل"
    assert snap(text, len(text) - 1, len(text)) == (10, 16)


def test_a_caret_in_a_word_takes_the_word_and_blanks_give_nothing() -> None:
    assert snap("قرب بغداد", 6, 6) == (4, 9)
    assert snap("قرب   بغداد", 4, 5) == (5, 5)
    assert trim("  قرب\n", 0, 6) == (2, 5)


@given(ARABIC, st.integers(0, 60), st.integers(0, 60))
def test_a_snapped_range_lies_in_the_text_and_snaps_to_itself_or_wider(
    text: str, one: int, other: int
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    left, right = snap(text, start, end)
    assert 0 <= left <= right <= len(text)
    holds_word = any(a < end and start < b for a, b in words(text))
    if holds_word:
        assert left < right
        assert not text[left].isspace()
        assert not text[right - 1].isspace()


@given(ARABIC)
def test_words_and_sentences_are_ordered_and_disjoint(text: str) -> None:
    for ranges in (words(text), sentences(text)):
        end = 0
        for start, stop in ranges:
            assert end <= start < stop <= len(text)
            end = stop
    for start, stop in words(text):
        assert start <= core(text, start, stop) < stop
        assert word_at(text, start) == (start, stop)


def test_importing_the_language_ground_brings_nothing_heavy() -> None:
    script = "import sys, annotations.arabic; print(*(m for m in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"torch", "transformers", "numpy", "camel_tools"} & set(loaded)
