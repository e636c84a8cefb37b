"""Lines of a file, one at a time, however long the file is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault

LONGEST_LINE: Final = 64 * 1024 * 1024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The file's lines that are not blank, with their numbers from 1, without line ends.

    Raises:
        ImportFault: the file is empty, or a line is longer than `LONGEST_LINE` bytes.
    """
    found = False
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                raise ImportFault(
                    N_(
                        "errors",
                        "Line {line} is longer than {limit} MB; nothing after it was read.",
                    ),
                    line=number,
                    limit=LONGEST_LINE // 2**20,
                )
            if number == 1:
                line = line.removeprefix(_BYTE_ORDER_MARK)
            if stripped := line.strip():
                found = True
                yield number, stripped
    if not found:
        raise ImportFault(N_("errors", "The file is empty."))
