"""Where an open project lies: still the file that was opened, its locks not given up by chance."""

import os
import threading
from collections import Counter
from pathlib import Path
from typing import Final, Literal

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project.network_drive import network_kind

MOVED: Final = N_(
    "errors",
    "The project {path} was moved or deleted while it was open. The edit was not made; put it "
    "back, or open it where it is now.",
)
_MOVED_MEANWHILE: Final = N_(
    "errors",
    "The project {path} was moved or deleted just as the edit was written, so the edit may be "
    "lost. Open the project where it is now and look.",
)

Identity = tuple[int, int]

_lock = threading.Lock()
_open: Counter[Identity] = Counter()
_kept: dict[Identity, int] = {}


def _identity(path: Path) -> Identity | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


Condition = Literal["there", "gone", "replaced", "read-only"]


def identity_of(path: Path) -> Identity | None:
    """What tells the file from any other that may take its place; None where there is none."""
    return _identity(path)


def condition(path: Path, identity: Identity | None) -> Condition:
    """What has become of an open project's file: there, gone, another in its place, read-only.

    Args:
        path: where it was opened.
        identity: what it was then.
    """
    found = _identity(path)
    if found is None:
        return "gone"
    if found != identity:
        return "replaced"
    return "there" if takes_writes(path) and not network_kind(path) else "read-only"


def takes_writes(path: Path) -> bool:
    """Whether the system would let this user write the file, and its journal beside it."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent))


class Place:
    """The file a project was opened from.

    A deleted file still takes writes from whoever has it open, and they are gone with it; so each
    edit asks before and after whether the file is still there.

    Args:
        path: where it is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._told = path
        self._identity = _identity(self._path)
        if self._identity is not None:
            with _lock:
                _open[self._identity] += 1

    def check(self) -> None:
        """Refuse to go on where the file opened is no longer the one at the path.

        Raises:
            ProjectError: it was moved, deleted, or replaced by another.
        """
        if _identity(self._path) != self._identity:
            raise ProjectError(MOVED, path=self._told)

    def check_after(self) -> None:
        """The same after an edit was written.

        Raises:
            ProjectError: as `check`; the edit may be in a file that is gone.
        """
        if _identity(self._path) != self._identity:
            raise ProjectError(_MOVED_MEANWHILE, path=self._told)

    def leave(self) -> None:
        """Say that the project is closed."""
        if self._identity is None:
            return
        with _lock:
            _open[self._identity] -= 1
            if _open[self._identity] <= 0:
                del _open[self._identity]
                descriptor = _kept.pop(self._identity, None)
                if descriptor is not None:
                    os.close(descriptor)
        self._identity = None


def first_bytes(path: Path, count: int) -> bytes:
    """The first bytes of a file, whether or not it is open as a project in this process.

    On POSIX, closing any descriptor of a file gives up every lock the process holds on it, those
    of SQLite too. So while a project is open the descriptor used here is kept.

    Raises:
        OSError: it cannot be read.
    """
    with _lock:
        identity = _identity(path)
        if identity in _kept:
            return os.pread(_kept[identity], count, 0)
        # A pipe that nobody writes to would be waited for without end.
        how = getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, os.O_RDONLY | how)
        try:
            return os.read(descriptor, count)
        finally:
            if identity is not None and identity in _open:
                _kept[identity] = descriptor
            else:
                os.close(descriptor)
