"""Folders that are written whole or not at all, and names for the files in them."""

import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault
from annotations.exchange.whole_file import NOT_WRITTEN
from annotations.project.copies import sync_folder
from annotations.project.reading import LabelledDocument

MARK: Final = ".tawsim-export"
"""A file that says that a folder was written here and may be written again."""
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

    What was exported there before goes; a folder with anything else in it is left as it is.

    Raises:
        ExportFault: it cannot be written, or there is something else at `folder`.
    """
    if folder.exists() and not _replaceable(folder):
        raise ExportFault(
            N_("errors", "{path} is there already and was not exported here; name a new folder."),
            path=folder,
        )
    unique = uuid4().hex[:8]
    partial = folder.with_name(f".{folder.name[:80]}.{unique}.part")
    former = folder.with_name(f".{folder.name[:80]}.{unique}.old")
    try:
        partial.mkdir()
        yield partial
        (partial / MARK).write_bytes(b"")
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


def _replaceable(folder: Path) -> bool:
    if not folder.is_dir() or folder.is_symlink():
        return False
    return (folder / MARK).is_file() or next(folder.iterdir(), None) is None


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
