"""Brings a model from the catalogue to its place: fetched, checked, swapped in.

The model that is there stays in place and usable until the new one is whole beside it.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Literal

import msgspec

from annotations.camel_data import camel_data_folder
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.suggest.camel import models
from annotations.suggest.camel.catalogue import Package
from annotations.suggest.camel.download import (
    Download,
    InstallStoppedError,
    Manner,
    Part,
    Source,
    check_room,
    check_stopped,
    unwritable,
)
from annotations.suggest.camel.unpacking import Wanted, sum_of, unpack
from annotations.suggest.camel.web import InstallError
from annotations.suggest.suggester import Cancelled

Step = Literal["download", "unpack"]
OnProgress = Callable[[Step, int, int], None]

_PREFIX: Final = ".installing-"
_SPARE: Final = 1_000_000  # bytes an archive may have beyond its files, and in hand on the disk
_UNSTATED: Final = 2_000_000_000  # bytes a model may have whose size the catalogue does not say


def _never() -> bool:
    return False


def _ignore(step: Step, done: int, total: int) -> None:
    """Take no notice of progress."""


def place_of(package: Package, folder: Path | None = None) -> Path:
    """Where the package's model will lie.

    Args:
        package: the model.
        folder: Tawsim's models folder where None; in camel-tools' own data folder the place is
            the one in which camel-tools looks; in any other it is a folder of the model's name.
    """
    if folder is None:
        return models.models_folder() / package.model
    if _is_camels(folder):
        return folder / models.CAMEL_SUBFOLDER / package.model
    return folder / package.model


def unfinished(model: str, folder: Path | None = None) -> tuple[int, int]:
    """Bytes of a model's archive that an earlier try left, and bytes of all; the latter may be 0.

    Args:
        model: the model's name.
        folder: where it was to lie; Tawsim's models folder where None.
    """
    part = Part(folder or models.models_folder(), model)
    return part.size, part.total


def discard(model: str) -> None:
    """Throw away what an earlier try left in Tawsim's models folder.

    Raises:
        InstallError: it cannot be removed, or is just being fetched.
    """
    folder = models.models_folder()
    if Part(folder, model).size:
        with _alone(folder):
            Part(folder, model).drop()


def install(
    package: Package,
    folder: Path | None = None,
    *,
    on_progress: OnProgress = _ignore,
    cancelled: Cancelled = _never,
    manner: Manner | None = None,
) -> Path:
    """Fetch a model, check every byte of it, and put it in its place.

    Args:
        package: the model, as the catalogue describes it.
        folder: see `place_of`.
        on_progress: told the step, the bytes done and the bytes in all, 0 where nobody knows.
        cancelled: whether to stop.
        manner: how to go about it.

    Returns:
        The model's folder.

    Raises:
        InstallStoppedError: the user stopped; what has arrived is kept for the next try.
        InstallError: it could not be installed. A model that was there is there still.
    """
    target = place_of(package, folder.expanduser().absolute() if folder else None)
    with _alone(target.parent):
        _tidy(target)
        return _Installing(package, target, on_progress, cancelled, manner or Manner()).run()


class _Installing:
    """One model on its way to its place."""

    def __init__(
        self,
        package: Package,
        target: Path,
        on_progress: OnProgress,
        cancelled: Cancelled,
        manner: Manner,
    ) -> None:
        self._package = package
        self._target = target
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._manner = manner
        self._part = Part(target.parent, package.model)
        self._unpacked = package.size or _UNSTATED

    def run(self) -> Path:
        self._fetch()
        self._check_sum()
        check_room(self._target.parent, self._package.size + _SPARE, self._manner.free)
        self._unpack_and_swap()
        with suppress(OSError):
            self._part.drop()
        _note_version(self._package, self._target)
        return self._target

    def _fetch(self) -> None:
        package = self._package
        source = Source(
            package.url,
            f"{package.name} {package.version} {package.sha256}",
            largest=self._unpacked + _SPARE,
            room=package.size + _SPARE,
        )
        Download(
            source,
            self._part,
            lambda done, total: self._on_progress("download", done, total),
            self._cancelled,
            self._manner,
        ).run()

    def _check_sum(self) -> None:
        """Hold the archive against the catalogue's sum.

        The maintainers have packed some archives anew without a new sum of the archive in their
        catalogue. Where the catalogue has a sum for every file, those decide while unpacking.
        """
        if self._package.files or not self._package.sha256:
            return
        try:
            right = sum_of(self._part.path, self._check_stopped) == self._package.sha256
        except OSError as error:
            raise unwritable(self._target.parent, error) from error
        if not right:
            self._part.drop()
            raise InstallError(
                N_(
                    "errors",
                    "What arrived is not the archive that the catalogue describes. It was thrown "
                    "away and what is installed is unharmed; install again to fetch it afresh.",
                )
            )

    def _unpack_and_swap(self) -> None:
        wanted = Wanted(self._package.files, models.TAKEN_ALONG | models.WEIGHTS, self._unpacked)
        parent = self._target.parent
        try:
            with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=parent) as aside:
                new = Path(aside, self._target.name)
                new.mkdir()
                unpack(
                    self._part.path,
                    new,
                    wanted,
                    lambda done, total: self._on_progress("unpack", done, total),
                    self._check_stopped,
                )
                models.check_model(new)
                _swap(new, self._target)
        except InstallError as error:
            of_use = isinstance(error, InstallStoppedError) or isinstance(error.__cause__, OSError)
            if not of_use:
                self._part.drop()
            raise
        except EngineError as error:
            self._part.drop()
            raise _no_model(self._package) from error
        except OSError as error:
            raise unwritable(parent, error) from error

    def _check_stopped(self) -> None:
        check_stopped(self._cancelled)


def _swap(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`, which stays where it is if that fails."""
    old = _old(target)
    if os.path.lexists(target):
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if os.path.lexists(old):
            old.rename(target)
        raise
    _remove(old)


