"""Coefficients of agreement from sums over documents.

Each function takes arrays of one or two dimensions: the last has what is named, the one before,
where there is one, has one entry for each drawing of documents. Where a coefficient is not defined
(nothing was labelled, or all by all alike) the result is NaN.
"""

from typing import Any

Array = Any


def ratio(part: Array, whole: Array) -> Array:
    """`part` / `whole`, NaN where `whole` is 0."""
    import numpy as np

    part, whole = np.asarray(part, float), np.asarray(whole, float)
    nothing = np.full(np.broadcast(part, whole).shape, np.nan)
    return np.divide(part, whole, out=nothing, where=whole != 0)


def f1(first_hit: Array, first: Array, second_hit: Array, second: Array) -> Array:
    """F1 of two annotators' spans, the same whichever of them counts as right.

    It is 0 where only one of them has any, and not a number where neither has.

    Args:
        first_hit, first: spans of one that the other has, and all of them.
        second_hit, second: the same of the other.
    """
    import numpy as np

    one, other = (
        np.nan_to_num(ratio(hit, spans))
        for hit, spans in ((first_hit, first), (second_hit, second))
    )
    there = np.asarray(first) + second > 0
    return np.where(there, np.nan_to_num(ratio(2 * one * other, one + other)), np.nan)


def cohen(agreed: Array, first: Array, second: Array) -> Array:
    """Cohen's kappa.

    Source: Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and
    Psychological Measurement 20.

    Args:
        agreed: items both put into the same category.
        first, second: how many items each put into each category.
    """
    import numpy as np

    items = np.sum(first, axis=-1)
    observed = ratio(agreed, items)
    expected = ratio(np.sum(np.asarray(first) * second, axis=-1), np.asarray(items, float) ** 2)
    return ratio(observed - expected, 1 - expected)


def fleiss(agreement: Array, items: Array, totals: Array) -> Array:
    """Fleiss' kappa for items that all annotators have put into a category.

    Source: Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters,
    Psychological Bulletin 76.

    Args:
        agreement: the sum over items of the share of pairs of annotators that agree.
        items: how many items.
        totals: how often each category was given.
    """
    import numpy as np

    share = ratio(totals, np.sum(totals, axis=-1, keepdims=True))
    expected = np.sum(share**2, axis=-1)
    return ratio(ratio(agreement, items) - expected, 1 - expected)


def gwet(agreement: Array, items: Array, shares: Array, rated: Array) -> Array:
    """Gwet's AC1 for any number of annotators, readings may be missing.

    Source: Gwet, K. L. (2008), Computing inter-rater reliability and its variance in the presence
    of high agreement, British Journal of Mathematical and Statistical Psychology 61; with missing
    readings as in his Handbook of Inter-Rater Reliability (4th edition, 2014).

    Args:
        agreement: as in `fleiss`, over items with two readings or more.
        items: how many of those.
        shares: for each category the sum over items of the share of readings that gave it.
        rated: items with a reading at all.
    """
    import numpy as np

    shares = np.asarray(shares)
    share = ratio(shares, np.asarray(rated)[..., None])
    expected = ratio(np.sum(share * (1 - share), axis=-1), shares.shape[-1] - 1)
    return ratio(ratio(agreement, items) - expected, 1 - expected)


def alpha(agreed: Array, totals: Array) -> Array:
    """Krippendorff's alpha for nominal categories; readings may be missing.

    Source: Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability; by way of the
    coincidence matrix.

    Args:
        agreed: the sum of the matrix's diagonal: for each item with m readings, n (n - 1) / (m - 1)
            for each category that n of them gave.
        totals: readings by category, of items with two readings or more.
    """
    import numpy as np

    totals = np.asarray(totals, float)
    pairable = np.sum(totals, axis=-1)
    observed = 1 - ratio(agreed, pairable)
    alike = np.sum(totals * (totals - 1), axis=-1)
    expected = 1 - ratio(alike, pairable * (pairable - 1))
    return 1 - ratio(observed, expected)
