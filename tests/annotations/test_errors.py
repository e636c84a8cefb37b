"""Errors travel between processes."""

import importlib
import pickle
import pkgutil
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import annotations
from annotations.errors import ImportFault, TawsimError
from annotations.suggest.camel.web import StatusError


def kinds() -> list[type[TawsimError]]:
    """Every kind of error of the package."""
    for module in pkgutil.walk_packages(annotations.__path__, "annotations."):
        if not module.name.endswith(("__main__", "worker")):
            importlib.import_module(module.name)
    found = [TawsimError]
    for kind in found:
        found += kind.__subclasses__()
    return found


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_kind_of_error_can_be_pickled(kind: type[TawsimError]) -> None:
    if kind is StatusError:
        error: TawsimError = StatusError("http://127.0.0.1/c.json", 404)
    else:
        error = kind(
            "{path}: {why}, {count} times.", path=Path("a.jsonl"), why="قرص ممتلئ", count=3
        )

    again = pickle.loads(pickle.dumps(error))

    assert type(again) is kind
    assert str(again) == str(error)
    assert (again.template, again.exit_code) == (error.template, error.exit_code)
    assert getattr(again, "status", None) == getattr(error, "status", None)


def test_an_error_whose_values_cannot_travel_says_the_same() -> None:
    with open(__file__, encoding="utf-8") as file:  # noqa: PTH123 - what cannot be pickled
        error = ImportFault("{file} is lost.", file=file)

        assert str(pickle.loads(pickle.dumps(error))) == str(error)


def fail() -> None:
    raise StatusError("http://127.0.0.1/c.json", 503)


def test_an_error_in_another_process_is_told_in_this_one() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        error = pool.submit(fail).exception(timeout=60)

    assert isinstance(error, StatusError)
    assert error.status == 503
