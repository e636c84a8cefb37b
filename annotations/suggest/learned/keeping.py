"""A project's own model: where it is kept, whether it still holds, and training it anew.

A project is one file and stays one, so the model lies in the user's cache under a name made from
the project's place. It is derived in seconds: where it is missing, damaged or older than the
labels, it is trained again, and deleting it loses nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from annotations.errors import EngineError, ProjectError
from annotations.suggest.learned.engine import LearnedSuggester
from annotations.suggest.learned.model import Model
from annotations.suggest.learned.model_file import read_model, write_model
from annotations.suggest.learned.training import (
    FEWEST,
    STEPS,
    TOO_FEW,
    Cancelled,
    fingerprint,
    train,
)
from annotations.working import shown

if TYPE_CHECKING:
    from annotations.project import Project
    from annotations.project.reading import LabelledDocument
    from annotations.suggest.suggester import Suggester


def where(project: Path) -> Path:
    """The file that keeps the model of the project at this place."""
    named = hashlib.sha256(str(project.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    cache = Path(platformdirs.user_cache_dir("tawsim", appauthor=False))
    return cache / "learned" / f"{named[:16]}.model"


def finished(project: Project) -> list[LabelledDocument]:
    """The articles somebody is done with, each once.

    Adjudicated labels go before one's own, and those before anybody else's.
    """
    found: dict[str, LabelledDocument] = {}
    for layer in _layers(project):
        for content in layer:
            if content.status == "done":
                found.setdefault(content.document.id, content)
    return list(found.values())


def kept(project: Path) -> Model | None:
    """The model kept for the project, whether it still holds or not; None where there is none."""
    file = where(project)
    with suppress(EngineError, OSError):
        if file.exists():
            return read_model(file)
    return None


def obstacle(project: Project) -> EngineError | None:
    """Why nothing can be learned from the project yet; None where it can."""
    articles = [content for content in finished(project) if content.spans]
    if len(articles) >= FEWEST:
        return None
    return EngineError(TOO_FEW, fewest=FEWEST, finished=len(articles))


def model_of(
    project: Project,
    rules: Suggester,
    progress: Callable[[int], object] = lambda _done: None,
    cancelled: Cancelled = lambda: False,
) -> Model:
    """The model of the project's finished articles: the one kept where it holds, else a new one.

    Args:
        project: whose articles to learn from.
        rules: the engine to build on.
        progress: told after each of the `training.STEPS` parts of the work.
        cancelled: asked now and then.

    Raises:
        EngineError: there are too few finished articles, it was cancelled, or the model cannot
            be kept.
    """
    articles = finished(project)
    scheme = project.scheme()
    old = kept(project.path)
    if old is not None and old.fingerprint == fingerprint(articles, scheme):
        return old
    model = train(articles, scheme, rules, progress, cancelled)
    if not project.encrypted:  # a model has words of the articles in it
        write_model(model, where(project.path))
    return model


def obstacle_at(project: Path) -> EngineError | None:
    """As `obstacle`, for the project at this place."""
    from annotations.project import Project

    with Project.open(project) as opened:
        return obstacle(opened)


def suggester_of(project: Path) -> LearnedSuggester:
    """The engine for the project at this place, trained before where its model does not hold.

    Shows the progress of the training in a terminal.

    Raises:
        EngineError: there are too few finished articles, or the user stopped it.
    """
    from annotations.project import Project
    from annotations.suggest.rules import RulesSuggester

    rules = RulesSuggester()
    with Project.open(project) as opened, shown("learning", STEPS) as progress:
        model = model_of(opened, rules, progress, progress.stopped)
    return LearnedSuggester(model, rules)


def told_figures(model: Model | None) -> str:
    """How well a model does, as a table for a terminal; a star marks the labels left to it."""
    if model is None:
        return ""
    lines = [f"learned from {len(model.documents)} articles, {model.spans} spans"]
    lines.append(
        f"{'label':<14} {'spans':>6} {'F1':>7} {'rules':>7}   in articles not learned from"
    )
    lines += [
        f"{label:<14} {one.spans:6} {one.f1:7.1%} {one.rules_f1:7.1%} {'*' if one.used else ''}"
        for label, one in model.figures.items()
    ]
    return "\n".join(lines)


def _layers(project: Project) -> Iterator[Iterable[LabelledDocument]]:
    with suppress(ProjectError):  # nothing was adjudicated
        yield list(project.labelled_documents(gold=True))
    others = [name for name in project.annotators() if name != project.annotator]
    for name in (project.annotator, *others):
        yield project.labelled_documents(name)
