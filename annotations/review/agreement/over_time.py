"""Agreement by the month or week in which documents were finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from annotations.review.agreement import coefficients, sums
from annotations.review.agreement.figures import Figure, mean
from annotations.review.agreement.measuring import Measuring, exact_f1

Array = Any
Step = Literal["month", "week"]
_MONDAY: Final = 3  # days from a Monday to the first of 1970, from which numpy counts


@dataclass(frozen=True, slots=True)
class Period:
    """The agreement of documents that were finished in a month or a week.

    Attributes:
        begins: its first day.
        documents: how many.
        figures: the exact F1 as the mean over pairs, and Krippendorff's alpha by token of all.
    """

    begins: date
    documents: int
    figures: Mapping[str, float | None]


def over_time(measuring: Measuring, step: Step = "month") -> tuple[tuple[Period, ...], int]:
    """The periods in which anything was finished, the earliest first.

    A document was finished on the day (UTC) on which the last of its readers gave it their status.

    Args:
        measuring: of the corpus.
        step: months, or weeks that begin on Mondays.

    Returns:
        The periods, and how many documents have no day.
    """
    import numpy as np

    corpus = measuring.corpus
    days = np.where(corpus.readers, corpus.days, np.datetime64("NaT", "D"))
    dated: Array = (~np.isnat(days)).any(axis=0)
    if not dated.any():
        return (), len(dated)
    last = np.fmax.reduce(days[:, dated], axis=0)
    begins, index = np.unique(_begins(last, step), return_inverse=True)
    weights = np.zeros((len(begins), len(dated)))
    weights[index, np.flatnonzero(dated)] = 1
    weighing = measuring.weighing(weights)
    everybody = tuple(range(len(corpus.annotators)))
    chosen, c = measuring.patterns.chosen(everybody, None)
    counts = weighing.by_pattern(sums.group_counts(chosen, c).agreement)
    alphas = coefficients.alpha(counts[..., 2], counts[..., 3 + c :])
    by_pair = [
        exact_f1(weighing.by_document(measuring.spans_of(pair).sum(axis=1)))
        for pair in measuring.pairs()
    ]
    periods = tuple(
        Period(
            first,
            int(weights[at].sum()),
            {
                "exact F1": mean([Figure(_known(values[at])) for values in by_pair]),
                "Krippendorff's alpha": _known(alphas[at]),
            },
        )
        for at, first in enumerate(begins.astype("datetime64[D]").tolist())
    )
    return periods, int((~dated).sum())


def _begins(days: Array, step: Step) -> Array:
    import numpy as np

    if step == "month":
        return days.astype("datetime64[M]")
    numbers = days.astype(np.int64)
    return ((numbers + _MONDAY) // 7 * 7 - _MONDAY).astype("datetime64[D]")


def _known(value: float) -> float | None:
    return None if value != value else float(value)  # noqa: PLR0124 - NaN alone is not itself
