"""A tiny model, a recognizer on it in this process, and an engine with a worker, each made once."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.suggest.camel import CamelSuggester
from tests.tiny_model import make_model

# Python runs a module of this name before anything else, in every process that sees its folder.
_NO_NETWORK = """
import os, socket

def refuse(*where, **how):
    with open(os.environ["TAWSIM_TEST_CALLS"], "a", encoding="utf-8") as calls:
        calls.write(repr(where) + "\\n")
    raise OSError("no network in this test")

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Child processes cannot connect; the file given here lists what they tried to reach."""
    folder = tmp_path_factory.mktemp("no-network")
    (folder / "sitecustomize.py").write_text(_NO_NETWORK, encoding="utf-8")
    calls = folder / "calls.txt"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        patch.setenv("TAWSIM_TEST_CALLS", str(calls))
        yield calls


@pytest.fixture(scope="session")
def ner(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The module `camel_tools.ner`, imported with an empty catalogue and an empty home."""
    home = tmp_path_factory.mktemp("camel-data")
    catalogue = {"version": "1.6", "packages": {}, "components": {}}
    (home / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CAMELTOOLS_DATA", "HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        patch.setenv("HF_HUB_OFFLINE", "1")
        import camel_tools.ner
        from transformers.utils import logging

        logging.disable_progress_bar()
        return camel_tools.ner


@pytest.fixture(scope="session")
def model(ner: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model's folder; not to be written in."""
    return make_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def recognizer(ner: Any, model: Path) -> Any:
    """camel-tools' own recognizer with the tiny model."""
    return ner.NERecognizer(str(model))


@pytest.fixture(scope="session")
def engine(offline: Path, model: Path) -> Iterator[CamelSuggester]:
    """An engine whose worker all tests share that do it no harm."""
    shared = CamelSuggester(model)
    yield shared
    shared.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, in which no model is to be found."""
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("CAMELTOOLS_DATA", raising=False)
    return tmp_path / "home"
