"""Which words make a recognizer's tag one of our labels, as `camel_mapping.tsv` says.

The recognizer knows persons, places, organisations and miscellany; our guide asks for armed
bodies, bases and weapons. The file's own comments say what its columns mean.
"""

from dataclasses import dataclass
from functools import cache

from annotations.arabic import fold_word
from annotations.arabic.lists import rows

Phrase = tuple[str, ...]

_EVERY_TAG = "*"


@dataclass(frozen=True, slots=True)
class Rule:
    """What one line of the mapping says of a phrase.

    Attributes:
        label: the label the phrase leads to; empty for those that only help to find others.
        factor: what the recognizer's probability is multiplied with, 0 to 1.
        endings: folded endings of an adjective that may follow; empty for none.
        follows: folded words of which one must end the span; empty where none need.
    """

    label: str = ""
    factor: float = 0.0
    endings: tuple[str, ...] = ()
    follows: frozenset[str] = frozenset()


class Mapping:
    """The rules by tag, place and phrase."""

    def __init__(self, lines: tuple[tuple[str, ...], ...]) -> None:
        self._rules: dict[tuple[str, str], dict[Phrase, Rule]] = {}
        for line in lines:
            tags, place, words, label, factor, ending, follows = (*line, *[""] * 5)[:7]
            rule = Rule(
                label,
                float(factor or 0),
                tuple(word for phrase in _phrases(ending) for word in phrase),
                frozenset(word for phrase in _phrases(follows) for word in phrase),
            )
            for tag in tags.split():
                table = self._rules.setdefault((tag, place), {})
                for phrase in _phrases(words):
                    table.setdefault(phrase, rule)
        self.longest = max(len(phrase) for table in self._rules.values() for phrase in table)

    def by_tag(self, tag: str) -> Rule | None:
        """The rule where the tag alone decides."""
        return self._table(tag, "any").get((_EVERY_TAG,))

    def has_ending(self, tag: str, place: str, word: str) -> bool:
        """Whether the folded `word` ends with one of the words of `place`."""
        return any(word.endswith(phrase) for (phrase,) in self._table(tag, place))

    def starts_with(self, tag: str, place: str, words: Phrase) -> tuple[int, Rule] | None:
        """The longest phrase of `place` at the front of `words`: its length in words, its rule."""
        return self._longest(tag, place, [words[:n] for n in range(1, self.longest + 1)])

    def ends_with(self, tag: str, place: str, words: Phrase) -> tuple[int, Rule] | None:
        """The longest phrase of `place` at the end of `words`: its length in words, its rule."""
        return self._longest(tag, place, [words[-n:] for n in range(1, self.longest + 1)])

    def _longest(self, tag: str, place: str, phrases: list[Phrase]) -> tuple[int, Rule] | None:
        table = self._table(tag, place)
        known = [phrase for phrase in phrases if phrase in table]
        if not known:
            return None
        longest = max(known, key=len)
        return len(longest), table[longest]

    def _table(self, tag: str, place: str) -> dict[Phrase, Rule]:
        table = self._rules.get((tag, place))
        return table if table is not None else self._rules.get((_EVERY_TAG, place), {})


@cache
def shipped() -> Mapping:
    """The mapping that comes with the program."""
    return Mapping(rows("camel_mapping"))


def _phrases(field: str) -> list[Phrase]:
    """The folded phrases of a field, each as its words; `@` names a list to take them from."""
    found: list[Phrase] = []
    for item in filter(None, (item.strip() for item in field.split("|"))):
        article, at, source = item.partition("@")
        if not at:
            found.append(tuple(fold_word(item).split()))
            continue
        name, _, without = source.partition("/")
        found.extend(
            tuple(_with_article(fold_word(row[0]), article).split())
            for row in rows(name)
            if not without or without not in row[1:]
        )
    return found


def _with_article(phrase: str, article: str) -> str:
    return phrase if phrase.startswith(article) else article + phrase
