"""What a single word tells about a person's name: given, family, part of one, or none."""

from dataclasses import dataclass
from functools import lru_cache

from annotations.arabic.proclitics import cuts
from annotations.suggest.lexicon import Lexicon, without_article

_SUFFIXES_OF_WORDS = ("ها", "هم", "هما", "نا", "تهم", "وا")
_VERB_PREFIXES = ("ي", "ت", "ن", "سي", "ست")
_FOREIGN_ENDINGS = ("كي", "سكي", "مان", "سون", "يان", "وف", "ين", "اده", "بور", "لو", "نكو")


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: `rank`, `honour` or `office`, and whether it has the article."""

    kind: str
    definite: bool


class Names:
    """Lookups of names and titles over a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._given = lexicon.flags("given_names")
        self._family = lexicon.flags("family_names")
        self._particles = lexicon.flags("particles")
        self._titles = lexicon.flags("titles")
        self._common = frozenset(lexicon.flags("common"))
        self._calendar = frozenset(
            word
            for word, kind in lexicon.flags("calendar").items()
            if kind in ("weekday", "month", "relative day", "modifier")
        )
        self._places = frozenset(lexicon.flags("places"))
        self.kind = lru_cache(maxsize=1 << 15)(self._kind)
        self.opens = lru_cache(maxsize=1 << 15)(self._opens)

    def _kind(self, word: str) -> str:
        """The word's part in names: given, given word, family, famous, particle, or nothing."""
        if word in self._particles:
            return "particle"
        if word in self._given:
            return "given word" if self._given[word] else "given"
        if word in self._family:
            flag = self._family[word]
            return "famous" if flag == "famous" else "family word" if flag else "family"
        if word.startswith("عبدال") and len(word) > 6:
            return "given"
        if word.startswith("ال") and word[2:] in self._given and not self.is_ordinary(word):
            return "given word"
        return ""

    def _opens(self, word: str) -> bool:
        """Whether a name may begin with the word."""
        kind = self.kind(word)
        return kind != "" and (kind != "particle" or self._particles[word] == "first")

    def title(self, word: str) -> Title | None:
        """The title a word is, with or without the article."""
        bare, definite = without_article(word)
        kind = self._titles.get(word) or (self._titles.get(bare) if definite else None)
        return Title(kind, definite) if kind else None

    def is_common(self, word: str) -> bool:
        """Whether the word as written, proclitics and all, is a common one («لصالح»)."""
        return word in self._common

    def is_ordinary(self, word: str) -> bool:
        """Whether the word is known to be an ordinary one, a place or an adjective of nation."""
        bare, definite = without_article(word)
        return (
            word in self._common
            or (definite and (bare in self._common or bare + "ه" in self._common))
            or word in self._lexicon.weapon_adjectives
            or word in self._places
            or word in self._calendar
            or word in self._lexicon.nations
            or word in self._lexicon.adjectives
            or self.title(word) is not None
        )

    def may_continue(self, word: str) -> bool:
        """Whether an unknown word can be a part of a name that has begun."""
        if len(word) < 3 or word.isascii() or not word.isalpha() or self.is_ordinary(word):
            return False
        if any(word[cut:] in self._common for cut in cuts(word)[1:]):
            return False
        if word.startswith("لل") or (word.startswith("ال") and not _family_like(word)):
            return False
        return not word.endswith(_SUFFIXES_OF_WORDS) and not self.like_verb(word)

    def like_verb(self, word: str) -> bool:
        """Whether an unknown word has the look of a verb or an adverb."""
        if word.endswith(_FOREIGN_ENDINGS):
            return False
        if word.startswith(_VERB_PREFIXES) and len(word) in (4, 5):
            return True
        if word.endswith("ت") and word[:-1] in self._common:
            return True
        adverb = word.endswith("يا") or word[:-1] in self._common or word.startswith("م")
        return word.endswith("ا") and adverb and len(word) >= 6

    def is_nisba(self, word: str) -> bool:
        """Whether an unknown word has the form of a family name: ال…ي, or foreign."""
        if self.is_ordinary(word):
            return False
        return word.startswith("ال") and word.endswith("ي") and len(word) >= 6

    def is_clan(self, word: str) -> bool:
        """Whether an unlisted word has the form of a clan's name: «الكساسبة», «الطراونة»."""
        clan = len(word) == 8 and word.startswith("ال") and word[4] == "ا" and word.endswith("ه")
        return clan and not self.kind(word) and not self.is_ordinary(word)


def _family_like(word: str) -> bool:
    """Whether an unknown word with the article has the form of a family name.

    Participles («الخاضع», «المتمركز») and plurals are adjectives or nouns behind a name far more
    often than part of it.
    """
    stem = word[2:]
    if word.endswith("ي"):
        return len(stem) >= 3
    if stem.endswith(("ه", "ين", "ون", "ات")) or stem.startswith(("مت", "من", "مست")):
        return False
    return not stem.startswith("م") and stem[1:2] != "ا"
