"""Sums over each document from which the coefficients are computed.

Every function returns an array with a row for each document; documents that a group did not read
have rows of zeros.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from annotations.review.agreement.corpus import Corpus, Layer, Tokens

Array = Any


def by_document(values: Array, documents: Array, count: int) -> Array:
    """The sum of `values` over each of `count` documents."""
    import numpy as np

    return np.bincount(documents, weights=values, minlength=count)


def marks(corpus: Corpus, tokens: Tokens) -> Array:
    """What each annotator says of each token, by annotator and token.

    A bit stands for each label of a span that shares a code point with the token.
    """
    import numpy as np

    found = np.zeros((len(corpus.annotators), len(tokens.starts)), dtype=np.int64)
    for index, layer in enumerate(corpus.layers):
        for label in range(len(corpus.labels)):
            spans = layer.of(label)
            first = np.searchsorted(tokens.ends, spans.starts, "right")
            behind = np.searchsorted(tokens.starts, spans.ends, "left")
            steps = np.zeros(len(tokens.starts) + 1, dtype=np.int64)
            np.add.at(steps, first, 1)
            np.add.at(steps, np.maximum(first, behind), -1)
            found[index] |= (np.cumsum(steps[:-1]) > 0).astype(np.int64) << label
    return found


def span_counts(first: Layer, second: Layer, count: int) -> Array:
    """Columns: spans of one, of the other, exactly shared, hit of one, hit of the other.

    A span is hit where one of the other's with its label shares a code point with it.
    """
    import numpy as np

    shared = np.isin(keys(first), keys(second))
    columns = [
        by_document(np.ones(len(first.starts)), first.documents, count),
        by_document(np.ones(len(second.starts)), second.documents, count),
        by_document(shared, first.documents, count),
        by_document(_hit(first, second), first.documents, count),
        by_document(_hit(second, first), second.documents, count),
    ]
    return np.stack(columns, axis=1)


def keys(layer: Layer) -> Array:
    """A number for each span's place and label; texts are far shorter than the factors."""
    return (layer.starts * (1 << 23) + (layer.ends - layer.starts)) * 64 + layer.labels


def _hit(layer: Layer, other: Layer) -> Array:
    import numpy as np

    hit = np.zeros(len(layer.starts))
    for label in np.unique(layer.labels):
        own, theirs = layer.labels == label, other.of(label)
        if not len(theirs.starts):
            continue
        farthest = np.concatenate([[-1], np.maximum.accumulate(theirs.ends)])
        before = np.searchsorted(theirs.starts, layer.ends[own], "left")
        hit[own] = farthest[before] > layer.starts[own]
    return hit


def pair_counts(first: Array, second: Array, tokens: Tokens, categories: int, both: Array) -> Array:
    """Columns: tokens agreed on, one's tokens by category, the other's by category.

    Args:
        first, second: each token's category.
        tokens: the tokens.
        categories: how many there are.
        both: by document, whether both read it.
    """
    import numpy as np

    count, documents = len(both), tokens.documents
    there = both[documents]
    columns = [by_document((first == second) & there, documents, count)]
    for chosen in (first, second):
        columns += [
            by_document((chosen == category) & there, documents, count)
            for category in range(categories)
        ]
    return np.stack(columns, axis=1)


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """Sums for coefficients of two annotators or more; C is the number of categories.

    Attributes:
        agreement: items, agreement, coincidences on the diagonal, then C shares, C readings.
        complete: of documents that all of the group read: items, agreement, then C readings.
    """

    agreement: Array
    complete: Array


def group_counts(
    chosen: Sequence[Array], tokens: Tokens, categories: int, readers: Array
) -> GroupCounts:
    """The sums of a group.

    Args:
        chosen: each token's category, by annotator.
        tokens: the tokens.
        categories: how many there are.
        readers: by annotator and document, whether they read it.
    """
    import numpy as np

    count, documents = readers.shape[1], tokens.documents
    number = readers.sum(axis=0)
    reading = number[documents].astype(np.int16)
    shared = reading >= 2
    alike = np.zeros(len(documents), dtype=np.int32)
    by_category = []
    for category in range(categories):
        given = np.zeros(len(documents), dtype=np.int16)
        for row, reads in zip(chosen, readers, strict=True):
            given += (row == category) & reads[documents]
        given[~shared] = 0
        alike += given * (given - 1)
        by_category.append(by_document(given, documents, count))
    safe = np.maximum(number, 2)
    pairs = by_document(alike, documents, count)
    agreement = pairs / (safe * (safe - 1))
    items = by_document(shared, documents, count)
    totals = np.stack(by_category, axis=1)
    shares = totals / safe[:, None]
    diagonal = pairs / (safe - 1)
    every = (number == len(readers))[:, None]
    head = np.stack([items, agreement, diagonal], axis=1)
    return GroupCounts(
        np.concatenate([head, shares, totals], axis=1),
        np.concatenate([head[:, :2], totals], axis=1) * every,
    )
