"""How cases look in the article: each kind a hatching and a colour, each place named by who has it.

Settled cases lie quiet: what was decided to be right is filled without hatching, with a tick; what
was decided to be wrong is only outlined.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from gui.article.layout import Piece
from gui.article.marks import Laned
from gui.article.painting import MarkPainter, Style
from gui.look import Shades, Theme, shades
from gui.review.readings import Reading, ReadingKind

COLORS: Final[Mapping[ReadingKind, str]] = {
    "same": "#009e73",
    "other value": "#56b4e9",
    "other label": "#d55e00",
    "other edges": "#e69f00",
    "other edges and label": "#cc79a7",
    "only some": "#0072b2",
    "drawn": "#6b7280",
}
"""Eight colours that colour-blind readers tell apart (M. Okabe and K. Ito, 2002)."""
HATCHES: Final[Mapping[ReadingKind, Qt.BrushStyle]] = {
    "same": Qt.BrushStyle.NoBrush,
    "other value": Qt.BrushStyle.Dense6Pattern,
    "other label": Qt.BrushStyle.CrossPattern,
    "other edges": Qt.BrushStyle.BDiagPattern,
    "other edges and label": Qt.BrushStyle.DiagCrossPattern,
    "only some": Qt.BrushStyle.VerPattern,
    "drawn": Qt.BrushStyle.NoBrush,
}
_HATCH_ALPHA: Final = 0.45
_TICK: Final = "✓"


def shades_of(kind: ReadingKind, theme: Theme) -> Shades:
    """The colours of a kind of case in a theme."""
    return shades(COLORS[kind], theme.name)


def hatch(kind: ReadingKind, theme: Theme) -> QBrush:
    """The hatching of a kind, to be laid over its fill."""
    color = QColor(shades_of(kind, theme).edge)
    color.setAlphaF(_HATCH_ALPHA)
    return QBrush(color, HATCHES[kind])


def swatch(kind: ReadingKind, theme: Theme, size: QSize, scale: float) -> QPixmap:
    """A sample of a kind's colour and hatching, `size` in pixels of the interface."""
    made = QPixmap(size * scale)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    area = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.fillRect(area, shades_of(kind, theme).fill)
    painter.fillRect(area, hatch(kind, theme))
    painter.setPen(shades_of(kind, theme).edge)
    painter.drawRect(area)
    painter.end()
    return made


class CasePainter(MarkPainter):
    """Paints readings; the case that is looked at is framed, with all its places.

    Args:
        painter, style: as for any marks.
        case: the number of the case that is looked at; -1 for none.
    """

    def __init__(self, painter: QPainter, style: Style, case: int = -1) -> None:
        super().__init__(painter, style)
        self._case = case

    def _paint_piece(self, piece: Piece, corner: QPointF, laned: Laned, *, chosen: bool) -> None:
        mark = laned.mark
        if not isinstance(mark, Reading):
            super()._paint_piece(piece, corner, laned, chosen=chosen)
            return
        theme = self._style.theme
        looks = shades_of(mark.kind, theme)
        band, strip = self._areas(piece, corner, laned)
        if mark.verdict == "wrong":
            self._outline(band, looks.edge, 1.0, Qt.PenStyle.DotLine)
            self._outline(strip, looks.edge, 1.0, Qt.PenStyle.DotLine)
            ink = QColor(theme.quiet)
        else:
            self._fill(band, looks.fill)
            if mark.verdict == "open":
                self._painter.fillRect(band, hatch(mark.kind, theme))
            self._fill(strip, looks.strip)
            ink = looks.on_strip
        if piece.first:
            self._write_who(strip, mark, ink)
        if chosen or (mark.case >= 0 and mark.case == self._case):
            whole = band.united(strip).adjusted(-1.5, -1.5, 1.5, 1.5)
            self._outline(whole, QColor(theme.accent), 2.2, Qt.PenStyle.SolidLine)

    def _write_who(self, strip: QRectF, mark: Reading, ink: QColor) -> None:
        """Who has it, and its label, as much of it as has room."""
        look = self._style.look_of(mark)
        tick = _TICK if mark.verdict == "right" else ""
        who = f"\u2066{mark.letters}\u2069" if mark.letters else ""
        room, measures = strip.width() - 4, self._use_font_of(strip)
        for label in (look.title, look.key, ""):
            words = " ".join(filter(None, (tick, who, label)))
            if words and measures.horizontalAdvance(words) <= room:
                self._painter.setPen(QPen(ink))
                self._write(self._painter, strip, words)
                return
