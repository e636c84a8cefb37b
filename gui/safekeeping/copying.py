"""Copies of the open project made by themselves, in a thread that nobody waits for."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import TawsimError
from annotations.project import Changes, backups
from annotations.project.backups import EDITS_BETWEEN, Backup
from gui.answers import Opened
from gui.background import Background
from gui.session import Session

_PERIOD: Final = 30 * 60_000  # milliseconds


class Copying(QObject):
    """Copies a project when it is opened, after so many edits, after imports, and now and then.

    Each time only where the newest copy is not as the project is by then.

    Args:
        session: the open project.
        edits_between: so many edits after a copy another is due.

    Signals:
        copied: a copy was made.
        failed: one could not be made; edits are none the worse for it.
    """

    copied = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, edits_between: int = EDITS_BETWEEN, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = Background("copies", self)
        self._between = edits_between
        self._project: Path | None = None
        self._edits = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_PERIOD)
        self._clock.timeout.connect(self.copy_if_changed)
        session.opened.connect(self._begin)
        session.closed.connect(self._end)
        session.changed.connect(self._count)
        session.imported.connect(lambda _: self.copy_if_changed())

    @property
    def busy(self) -> bool:
        """Whether a copy is being made, or looked for."""
        return self._thread.busy

    def _begin(self, info: Opened) -> None:
        self._project = None if info.read_only else info.path
        self._edits = 0
        if self._project is not None:
            self._clock.start()
            self.copy_if_changed()

    def _end(self) -> None:
        self._project = None
        self._clock.stop()

    def _count(self, _changes: Changes) -> None:
        self._edits += 1
        if self._edits >= self._between:
            self.copy_if_changed()

    def copy_if_changed(self) -> None:
        """Make a copy where the newest is another than the project."""
        project = self._project
        if project is not None and not self._thread.busy:
            self._edits = 0
            self._thread.run(
                lambda: backups.back_up_if_changed(project), self._tell, self._tell_error
            )

    def _tell(self, made: Backup | None) -> None:
        if made is not None:
            self.copied.emit(made)

    def _tell_error(self, error: Exception) -> None:
        if not isinstance(error, TawsimError):
            raise error
        self.failed.emit(error)

    def end(self) -> None:
        """Finish a copy under way."""
        self._end()
        self._thread.close()
