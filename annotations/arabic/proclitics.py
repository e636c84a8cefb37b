"""Tells a separate proclitic (و ف ب ك ل س and stacks of them) from a word's own first letter.

A list of words that begin with such a letter of their own decides first («وليد», «بغداد»), then
what is left after the cut: the article («والقوات»), a known word («لايران»), or a word that stands
by itself elsewhere in the text. An unknown word keeps its letters, except that و is taken for
"and", which it is far more often than not.
"""

import re
from functools import cache, lru_cache
from itertools import chain

from annotations.arabic.analysed import cut_of
from annotations.arabic.breaking import word_at
from annotations.arabic.folding import Folded, fold_word
from annotations.arabic.lists import entries

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكلس"
_ENCLITICS = ("", "ه", "ها", "هم", "هما", "نا", "ي", "ك", "كم", "ات", "ين", "ون", "ان", "ا", "يه")
_LISTS_OF_KNOWN_WORDS = (
    "calendar",
    "given_names",
    "family_names",
    "titles",
    "nations",
    "places",
    "adjectives",
    "forces",
    "unit_heads",
    "base_heads",
    "bases",
    "weapon_kinds",
    "weapon_models",
    "nouns",
)
_PARTICLES = frozenset(
    [
        "في",
        "من",
        "عن",
        "ما",
        "لا",
        "هو",
        "هي",
        "ان",
        "لم",
        "لن",
        "لو",
        "قد",
        "اذ",
        "هم",
        "كل",
        "مع",
        "الي",
        "علي",
    ]
)
_AROUND = 10_000
_LONGEST_WITH_ITS_WAW = 6
"""Letters of words such as «والدة»; longer ones within a name begin with «and the»."""


@cache
def own_letter_words() -> frozenset[str]:
    """Folded words whose first letter looks like a proclitic and is none."""
    return frozenset(fold_word(word) for word in entries("own_letter"))


@cache
def known_words() -> frozenset[str]:
    """Folded words of all lists: what may stand behind a proclitic."""
    lists = chain.from_iterable(entries(name) for name in _LISTS_OF_KNOWN_WORDS)
    parts = (
        part
        for entry in lists
        for part in fold_word(entry).replace('"', " ").split()
        if not (part.startswith("وال") and len(part) > _LONGEST_WITH_ITS_WAW)
    )
    return frozenset(part for part in parts if len(part) >= 3) | own_letter_words()


@lru_cache(maxsize=1 << 16)
def cuts(word: str) -> tuple[int, ...]:
    """How many letters of the folded `word` can be proclitics: 0 first, then the longer stacks."""
    found = [0]
    first = 1 if word[:1] in _CONJUNCTIONS and len(word) > 1 else 0
    if first:
        found.append(1)
    for at in (0, 1) if first else (0,):
        letter = word[at : at + 1]
        if letter and letter in _PREPOSITIONS and len(word) > at + 1 and word[at : at + 2] != "لل":
            found.append(at + 1)
    return tuple(sorted(set(found)))


@lru_cache(maxsize=1 << 16)
def likely_cut(word: str) -> tuple[int, bool]:
    """How many letters of the folded `word` are proclitics, and whether a rule or list says so."""
    if _is_own(word):
        return 0, True
    possible = cuts(word)
    for cut in possible[1:]:
        rest = word[cut:]
        if rest in _PARTICLES and word[0] in _CONJUNCTIONS and cut == 1:
            return cut, True
        if (rest.startswith(("ال", "لل")) and len(rest) >= 4) or _is_own(rest):
            return cut, True
        if not "ء" <= rest[0] <= "ي":
            return cut, True
    if word[:1] == "و" and len(word) >= 4:
        return 1, False
    return 0, False


def core(text: str, start: int, end: int) -> int:
    """Where the core of the written word `start`..`end` begins behind separate proclitics.

    The article stays in the core; «لل…» cannot be split and stays whole. The result is a code
    point of `text`, `start` itself where nothing is attached.
    """
    folded = Folded(text[start:end])
    cut, certain = likely_cut(folded.text)
    told = None if certain else cut_of(folded.text)
    if told is not None:
        cut = told
    elif not certain:
        cut = _cut_by_company(text, start, end, folded, cut)
    return start + folded.source_offset(cut) if cut else start


def edges(text: str, start: int, end: int) -> tuple[int, ...]:
    """Every place where the core of the word `start`..`end` could begin, from outside in."""
    folded = Folded(text[start:end])
    return tuple(start + (folded.source_offset(cut) if cut else 0) for cut in cuts(folded.text))


def next_core_edge(text: str, start: int) -> int:
    """The other place where a span that begins in this word could begin.

    Goes round the edges: behind the next proclitic, and from the last back to the word's first
    letter. A start that is no edge goes to the likeliest one. For the key that corrects a guess.
    """
    word_start, word_end = word_at(text, start)
    if word_start == word_end:
        return start
    if word_end == start:
        return start
    possible = edges(text, word_start, word_end)
    if start not in possible:
        return core(text, word_start, word_end)
    return possible[(possible.index(start) + 1) % len(possible)]


def is_bare_proclitic(word: str) -> bool:
    """Whether the written word is nothing but proclitics, as «لـ» before a quotation mark."""
    letters = fold_word(word)
    return 0 < len(letters) <= 2 and all(
        letter in _CONJUNCTIONS + _PREPOSITIONS for letter in letters
    )


@lru_cache(maxsize=1 << 16)
def _is_own(word: str) -> bool:
    """Whether a list knows the word, bare or with an ending."""
    known = known_words()
    if word in known:
        return True
    own = own_letter_words()
    for ending in _ENCLITICS[1:]:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: len(word) - len(ending)]
            if stem in own or stem + "ه" in own or (stem[-1] == "ت" and stem[:-1] + "ه" in own):
                return True
    return False


def _cut_by_company(text: str, start: int, end: int, folded: Folded, guess: int) -> int:
    """Settle an unknown word by how it and its rest are written around it in the text."""
    whole = text[start:end]
    near = text[max(0, start - _AROUND) : end + _AROUND]
    for cut in cuts(folded.text)[1:]:
        rest = whole[folded.source_offset(cut) :]
        if len(rest) >= 3 and _count(rest, near):
            return cut
    return 0 if guess and _count(whole, near) > 1 else guess


def _count(word: str, text: str) -> int:
    if word not in text:
        return 0
    return len(re.findall(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", text))
