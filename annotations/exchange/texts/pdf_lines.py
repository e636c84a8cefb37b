"""Lines of Arabic with Latin words and numbers in them, put in order by where the letters stand.

PDFium parts such a line at signs that belong to a word, so that «S-300» comes out as «-300S», and
«50%» as «%50». What is seen on the page says more: from the right to the left, but for Latin words
and numbers, which run the other way. This is the way back of Unicode's bidirectional algorithm
(UAX 9) for a line whose base is right to left, in so far as a line that is seen has one.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_ARABIC: Final = "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc"
_LATIN: Final = "A-Za-z\u00c0-\u024f"
_DIGITS: Final = "0-9\u0660-\u0669\u06f0-\u06f9"
# Behind a Latin letter digits count as Latin, and so does what stands between.
_RUN: Final = re.compile(
    f"[{_LATIN}](?:[^{_ARABIC}]*[{_LATIN}{_DIGITS}])?"
    f"|[{_DIGITS}]+(?:[.,:/\u066b\u066c][{_DIGITS}]+)*"
)
_ARABIC_LETTER: Final = re.compile(f"[{_ARABIC}]")
_LATIN_LETTER: Final = re.compile(f"[{_LATIN}]")
_DIGIT: Final = re.compile(f"[{_DIGITS}]")
_PAIRS: Final = {")": "(", "]": "[", "}": "{", "»": "«"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as PDFium gives it.

    Attributes:
        sign: the letter.
        left, right: where it stands (points); the same where nobody knows.
    """

    sign: str
    left: float
    right: float


def in_order(line: Sequence[Letter]) -> str:
    """The line as it is read; as it came where it need not or cannot be put in order."""
    text = "".join(letter.sign for letter in line)
    if not _is_mixed(text):
        return text
    # Blanks that PDFium puts in itself stand nowhere; they go where the gaps are.
    clusters = _clusters([one for one in line if one.sign != " " or one.right > one.left])
    if any(letter.right <= letter.left for _, letter in clusters):
        return text
    clusters.sort(key=lambda cluster: cluster[1].left + cluster[1].right)
    blanks = sum(one.sign == " " and one.right <= one.left for one in line)
    signs = _with_blanks(clusters, blanks)
    if signs is None:
        return text
    found = _in_pairs(_read("".join(signs), signs))
    return found if _is_balanced(found) or not _is_balanced(text) else text


def _with_blanks(clusters: list[tuple[str, Letter]], blanks: int) -> list[str] | None:
    """What is seen, with blanks in the widest gaps; None where there are not so many gaps."""
    gaps = sorted(
        (
            (behind.left - before.right, number)
            for number, ((_, before), (_, behind)) in enumerate(pairwise(clusters))
        ),
        reverse=True,
    )[:blanks]
    if len(gaps) < blanks or any(width <= 0 for width, _ in gaps):
        return None
    wide = {number for _, number in gaps}
    return [
        part
        for number, (signs, _) in enumerate(clusters)
        for part in ((signs, " ") if number in wide else (signs,))
    ]


def _is_mixed(text: str) -> bool:
    arabic = len(_ARABIC_LETTER.findall(text))
    latin = len(_LATIN_LETTER.findall(text))
    return latin < arabic and bool(latin or _DIGIT.search(text))


def _clusters(line: Sequence[Letter]) -> list[tuple[str, Letter]]:
    """The letters, each with the marks that stand on it."""
    found: list[tuple[str, Letter]] = []
    for letter in line:
        if found and unicodedata.category(letter.sign) in ("Mn", "Me", "Cf"):
            found[-1] = (found[-1][0] + letter.sign, found[-1][1])
        else:
            found.append((letter.sign, letter))
    return found


def _read(seen: str, clusters: list[str]) -> str:
    """What is seen from left to right, as it is read."""
    place_of = [number for number, signs in enumerate(clusters) for _ in signs]
    parts: list[str] = []
    behind = 0
    for run in _RUN.finditer(seen):
        first, last = place_of[run.start()], place_of[run.end() - 1] + 1
        parts += clusters[behind:first]
        parts.append("".join(clusters[first:last]))
        behind = last
    parts += clusters[behind:]
    return "".join(reversed(parts))


def _in_pairs(text: str) -> str:
    """The text with brackets that open and close by turns, where PDFium has mirrored only some."""
    if _is_balanced(text):
        return text
    letters = list(text)
    for closing, opening in _PAIRS.items():
        places = [at for at, letter in enumerate(text) if letter in (opening, closing)]
        if len(places) % 2 == 0:
            for number, at in enumerate(places):
                letters[at] = closing if number % 2 else opening
    return "".join(letters)


def _is_balanced(text: str) -> bool:
    waiting: list[str] = []
    for letter in text:
        if letter in _PAIRS.values():
            waiting.append(letter)
        elif letter in _PAIRS and (not waiting or waiting.pop() != _PAIRS[letter]):
            return False
    return not waiting
