"""Measures agreement: every pair of annotators and all together, by label and overall."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Final

from annotations.project import Project
from annotations.review.agreement import coefficients, gamma, sums, unitizing
from annotations.review.agreement.corpus import Basis, Corpus, Layer, Tokens, read, tokens
from annotations.review.agreement.disputed import Disputed, disputed_forms

Array = Any
OVERALL: Final = "all"
NOTHING: Final = "–"
DRAWINGS: Final = 1000
_SEED: Final = 20
_AT_ONCE: Final = 100  # drawings
MEASURES: Final = (
    "exact F1", "overlapping F1", "Cohen's kappa", "Fleiss' kappa", "Gwet's AC1",
    "Krippendorff's alpha", "unitizing alpha", "gamma",
)  # fmt: skip


OF_PAIRS: Final = ("exact F1", "overlapping F1", "Cohen's kappa", "gamma")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure's value with its 95 % interval; None where it is not defined."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Two annotators, or all.

    Attributes:
        annotators: their names.
        documents: how many documents count: read by both; for all, by two or more.
        complete: how many all of them read; Fleiss' kappa and the unitizing alpha need those.
        tokens: how many tokens those of `documents` have.
        figures: by label, and OVERALL, by measure.
        confusion: for a pair, tokens by the two's categories.
    """

    annotators: tuple[str, ...]
    documents: int
    complete: int
    tokens: int
    figures: Mapping[str, Mapping[str, Figure]]
    confusion: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Agreement:
    """All of it.

    Attributes:
        basis: which documents count as read.
        documents: ids of those compared.
        left_out: documents that fewer than two have read.
        drawings, seed: of the intervals.
        together: all annotators.
        pairs: every two that share a document.
        disputed: forms that divide annotators most.
    """

    basis: Basis
    documents: tuple[str, ...]
    left_out: int
    drawings: int
    seed: int
    together: Group
    pairs: tuple[Group, ...]
    disputed: tuple[Disputed, ...]


def measure(
    project: Project, basis: Basis = "done", drawings: int = DRAWINGS, seed: int = _SEED
) -> Agreement:
    """Measure the agreement of a project's annotators.

    Args:
        project: the project.
        basis: as in `corpus.read`.
        drawings: how often documents are drawn anew for the intervals.
        seed: of the drawings.

    Raises:
        ProjectError: no document was read by two annotators.
    """
    corpus = read(project, basis)
    measuring = _Measuring(corpus, drawings, seed)
    everybody = range(len(corpus.annotators))
    pairs = [
        measuring.group(pair)
        for pair in combinations(everybody, 2)
        if corpus.readers[list(pair)].all(axis=0).any()
    ]
    together = measuring.group(tuple(everybody), pairs)
    disputed = disputed_forms(corpus)
    return Agreement(
        basis, corpus.documents, corpus.left_out, drawings, seed, together, tuple(pairs), disputed
    )


