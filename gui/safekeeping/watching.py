"""An eye on the open project's file: moved, deleted, replaced, or closed to writing meanwhile.

The system tells of changes in the folder at once; where it does not (a stick pulled out, a share
on the network) the file is looked at every few seconds. The looking is done in a thread of its
own, for a disk that is gone may let one wait.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from annotations.project import place
from annotations.project.place import Condition, Identity
from gui.answers import Opened
from gui.background import Background
from gui.session import Session

_PERIOD: Final = 2000  # milliseconds
_SOON: Final = 100  # milliseconds after the last of what the system tells, each edit among it


class Watching(QObject):
    """Watches the file of the open project.

    Args:
        session: the open project.

    Signals:
        changed: the file is in another condition now.
    """

    changed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = Background("watch", self)
        self._system = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.look)
        self._system.fileChanged.connect(lambda _: self._soon.start())
        self._system.directoryChanged.connect(lambda _: self._soon.start())
        self._clock = QTimer(self)
        self._clock.setInterval(_PERIOD)
        self._clock.timeout.connect(self.look)
        self._path: Path | None = None
        self._identity: Identity | None = None
        self._again = False
        self.condition: Condition = "there"
        session.opened.connect(self._begin)
        session.closed.connect(self._end)

    def _begin(self, info: Opened) -> None:
        self._end()
        path = self._path = info.path.absolute()
        self.condition = "read-only" if info.read_only else "there"
        self._thread.run(lambda: place.identity_of(path), self._know)

    def _know(self, identity: Identity | None) -> None:
        self._identity = identity
        if self._path is not None and identity is not None:
            self._system.addPaths([str(self._path), str(self._path.parent)])
            self._clock.start()

    def _end(self) -> None:
        self._clock.stop()
        watched = self._system.files() + self._system.directories()
        if watched:
            self._system.removePaths(watched)
        self._path = self._identity = None

    def look(self) -> None:
        """See what has become of the file; `changed` tells where it is not as it was."""
        path, identity = self._path, self._identity
        if path is None or identity is None:
            return
        if self._thread.busy:  # perhaps it looked just before what the system tells of now
            self._again = True
            return

        def told(found: Condition) -> None:
            if path == self._path and identity == self._identity and found != self.condition:
                self.condition = found
                self.changed.emit(found)
            if self._again:
                self._again = False
                QTimer.singleShot(0, self.look)

        self._thread.run(lambda: place.condition(path, identity), told)

    def end(self) -> None:
        """Watch no more."""
        self._end()
        self._thread.close()
