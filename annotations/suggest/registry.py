"""The suggestion engines by name; none is loaded before it is wanted."""

from collections.abc import Callable, Mapping
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, UsageError
from annotations.suggest.suggester import Suggester

DEFAULT: Final = "rules"
ALL: Final = "all"


def _rules() -> Suggester:
    from annotations.suggest.rules import RulesSuggester

    return RulesSuggester()


def _camel() -> Suggester:
    from annotations.suggest.camel import CamelSuggester

    return CamelSuggester()


_ENGINES: Final[Mapping[str, Callable[[], Suggester]]] = {"rules": _rules, "camel": _camel}


def known_engines() -> tuple[str, ...]:
    """Every engine's name, the cheapest first."""
    return tuple(_ENGINES)


def make(name: str) -> Suggester:
    """A new engine; the caller closes it.

    Raises:
        UsageError: there is no engine of that name.
    """
    return _ENGINES[_checked(name)]()


def obstacle(name: str) -> EngineError | None:
    """Why the engine cannot run on this computer; None where it can."""
    if _checked(name) != "camel":
        return None
    from annotations.suggest.camel import CamelSuggester
    from annotations.suggest.camel.faults import NO_MODEL

    return None if CamelSuggester.available() else EngineError(NO_MODEL)


def engine_names(given: str, left_out: Callable[[EngineError], None]) -> tuple[str, ...]:
    """The engines that `given` names, each once.

    Args:
        given: names with commas between them; `all` is every engine that can run here.
        left_out: told why, for each engine that `all` leaves out.

    Raises:
        UsageError: a name is unknown, or there is none.
        EngineError: an engine that is named cannot run here.
    """
    names: list[str] = []
    for part in (part.strip() for part in given.split(",")):
        for name in known_engines() if part == ALL else (_checked(part),):
            reason = obstacle(name)
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
