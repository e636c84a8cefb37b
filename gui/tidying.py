"""Python's search for what nobody holds any more: while the analyst rests, not under their hands.

A full search looks at every object there is, which takes some tenths of a second with a long
article open. What it has found to be in use is left out of the next one.
"""

import gc
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

_NEVER: Final = 1_000_000_000
_EVERY: Final = 2_000  # milliseconds
_REST: Final = 3.0  # seconds without a gesture
_WORTH: Final = 10  # smaller searches after which a full one is worth its time


class Tidying(QObject):
    """Searches all objects while nothing else goes on.

    Args:
        idle: tells for how many seconds there was no gesture.
    """

    def __init__(self, idle: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle = idle
        young, middle, old = self._usual = gc.get_threshold()
        gc.set_threshold(young, middle, max(old, _NEVER))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY)

    def look(self) -> bool:
        """Search where the analyst rests and it is worth it; returns whether it was done."""
        if self._idle() < _REST or gc.get_count()[2] < _WORTH:
            return False
        gc.collect()
        gc.freeze()
        return True

    def begin_anew(self) -> None:
        """Let the next search look at everything: much that was in use is so no more."""
        gc.unfreeze()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.set_threshold(*self._usual)
