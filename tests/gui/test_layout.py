"""Where letters stand: pieces cover just a span's letters, whatever the text and the width."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextLayout, QTextLine, QTextOption

from annotations.offsets import Utf16Map
from annotations.spans import Span
from gui import fonts
from gui.article.layout import Metrics, ParagraphLayout
from gui.article.marks import in_lanes
from gui.article.painting import MarkPainter, Style
from gui.article.paragraphs import Paragraphs
from gui.look import theme

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
        "\u200f", "\u200e", "\u2067", "\u2069", "ه\u200d",
        "می\u200cخواهد", "(", ")", "[", "]", "«", "»", '"', "،", "؛", ".", "…", "-", "–", "/", "%",
        "٪",
        " ", " ", " ", "  ",
    ]
)  # fmt: skip
texts = st.lists(bits, min_size=1, max_size=18).map("".join)
ill_taken = st.sampled_from(["\t", "\u00ad", "\u2060", "\ufeff"])
any_texts = st.lists(bits | ill_taken, min_size=1, max_size=18).map("".join)
lacking = st.sampled_from(
    ["😀", "→", "✓", "é", "قال", "لايران", "F-16", "2020", " ", "، ", ".", "مُحَمَّد"]
)
with_lacking_letters = st.lists(lacking, min_size=1, max_size=12).map("".join)
shares = st.floats(0, 1)
quickly = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def laid_out(text: str, width: float) -> ParagraphLayout:
    font, rtl = fonts.reading(22), Paragraphs(text).right_to_left(0)
    return ParagraphLayout(text, font, Metrics.of(font), width, rtl=rtl)


def by_qt(text: str, width: float) -> QTextLayout:
    """The same paragraph as Qt lays it out, made without the code that is tested."""
    rtl = Paragraphs(text).right_to_left(0)
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


def glyphs(
    line: QTextLine, text: str, offsets: Utf16Map, *, blanks: bool = True
) -> list[tuple[int, float, float]]:
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
            (blanks and text[offsets.to_code_points(unit)].isspace())
            or glyph not in run.rawFont().glyphIndexesForString(" ")
        )
    ]


def boxes(text: str, width: float) -> list[Box]:
    """Line, first and last code point, left and right edge of each letter's glyphs.

    Only of lines whose every visible letter has glyphs of its own: Qt does not tell which are
    which behind a character that the font lacks.
    """
    layout, offsets = by_qt(text, width), Utf16Map(text)
    found: list[Box] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        units = [unit for unit in range(start, end) if layout.isValidCursorPosition(unit)]
        known: dict[int, Edges] = {}
        for unit, left, right in glyphs(line, text, offsets):
            unit = max(start for start in units if start <= unit)  # noqa: PLW2901
            before = known.get(unit, (left, right))
            if text[offsets.to_code_points(unit)].isspace() and unit in known:
                continue  # an invisible character on a blank
            known[unit] = min(left, before[0]), max(right, before[1])
        letters = {
            unit: text[offsets.to_code_points(unit) : offsets.to_code_points(after)]
            for unit, after in pairwise([*units, end])
        }
        visible = {unit for unit, letter in letters.items() if takes_room(letter)}
        if known.keys() == visible:
            for unit, edges in known.items():
                first = offsets.to_code_points(unit)
                found.append((number, first, first + len(letters[unit]), *edges))
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
@given(texts, shares, shares, st.sampled_from(WIDTHS))
@example("قال\u2060بيت F-16", 0.5, 1.0, 900.0)
@example("لايران", 0.17, 1.0, 900.0)
@example("مُحَمَّد", 0.0, 0.5, 900.0)
@example("قال F-16 إن 2020", 0.0, 0.6, 900.0)
def test_pieces_cover_just_the_letters_of_the_span(text, one, other, width):
    start, end = sorted((round(one * len(text)), round(other * len(text))))
    layout = laid_out(text, width)
    all_boxes = boxes(text, width)
    for box in all_boxes:
        _, first, last, left, right = box
        if right - left < 0.5 or is_blank_at_line_end(text, box, all_boxes):
            continue
        width_covered = covered(layout, start, end, box)
        if start <= first and last <= end:
            assert width_covered == pytest.approx(right - left, abs=0.6), text[first:last]
        elif last <= start or end <= first:
            assert width_covered == pytest.approx(0, abs=0.6), text[first:last]


@quickly
@given(with_lacking_letters, st.just(900.0))
@example("قالﷺ😀👨\u200d👩\u200d👧قال", 900.0)
@example("قال\u00adبيت F-16, شص", 900.0)
@example("وقال\u2060 é", 900.0)
def test_each_glyph_stands_in_one_letter_and_each_letter_has_room_for_its_glyphs(text, width):
    layout, offsets = laid_out(text, width), Utf16Map(text)
    qt = by_qt(text, width)
    for number in range(layout.line_count):
        inked = sorted(
            (left, right)
            for _, left, right in glyphs(qt.lineAt(number), text, offsets, blanks=False)
        )
        letters = [
            letter
            for letter in layout.letters(number)
            if letter.right > letter.left and not text[letter.start].isspace()
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
@given(any_texts, shares, st.sampled_from(WIDTHS))
def test_a_span_and_what_stands_beside_it_do_not_overlap(text, share, width):
    cut = round(share * len(text))
    layout = laid_out(text, width)
    for letter in letters_of(layout):
        if letter.start < cut < letter.end:
            cut = letter.end
    for one in layout.pieces(0, cut):
        for other in layout.pieces(cut, len(text)):
            if one.line == other.line:
                assert min(one.right, other.right) - max(one.left, other.left) < 0.6


@quickly
@given(any_texts, st.sampled_from(WIDTHS))
def test_lines_and_letters_cover_the_text_once(text, width):
    layout = laid_out(text, width)
    letters = letters_of(layout)
    assert [letter.start for letter in letters] == [0, *(letter.end for letter in letters[:-1])]
    assert letters[-1].end == len(text)
    for line in range(layout.line_count):
        start, end = layout.line_range(line)
        assert {layout.line_of(offset) for offset in range(start, end)} == {line}


@quickly
@given(any_texts, st.sampled_from(WIDTHS))
def test_a_point_in_a_letter_leads_to_its_nearer_edge_and_back(text, width):
    layout = laid_out(text, width)
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
@given(any_texts, st.sampled_from(WIDTHS))
def test_arrows_pass_every_letter(text, width):
    layout = laid_out(text, width)
    starts = {letter.start for letter in letters_of(layout)} | {len(text)}
    assert set(walked(layout, 0)) | set(walked(layout, len(text))) == starts


def walked(layout: ParagraphLayout, begin: int) -> list[int]:
    """The offsets that the arrows come to from `begin`, whichever way they point."""
    passed = [begin]
    for left in (True, False):
        at = begin
        while (after := layout.moved(at, left=left)) != at and passed.count(after) < 2:
            passed.append(after)
            at = after
    return passed


@quickly
@given(any_texts, shares)
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


def ink(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The points of a picture where letters are, drawn as the reader draws them over spans."""
    style = Style(theme("light"), Metrics.of(fonts.reading(40)), {})
    layout = ParagraphLayout(text, fonts.reading(40), style.metrics, 600.0, rtl=True)
    picture = QImage(600, 200, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    marks = [Span(start, end, "PERSON", id=f"{start}-{end}") for start, end in spans]
    beneath = QImage(picture)
    beneath_painter = QPainter(beneath)
    MarkPainter(beneath_painter, style).paint(
        layout, QPointF(0, 0), in_lanes(marks), 0, None, lambda _: True
    )
    beneath_painter.end()
    painter.setPen(Qt.GlobalColor.black)
    layout.draw(painter, QPointF(0, 0), QRectF(0, 0, 600, 200))
    painter.end()
    assert bool(spans) == any(beneath.pixelColor(x, 20).alpha() for x in range(600))
    return [(x, y) for x in range(600) for y in range(200) if picture.pixelColor(x, y).alpha()]


def test_letters_join_the_same_whatever_spans_begin_inside_the_word():
    plain = ink("لايران وبغداد", [])
    assert plain
    assert ink("لايران وبغداد", [(1, 6), (8, 13), (3, 4)]) == plain


@pytest.mark.parametrize("first", ["\ufeff", "\ufffe", "\u00ad", "\u2060", "\ufffc", "\t"])
def test_a_letter_behind_what_qt_swallows_keeps_its_place(first):
    layout = laid_out(first + "قال", 900.0)
    piece = layout.pieces(1, 4)[0]
    assert piece.right - piece.left == pytest.approx(
        sum(piece.right - piece.left for piece in laid_out("قال", 900.0).pieces(0, 3))
    )
    assert layout.letters(0)[-1].end == 4
