"""Has foreign files parsed in a process of its own, and turns its every end into one sentence."""

import contextlib
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import msgspec

from annotations.child_process import NO_CONSOLE, command_of, own_environment
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.exchange.texts.protocol import LONGEST_ANSWER, Extract, Kind, Request

PATIENCE: Final = 30.0  # seconds for one file
_WORKER: Final = "annotations.exchange.texts.worker"
_FILES: Final = 200  # after so many a new process is started, for parsers keep what they got

_lock = threading.RLock()  # a generator that is given up may end within
_keepers = 0
_kept: "_Process | None" = None


@contextmanager
def kept() -> Iterator[None]:
    """Keep one process for all files that are parsed within the block."""
    global _keepers, _kept  # noqa: PLW0603 - one process for whoever reads
    with _lock:
        _keepers += 1
    try:
        yield
    finally:
        with _lock:
            _keepers -= 1
            if not _keepers and _kept is not None:
                _kept.stop()
                _kept = None


def parse(kind: Kind, content: bytes, patience: float | None = None) -> Extract:
    """What the parser of `kind` finds in a file's bytes.

    Args:
        kind: the parser.
        content: the file's bytes.
        patience: seconds it may take; `PATIENCE` where None.

    Raises:
        ImportFault: it takes too long or too much memory, or the process did not start or ended.
    """
    global _kept  # noqa: PLW0603
    with kept(), _lock:
        if _kept is None or _kept.worn:
            if _kept is not None:
                _kept.stop()
            _kept = _Process()
        try:
            return _kept.ask(kind, content, PATIENCE if patience is None else patience)
        except ImportFault:
            _kept.stop()
            _kept = None
            raise


class _Process:
    """One process; once it has failed it is of no more use."""

    def __init__(self) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command_of(_WORKER),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=own_environment(PYTHONDONTWRITEBYTECODE="1"),
                creationflags=NO_CONSOLE,
            )
        except OSError as error:
            raise ImportFault(
                N_("errors", "The process that reads such files did not start: {why}."),
                why=error.strerror or error,
            ) from error
        self._files = 0

    @property
    def worn(self) -> bool:
        """Whether another process is to take its place."""
        return self._files >= _FILES

    def ask(self, kind: Kind, content: bytes, patience: float) -> Extract:
        """Hand it a file and wait for what it finds."""
        self._files += 1
        answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        request = msgspec.json.encode(Request(kind, len(content))) + b"\n"
        talk = threading.Thread(target=self._talk, args=(request, content, answers), daemon=True)
        talk.start()
        try:
            answer = answers.get(timeout=patience)
        except queue.Empty:
            raise ImportFault(
                N_("errors", "Reading it took more than {seconds} seconds, so it was left."),
                seconds=round(patience),
            ) from None
        try:
            return msgspec.json.decode(answer, type=Extract)
        except msgspec.MsgspecError as error:
            raise ImportFault(
                N_("errors", "The process that read it came to an end; the file is broken or huge.")
            ) from error

    def _talk(self, request: bytes, content: bytes, answers: "queue.SimpleQueue[bytes]") -> None:
        """Write and read; in a thread of its own, for a hung process does neither."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        answer = b""
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.write(request)
            self._process.stdin.write(content)
            self._process.stdin.flush()
            answer = self._process.stdout.readline(LONGEST_ANSWER)
        answers.put(answer)

    def stop(self) -> None:
        """End the process now and give back what it held."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError, ValueError):
                assert pipe is not None
                pipe.close()