def _tidy(target: Path) -> None:
    """Clear away what a killed try left; a model that it had moved aside comes back."""
    old = _old(target)
    with suppress(OSError):
        if os.path.lexists(old) and not os.path.lexists(target):
            old.rename(target)
        for left in (old, *target.parent.glob(f"{_PREFIX}*")):
            _remove(left)


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _remove(path: Path) -> None:
    """Remove a folder, or a link to one."""
    if path.is_symlink():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _is_camels(folder: Path) -> bool:
    return folder.resolve() == camel_data_folder().resolve()


def _note_version(package: Package, target: Path) -> None:
    """Write down the version as camel-tools does, where the model lies in its data folder."""
    data = camel_data_folder()
    if target.parent.resolve() != (data / models.CAMEL_SUBFOLDER).resolve():
        return
    file = data / "versions.json"
    try:
        versions = msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        versions = {}
    versions[package.name] = package.version
    written = file.with_name(f".{file.name}.part")
    try:
        written.write_bytes(msgspec.json.format(msgspec.json.encode(versions), indent=4))
        os.replace(written, file)
    except OSError as error:
        raise InstallError(
            N_(
                "errors",
                "The model is in its place, but {file} could not be written ({reason}); only "
                "camel-tools itself misses it.",
            ),
            file=file,
            reason=error.strerror or "I/O",
        ) from error


def _no_model(package: Package) -> InstallError:
    return InstallError(
        N_(
            "errors",
            "The archive of {name} is whole but holds no model that can be used. It was thrown "
            "away and what is installed is unharmed; tell whoever keeps the catalogue.",
        ),
        name=package.name,
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder against other installs, in this program and in others.

    Raises:
        InstallError: another is under way, or the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / ".lock").open("ab")
    except OSError as error:
        raise unwritable(folder, error) from error
    with lock:
        try:
            _lock(lock.fileno())
        except OSError as error:
            raise InstallError(
                N_(
                    "errors",
                    "Another install into “{folder}” is under way; let it end or stop it, and try "
                    "again.",
                ),
                folder=folder,
            ) from error
        yield


def _lock(file: int) -> None:
    """Lock an open file until it is closed, or raise `OSError` at once."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
