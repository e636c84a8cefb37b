"""What a search found in the article: found by place for painting, and marked at the scroll bar."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

Match = tuple[int, int]
_TICK: Final = 3
"""Height of a tick, in pixels."""


class Matches:
    """Places in order, none overlapping another.

    Args:
        places: first code point and the one after the last, of each.
        current: the number of the one that is looked at.
    """

    def __init__(self, places: Sequence[Match] = (), current: int | None = None) -> None:
        self._places = places
        self._starts = [start for start, _ in places]
        self._current = current

    def within(self, start: int, end: int) -> list[tuple[Match, bool]]:
        """Those that share a code point with `start`..`end`, and whether each is looked at."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [
            (self._places[number], number == self._current)
            for number in range(first, last)
            if self._places[number][1] > start
        ]


class Ticks(QWidget):
    """A line over the scroll bar for each place, as far down as the place is in the article.

    Args:
        bar: the scroll bar.
        share: how far down the article an offset stands, 0 to 1.
    """

    def __init__(self, bar: QScrollBar, share: Callable[[int], float]) -> None:
        super().__init__(bar)
        self._share = share
        self._offsets: list[int] = []
        self._heights: list[int] | None = None
        self._color = QColor("#1f5fbf")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar.installEventFilter(self)
        self.resize(bar.size())
        self.hide()

    def set_color(self, color: QColor) -> None:
        """Draw in another colour."""
        self._color = color
        self.update()

    def show_places(self, offsets: Sequence[int]) -> None:
        """Mark these places, in order."""
        if list(offsets) != self._offsets:
            self._offsets, self._heights = list(offsets), None
        self.setVisible(bool(offsets))
        self.update()

    def heights(self) -> list[int]:
        """The pixels from the top at which there is a line."""
        if self._heights is None:
            room = max(0, self.height() - _TICK)
            self._heights = sorted({round(self._share(at) * room) for at in self._apart(room)})
        return self._heights

    def _apart(self, room: int) -> Iterator[int]:
        """The places less those so near each other that they have one line anyway."""
        gap = (self._offsets[-1] if self._offsets else 0) / (2 * max(1, room))
        last = float("-inf")
        for offset in self._offsets:
            if offset - last >= gap:
                last = offset
                yield offset

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the scroll bar."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
            self._heights = None
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        for top in self.heights():
            painter.fillRect(QRect(1, top, self.width() - 2, _TICK), self._color)
