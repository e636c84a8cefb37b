"""PERSON by what stands around a name: verbs of speech, what somebody is called, initials."""

from typing import Protocol

from annotations.suggest.lexicon import Lexicon
from annotations.suggest.rules.article import Article
from annotations.suggest.rules.names import Names

THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "لن", "لا"))
"""Words that begin what was said."""
_PLURALS = ("ون", "ات", "ين")


class Extend(Protocol):
    """Finds the token behind the name that begins at `first`."""

    def __call__(self, article: Article, first: int, *, trusted: bool) -> int:
        """The token behind the name; `trusted` where unknown words may be parts of it."""
        ...


class Speakers:
    """Finds persons no list has. Keeps only lookups, so that one serves all articles."""

    def __init__(self, lexicon: Lexicon, names: Names, extend: Extend) -> None:
        self._names = names
        self._extend = extend
        self._speech = frozenset(lexicon.flags("speech_verbs"))
        self._called = frozenset(lexicon.flags("aliases"))

    def find(self, article: Article) -> None:
        """Add the speakers, aliases and initials; all other persons must have been found."""
        self._quoting(article)
        self._aliases(article)

    def _quoting(self, article: Article) -> None:
        """An unlisted name between a verb of speech and what was said: «وأضاف بور أن …»."""
        for index in range(len(article) - 1):
            at = index + 1
            if article.core(index) not in self._speech or not article.near(at):
                continue
            if article.starting("PERSON", at) is not None or not article.bare(at):
                continue
            if any(at in article.phrases[name] for name in ("forces", "places", "bases")):
                continue
            last = at
            while last < at + 3 and article.near(last) and self._may_speak(article, last):
                last += 1
            if last > at and self._said(article, last):
                confidence = 0.62 if last == at + 1 else 0.7
                article.add(at, last, "PERSON", confidence, article.source(index, at))

    def _may_speak(self, article: Article, index: int) -> bool:
        word = article.text(index)
        if not article.bare(index):
            return False
        if self._names.kind(word):
            return not self._names.is_ordinary(word)
        return self._names.may_continue(word) and not word.endswith(_PLURALS)

    def _said(self, article: Article, index: int) -> bool:
        """Whether what was said begins at the token: behind a colon, a comma, or with «أن»."""
        if index >= len(article):
            return False
        gap = article.tokens.gaps[index].strip()
        return gap[:1] in (",", ":", '"') if gap else article.text(index) in THAT

    def _aliases(self, article: Article) -> None:
        """What somebody is called in quotation marks, and names that begin with an initial."""
        for index in range(1, len(article)):
            if self._called_by(article, index):
                last = article.quoted(index, 3)
                if last and article.starting("PERSON", index) is None:
                    article.add(index, last, "PERSON", 0.7, article.source(index - 1, index))
            gap = article.tokens.gaps[index]
            initial = len(article.text(index - 1)) == 1 and gap in (".", ". ")
            if initial and not article.tokens.gaps[index - 1].endswith("."):
                last = self._behind_initial(article, index)
                if last:
                    article.add(index - 1, last, "PERSON", 0.75, article.source(index - 1, last))

    def _called_by(self, article: Article, index: int) -> bool:
        """Whether the words before the token say that somebody is called what follows."""
        if article.core(index - 1) in self._called:
            return True
        known_by = article.text(index - 1) == "ب" and article.core(index - 2) in self._called
        return known_by and any(
            found.label == "PERSON" and found.last == index - 2 for found in article.findings
        )

    def _behind_initial(self, article: Article, index: int) -> int:
        """The token behind the given name at `index`; 0 where none stands there."""
        if self._names.kind(article.text(index)) not in ("given", "given word", "family"):
            return 0
        return self._extend(article, index, trusted=False)
