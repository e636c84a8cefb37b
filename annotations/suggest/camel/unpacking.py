"""Takes a model's files out of an archive, and nothing else.

An archive from outside may lie about everything. Only the files that are wanted are written,
each under its plain name, no longer than is said beforehand, and each is held against its sum.
"""

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.suggest.camel.catalogue import CatalogueFile
from annotations.suggest.camel.download import OnBytes, unwritable
from annotations.suggest.camel.web import InstallError

_CHUNK: Final = 1 << 20
_LARGEST_INDEX: Final = 1_000_000  # bytes of an archive's list of members
_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x07"
_END_SIZE: Final = 22
_LONGEST_COMMENT: Final = 65535
_RATIO: Final = 100  # times by which a member may grow; weights hardly do, word lists by four
_SMALL: Final = 1_000_000  # bytes below which the ratio says nothing
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be taken out of an archive.

    Attributes:
        files: the files that must be in it, with their sums; where empty, `names` are taken as
            far as they are there.
        names: names of the files that may be taken.
        largest: bytes that all together may have.
    """

    files: Sequence[CatalogueFile]
    names: frozenset[str]
    largest: int


def sum_of(file: Path, check_stopped: Callable[[], None]) -> str:
    """The sha256 of a file, in hexadecimal digits."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            check_stopped()
    return digest.hexdigest()


def unpack(
    archive: Path,
    folder: Path,
    wanted: Wanted,
    on_bytes: OnBytes,
    check_stopped: Callable[[], None],
) -> None:
    """Write the wanted files of `archive` into the empty `folder`.

    Args:
        archive: a zip file.
        folder: where the files are to lie, under their plain names.
        wanted: which, and within what limits.
        on_bytes: told how many bytes are written of how many.
        check_stopped: raises where the work is to end.

    Raises:
        InstallError: the archive is damaged, is not what the catalogue says, or holds what could
            do harm. What was written before is for the caller to remove.
    """
    try:
        _check_index(archive)
        with zipfile.ZipFile(archive) as opened:
            members = _chosen(opened.infolist(), wanted)
            sums = {file.name: file.sha256 for file in wanted.files}
            total, done = sum(member.file_size for member in members.values()), 0
            on_bytes(done, total)
            for name, member in members.items():
                digest = hashlib.sha256()
                with opened.open(member) as source, (folder / name).open("xb") as target:
                    while chunk := source.read(_CHUNK):
                        target.write(chunk)
                        digest.update(chunk)
                        done += len(chunk)
                        on_bytes(done, total)
                        check_stopped()
                if sums.get(name, digest.hexdigest()) != digest.hexdigest():
                    raise _other(name)
    except _BROKEN as error:
        raise _damaged() from error
    except OSError as error:
        raise unwritable(folder.parent, error) from error


def _check_index(archive: Path) -> None:
    """Refuse an archive whose list of members alone would fill the memory."""
    with archive.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _LONGEST_COMMENT - _END_SIZE))
        tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE or _END_64 in tail[max(0, at - 20) : at]:
        raise _damaged()
    if struct.unpack_from("<L", tail, at + 12)[0] > _LARGEST_INDEX:
        raise _damaged()


def _chosen(members: Sequence[zipfile.ZipInfo], wanted: Wanted) -> Mapping[str, zipfile.ZipInfo]:
    """The members to write, by name."""
    sizes = {file.name: file.size for file in wanted.files}
    chosen: dict[str, zipfile.ZipInfo] = {}
    for member in members:
        _check_harmless(member)
        name = member.filename
        if name not in (sizes or wanted.names):
            continue
        if name in chosen or sizes.get(name) not in {None, member.file_size}:
            raise _other(name)
        chosen[name] = member
    missing = next((name for name in sizes if name not in chosen), None)
    if missing is not None:
        raise _other(missing)
    if sum(member.file_size for member in chosen.values()) > wanted.largest:
        raise _harmful(next(iter(chosen)))
    return chosen


def _check_harmless(member: zipfile.ZipInfo) -> None:
    """Refuse an archive with a member that leads out of the folder, is a link, or is a bomb.

    Such members would not be written anyway; that they are there tells what the archive is.
    """
    name = member.orig_filename
    parts = name.replace("\\", "/").split("/")
    leads_out = ".." in parts or name.startswith(("/", "\\")) or ":" in name or "\x00" in name
    kind = stat.S_IFMT(member.external_attr >> 16)
    plain = kind in {0, stat.S_IFREG, stat.S_IFDIR}
    swells = member.file_size > max(_SMALL, member.compress_size * _RATIO)
    locked = bool(member.flag_bits & 0x1)
    if leads_out or not plain or swells or locked or member.compress_type not in _METHODS:
        raise _harmful(name)


def _damaged() -> InstallError:
    return InstallError(
        N_(
            "errors",
            "What arrived is no whole archive. It was thrown away and what is installed is "
            "unharmed; install again to fetch it afresh.",
        )
    )


def _other(name: str) -> InstallError:
    return InstallError(
        N_(
            "errors",
            "“{name}” in the archive is not the file that the catalogue describes. It was thrown "
            "away and what is installed is unharmed; install again, and if it stays so, tell "
            "whoever keeps the catalogue.",
        ),
        name=_printable(name),
    )


def _harmful(name: str) -> InstallError:
    return InstallError(
        N_(
            "errors",
            "The archive holds “{name}”, which has no place in a model and could do harm. It was "
            "thrown away and what is installed is unharmed; tell whoever keeps the catalogue.",
        ),
        name=_printable(name),
    )


def _printable(name: str) -> str:
    return "".join(each for each in name if each.isprintable())[:80]
