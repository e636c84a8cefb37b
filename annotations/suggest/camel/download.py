"""Fetches a large file so that it can be stopped, cut short or taken up again at any byte.

What has arrived lies in a `.part` file beside the target, with a note of where it came from. A
later try asks only for the rest, and only if the server still has the same file.
"""

import contextlib
import http.client
import re
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.suggest.camel import web
from annotations.suggest.camel.web import ConnectionLostError, InstallError, StatusError
from annotations.suggest.suggester import Cancelled

OnBytes = Callable[[int, int], None]
FreeBytes = Callable[[Path], int]

_CHUNK: Final = 256 * 1024
_WORTH: Final = 1_000_000  # bytes that a try must bring for the pauses to begin anew
_TICK: Final = 0.1
_RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


class InstallStoppedError(InstallError):
    """The user stopped; what has arrived is kept."""


class _DroppedError(Exception):
    """The connection was lost after it had been made; the cause is the sentence to tell."""


class _Origin(msgspec.Struct):
    """Where a part came from: what it is a part of, the server's mark of the file, its bytes."""

    wanted: str
    mark: str = ""
    total: int = 0


def check_stopped(cancelled: Cancelled) -> None:
    """Stop where the user asked to.

    Raises:
        InstallStoppedError: the user did.
    """
    if cancelled():
        raise InstallStoppedError(
            N_(
                "errors",
                "Stopped; what has arrived is kept, and the next try goes on from there. What is "
                "installed is unharmed.",
            )
        )


