"""How marks look: labels filled, suggestions outlined, each with its name in a strip beneath.

Nested spans are told apart without colour: the outer one's fill is taller and its strip is the
upper one, each inner one's fill is smaller and its strip lies a lane deeper.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotations.spans import Scheme, Span
from gui import fonts
from gui.article.layout import Metrics, ParagraphLayout, Piece
from gui.article.marks import Laned, Mark
from gui.look import LEAST_CONTRAST, Shades, Theme, contrast, shades

_INSET = 2.5
_ROUND = 3.0
_SMALLEST = 6
"""Pixels of the letters in the lowest strips, where many share the room of a line."""


@dataclass(frozen=True, slots=True)
class LabelLook:
    """How one label is named and coloured.

    Attributes:
        title: its name in the interface's language.
        key: the key that gives it, shown where the name has no room.
        shades: its colours in the theme.
    """

    title: str
    key: str
    shades: Shades


@dataclass(frozen=True, slots=True)
class Style:
    """Everything the painter needs besides what it paints."""

    theme: Theme
    metrics: Metrics
    labels: dict[str, LabelLook] = field(default_factory=dict)

    @property
    def strip_font(self) -> QFont:
        """The small font of the names in the strips."""
        font = fonts.interface(max(9, round(self.metrics.lane * 0.8)))
        font.setBold(True)
        return font

    def look_of(self, mark: Mark) -> LabelLook:
        """The look of the mark's label; a grey one where the scheme does not know it."""
        known = self.labels.get(mark.label)
        return known or LabelLook(mark.label, "?", shades("#808080", self.theme.name))


def label_looks(scheme: Scheme, theme: Theme, *, arabic: bool) -> dict[str, LabelLook]:
    """How each label of the scheme looks in a theme and a language."""
    return {
        label.name: LabelLook(
            label.title_ar if arabic else label.title_en,
            label.key,
            shades(label.color, theme.name),
        )
        for label in scheme
    }


def write_text(painter: QPainter, area: QRectF, words: str) -> None:
    """Write words in the middle of an area, past its edges where they need it."""
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)


class MarkPainter:
    """Paints the marks of one paragraph after another.

    Args:
        painter: at work on the viewport.
        style: colours and measures.
        write: writes a label's name, in the painter's font and pen, in the middle of an area.
    """

    def __init__(
        self,
        painter: QPainter,
        style: Style,
        write: Callable[[QPainter, QRectF, str], None] = write_text,
    ) -> None:
        self._write = write
        self._painter = painter
        self._style = style
        self._strip_font = style.strip_font
        self._strip_metrics = QFontMetricsF(self._strip_font)

    def paint(
        self, layout: ParagraphLayout, corner: QPointF, marks: Iterable[Laned], base: int,
        current: str | None, visible: Callable[[int], bool],
    ) -> None:  # fmt: skip
        """Paint marks beneath and below the letters.

        Args:
            layout: the paragraph.
            corner: its top left corner in the viewport.
            marks: those in the paragraph, outer before inner.
            base: the paragraph's first code point in the text.
            current: id of the mark that is chosen.
            visible: whether a line of the paragraph is in sight.
        """
        for laned in marks:
            start, end = laned.mark.start - base, laned.mark.end - base
            for piece in layout.pieces(max(0, start), min(end, len(layout.text))):
                if visible(piece.line):
                    self._paint_piece(piece, corner, laned, chosen=laned.mark.id == current)

    def _paint_piece(self, piece: Piece, corner: QPointF, laned: Laned, *, chosen: bool) -> None:
        look = self._style.look_of(laned.mark)
        band, strip = self._areas(piece, corner, laned)
        if isinstance(laned.mark, Span):
            self._fill(band, look.shades.fill)
            self._fill(strip, look.shades.strip)
            self._name(strip, look, look.shades.on_strip, piece.first)
        else:
            self._outline(band, look.shades.edge, 1.4, Qt.PenStyle.DashLine)
            self._outline(strip, look.shades.edge, 1.0, Qt.PenStyle.DotLine)
            self._name(strip, look, QColor(self._style.theme.ink), piece.first)
        if chosen:
            whole = band.united(strip).adjusted(-1.5, -1.5, 1.5, 1.5)
            self._outline(whole, QColor(self._style.theme.accent), 2.2, Qt.PenStyle.SolidLine)

    def _areas(self, piece: Piece, corner: QPointF, laned: Laned) -> tuple[QRectF, QRectF]:
        """Where a piece is filled behind the letters, and its strip beneath them.

        More strips than a line has room for share that room.
        """
        metrics = self._style.metrics
        top = corner.y() + piece.line * metrics.pitch
        inset = min(laned.lane, 3) * _INSET
        width = piece.right - piece.left
        left = corner.x() + piece.left
        band = QRectF(left, top + inset, width, metrics.band - 2 * inset)
        height = metrics.lane * metrics.lanes / max(metrics.lanes, laned.lanes)
        strip = QRectF(left, top + metrics.band + laned.lane * height, width, height - 1)
        return band, strip

    def _use_font_of(self, strip: QRectF) -> QFontMetricsF:
        """Take the letters that a strip has room for; gives their measures."""
        font, measures = self._strip_font, self._strip_metrics
        if strip.height() < self._style.metrics.lane - 1:
            font = QFont(font)
            font.setPixelSize(max(_SMALLEST, round(strip.height() * 0.85)))
            measures = QFontMetricsF(font)
        self._painter.setFont(font)
        return measures

    def paint_match(
        self, layout: ParagraphLayout, corner: QPointF, start: int, end: int, *, chosen: bool
    ) -> None:
        """Paint what a search found, in code points of the paragraph, over the labels' fill."""
        look, metrics = self._style.theme, self._style.metrics
        fill, ink = QColor(look.notice), QColor(look.ink)
        if contrast(fill, ink) < LEAST_CONTRAST:
            fill = QColor(look.selection)
        edge = QColor(look.accent if chosen else look.quiet)
        for piece in layout.pieces(max(0, start), min(end, len(layout.text))):
            top = corner.y() + piece.line * metrics.pitch
            area = QRectF(corner.x() + piece.left, top, piece.right - piece.left, metrics.band)
            self._painter.fillRect(area, fill)
            self._outline(area, edge, 2.4 if chosen else 1.0, Qt.PenStyle.SolidLine)

    def fill_range(
        self, layout: ParagraphLayout, corner: QPointF, start: int, end: int, color: QColor
    ) -> None:
        """Paint what is selected, in code points of the paragraph."""
        metrics = self._style.metrics
        for piece in layout.pieces(max(0, start), min(end, len(layout.text))):
            top = corner.y() + piece.line * metrics.pitch
            area = QRectF(corner.x() + piece.left, top, piece.right - piece.left, metrics.band)
            self._painter.fillRect(area, color)

    def _fill(self, area: QRectF, color: QColor) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        self._painter.drawRoundedRect(area, _ROUND, _ROUND)

    def _outline(self, area: QRectF, color: QColor, width: float, dashes: Qt.PenStyle) -> None:
        self._painter.setPen(QPen(color, width, dashes))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(area.adjusted(0.7, 0.7, -0.7, -0.7), _ROUND, _ROUND)

    def _name(self, strip: QRectF, look: LabelLook, color: QColor, named: bool) -> None:
        """Write the label's name where it has room, else its key."""
        if not named:
            return
        room, measures = strip.width() - 4, self._use_font_of(strip)
        words = next(
            (text for text in (look.title, look.key) if measures.horizontalAdvance(text) <= room),
            "",
        )
        if words:
            self._painter.setPen(color)
            self._write(self._painter, strip, words)
