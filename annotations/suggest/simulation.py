"""How much work suggestions save: an analyst who is always right goes through labelled articles.

Article by article the rules' suggestions, those of the memory of phrases labelled before, and the
learned engine's once it has learned from the articles finished, are taken, refused, relabelled or
mended until the labels are those of the gold. Every key press and every selection with the mouse or
the keys counts one.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, field, fields
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.project.reading import LabelledDocument
from annotations.project.schemes import default_scheme
from annotations.spans import Label, Scheme, Span, Suggestion
from annotations.suggest.evaluation import read_gold
from annotations.suggest.learned import FEWEST, LearnedSuggester, train
from annotations.suggest.memory import MemorySuggester, remember
from annotations.suggest.records import Decided, Records, settle
from annotations.suggest.rules import RulesSuggester
from annotations.suggest.suggester import Suggester
from annotations.working import shown

BY_HAND: Final = 2
"""Actions for a span without suggestions: its selection and its label's key."""
EVERY: Final = 3
"""Articles after which is learned anew."""
_ROWS: Final = 5  # articles in a row of the table


@dataclass(frozen=True, slots=True)
class Work:
    """What the analyst had to do.

    Attributes:
        spans: labelled in the end.
        right: suggestions taken as they were, one key each.
        relabelled: in the right place under the wrong label, one key each.
        mended: of the right label that overlap the right place; taken and moved at one edge, or
            selected and labelled by hand, two actions.
        wrong: suggestions refused, one key each.
        missing: spans nothing was suggested for, two actions each.
    """

    spans: int = 0
    right: int = 0
    relabelled: int = 0
    mended: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: "Work") -> "Work":
        return Work(*(own + more for own, more in zip(astuple(self), astuple(other), strict=True)))

    @property
    def actions(self) -> int:
        """Key presses and selections."""
        one_key = self.right + self.relabelled + self.wrong
        return one_key + BY_HAND * (self.mended + self.missing)

    @property
    def per_span(self) -> float:
        """Actions for each span; 0 where there is none."""
        return self.actions / self.spans if self.spans else 0.0


@dataclass(slots=True)
class Simulation:
    """The work on each article, in order.

    Attributes:
        works: with the rules, what is remembered and what was learned.
        rules_works: with the rules alone.
        labels: of the model at the end, those that were left to it.
    """

    works: list[Work] = field(default_factory=list)
    rules_works: list[Work] = field(default_factory=list)
    labels: tuple[str, ...] = ()


def simulate_file(gold: Path) -> Simulation:
    """Go through the articles of a canonical JSONL file; its labels are those to learn.

    Raises:
        ImportFault: a record cannot be used.
        EngineError: the user stopped it.
    """
    articles = list(read_gold(gold))
    scheme = _scheme_of(articles)
    with shown("simulating", len(articles)) as progress:
        outcome = simulate(articles, scheme, RulesSuggester(), progress)
    if progress.stopped():
        raise EngineError(N_("errors", "Stopped; there are no figures."))
    return outcome


def _scheme_of(articles: Iterable[LabelledDocument]) -> Scheme:
    """The usual labels in their order, and behind them any others the articles have."""
    found = {span.label for content in articles for span in content.spans}
    usual = [label for label in default_scheme() if label.name in found]
    others = sorted(found - {label.name for label in usual})
    return Scheme((*usual, *(Label(name) for name in others)))


def simulate(
    gold: Sequence[LabelledDocument],
    scheme: Scheme,
    rules: Suggester,
    progress: Callable[[int], bool] = lambda _done: True,
    every: int = EVERY,
    *,
    remembering: bool = True,
) -> Simulation:
    """Go through the gold, learning on the way.

    Args:
        gold: the articles with all their labels, in the order of the work.
        scheme: the labels.
        rules: the engine that needs no learning.
        progress: told how many articles are done; answering False ends the work there.
        every: articles after which is learned anew.
        remembering: whether phrases labelled in finished articles are suggested, too.
    """
    outcome = Simulation()
    records = Records.shipped()
    learned: LearnedSuggester | None = None
    memory: MemorySuggester | None = None
    decisions: Counter[tuple[str, str, float, bool]] = Counter()
    for number, content in enumerate(gold, start=1):
        proposals = rules.suggest(content.document)
        own = learned.suggest_beside(content.document, proposals) if learned else []
        own += memory.suggest(content.document) if memory else []
        offered = settle([*proposals, *own], records)
        outcome.works.append(work_on(content.spans, offered))
        plain = settle(proposals, Records.shipped())
        outcome.rules_works.append(work_on(content.spans, plain))
        decisions.update(_decided(content.spans, offered, [*proposals, *own]))
        if remembering and (number < FEWEST or number % every == 0):
            memory = MemorySuggester(remember(gold[:number]))
        if number >= FEWEST and number % every == 0 and number < len(gold):
            model = train(gold[:number], scheme, rules)
            learned = LearnedSuggester(model, rules)
            outcome.labels = tuple(label for label in model.labels if label in model.used)
            records = Records.shipped().with_decisions(_grouped(decisions)).with_model(model)
        if not progress(number):
            break
    return outcome


