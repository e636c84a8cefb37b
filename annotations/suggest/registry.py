"""The suggestion engines by name; none is loaded before it is wanted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, UsageError
from annotations.suggest.suggester import Suggester

DEFAULT: Final = "rules"
ALL: Final = "all"


LEARNED: Final = "learned"
MEMORY: Final = "memory"
OF_PROJECTS: Final = frozenset((MEMORY, LEARNED))
"""Engines that go by what was labelled in a project."""


@dataclass(frozen=True, slots=True)
class CamelOptions:
    """How the `camel` engine is to run.

    Attributes:
        model: the folder of its model; the first there is where None.
        int8: in eight bits.
    """

    model: Path | None = None
    int8: bool = False


def _rules(_camel: CamelOptions, project: Path | None) -> Suggester:
    from annotations.suggest.rules import RulesSuggester

    if project is None:
        return RulesSuggester()
    from annotations.project import Project

    with Project.open(project) as opened:
        return RulesSuggester(opened.lexicon() or None)


def _camel(camel: CamelOptions, _project: Path | None) -> Suggester:
    from annotations.suggest.camel import CamelSuggester

    return CamelSuggester(camel.model, int8=camel.int8)


def _learned(_camel: CamelOptions, project: Path | None) -> Suggester:
    from annotations.suggest.learned import keeping

    if project is None:
        raise EngineError(NEEDS_PROJECT)
    return keeping.suggester_of(project)


def _memory(_camel: CamelOptions, project: Path | None) -> Suggester:
    from annotations.project import Project
    from annotations.suggest.memory import MemorySuggester, memory_of

    if project is None:
        raise EngineError(NEEDS_PROJECT)
    with Project.open(project) as opened:
        return MemorySuggester(memory_of(opened))


_ENGINES: Final[Mapping[str, Callable[[CamelOptions, Path | None], Suggester]]] = {
    "rules": _rules,
    MEMORY: _memory,
    "camel": _camel,
    LEARNED: _learned,
}
NEEDS_PROJECT: Final = N_(
    "errors",
    "The engines memory and learned go by a project's finished articles; name a project, not "
    "files.",
)


def known_engines() -> tuple[str, ...]:
    """Every engine's name, the cheapest first."""
    return tuple(_ENGINES)


def make(
    name: str, model: Path | None = None, project: Path | None = None, *, int8: bool = False
) -> Suggester:
    """A new engine; the caller closes it.

    Args:
        name: the engine's.
        model: the folder of the model that `camel` is to use; the first there is where None.
        project: the project whose own words `rules` knows too, and that `learned` is to learn
            from, where its model is not up to date.
        int8: run that model in eight bits.

    Raises:
        UsageError: there is no engine of that name.
        EngineError: `learned` or `memory` has no project, or too little to learn from.
    """
    return _ENGINES[_checked(name)](CamelOptions(model, int8), project)


def obstacle(
    name: str, model: Path | None = None, project: Path | None = None
) -> EngineError | None:
    """Why the engine cannot run here, with that model or project; None where it can."""
    if _checked(name) == LEARNED:
        from annotations.suggest.learned import keeping

        return EngineError(NEEDS_PROJECT) if project is None else keeping.obstacle_at(project)
    if name == MEMORY:
        from annotations.suggest.memory import obstacle_at

        return EngineError(NEEDS_PROJECT) if project is None else obstacle_at(project)
    if name != "camel":
        return None
    from annotations.suggest.camel import CamelSuggester

    return CamelSuggester.obstacle(model)


def engine_names(
    given: str,
    left_out: Callable[[EngineError], None],
    model: Path | None = None,
    project: Path | None = None,
) -> tuple[str, ...]:
    """The engines that `given` names, each once.

    Args:
        given: names with commas between them; `all` is every engine that can run here.
        left_out: told why, for each engine that `all` leaves out.
        model: the folder of the model that `camel` is to use; the first there is where None.
        project: the project that `learned` and `memory` are to learn from; without one `all` is
            without them.

    Raises:
        UsageError: a name is unknown, or there is none.
        EngineError: an engine that is named cannot run here.
    """
    names: list[str] = []
    for part in (part.strip() for part in given.split(",")):
        for name in known_engines() if part == ALL else (_checked(part),):
            if part == ALL and name in OF_PROJECTS and project is None:
                continue
            reason = obstacle(name, model, project)
            if reason is None:
                names.append(name)
            elif part == ALL:
                left_out(reason)
            else:
                raise reason
    return tuple(dict.fromkeys(names))


def _checked(name: str) -> str:
    if name not in _ENGINES:
        raise UsageError(
            N_("errors", "There is no engine “{name}”; known: {known}."),
            name=name,
            known=", ".join((*_ENGINES, ALL)),
        )
    return name
