"""Precision, recall and F1 of engines against articles that people have labelled."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, ImportFault
from annotations.exchange import formats
from annotations.project.reading import LabelledDocument
from annotations.project.records import Refusal, checked
from annotations.spans import Span, Suggestion
from annotations.suggest import stated
from annotations.suggest.combine import combine
from annotations.suggest.records import Records
from annotations.suggest.registry import make
from annotations.working import shown

MICRO: Final = "all"
COMBINED: Final = "combined"


@dataclass(frozen=True, slots=True)
class Counts:
    """How spans found compare with those wanted.

    Attributes:
        wanted: spans in the gold.
        found: spans proposed.
        exact: spans proposed at just the place and with the label of one in the gold.
        found_near: spans proposed that share a code point with one of the same label in the gold.
        wanted_near: spans in the gold that share a code point with one proposed of their label.
    """

    wanted: int = 0
    found: int = 0
    exact: int = 0
    found_near: int = 0
    wanted_near: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.wanted + other.wanted,
            self.found + other.found,
            self.exact + other.exact,
            self.found_near + other.found_near,
            self.wanted_near + other.wanted_near,
        )

    def scores(self, *, overlapping: bool = False) -> tuple[float, float, float]:
        """Precision, recall and F1, 0 to 1; 0 where there is nothing to divide by.

        Args:
            overlapping: whether a span counts as found where it only shares code points.
        """
        hits = self.found_near if overlapping else self.exact
        reached = self.wanted_near if overlapping else self.exact
        precision = hits / self.found if self.found else 0.0
        recall = reached / self.wanted if self.wanted else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How one engine, or several combined, did.

    Attributes:
        engine: its name.
        by_label: counts of each label that the gold or the engine has.
        dates: exactly found DATEs whose normalised value the gold gives.
        right_dates: those of them with that very value.
        confidence: the proposals by how sure they are said to be, and how many were right.
    """

    engine: str
    by_label: dict[str, Counts]
    dates: int = 0
    right_dates: int = 0
    confidence: tuple[stated.Band, ...] = ()

    @property
    def micro(self) -> Counts:
        """All labels' spans counted together."""
        return sum(self.by_label.values(), Counts())


def evaluate_file(
    gold: Path, engines: Sequence[str], model: Path | None = None, *, int8: bool = False
) -> list[Evaluation]:
    """Put engines to work on the gold's texts and compare.

    Args:
        gold: canonical JSONL; the spans of all annotators in it count as one layer.
        engines: their names.
        model: the folder of the model that `camel` is to use; the first there is where None.
        int8: run that model in eight bits.

    Returns:
        One evaluation for each engine, and where there are several one of them combined.

    Raises:
        ImportFault: a record of the gold cannot be used.
        EngineError: an engine cannot run, or the user stopped.
    """
    documents = list(read_gold(gold))
    proposals: dict[str, list[list[Suggestion]]] = {}
    with ExitStack() as stack:
        for name in engines:
            engine = stack.enter_context(closing(make(name, model, int8=int8)))
            with shown(name, len(documents)) as progress:
                proposals[name] = []
                articles = [content.document for content in documents]
                for _, found in engine.suggest_all(articles, progress.stopped):
                    proposals[name].append(Records.shipped().weigh(found))
                    progress(len(proposals[name]))
            if progress.stopped():
                raise EngineError(N_("errors", "Stopped; there are no figures."))
    if len(proposals) > 1:
        proposals[COMBINED] = [
            combine(one for found in article for one in found)
            for article in zip(*proposals.values(), strict=True)
        ]
    wanted = [content.spans for content in documents]
    return [evaluate(name, wanted, found) for name, found in proposals.items()]


def read_gold(path: Path) -> Iterator[LabelledDocument]:
    """The articles of a canonical JSONL file.

    Raises:
        ImportFault: a record cannot be used.
    """
    for item in checked(formats.read(path, "tawsim")):
        if isinstance(item, Refusal):
            raise ImportFault(N_("errors", "The gold cannot be used: {why}"), why=item)
        yield item.content


