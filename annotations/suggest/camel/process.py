"""Starts the worker process, talks to it, and turns its every end into one sentence."""

import contextlib
import itertools
import os
import queue
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from annotations.child_process import NO_CONSOLE, command_of, own_environment
from annotations.suggest.camel.faults import engine_error
from annotations.suggest.camel.protocol import (
    Answer,
    Cancel,
    Done,
    Failed,
    Load,
    Progress,
    Ready,
    Request,
    Sentence,
    Tag,
    Tagged,
    answer_of,
    to_line,
)
from annotations.suggest.suggester import Cancelled

OnProgress = Callable[[int, int], None]

_WORKER = "annotations.suggest.camel.worker"
_POLL_SECONDS = 0.05
_LOG_BYTES = 2000


class WorkerProcess:
    """One worker with one model; once it has failed it is of no more use.

    Args:
        folder: the model's folder.
        load_seconds: how long importing the libraries and loading may take.
        batch_seconds: how long the worker may then go without a word.
        int8: run the model in eight bits.

    Raises:
        EngineError: the process could not be started.
    """

    def __init__(
        self, folder: Path, load_seconds: float, batch_seconds: float, *, int8: bool = False
    ) -> None:
        self._folder = folder
        self._load_seconds = load_seconds
        self._batch_seconds = batch_seconds
        self._ids = itertools.count(1)
        self._loaded = False
        self._heard: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        # Windows keeps open files from being removed; what is left there goes at the next clean-up.
        self._scratch = tempfile.TemporaryDirectory(prefix="tawsim-", ignore_cleanup_errors=True)
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = self._start()
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._listen, daemon=True),
            threading.Thread(target=self._deliver, daemon=True),
        ]
        for thread in self._threads:
            thread.start()
        self._load_id = next(self._ids)
        self._tell(Load(self._load_id, str(folder), int8))

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def tag(
        self, texts: Sequence[str], cancelled: Cancelled, on_progress: OnProgress
    ) -> list[list[Sentence]] | None:
        """The tagged sentences of each text; None where `cancelled()` came first.

        Raises:
            EngineError: the worker failed; it is stopped and of no more use.
        """
        number = next(self._ids)
        self._tell(Tag(number, list(texts)))
        found: list[list[Sentence]] = [[] for _ in texts]
        while True:
            answer = self._next_answer(cancelled)
            if answer is None:
                self._tell(Cancel(number))
                return None
            if isinstance(answer, Failed):
                self.stop()
                raise engine_error(answer.kind, answer.detail, folder=self._folder)
            if answer.id != number:
                continue  # of a request that was cancelled
            if isinstance(answer, Progress):
                on_progress(answer.done, answer.total)
            elif isinstance(answer, Tagged):
                found[answer.text] = answer.sentences
            elif isinstance(answer, Done):
                return found

    def stop(self) -> None:
        """End the process now and give back what it held."""
        self._process.kill()
        self._process.wait()
        self._outbox.put(None)
        for thread in self._threads:
            thread.join()
        self._log.close()
        self._scratch.cleanup()

    def _start(self) -> subprocess.Popen[bytes]:
        """Start the process with this program's own code and no module from the working folder."""
        try:
            return subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command_of(_WORKER, self._scratch.name),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log,
                env=own_environment(),
                creationflags=NO_CONSOLE,
            )
        except OSError as error:
            self._log.close()
            self._scratch.cleanup()
            raise engine_error("start", repr(error)) from error

    def _listen(self) -> None:
        """Hand on answers until the process ends; None stands for its end."""
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            try:
                for line in stream:
                    self._heard.put(answer_of(line))
            except (msgspec.MsgspecError, OSError):
                self._process.kill()
        self._heard.put(None)

    def _deliver(self) -> None:
        """Write what is in the outbox; a thread of its own, for a hung process reads nothing."""
        assert self._process.stdin is not None
        # A process that has ended takes no more bytes; its end is told where answers are awaited.
        with contextlib.suppress(OSError), self._process.stdin as stream:
            while (line := self._outbox.get()) is not None:
                stream.write(line)
                stream.flush()

    def _tell(self, request: Request) -> None:
        self._outbox.put(to_line(request))

    def _next_answer(self, cancelled: Cancelled) -> Answer | None:
        """The worker's next answer, or None as soon as `cancelled()`."""
        quiet_since = time.monotonic()
        while True:
            if cancelled():
                return None
            try:
                answer = self._heard.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                limit = self._batch_seconds if self._loaded else self._load_seconds
                if time.monotonic() - quiet_since < limit:
                    continue
                self.stop()
                raise engine_error("hung", seconds=round(limit)) from None
            if answer is None:
                log = self._end_of_log()
                self.stop()
                raise engine_error("died", f"exit code {self._process.returncode}: {log}")
            if isinstance(answer, Ready):
                self._loaded = True
                quiet_since = time.monotonic()
                continue
            return answer

    def _end_of_log(self) -> str:
        """The last of what the process wrote to standard error."""
        if self._log.closed:
            return ""
        size = self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, size - _LOG_BYTES))
        return self._log.read().decode("utf-8", "replace").strip()
