"""Models are found, checked and added; what could run code is refused."""

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.errors import EngineError
from annotations.suggest.camel import CamelSuggester, models
from tests.tiny_model import make_model


@pytest.fixture
def folder(model: Path, tmp_path: Path) -> Path:
    """A copy of the tiny model that a test may spoil."""
    return Path(shutil.copytree(model, tmp_path / "mine"))


def test_no_model_is_found_on_an_empty_computer(home: Path) -> None:
    assert models.find_model() is None
    assert models.installed_models() == ()
    assert not CamelSuggester.available()
    assert not home.exists(), "looking must not make folders"


def test_a_model_in_camel_tools_own_data_is_found_first(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models.add_model(folder)
    default = home / ".camel_tools" if os.name != "nt" else home / "AppData/Roaming/camel_tools"
    arabert = Path(shutil.copytree(folder, default / "data" / "ner" / "arabert"))
    assert models.find_model() == arabert

    elsewhere = home / "elsewhere"
    named = Path(shutil.copytree(folder, elsewhere / "data" / "ner" / "arabert"))
    monkeypatch.setenv("CAMELTOOLS_DATA", str(elsewhere))
    assert models.find_model() == named
    assert [one.name for one in models.installed_models()] == ["arabert", "mine"]


@pytest.mark.usefixtures("home")
def test_an_added_model_is_listed_found_and_usable(folder: Path) -> None:
    place = models.add_model(folder)

    assert models.find_model() == place
    (only,) = models.installed_models()
    assert (only.name, only.folder, only.fault) == ("mine", place, "")
    assert only.size == (folder / "model.safetensors").stat().st_size
    assert CamelSuggester.available()
    assert sorted(path.name for path in place.parent.iterdir()) == ["mine"]


@pytest.mark.usefixtures("home")
def test_pickled_weights_are_taken_with_a_plain_warning(tmp_path: Path) -> None:
    folder = make_model(tmp_path / "older", weights="bin")

    done = CliRunner().invoke(main, ["model", "add", str(folder)])

    assert done.exit_code == 0
    assert "The weights of the model older are pickled (pytorch_model.bin)." in done.stderr
    (only,) = models.installed_models()
    assert (only.fault, only.pickled) == ("", True)
    assert "pickled" in CliRunner().invoke(main, ["model", "list"]).stderr


@pytest.mark.usefixtures("home")
def test_of_both_kinds_of_weights_the_safe_ones_are_taken_and_nothing_is_warned_of(
    tmp_path: Path,
) -> None:
    folder = make_model(tmp_path / "both", seed=1)
    older = make_model(tmp_path / "older", seed=2, weights="bin")
    shutil.copyfile(older / "pytorch_model.bin", folder / "pytorch_model.bin")

    assert models.weights_of(folder).name == "model.safetensors"
    assert models.warning_of(folder) is None
    done = CliRunner().invoke(main, ["model", "add", str(folder)])

    assert done.exit_code == 0
    assert "pickled" not in done.stderr
    (only,) = models.installed_models()
    assert not only.pickled
    assert not (only.folder / "pytorch_model.bin").exists()


@pytest.mark.usefixtures("home")
def test_only_a_models_own_files_are_copied(folder: Path) -> None:
    (folder / "training_args.bin").write_bytes(b"\x80\x04.")
    (folder / "logs").mkdir()

    place = models.add_model(folder)

    names = {path.name for path in place.iterdir()}
    assert {"config.json", "vocab.txt", "model.safetensors"} <= names
    assert not names & {"training_args.bin", "logs"}


@pytest.mark.usefixtures("home")
def test_a_second_model_of_the_same_name_is_refused_and_the_first_kept(folder: Path) -> None:
    place = models.add_model(folder)
    before = (place / "config.json").read_bytes()
    (folder / "config.json").write_text(
        json.dumps(json.loads(before) | {"note": 1}), encoding="utf-8"
    )

    with pytest.raises(EngineError, match="already there"):
        models.add_model(folder)

    assert (place / "config.json").read_bytes() == before
    assert models.add_model(folder, "second").name == "second"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", ["hook.py", "extra.PKL", "optimizer.pt", "native.so"])
def test_files_that_could_run_code_are_refused(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"")

    with pytest.raises(EngineError, match="could run code"):
        models.add_model(folder)
    assert models.installed_models() == ()


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights there")
def test_links_are_refused(folder: Path, tmp_path: Path) -> None:
    shutil.move(folder / "vocab.txt", tmp_path / "vocab.txt")
    (folder / "vocab.txt").symlink_to(tmp_path / "vocab.txt")

    with pytest.raises(EngineError, match=r"link “vocab\.txt”"):
        models.check_model(folder)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (shutil.rmtree, "no folder"),
        (lambda folder: (folder / "config.json").unlink(), "no readable config.json"),
        (lambda folder: (folder / "config.json").write_bytes(b"{"), "no readable config.json"),
        (lambda folder: (folder / "config.json").write_bytes(b"[]"), "no readable config.json"),
        (lambda folder: (folder / "model.safetensors").unlink(), "no model weights"),
        (lambda folder: os.truncate(folder / "model.safetensors", 5000), "damaged or cut short"),
        (lambda folder: os.truncate(folder / "model.safetensors", 3), "damaged or cut short"),
        (
            lambda folder: (folder / "model.safetensors").write_bytes(b"\xff" * 64),
            "damaged or cut short",
        ),
        (lambda folder: (folder / "config.json").write_bytes(b"{}"), "does not tell persons"),
        (
            lambda folder: [(folder / name).unlink() for name in ("vocab.txt", "tokenizer.json")],
            "no vocabulary",
        ),
    ],
)
def test_a_damaged_folder_is_refused_with_a_sentence(
    folder: Path, spoil: object, sentence: str
) -> None:
    assert callable(spoil)
    spoil(folder)

    with pytest.raises(EngineError, match=sentence):
        models.check_model(folder)
    assert not CamelSuggester.available(folder)


def test_known_models_say_where_they_come_from_and_under_what_terms() -> None:
    known = models.known_models()

    assert known[0].name == "arabert"
    assert all(one.title and one.licence and one.source for one in known)
