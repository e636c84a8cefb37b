"""Linear-chain conditional random fields over many sentences at once.

Lafferty, McCallum and Pereira (2001), “Conditional Random Fields”. For each piece and each chain
there are scores of its tags, and between neighbours those of going from tag to tag; sums over all
ways through a sentence are taken forward and backward with each step scaled to one (Rabiner 1989).
Sentences lie step by step (all first pieces, all second, …), the longest first, so that a step is
one slice and nothing is padded.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from annotations.suggest.learned.tags import INSIDE, OUTSIDE, TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]
    Ints = NDArray[np.int64]

_NEVER = -1e9
_LEAST = -200.0  # a tag's score beside the best one's; less would round the sums to nothing


@dataclass(frozen=True, slots=True)
class Steps:
    """How the pieces of many sentences lie step by step.

    Attributes:
        order: for each place in the layout, the piece that lies there.
        place: for each piece, its place in the layout.
        bounds: where each step begins, and one more for the end.
        lengths: of each sentence, longest first.
    """

    order: Ints
    place: Ints
    bounds: tuple[int, ...]
    lengths: Ints


def lay_out(sentences: Sequence[tuple[int, int]]) -> Steps:
    """The layout of sentences that are given as ranges of pieces, without gaps between them."""
    import numpy as np

    firsts = np.array([first for first, _ in sentences], dtype=np.int64)
    lengths = np.array([last - first for first, last in sentences], dtype=np.int64)
    by_length = np.argsort(-lengths, kind="stable")
    firsts, lengths = firsts[by_length], lengths[by_length]
    active = [int(np.searchsorted(-lengths, -step, "left")) for step in range(lengths[0])]
    order = np.concatenate([firsts[:count] + step for step, count in enumerate(active)])
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    bounds = (0, *np.cumsum(active).tolist())
    return Steps(order, place, bounds, lengths)


def barred(chains: int) -> tuple[Floats, Floats]:
    """What the scores of going and of beginning get so that no span begins with its inside."""
    import numpy as np

    going = np.zeros((chains, TAGS, TAGS))
    going[:, OUTSIDE, INSIDE] = _NEVER
    beginning = np.zeros((chains, TAGS))
    beginning[:, INSIDE] = _NEVER
    return going, beginning


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums over all ways through the sentences.

    Attributes:
        forward, backward: by chain, place and tag; their product is the tag's probability.
        onward: by chain, place and tag, what the rest of the sentence gives for entering there.
        going: by chain, from and to, the exponentials of the scores of going.
        log_total: the logarithms of all sentences' sums, added up.
    """

    forward: Floats
    backward: Floats
    onward: Floats
    going: Floats
    log_total: float


def sum_ways(scores: Floats, going: Floats, beginning: Floats, steps: Steps) -> Sums:
    """Sum over all ways through all sentences.

    Args:
        scores: by chain, place and tag.
        going: by chain, from and to.
        beginning: by chain and tag, for a sentence's first piece.
        steps: the layout.
    """
    import numpy as np

    shift = scores.max(axis=2, keepdims=True)
    weights = np.exp(np.maximum(scores - shift, _LEAST))
    leaps = np.exp(going)
    forward = np.empty_like(weights)
    scale = np.empty(weights.shape[:2])
    before: tuple[int, int] | None = None
    for low, high in pairwise(steps.bounds):
        if before is None:
            reached = np.broadcast_to(np.exp(beginning)[:, None, :], weights[:, low:high].shape)
        else:
            reached = forward[:, before[0] : before[0] + high - low] @ leaps
        here = reached * weights[:, low:high]
        scale[:, low:high] = here.sum(axis=2)
        forward[:, low:high] = here / scale[:, low:high, None]
        before = (low, high)
    backward = np.ones_like(weights)
    onward = np.empty_like(weights)
    back = leaps.transpose(0, 2, 1)
    for number in range(len(steps.bounds) - 2, -1, -1):
        low, high = steps.bounds[number : number + 2]
        onward[:, low:high] = weights[:, low:high] * backward[:, low:high]
        onward[:, low:high] /= scale[:, low:high, None]
        if number:
            start = steps.bounds[number - 1]
            backward[:, start : start + high - low] = onward[:, low:high] @ back
    log_total = float(np.log(scale).sum() + shift.sum())
    return Sums(forward, backward, onward, leaps, log_total)


def expected_going(sums: Sums, steps: Steps) -> Floats:
    """How often each tag is expected to follow each, by chain, from and to."""
    import numpy as np

    total = np.zeros_like(sums.going)
    for number in range(1, len(steps.bounds) - 1):
        low, high = steps.bounds[number : number + 2]
        start = steps.bounds[number - 1]
        earlier = sums.forward[:, start : start + high - low]
        total += earlier.transpose(0, 2, 1) @ sums.onward[:, low:high]
    return total * sums.going


def best_ways(scores: Floats, going: Floats, beginning: Floats, steps: Steps) -> Ints:
    """The likeliest tags (Viterbi 1967) by chain and place."""
    import numpy as np

    came_from = np.zeros(scores.shape, dtype=np.int64)
    best = np.empty_like(scores)
    first = steps.bounds[1]
    best[:, :first] = scores[:, :first] + beginning[:, None, :]
    for number in range(1, len(steps.bounds) - 1):
        low, high = steps.bounds[number : number + 2]
        start = steps.bounds[number - 1]
        ways = best[:, start : start + high - low, :, None] + going[:, None]
        came_from[:, low:high] = ways.argmax(axis=2)
        best[:, low:high] = ways.max(axis=2) + scores[:, low:high]
    chosen: Ints = best.argmax(axis=2)
    for number in range(len(steps.bounds) - 2, 0, -1):
        low, high = steps.bounds[number : number + 2]
        start = steps.bounds[number - 1]
        led = np.take_along_axis(came_from[:, low:high], chosen[:, low:high, None], axis=2)
        chosen[:, start : start + high - low] = led[:, :, 0]
    return chosen


def probability(sums: Sums, chain: int, places: Sequence[int], after: int | None) -> float:
    """How likely a span is: first, inside, …, and then no more of it.

    Args:
        sums: of all ways.
        chain: the label's.
        places: of the span's pieces in the layout.
        after: the place of the piece behind; None at a sentence's end.
    """
    going = sums.going[chain]
    onward, forward = sums.onward[chain], sums.forward[chain]
    share = float(forward[places[0], 1])
    tag = 1
    backward = sums.backward[chain]
    for place in places[1:]:
        # onward is weight x backward / scale; without backward it is the step's own factor.
        share *= float(going[tag, INSIDE] * onward[place, INSIDE] / backward[place, INSIDE])
        tag = INSIDE
    if after is None:
        return min(1.0, share)
    ends = going[tag, OUTSIDE] * onward[after, OUTSIDE] + going[tag, 1] * onward[after, 1]
    return min(1.0, max(0.0, share * float(ends)))