def work_on(gold: Iterable[Span], offered: Iterable[Suggestion]) -> Work:
    """The least that has to be done to come from the suggestions to the gold."""
    counts = Counter[str]()
    left = {(span.start, span.end, span.label) for span in gold}
    spans = len(left)
    done: set[tuple[int, int, str]] = set()
    waiting: list[Suggestion] = []
    for one in offered:
        place = one.start, one.end, one.label
        if place in left:
            counts["right"] += 1
            left.discard(place)
            done.add(place)
        else:
            waiting.append(one)
    for one in waiting:
        # A suggestion that a label of its kind overlaps goes away by itself.
        if _touched(one, done):
            continue
        same_place = next(
            (place for place in sorted(left) if place[:2] == (one.start, one.end)), None
        )
        near = same_place or _touched(one, left)
        if near is None:
            counts["wrong"] += 1
            continue
        counts["relabelled" if same_place else "mended"] += 1
        left.discard(near)
        done.add(near)
    return Work(spans, missing=len(left), **counts)


def _touched(
    one: Suggestion, places: Iterable[tuple[int, int, str]]
) -> tuple[int, int, str] | None:
    """The first of the places of the suggestion's label that it shares a code point with."""
    return next(
        (at for at in sorted(places) if at[2] == one.label and one.overlaps(at[0], at[1])), None
    )


def _decided(
    gold: Sequence[Span], offered: Iterable[Suggestion], stated: Iterable[Suggestion]
) -> Iterable[tuple[str, str, float, bool]]:
    """What the project would note: who proposed what was shown, how surely, and was it taken."""
    right = {(span.start, span.end, span.label) for span in gold}
    confidences = {(one.engine, one.start, one.end, one.label): one.confidence for one in stated}
    for one in offered:
        place = one.start, one.end, one.label
        confidence = confidences[one.engine, *place]
        if place in right:
            yield one.engine, one.label, confidence, True
        elif not any(
            span.overlaps(one.start, one.end) and span.label == one.label for span in gold
        ):
            yield one.engine, one.label, confidence, False


def _grouped(decisions: Counter[tuple[str, str, float, bool]]) -> Iterable[Decided]:
    for engine, label, stated in sorted({key[:3] for key in decisions}):
        taken, refused = (decisions[engine, label, stated, answer] for answer in (True, False))
        yield Decided(engine, label, stated, taken, refused)


_HEAD: Final = (
    f"{'articles':<10} {'spans':>6} {'right':>6} {'label':>6} {'edges':>6} {'wrong':>6} "
    f"{'missing':>8} {'actions':>8} {'a span':>7} {'rules alone':>12}"
)


def to_table(outcome: Simulation) -> str:
    """The work by fives of articles, and what a span cost, as a table for a terminal."""
    lines = [_HEAD]
    for first in range(0, len(outcome.works), _ROWS):
        last = min(first + _ROWS, len(outcome.works))
        lines.append(_line(f"{first + 1}-{last}", outcome, slice(first, last)))
    lines.append(_line("all", outcome, slice(None)))
    lines.append(_line("last ten", outcome, slice(-10, None)))
    lines.append(f"by hand: {BY_HAND} actions a span")
    lines.append(f"left to the learned engine at the end: {', '.join(outcome.labels) or '–'}")
    return "\n".join(lines)


def _line(name: str, outcome: Simulation, which: slice) -> str:
    work, plain = _sum(outcome.works[which]), _sum(outcome.rules_works[which])
    return (
        f"{name:<10} {work.spans:6} {work.right:6} {work.relabelled:6} {work.mended:6} "
        f"{work.wrong:6} {work.missing:8} {work.actions:8} {work.per_span:7.2f} "
        f"{plain.per_span:12.2f}"
    )


def to_json(outcome: Simulation) -> str:
    """The same figures as JSON."""
    blocks = [
        {"from": first + 1} | _figures(outcome, slice(first, first + _ROWS))
        for first in range(0, len(outcome.works), _ROWS)
    ]
    return json.dumps(
        {
            "articles": len(outcome.works),
            "by_hand": BY_HAND,
            "blocks": blocks,
            "all": _figures(outcome, slice(None)),
            "last_ten": _figures(outcome, slice(-10, None)),
            "learned": list(outcome.labels),
        },
        ensure_ascii=False,
    )


def _figures(outcome: Simulation, which: slice) -> dict[str, object]:
    work, plain = _sum(outcome.works[which]), _sum(outcome.rules_works[which])
    counts = {part.name: getattr(work, part.name) for part in fields(work)}
    return counts | {
        "actions": work.actions,
        "per_span": work.per_span,
        "rules_alone_per_span": plain.per_span,
    }


def _sum(works: Iterable[Work]) -> Work:
    return sum(works, Work())
