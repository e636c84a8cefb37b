"""The places behind a cell of the table of confusion: what one calls this, the other that."""

from dataclasses import dataclass
from typing import Any

from annotations.review.agreement.measuring import Measuring
from annotations.review.agreement.patterns import marks_of
from annotations.search.contexts import Context, context

Array = Any


@dataclass(frozen=True, slots=True)
class Confused:
    """Tokens in a row that two annotators label in the same two ways.

    Attributes:
        document_id: in which document.
        start, end: where, in code points.
        context: the words there, and those around them.
    """

    document_id: str
    start: int
    end: int
    context: Context


def confused(
    measuring: Measuring, annotators: tuple[str, str], categories: tuple[str, str], most: int = 500
) -> tuple[list[Confused], int]:
    """The first places where one annotator's tokens have one category, the other's another.

    Args:
        measuring: of the corpus.
        annotators: the two.
        categories: what each says, as `Group.confusion` names it.
        most: places that are given.

    Returns:
        The places in the order of documents and text, and how many there are in all.
    """
    import numpy as np

    corpus, tokens, names = measuring.corpus, measuring.tokens, measuring.patterns.names
    if not set(categories) <= set(names):
        return [], 0
    pair = [corpus.annotators.index(name) for name in annotators]
    both = corpus.readers[pair].all(axis=0)
    first, second = marks_of([corpus.layers[one] for one in pair], tokens)
    one, other = (measuring.patterns.bits[names.index(name)] for name in categories)
    found = np.flatnonzero((first == one) & (second == other) & both[tokens.documents])
    if not len(found):
        return [], 0
    documents = tokens.documents[found]
    begins = np.concatenate([[True], (np.diff(found) > 1) | (np.diff(documents) > 0)])
    at = np.flatnonzero(begins)
    last = np.concatenate([at[1:], [len(found)]]) - 1
    rows = zip(documents[at], tokens.starts[found[at]], tokens.ends[found[last]], strict=True)
    places = []
    for document, start, end in list(rows)[:most]:
        base, text = int(corpus.bounds[document]), corpus.texts[document]
        begin, behind = int(start) - base, int(end) - base
        around = context(text, begin, behind)
        places.append(Confused(corpus.documents[document], begin, behind, around))
    return places, len(at)
