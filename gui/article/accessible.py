"""The article for screen readers: text, caret, selection, places of letters, the label spoken.

Qt's accessible text counts UTF-16 units, so offsets are converted here as elsewhere through
`Utf16Map`. Qt gives Python no way to tell text attributes, so the label is announced when the caret
or the current mark comes to it; the list beside the article holds them all.
"""

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotations.offsets import Utf16Map
from gui.article.telling import described
from gui.article.view import ArticleView


class ArticleText(QAccessibleTextInterface):
    """The text of the article in view, in UTF-16 units.

    Args:
        view: the reader.
    """

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._map = Utf16Map("")
        self._of: str | None = None

    def _units(self) -> Utf16Map:
        text = self._text()
        if self._of is not text:
            self._map, self._of = Utf16Map(text), text
        return self._map

    def _text(self) -> str:
        return self._view.document.text if self._view.document else ""

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803
        """The letters between two offsets."""
        units = self._units()
        return self._text()[units.to_code_points(startOffset) : units.to_code_points(endOffset)]

    def characterCount(self) -> int:
        """The text's length."""
        return self._units().units

    def cursorPosition(self) -> int:
        """Where the caret stands."""
        return self._units().to_units(self._view.caret)

    def setCursorPosition(self, position: int) -> None:
        """Put the caret somewhere, in sight."""
        offset = self._units().to_code_points(position)
        self._view.select(offset, offset)
        self._view.ensure_visible(offset)

    def selectionCount(self) -> int:
        """One selection, or none."""
        start, end = self._view.selected
        return int(start < end)

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: ARG002, N803
        """What is selected."""
        start, end = self._view.selected
        return self._units().to_units(start), self._units().to_units(end)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: ARG002, N803
        """Select exactly the letters between two offsets."""
        units = self._units()
        self._view.select(units.to_code_points(startOffset), units.to_code_points(endOffset))

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803
        """Select; there is one selection at a time."""
        self.setSelection(0, startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: ARG002, N803
        """Let go of what is selected."""
        self._view.select(self._view.caret, self._view.caret)

    def characterRect(self, offset: int) -> QRect:
        """Where a letter stands on the screen."""
        start = self._units().to_code_points(offset)
        areas = self._view.rectangles(start, start + 1)
        if not areas:
            return QRect()
        area = areas[0].toRect()
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """The letter at a point of the screen; -1 where there is none."""
        place = self._view.to_canvas(QPointF(self._view.viewport().mapFromGlobal(point)))
        offset = self._view.canvas.letter_at(place.x(), place.y())
        return -1 if offset is None else self._units().to_units(offset)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: ARG002, N803
        """Bring letters into sight."""
        self._view.ensure_visible(self._units().to_code_points(startIndex))


class AccessibleArticle(QAccessibleWidget):
    """The reader as screen readers see it: a text that is read, not written."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._letters = ArticleText(view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """The text interface where it is asked for."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._letters
        return super().interface_cast(kind)


_made: dict[int, AccessibleArticle] = {}


def _interface_for(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, ArticleView):
        return None
    key = id(thing)
    made = _made[key] = AccessibleArticle(thing)
    thing.destroyed.connect(lambda: _made.pop(key, None))
    return made


def install() -> None:
    """Let screen readers read every article view made from now on."""
    QAccessible.installFactory(_interface_for)


def tell_changes(view: ArticleView) -> None:
    """Tell screen readers where the caret goes, what is selected, and which label it meets."""
    view.selection_changed.connect(lambda: _tell_caret(view))
    view.current_changed.connect(lambda: _tell_mark(view))


def _tell_caret(view: ArticleView) -> None:
    if not QAccessible.isActive():
        return
    letters = QAccessible.queryAccessibleInterface(view).textInterface()
    caret = QAccessibleTextCursorEvent(view, letters.cursorPosition())
    QAccessible.updateAccessibility(caret)
    if isinstance(letters, ArticleText) and letters.selectionCount():
        selected = QAccessibleTextSelectionEvent(view, *letters.selection(0))
        QAccessible.updateAccessibility(selected)


def _tell_mark(view: ArticleView) -> None:
    mark = view.current
    if mark is not None and view.document is not None and QAccessible.isActive():
        words = described(mark, view.style_.look_of(mark), view.document.text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
