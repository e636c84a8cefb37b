"""Folds Arabic spelling for matching and search, with a way back to the untouched text.

Hamza forms, alef maksura, teh marbuta, Persian letters, digits and quotation marks come to one
form each; vowel signs, tatweel and invisible marks go. The stored text is never changed: matches
are found in the folded text and taken back with `Folded.original`.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import cache

from annotations.arabic.lists import rows

_PRESENTATION = ((0xFB50, 0xFE00), (0xFE70, 0xFEFF))
_LENGTH_TOO = re.compile(
    "[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]"
)
_TRAILING_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8]*")


class _FoldTable(dict[int, int | str | None]):
    """A table for `str.translate` that learns each other character as itself.

    Without this every character missing from the table costs a raised LookupError.
    """

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


@cache
def _table() -> _FoldTable:
    table = _FoldTable()
    for row in rows("folding"):
        first, _, last = row[0].partition("..")
        target = row[1] if len(row) > 1 else ""
        for code in range(int(first, 16), int(last or first, 16) + 1):
            table[code] = _folded_to(target, code - int(first, 16))
    for low, high in _PRESENTATION:
        for code in range(low, high):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code):
                table[code] = plain.replace(" ", "").translate(table)
    return table


def _folded_to(target: str, step: int) -> str | None:
    """What a table row gives for the `step`-th code of its range: nothing, a letter or a digit."""
    if not target:
        return None
    if target == "SPACE":
        return " "
    return chr(ord(target) + step) if target == "0" else target


class Folded:
    """A text's folded form and the way back.

    Attributes:
        text: the folded text, for matching only.
        source: the text as it was given.
    """

    __slots__ = ("_folded_at", "_resumed", "_source_at", "_steps_known", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source if source.isascii() else source.translate(_table())
        self._steps_known = False
        self._folded_at: list[int] = []
        self._source_at: list[int] = []
        self._resumed: list[tuple[int, int]] = []

    def _steps(self) -> None:
        """Note each place where one side runs ahead of the other."""
        self._steps_known = True
        table = _table()
        ahead = 0
        for match in _LENGTH_TOO.finditer(self.source):
            at = match.start()
            given = table[ord(match.group())]
            width = 0 if given is None else len(given) if isinstance(given, str) else 1
            if width == 1:
                continue
            for extra in range(1, width):
                self._folded_at.append(at - ahead + extra)
                self._source_at.append(at)
            ahead += 1 - width
            self._folded_at.append(at + 1 - ahead)
            self._source_at.append(at + 1)
            self._resumed.append((at + 1, at + 1 - ahead))

    def source_offset(self, offset: int) -> int:
        """Where the folded character at `offset` stands in the source (code points)."""
        if not self._steps_known:
            self._steps()
        step = bisect_right(self._folded_at, offset) - 1
        if step < 0:
            return offset
        inside = self._source_at[step] + offset - self._folded_at[step]
        return min(inside, len(self.source))

    def folded_offset(self, offset: int) -> int:
        """Where the source's code point `offset` stands in the folded text."""
        if not self._steps_known:
            self._steps()
        offset = min(offset, len(self.source))
        step = bisect_right(self._resumed, (offset, len(self.text))) - 1
        here = offset
        if step >= 0:
            source_at, folded_at = self._resumed[step]
            here = folded_at + offset - source_at
        after = self._resumed[step + 1][1] if step + 1 < len(self._resumed) else len(self.text)
        return min(here, after)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The source's code points for `start`..`end` of the folded text.

        Vowel signs and tatweel on the last letter belong to it; invisible marks before the
        first and after the last letter stay out.
        """
        first = self.source_offset(start)
        if end <= start:
            return first, first
        last = self.source_offset(end - 1) + 1
        marks = _TRAILING_MARKS.match(self.source, last)
        return first, marks.end() if marks else last


def fold(text: str) -> Folded:
    """The folded form of `text`, with the map back to it."""
    return Folded(text)


def fold_word(word: str) -> str:
    """The folded form of one word or phrase."""
    return word.translate(_table())
