"""Lines of a file, one at a time, however long the file is."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault

LONGEST_LINE: Final = 64 * 1024 * 1024
_LONGEST_SKIPPED: Final = 256 * 1024 * 1024  # bytes; a line without end is not read to its end
_CHUNK: Final = 1024 * 1024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes | ImportFault]]:
    """The file's lines that are not blank, with their numbers from 1, without line ends.

    In place of a line longer than `LONGEST_LINE` bytes stands why it is passed over.

    Raises:
        ImportFault: the file is empty, or a line seems to have no end.
    """
    found = False
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                del line  # before the next is read
                _pass_over(file, number)
                found = True
                yield (
                    number,
                    ImportFault(
                        N_("errors", "The line is longer than {limit} MB."),
                        limit=LONGEST_LINE // 2**20,
                    ),
                )
                continue
            if number == 1:
                line = line.removeprefix(_BYTE_ORDER_MARK)
            if stripped := line.strip():
                found = True
                yield number, stripped
    if not found:
        raise ImportFault(N_("errors", "The file is empty."))


def _pass_over(file: BinaryIO, number: int) -> None:
    """Read on to the end of the line."""
    for _ in range(_LONGEST_SKIPPED // _CHUNK):
        part = file.readline(_CHUNK)
        if not part or part.endswith(b"\n"):
            return
    raise ImportFault(
        N_("errors", "Line {line} is longer than {limit} MB; nothing after it was read."),
        line=number,
        limit=LONGEST_LINE // 2**20,
    )
