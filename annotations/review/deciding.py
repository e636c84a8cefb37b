"""Rulings on cases: whose reading is taken, or what is drawn instead."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError
from annotations.project.rulings import Place, Ruling, with_verdicts
from annotations.review.cases import Case

LEAST_THRESHOLD: Final = 0.5


def take(case: Case, *layers: str, comment: str | None = None) -> Ruling:
    """What these annotators have is right, and nothing else."""
    right = [place.key for layer in layers for place in case.of(layer)]
    return Ruling(
        case.document_id, "taken" if right else "neither", with_verdicts(case.places, right),
        case.layers, tuple(layers), comment, case.start, case.end,
    )  # fmt: skip


def neither(case: Case, comment: str | None = None) -> Ruling:
    """Nothing of it is right, and nothing is to be labelled there."""
    return Ruling(
        case.document_id, "neither", with_verdicts(case.places, ()), case.layers, (), comment,
        case.start, case.end,
    )  # fmt: skip


def drawn(case: Case, places: Iterable[Place], comment: str | None = None) -> Ruling:
    """What the reviewer drew is right; what annotators have only where it is just that."""
    wanted = {place.key: place for place in places}
    known = with_verdicts(case.places, wanted)
    new = [
        replace(place, by=(), gold=True)
        for key, place in wanted.items()
        if key not in {one.key for one in known}
    ]
    start = min([case.start, *(place.start for place in new)])
    end = max([case.end, *(place.end for place in new)])
    return Ruling(case.document_id, "drawn", (*known, *new), case.layers, (), comment, start, end)


def drawn_freely(
    document_id: str, places: Iterable[Place], layers: tuple[str, ...], comment: str | None = None
) -> Ruling:
    """What the reviewer drew where nobody had anything."""
    new = tuple(replace(place, by=(), gold=True) for place in places)
    start, end = min(place.start for place in new), max(place.end for place in new)
    return Ruling(document_id, "drawn", new, layers, (), comment, start, end)


def struck(
    document_id: str, place: Place, layers: tuple[str, ...], comment: str | None = None
) -> Ruling:
    """What all have, or was drawn before, is wrong."""
    return Ruling(
        document_id, "neither", (replace(place, gold=False),), layers, (), comment,
        place.start, place.end,
    )  # fmt: skip


def agreed(document_id: str, places: Iterable[Place], layers: tuple[str, ...]) -> Ruling | None:
    """What all have is right; None where that is nothing."""
    right = tuple(replace(place, gold=True) for place in places)
    if not right:
        return None
    start, end = min(place.start for place in right), max(place.end for place in right)
    return Ruling(document_id, "agreed", right, layers, layers, None, start, end)


def check_threshold(threshold: float) -> None:
    """Refuse a share by which two readings could win.

    Raises:
        UsageError: saying so.
    """
    if not LEAST_THRESHOLD < threshold <= 1:
        raise UsageError(N_("errors", "A majority is more than a half, and at most all."))


def by_majority(case: Case, threshold: float) -> Ruling | None:
    """The reading of at least that share of the layers, above a half; None where there is none.

    Raises:
        UsageError: the threshold would let two readings win.
    """
    check_threshold(threshold)
    for reading, layers in case.readings().items():
        if len(layers) >= threshold * len(case.layers):
            return Ruling(
                case.document_id, "majority", with_verdicts(case.places, reading), case.layers,
                layers, None, case.start, case.end,
            )  # fmt: skip
    return None
