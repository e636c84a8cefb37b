"""Where letters stand: pieces cover just a span's letters, whatever the text and the width."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextLayout, QTextOption

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
        "\u200c", "(", ")", "[", "]", "«", "»", '"', "،", "؛", ".", "…", "-", "–", "/", "%", "٪", "\t",
        " ", " ", " ", "  ",
    ]
)  # fmt: skip
texts = st.lists(bits, min_size=1, max_size=18).map("".join)
shares = st.floats(0, 1)
quickly = settings(
    max_examples=120,
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


def boxes(text: str, width: float, *, rtl: bool) -> list[Box]:
    """Line, first and last code point, left and right edge of each group of glyphs."""
    layout, offsets = by_qt(text, width, rtl=rtl), Utf16Map(text)
    found: list[Box] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        edges: dict[int, tuple[float, float]] = {}
        for run in line.glyphRuns(-1, -1, GLYPHS):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            for unit, at, advance in zip(
                run.stringIndexes(), run.positions(), advances, strict=True
            ):
                left, right = edges.get(unit, (at.x(), at.x()))
                if advance.x() > 0:
                    empty = left == right
                    left = at.x() if empty else min(left, at.x())
                    right = at.x() + advance.x() if empty else max(right, at.x() + advance.x())
                edges[unit] = left, right
        starts = sorted(edges)
        after = [*starts[1:], line.textStart() + line.textLength()]
        found += [
            (number, offsets.to_code_points(start), offsets.to_code_points(end), *edges[start])
            for start, end in zip(starts, after, strict=True)
        ]
    return found


def covered(layout: ParagraphLayout, start: int, end: int, box: Box) -> float:
    """How many pixels of the box's width the pieces of a span cover."""
    line, _, _, left, right = box
    return sum(
        max(0.0, min(right, piece.right) - max(left, piece.left))
        for piece in layout.pieces(start, end)
        if piece.line == line
    )


def is_blank_at_line_end(text: str, box: Box, others: list[Box]) -> bool:
    last = max(end for line, _, end, _, _ in others if line == box[0])
    return not text[box[1] : last].strip()


@quickly
@given(texts, shares, shares, st.sampled_from(WIDTHS), st.booleans())
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
