"""How long the analyst is at work on an article: time between their gestures, without idle time."""

from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject

LONGEST_PAUSE: Final = 60.0
"""Seconds without a gesture after which nobody is taken to be reading."""

_GESTURES: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    )
)


class Attention(QObject):
    """Counts seconds while keys and mouse are in use.

    Args:
        watched: things whose events are looked at and passed on; the first is the parent.
    """

    def __init__(self, *watched: QObject) -> None:
        super().__init__(watched[0])
        self._seconds = 0.0
        self._last = monotonic()
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a gesture."""
        if event.type() in _GESTURES:
            self.note(monotonic())
        return False

    def note(self, now: float) -> None:
        """Count the time up to a gesture at `now` seconds; a long pause counts for nothing."""
        pause = now - self._last
        if 0 < pause <= LONGEST_PAUSE:
            self._seconds += pause
        self._last = now

    @property
    def idle(self) -> float:
        """Seconds since the last gesture."""
        return monotonic() - self._last

    def taken(self) -> float:
        """The seconds counted so far; counting begins anew."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds
