"""Proposals of several engines made into one set without contradictions."""

from collections.abc import Iterable
from math import prod

from msgspec import structs

from annotations.spans import Suggestion, reading_order

# Spans are looked up by the stretches of text they touch; a stretch is about two lines long.
_STRETCH = 64  # code points


def combine(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """One set of proposals from those of any number of engines, in reading order.

    The same place with the same label becomes one proposal, its confidence 1 - (1-a)(1-b)… (the
    engines taken as independent). Where two overlap with the same label, cross each other, or
    give one place two labels, the more confident stays, the longer of two as confident. Spans of
    different labels that nest both stay.
    """
    kept: list[Suggestion] = []
    by_stretch: dict[int, list[Suggestion]] = {}
    for candidate in sorted(_merged(suggestions), key=_by_weight):
        stretches = range(candidate.start // _STRETCH, (candidate.end - 1) // _STRETCH + 1)
        rivals = (rival for number in stretches for rival in by_stretch.get(number, ()))
        if any(_contradict(candidate, rival) for rival in rivals):
            continue
        kept.append(candidate)
        for number in stretches:
            by_stretch.setdefault(number, []).append(candidate)
    return sorted(kept, key=reading_order)


def _by_weight(suggestion: Suggestion) -> tuple[float, int, int, str]:
    """The more confident first, then the longer; the rest makes the outcome always the same."""
    length = suggestion.end - suggestion.start
    return -suggestion.confidence, -length, suggestion.start, suggestion.label


def _merged(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Each place with each label once."""
    places: dict[tuple[int, int, str], dict[str, Suggestion]] = {}
    for one in suggestions:
        engines = places.setdefault((one.start, one.end, one.label), {})
        # What one engine says twice is no second opinion.
        if one.engine not in engines or engines[one.engine].confidence < one.confidence:
            engines[one.engine] = one
    return [_as_one(sorted(engines.values(), key=_by_trust)) for engines in places.values()]


def _by_trust(suggestion: Suggestion) -> tuple[float, str]:
    return -suggestion.confidence, suggestion.engine


def _as_one(agreeing: list[Suggestion]) -> Suggestion:
    """One proposal from several of one place and label, the most confident first."""
    if len(agreeing) == 1:
        return agreeing[0]
    reasons = dict.fromkeys(one.reason for one in agreeing if one.reason)
    return structs.replace(
        agreeing[0],
        confidence=1.0 - prod(1.0 - one.confidence for one in agreeing),
        value=next((one.value for one in agreeing if one.value is not None), None),
        reason=" · ".join(reasons),
    )


def _contradict(one: Suggestion, other: Suggestion) -> bool:
    if not one.overlaps(other.start, other.end):
        return False
    if one.label == other.label or (one.start, one.end) == (other.start, other.end):
        return True
    inside = other.start <= one.start and one.end <= other.end
    around = one.start <= other.start and other.end <= one.end
    return not (inside or around)
