"""Engines by name."""

from pathlib import Path

import pytest

from annotations.errors import EngineError, UsageError
from annotations.spans import Document
from annotations.suggest import registry


@pytest.fixture(autouse=True)
def without_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def names(given: str) -> tuple[tuple[str, ...], list[EngineError]]:
    reasons: list[EngineError] = []
    return registry.engine_names(given, reasons.append), reasons


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("rules", ("rules",)),
        (" rules , all", ("rules",)),
        ("rules,rules", ("rules",)),
    ],
)
def test_names_with_commas(given: str, wanted: tuple[str, ...]) -> None:
    assert names(given)[0] == wanted


def test_all_leaves_out_what_cannot_run_and_says_why() -> None:
    found, reasons = names("all")

    assert found == ("rules",)
    assert [str(reason) for reason in reasons] == [str(registry.obstacle("camel"))]
    assert "no model" in str(reasons[0])


def test_one_that_is_named_and_cannot_run_is_a_fault() -> None:
    with pytest.raises(EngineError, match="no model"):
        names("rules,camel")


@pytest.mark.parametrize("given", ["", "rule", "rules,", "RULES", "rules camel"])
def test_an_unknown_name_is_wrong_usage(given: str) -> None:
    with pytest.raises(UsageError, match="known: rules, memory, camel, learned, all") as caught:
        names(given)
    assert caught.value.exit_code == 2


def test_an_engine_that_cannot_run_says_so_when_it_is_asked_for() -> None:
    assert registry.obstacle("rules") is None
    engine = registry.make("camel")
    with pytest.raises(EngineError, match="no model"):
        engine.suggest(Document("a", "قال"))
    engine.close()


@pytest.mark.parametrize("name", ["rules", "camel"])  # learned: in learned/test_keeping.py
def test_every_engine_has_the_name_it_goes_by(name: str) -> None:
    engine = registry.make(name)
    assert engine.name == name
    engine.close()
