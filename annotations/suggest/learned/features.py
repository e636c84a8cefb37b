"""What the learned engine sees of a piece: hashed signs of it, its neighbours and the rules.

Columns hold a number for each piece (its letters, its endings, the lists that know it, what the
rules propose there…). A sign is a column, or some together, at the piece or next to it; its number
is mixed from theirs (“feature hashing”, Weinberger and others 2009), all pieces at once.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from annotations.suggest.lexicon import Lexicon, standard_lexicon, without_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]

_KINDS: Final = (
    "form", "stem", "begin1", "begin2", "begin3", "end1", "end2", "end3", "shape", "lists",
)  # fmt: skip
COLUMNS: Final = (
    *_KINDS, "attached", "rules", "sureness", "phrase", "company", "again",
)  # fmt: skip
"""Names of the columns; those of the kinds depend on the piece's letters alone."""

KINDS: Final = len(_KINDS)

_SIGNS: Final[tuple[tuple[tuple[str, int], ...], ...]] = (
    *((("form", at),) for at in (-1, 0, 1)),
    *((("stem", at),) for at in (-1, 0, 1)),
    (("form", -1), ("form", 0)),
    (("form", 0), ("form", 1)),
    *(((name, 0),) for name in ("begin1", "begin2", "begin3", "end1", "end2", "end3")),
    (("end2", -1),),
    (("end2", 1),),
    (("begin2", 1),),
    *((("shape", at),) for at in (-1, 0, 1)),
    *((("lists", at),) for at in (-2, -1, 0, 1, 2)),
    (("lists", -1), ("lists", 0)),
    (("lists", 0), ("lists", 1)),
    *((("rules", at),) for at in (-2, -1, 0, 1, 2)),
    (("rules", -1), ("rules", 0)),
    (("rules", -1), ("lists", 0), ("shape", 0)),
    (("rules", -1), ("lists", 0), ("lists", 1)),
    (("rules", 0), ("rules", 1)),
    (("rules", 0), ("stem", 0)),
    (("rules", 0), ("stem", -1)),
    (("rules", 0), ("stem", 1)),
    (("rules", 0), ("lists", 0)),
    (("rules", 0), ("sureness", 0)),
    (("rules", 0), ("phrase", 0)),
    (("company", 0),),
    (("company", 0), ("rules", 0)),
    (("again", 0),),
    (("attached", 0),),
    (("attached", 0), ("rules", 0)),
    (("attached", 0), ("lists", 0)),
)
SIGNS: Final = len(_SIGNS)
_LISTS: Final = (
    "given_names", "family_names", "titles", "nations", "places", "adjectives", "forces",
    "unit_heads", "base_heads", "bases", "weapon_kinds", "weapon_models", "weapon_heads",
    "weapon_tails", "calendar", "nouns", "particles", "common", "events", "facilities", "people",
)  # fmt: skip
_BORDER: Final = 1  # stands for what lies beyond a sentence's ends
_MARGIN: Final = 2  # how far signs look to either side


def number_of(*parts: str) -> int:
    """A number for a text, the same everywhere and never 0."""
    return zlib.crc32("\x1f".join(parts).encode("utf-8", "surrogatepass")) | 1 << 32


@lru_cache(maxsize=1)
def _words_of_lists() -> dict[str, str]:
    """Each single word of the lexicon to the names of the lists that have it."""
    lexicon: Lexicon = standard_lexicon()
    found: dict[str, list[str]] = {}
    for name in _LISTS:
        for entry in lexicon.flags(name):
            parts = entry.split()
            mark = name if len(parts) == 1 else f"{name}~"
            for part in parts:
                marks = found.setdefault(part, [])
                if mark not in marks:
                    marks.append(mark)
    return {word: " ".join(marks) for word, marks in found.items()}


@lru_cache(maxsize=1 << 17)
def kinds_of(form: str) -> tuple[int, ...]:
    """The columns that depend on a piece's folded letters alone."""
    stem, _ = without_article(form)
    known = _words_of_lists()
    lists = known.get(form) or known.get(stem, "")
    texts = (form, stem, stem[:1], stem[:2], stem[:3], form[-1:], form[-2:], form[-3:])
    return (
        *(number_of(name, text) for name, text in zip(_KINDS, texts, strict=False)),
        number_of("shape", _shape(form)),
        number_of("lists", lists),
    )


def _shape(form: str) -> str:
    if form.isdigit():
        return f"number {min(len(form), 5)}"
    if not form.isalnum():
        return form if len(form) == 1 else "marks"
    if form.isascii():
        return f"latin {min(len(form), 4)}"
    article = "with article" if form.startswith("ال") else ""
    return f"word {min(len(form), 8)} {article}"


def signs_of(
    columns: Sequence[Sequence[int] | NDArray[np.uint64]], sentences: Sequence[tuple[int, int]]
) -> NDArray[np.uint32]:
    """The numbers of each piece's signs, one row a piece; 0 where a sign says nothing.

    Args:
        columns: in the order of `COLUMNS`, a number for each piece, 0 where there is none.
        sentences: as ranges of pieces, one behind the other; signs do not look across.
    """
    import numpy as np

    count = len(columns[0])
    gaps = np.zeros(count, dtype=np.int64)
    gaps[[first for first, _ in sentences]] = 1
    where = np.arange(count) + _MARGIN * np.cumsum(gaps)
    wide = {
        name: np.full(count + _MARGIN * (len(sentences) + 1), _BORDER, dtype=np.uint64)
        for name in COLUMNS
    }
    for name, values in zip(COLUMNS, columns, strict=True):
        wide[name][where] = np.asarray(values, dtype=np.uint64)
    found = np.empty((count, SIGNS), dtype=np.uint32)
    for number, sign in enumerate(_SIGNS):
        mixed = np.full(count, number + 1, dtype=np.uint64)
        silent = np.zeros(count, dtype=bool)
        for name, offset in sign:
            values = wide[name][where + offset]
            silent |= values == 0
            mixed = (mixed ^ values) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(29)
        numbers = (mixed * np.uint64(0xBF58476D1CE4E5B9)) >> np.uint64(32)
        numbers[numbers == 0] = 1
        numbers[silent] = 0
        found[:, number] = numbers
    return found
