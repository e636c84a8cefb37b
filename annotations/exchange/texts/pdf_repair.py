"""Pages of PDF whose Arabic comes out as shapes of letters, or from its end to its beginning.

Programs that draw Arabic themselves put the shapes of letters (U+FB50 to U+FEFF) on the page, or
the letters in the order in which they are seen. Both can be told from words that no Arabic has,
and be undone line by line. Only here is a text normalised, before it is a document's.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

SHAPES: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
_WORD: Final = re.compile("[\u0620-\u0652\u066e-\u06d3\u06fa-\u06ff]+")
_LEFT_TO_RIGHT: Final = "A-Za-z\u00c0-\u024f"
_DIGITS: Final = "0-9\u0660-\u0669\u06f0-\u06f9"
# What stands from left to right within a line of Arabic: Latin words, numbers, and both joined.
_UNTURNED: Final = re.compile(
    f"[%\u066a]?[{_LEFT_TO_RIGHT}{_DIGITS}]+"
    f"(?:[.,:/&'+@_\\-\u066b\u066c][{_LEFT_TO_RIGHT}{_DIGITS}]+"
    f"|(?<=[{_LEFT_TO_RIGHT}]) [{_LEFT_TO_RIGHT}]+)*"
)
_MIRRORED: Final = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_LOST: Final = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0b-\x1f]")
_MOST_LOST: Final = 0.02  # of the signs on a page; beyond, too many words are spoilt
_ENOUGH: Final = 2  # words that only one direction has


def repaired_page(page: str) -> tuple[str, list[str]]:
    """A page's text as it is read, and by name what was done for it.

    `shapes`: shapes became letters; `turned`: lines were turned round; `unreadable`: many signs on
    the page stand for no letter, so that nothing can be done.
    """
    if len(_LOST.findall(page)) > _MOST_LOST * len("".join(page.split())):
        return "", ["unreadable"]
    done = []
    turned = _is_reversed(page)
    lines = page.split("\n")
    if turned:
        lines = [_turned(line) for line in lines]
        done.append("turned")
    text = "\n".join(lines)
    if SHAPES.search(text):
        text = SHAPES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
        done.append("shapes")
    return text, done


def _letters(text: str) -> str:
    return SHAPES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)


def _is_reversed(page: str) -> bool:
    """Whether the page's words run from their end to their beginning."""
    forward = _signs_of_order(_WORD.findall(_letters(page)))
    # Turned before its shapes are letters, for lam-alef is one shape and two letters.
    backward = _signs_of_order(_WORD.findall(_letters(page[::-1])))
    return backward >= _ENOUGH and backward > 2 * forward


def _signs_of_order(words: Iterable[str]) -> int:
    """How many words begin or end as only Arabic in its right order does.

    The article stands at the beginning; ta marbuta and alef maqsura at the end only.
    """
    found = 0
    for word in words:
        bare = word[1:] if word[0] in "وفبك" and len(word) > 4 else word
        if len(word) > 3 and bare.startswith(("ال", "لل")):
            found += 1
        if len(word) > 2 and word[-1] in "ةى":
            found += 1
        if word[0] in "ةى" or (len(word) > 3 and word.endswith("لا")):
            found -= 1
    return max(found, 0)


def _turned(line: str) -> str:
    """A line that was written as it is seen, as it is read."""
    if not _ARABIC.search(_letters(line)):
        return line
    turned = line[::-1].translate(_MIRRORED)
    return _UNTURNED.sub(lambda match: match.group()[::-1], turned)


def starts_in_latin(line: str) -> bool:
    """Whether a line of Arabic begins with Latin letters, which may have changed its order."""
    first = re.search(r"[^\W\d_]", line)
    return bool(first and first.group() < "\u0250" and len(_ARABIC.findall(line)) > len(line) / 3)
