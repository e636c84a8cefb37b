"""The written forms that divide annotators: labelled by one, not by the other."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from annotations.review.agreement.corpus import Corpus, Layer
from annotations.review.agreement.sums import among, keys

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
    import numpy as np

    one_sided, both_have = Counter[Form](), Counter[Form]()
    in_order = [np.sort(keys(layer)) for layer in corpus.layers]
    read_by = corpus.readers.sum(axis=0)
    for at, layer in enumerate(corpus.layers):
        others = [each for which, each in enumerate(in_order) if which != at]
        alike = sum((among(each, keys(layer)).astype(np.int64) for each in others), 0)
        alone = read_by[layer.documents] - 1 - alike
        _count(corpus, layer, (alone, alike), (one_sided, both_have))
    ranked = sorted(one_sided.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        # What both of a pair have was met with either.
        Disputed(form, label, count, both_have[form, label] // 2)
        for (form, label), count in ranked[:most]
    )


def _count(
    corpus: Corpus, layer: Layer, times: tuple[Array, Array], found: tuple[Counter[Form], ...]
) -> None:
    """Add to each of `found` how often each form is in a layer, each span counted `times` so often.

    Spans of one label that count equally often in both are cut out and counted together, in bulk.
    """
    import numpy as np

    base = corpus.bounds[layer.documents]
    columns = layer.documents, layer.starts - base, layer.ends - base
    texts = corpus.texts
    many = int(times[1].max(initial=0)) + 1
    alike = (layer.labels * (int(times[0].max(initial=0)) + 1) + times[0]) * many + times[1]
    order = np.argsort(alike, kind="stable")
    cuts = np.flatnonzero(np.diff(alike[order])) + 1
    for of_these in np.split(order, cuts) if len(order) else ():
        first = of_these[0]
        often = [int(each[first]) for each in times]
        if not any(often):
            continue
        places = zip(*(column[of_these].tolist() for column in columns), strict=True)
        written = Counter([texts[document][start:end] for document, start, end in places])
        label = corpus.labels[int(layer.labels[first])]
        for words, count in written.items():
            form = " ".join(words.split()), label
            for each, weight in zip(found, often, strict=True):
                if weight:
                    each[form] += count * weight
