"""Trains a model on finished articles and finds out how well it does on others.

Articles are dealt into folds; each fold is labelled by a model that was trained on the rest, and
from that come the figures by which a label is left to the learned engine or to the rules, and the
curves that make its confidences mean what they say. The model itself is trained on all articles.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotations import __version__
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.spans import Document, Scheme, Span, Suggestion
from annotations.suggest.calibration import fit_curve
from annotations.suggest.learned.fitting import Lesson, Weights, fit
from annotations.suggest.learned.guessing import Guess, guess, join, rows_of, tags_by_piece
from annotations.suggest.learned.model import Figures, Model
from annotations.suggest.learned.pieces import habits_of
from annotations.suggest.learned.reading import Reading, read
from annotations.suggest.suggester import Suggester

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotations.project.reading import LabelledDocument

FEWEST: Final = 5
"""Finished articles below which nothing can be said of how well a model does."""
_FOLDS: Final = 5
_FOLDS_OF_MANY: Final = 3
_MANY: Final = 40  # articles
_MOST: Final = 1_200_000  # code points learned from, about 200,000 words
_TOO_LIGHT: Final = 0.01  # weights of a sign below which it is left out
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class _Article:
    document: Document
    spans: tuple[Span, ...]
    proposals: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class _Learned:
    """Weights with the signs and habits they were learned with."""

    weights: Weights
    signs: NDArray[np.uint32]
    habits: dict[str, int]


def train(
    documents: Iterable[LabelledDocument],
    scheme: Scheme,
    rules: Suggester,
    progress: Callable[[int], object] = lambda _done: None,
    cancelled: Cancelled = lambda: False,
) -> Model:
    """Train a model on articles that people have finished.

    The outcome does not depend on the articles' order.

    Args:
        documents: the articles; how far their status is does not matter here.
        scheme: the labels to learn.
        rules: the engine whose proposals it builds on.
        progress: told after each of the `STEPS` parts of the work.
        cancelled: asked now and then.

    Raises:
        EngineError: there are too few articles or spans, or it was cancelled.
    """
    given = list(documents)
    articles = _articles(given, scheme, rules)
    labelled = sum(bool(article.spans) for article in articles)
    if labelled < FEWEST:
        raise EngineError(TOO_FEW, fewest=FEWEST, finished=labelled)
    guesses = _guesses_in_folds(articles, scheme.names, progress, cancelled)
    whole = _learn(articles, scheme.names, cancelled)
    _go_on(cancelled)
    progress(STEPS)
    return Model(
        scheme.names,
        tuple(sorted(article.document.id for article in articles)),
        fingerprint(given, scheme),
        sum(len(article.spans) for article in articles),
        _figures(articles, guesses, scheme.names),
        whole.habits,
        whole.signs,
        whole.weights,
    )


def _guesses_in_folds(
    articles: Sequence[_Article],
    labels: Sequence[str],
    progress: Callable[[int], object],
    cancelled: Cancelled,
) -> list[list[Guess]]:
    """What is found in each article by what was learned from the other folds."""
    folds = _FOLDS if len(articles) < _MANY else _FOLDS_OF_MANY
    guesses: list[list[Guess]] = [[] for _ in articles]
    for fold in range(folds):
        rest = [one for number, one in enumerate(articles) if number % folds != fold]
        learned = _learn(rest, labels, cancelled)
        guesses[fold::folds] = _label(learned, articles[fold::folds], labels)
        _go_on(cancelled)
        progress((fold + 1) * STEPS // (folds + 1))
    return guesses


STEPS: Final = _FOLDS + 1
TOO_FEW: Final = N_(
    "errors",
    "The learned engine needs {fewest} finished articles with labels to learn from; there are "
    "{finished}.",
)


def fingerprint(documents: Iterable[LabelledDocument], scheme: Scheme) -> str:
    """A number in hexadecimal that is another one where something else would be learned."""
    lines = sorted(
        f"{one.document.id}\x1f{len(one.document.text)}\x1f"
        + " ".join(sorted(f"{span.start}-{span.end}-{span.label}" for span in one.spans))
        for one in documents
    )
    head = "\x1f".join((__version__, *scheme.names))
    return hashlib.sha256("\x1e".join((head, *lines)).encode("utf-8", "replace")).hexdigest()


def _go_on(cancelled: Cancelled) -> None:
    if cancelled():
        raise EngineError(N_("errors", "Stopped; nothing was learned."))


def _articles(
    documents: Iterable[LabelledDocument], scheme: Scheme, rules: Suggester
) -> list[_Article]:
    """The articles in an order of their own, no more than can be learned from quickly."""
    chosen: list[LabelledDocument] = []
    length = 0
    for content in sorted(documents, key=lambda one: _shuffled(one.document.id)):
        length += len(content.document.text)
        if chosen and length > _MOST:
            break
        chosen.append(content)
    return [
        _Article(
            content.document,
            tuple(span for span in content.spans if span.label in scheme),
            tuple(rules.suggest(content.document)),
        )
        for content in chosen
    ]


def _shuffled(document_id: str) -> str:
    return hashlib.sha256(document_id.encode("utf-8", "surrogatepass")).hexdigest()


def _learn(articles: Sequence[_Article], labels: Sequence[str], cancelled: Cancelled) -> _Learned:
    import numpy as np

    habits = habits_of((one.document.text, one.spans) for one in articles)
    readings = [_read(one, habits) for one in articles]
    signs, sentences = join(readings)
    tags = tags_by_piece(readings, [one.spans for one in articles], labels)
    led = tags_by_piece(readings, [one.proposals for one in articles], labels)
    known = _worth_knowing(signs[(tags > 0).any(axis=0)], signs)
    lesson = Lesson(rows_of(signs, known), led, tags, sentences, len(known))
    weights = fit(lesson, cancelled)
    heavy = np.abs(weights.signs).max(axis=1) >= _TOO_LIGHT
    heavy[0] = True
    # Half precision is what the file keeps; a model just trained is to do the same as one read.
    kept = Weights(
        weights.signs[heavy].astype(np.float16).astype(np.float32),
        weights.following.astype(np.float32),
        weights.going.astype(np.float32),
        weights.beginning.astype(np.float32),
    )
    return _Learned(kept, known[heavy], habits)


def _worth_knowing(labelled: NDArray[np.uint32], signs: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The signs to learn about: those seen twice, and all of labelled pieces; 0 before them."""
    import numpy as np

    found, counts = np.unique(signs, return_counts=True)
    kept = np.union1d(found[counts > 1], labelled)
    return np.union1d(kept, np.zeros(1, dtype=np.uint32)).astype(np.uint32)


