"""The `rules` engine: lexicon and grammar, no model, no network."""

from collections.abc import Iterable, Iterator, Mapping

from annotations.arabic.folding import fold
from annotations.arabic.tokens import read_tokens
from annotations.spans import Document, Suggestion
from annotations.suggest.dates import find_dates
from annotations.suggest.lexicon import LABEL_LISTS, Lexicon, standard_lexicon
from annotations.suggest.rules.article import Article, Finding
from annotations.suggest.rules.bases import Bases
from annotations.suggest.rules.names import Names
from annotations.suggest.rules.persons import Persons
from annotations.suggest.rules.settling import settle
from annotations.suggest.rules.units import Units
from annotations.suggest.rules.weapons import Weapons
from annotations.suggest.suggester import Cancelled, date_of, one_by_one


class RulesSuggester:
    """Proposes persons, units, bases, weapons and dates by lexicon and grammar.

    Args:
        extra_lexicon: entries a project adds: the name of a list in `resources/lexicon`, or a
            label's name for phrases that get that label as they are, to the entries.
    """

    name = "rules"

    def __init__(self, extra_lexicon: Mapping[str, Iterable[str]] | None = None) -> None:
        self._extra = extra_lexicon
        self._ready: tuple[Lexicon, Persons, Units, Bases, Weapons] | None = None

    def suggest(self, document: Document) -> list[Suggestion]:
        """Proposals for one document, sorted by start, longer first."""
        lexicon, persons, units, bases, weapons = self._load()
        folded = fold(document.text)
        tokens = read_tokens(folded)
        article = Article(tokens, lexicon, lexicon.phrases(tokens))
        persons.find(article)
        units.find(article)
        persons.find_leaders(article)
        bases.find(article)
        weapons.find(article)
        _own_phrases(article)
        found = settle(article.findings)
        found = _with_dates(article, found, document)
        return [self._suggestion(article, item) for item in found]

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Cancelled = lambda: False
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """Proposals for many documents, in their order, until done or `cancelled()`."""
        return one_by_one(self, documents, cancelled)

    def close(self) -> None:
        """Let go of the lexicon."""
        self._ready = None

    def _load(self) -> tuple[Lexicon, Persons, Units, Bases, Weapons]:
        if self._ready is None:
            lexicon = Lexicon(self._extra) if self._extra else standard_lexicon()
            names = Names(lexicon)
            self._ready = (
                lexicon,
                Persons(lexicon, names),
                Units(lexicon),
                Bases(lexicon, names),
                Weapons(lexicon),
            )
        return self._ready

    def _suggestion(self, article: Article, found: Finding) -> Suggestion:
        start, end = article.tokens.folded.original(found.start, found.end)
        return Suggestion(
            start, end, found.label, self.name, found.confidence, found.value, found.reason
        )


def _own_phrases(article: Article) -> None:
    """Label the phrases of the project's own lexicon as it says."""
    for label in LABEL_LISTS:
        for phrase in article.phrases[label].values():
            cut = phrase.start - article.tokens.starts[phrase.first]
            reason = article.source(phrase.first, phrase.last)
            article.add(phrase.first, phrase.last, label, 0.96, reason, cut)


def _with_dates(article: Article, found: list[Finding], document: Document) -> list[Finding]:
    """The findings with the dates that do not run into them."""
    taken = [(item.start, item.end) for item in found]
    for day in find_dates(article.tokens, date_of(document)):
        if any(day.start < end and start < day.end for start, end in taken):
            continue
        found.append(Finding(day.start, day.end, "DATE", day.confidence, day.kind, 0, 0, day.value))
    return sorted(found, key=lambda item: (item.start, -item.end, item.label))
