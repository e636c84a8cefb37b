"""Where letters stand: pieces cover just a span's letters, whatever the text and the width."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextLayout, QTextLine, QTextOption

from annotations.offsets import Utf16Map
from gui import fonts
from gui.article.layout import Metrics, ParagraphLayout

pytestmark = pytest.mark.usefixtures("qapp")

WIDTHS = (60.0, 140.0, 333.0, 900.0)
GLYPHS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)

bits = st.sampled_from(
    [
        "قال", "لايران", "الإسلامية", "لأن", "لآ", "لا", "للقوات", "وبغداد", "ـــ", "محمـــد",
        "مُحَمَّد", "كَتَبَ", "شدّة", "إنّها", "بسم الله", "الله", "ﷺ", "ﻻ", "ء", "پ", "گچ",
        "F-16", "Reuters", "a", "e\u0301", "ß", "2020", "٢٠٢٠", "۱۴۰۲", "12/3/2020", "5.2", "١٢٫٥",
        "😀", "👨‍👩‍👧", "🇮🇶", "\u200f", "\u200e", "\u202b", "\u202c", "\u2067", "\u2069", "\u200d",
        "\u200c", "\u00ad", "\u2060", "\u034f", "\ufffc", "\ufeff", "(", ")", "[", "]", "«", "»", '"', "،", "؛", ".", "…", "-", "–", "/", "%", "٪", "\t",
        " ", " ", " ", "  ",
    ]
)  # fmt: skip
texts = st.lists(bits, min_size=1, max_size=18).map("".join)
shares = st.floats(0, 1)
quickly = settings(
    max_examples=1500,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def laid_out(text: str, width: float, *, rtl: bool = True) -> ParagraphLayout:
    font = fonts.reading(22)
    return ParagraphLayout(text, font, Metrics.of(font), width, rtl=rtl)


def by_qt(text: str, width: float, *, rtl: bool) -> QTextLayout:
    """The same paragraph as Qt lays it out, made without the code that is tested."""
    layout = QTextLayout(text, fonts.reading(22))
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setAlignment(
        Qt.AlignmentFlag.AlignAbsolute
        | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


Box = tuple[int, int, int, float, float]
Edges = tuple[float, float]


def glyphs(line: QTextLine, text: str, offsets: Utf16Map) -> list[tuple[int, float, float]]:
    """UTF-16 unit, left and right edge of each glyph of a line that takes room.

    Invisible characters have the blank's glyph, without its width.
    """
    return [
        (unit, at.x(), at.x() + advance.x())
        for run in line.glyphRuns(-1, -1, GLYPHS)
        for unit, at, glyph, advance in zip(
            run.stringIndexes(),
            run.positions(),
            run.glyphIndexes(),
            run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()),
            strict=True,
        )
        if advance.x() > 0
        and (
            text[offsets.to_code_points(unit)].isspace()
            or glyph not in run.rawFont().glyphIndexesForString(" ")
        )
    ]


def boxes(text: str, width: float, *, rtl: bool) -> list[Box]:
    """Line, first and last code point, left and right edge of each letter's glyphs.

    Only of lines whose every visible letter has glyphs of its own: Qt does not tell which are
    which behind a character that the font lacks.
    """
    layout, offsets = by_qt(text, width, rtl=rtl), Utf16Map(text)
    found: list[Box] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        units = [unit for unit in range(start, end) if layout.isValidCursorPosition(unit)]
        known: dict[int, Edges] = {}
        for unit, left, right in glyphs(line, text, offsets):
            before = known.get(unit, (left, right))
            known[unit] = min(left, before[0]), max(right, before[1])
        letters = {
            unit: text[offsets.to_code_points(unit) : offsets.to_code_points(after)]
            for unit, after in pairwise([*units, end])
        }
        visible = {unit for unit, letter in letters.items() if takes_room(letter)}
        if known.keys() == visible:
            for unit in known:
                first = offsets.to_code_points(unit)
                found.append((number, first, first + len(letters[unit]), *known[unit]))
    return found


def takes_room(letter: str) -> bool:
    return letter != "\t" and any(unicodedata.category(part) not in ("Cf", "Mn") for part in letter)


def covered(layout: ParagraphLayout, start: int, end: int, box: Box) -> float:
    """How many pixels of the box's width the pieces of a span cover."""
    line, _, _, left, right = box
    return sum(
        max(0.0, min(right, piece.right) - max(left, piece.left))
        for piece in layout.pieces(start, end)
        if piece.line == line
    )


def is_blank_at_line_end(text: str, box: Box, others: list[Box]) -> bool:
    last_line = max(line for line, *_ in others)
    end = max(end for line, _, end, _, _ in others if line == box[0])
    return box[0] < last_line and not text[box[1] : end].strip()


@quickly
@given(texts, shares, shares, st.sampled_from(WIDTHS), st.booleans())
@example("قال\tقال", 0.0, 1.0, 60.0, False)
@example("قال\u2060بيت F-16", 0.5, 1.0, 900.0, True)
@example("لايران", 0.17, 1.0, 900.0, True)
@example("مُحَمَّد", 0.0, 0.5, 900.0, True)
@example("قال F-16 إن 2020", 0.0, 0.6, 900.0, True)
def test_pieces_cover_just_the_letters_of_the_span(text, one, other, width, rtl):
    start, end = sorted((round(one * len(text)), round(other * len(text))))
    layout = laid_out(text, width, rtl=rtl)
    all_boxes = boxes(text, width, rtl=rtl)
    for box in all_boxes:
        line, first, last, left, right = box
        if right - left < 0.5 or is_blank_at_line_end(text, box, all_boxes):
            continue
        width_covered = covered(layout, start, end, box)
        if start <= first and last <= end:
            assert width_covered == pytest.approx(right - left, abs=0.6), text[first:last]
        elif last <= start or end <= first:
            assert width_covered == pytest.approx(0, abs=0.6), text[first:last]


