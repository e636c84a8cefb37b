"""An article laid out whole and painted as the reader shows it, in one piece or page by page.

x and y are pixels from the sheet's top left corner, margins included.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout

from gui import fonts, look
from gui.article.canvas import Canvas
from gui.article.layout import Metrics, ParagraphLayout
from gui.article.marks import in_lanes
from gui.article.painting import MarkPainter, Style, label_looks, write_text
from gui.article.paragraphs import Paragraphs
from gui.rendering.article import Article, Look

MARGIN: Final = 26


class Sheet:
    """The geometry of a whole article, and the painting of any part of it.

    Args:
        article: what is shown.
        wanted: colours, language and width.
    """

    def __init__(self, article: Article, wanted: Look) -> None:
        theme = look.theme(wanted.theme)
        font = fonts.reading(wanted.letter_size, wanted.font)
        looks = label_looks(article.scheme, theme, arabic=wanted.language == "ar")
        self.style = Style(theme, Metrics.of(font, wanted.line_spacing), looks)
        self.width = wanted.width
        self._marks = article.marks
        self._paragraphs = Paragraphs(article.document.text)
        self.canvas = Canvas(
            self._paragraphs, font, self.style.metrics, max(1.0, wanted.width - 2 * MARGIN)
        )
        self._lines = [self.canvas.layout(n).line_count for n in range(len(self._paragraphs))]

    @property
    def height(self) -> float:
        """Height of the whole sheet."""
        return self.canvas.height + 2 * MARGIN

    def pages(self, height: float) -> Iterator[tuple[float, float]]:
        """Top and bottom, on the column, of the pages of a `height` each; no line is cut.

        A line taller than a page gets a page of its own.
        """
        room = height - 2 * MARGIN
        top = bottom = 0.0
        for line_top, line_bottom in self._line_edges():
            if line_bottom - top > room and bottom > top:
                yield top, bottom
                top = line_top
            bottom = line_bottom
        yield top, bottom

    def _line_edges(self) -> Iterator[tuple[float, float]]:
        pitch = self.style.metrics.pitch
        for number, count in enumerate(self._lines):
            top, height = self.canvas.flow.top(number), self.canvas.flow.height(number)
            if not self._paragraphs.slice(number):
                yield top, top + height
                continue
            for line in range(count):
                yield top + line * pitch, top + (line + 1) * pitch

    def paint(self, painter: QPainter, *, outlines: bool = False) -> None:
        """Paint all of it, with the sheet's corner at the painter's origin.

        Args:
            painter: where to.
            outlines: draw letters as shapes, for files that are seen where the fonts lack.
        """
        painter.fillRect(QRectF(0, 0, self.width, self.height), QColor(self.style.theme.page))
        self._paint_lines(painter, 0.0, self.canvas.height, outlines=outlines)

    def paint_page(self, painter: QPainter, top: float, bottom: float, height: float) -> None:
        """Paint the lines between `top` and `bottom` of the column on a page `height` high."""
        painter.fillRect(QRectF(0, 0, self.width, height), QColor(self.style.theme.page))
        painter.save()
        # Vowel marks rise over the first line's edge.
        rise = self.style.metrics.pitch / 3
        painter.setClipRect(QRectF(0, MARGIN - rise, self.width, bottom - top + rise))
        self._paint_lines(painter, top, bottom, outlines=False)
        painter.restore()

    def _paint_lines(self, painter: QPainter, top: float, bottom: float, *, outlines: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = MarkPainter(painter, self.style, _write_shapes if outlines else write_text)
        pitch = self.style.metrics.pitch
        for number, y, layout in self.canvas.between(top, bottom):
            corner = QPointF(MARGIN, MARGIN + y - top)

            def on_page(line: int, y: float = y) -> bool:
                return top <= y + (line + 0.5) * pitch < bottom

            base, limit = self._paragraphs.starts[number], self._paragraphs.ends[number]
            laned = in_lanes(self._marks.within(base, limit))
            marks.paint(layout, corner, laned, base, None, on_page)
            painter.setPen(QColor(self.style.theme.ink))
            if outlines:
                _draw_shapes(painter, corner, layout)
            else:
                # Qt draws each line that touches the clip; a line reaches a little over its edges.
                inside = QRectF(0, MARGIN + pitch / 3, self.width, bottom - top - pitch * 2 / 3)
                layout.draw(painter, corner, inside)


def _draw_shapes(painter: QPainter, corner: QPointF, layout: ParagraphLayout) -> None:
    for run in layout.glyph_runs():
        painter.drawGlyphRun(corner, run)


def _write_shapes(painter: QPainter, strip: QRectF, words: str) -> None:
    """Write a label's name in the middle of its strip."""
    layout = QTextLayout(words, painter.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    ink = QRectF()
    for run in layout.glyphRuns():
        ink = ink.united(run.boundingRect())
    corner = QPointF(strip.center().x() - ink.center().x(), strip.center().y() - line.height() / 2)
    for run in layout.glyphRuns():
        painter.drawGlyphRun(corner, run)
