"""A paragraph as it stands on the page: marks beneath, matches, the selection, the text on top."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from gui.article.layout import ParagraphLayout
from gui.article.marks import Mark, in_lanes
from gui.article.matches import Match
from gui.article.painting import MarkPainter, Style
from gui.look import Theme

MakeMarkPainter = Callable[[QPainter, Style], MarkPainter]
_SELECTION_ALPHA = 0.75


@dataclass(frozen=True, slots=True)
class OnPage:
    """What is painted with the text `start`..`end`, in code points of the document.

    Attributes:
        marks: spans and suggestions that reach into it.
        current: the id of the mark that commands act on.
        matches: what a search found there, and whether it is the one looked at.
        selected: the selected range, which may lie elsewhere.
    """

    start: int
    end: int
    marks: Sequence[Mark]
    current: str | None
    matches: Sequence[tuple[Match, bool]]
    selected: tuple[int, int]


class Page:
    """Paints paragraphs that are in sight.

    Args:
        painter: on the viewport.
        style: metrics and looks of labels.
        look: the theme.
        size: of the viewport, in pixels; lines outside it are not painted.
        make_marks: makes what paints the marks.
    """

    def __init__(
        self,
        painter: QPainter,
        style: Style,
        look: Theme,
        size: QSize,
        make_marks: MakeMarkPainter = MarkPainter,
    ) -> None:
        self._painter, self._look, self._size = painter, look, size
        self._marks = make_marks(painter, style)
        self._pitch = style.metrics.pitch

    def paint(self, layout: ParagraphLayout, corner: QPointF, there: OnPage) -> None:
        """Paint a paragraph whose top left corner stands at `corner`."""
        height = self._size.height()

        def in_sight(line: int) -> bool:
            return -self._pitch < corner.y() + line * self._pitch < height

        base = there.start
        shown = sorted(there.marks, key=lambda mark: (mark.start, -mark.end))
        self._marks.paint(layout, corner, in_lanes(shown), base, there.current, in_sight)
        for (start, end), looked_at in there.matches:
            self._marks.paint_match(layout, corner, start - base, end - base, chosen=looked_at)
        start, end = there.selected
        if start < there.end and end > base:
            color = QColor(self._look.selection)
            color.setAlphaF(_SELECTION_ALPHA)
            self._marks.fill_range(layout, corner, start - base, end - base, color)
        self._painter.setPen(QColor(self._look.ink))
        layout.draw(self._painter, corner, QRectF(0, 0, self._size.width(), height))
