"""The `learned` engine: what this project's own finished articles have taught."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from annotations.arabic.folding import fold
from annotations.arabic.tokens import read_tokens
from annotations.spans import Document, Suggestion
from annotations.suggest.dates import find_dates
from annotations.suggest.learned.guessing import Guess, guess
from annotations.suggest.learned.model import Model
from annotations.suggest.learned.model_file import read_model
from annotations.suggest.learned.reading import read
from annotations.suggest.rules import RulesSuggester
from annotations.suggest.suggester import Cancelled, Suggester, date_of

_AT_A_TIME = 32  # documents
NAME = "learned"


class LearnedSuggester:
    """Proposes spans as a trained model sees them, for the labels it finds better than the rules.

    Args:
        model: the model, or the file it is kept in; a file is read when first needed.
        rules: the engine the model was trained with; the standard rules where not given.
        every_label: propose all labels, also those the rules find better.
    """

    name = NAME

    def __init__(
        self, model: Model | Path, rules: Suggester | None = None, *, every_label: bool = False
    ) -> None:
        self._model = model
        self._rules = rules or RulesSuggester()
        self._every_label = every_label

    @property
    def model(self) -> Model:
        """The model.

        Raises:
            EngineError: its file is missing or damaged.
        """
        if isinstance(self._model, Path):
            self._model = read_model(self._model)
        return self._model

    def suggest(self, document: Document) -> list[Suggestion]:
        """Proposals for one document, sorted by start, longer first."""
        return self._of([document], [self._rules.suggest(document)])[0]

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Cancelled = lambda: False
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """Proposals for many documents, in their order, until done or `cancelled()`."""
        waiting = iter(documents)
        while not cancelled() and (some := list(islice(waiting, _AT_A_TIME))):
            proposals = [self._rules.suggest(document) for document in some]
            yield from zip(some, self._of(some, proposals), strict=True)

    def suggest_beside(self, document: Document, proposals: list[Suggestion]) -> list[Suggestion]:
        """As `suggest`, given what the rules propose in the document."""
        return self._of([document], [proposals])[0]

    def close(self) -> None:
        """Let go of the rules' lexicon."""
        self._rules.close()

    def _of(
        self, documents: list[Document], proposals: list[list[Suggestion]]
    ) -> list[list[Suggestion]]:
        model = self.model
        wanted = frozenset(model.labels) if self._every_label else model.used
        if not wanted:
            return [[] for _ in documents]
        readings = [
            read(document.text, found, model.habits)
            for document, found in zip(documents, proposals, strict=True)
        ]
        guesses = guess(model.weights, model.signs, model.labels, readings, proposals)
        return [
            [_suggestion(one, model, document, beside) for one in found if one.label in wanted]
            for document, beside, found in zip(documents, proposals, guesses, strict=True)
        ]


def _suggestion(
    one: Guess, model: Model, document: Document, beside: Iterable[Suggestion]
) -> Suggestion:
    figures = model.figures[one.label]
    value = _value(one, document, beside) if one.label == "DATE" else None
    return Suggestion(
        one.start, one.end, one.label, NAME, round(figures.curve(one.probability), 4), value
    )


def _value(one: Guess, document: Document, beside: Iterable[Suggestion]) -> str | None:
    """A date's value: the rules' for this very place, or what they make of its words alone."""
    for other in beside:
        if (other.start, other.end, other.label) == (one.start, one.end, one.label):
            return other.value
    words = fold(document.text[one.start : one.end])
    return next((day.value for day in find_dates(read_tokens(words), date_of(document))), None)
