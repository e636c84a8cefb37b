"""Tokens counted by what all annotators say of them: few patterns instead of millions of tokens.

A pattern tells each annotator's category for a token, or that they did not read its document. All
sums that coefficients by token need are sums over patterns, so that documents are drawn anew by
counting their patterns, and no token is looked at twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from annotations.review.agreement.corpus import Corpus, Layer, Tokens

Array = Any
NOTHING: Final = "–"
UNREAD: Final = -1
"""The category of who did not read the document."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What annotators say of tokens.

    Attributes:
        categories: by pattern and annotator, the index of a category, or UNREAD.
        bits: by category, a bit for each of the labels that it stands for.
        names: of the categories; labels upon one token are joined by a plus sign.
        counts: by document and pattern, how many tokens; a sparse matrix.
    """

    categories: Array
    bits: Array
    names: tuple[str, ...]
    counts: Any

    def chosen(self, members: Sequence[int], label: int | None) -> tuple[Array, int]:
        """Categories of some of the annotators, by pattern, and how many there are.

        Args:
            members: indexes of annotators.
            label: where given, there are two categories: without the label, and with it.
        """
        import numpy as np

        found = self.categories[:, list(members)]
        read = found != UNREAD
        if label is not None:
            return np.where(read, (self.bits[found] >> label) & 1, UNREAD), 2
        shared = read & (read.sum(axis=1) >= 2)[:, None]
        seen = np.unique(found[shared])
        return np.where(read, np.searchsorted(seen, found), UNREAD), len(seen)


def patterns(corpus: Corpus, tokens: Tokens) -> Patterns:
    """Count the tokens of a corpus by pattern."""
    import numpy as np
    from scipy.sparse import coo_array

    marks = marks_of(corpus.layers, tokens)
    labelled = np.flatnonzero(marks.any(axis=0))
    documents = tokens.documents[labelled]
    count = len(corpus.documents)
    plain = np.diff(tokens.bounds) - np.bincount(documents, minlength=count)
    # Behind the tokens with any label stands one for each document's tokens without.
    owners = np.concatenate([documents, np.arange(count)])
    weights = np.concatenate([np.ones(len(labelled), dtype=np.int64), plain])
    said = np.concatenate(
        [marks[:, labelled], np.zeros((len(marks), count), dtype=np.int64)], axis=1
    )
    bits, codes = np.unique(said, return_inverse=True)
    codes = np.where(corpus.readers[:, owners], codes.reshape(said.shape), UNREAD)
    pattern, firsts = _distinct(codes, len(bits))
    shape = (count, len(firsts))
    counts = coo_array((weights, (owners, pattern)), shape=shape).tocsr()
    names = tuple(_name(corpus.labels, int(each)) for each in bits)
    return Patterns(codes[:, firsts].T, bits, names, counts)


def marks_of(layers: Sequence[Layer], tokens: Tokens) -> Array:
    """What each layer says of each token, by layer and token.

    A bit stands for each label of a span that shares a code point with the token.
    """
    import numpy as np

    found = np.zeros((len(layers), len(tokens.starts)), dtype=np.int64)
    for row, layer in zip(found, layers, strict=True):
        first = np.searchsorted(tokens.ends, layer.starts, "right")
        behind = np.searchsorted(tokens.starts, layer.ends, "left")
        met = np.maximum(behind - first, 0)
        upon = np.repeat(first - (np.cumsum(met) - met), met) + np.arange(met.sum())
        labels = np.repeat(layer.labels, met)
        for label in np.unique(labels):
            row[upon[labels == label]] |= np.int64(1) << label
    return found


def _distinct(codes: Array, categories: int) -> tuple[Array, Array]:
    """For each column which of the different columns it is, and where each first stands."""
    import numpy as np

    pattern = np.zeros(codes.shape[1], dtype=np.int64)
    firsts = np.zeros(1, dtype=np.int64)
    for row in codes:
        keys = pattern * (categories + 1) + row + 1
        _, firsts, pattern = np.unique(keys, return_index=True, return_inverse=True)
    return pattern, firsts


def _name(labels: Sequence[str], bits: int) -> str:
    return "+".join(name for at, name in enumerate(labels) if bits >> at & 1) or NOTHING
