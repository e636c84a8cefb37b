"""The written forms that divide annotators: labelled by one, not by the other."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from annotations.review.agreement.corpus import Corpus, Layer
from annotations.review.agreement.sums import has_too, keys

Array = Any
Form = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Disputed:
    """A form that one of two annotators labelled in a place and the other did not.

    Attributes:
        form: as written in the text, blanks aside.
        label: the label.
        one_sided: mentions, counted for each pair, that only one has just so.
        shared: mentions, counted for each pair, that both have.
    """

    form: str
    label: str
    one_sided: int
    shared: int


def disputed_forms(corpus: Corpus, most: int = 20) -> tuple[Disputed, ...]:
    """The forms that most often only one of two annotators has."""
    lone: list[Layer] = []
    alike: list[Layer] = []
    for pair in combinations(range(len(corpus.annotators)), 2):
        both = corpus.readers[list(pair)].all(axis=0)
        first, second = (
            corpus.layers[one].taken(both[corpus.layers[one].documents]) for one in pair
        )
        shared = has_too(second, first)
        alike.append(first.taken(shared))
        lone += [first.taken(~shared), second.taken(~has_too(first, second))]
    one_sided, both_have = _counted(corpus, lone), _counted(corpus, alike)
    ranked = sorted(one_sided.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Disputed(form, label, count, both_have[form, label])
        for (form, label), count in ranked[:most]
    )


def _counted(corpus: Corpus, layers: list[Layer]) -> Counter[Form]:
    """How often each form is in the layers; each place is read once, however many have it."""
    import numpy as np

    if not layers:
        return Counter()
    whole = np.concatenate([keys(layer) for layer in layers])
    _, firsts, counts = np.unique(whole, return_index=True, return_counts=True)
    documents, starts, ends, labels = (
        np.concatenate([getattr(layer, name) for layer in layers])[firsts]
        for name in ("documents", "starts", "ends", "labels")
    )
    base = corpus.bounds[documents]
    texts, written = corpus.texts, Counter[tuple[str, int]]()
    # Places of one label that equally many have are cut out and counted together, in bulk.
    for label, times in np.unique(np.stack([labels, counts]), axis=1).T.tolist():
        of_these = np.flatnonzero((labels == label) & (counts == times))
        places = zip(
            documents[of_these].tolist(), (starts - base)[of_these].tolist(),
            (ends - base)[of_these].tolist(), strict=True,
        )  # fmt: skip
        pieces = Counter([texts[document][start:end] for document, start, end in places])
        for words, count in pieces.items():
            written[words, label] += count * times
    found: Counter[Form] = Counter()
    for (words, label), count in written.items():
        found[" ".join(words.split()), corpus.labels[label]] += count
    return found
