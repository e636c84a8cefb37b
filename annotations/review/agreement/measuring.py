"""Measures agreement: every pair of annotators and all together, by label and overall."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.review.agreement import coefficients, gamma, sums, unitizing
from annotations.review.agreement.corpus import (
    Basis,
    Corpus,
    Layer,
    Selection,
    Tokens,
    read,
    tokens,
)
from annotations.review.agreement.disputed import disputed_forms
from annotations.review.agreement.figures import (
    OVERALL,
    Agreement,
    Figure,
    Group,
    means,
)
from annotations.review.agreement.patterns import UNREAD, Patterns, patterns
from annotations.review.agreement.sums import Weighing

Array = Any
Members = tuple[int, ...]
Progress = Callable[[int, int], bool]
DRAWINGS: Final = 1000
SEED: Final = 20
_AT_ONCE: Final = 100  # drawings


def measure(
    project: Project, basis: Basis = "done", drawings: int = DRAWINGS, seed: int = SEED
) -> Agreement:
    """Measure the agreement of a project's annotators.

    Args:
        project: the project.
        basis: as in `corpus.Selection`.
        drawings: how often documents are drawn anew for the intervals.
        seed: of the drawings.

    Raises:
        ProjectError: no document was read by two annotators.
    """
    return Measuring(read(project, Selection(basis))).agreement(drawings, seed)


def _go_on(_done: int, _whole: int) -> bool:
    return True


class Measuring:
    """What is counted once of a corpus, and what is computed from it as often as asked.

    Args:
        corpus: what is compared.

    Attributes:
        tokens: its tokens.
        patterns: what the annotators say of them.
    """

    def __init__(self, corpus: Corpus) -> None:
        import numpy as np

        self.corpus = corpus
        self.tokens: Tokens = tokens(corpus)
        self.patterns: Patterns = patterns(corpus, self.tokens)
        self._count = len(corpus.documents)
        self._bounds = np.stack([corpus.bounds[:-1], corpus.bounds[1:] - 1], axis=1)
        self._once = self.weighing(np.ones((1, self._count)))
        self._drawn: Weighing | None = None
        self._spans: dict[Members, Array] = {}
        self._units: dict[tuple[Members, int], unitizing.Disagreement] = {}
        self._gammas: dict[tuple[Members, int | None], float | None] = {}

    def weighing(self, weights: Array) -> Weighing:
        """Sums over the documents, weighted by `weights` (rows by documents)."""
        return Weighing(weights, self.patterns.counts)

    def pairs(self) -> list[Members]:
        """Every two annotators that share a document."""
        readers = self.corpus.readers
        everybody = range(len(readers))
        return [pair for pair in combinations(everybody, 2) if readers[list(pair)].all(0).any()]

    def agreement(
        self, drawings: int = DRAWINGS, seed: int = SEED, progress: Progress = _go_on
    ) -> Agreement:
        """All figures.

        Args:
            drawings: how often documents are drawn anew for the intervals; 0 for none.
            seed: of the drawings.
            progress: told how many groups of how many are measured; answering False stops.

        Raises:
            ProjectError: it was stopped.
        """
        corpus, members = self.corpus, self.pairs()
        self._drawn = None
        if drawings and self._count > 1:
            self._drawn = self.weighing(_drawn(self._count, drawings, seed))
        pairs = []
        for pair in members:
            pairs.append(self.group(pair))
            if not progress(len(pairs), len(members) + 1):
                raise ProjectError(N_("errors", "The measuring was stopped."))
        together = self.group(tuple(range(len(corpus.annotators))), pairs)
        return Agreement(
            corpus.selection, corpus.documents, corpus.left_out, drawings, seed, together,
            tuple(pairs), disputed_forms(corpus),
        )  # fmt: skip

    def group(self, members: Members, pairs: Sequence[Group] = ()) -> Group:
        """The figures of a group; `pairs` are given for the group of all."""
        import numpy as np

        readers = self.corpus.readers[list(members)]
        shared, complete = readers.sum(axis=0) >= 2, readers.all(axis=0)
        layers = [self.corpus.layers[member] for member in members]
        used = sorted({int(label) for layer in layers for label in np.unique(layer.labels)})
        figures = {OVERALL: self._figures(members, None)}
        figures |= {self.corpus.labels[label]: self._figures(members, label) for label in used}
        if len(members) > 2:
            figures = {label: means(label, pairs) | dict(found) for label, found in figures.items()}
        return Group(
            tuple(self.corpus.annotators[member] for member in members),
            int(shared.sum()),
            int(complete.sum()),
            int(np.diff(self.tokens.bounds)[shared].sum()),
            figures,
            self._confusion(members) if len(members) == 2 else {},
        )

    def _figures(self, members: Members, label: int | None) -> dict[str, Figure]:
        chosen, c = self.patterns.chosen(members, label)
        figures: dict[str, Figure] = {}
        if len(members) == 2:
            figures |= self._of_pair(members, label, chosen, c)
        counts = sums.group_counts(chosen, c)
        figures["Fleiss' kappa"] = self._by_token(
            counts.complete, lambda s: coefficients.fleiss(s[..., 1], s[..., 0], s[..., 2:])
        )
        figures["Gwet's AC1"] = self._by_token(
            counts.agreement,
            lambda s: coefficients.gwet(s[..., 1], s[..., 0], s[..., 3 : 3 + c], s[..., 0]),
        )
        figures["Krippendorff's alpha"] = self._by_token(
            counts.agreement, lambda s: coefficients.alpha(s[..., 2], s[..., 3 + c :])
        )
        figures["unitizing alpha"] = Figure(self._unitizing(members, label))
        return figures

    def _of_pair(
        self, members: Members, label: int | None, chosen: Array, c: int
    ) -> dict[str, Figure]:
        spans = self.spans_of(members)
        spans = spans.sum(axis=1) if label is None else spans[:, label]
        return {
            "exact F1": self._by_span(spans, exact_f1),
            "overlapping F1": self._by_span(
                spans,
                lambda s: coefficients.f1(s[..., 3], s[..., 0], s[..., 4], s[..., 1]),
            ),
            "Cohen's kappa": self._by_token(
                sums.pair_counts(chosen, c),
                lambda s: coefficients.cohen(s[..., 0], s[..., 1 : 1 + c], s[..., 1 + c :]),
            ),
            "gamma": Figure(self._gamma(members, label)),
        }

    def spans_of(self, pair: Members) -> Array:
        """A pair's counts of spans by document and label, as `sums.span_counts` has them."""
        if pair not in self._spans:
            first, second = self._shared(pair)
            labels = len(self.corpus.labels)
            self._spans[pair] = sums.span_counts(first, second, self._count, labels)
        return self._spans[pair]

    def _shared(self, members: Members) -> list[Layer]:
        """The layers of some annotators in documents that all of them read."""
        complete = self.corpus.readers[list(members)].all(axis=0)
        layers = [self.corpus.layers[member] for member in members]
        if complete.all():  # nothing is left out, so nothing is copied
            return layers
        return [layer.taken(complete[layer.documents]) for layer in layers]

    def _gamma(self, pair: Members, label: int | None) -> float | None:
        if (pair, label) not in self._gammas:
            layers = self._shared(pair)
            if label is not None:
                layers = [layer.of(label) for layer in layers]
            one, other = (gamma.Spans(each.starts, each.ends, each.labels) for each in layers)
            self._gammas[pair, label] = gamma.gamma(one, other, int(self.corpus.bounds[-1]))
        return self._gammas[pair, label]

    def _by_token(self, counts: Array, coefficient: Callable[[Array], Array]) -> Figure:
        drawn = self._drawn.by_pattern if self._drawn is not None else None
        return _figure(self._once.by_pattern, drawn, counts, coefficient)

    def _by_span(self, counts: Array, coefficient: Callable[[Array], Array]) -> Figure:
        drawn = self._drawn.by_document if self._drawn is not None else None
        return _figure(self._once.by_document, drawn, counts, coefficient)

    def _unitizing(self, members: Members, label: int | None) -> float | None:
        complete = self.corpus.readers[list(members)].all(axis=0)
        if not complete.any():
            return None
        labels = range(len(self.corpus.labels)) if label is None else (label,)
        parts = []
        for one in labels:
            if (members, one) not in self._units:
                kept = [layer.of(one) for layer in self._shared(members)]
                units = [unitizing.joined(layer.starts, layer.ends) for layer in kept]
                found = unitizing.disagreement(units, self._bounds[complete])
                self._units[members, one] = found
            parts.append(self._units[members, one])
        return unitizing.alpha(parts)

    def _confusion(self, members: Members) -> Mapping[tuple[str, str], int]:
        import numpy as np

        names, size = self.patterns.names, len(self.patterns.names)
        chosen = self.patterns.categories[:, list(members)]
        both = (chosen != UNREAD).all(axis=1)
        weights = np.asarray(self.patterns.counts.sum(axis=0)).ravel()
        cells = chosen[both, 0] * size + chosen[both, 1]
        counts = np.bincount(cells, weights=weights[both], minlength=size * size)
        return {
            (names[cell // size], names[cell % size]): int(counts[cell])
            for cell in np.flatnonzero(counts)
        }


def exact_f1(counts: Array) -> Array:
    """F1 by place and label, of sums as `sums.span_counts` has them."""
    return coefficients.f1(counts[..., 2], counts[..., 0], counts[..., 2], counts[..., 1])


def _figure(
    once: Callable[[Array], Array],
    drawn: Callable[[Array], Array] | None,
    counts: Array,
    coefficient: Callable[[Array], Array],
) -> Figure:
    """The coefficient of all documents, and its interval over documents drawn anew."""
    import numpy as np

    value = float(coefficient(once(counts)[0]))
    if np.isnan(value):
        return Figure(None)
    if drawn is None:
        return Figure(value)
    found = coefficient(drawn(counts))
    found = found[~np.isnan(found)]
    if not len(found):
        return Figure(value)
    low, high = np.percentile(found, [2.5, 97.5])
    return Figure(value, float(low), float(high))


def _drawn(count: int, drawings: int, seed: int) -> Array:
    """How often each of `count` documents is in each drawing of as many."""
    import numpy as np

    chance = np.random.default_rng(seed)
    weights = np.empty((drawings, count))
    for at in range(0, drawings, _AT_ONCE):
        some = chance.integers(0, count, size=(min(_AT_ONCE, drawings - at), count))
        for row, chosen in zip(weights[at : at + _AT_ONCE], some, strict=True):
            row[:] = np.bincount(chosen, minlength=count)
    return weights
