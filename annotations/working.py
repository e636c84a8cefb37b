"""Progress of long work in a terminal, and stopping it cleanly with Ctrl-C."""

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, TextIO

_PATIENCE: Final = 1.0  # seconds of work before anything is shown
_PAUSE: Final = 0.1  # seconds between two drawings
_BAR: Final = 24  # cells


class Progress:
    """Told how far the work is; says whether it is to go on.

    Args:
        title: the word in front, such as `importing`.
        total: how many there are in all; None where nobody knows yet.
        stream: the terminal to draw on; None draws nothing.
    """

    def __init__(self, title: str, total: int | None = None, stream: TextIO | None = None) -> None:
        self._title = title
        self._total = total
        self._stream = stream
        self._next_drawing = time.monotonic() + _PATIENCE
        self._drawn = False
        self._stopped = False

    def __call__(self, count: int) -> bool:
        """Note that `count` are done; False where the work is to stop."""
        if self._stream is not None and time.monotonic() >= self._next_drawing:
            self._draw(self._stream, count)
        return not self._stopped

    def stopped(self) -> bool:
        """Whether the user asked to stop."""
        return self._stopped

    def stop(self) -> None:
        """Have the work end at its next step."""
        self._stopped = True

    def clear(self) -> None:
        """Take the line off the terminal."""
        if self._drawn and self._stream is not None:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _draw(self, stream: TextIO, count: int) -> None:
        stream.write(f"\r\x1b[K{self.line(count)}")
        stream.flush()
        self._drawn = True
        self._next_drawing = time.monotonic() + _PAUSE

    def line(self, count: int) -> str:
        """The line for `count`: a bar where the total is known, a counter where not."""
        if not self._total:
            return f"{self._title} {count}"
        share = min(count / self._total, 1.0)
        filled = "#" * round(share * _BAR)
        return f"{self._title} [{filled:-<{_BAR}}] {count}/{self._total}"


@contextmanager
def shown(title: str, total: int | None = None) -> Iterator[Progress]:
    """Show the progress of the block's work on standard error.

    Nothing is drawn where standard error is no terminal or the work is done within a second. The
    first Ctrl-C lets the step at hand end and asks the work to stop; the second interrupts it.

    Args:
        title: the word in front of the line.
        total: how many steps there are; None shows a counter instead of a bar.
    """
    terminal = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
    progress = Progress(title, total, terminal)
    if threading.current_thread() is not threading.main_thread():
        yield progress
        return

    def ask_to_stop(_number: int, _frame: FrameType | None) -> None:
        if progress.stopped():
            raise KeyboardInterrupt
        progress.stop()

    before = signal.signal(signal.SIGINT, ask_to_stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        progress.clear()
