"""Files that are written whole or not at all."""

import glob
import hashlib
import os
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final
from uuid import uuid4

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault
from annotations.project.copies import sync_folder

NOT_WRITTEN: Final = N_(
    "errors", "{path} cannot be written: {why}. What was there before is unharmed."
)
_PROJECT: Final = N_(
    "errors",
    "{path} is a project or another database; nothing is written over it. Name another file.",
)
_ABANDONED: Final = 24 * 3600  # seconds without a sign
_DATABASE: Final = b"SQLite format 3\x00"
_ENDINGS_OF_PROJECTS: Final = frozenset({".tawsim"})
_BESIDE_DATABASES: Final = frozenset({"journal", "wal", "shm"})
_STANDARD: Final = frozenset({"/dev/stdout", "/dev/stderr", "/dev/fd/1", "/dev/fd/2"})


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the name `path` only once it is complete and on the disk.

    A link's target is replaced, not the link; a file keeps its permissions. To a pipe or a device
    it is written as it comes.

    Raises:
        ExportFault: it cannot be written, or a project stands there; what stood at `path` stands
            there still.
    """
    refuse_project(path)
    if is_stream(path):
        with _told(path), path.open("wb") as file:
            yield file
        return
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    partial = partial_name(target)
    try:
        with _told(path):
            with partial.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            replace_file(partial, target)
            sync_folder(target.parent)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportFault(NOT_WRITTEN, path=path, why=error.strerror or error) from error


def sum_of(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def partial_name(target: Path) -> Path:
    """A name to write under until `target` is complete; what was left under such a name goes."""
    _clear_abandoned(target)
    return target.with_name(f".{target.name[:80]}.{uuid4().hex[:8]}.part")


def _clear_abandoned(target: Path) -> None:
    """Take away what a program that was killed left half made under the name of `target`."""
    name = glob.escape(f".{target.name[:80]}.")
    with suppress(OSError):
        for partial in target.parent.glob(f"{name}????????.part"):
            # Another program's that is under way is younger.
            if time.time() - partial.stat().st_mtime < _ABANDONED:
                continue
            if partial.is_dir():
                shutil.rmtree(partial, ignore_errors=True)
            else:
                partial.unlink(missing_ok=True)


def replace_file(new: Path, old: Path) -> None:
    """Give the file `new` the name of `old`, and the permissions of what stood there.

    Raises:
        OSError: it cannot be done; both are as they were.
    """
    with suppress(OSError):
        new.chmod(stat.S_IMODE(old.stat().st_mode))
    os.replace(new, old)


def is_stream(path: Path) -> bool:
    """Whether a pipe or a device stands at `path`, which cannot be replaced by a file."""
    try:
        kind = path.stat().st_mode
    except OSError:
        return False
    if stat.S_ISREG(kind):
        # A file that a shell holds open: another of its name would not be the shell's.
        return path.as_posix() in _STANDARD
    return not stat.S_ISDIR(kind)


def refuse_project(path: Path) -> None:
    """Refuse to write over a project, plain or encrypted, or another database.

    Raises:
        ExportFault: one stands at `path`.
    """
    begins = b""
    with suppress(OSError):  # what cannot be read is told of when it cannot be written
        if path.is_file():
            with path.open("rb") as file:
                begins = file.read(len(_DATABASE))
    sealed = begins and path.suffix.lower() in _ENDINGS_OF_PROJECTS
    name, dash, end = path.name.rpartition("-")
    of_another = dash and end in _BESIDE_DATABASES and path.with_name(name).is_file()
    if begins == _DATABASE or sealed or of_another:
        raise ExportFault(_PROJECT, path=path)


def refuse_input(path: Path, inputs: Iterable[Path]) -> None:
    """Refuse to write over a file that is read.

    Raises:
        ExportFault: `path` is one of `inputs`, by whatever name.
    """
    for one in inputs:
        with suppress(OSError):
            if path.samefile(one):
                raise ExportFault(
                    N_(
                        "errors",
                        "{path} is read here, so nothing is written over it; name another file.",
                    ),
                    path=path,
                )
