"""Paragraphs, the flow of their heights, and what is selected in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from annotations.project.schemes import default_scheme
from gui.article import selection
from gui.article.flow import Flow
from gui.article.paragraphs import LONGEST, Paragraphs
from gui.article.selection import Selection
from gui.look import THEMES, contrast, shades, theme

LINE_ENDS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
parts = st.sampled_from([*LINE_ENDS, "قال ", "وبغداد", " ", "a b", "😀", "", "مُحَمَّد."])
texts = st.lists(parts, max_size=30).map("".join)


@pytest.mark.parametrize("line_end", LINE_ENDS)
def test_every_kind_of_line_end_parts_paragraphs(line_end):
    paragraphs = Paragraphs(f"واحد{line_end}اثنان")
    assert [paragraphs.slice(number) for number in range(len(paragraphs))] == ["واحد", "اثنان"]


@given(texts)
def test_paragraphs_hold_the_text_but_for_its_line_ends(text):
    paragraphs = Paragraphs(text)
    assert [paragraphs.slice(number) for number in range(len(paragraphs))] == (
        text.splitlines() + ([""] if text == "" or text.endswith(tuple(LINE_ENDS)) else [])
    )
    for offset in range(len(text) + 1):
        number = paragraphs.at(offset)
        assert paragraphs.starts[number] <= offset
        assert number + 1 == len(paragraphs) or offset < paragraphs.starts[number + 1]


@given(st.integers(LONGEST - 3, 3 * LONGEST), st.sampled_from(["", " ", "كلمة "]))
@settings(max_examples=40)
def test_a_long_paragraph_is_cut_for_display_without_losing_a_letter(length, word):
    text = (word * length or "ا" * length)[:length]
    paragraphs = Paragraphs(text)
    assert "".join(paragraphs.slice(number) for number in range(len(paragraphs))) == text
    assert all(
        end - start <= LONGEST
        for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)
    )


@given(
    st.lists(st.floats(1, 500).map(round), min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 500)), max_size=20),
    st.integers(0, 20_000),
)
def test_flow_sums_heights_as_a_plain_sum_does(heights, corrections, y):
    flow = Flow(heights)
    for number, height in corrections:
        if number < len(heights):
            assert flow.set_height(number, height) == height - heights[number]
            heights[number] = height
    assert flow.total == sum(heights)
    assert [flow.top(number) for number in range(len(heights))] == [
        sum(heights[:number]) for number in range(len(heights))
    ]
    found = flow.at(y)
    assert flow.top(found) <= y or found == 0
    assert y < flow.top(found) + heights[found] or found == len(heights) - 1


def chosen(text: str, start: int, end: int, *, exact: bool = False) -> str:
    first, last = Selection(start, end, exact).range(Paragraphs(text))
    return text[first:last]


def test_a_selection_takes_whole_words_less_a_proclitic():
    text = "عاد الجنود إلى بغداد والموصل."
    assert chosen(text, 5, 8) == "الجنود"
    assert chosen(text, text.index("والموصل"), text.index("والموصل") + 3) == "الموصل"
    assert chosen(text, 5, 8, exact=True) == text[5:8]
    assert chosen(text, 8, 5) == "الجنود"


def test_a_selection_over_paragraphs_snaps_at_both_ends():
    text = "قال العميد\nسالم المرعي"
    assert chosen(text, 6, 13) == "العميد\nسالم"


@given(texts, st.integers(0, 200))
def test_steps_forward_come_to_the_end_and_backward_to_the_beginning(text, offset):
    paragraphs, offset = Paragraphs(text), min(offset, len(text))
    for unit in ("word", "sentence", "paragraph", "document"):
        for forward in (True, False):
            at = offset
            for _ in range(len(text) + 2):
                after = selection.step(paragraphs, at, unit, forward=forward)
                assert after >= at if forward else after <= at
                if after == at:
                    break
                at = after
            assert at == (len(text) if forward else 0)


def test_words_and_sentences_are_stepped_through():
    paragraphs = Paragraphs("قال سالم. وعاد")
    stops, at = [], 0
    while (at := selection.step(paragraphs, at, "word", forward=True)) not in stops:
        stops.append(at)
    assert stops == [3, 4, 8, 10, 14]
    assert selection.step(paragraphs, 0, "sentence", forward=True) == 10
    assert selection.step(paragraphs, 14, "sentence", forward=False) == 10


@given(texts, st.integers(0, 60), st.integers(1, 20), st.booleans(), st.booleans(), st.booleans())
def test_a_moved_edge_keeps_the_span_within_the_text(text, start, length, first, outward, letter):
    paragraphs = Paragraphs(text)
    if start + length > len(text):
        return
    old = (start, start + length)
    new = selection.moved_edge(paragraphs, *old, first=first, outward=outward, by_letter=letter)
    assert 0 <= new[0] < new[1] <= len(text)
    assert new[1 if first else 0] == old[1 if first else 0]
    grown = (new[1] - new[0]) - length
    assert grown >= 0 if outward else grown <= 0


@given(
    texts, st.integers(0, 60), st.integers(1, 20), st.integers(0, 90), st.booleans(), st.booleans()
)
def test_a_dragged_edge_keeps_the_span_within_the_text(text, start, length, to, first, letter):
    if start + length > len(text):
        return
    new = selection.dragged_edge(
        Paragraphs(text), start, start + length, min(to, len(text)), first=first, by_letter=letter
    )
    assert 0 <= new[0] < new[1] <= len(text)
    assert new[1 if first else 0] == (start + length if first else start)


@pytest.mark.parametrize("name", THEMES)
def test_every_label_can_be_read_in_every_theme(name):
    look = theme(name)
    for label in default_scheme():
        made = shades(label.color, name)
        assert contrast(QColor(look.ink), made.fill) >= 4.5
        assert contrast(made.on_strip, made.strip) >= 4.5
        assert contrast(made.strip, QColor(look.page)) >= 3
    for words, ground in (
        (look.ink, look.page), (look.ink, look.panel), (look.ink, look.raised),
        (look.quiet, look.page), (look.quiet, look.panel), (look.on_accent, look.accent),
        (look.ink, look.selection), (look.on_notice, look.notice),
    ):  # fmt: skip
        assert contrast(QColor(words), QColor(ground)) >= 4.5
