"""A project's shared documents with everybody's spans, as columns of numbers.

All documents stand behind each other on one line of code points, a free one between them, so that
a place on the line tells the document, too.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from annotations.arabic.breaking import Range, words
from annotations.arabic.folding import Folded
from annotations.arabic.proclitics import likely_cut
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.layers import Place

Array = Any
Basis = Literal["done", "begun"]
_COUNTS: Final[dict[Basis, frozenset[str]]] = {
    "done": frozenset({"done"}),
    "begun": frozenset({"done", "in progress"}),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a project is to be compared.

    Attributes:
        basis: `done` takes documents as read that their annotator marked done; `begun` also those
            in progress, and those with spans of theirs and no status, as after an import.
        annotators: their names; everybody where empty.
        labels: spans of other labels count as nothing; all where empty.
        without: ids of documents that are set aside.
    """

    basis: Basis = "done"
    annotators: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()


_EVERYTHING: Final = Selection()


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
        selection: what was asked for.
        documents: ids of documents that two annotators or more have read.
        texts: their texts.
        bounds: where each document begins on the line; one more for the end.
        annotators: names, the adjudicated layers left out.
        labels: names in the scheme's order.
        readers: by annotator and document, whether they read it.
        days: by annotator and document, the day (UTC) their status is from; NaT where none is.
        layers: each annotator's spans.
        left_out: documents that fewer than two have read, those set aside among them.
    """

    selection: Selection
    documents: tuple[str, ...]
    texts: tuple[str, ...]
    bounds: Array
    annotators: tuple[str, ...]
    labels: tuple[str, ...]
    readers: Array
    days: Array
    layers: tuple[Layer, ...]
    left_out: int


def read(project: Project, selection: Selection = _EVERYTHING) -> Corpus:
    """The documents that two or more annotators have read.

    Raises:
        ProjectError: there is no such document.
    """
    import numpy as np

    gold = project.gold_names()
    places = _Places(project.span_places())
    read_by, days = _readers(project, selection.basis, places, gold)
    if selection.annotators:
        read_by = {
            number: names.intersection(selection.annotators) for number, names in read_by.items()
        }
    kept, left_out = [], 0
    for number, document_id, text in project.texts():
        if len(read_by.get(number, ())) >= 2 and document_id not in selection.without:
            kept.append((number, document_id, text))
        else:
            left_out += 1
    if not kept:
        raise _nothing_shared(selection.basis)
    numbers = [number for number, _, _ in kept]
    names = tuple(sorted({name for number in numbers for name in read_by[number]}))
    readers = np.array([[name in read_by[number] for number in numbers] for name in names])
    dated = [[_day(days.get((number, name), "")) for number in numbers] for name in names]
    bounds = np.concatenate([[0], np.cumsum([len(text) + 1 for _, _, text in kept])])
    labels = tuple(
        name for name in project.scheme().names if not selection.labels or name in selection.labels
    )
    return Corpus(
        selection,
        tuple(document_id for _, document_id, _ in kept),
        tuple(text for _, _, text in kept),
        bounds,
        names,
        labels,
        readers,
        np.array(dated, dtype="datetime64[D]"),
        tuple(
            places.layer(name, np.array(numbers), labels, bounds, reads)
            for name, reads in zip(names, readers, strict=True)
        ),
        left_out,
    )


@lru_cache
def _day(told: str) -> Array:
    """A day as a file has it; NaT where that is none."""
    import numpy as np

    try:
        return np.datetime64(told, "D")
    except ValueError:
        return np.datetime64("NaT", "D")


def _readers(
    project: Project, basis: Basis, places: "_Places", gold: Collection[str]
) -> tuple[dict[int, set[str]], dict[tuple[int, str], str]]:
    """Who has read each document, by its number, and the day of each status."""
    read_by: dict[int, set[str]] = {}
    days: dict[tuple[int, str], str] = {}
    for number, name, status, day in project.statuses():
        days[number, name] = day
        if status in _COUNTS[basis] and name not in gold:
            read_by.setdefault(number, set()).add(name)
    if basis == "begun":
        for number, name in places.who_where() - days.keys():
            if name not in gold:
                read_by.setdefault(number, set()).add(name)
    return read_by, days


def _nothing_shared(basis: Basis) -> ProjectError:
    if basis == "done":
        return ProjectError(
            N_(
                "errors",
                "There is no document that two annotators have marked done, so nothing can be "
                "compared; have documents that are begun count, too (--begun).",
            )
        )
    return ProjectError(
        N_(
            "errors",
            "There is no document that two annotators have begun, so nothing can be compared.",
        )
    )


class _Places:
    """Everybody's spans as columns."""

    def __init__(self, rows: Sequence[Place]) -> None:
        import numpy as np

        columns = tuple(zip(*rows, strict=True)) or ((), (), (), (), ())
        self._documents, self._starts, self._ends = (
            np.array(columns[at], dtype=np.int64) for at in (0, 3, 4)
        )
        self._annotators = _numbered(columns[1])
        self._labels = _numbered(columns[2])

    def who_where(self) -> set[tuple[int, str]]:
        """The pairs of a document's number and an annotator with spans in it."""
        import numpy as np

        names, codes = self._annotators
        found: set[tuple[int, str]] = set()
        for code, name in enumerate(names):
            numbers = np.unique(self._documents[codes == code]).tolist()
            found |= {(number, name) for number in numbers}
        return found

    def layer(
        self, name: str, numbers: Array, labels: Sequence[str], bounds: Array, reads: Array
    ) -> Layer:
        """One annotator's spans in documents that they read.

        Args:
            name: the annotator.
            numbers: of the documents, ascending.
            labels: those that count.
            bounds: where each document begins on the line.
            reads: by document, whether they read it.
        """
        import numpy as np

        names, codes = self._annotators
        own = np.flatnonzero(codes == (names.index(name) if name in names else -1))
        index = np.minimum(np.searchsorted(numbers, self._documents[own]), len(numbers) - 1)
        known = {label: at for at, label in enumerate(labels)}
        translated = np.array([known.get(label, -1) for label in self._labels[0]], dtype=np.int64)
        found = translated[self._labels[1][own]]
        counts = (numbers[index] == self._documents[own]) & reads[index] & (found >= 0)
        own, documents, found = own[counts], index[counts], found[counts]
        starts = bounds[documents] + self._starts[own]
        ends = bounds[documents] + self._ends[own]
        order = np.lexsort((-ends, starts))
        return Layer(starts[order], ends[order], found[order], documents[order])


