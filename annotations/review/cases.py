"""The cases of one article: places on which layers differ, those that compete put together."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from annotations.project.rulings import Place, PlaceKey, Ruling
from annotations.spans import Span

Kind = Literal[
    "same", "other value", "other label", "other edges", "other edges and label", "only some"
]
KINDS: Final[tuple[Kind, ...]] = (
    "same", "other value", "other label", "other edges", "other edges and label", "only some",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """Places of an article that are one question.

    Attributes:
        document_id: in which document.
        kind: `same`: all layers have it just so; `other value`, `other label`: the same place, but
            another value or label; `other edges`: one label, the places overlap; `other edges and
            label`: they overlap; `only some`: others have nothing there that competes.
        places: in reading order, with who has each, and the verdict where there is one.
        layers: the annotators who are compared.
        settled: every place has a verdict, or all agree.
        ruling: the last ruling about it.
    """

    document_id: str
    kind: Kind
    places: tuple[Place, ...]
    layers: tuple[str, ...]
    settled: bool = False
    ruling: Ruling | None = None

    @property
    def start(self) -> int:
        """Where it begins (code points)."""
        return min(place.start for place in self.places)

    @property
    def end(self) -> int:
        """Where it ends (code points)."""
        return max(place.end for place in self.places)

    def of(self, layer: str) -> tuple[Place, ...]:
        """What one annotator has of it."""
        return tuple(place for place in self.places if layer in place.by)

    def readings(self) -> Mapping[frozenset[PlaceKey], tuple[str, ...]]:
        """What the layers say of it, and which say so; an empty set for nothing."""
        found: dict[frozenset[PlaceKey], tuple[str, ...]] = {}
        for layer in self.layers:
            reading = frozenset(place.key for place in self.of(layer))
            found[reading] = (*found.get(reading, ()), layer)
        return found


def cases(
    document_id: str,
    layers: Mapping[str, Iterable[Span]],
    rulings: Iterable[Ruling] = (),
    *,
    same: bool = False,
) -> list[Case]:
    """The cases of an article, in reading order.

    Args:
        document_id: the document.
        layers: spans by annotator; an empty layer says that there is nothing to label.
        rulings: what was decided in the document, the earliest first.
        same: also give the places that all have.
    """
    names = tuple(sorted(layers))
    verdicts = last_rulings(rulings)
    places = _places(layers, names, verdicts)
    differing = [place for place in places if place.by != names]
    found = [
        _case(document_id, [differing[index] for index in group], names, verdicts)
        for group in _competing(differing)
    ]
    if same:
        found += [
            _case(document_id, [place], names, verdicts) for place in places if place.by == names
        ]
    return sorted(found, key=lambda case: (case.start, -case.end, case.places[0].label))


def last_rulings(rulings: Iterable[Ruling]) -> dict[PlaceKey, tuple[Ruling, bool]]:
    """The last ruling that names each place, and its verdict; rulings come the earliest first."""
    found: dict[PlaceKey, tuple[Ruling, bool]] = {}
    for ruling in rulings:
        for place in sorted(ruling.places, key=lambda one: one.gold):
            found[place.key] = ruling, place.gold
    return found


def _places(
    layers: Mapping[str, Iterable[Span]],
    names: tuple[str, ...],
    verdicts: Mapping[PlaceKey, tuple[Ruling, bool]],
) -> list[Place]:
    by: dict[PlaceKey, list[str]] = {}
    for name in names:
        for span in layers[name]:
            by.setdefault((span.start, span.end, span.label, span.value or ""), []).append(name)
    found = [
        Place(
            start, end, label, value or None, tuple(who),
            verdicts[start, end, label, value][1]
            if (start, end, label, value) in verdicts
            else False,
        )
        for (start, end, label, value), who in by.items()
    ]  # fmt: skip
    return sorted(found, key=lambda place: (*place.order, place.value or ""))


def _case(
    document_id: str,
    places: Sequence[Place],
    names: tuple[str, ...],
    verdicts: Mapping[PlaceKey, tuple[Ruling, bool]],
) -> Case:
    kind = _kind(places, names)
    ruled = [verdicts[place.key][0] for place in places if place.key in verdicts]
    settled = kind == "same" or len(ruled) == len(places)
    last = max(ruled, key=lambda ruling: (ruling.at, ruling.id), default=None)
    return Case(document_id, kind, tuple(places), names, settled, last)


def _kind(places: Sequence[Place], names: tuple[str, ...]) -> Kind:
    if len(places) == 1:
        return "same" if places[0].by == names else "only some"
    return KINDS[min(_tier(one, other) for one, other in _overlapping(places))]


def _tier(one: Place, other: Place) -> int:
    """How like two overlapping places are: the index of the kind they make."""
    same_place = (one.start, one.end) == (other.start, other.end)
    if one.label == other.label:
        return 1 if same_place else 3
    return 2 if same_place else 4


def _overlapping(places: Sequence[Place]) -> Iterable[tuple[Place, Place]]:
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            if other.start >= one.end:
                break
            yield one, other


def _competing(places: Sequence[Place]) -> list[list[int]]:
    """Groups of places that answer one question.

    As in `comparing`, each place of a layer finds at most one in another layer, the likest first.
    """
    group = list(range(len(places)))
    taken: set[tuple[int, str, str]] = set()
    for _, _, number, index in sorted(_edges(places)):
        pairs = _free_pairs(places[number], places[index], number, index, taken)
        for first, second in pairs:
            taken |= {(number, first, second), (index, second, first)}
        if pairs and group[number] != group[index]:
            old, new = group[index], group[number]
            group = [new if one == old else one for one in group]
    groups: dict[int, list[int]] = {}
    for index, one in enumerate(group):
        groups.setdefault(one, []).append(index)
    return list(groups.values())


def _edges(places: Sequence[Place]) -> Iterable[tuple[int, int, int, int]]:
    """Places that overlap: how like they are, how much they share, and which they are."""
    for number, one in enumerate(places):
        for index in range(number + 1, len(places)):
            other = places[index]
            if other.start >= one.end:
                break
            shared = min(one.end, other.end) - max(one.start, other.start)
            yield _tier(one, other), -shared, number, index


def _free_pairs(
    one: Place, other: Place, number: int, index: int, taken: set[tuple[int, str, str]]
) -> list[tuple[str, str]]:
    """Layers of which one has the one place, the other the other, and neither has found a match."""
    return [
        (first, second)
        for first, second in product(one.by, other.by)
        if first not in other.by
        and second not in one.by
        and (number, first, second) not in taken
        and (index, second, first) not in taken
    ]


def next_in(found: Sequence[Case], start: int, *, backwards: bool = False) -> Case | None:
    """The first open case that begins behind `start`; backwards, the last before it."""
    if backwards:
        return next(
            (case for case in reversed(found) if case.start < start and not case.settled), None
        )
    first = bisect_left([case.start for case in found], start + 1)
    return next((case for case in found[first:] if not case.settled), None)
