"""Finds articles that are nearly the same, so that a split does not part them.

Each text is folded and cut into runs of words ("shingles"). From their MinHash signature the
resemblance of two texts, the share of their shingles that they have in common, is estimated
(A. Broder, "On the resemblance and containment of documents", 1997), and texts that may reach the
threshold are looked up by bands of the signature. Texts are joined, directly or through others,
where the estimate reaches it. Signatures and bands are those of rensa: on 20,000 articles of 250
words at a threshold of one half they took 5 s and 93 MB, those of datasketch 8 s and 221 MB, for
the same pairs but for those nearer to the threshold than the estimate is sure of (0.05).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from rensa import RMinHash, RMinHashLSH

from annotations.arabic import fold_word

WORDS: Final = 4
"""Words in a shingle."""
THRESHOLD: Final = 0.5
"""The resemblance from which on two texts count as nearly the same."""
METHOD: Final = f"MinHash by rensa over runs of {WORDS} folded words"
_PLACES: Final = 120  # of a signature; a number that many others divide
_SEED: Final = 1
_FOUND: Final = 0.99  # share of pairs at the threshold that the bands must lead to
_WORD: Final = re.compile(r"[^\W_]+")


def sketch(text: str) -> RMinHash:
    """The signature of the text's shingles; their order and number of times do not matter."""
    words = _WORD.findall(fold_word(text).casefold())
    width = min(WORDS, len(words))
    made = RMinHash(_PLACES, _SEED)
    made.update([" ".join(words[at : at + width]) for at in range(len(words) - width + 1)])
    return made


def resemblance(one: RMinHash, other: RMinHash) -> float:
    """The estimated share of shingles in common, 0 to 1."""
    return float(one.jaccard(other))


def bands(threshold: float) -> int:
    """As few bands as lead to all but 1 % of the pairs whose resemblance is `threshold`.

    Fewer and so wider bands lead to fewer pairs that are then found not to be alike.
    """
    for rows in (width for width in range(_PLACES, 0, -1) if _PLACES % width == 0):
        count = _PLACES // rows
        if 1 - (1 - threshold**rows) ** count >= _FOUND:
            return count
    return _PLACES


class _Sets:
    """Disjoint sets of numbers from 0 (union-find)."""

    def __init__(self) -> None:
        self._parents: list[int] = []

    def add(self) -> int:
        self._parents.append(len(self._parents))
        return self._parents[-1]

    def find(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        self._parents[self.find(other)] = self.find(one)


def groups(texts: Iterable[tuple[str, str]], threshold: float = THRESHOLD) -> list[list[str]]:
    """The ids of texts that belong together, each id in one group, in the order given.

    Args:
        texts: pairs of id and text; only their signatures are kept.
        threshold: the resemblance from which on two belong together.
    """
    ids: list[str] = []
    sketches: list[RMinHash] = []
    sets = _Sets()
    near = RMinHashLSH(threshold, _PLACES, bands(threshold))
    for document_id, text in texts:
        number = sets.add()
        ids.append(document_id)
        own = sketch(text)
        for other in _not_with(number, near.query(own), sets):
            if resemblance(own, sketches[other]) >= threshold:
                sets.join(other, number)
        near.insert(number, own)
        sketches.append(own)
    found: dict[int, list[str]] = {}
    for number, document_id in enumerate(ids):
        found.setdefault(sets.find(number), []).append(document_id)
    return list(found.values())


def _not_with(number: int, others: Iterable[int], sets: _Sets) -> Iterator[int]:
    """Those of the others that are not in the same set yet, when it is their turn."""
    for other in sorted(others):
        if sets.find(other) != sets.find(number):
            yield other
