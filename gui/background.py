"""Work off the window's thread: one after another, with progress, cancel, and errors told apart."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Job(QObject):
    """A piece of work under way.

    Signals:
        progressed: how many of how many are done; the second is 0 where the whole is not known.
    """

    progressed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._cancel = Event()

    def cancel(self) -> None:
        """Ask the work to stop where it next can."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._cancel.is_set()

    def go_on(self, count: int) -> bool:
        """Tell that `count` are done, of a whole nobody knows; False where the work is to stop."""
        self.progressed.emit(count, 0)
        return not self.cancelled()


class Background(QObject):
    """A thread of its own that does what it is given, first come first served.

    What comes of it is told in the window's thread. An error nobody asked for is raised there, so
    that it is reported like any other bug.

    Signals:
        busy_changed: whether work is waiting or under way.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work is waiting or under way."""
        return self._waiting > 0

    def run(
        self, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Do `work` in its turn; then call `done` with its result or `failed` with its error."""
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        future = self._pool.submit(work)
        future.add_done_callback(lambda done_work: self._finished.emit((done_work, done, failed)))

    def call(self, work: Callable[[], Any]) -> Any:
        """Do `work` in the thread and wait for it; for use from other background threads."""
        return self._pool.submit(work).result()

    def _deliver(self, outcome: tuple[Future[Any], Done | None, Failed | None]) -> None:
        future, done, failed = outcome
        self._waiting -= 1
        try:
            error = future.exception()
            if error is None:
                if done is not None:
                    done(future.result())
            elif isinstance(error, Exception) and failed is not None:
                failed(error)
            else:
                raise error
        finally:
            if self._waiting == 0:
                self.busy_changed.emit(False)

    def close(self) -> None:
        """Finish what is waiting, then end the thread."""
        self._pool.shutdown(wait=True)