class _Measuring:
    def __init__(self, corpus: Corpus, drawings: int, seed: int) -> None:
        import numpy as np

        self._corpus = corpus
        self._tokens: Tokens = tokens(corpus)
        self._marks = sums.marks(corpus, self._tokens)
        combinations_there, codes = np.unique(self._marks, return_inverse=True)
        self._codes = codes.reshape(self._marks.shape).astype(np.int16)
        self._names = [self._name(int(bits)) for bits in combinations_there]
        self._count = len(corpus.documents)
        self._weights = _drawn(self._count, drawings, seed)
        self._bounds = np.stack([corpus.bounds[:-1], corpus.bounds[1:] - 1], axis=1)

    def _name(self, bits: int) -> str:
        labels = [name for at, name in enumerate(self._corpus.labels) if bits >> at & 1]
        return "+".join(labels) or NOTHING

    def group(self, members: tuple[int, ...], pairs: Sequence[Group] = ()) -> Group:
        """The figures of a group; `pairs` are given for the group of all."""
        import numpy as np

        readers = self._corpus.readers[list(members)]
        shared, complete = readers.sum(axis=0) >= 2, readers.all(axis=0)
        layers = [self._corpus.layers[member] for member in members]
        used = sorted({int(label) for layer in layers for label in np.unique(layer.labels)})
        figures = {OVERALL: self._figures(members, None)}
        figures |= {self._corpus.labels[label]: self._figures(members, label) for label in used}
        if len(members) > 2:
            figures = {
                label: _means(label, pairs) | dict(found) for label, found in figures.items()
            }
        return Group(
            tuple(self._corpus.annotators[member] for member in members),
            int(shared.sum()),
            int(complete.sum()),
            int(shared[self._tokens.documents].sum()),
            figures,
            self._confusion(members, complete) if len(members) == 2 else {},
        )

    def _figures(self, members: tuple[int, ...], label: int | None) -> dict[str, Figure]:
        import numpy as np

        readers = self._corpus.readers[list(members)]
        chosen: Array = self._codes[list(members)]
        categories = len(self._names)
        if label is not None:
            chosen = (self._marks[list(members)] >> label) & 1
            categories = 2
        else:
            there = readers.sum(axis=0) >= 2
            seen = np.unique(chosen[:, there[self._tokens.documents]])
            chosen, categories = np.searchsorted(seen, chosen), len(seen)
        figures: dict[str, Figure] = {}
        if len(members) == 2:
            figures |= self._of_pair(members, label, chosen, categories)
        counts = sums.group_counts(list(chosen), self._tokens, categories, readers)
        c = categories
        figures["Fleiss' kappa"] = self._figure(
            counts.complete, lambda s: coefficients.fleiss(s[..., 1], s[..., 0], s[..., 2:])
        )
        figures["Gwet's AC1"] = self._figure(
            counts.agreement,
            lambda s: coefficients.gwet(s[..., 1], s[..., 0], s[..., 3 : 3 + c], s[..., 0]),
        )
        figures["Krippendorff's alpha"] = self._figure(
            counts.agreement, lambda s: coefficients.alpha(s[..., 2], s[..., 3 + c :])
        )
        figures["unitizing alpha"] = Figure(self._unitizing(members, label))
        return figures

    def _of_pair(
        self, members: tuple[int, ...], label: int | None, chosen: Array, categories: int
    ) -> dict[str, Figure]:
        both = self._corpus.readers[list(members)].all(axis=0)
        first, second = (
            layer.taken(both[layer.documents])
            for layer in (self._corpus.layers[member] for member in members)
        )
        if label is not None:
            first, second = first.of(label), second.of(label)
        spans = sums.span_counts(first, second, self._count)
        items = sums.pair_counts(chosen[0], chosen[1], self._tokens, categories, both)
        c = categories
        return {
            "exact F1": self._figure(
                spans,
                lambda s: coefficients.f1(s[..., 2], s[..., 0], s[..., 2], s[..., 1]),
            ),
            "overlapping F1": self._figure(
                spans,
                lambda s: coefficients.f1(s[..., 3], s[..., 0], s[..., 4], s[..., 1]),
            ),
            "Cohen's kappa": self._figure(
                items,
                lambda s: coefficients.cohen(s[..., 0], s[..., 1 : 1 + c], s[..., 1 + c :]),
            ),
            "gamma": Figure(self._gamma(first, second)),
        }

    def _gamma(self, first: Layer, second: Layer) -> float | None:
        one, other = (
            gamma.Spans(layer.starts, layer.ends, layer.labels) for layer in (first, second)
        )
        return gamma.gamma(one, other, int(self._corpus.bounds[-1]))

    def _figure(self, counts: Array, coefficient: Callable[[Array], Array]) -> Figure:
        """The coefficient of all documents, and its interval over documents drawn anew."""
        import numpy as np

        value = _known(coefficient(counts.sum(axis=0)))
        if value is None or self._count < 2:
            return Figure(value)
        drawn = coefficient(self._weights @ counts)
        drawn = drawn[~np.isnan(drawn)]
        if not len(drawn):
            return Figure(value)
        low, high = np.percentile(drawn, [2.5, 97.5])
        return Figure(value, float(low), float(high))

    def _unitizing(self, members: tuple[int, ...], label: int | None) -> float | None:
        complete = self._corpus.readers[list(members)].all(axis=0)
        if not complete.any():
            return None
        labels = range(len(self._corpus.labels)) if label is None else (label,)
        parts = []
        for one in labels:
            layers = [self._corpus.layers[member].of(one) for member in members]
            kept = [layer.taken(complete[layer.documents]) for layer in layers]
            units = [unitizing.joined(layer.starts, layer.ends) for layer in kept]
            parts.append(unitizing.disagreement(units, self._bounds[complete]))
        return unitizing.alpha(parts)

    def _confusion(self, members: tuple[int, ...], both: Array) -> dict[tuple[str, str], int]:
        import numpy as np

        there = both[self._tokens.documents]
        first, second = (self._codes[member][there].astype(np.int64) for member in members)
        size = len(self._names)
        counts = np.bincount(first * size + second, minlength=size * size)
        return {
            (self._names[cell // size], self._names[cell % size]): int(counts[cell])
            for cell in np.flatnonzero(counts)
        }


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


def _known(value: Array) -> float | None:
    import numpy as np

    return None if np.isnan(value) else float(value)


def _means(label: str, pairs: Sequence[Group]) -> dict[str, Figure]:
    """For measures of pairs alone, their mean over pairs."""
    found: dict[str, Figure] = {}
    for name in OF_PAIRS:
        values = [
            figure.value
            for pair in pairs
            if (figure := pair.figures.get(label, {}).get(name)) and figure.value is not None
        ]
        found[name] = Figure(sum(values) / len(values) if values else None)
    return found
