"""Cuts a text into written words and sentences, as ranges of code points.

A word is a maximal run of letters, vowel signs, digits and tatweel, with invisible marks inside
it: «عام2020» is one word. Two joins are kept that a reader takes for one word: a hyphen before a
digit, as in «إف-16», «F-16» and «إس-300» (not between two numbers, which is a range), and a
point, comma or slash between digits, as in 5.2 and 3/1/2020.
"""

import re
from bisect import bisect_left

from annotations.arabic.folding import fold_word

Range = tuple[int, int]

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0300-\u036f"
_INVISIBLE = "\u061c\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LETTER = rf"[^\W_]|[{_MARKS}]"
_RUN = rf"[^\W_](?:[^\W_{_INVISIBLE}]|[{_MARKS}]|[{_INVISIBLE}]+(?=[^\W_{_INVISIBLE}]|[{_MARKS}]))*"
_JOIN = r"(?:(?<=[^\W\d_])[-‐‑‒–](?=\d)|(?<=\d)[./,٫٬](?=\d))"
WORD = re.compile(rf"{_RUN}(?:{_JOIN}{_RUN})*")

_END_OF_SENTENCE = re.compile(r"\n+|\r+|[.؟?!…]+[\"'”’»)\]]*(?=\s|[^\W\d_]|\Z)|\u2029")
_ABBREVIATED = frozenset({"dr", "mr", "mrs", "st", "gen", "col", "lt", "no", "vs"})
_LAST_WORD = re.compile(r"[^\W_]+\Z")


def words(text: str) -> list[Range]:
    """The written words of `text`, in order."""
    return [match.span() for match in WORD.finditer(text)]


def words_between(text: str, start: int, end: int) -> list[Range]:
    """The words that share a code point with `start`..`end`, whole.

    Reads only the text around the range.
    """
    found: list[Range] = []
    for match in WORD.finditer(text, _blank_before(text, start)):
        if match.start() >= end:
            break
        if match.end() > start:
            found.append(match.span())
    return found


def word_at(text: str, offset: int) -> Range:
    """The word that holds the code point `offset`, or that ends there; else an empty range."""
    offset = max(0, min(offset, len(text)))
    touching = (offset, offset)
    for match in WORD.finditer(text, _blank_before(text, offset)):
        if match.start() > offset:
            break
        if match.end() > offset:
            return match.span()
        if match.end() == offset:
            touching = match.span()
    return touching


def sentences(text: str) -> list[Range]:
    """The sentences of `text` without the blanks around them, in order.

    A sentence ends at a full stop, question or exclamation mark, ellipsis or line break; not at
    the point of a decimal, a date or an initial («أ.ف.ب», «د. محمد»).
    """
    found: list[Range] = []
    start = 0
    for match in _END_OF_SENTENCE.finditer(text):
        if match.group() == "." and _is_initial(text, match.start()):
            continue
        _add_trimmed(found, text, start, match.end())
        start = match.end()
    _add_trimmed(found, text, start, len(text))
    return found


def index_at(ranges: list[Range], offset: int) -> int:
    """The index of the first of the ordered, disjoint `ranges` that ends behind `offset`."""
    return bisect_left(ranges, offset + 1, key=lambda item: item[1])


def _blank_before(text: str, offset: int) -> int:
    """Where the run without blanks around `offset` begins; no word crosses a blank."""
    offset = min(offset, len(text))
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _is_initial(text: str, point: int) -> bool:
    """Whether the full stop at `point` follows an initial or an abbreviation."""
    match = _LAST_WORD.search(text, max(0, point - 16), point)
    if match is None:
        return False
    word = fold_word(match.group()).lower()
    if word in _ABBREVIATED:
        return True
    if len(word) == 2 and word[0] in "وفبكل":
        word = word[1:]
    after_number = text[max(0, match.start() - 3) : match.start()].rstrip()[-1:].isdigit()
    return len(word) == 1 and not word.isdigit() and not after_number


def _add_trimmed(found: list[Range], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
