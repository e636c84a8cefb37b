"""The reader: shows an article, its spans and suggestions, and lets the hand select.

It stores nothing. What it shows is given to it; what the analyst selects or points at, it tells by
signals. Every offset that comes or goes counts code points of the document's text.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from annotations.spans import Document, Scheme, Span, Suggestion
from gui import fonts
from gui.article import keyboard, selection
from gui.article.canvas import Canvas
from gui.article.layout import Metrics
from gui.article.marks import Mark, Marks
from gui.article.matches import Match, Matches, Ticks
from gui.article.mouse import Hand
from gui.article.page import MakeMarkPainter, OnPage, Page
from gui.article.painting import MarkPainter, Style, label_looks
from gui.article.paragraphs import Paragraphs
from gui.article.selection import Selection
from gui.article.telling import described
from gui.look import Theme, theme
from gui.plain import tip

_MARGIN: Final = 26
_WIDEST_COLUMN: Final = 44
"""Of the column, in heights of a letter: longer lines are hard to follow back."""


class ArticleView(QAbstractScrollArea):
    """The article in view.

    Signals:
        selection_changed: what is selected, or where the caret stands, has changed.
        current_changed: another span or suggestion, or none, is the current one.
        zoom_asked: Ctrl and the wheel ask for this many steps of letter size.
        edge_dragged: the current mark is to begin and end here instead.
    """

    selection_changed = Signal()
    current_changed = Signal()
    zoom_asked = Signal(int)
    edge_dragged = Signal(int, int)
    lanes = 2  # strips that a line has room for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self.document: Document | None = None
        self.spans = Marks()
        self.suggestions = Marks()
        self.mark_painter: MakeMarkPainter = MarkPainter
        self._matches = Matches()
        self._paragraphs = Paragraphs("")
        self._selection = Selection()
        self._current: str | None = None
        self._hand = Hand(self)
        self._pixels = 22
        self._spacing = 1.0
        self._scheme = Scheme(())
        self._arabic = True
        self._look = theme("light")
        self._restyle()
        self.ticks = Ticks(self.verticalScrollBar(), self._share_of_height)

    # what is shown

    def show_article(
        self,
        document: Document | None,
        spans: Iterable[Span] = (),
        suggestions: Iterable[Suggestion] = (),
    ) -> None:
        """Show a document from its beginning; None shows an empty page."""
        self.document = document
        self._paragraphs = Paragraphs(document.text if document else "")
        self.spans, self.suggestions = Marks(spans), Marks(suggestions)
        self._selection, self._current = Selection(), None
        self._rebuild()
        self.set_matches(())
        self.verticalScrollBar().setValue(0)
        self.selection_changed.emit()
        self.current_changed.emit()

    def set_marks(self, spans: Marks, suggestions: Marks) -> None:
        """Show all marks of the article in view, of which it had some; nothing moves."""
        self.spans, self.suggestions = spans, suggestions
        self._forget_missing_current()
        self.viewport().update()

    def change_spans(self, removed: Iterable[str], put: Iterable[Span]) -> None:
        """Show that spans were taken away, added or changed."""
        self.spans.change(removed, put)
        self._forget_missing_current()
        self.viewport().update()

    def set_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Show other suggestions; what is being read does not move."""
        self.suggestions.change(*self.suggestions.difference(suggestions))
        self._forget_missing_current()
        self.viewport().update()

    def set_matches(self, matches: Sequence[Match], current: int | None = None) -> None:
        """Show what a search found, in order, one of it as the one that is looked at."""
        self._matches = Matches(matches, current)
        self.ticks.show_places([start for start, _ in matches])
        self.viewport().update()

    def set_scheme(self, scheme: Scheme, *, arabic: bool) -> None:
        """Take the labels' names and colours from `scheme`."""
        self._scheme, self._arabic = scheme, arabic
        self._restyle()

    def set_look(self, look: Theme) -> None:
        """Show in another theme."""
        self._look = look
        self.ticks.set_color(QColor(look.accent))
        self._restyle()

    def set_letter_size(self, pixels: int, spacing: float = 1.0) -> None:
        """Show in letters `pixels` high, with lines `spacing` times the usual distance apart."""
        self._pixels, self._spacing = pixels, spacing
        self._restyle()
        self._rebuild(keep_place=True)

    def _restyle(self) -> None:
        metrics = Metrics.of(fonts.reading(self._pixels), self._spacing, self.lanes)
        looks = label_looks(self._scheme, self._look, arabic=self._arabic)
        self.style_ = Style(self._look, metrics, looks)
        if not hasattr(self, "canvas"):
            self._rebuild()
        self.viewport().update()

    def _rebuild(self, *, keep_place: bool = False) -> None:
        offset = self._top_offset() if keep_place else 0
        room = max(120.0, self.viewport().width() - 2 * _MARGIN)
        width = min(room, float(_WIDEST_COLUMN * self._pixels))
        font = fonts.reading(self._pixels)
        self.canvas = Canvas(self._paragraphs, font, self.style_.metrics, width)
        self._set_range()
        if keep_place and offset:
            self.verticalScrollBar().setValue(int(self.canvas.caret(offset).top()))
        self.viewport().update()

    def _top_offset(self) -> int:
        return self.canvas.offset_at(0 if not self._arabic else self.canvas.width, self._scroll())

    # geometry

    def _scroll(self) -> float:
        return float(self.verticalScrollBar().value() - _MARGIN)

    def _left(self) -> float:
        return (self.viewport().width() - self.canvas.width) / 2

    def _share_of_height(self, offset: int) -> float:
        """How far down the column, 0 to 1, the letter at `offset` stands, about."""
        flow, number = self.canvas.flow, self._paragraphs.at(offset)
        start, end = self._paragraphs.starts[number], self._paragraphs.ends[number]
        into = flow.height(number) * (offset - start) / max(1, end - start)
        return (flow.top(number) + into) / max(1.0, flow.total)

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setRange(0, max(0, int(self.canvas.height) + 2 * _MARGIN - height))
        bar.setPageStep(max(1, height - int(self.style_.metrics.pitch)))
        bar.setSingleStep(int(self.style_.metrics.pitch))

    def to_canvas(self, point: QPointF) -> QPointF:
        """A point of the viewport as a point of the column."""
        return QPointF(point.x() - self._left(), point.y() + self._scroll())

    def to_viewport(self, area: QRectF) -> QRectF:
        """An area of the column as an area of the viewport."""
        return area.translated(self._left(), -self._scroll())

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """Where the letters `start`..`end` stand in the viewport."""
        return [self.to_viewport(area) for area in self.canvas.rectangles(start, end)]

    def ensure_visible(self, offset: int) -> None:
        """Scroll so that the letter at `offset` can be read, not at the very edge."""
        caret = self.canvas.caret(offset)
        self._set_range()
        height, pitch = self.viewport().height(), self.style_.metrics.pitch
        top = caret.top() - self._scroll()
        if top < pitch * 0.5 or top + pitch * 1.5 > height:
            self.verticalScrollBar().setValue(int(caret.top() + _MARGIN - height / 3))

    # selection and current mark

    @property
    def selected(self) -> tuple[int, int]:
        """The selected range, whole words less proclitics unless exact; empty at the caret."""
        return self._selection.range(self._paragraphs)

    @property
    def selection(self) -> Selection:
        """What is selected, as it was made."""
        return self._selection

    @property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the text."""
        return self._paragraphs

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._selection.caret

    def select(self, start: int, end: int, *, exact: bool = True) -> None:
        """Select `start`..`end`."""
        self.change_selection(Selection(start, end, exact))

    def word_at_caret(self) -> tuple[int, int] | None:
        """The word at the caret, less its proclitics."""
        return selection.word_at(self._paragraphs, self._selection.caret)

    def change_selection(self, made: Selection) -> None:
        """Show another selection and tell of it."""
        self._selection = made
        self.viewport().update()
        self.selection_changed.emit()

    def take_by_hand(self, made: Selection) -> None:
        """Show a selection made by hand: a caret alone makes the innermost mark there current.

        While letters are selected there is none, so that commands act on what is selected.
        """
        self.change_selection(made)
        around = self._marks_over(made.caret) if made.caret == made.anchor else []
        self.make_current(around[0] if around else None)

    @property
    def current(self) -> Mark | None:
        """The span or suggestion that commands act on."""
        if self._current is None:
            return None
        return self.spans.get(self._current) or self.suggestions.get(self._current)

    def set_current(self, mark: Mark | None) -> None:
        """Make a mark the current one, in sight, with the caret in front of it."""
        self._current = mark.id if mark else None
        if mark is not None:
            self._selection = selection.at(mark.start)
            self.ensure_visible(mark.start)
        self.viewport().update()
        self.current_changed.emit()

    def make_current(self, mark: Mark | None) -> None:
        """Make a mark the current one where it stands, without scrolling; None lets it go."""
        wanted = mark.id if mark else None
        if wanted != self._current:
            self._current = wanted
            self.viewport().update()
            self.current_changed.emit()

    def _forget_missing_current(self) -> None:
        if self._current is not None and self.current is None:
            self._current = None
        self.current_changed.emit()

    def visible_range(self) -> tuple[int, int]:
        """The code points in sight."""
        shown = list(self.canvas.between(self._scroll(), self._scroll() + self.viewport().height()))
        return self._paragraphs.starts[shown[0][0]], self._paragraphs.ends[shown[-1][0]]

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight, and nothing else."""
        self._settle()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._look.page))
        top = self._scroll()
        page = Page(painter, self.style_, self._look, self.viewport().size(), self.mark_painter)
        in_sight = self.canvas.between(top, top + self.viewport().height())
        for number, y, layout in in_sight:
            base, limit = self._paragraphs.starts[number], self._paragraphs.ends[number]
            page.paint(layout, QPointF(self._left(), y - top), self._on_page(base, limit))
        if self.hasFocus() and self.document is not None:
            caret = self.to_viewport(self.canvas.caret(self._selection.caret))
            painter.fillRect(caret, QColor(self._look.accent))

    def _on_page(self, start: int, end: int) -> OnPage:
        """What is painted with the text between two offsets."""
        marks = [*self.spans.within(start, end), *self.suggestions.within(start, end)]
        matches = list(self._matches.within(start, end))
        return OnPage(start, end, marks, self._current, matches, self.selected)

    def _settle(self) -> None:
        """Lay out what is in sight and keep it in place when guessed heights prove wrong."""
        wanted = self._scroll()
        settled = self.canvas.settle(max(0.0, wanted), self.viewport().height())
        self._set_range()
        if wanted >= 0 and abs(settled - wanted) >= 1:
            bar = self.verticalScrollBar()
            bar.blockSignals(True)
            bar.setValue(int(settled) + _MARGIN)
            bar.blockSignals(False)

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width, at the same place in the text."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rebuild(keep_place=True)
        else:
            self._set_range()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; everything else is a command's."""
        made = keyboard.moved(event, self._selection, self.canvas, self.viewport().height())
        if made is None:
            event.ignore()
            return
        self.take_by_hand(made)
        self.ensure_visible(made.caret)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for larger or smaller letters."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, or take an edge."""
        if event.button() == Qt.MouseButton.LeftButton and self.document is not None:
            self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or move the edge that was taken."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag or a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.document is not None:
            self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word less its proclitics; with Alt, all its letters."""
        if event.button() == Qt.MouseButton.LeftButton and self.document is not None:
            self._hand.double_click(event)

    def marks_at(self, point: QPointF) -> list[Mark]:
        """The marks at a point of the column, the innermost first."""
        offset = self.canvas.letter_at(point.x(), point.y())
        return [] if offset is None else self._marks_over(offset)

    def _marks_over(self, offset: int) -> list[Mark]:
        found = [*self.spans.at(offset), *self.suggestions.at(offset)]
        return sorted(found, key=lambda mark: mark.end - mark.start)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell of the marks under the mouse, as plain text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.document:
            marks = self.marks_at(self.to_canvas(QPointF(event.pos())))
            told = "\n\n".join(
                described(mark, self.style_.look_of(mark), self.document.text) for mark in marks
            )
            QToolTip.showText(event.globalPos(), tip(told, directed=True), self.viewport())
            return True
        return super().viewportEvent(event)
