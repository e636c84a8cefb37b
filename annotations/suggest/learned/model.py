"""What the learned engine has learned, and how well it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotations.suggest.calibration import AS_STATED, Curve
from annotations.suggest.learned.fitting import Weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one label is found in articles that were not learned from.

    Attributes:
        spans: of the label in the articles, as the analysts labelled them.
        f1: the learned engine's F1 at exact places, 0 to 1.
        rules_f1: that of the rules on the same articles.
        curve: from the chains' probability to how often it was right.
        alone: proposals of the rules that the learned engine did not share.
        alone_right: how many of them were right.
    """

    spans: int = 0
    f1: float = 0.0
    rules_f1: float = 0.0
    curve: Curve = AS_STATED
    alone: int = 0
    alone_right: int = 0

    @property
    def used(self) -> bool:
        """Whether the label is left to the learned engine."""
        return self.f1 > self.rules_f1


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model.

    Attributes:
        labels: the labels it knows, in the scheme's order.
        documents: the ids of the articles it was trained on, sorted.
        fingerprint: tells whether the articles' labels are still those it was trained on.
        spans: how many spans it was trained on.
        figures: by label.
        habits: the analysts' own cuts of words (see `pieces`).
        signs: the numbers of the signs it knows, ascending; the first is 0, no sign.
        weights: what they weigh.
    """

    labels: tuple[str, ...]
    documents: tuple[str, ...]
    fingerprint: str
    spans: int
    figures: Mapping[str, Figures]
    habits: Mapping[str, int]
    signs: NDArray[np.uint32]
    weights: Weights = field(repr=False)

    @property
    def used(self) -> frozenset[str]:
        """The labels for which it does better than the rules."""
        return frozenset(label for label, figures in self.figures.items() if figures.used)
