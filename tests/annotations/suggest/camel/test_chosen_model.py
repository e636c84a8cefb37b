"""The model to use can be named; what is in the way, a library or a model, is told apart."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.suggest import registry
from tests.tiny_model import make_model


def run(*words: object) -> tuple[int, str, str]:
    outcome = CliRunner().invoke(main, [str(word) for word in words])
    assert outcome.exception is None or isinstance(outcome.exception, SystemExit)
    return outcome.exit_code, outcome.stdout, outcome.stderr


@pytest.mark.usefixtures("home", "offline", "ner")
def test_the_named_model_is_used_though_none_is_installed(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("وصل يحيى رسول الاثنين الى بغداد.", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    model = make_model(tmp_path / "mine")

    code, told, _ = run("suggest", article, "--engine", "camel", "--model", model, "--out", out)

    assert code == 0
    assert f"written: 1 documents to {out}" in told
    assert out.exists()


@pytest.mark.usefixtures("home")
def test_a_named_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    for command in (
        ("suggest", tmp_path / "a.txt", "--out", tmp_path / "out.jsonl"),
        ("evaluate", tmp_path / "gold.jsonl"),
    ):
        code, _, err = run(*command, "--engine", "camel", "--model", tmp_path / "nothing")
        assert code == 1
        assert f"There is no folder “{tmp_path / 'nothing'}”." in err


@pytest.mark.usefixtures("home")
def test_a_missing_library_is_not_called_a_missing_model(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "has no model" in str(registry.obstacle("camel"))
    monkeypatch.setitem(sys.modules, "transformers", None)  # Python's own way to hide a module
    assert "misses the library transformers" in str(registry.obstacle("camel"))