@quickly
@given(texts, st.sampled_from(WIDTHS), st.booleans())
@example("قالﷺ😀👨\u200d👩\u200d👧قال", 900.0, True)
@example("قال\u00adبيت F-16, شص", 900.0, True)
@example("وقال\u2060 é", 900.0, True)
def test_each_glyph_stands_in_one_letter_and_each_letter_has_room_for_its_glyphs(text, width, rtl):
    layout, offsets = laid_out(text, width, rtl=rtl), Utf16Map(text)
    qt = by_qt(text, width, rtl=rtl)
    for number in range(layout.line_count):
        last = number == layout.line_count - 1
        inked = sorted(
            (left, right)
            for unit, left, right in glyphs(qt.lineAt(number), text, offsets)
            if last or not text[offsets.to_code_points(unit)].isspace()
        )
        letters = [
            letter
            for letter in layout.letters(number)
            if letter.right > letter.left
            and text[letter.start] != "\t"
            and (last or not is_hanging_blank(layout, letter))
        ]
        for left, right in inked:
            inside = [
                letter
                for letter in letters
                if letter.left - 0.1 <= (left + right) / 2 <= letter.right + 0.1
            ]
            assert inside, (left, right)
        assert sum(right - left for left, right in inked) == pytest.approx(
            sum(letter.right - letter.left for letter in letters), abs=0.6
        )


@quickly
@given(texts, shares, st.sampled_from(WIDTHS), st.booleans())
def test_a_span_and_what_stands_beside_it_do_not_overlap(text, share, width, rtl):
    cut = round(share * len(text))
    layout = laid_out(text, width, rtl=rtl)
    for letter in letters_of(layout):
        if letter.start < cut < letter.end:
            cut = letter.end
    for one in layout.pieces(0, cut):
        for other in layout.pieces(cut, len(text)):
            if one.line == other.line:
                assert min(one.right, other.right) - max(one.left, other.left) < 0.6


@quickly
@given(texts, st.sampled_from(WIDTHS), st.booleans())
def test_lines_and_letters_cover_the_text_once(text, width, rtl):
    layout = laid_out(text, width, rtl=rtl)
    letters = letters_of(layout)
    assert [letter.start for letter in letters] == [0, *(letter.end for letter in letters[:-1])]
    assert letters[-1].end == len(text)
    for line in range(layout.line_count):
        start, end = layout.line_range(line)
        assert {layout.line_of(offset) for offset in range(start, end)} == {line}


@quickly
@given(texts, st.sampled_from(WIDTHS), st.booleans())
def test_a_point_in_a_letter_leads_to_its_nearer_edge_and_back(text, width, rtl):
    layout = laid_out(text, width, rtl=rtl)
    for letter in letters_of(layout):
        line = layout.line_of(letter.start)
        y = (line + 0.5) * layout.metrics.pitch
        if letter.right - letter.left < 1 or is_hanging_blank(layout, letter):
            continue
        before, behind = (
            (letter.right - 0.3, letter.left + 0.3)
            if letter.rtl
            else (letter.left + 0.3, letter.right - 0.3)
        )
        assert layout.letter_at((before + behind) / 2, y) == letter
        assert layout.offset_at(before, y) == letter.start
        is_last_of_broken_line = letter.end == layout.line_range(line)[1] != len(text)
        assert layout.offset_at(behind, y) == (
            letter.start if is_last_of_broken_line else letter.end
        )
        caret_line, x = layout.caret(letter.start)
        assert (caret_line, x) == (line, letter.right if letter.rtl else letter.left)


@quickly
@given(texts, st.sampled_from(WIDTHS), st.booleans())
def test_arrows_pass_every_letter(text, width, rtl):
    layout = laid_out(text, width, rtl=rtl)
    starts = {letter.start for letter in letters_of(layout)} | {len(text)}
    for onward, begin in ((rtl, 0), (not rtl, len(text))):
        passed, at = {begin}, begin
        while (after := layout.moved(at, left=onward)) != at and after not in passed:
            passed.add(after)
            at = after
        assert passed == starts


@quickly
@given(texts, shares)
def test_next_and_previous_offset_undo_each_other(text, share):
    layout = laid_out(text, 333.0)
    starts = [letter.start for letter in letters_of(layout)] + [len(text)]
    number = round(share * (len(starts) - 2)) if len(starts) > 1 else 0
    assert layout.next_offset(starts[number]) == starts[number + 1]
    assert layout.previous_offset(starts[number + 1]) == starts[number]


def letters_of(layout: ParagraphLayout) -> list:
    return [letter for line in range(layout.line_count) for letter in layout.letters(line)]


def is_hanging_blank(layout: ParagraphLayout, letter) -> bool:
    """Blanks at which a line was broken may stand beyond the column, over each other."""
    line = layout.line_of(letter.start)
    _, end = layout.line_range(line)
    return not layout.text[letter.start : end].strip()
