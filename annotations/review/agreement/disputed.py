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
        one_sided.update(_counted(corpus, layer, alone))
        both_have.update(_counted(corpus, layer, alike))
    ranked = sorted(one_sided.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        # What both of a pair have was met with either.
        Disputed(form, label, count, both_have[form, label] // 2)
        for (form, label), count in ranked[:most]
    )


def _counted(corpus: Corpus, layer: Layer, times: Array) -> Counter[Form]:
    """How often each form is in a layer, each span counted so many `times`."""
    import numpy as np

    base = corpus.bounds[layer.documents]
    columns = layer.documents, layer.starts - base, layer.ends - base
    texts, found = corpus.texts, Counter[Form]()
    # Spans of one label that count equally often are cut out and counted together, in bulk.
    for label in np.unique(layer.labels).tolist():
        for often in np.unique(times[(layer.labels == label) & (times > 0)]).tolist():
            of_these = np.flatnonzero((layer.labels == label) & (times == often))
            places = zip(*(column[of_these].tolist() for column in columns), strict=True)
            written = Counter([texts[document][start:end] for document, start, end in places])
            for words, count in written.items():
                found[" ".join(words.split()), corpus.labels[label]] += count * often
    return found