class Part:
    """What has arrived of a file so far; outlives the program.

    Args:
        folder: where the target is to lie.
        name: the target's name.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / f".{name}.part"
        self._note = folder / f".{name}.part.json"

    @property
    def size(self) -> int:
        """Bytes that have arrived."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @property
    def total(self) -> int:
        """Bytes of the whole file; 0 where not known."""
        return self.origin().total

    def origin(self) -> _Origin:
        """Where the part came from; nowhere where that cannot be read."""
        try:
            return msgspec.json.decode(self._note.read_bytes(), type=_Origin)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return _Origin("")

    def note(self, origin: _Origin) -> None:
        """Write down where the part comes from."""
        self._note.write_bytes(msgspec.json.encode(origin))

    def drop(self) -> None:
        """Throw away what has arrived."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def free_bytes(folder: Path) -> int:
    """Bytes that can be written in `folder`, which need not exist yet."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def check_room(folder: Path, needed: int, free: FreeBytes) -> None:
    """Refuse where the disk has fewer than `needed` bytes free.

    Raises:
        InstallError: it has fewer.
    """
    there = free(folder)
    if there < needed:
        raise InstallError(
            N_(
                "errors",
                "There is too little room in “{folder}”: {needed} MB are needed and {there} MB are "
                "free. Nothing that is installed was changed; make room and try again.",
            ),
            folder=folder,
            needed=_megabytes(needed),
            there=there // 1_000_000,
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A file on a server.

    Attributes:
        url: where it is.
        wanted: what tells this file from others of the same name, such as its sum; a part of
            another one is thrown away.
        largest: bytes it may have at most.
        room: bytes that will be needed on the disk besides those of the file itself.
    """

    url: str
    wanted: str
    largest: int
    room: int = 0


@dataclass(frozen=True, slots=True)
class Manner:
    """How to go about a download; what is right for people is the default.

    Attributes:
        free: how many bytes can be written in a folder.
        pauses: seconds to wait before each further try after a dropped connection.
        timeout: seconds without a byte after which a connection counts as dropped.
    """

    free: FreeBytes = free_bytes
    pauses: Sequence[float] = (1.0, 2.0, 4.0, 8.0)
    timeout: float = web.TIMEOUT


class Download:
    """One file on its way.

    Args:
        source: the file.
        part: where it is collected.
        on_bytes: told how many bytes are there of how many; the second is 0 where nobody knows.
        cancelled: whether to stop.
        manner: how to go about it.
    """

    def __init__(
        self, source: Source, part: Part, on_bytes: OnBytes, cancelled: Cancelled, manner: Manner
    ) -> None:
        self._source = source
        self._part = part
        self._on_bytes = on_bytes
        self._cancelled = cancelled
        self._manner = manner
        self._reached = False

    def run(self) -> None:
        """Fetch what is missing, with a few further tries where the connection drops.

        Raises:
            InstallStoppedError: the user stopped; the part is kept.
            InstallError: it cannot be fetched; the part is kept where it is of use.
        """
        if self._part.origin().wanted != self._source.wanted:
            self._part.drop()
        tries = 0
        while True:
            before = self._part.size
            try:
                if self._fetch_rest():
                    return
            except _DroppedError as drop:
                tries = 1 if self._part.size - before >= _WORTH else tries + 1
                if tries > len(self._manner.pauses):
                    raise drop.args[0] from drop
                self._wait(self._manner.pauses[tries - 1])

    def _fetch_rest(self) -> bool:
        """Ask for what is missing; False where another request is needed at once."""
        origin, have = self._part.origin(), self._part.size
        if have and origin.total == have:
            return True
        wanted_rest = bool(have and origin.mark)
        headers = {"Range": f"bytes={have}-", "If-Range": origin.mark} if wanted_rest else {}
        check_stopped(self._cancelled)
        try:
            answer = web.get(self._source.url, headers, self._manner.timeout)
        except StatusError as fault:
            if fault.status == 416 and wanted_rest:
                self._part.drop()
                return False
            if fault.passing:
                raise _DroppedError(fault) from fault
            raise
        except ConnectionLostError as fault:
            # Without a network from the start there is no sense in waiting for it.
            if self._reached:
                raise _DroppedError(fault) from fault
            raise
        self._reached = True
        with answer:
            start = have if wanted_rest and answer.status == 206 else 0
            if answer.status == 206 and not _continues(answer, start, origin):
                if not wanted_rest:
                    raise StatusError(self._source.url, answer.status)
                self._part.drop()
                return False
            total = origin.total if start else answer.length or 0
            self._check_size(total)
            self._take(answer, start, total)
        return True

    def _check_size(self, total: int) -> None:
        if total > self._source.largest:
            self._part.drop()
            raise self._too_long()

    def _take(self, answer: http.client.HTTPResponse, start: int, total: int) -> None:
        """Append the answer's body to the part, from byte `start` on."""
        folder = self._part.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
            coming = (total or self._source.largest) - start
            check_room(folder, coming + self._source.room, self._manner.free)
            self._part.note(_Origin(self._source.wanted, _mark(answer), total))
            with self._part.path.open("ab" if start else "wb") as file:
                done = self._copy(answer, file, start, total)
            if not total:
                self._part.note(_Origin(self._source.wanted, _mark(answer), done))
        except OSError as error:
            raise unwritable(folder, error) from error

    def _copy(self, answer: http.client.HTTPResponse, file: BinaryIO, done: int, total: int) -> int:
        """Write the body as it arrives; gives the bytes that are then there."""
        self._on_bytes(done, total)
        while chunk := self._next(answer):
            file.write(chunk)
            done += len(chunk)
            if done > self._source.largest:
                file.close()
                self._part.drop()
                raise self._too_long()
            self._on_bytes(done, total)
            check_stopped(self._cancelled)
        if done < total:
            raise _DroppedError(web.broken_off(self._source.url))
        return done

    def _next(self, answer: http.client.HTTPResponse) -> bytes:
        try:
            return answer.read1(_CHUNK)
        except (OSError, http.client.HTTPException) as error:
            raise self._dropped(error) from error

    def _dropped(self, error: Exception) -> _DroppedError:
        return _DroppedError(web.connection_fault(self._source.url, error))

    def _wait(self, seconds: float) -> None:
        """Let some time pass, but not a stop."""
        until = time.monotonic() + seconds
        pause = threading.Event()
        while (left := until - time.monotonic()) > 0:
            check_stopped(self._cancelled)
            pause.wait(min(_TICK, left))

    def _too_long(self) -> InstallError:
        return InstallError(
            N_(
                "errors",
                "The server's file is larger than the catalogue says, so it was not taken. What is "
                "installed is unharmed; tell whoever keeps the catalogue.",
            )
        )


def unwritable(folder: Path, error: OSError) -> InstallError:
    """What to say where the disk refuses."""
    return InstallError(
        N_(
            "errors",
            "“{folder}” cannot be written: {reason}. What is installed is unharmed and what has "
            "arrived is kept; make room or choose another folder, and try again.",
        ),
        folder=folder,
        reason=error.strerror or str(error),
    )


def _mark(answer: http.client.HTTPResponse) -> str:
    """What tells whether the server's file is still the same; empty where nothing does."""
    tag = answer.headers.get("ETag", "")
    if tag.startswith('"'):  # a weak one does not promise the same bytes
        return tag
    return answer.headers.get("Last-Modified", "")


def _continues(answer: http.client.HTTPResponse, start: int, origin: _Origin) -> bool:
    """Whether an answer is the rest that was asked for, of the very file that was begun."""
    place = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    if place is None or not start:
        return False
    first, last, total = (int(number) for number in place.groups())
    fits = first == start and last == total - 1 and total == origin.total
    with contextlib.suppress(ValueError):
        fits = fits and int(answer.headers.get("Content-Length", "")) == total - start
    return fits and _mark(answer) in {"", origin.mark}


def _megabytes(size: int) -> int:
    """Bytes in MB, rounded up."""
    return -(-size // 1_000_000)
