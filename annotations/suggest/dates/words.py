"""The calendar's words, read from `resources/lexicon/calendar.tsv` into lookups and patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from annotations.arabic.folding import fold_word
from annotations.arabic.lists import rows
from annotations.arabic.proclitics import cuts, likely_cut

_NO_LETTER = r"(?![^\W\d_])"


@dataclass(frozen=True)
class Calendar:
    """Folded calendar words by kind.

    Attributes:
        months, hijri_months: name to number, 1 to 12.
        weak: months that are also names or other words.
        weekdays: name to number, Monday 1.
        ordinals: word to the number it stands for, tens included.
        modifiers: word to -1, 0, 1, or None where it points to another date in the text.
        relative_days: phrase to days from the article's day.
        units: `the unit` words to day, week, month or year.
        kinds: kind to its words, for the patterns.
    """

    months: dict[str, int]
    hijri_months: dict[str, int]
    weak: frozenset[str]
    weekdays: dict[str, int]
    ordinals: dict[str, int]
    modifiers: dict[str, int | None]
    relative_days: dict[str, int]
    units: dict[str, str]
    kinds: dict[str, tuple[str, ...]]

    def pattern(self, *kinds: str) -> str:
        """An alternation of the kinds' words, longest first, ending at the word's end."""
        return any_of(word for kind in kinds for word in self.kinds[kind])


@cache
def calendar() -> Calendar:
    """The calendar's words."""
    kinds: dict[str, dict[str, str]] = {}
    for word, kind, *value in rows("calendar"):
        kinds.setdefault(kind, {})[fold_word(word)] = value[0] if value else ""

    def numbers(*names: str) -> dict[str, int]:
        return {word: int(value) for name in names for word, value in kinds[name].items()}

    return Calendar(
        months=numbers("month", "weak month"),
        hijri_months=numbers("hijri month", "weak hijri month"),
        weak=frozenset([*kinds["weak month"], *kinds["weak hijri month"]]),
        weekdays=numbers("weekday"),
        ordinals=numbers("ordinal"),
        modifiers={w: int(v) if v else None for w, v in kinds["modifier"].items()},
        relative_days=numbers("relative day"),
        units={**kinds["the unit"], **kinds["unit"]},
        kinds={kind: tuple(words) for kind, words in kinds.items()},
    )


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of `words`, longest first, each ending where its letters end."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + ")" + _NO_LETTER


@cache
def _openers() -> frozenset[str]:
    found = calendar()
    kinds = (
        "month", "weak month", "hijri month", "weak hijri month", "weekday", "ordinal", "unit",
        "the unit", "pair", "relative day", "this",
    )  # fmt: skip
    firsts = {phrase.split()[0] for kind in kinds for phrase in found.kinds[kind]}
    merged = {"لل" + word[2:] for word in firsts if word.startswith("ال")}
    months = (name for kind in kinds if "month" in kind for name in found.kinds[kind])
    glued = {"شهر" + name.split()[0] for name in months if not name.startswith("ال")}
    return frozenset(firsts | merged | glued)


@cache
def opening_cut(token: str) -> int | None:
    """The proclitic letters before a calendar word in `token`; None: it opens no date."""
    openers = _openers()
    likely, certain = likely_cut(token)
    possible = (0, likely) if certain else cuts(token)
    return next((cut for cut in possible if token[cut:] in openers), None)