def _read(article: _Article, habits: dict[str, int]) -> Reading:
    return read(article.document.text, article.proposals, habits)


def _label(
    learned: _Learned, articles: Sequence[_Article], labels: Sequence[str]
) -> list[list[Guess]]:
    readings = [_read(one, learned.habits) for one in articles]
    proposals = [one.proposals for one in articles]
    return guess(learned.weights, learned.signs, labels, readings, proposals)


def _figures(
    articles: Sequence[_Article], guesses: Sequence[Sequence[Guess]], labels: Sequence[str]
) -> dict[str, Figures]:
    """How well each label was found in the folds."""
    wanted, proposed, found = Counter[str](), Counter[str](), Counter[str]()
    rules_right, right = Counter[str](), Counter[str]()
    alone, alone_right = Counter[str](), Counter[str]()
    cases: dict[str, Counter[tuple[float, bool]]] = {label: Counter() for label in labels}
    for article, own in zip(articles, guesses, strict=True):
        gold = {(one.start, one.end, one.label) for one in article.spans}
        guessed = {(one.start, one.end, one.label) for one in own}
        wanted.update(label for *_, label in gold)
        for start, end, label in {(one.start, one.end, one.label) for one in article.proposals}:
            is_right = (start, end, label) in gold
            proposed[label] += 1
            rules_right[label] += is_right
            if (start, end, label) not in guessed:
                alone[label] += 1
                alone_right[label] += is_right
        for one in own:
            is_right = (one.start, one.end, one.label) in gold
            found[one.label] += 1
            right[one.label] += is_right
            cases[one.label][round(one.probability, 2), is_right] += 1
    usual = fit_curve(_cases(sum(cases.values(), Counter())))
    return {
        label: Figures(
            wanted[label],
            _f1(wanted[label], found[label], right[label]),
            _f1(wanted[label], proposed[label], rules_right[label]),
            fit_curve(_cases(cases[label]), usual),
            alone[label],
            alone_right[label],
        )
        for label in labels
    }


def _cases(seen: Counter[tuple[float, bool]]) -> list[tuple[float, float, float]]:
    stated = sorted({share for share, _ in seen})
    return [(at, seen[at, True] + seen[at, False], seen[at, True]) for at in stated]


def _f1(wanted: int, found: int, right: int) -> float:
    return 2 * right / (wanted + found) if wanted + found else 0.0
