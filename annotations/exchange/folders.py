"""Folders that are written whole or not at all, and names for the files in them."""

import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault
from annotations.exchange.whole_file import NOT_WRITTEN, partial_name, sum_of
from annotations.project.copies import sync_folder
from annotations.project.reading import LabelledDocument

MARK: Final = ".tawsim-export"
"""A file that says what was written into a folder, with sums: what may be written over."""
_ASIDE: Final = N_(
    "errors",
    "{path} cannot be written: {why}. What was there before is unharmed, but could not be given "
    "its name again; it is {former} now.",
)
_LONGEST: Final = 100  # bytes of UTF-8
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill that takes the name `folder` only once it is complete.

    What was exported there before goes; a folder with anything else in it, or with a file that
    was changed since, is left as it is.

    Raises:
        ExportFault: it cannot be written, or there is something else at `folder`.
    """
    if folder.exists() or folder.is_symlink():
        _refuse_others(folder)
    partial = partial_name(folder)
    former = partial.with_suffix(".old")
    try:
        partial.mkdir()
        yield partial
        (partial / MARK).write_bytes(listing(partial))
        for file in partial.rglob("*"):
            if file.is_file():
                _sync(file)
        if folder.exists():
            os.replace(folder, former)
        os.replace(partial, folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise ExportFault(
            NOT_WRITTEN if _put_back(former, folder) else _ASIDE,
            path=folder,
            former=former,
            why=error.strerror or error,
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if folder.exists():
            shutil.rmtree(former, ignore_errors=True)


def _put_back(former: Path, folder: Path) -> bool:
    """Whether what was exported before has its name, again or still."""
    if former.exists() and not folder.exists():
        try:
            os.replace(former, folder)
        except OSError:
            return False
    return True


def _refuse_others(folder: Path) -> None:
    """Refuse a place where anything stands that was not exported there just so."""
    try:
        ours = folder.is_dir() and not folder.is_symlink()
        listed = (folder / MARK).read_bytes() if ours and (folder / MARK).is_file() else b""
        there = listing(folder) if ours else b""
    except OSError as error:
        raise ExportFault(NOT_WRITTEN, path=folder, why=error.strerror or error) from error
    if not ours or (there and not listed):
        raise ExportFault(
            N_("errors", "{path} is there already and was not exported here; name a new folder."),
            path=folder,
        )
    others = sorted(set(there.splitlines()) - set(listed.splitlines()))
    if others:
        raise ExportFault(
            N_(
                "errors",
                "{path} holds {file}, which was not exported here or was changed since; move it "
                "away, or name a new folder.",
            ),
            path=folder,
            file=others[0].split(b"  ", 1)[1].decode("utf-8", "backslashreplace"),
        )


def listing(folder: Path) -> bytes:
    """A line for each file below a folder, its sum and its name, as `sha256sum` writes them."""
    lines = []
    for file in sorted(folder.rglob("*")):
        if file.name != MARK and (file.is_symlink() or not file.is_dir()):
            digest = sum_of(file) if file.is_file() and not file.is_symlink() else "-"
            lines.append(digest.encode() + b"  " + os.fsencode(file.relative_to(folder)) + b"\n")
    return b"".join(lines)


def _sync(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def file_names() -> Callable[[str], str]:
    """A function that gives each text a file name of its own, the same in each run."""
    taken: set[str] = set()

    def name_of(text: str) -> str:
        stem = safe_name(text)
        name = stem
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        return name

    return name_of


def placed(
    room: Path, parts: Mapping[str, Iterable[LabelledDocument]]
) -> Iterator[tuple[Path, str, LabelledDocument]]:
    """Each document with the folder that its files go into, and their name without an ending.

    A part has a folder of its own below `room`, an unnamed one `room` itself; it is made when the
    part begins.
    """
    for part, documents in parts.items():
        place = room / part
        place.mkdir(exist_ok=True)
        names = file_names()
        for content in documents:
            yield place, names(content.document.id or content.document.title), content


def safe_name(text: str) -> str:
    """`text` as a file name on every system: without path signs, controls and reserved names."""
    letters = "".join(
        letter if letter.isalnum() or letter in "-_. " else "_"
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    short = letters.encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    return f"_{short}" if not short or _RESERVED.fullmatch(short) else short
