"""How far a project's learning is: from which articles, how well it does, label by label."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.suggest.learned.keeping import finished, kept
from annotations.suggest.learned.training import fingerprint
from annotations.suggest.memory.remembering import is_proposed, remember

if TYPE_CHECKING:
    from annotations.project import Project


@dataclass(frozen=True, slots=True)
class LabelStanding:
    """How well one label is found in articles that were not learned from.

    Attributes:
        name: the label's.
        spans: of it in the articles learned from.
        f1, rules_f1: of what was learned and of the rules, at exact places, 0 to 1.
        used: whether it is left to what was learned.
    """

    name: str
    spans: int
    f1: float
    rules_f1: float
    used: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a project's learning is.

    Attributes:
        finished: articles with labels that somebody is done with.
        encrypted: an encrypted project keeps no model.
        articles, spans: what the model was trained on; 0 where there is none.
        newer: finished articles that it was not trained on; 0 where nothing has changed since.
        labels: of the model, in its order.
        phrases: that are remembered; `proposed` of them are suggested elsewhere.
        proposed: see `phrases`.
        taken: for each engine, suggestions that were taken and all that were decided on.
    """

    finished: int
    encrypted: bool
    articles: int
    spans: int
    newer: int
    labels: tuple[LabelStanding, ...]
    phrases: int
    proposed: int
    taken: tuple[tuple[str, int, int], ...]


def standing_of(project: Project) -> Standing:
    """How far a project's learning is; reads all finished articles.

    Raises:
        ProjectError: the project cannot be read.
    """
    articles = finished(project)
    model = None if project.encrypted else kept(project.path)
    memory = remember(articles)
    ids = {content.document.id for content in articles if content.spans}
    newer = 0
    if model is not None and model.fingerprint != fingerprint(articles, project.scheme()):
        newer = len(ids - set(model.documents))
    return Standing(
        len(ids),
        project.encrypted,
        len(model.documents) if model else 0,
        model.spans if model else 0,
        newer,
        tuple(
            LabelStanding(label, one.spans, one.f1, one.rules_f1, one.used)
            for label, one in (model.figures.items() if model else ())
        ),
        len(memory.phrases),
        sum(map(is_proposed, memory.phrases.values())),
        _taken(project),
    )


def _taken(project: Project) -> tuple[tuple[str, int, int], ...]:
    taken, decided = Counter[str](), Counter[str]()
    for engine, _, _, yes, no in project.decision_counts():
        taken[engine] += yes
        decided[engine] += yes + no
    return tuple((engine, taken[engine], decided[engine]) for engine in sorted(decided))
