"""The written forms that divide annotators: labelled by one, not by the other."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from annotations.review.agreement.corpus import Corpus, Layer
from annotations.review.agreement.sums import keys


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
    import numpy as np

    one_sided: Counter[tuple[str, str]] = Counter()
    shared: Counter[tuple[str, str]] = Counter()
    for pair in combinations(range(len(corpus.annotators)), 2):
        both = corpus.readers[list(pair)].all(axis=0)
        first, second = (
            corpus.layers[one].taken(both[corpus.layers[one].documents]) for one in pair
        )
        alike = np.isin(keys(first), keys(second))
        one_sided.update(_forms(corpus, first.taken(~alike)))
        one_sided.update(_forms(corpus, second.taken(~np.isin(keys(second), keys(first)))))
        shared.update(_forms(corpus, first.taken(alike)))
    ranked = sorted(one_sided.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Disputed(form, label, count, shared[form, label]) for (form, label), count in ranked[:most]
    )


def _forms(corpus: Corpus, layer: Layer) -> list[tuple[str, str]]:
    base = corpus.bounds[layer.documents]
    places = zip(
        layer.documents.tolist(),
        (layer.starts - base).tolist(),
        (layer.ends - base).tolist(),
        layer.labels.tolist(),
        strict=True,
    )
    return [
        (" ".join(corpus.texts[document][start:end].split()), corpus.labels[label])
        for document, start, end, label in places
    ]
