"""Figures of agreement as values: by measure, by label and overall, of a pair or of all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotations.review.agreement.corpus import Basis, Selection
from annotations.review.agreement.disputed import Disputed

OVERALL: Final = "all"
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
        selection: what was asked for.
        documents: ids of those compared.
        left_out: documents that fewer than two have read, those set aside among them.
        drawings, seed: of the intervals; 0 drawings for none.
        together: all annotators.
        pairs: every two that share a document.
        disputed: forms that divide annotators most.
    """

    selection: Selection
    documents: tuple[str, ...]
    left_out: int
    drawings: int
    seed: int
    together: Group
    pairs: tuple[Group, ...]
    disputed: tuple[Disputed, ...]

    @property
    def basis(self) -> Basis:
        """Which documents count as read."""
        return self.selection.basis

    def mean_of(self, annotator: str, measure: str, label: str = OVERALL) -> float | None:
        """The mean of a measure over the pairs that one annotator is in; None without any."""
        return mean(
            [
                pair.figures.get(label, {}).get(measure)
                for pair in self.pairs
                if annotator in pair.annotators
            ]
        )


def means(label: str, pairs: Sequence[Group]) -> dict[str, Figure]:
    """For measures of pairs alone, their mean over pairs."""
    return {
        name: Figure(mean([pair.figures.get(label, {}).get(name) for pair in pairs]))
        for name in OF_PAIRS
    }


def mean(figures: Sequence[Figure | None]) -> float | None:
    """The mean of those that are defined."""
    values = [each.value for each in figures if each is not None and each.value is not None]
    return sum(values) / len(values) if values else None
