"""The chains' sums against every way through a sentence, one by one."""

from itertools import pairwise, product

import numpy as np
import pytest

from annotations.suggest.learned.chains import (
    barred,
    best_ways,
    expected_going,
    lay_out,
    probability,
    sum_ways,
)
from annotations.suggest.learned.fitting import Lesson, fit, scores_of
from annotations.suggest.learned.tags import TAGS

SENTENCES = [(0, 2), (2, 6), (6, 9), (9, 10)]


@pytest.fixture(params=range(3))
def chances(request: pytest.FixtureRequest) -> np.random.Generator:
    return np.random.default_rng(request.param)


def ways(scores, going, beginning, first, last):
    """Each way of tags through one sentence of one chain, with its weight."""
    for tags in product(range(TAGS), repeat=last - first):
        total = beginning[tags[0]] + sum(scores[first + at, tag] for at, tag in enumerate(tags))
        total += sum(going[a, b] for a, b in pairwise(tags))
        yield tags, np.exp(total)


def test_sums_best_ways_and_probabilities(chances: np.random.Generator) -> None:
    chains = 2
    scores = chances.normal(size=(chains, 10, TAGS)) * 2
    never_going, never_beginning = barred(chains)
    going = chances.normal(size=(chains, TAGS, TAGS)) + never_going
    beginning = chances.normal(size=(chains, TAGS)) + never_beginning
    steps = lay_out(SENTENCES)
    laid = scores[:, steps.order]

    sums = sum_ways(laid, going, beginning, steps)
    best = best_ways(laid, going, beginning, steps)[:, steps.place]
    likely = (sums.forward * sums.backward)[:, steps.place]

    log_total, followed = 0.0, np.zeros((chains, TAGS, TAGS))
    for chain in range(chains):
        for first, last in SENTENCES:
            all_ways = list(ways(scores[chain], going[chain], beginning[chain], first, last))
            total = sum(weight for _, weight in all_ways)
            log_total += np.log(total)
            assert tuple(best[chain, first:last]) == max(all_ways, key=lambda way: way[1])[0]
            for at in range(last - first):
                for tag in range(TAGS):
                    share = sum(weight for tags, weight in all_ways if tags[at] == tag) / total
                    assert likely[chain, first + at, tag] == pytest.approx(share, abs=1e-9)
            for tags, weight in all_ways:
                for a, b in pairwise(tags):
                    followed[chain, a, b] += weight / total
            for begin in range(last - first):
                for end in range(begin + 1, last - first + 1):
                    span = (1,) + (2,) * (end - begin - 1)
                    share = sum(
                        weight
                        for tags, weight in all_ways
                        if tags[begin:end] == span and tags[end : end + 1] != (2,)
                    )
                    places = [int(steps.place[first + at]) for at in range(begin, end)]
                    after = None if first + end == last else int(steps.place[first + end])
                    found = probability(sums, chain, places, after)
                    assert found == pytest.approx(share / total, abs=1e-9)
    assert sums.log_total == pytest.approx(log_total)
    assert expected_going(sums, steps) == pytest.approx(followed, abs=1e-9)


def test_fitting_learns_what_a_sign_says() -> None:
    """Sign 1 stands at a span's first piece, sign 2 at its others."""
    tags = np.array([[0, 1, 2, 0, 1, 0, 0, 1, 2, 2]])
    rows = np.where(tags[0] == 0, 3, tags[0])[:, None]
    led = np.zeros_like(tags)
    sentences = [(0, 4), (4, 7), (7, 10)]

    weights = fit(Lesson(rows, led, tags, sentences, 4), rounds=60)

    steps = lay_out(sentences)
    scores = scores_of(weights, rows[steps.order], led[:, steps.order])
    found = best_ways(scores, weights.going, weights.beginning, steps)[:, steps.place]
    assert found.tolist() == tags.tolist()
    assert not weights.signs[0].any()


def test_without_signs_the_rules_are_followed() -> None:
    tags = np.zeros((1, 6), dtype=np.int64)
    rows = np.zeros((6, 1), dtype=np.int64)
    led = np.array([[0, 1, 2, 2, 0, 0]])
    steps = lay_out([(0, 6)])

    weights = fit(Lesson(rows, led, tags, [(0, 6)], 1), rounds=0)

    scores = scores_of(weights, rows, led)
    assert best_ways(scores, weights.going, weights.beginning, steps).tolist() == led.tolist()
