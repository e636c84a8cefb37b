"""What is looked at in an archive before anything in it is unpacked."""

import io
import zipfile
from itertools import pairwise
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault

MOST_ENTRIES: Final = 5000
LARGEST_ENTRY: Final = 64 * 1024 * 1024  # bytes, unpacked
LARGEST_WHOLE: Final = 256 * 1024 * 1024
_MOST_SHRUNK: Final = 200  # times; text is about 10, what was made to fill memory is 1000
_SMALL: Final = 1024 * 1024  # bytes; below, blank pictures may be shrunk as much as they will
_ENCRYPTED: Final = 0x1
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_archive(content: bytes, wanted: str | None = None) -> None:
    """Refuse an archive that would unpack to more than can be held.

    Args:
        content: the archive.
        wanted: an entry that a Word file has; None where it need be none.

    Raises:
        ImportFault: saying what is wrong.
    """
    if content.startswith(_OLD_OFFICE):
        raise ImportFault(
            N_(
                "errors",
                "It is an old .doc, or locked with a password; save it as an open .docx.",
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError) as error:
        raise ImportFault(_no_archive(wanted)) from error
    if wanted and all(entry.filename != wanted for entry in entries):
        raise ImportFault(_no_archive(wanted))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ImportFault(N_("errors", "It is locked with a password; save it unlocked."))
    # Entries that lie in one another are how small archives hold very much.
    ends = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    overlap = any(start + size > behind for (start, size), (behind, _) in pairwise(ends))
    if overlap or len(entries) > MOST_ENTRIES or any(map(_swells, entries)) or _whole(entries):
        raise ImportFault(
            N_("errors", "It would unpack to far more than a text; it was not unpacked.")
        )


def _no_archive(wanted: str | None) -> str:
    if wanted:
        return N_("errors", "It is no Word file, or only a part of one.")
    return N_("errors", "It is no archive, or only a part of one.")


def _swells(entry: zipfile.ZipInfo) -> bool:
    shrunk = entry.file_size > _MOST_SHRUNK * max(entry.compress_size, 1)
    return entry.file_size > LARGEST_ENTRY or (entry.file_size > _SMALL and shrunk)


def _whole(entries: list[zipfile.ZipInfo]) -> bool:
    return sum(entry.file_size for entry in entries) > LARGEST_WHOLE
