"""A text cut into the paragraphs it is shown in; the text itself is never changed.

Offsets are code points of the whole text. Line ends of every kind part paragraphs and belong to
none. A paragraph too long to be laid out at once is cut at a space, for display alone.
"""

import re
from bisect import bisect_right
from typing import Final

from annotations.offsets import Utf16Map

LONGEST: Final = 2000
_LINE_ENDS: Final = frozenset("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u02af\u0370-\u058f]")


class Paragraphs:
    """The paragraphs of one text.

    Attributes:
        text: the text.
        starts, ends: first code point of each paragraph and the one after its last.
    """

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        start = 0
        for line in text.splitlines(keepends=True):  # which knows the same line ends
            end = start + len(line)
            whole = end - 2 if line.endswith("\r\n") else end - (line[-1] in _LINE_ENDS)
            self._add(start, whole)
            start = end
        if not text or text[-1] in _LINE_ENDS:
            self._add(start, start)

    def _add(self, start: int, end: int) -> None:
        while end - start > LONGEST:
            space = self.text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = space + 1 if space > 0 else start + LONGEST
            self.starts.append(start)
            self.ends.append(cut)
            start = cut
        self.starts.append(start)
        self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`, or that it follows."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def slice(self, number: int) -> str:
        """The paragraph's own text."""
        return self.text[self.starts[number] : self.ends[number]]

    def units(self, number: int) -> Utf16Map:
        """The paragraph's offsets in UTF-16 units."""
        return Utf16Map(self.slice(number))

    def right_to_left(self, number: int) -> bool:
        """Whether it reads from right to left: it has an Arabic letter, or no letter at all."""
        text = self.slice(number)
        return bool(_RIGHT_TO_LEFT.search(text)) or not _LEFT_TO_RIGHT.search(text)