def evaluate(
    engine: str, wanted: Iterable[Iterable[Span]], found: Iterable[Iterable[Suggestion]]
) -> Evaluation:
    """Compare what an engine found with what is wanted, article by article.

    Args:
        engine: the name to give the outcome.
        wanted: each article's spans.
        found: each article's proposals, in the same order.
    """
    by_label: dict[str, Counts] = {}
    dates = Counter[bool]()
    cases: list[tuple[float, bool]] = []
    for spans, suggestions in zip(wanted, found, strict=True):
        gold = {(span.start, span.end, span.label): span for span in spans}
        proposed = {(one.start, one.end, one.label): one for one in suggestions}
        for label in sorted({label for *_, label in gold} | {label for *_, label in proposed}):
            counts = _compared(_places(gold, label), _places(proposed, label))
            by_label[label] = by_label.get(label, Counts()) + counts
        cases += [(one.confidence, place in gold) for place, one in proposed.items()]
        for place in gold.keys() & proposed.keys():
            if place[2] == "DATE" and gold[place].value is not None:
                dates[gold[place].value == proposed[place].value] += 1
    return Evaluation(engine, by_label, dates.total(), dates[True], stated.bands(cases))


Place = tuple[int, int]


def _places(spans: Iterable[tuple[int, int, str]], label: str) -> set[Place]:
    return {(start, end) for start, end, own in spans if own == label}


def _compared(wanted: set[Place], found: set[Place]) -> Counts:
    return Counts(
        wanted=len(wanted),
        found=len(found),
        exact=len(wanted & found),
        found_near=_touching(found, wanted),
        wanted_near=_touching(wanted, found),
    )


def _touching(places: set[Place], others: set[Place]) -> int:
    """How many of `places` share a code point with one of `others`."""
    covered = {offset for start, end in others for offset in range(start, end)}
    return sum(not covered.isdisjoint(range(start, end)) for start, end in places)


_SHARES: Final = f"{'P':>6} {'R':>6} {'F1':>6}"
_HEAD: Final = (
    f"{'':<25} {'exact':<22} overlapping",
    f"{'label':<12} {'gold':>5} {'found':>6} {_SHARES}   {_SHARES}",
)


def to_table(evaluations: Sequence[Evaluation]) -> str:
    """The figures as a table for a terminal, in per cent."""
    lines: list[str] = []
    for one in evaluations:
        lines += [f"engine: {one.engine}", *_HEAD]
        lines += [_line(label, counts) for label, counts in sorted(one.by_label.items())]
        lines += [_line(MICRO, one.micro)]
        if one.dates:
            share = one.right_dates / one.dates
            lines.append(
                f"dates with the right value: {one.right_dates} of {one.dates} ({share:.1%})"
            )
        lines += [*_confidence(one.confidence), ""]
    return "\n".join(lines).rstrip()


def _line(label: str, counts: Counts) -> str:
    exact = " ".join(f"{share:6.1%}" for share in counts.scores())
    near = " ".join(f"{share:6.1%}" for share in counts.scores(overlapping=True))
    return f"{label:<12} {counts.wanted:5} {counts.found:6} {exact}   {near}"


def _confidence(found: Sequence[stated.Band]) -> list[str]:
    if not found:
        return []
    head = f"{'confidence':<12} {'found':>6} {'stated':>7} {'right':>6}"
    lines = [
        f"{f'{band.low:.0%} and up':<12} {band.proposals:6} {band.stated:7.1%} {band.share:6.1%}"
        for band in found
    ]
    return [head, *lines, f"stated and right lie {stated.error(found):.1%} apart in the mean"]


def to_json(evaluations: Sequence[Evaluation]) -> str:
    """The figures as one JSON object by engine, shares from 0 to 1."""
    return json.dumps({one.engine: _as_object(one) for one in evaluations}, ensure_ascii=False)


def _as_object(one: Evaluation) -> dict[str, object]:
    return {
        "labels": {label: _figures(counts) for label, counts in sorted(one.by_label.items())},
        "micro": _figures(one.micro),
        "dates": {
            "found": one.dates,
            "right": one.right_dates,
            "share": one.right_dates / one.dates if one.dates else None,
        },
        "confidence": [
            {
                "from": band.low,
                "found": band.proposals,
                "stated": band.stated,
                "right": band.share,
            }
            for band in one.confidence
        ],
    }


def _figures(counts: Counts) -> dict[str, object]:
    return {
        "gold": counts.wanted,
        "found": counts.found,
        "exact": _named(counts.scores()),
        "overlapping": _named(counts.scores(overlapping=True)),
    }


def _named(scores: tuple[float, float, float]) -> dict[str, float]:
    return dict(zip(("precision", "recall", "f1"), scores, strict=True))
