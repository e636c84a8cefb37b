"""Learning from finished articles while the analyst goes on: in a process of its own.

The work is the command `tawsim suggest PROJECT --engine memory,learned`: it remembers phrases,
trains where that pays, stores what it proposes, and cannot slow the window's keys down or take the
window with it. Phrases are remembered from the first finished article on, each time one is finished
until there are enough to train on.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

from annotations.errors import PassphraseError
from annotations.project import Changes, keys

EVERY: Final = 3
"""Articles finished from one training to the next."""

FEWEST: Final = 5
"""Articles finished before the first; until then phrases alone are remembered."""


class Learning(QObject):
    """Starts the training when enough articles were finished since the last.

    Signals:
        learned: new proposals are in the project.
    """

    learned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._project: Path | None = None
        self._finished: set[str] = set()
        self._learned_from: set[str] = set()
        self._remembered_from: set[str] = set()

    @property
    def busy(self) -> bool:
        """Whether a training is under way."""
        return self._process is not None

    def begin(self, project: Path, finished: Iterable[str]) -> None:
        """Listen to a project; the articles that are finished by now were learned from before."""
        self.stop()
        self._project = project
        self._finished = set(finished)
        self._learned_from = set(self._finished)
        self._remembered_from = set(self._finished)

    def note(self, changes: Changes) -> None:
        """Train where at least `EVERY` articles were finished since the last time."""
        for document_id, _, status in changes.statuses:
            if status == "done":
                self._finished.add(document_id)
            else:
                self._finished.discard(document_id)
        self._go_on()

    def _go_on(self) -> None:
        """Start what there is to do, where nothing is under way."""
        if self.busy:
            return
        if len(self._finished) < FEWEST:
            if self._finished - self._remembered_from:
                self._remembered_from = set(self._finished)
                self._start("memory")
        elif len(self._finished - self._learned_from) >= EVERY:
            self._learned_from = set(self._finished)
            self._start("memory,learned")

    def _start(self, engines: str) -> None:
        process = self._process = QProcess(self)
        key = _key_of(self._project)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._fail)
        process.start(
            sys.executable,
            ["-m", "annotations", "suggest", str(self._project), "--engine", engines]
            + (["--passphrase-file", "-"] if key else []),
        )
        # The key goes from program to program; no other program and no file gets to see it.
        process.write(key.encode())
        process.closeWriteChannel()

    def _finish(self, code: int) -> None:
        self._let_go()
        if code == 0:
            self.learned.emit()
        self._go_on()

    def _fail(self, error: QProcess.ProcessError) -> None:
        """A process that cannot start leaves everything as it was: rules go on suggesting."""
        if error == QProcess.ProcessError.FailedToStart:
            self._let_go()

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None

    def stop(self) -> None:
        """End a training under way; what is stored stays."""
        if self._process is not None:
            self._process.finished.disconnect(self._finish)
            self._process.kill()
            self._process.waitForFinished(2000)
            self._let_go()


def _key_of(project: Path | None) -> str:
    """What opens an encrypted project, as its own process takes it; empty for any other."""
    try:
        key = keys.key_of(project) if project is not None else None
    except (OSError, PassphraseError):
        return ""
    return key.pragma if key is not None else ""
