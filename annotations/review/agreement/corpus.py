"""A project's shared documents with everybody's spans, as columns of numbers.

All documents stand behind each other on one line of code points, a free one between them, so that
a place on the line tells the document, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from annotations.arabic.breaking import words
from annotations.arabic.folding import Folded
from annotations.arabic.proclitics import likely_cut
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import Project

Array = Any
Basis = Literal["done", "begun"]
_COUNTS: Final[dict[Basis, frozenset[str]]] = {
    "done": frozenset({"done"}),
    "begun": frozenset({"done", "in progress"}),
}


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's spans in shared documents that they read.

    Attributes:
        starts, ends: places on the line, sorted by start.
        labels: the index of each span's label.
        documents: the index of each span's document.
    """

    starts: Array
    ends: Array
    labels: Array
    documents: Array

    def of(self, label: int) -> "Layer":
        """The spans of one label."""
        return self.taken(self.labels == label)

    def taken(self, which: Array) -> "Layer":
        """The spans where `which` is true."""
        return Layer(
            self.starts[which], self.ends[which], self.labels[which], self.documents[which]
        )


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is compared.

    Attributes:
        basis: which documents count as read: those marked done, or begun.
        documents: ids of documents that two annotators or more have read.
        texts: their texts.
        bounds: where each document begins on the line; one more for the end.
        annotators: names, the adjudicated layers left out.
        labels: names in the scheme's order.
        readers: by annotator and document, whether they read it.
        layers: each annotator's spans.
        left_out: documents that fewer than two have read.
    """

    basis: Basis
    documents: tuple[str, ...]
    texts: tuple[str, ...]
    bounds: Array
    annotators: tuple[str, ...]
    labels: tuple[str, ...]
    readers: Array
    layers: tuple[Layer, ...]
    left_out: int


def read(project: Project, basis: Basis = "done") -> Corpus:
    """The documents that two or more annotators have read.

    Args:
        project: the project.
        basis: `done` takes documents as read that their annotator marked done; `begun` also those
            in progress, and those with spans of theirs and no status, as after an import.

    Raises:
        ProjectError: there is no such document.
    """
    import numpy as np

    gold = project.gold_names()
    read_by: dict[int, set[str]] = {}
    stated: set[tuple[int, str]] = set()
    for number, name, status in project.statuses():
        stated.add((number, name))
        if status in _COUNTS[basis] and name not in gold:
            read_by.setdefault(number, set()).add(name)
    places = [place for place in project.span_places() if place[1] not in gold]
    if basis == "begun":
        for number, name in {(place[0], place[1]) for place in places} - stated:
            read_by.setdefault(number, set()).add(name)
    kept, left_out = [], 0
    for number, document_id, text in project.texts():
        if len(read_by.get(number, ())) >= 2:
            kept.append((number, document_id, text))
        else:
            left_out += 1
    if not kept:
        raise _nothing_shared(basis)
    index = {number: place for place, (number, _, _) in enumerate(kept)}
    names = tuple(sorted({name for number in index for name in read_by[number]}))
    readers = np.array([[name in read_by[number] for number in index] for name in names])
    lengths = np.array([len(text) + 1 for _, _, text in kept])
    bounds = np.concatenate([[0], np.cumsum(lengths)])
    labels = project.scheme().names
    return Corpus(
        basis,
        tuple(document_id for _, document_id, _ in kept),
        tuple(text for _, _, text in kept),
        bounds,
        names,
        labels,
        readers,
        tuple(
            _layer([place for place in of_one if place[0] in index], index, labels, bounds, reads)
            for of_one, reads in zip(_by_name(places, names), readers, strict=True)
        ),
        left_out,
    )


def _nothing_shared(basis: Basis) -> ProjectError:
    if basis == "done":
        return ProjectError(
            N_(
                "errors",
                "There is no document that two annotators have marked done, so nothing can be "
                "compared. With --begun documents count that they have begun.",
            )
        )
    return ProjectError(
        N_(
            "errors",
            "There is no document that two annotators have begun, so nothing can be compared.",
        )
    )


def _by_name(places: Sequence[Any], names: Sequence[str]) -> list[list[Any]]:
    found: dict[str, list[Any]] = {name: [] for name in names}
    for place in places:
        if place[1] in found:
            found[place[1]].append(place)
    return [found[name] for name in names]


def _layer(
    places: Sequence[Any], index: dict[int, int], labels: Sequence[str], bounds: Array, reads: Array
) -> Layer:
    import numpy as np

    numbers = {label: number for number, label in enumerate(labels)}
    rows = [(index[place[0]], numbers[place[2]], place[3], place[4]) for place in places]
    documents, found, starts, ends = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    order = np.lexsort((-ends, bounds[documents] + starts))
    order = order[reads[documents[order]]]
    base = bounds[documents[order]]
    return Layer(base + starts[order], base + ends[order], found[order], documents[order])


@dataclass(frozen=True, slots=True)
class Tokens:
    """Written words, what is likely a separate proclitic split off, in all documents.

    Attributes:
        starts, ends: places on the line.
        documents: the index of each token's document.
        bounds: the index of each document's first token; one more for the end.
    """

    starts: Array
    ends: Array
    documents: Array
    bounds: Array


def tokens(corpus: Corpus) -> Tokens:
    """The tokens of the shared documents."""
    import numpy as np

    starts: list[int] = []
    ends: list[int] = []
    counts: list[int] = []
    for base, text in zip(corpus.bounds.tolist(), corpus.texts, strict=False):
        before = len(starts)
        for start, end in token_ranges(text):
            starts.append(base + start)
            ends.append(base + end)
        counts.append(len(starts) - before)
    return Tokens(
        np.array(starts, dtype=np.int64),
        np.array(ends, dtype=np.int64),
        np.repeat(np.arange(len(counts)), counts),
        np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
    )


def token_ranges(text: str) -> list[tuple[int, int]]:
    """The tokens of a text, in code points: its words, likely separate proclitics apart."""
    found: list[tuple[int, int]] = []
    for start, end in words(text):
        cut = _cut(text[start:end])
        if cut:
            found.append((start, start + cut))
        found.append((start + cut, end))
    return found


@lru_cache(maxsize=1 << 17)
def _cut(word: str) -> int:
    folded = Folded(word)
    cut, _ = likely_cut(folded.text)
    place = folded.source_offset(cut) if cut else 0
    return place if place < len(word) else 0
