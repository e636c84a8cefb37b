"""Finds articles that are nearly the same, so that a split does not part them.

Each text is folded and cut into runs of words ("shingles"); the smallest hashes of its shingles are
its sketch, from which the resemblance of two texts, the share of their shingles that they have in
common, is estimated (A. Broder, "On the resemblance and containment of documents", 1997). Texts are
joined, directly or through others, where it reaches the threshold.
"""

import re
from array import array
from collections.abc import Iterable
from hashlib import blake2b
from typing import Final

from annotations.arabic import fold_word

WORDS: Final = 4
"""Words in a shingle."""
THRESHOLD: Final = 0.5
"""The resemblance from which on two texts count as nearly the same."""
_SKETCH: Final = 128  # hashes kept of each text
_ENTRIES: Final = 16  # of which so many are looked up
_MOST_COMPARED: Final = 64  # texts compared for one hash: a phrase that all share tells nothing
_WORD: Final = re.compile(r"[^\W_]+")


def sketch(text: str) -> "array[int]":
    """The smallest hashes of the text's shingles, ascending."""
    words = _WORD.findall(fold_word(text).casefold())
    width = min(WORDS, len(words))
    runs = {" ".join(words[at : at + width]) for at in range(len(words) - width + 1)}
    hashes = sorted(
        int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest(), "big")
        for run in runs
    )
    return array("Q", hashes[:_SKETCH])


def resemblance(one: "array[int]", other: "array[int]") -> float:
    """The estimated share of shingles in common, 0 to 1."""
    smallest = sorted({*one, *other})[:_SKETCH]
    if not smallest:
        return 1.0
    shared = set(one) & set(other)
    return sum(1 for value in smallest if value in shared) / len(smallest)


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
        texts: pairs of id and text; only their sketches are kept.
        threshold: the resemblance from which on two belong together.
    """
    ids: list[str] = []
    sketches: list[array[int]] = []
    sets = _Sets()
    holders: dict[int, array[int]] = {}
    for document_id, text in texts:
        number = sets.add()
        ids.append(document_id)
        own = sketch(text)
        sketches.append(own)
        compared: set[int] = set()
        for value in own[:_ENTRIES]:
            others = holders.setdefault(value, array("Q"))
            for other in others:
                if other in compared or sets.find(other) == sets.find(number):
                    continue
                compared.add(other)
                if resemblance(own, sketches[other]) >= threshold:
                    sets.join(other, number)
            if len(others) < _MOST_COMPARED:
                others.append(number)
    found: dict[int, list[str]] = {}
    for number, document_id in enumerate(ids):
        found.setdefault(sets.find(number), []).append(document_id)
    return list(found.values())
