"""The lexicon of the rules: word lists made into lookups, and phrases found in one pass.

Lists are TSV files in `resources/lexicon`; a project may add entries of its own to any of them,
or whole phrases under a label's name. Everything is folded (`annotations.arabic.fold`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from annotations.arabic.folding import fold_word
from annotations.arabic.lists import rows
from annotations.arabic.proclitics import cuts, likely_cut
from annotations.arabic.tokens import Tokens

LABEL_LISTS = ("PERSON", "UNIT", "BASE", "WEAPON")
_PHRASE_LISTS = (
    "forces",
    "weapon_kinds",
    "weapon_models",
    "weapon_tails",
    "bases",
    "places",
    "people",
)
_ENDINGS = ("", "ه", "ين", "ون", "ان", "ات", "يه", "ا", "تين", "تان")
_POSSESSIVE = frozenset(("ه", "ها", "هم", "هما", "نا", "كم", "ا"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """An entry of a list found in a text.

    Attributes:
        first, last: its tokens, `last` not included.
        start: where its core begins in the folded text.
        flag: what the list says of the entry.
    """

    first: int
    last: int
    start: int
    flag: str


Matches = dict[str, dict[int, Phrase]]


class Lexicon:
    """The lists the rules read, loaded when first asked for.

    Args:
        extra: list name to entries a project adds; a label's name stands for a list of phrases
            that get that label as they are.
    """

    def __init__(self, extra: Mapping[str, Iterable[str]] | None = None) -> None:
        self._extra = {name: tuple(entries) for name, entries in (extra or {}).items()}

    def flags(self, name: str) -> dict[str, str]:
        """A list's folded entries, each with its flag (the second field), empty where none."""
        return self._loaded(name)

    @lru_cache(maxsize=64)  # noqa: B019 - a lexicon lives as long as its engine
    def _loaded(self, name: str) -> dict[str, str]:
        found: dict[str, str] = {}
        if name not in LABEL_LISTS:
            for row in rows(name):
                found.setdefault(fold_word(row[0]), row[1] if len(row) > 1 else "")
        for entry in self._extra.get(name, ()):
            found[" ".join(fold_word(entry).split())] = ""
        return found

    @cached_property
    def nations(self) -> frozenset[str]:
        """Every form of every adjective of nation, with and without the article."""
        return _forms(self.flags("nations"))

    @cached_property
    def adjectives(self) -> dict[str, str]:
        """Every form of the adjectives of units, with its kind: `unit` or `filler`."""
        return _flagged_forms(self.flags("adjectives"))

    @cached_property
    def weapon_adjectives(self) -> dict[str, str]:
        """Every form of the adjectives of weapons; `vague` where they state no kind."""
        return _flagged_forms(self.flags("weapon_adjectives"))

    @cached_property
    def _matcher(self) -> tuple[object, list[list[tuple[str, str]]]]:
        from ahocorasick_rs import AhoCorasick, MatchKind

        patterns: dict[str, list[tuple[str, str]]] = {}
        for name in (*_PHRASE_LISTS, *LABEL_LISTS):
            for entry, flag in self.flags(name).items():
                for spelling in _spellings(name, entry):
                    patterns.setdefault(spelling, []).append((name, flag))
        matcher = AhoCorasick(list(patterns), matchkind=MatchKind.Standard)
        return matcher, list(patterns.values())

    def phrases(self, tokens: Tokens) -> Matches:
        """For each list, the longest of its phrases that begins at each token."""
        matcher, owners = self._matcher
        text = tokens.folded.text
        found: Matches = {name: {} for name in (*_PHRASE_LISTS, *LABEL_LISTS)}
        last_at = {end: index + 1 for index, end in enumerate(tokens.ends)}
        starts = tokens.starts
        for which, start, end in matcher.find_matches_as_indexes(text, overlapping=True):  # type: ignore[attr-defined]
            first = bisect_right(starts, start) - 1
            if starts[first] != start and not _may_cut(tokens.texts[first], start - starts[first]):
                continue
            last = last_at.get(end)
            for name, flag in owners[which]:
                reach = last
                if reach is None and name == "weapon_kinds":
                    reach = _with_possessive(tokens, end)
                if reach is None:
                    continue
                known = found[name].get(first)
                if known is None or known.last < reach:
                    found[name][first] = Phrase(first, reach, start, flag)
        return found


@cache
def standard_lexicon() -> Lexicon:
    """The lexicon without any project's additions, shared."""
    return Lexicon()


def without_article(token: str) -> tuple[str, bool]:
    """A folded word without its article, and whether it had one (also merged into «لل»)."""
    if token.startswith(("ال", "لل")) and len(token) > 3:
        return token[2:], True
    return token, False


def _may_cut(token: str, length: int) -> bool:
    """Whether the first `length` letters of `token` can be proclitics here."""
    if length not in cuts(token):
        return False
    likely, certain = likely_cut(token)
    return likely == length or not certain


def _with_possessive(tokens: Tokens, end: int) -> int | None:
    """The token behind the one that ends `end` letters in with only a possessive left over."""
    index = bisect_right(tokens.starts, end - 1) - 1
    rest = tokens.folded.text[end : tokens.ends[index]]
    return index + 1 if rest in _POSSESSIVE else None


def _forms(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(_flagged_forms(dict.fromkeys(stems, "")))


def _flagged_forms(stems: Mapping[str, str]) -> dict[str, str]:
    """Masculine, feminine, plural forms of adjectives, bare and with the article."""
    found: dict[str, str] = {}
    for stem, flag in stems.items():
        head, _, rest = stem.partition(" ")
        for ending in _ENDINGS:
            form = f"{head}{ending} {rest}".strip()
            found.setdefault(form, flag)
            found.setdefault("ال" + form, flag)
    return found


def _has_article(word: str) -> bool:
    """Whether a folded word begins with the article and not with its own «أل» («ألغام»)."""
    return word.startswith("ال") and not word.startswith(("الغام", "اليه", "اليات"))


def _spellings(name: str, entry: str) -> set[str]:
    """The ways an entry may be written: hyphens or none, the article on its words."""
    written = {entry}
    if name == "weapon_models":
        written |= {entry.replace("-", " "), entry.replace("-", ""), entry.replace(" ", "-")}
        written |= {"ال" + word for word in tuple(written) if "ء" <= word[0] <= "ي"}
    parts = entry.split()
    if name == "weapon_kinds" and not any(map(_has_article, parts)):
        written.add(" ".join(part + "ا" for part in parts))
        definite = ["ال" + part for part in parts]
        written |= {" ".join(definite), " ".join([*parts[:-1], definite[-1]])}
    written |= {"لل" + word[2:] for word in tuple(written) if word.startswith("ال")}
    if name in ("forces", "bases", "UNIT"):
        written |= {word.replace(" ", "  ") for word in tuple(written)}
    return {word for word in written if len(word) > 1}
