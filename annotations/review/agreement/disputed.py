"""The written forms that divide annotators: labelled by one, not by the other."""

from collections import Counter
from dataclasses import dataclass

from annotations.review.agreement.corpus import Corpus
from annotations.review.agreement.sums import keys

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
    """The forms that most often only one of two annotators has.

    A place that m of n readers have is one-sided for m(n - m) pairs, and shared by m(m - 1)/2.
    """
    import numpy as np

    layers = corpus.layers
    places = np.concatenate([keys(layer) for layer in layers])
    _, first, having = np.unique(places, return_index=True, return_counts=True)
    documents, starts, ends, labels = (
        np.concatenate(columns)[first]
        for columns in zip(
            *((each.documents, each.starts, each.ends, each.labels) for each in layers), strict=True
        )
    )
    reading, base = corpus.readers.sum(axis=0)[documents], corpus.bounds[documents]
    columns = documents, starts - base, ends - base
    one_sided, shared = Counter[Form](), Counter[Form]()
    # Places of one label that as many have and have read are cut out and counted in bulk.
    most_have = len(layers) + 1
    kinds = (labels * most_have + having) * most_have + reading
    for kind in np.unique(kinds).tolist():
        these = np.flatnonzero(kinds == kind)
        rest, read = divmod(kind, most_have)
        label, has = divmod(rest, most_have)
        cut = zip(*(column[these].tolist() for column in columns), strict=True)
        written = Counter([corpus.texts[document][start:end] for document, start, end in cut])
        for words, count in written.items():
            form = " ".join(words.split()), corpus.labels[label]
            one_sided[form] += count * has * (read - has)
            shared[form] += count * has * (has - 1) // 2
    ranked = sorted((+one_sided).items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Disputed(form, label, count, shared[form, label]) for (form, label), count in ranked[:most]
    )