def _numbered(column: Sequence[str]) -> tuple[list[str], Array]:
    """The different values of a column, and for each row which of them it has."""
    import numpy as np

    values = sorted(set(column))
    number = {value: at for at, value in enumerate(values)}
    return values, np.fromiter(map(number.__getitem__, column), np.int64, len(column))


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

    found: list[Range] = []
    cuts: list[int] = []
    counts: list[int] = []
    for text in corpus.texts:
        ranges = words(text)
        found += ranges
        cuts += [_cut(text[start:end]) for start, end in ranges]
        counts.append(len(ranges))
    documents = np.repeat(np.arange(len(counts)), counts)
    base = corpus.bounds[documents]
    starts, ends = np.array(found, dtype=np.int64).reshape(-1, 2).T + base
    cut = np.array(cuts, dtype=np.int64)
    split = np.flatnonzero(cut)
    # A proclitic's token stands before its word's, which begins behind it.
    before = np.concatenate([starts[split], starts + cut])
    order = np.argsort(before, kind="stable")
    documents = np.concatenate([documents[split], documents])[order]
    behind = np.concatenate([(starts + cut)[split], ends])
    bounds = np.searchsorted(documents, np.arange(len(counts) + 1))
    return Tokens(before[order], behind[order], documents, bounds)


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
