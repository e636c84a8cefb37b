"""Each engine's record: how often what it proposes was right, by label, and so what to believe.

An engine's stated confidence is an opinion; the record turns it into a share: of the proposals
shown with 80 %, about 80 in 100 are taken. It starts with figures measured on articles of our own
(`resources/lexicon/engine_record.tsv`), moves with every suggestion the analysts take or refuse,
and knows what the learned engine found out about itself and the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import structs

from annotations.arabic.lists import rows
from annotations.spans import Suggestion
from annotations.suggest.calibration import AS_STATED, Case, Curve, fit_closely
from annotations.suggest.combine import combine

if TYPE_CHECKING:
    from annotations.project import Project
    from annotations.suggest.learned.model import Model

LIKELY: Final = 0.25
"""A suggestion less likely right than this costs more looks than it saves.

It may be wrong more often than right: one that is not right to the letter mostly marks a right
place all the same, and mending it costs no more than labelling by hand.
"""
_LEARNED: Final = "learned"
_MEMORY: Final = "memory"
_READ_BY_LEARNED: Final = "rules"
_BEFORE: Final = (1.0, 3.0)  # right and all of the cases that a share is smoothed with

Key = tuple[str, str]
"""An engine and a label."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Suggestions of one engine, label and stated confidence that people decided on.

    Attributes:
        engine, label, confidence: as in `Suggestion`; the confidence as the engine stated it.
        taken, refused: how many.
    """

    engine: str
    label: str
    confidence: float
    taken: int
    refused: int


@dataclass(frozen=True, slots=True)
class Records:
    """What to believe of each engine's proposals.

    Attributes:
        curves: from stated confidence to the share that is right, by engine and label.
        seen: taken and all decisions, by engine and label.
        alone: for each label left to the learned engine, how likely a proposal of the rules is
            right that the learned engine does not share.
    """

    curves: Mapping[Key, Curve]
    seen: Mapping[Key, tuple[int, int]]
    alone: Mapping[str, float]

    @classmethod
    def shipped(cls) -> Records:
        """The records before anybody has decided on anything."""
        return _shipped()

    def with_decisions(self, decisions: Iterable[Decided]) -> Records:
        """The records after these decisions, all that there are."""
        cases: dict[Key, list[Case]] = {}
        seen: dict[Key, tuple[int, int]] = {}
        for one in decisions:
            key = one.engine, one.label
            total = one.taken + one.refused
            cases.setdefault(key, []).append((one.confidence, total, one.taken))
            taken, all_of_them = seen.get(key, (0, 0))
            seen[key] = taken + one.taken, all_of_them + total
        curves = {key: fit_closely(found, self._curve(*key)) for key, found in cases.items()}
        return replace(self, curves={**self.curves, **curves}, seen=seen)

    def with_model(self, model: Model | None) -> Records:
        """The records that trust a model for the labels it does better than the rules."""
        if model is None:
            return replace(self, alone={})
        alone = {
            label: (figures.alone_right + _BEFORE[0]) / (figures.alone + _BEFORE[1])
            for label, figures in model.figures.items()
            if figures.used
        }
        return replace(self, alone=alone)

    def acceptance(self, engine: str, label: str) -> float:
        """The share of an engine's proposals of a label that was taken, smoothed, 0 to 1."""
        taken, total = self.seen.get((engine, label), (0, 0))
        usual = self._curve(engine, label)(0.8)
        return (taken + 4 * usual) / (total + 4)

    def confidence(self, engine: str, label: str, stated: float) -> float:
        """How likely a proposal is right, 0 to 1."""
        return self._curve(engine, label)(stated)

    def weigh(self, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
        """The proposals with confidences that mean what they say, to be combined.

        The learned engine has read the rules' proposals before it made its own. Where a label is
        left to it, the rules are therefore no second opinion: what both propose keeps the learned
        engine's confidence, and what only the rules propose is as likely as such cases were. The
        memory of phrases is no second opinion beside others either: the surer one counts.
        """
        given = list(suggestions)
        shared = {_place(one) for one in given if one.engine == _LEARNED}
        weighed = [structs.replace(one, confidence=self._believed(one, shared)) for one in given]
        return _without_echoes(weighed)

    def _believed(self, one: Suggestion, shared: set[tuple[int, int, str]]) -> float:
        if one.engine == _READ_BY_LEARNED and one.label in self.alone:
            return 0.0 if _place(one) in shared else self.alone[one.label]
        return round(self.confidence(one.engine, one.label, one.confidence), 4)

    def _curve(self, engine: str, label: str) -> Curve:
        return self.curves.get((engine, label), AS_STATED)


def _without_echoes(weighed: list[Suggestion]) -> list[Suggestion]:
    """Where the memory and others propose one thing, the memory's word or theirs, not both."""
    remembered = {_place(one): one.confidence for one in weighed if one.engine == _MEMORY}
    if not remembered:
        return weighed
    others: dict[tuple[int, int, str], float] = {}
    for one in weighed:
        if one.engine != _MEMORY and _place(one) in remembered:
            place = _place(one)
            others[place] = 1 - (1 - others.get(place, 0.0)) * (1 - one.confidence)
    counts = {place: remembered[place] > sure for place, sure in others.items()}
    return [
        structs.replace(one, confidence=0.0)
        if counts.get(_place(one), is_memory) != is_memory
        else one
        for one in weighed
        for is_memory in (one.engine == _MEMORY,)
    ]


def records_of(project: Project) -> Records:
    """The records of a project: its decisions, and its learned model where one is kept."""
    from annotations.suggest.learned.keeping import kept

    decided = (Decided(*row) for row in project.decision_counts())
    return Records.shipped().with_decisions(decided).with_model(kept(project.path))


@cache
def _shipped() -> Records:
    cases: dict[Key, list[Case]] = {}
    for what, total, right in rows("engine_record"):
        engine, label, stated = what.split()
        cases.setdefault((engine, label), []).append((float(stated), float(total), float(right)))
    curves = {key: fit_closely(found) for key, found in cases.items()}
    return Records(curves, {}, {})


def settle(suggestions: Iterable[Suggestion], records: Records) -> list[Suggestion]:
    """One set of proposals from those of all engines: weighed, combined, and worth a look."""
    return likely(combine(records.weigh(suggestions)))


def likely(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Those of the proposals that are worth a look."""
    return [one for one in suggestions if one.confidence >= LIKELY]


def _place(one: Suggestion) -> tuple[int, int, str]:
    return one.start, one.end, one.label
