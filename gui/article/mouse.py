"""What the mouse does in the article: select, take an edge, choose a mark."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.article import selection

if TYPE_CHECKING:
    from gui.article.view import ArticleView

_GRIP: Final = 4
"""How near an edge the mouse takes it, in pixels."""


class Hand:
    """The mouse over one view, from a press to its release."""

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self._edge: bool | None = None
        self._clicks = 0

    def press(self, event: QMouseEvent) -> None:
        """Begin to select; Shift extends what is selected; the third click takes a sentence."""
        view = self._view
        point = view.to_canvas(event.position())
        offset = view.canvas.offset_at(point.x(), point.y())
        near = self._pressed_at is not None and self._distance(event) < _drag_distance()
        self._pressed_at, self._dragging = event.position().toPoint(), False
        self._edge = self._edge_at(point)
        if self._clicks == 2 and near:
            self._clicks = 3
            view.select(*selection.sentence_at(view.paragraphs, offset))
            return
        self._clicks = 1
        if self._edge is not None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            view.take_by_hand(view.selection.extended(offset, exact=_exact(event)))
            return
        view.change_selection(selection.at(offset))

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection, or move the edge that was taken; Alt goes letter by letter."""
        view = self._view
        point = view.to_canvas(event.position())
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_whether_edge(point)
            return
        if not self._dragging and self._distance(event) < _drag_distance():
            return
        self._dragging = True
        offset = view.canvas.offset_at(point.x(), point.y())
        mark = view.current
        if self._edge is None or mark is None:
            view.take_by_hand(view.selection.extended(offset, exact=_exact(event)))
        else:
            start, end = selection.dragged_edge(
                view.paragraphs, mark.start, mark.end, offset,
                first=self._edge, by_letter=_exact(event),
            )  # fmt: skip
            view.select(start, end)
        self._scroll_while_dragging(event.position().y())

    def release(self, event: QMouseEvent) -> None:
        """End a drag; a click without one makes the mark under it the current one."""
        view = self._view
        if not self._dragging and self._clicks == 1:
            point = view.to_canvas(event.position())
            if self._edge is not None:
                view.change_selection(selection.at(view.canvas.offset_at(point.x(), point.y())))
            self._click(point)
        elif self._dragging and self._edge is not None and view.current is not None:
            start, end = view.selected
            view.select(view.caret, view.caret)
            view.edge_dragged.emit(start, end)
        self._dragging, self._edge = False, None

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word less its proclitics; with Alt, all its letters."""
        view = self._view
        point = view.to_canvas(event.position())
        offset = view.canvas.letter_at(point.x(), point.y())
        self._clicks, self._pressed_at = 2, event.position().toPoint()
        if offset is None:
            return
        word = selection.word_at(view.paragraphs, offset, whole=_exact(event))
        if word is not None:
            view.select(*word)

    def _distance(self, event: QMouseEvent) -> int:
        """From where the button was pressed, in pixels."""
        assert self._pressed_at is not None
        return (event.position().toPoint() - self._pressed_at).manhattanLength()

    def _edge_at(self, point: QPointF) -> bool | None:
        """Whether the start (True) or the end (False) of the current mark is at a point."""
        mark = self._view.current
        if mark is None:
            return None
        for first in (True, False):
            edge = self._view.canvas.edge(mark.start, mark.end, first=first)
            if edge is not None and edge.adjusted(-_GRIP, 0, _GRIP, 0).contains(point):
                return first
        return None

    def _show_whether_edge(self, point: QPointF) -> None:
        at_edge = self._edge_at(point) is not None
        shape = Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.IBeamCursor
        viewport = self._view.viewport()
        if viewport.cursor().shape() != shape:
            viewport.setCursor(shape)

    def _scroll_while_dragging(self, y: float) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if y < 0:
            bar.setValue(bar.value() + int(y))
        elif y > height:
            bar.setValue(bar.value() + int(y - height))

    def _click(self, point: QPointF) -> None:
        """Choose the innermost mark at a point; clicked again, the one that holds it."""
        marks = self._view.marks_at(point)
        now = self._view.current
        ids = [mark.id for mark in marks]
        before = ids.index(now.id) if now is not None and now.id in ids else -1
        self._view.make_current(marks[(before + 1) % len(marks)] if marks else None)


def _exact(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _drag_distance() -> int:
    return QApplication.startDragDistance()
