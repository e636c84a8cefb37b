"""Where models for the `camel` engine lie, what makes a folder one, and how one is added.

A model is a folder with `config.json`, a tokenizer's vocabulary and weights, as transformers
saves a `BertForTokenClassification`. Nothing in a folder is ever executed or unpickled beyond
plain tensors.
"""

import json
import shutil
import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import platformdirs

from annotations.arabic.lists import rows
from annotations.camel_data import camel_data_folder
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.suggest.camel.faults import NO_MODEL

_CONFIG = "config.json"
_VOCABULARIES = ("vocab.txt", "tokenizer.json")
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")  # the better first
WEIGHTS: Final = frozenset(_WEIGHTS)
TAKEN_ALONG: Final = frozenset(
    {
        _CONFIG,
        *_VOCABULARIES,
        "tokenizer_config.json",
        "special_tokens_map.json",
        "added_tokens.json",
        "LICENSE",
        "README.md",
    }
)
CAMEL_SUBFOLDER: Final = Path("data", "ner")
_PICKLES = frozenset({".pkl", ".pickle", ".dill", ".joblib", ".pt", ".pth"})
_PROGRAMS = frozenset({".py", ".pyc", ".pyd", ".so", ".dll", ".dylib", ".exe", ".sh", ".bat"})
_LARGEST_CONFIG = 1_000_000  # bytes
_LARGEST_HEADER = 100_000_000  # bytes, the safetensors format's own limit


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A published model that fits the engine.

    Attributes:
        name: the folder name it goes by.
        title: what people call it.
        size: bytes of its files; 0 where not known.
        licence: under what terms it may be used.
        source: where its maintainers publish it.
        package: its package in camel-tools' catalogue; empty where it has none.
        version: the package's version when this was written; the catalogue may have a newer one.
    """

    name: str
    title: str
    size: int
    licence: str
    source: str
    package: str
    version: str


_PICKLED: Final = N_(
    "errors",
    "The weights of the model {name} are pickled ({file}). Nothing but tensors is read from them "
    "and nothing in them is run; still, take such a file only from people you trust, or have it "
    "saved as safetensors.",
)


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model on this computer.

    Attributes:
        name: its folder's name.
        folder: where it lies.
        size: bytes of its weights.
        fault: why it cannot be used, as a sentence; empty where it can.
        pickled: its weights are a pickle, from which nothing but tensors is taken.
    """

    name: str
    folder: Path
    size: int
    fault: str = ""
    pickled: bool = False


def warning_of(folder: Path) -> EngineError | None:
    """What is to be said of a usable model whose weights are pickled; None of any other."""
    if weights_of(folder).suffix != ".bin":
        return None
    return EngineError(_PICKLED, name=folder.name, file=weights_of(folder).name)


def models_folder() -> Path:
    """Tawsim's own folder of models; it need not exist yet."""
    return Path(platformdirs.user_data_dir("tawsim", appauthor=False)) / "models"


def known_models() -> tuple[KnownModel, ...]:
    """The published models the program knows of, from `resources/lexicon/camel_models.tsv`."""
    return tuple(
        KnownModel(name, title, int(size), licence, source, *(row.strip("-") for row in rest))
        for name, title, size, licence, source, *rest in rows("camel_models")
    )


def installed_models() -> tuple[InstalledModel, ...]:
    """The models on this computer, in the order in which the engine would take them."""
    return tuple(_described(folder) for folder in _candidates())


def find_model() -> Path | None:
    """The first usable model's folder: camel-tools' own data, then Tawsim's models folder."""
    return next((folder for folder in _candidates() if not _described(folder).fault), None)


def model_to_use(stated: Path | None) -> Path:
    """The model the engine is to load: the folder stated, else the first there is.

    Raises:
        EngineError: there is none, or it cannot be used.
    """
    if stated is not None:
        check_model(stated)
        return stated
    found = find_model()
    if found is None:
        raise EngineError(NO_MODEL)
    return found


def files_of(folder: Path) -> list[Path]:
    """The files that make a model what it is: configuration, vocabulary, weights.

    Raises:
        EngineError: there are no weights.
    """
    named = sorted(TAKEN_ALONG - {"LICENSE", "README.md"})
    return [*(folder / name for name in named if (folder / name).is_file()), weights_of(folder)]


def weights_of(folder: Path) -> Path:
    """The file with the model's weights; safetensors where there are both.

    Raises:
        EngineError: there is none.
    """
    for name in _WEIGHTS:
        if (folder / name).is_file():
            return folder / name
    raise _refusal(
        N_("errors", "The folder “{folder}” has no model weights ({names})."),
        folder,
        names=", ".join(_WEIGHTS),
    )


def check_model(folder: Path) -> None:
    """Refuse a folder that is not a model, or holds what a model has no need of.

    Reads the configuration and the head of the weights, not the weights.

    Raises:
        EngineError: the sentence says what is wrong.
    """
    if not folder.is_dir():
        raise _refusal(N_("errors", "There is no folder “{folder}”."), folder)
    try:
        _check_names(folder)
        _check_config(folder)
        weights = weights_of(folder)
        if weights.suffix == ".safetensors":
            _check_safetensors(weights)
    except OSError as error:
        raise _refusal(
            N_("errors", "The model in “{folder}” cannot be read: {reason}."),
            folder,
            reason=error.strerror or "I/O",
        ) from error


def add_model(folder: Path, name: str = "") -> Path:
    """Copy a model into Tawsim's models folder, whole or not at all, and give its new place.

    Args:
        folder: a folder as `check_model` accepts it.
        name: what to call it; the folder's own name where empty.

    Raises:
        EngineError: the folder is no model, a model of that name is there already, or the copy
            failed; then nothing is changed.
    """
    folder = folder.expanduser().absolute()
    check_model(folder)
    target = models_folder() / (Path(name).name or folder.name)
    if target.exists():
        raise EngineError(
            N_(
                "errors", "A model called “{name}” is already there; give the new one another name."
            ),
            name=target.name,
        )
    wanted = [folder / file for file in sorted(TAKEN_ALONG) if (folder / file).is_file()]
    wanted.append(weights_of(folder))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".adding-", dir=target.parent) as aside:
            copy = Path(aside, target.name)
            copy.mkdir()
            for file in wanted:
                shutil.copyfile(file, copy / file.name)
            copy.rename(target)
    except OSError as error:
        raise _refusal(
            N_("errors", "The model in “{folder}” could not be copied: {reason}."),
            folder,
            reason=error.strerror or "I/O",
        ) from error
    return target


def remove_model(folder: Path) -> None:
    """Remove a model from Tawsim's models folder for good.

    Raises:
        EngineError: it lies elsewhere, such as in camel-tools' own data, which other programs use;
            or it cannot be removed.
    """
    if folder.parent != models_folder() or folder.name.startswith("."):
        raise _refusal(
            N_(
                "errors",
                "The model in “{folder}” is not Tawsim's own, and other programs may use it; it "
                "was left as it is.",
            ),
            folder,
        )
    aside = folder.with_name(f".removing-{folder.name}")
    try:
        # Renamed first: a model half removed must not look like one.
        folder.rename(aside)
        if aside.is_symlink():
            aside.unlink()
        else:
            shutil.rmtree(aside)
    except OSError as error:
        raise _refusal(
            N_("errors", "The model in “{folder}” cannot be removed: {reason}."),
            folder,
            reason=error.strerror or "I/O",
        ) from error


def _candidates() -> list[Path]:
    """Folders in which a model may lie, the preferred first."""
    camel = camel_data_folder() / CAMEL_SUBFOLDER / "arabert"
    own = models_folder()
    mine = sorted(own.iterdir()) if own.is_dir() else []
    return [
        folder for folder in (camel, *mine) if folder.is_dir() and not folder.name.startswith(".")
    ]


def _described(folder: Path) -> InstalledModel:
    try:
        check_model(folder)
        weights = weights_of(folder)
        pickled = weights.suffix == ".bin"
        return InstalledModel(folder.name, folder, weights.stat().st_size, pickled=pickled)
    except EngineError as fault:
        return InstalledModel(folder.name, folder, 0, str(fault))


def _refusal(template: str, folder: Path, **values: object) -> EngineError:
    return EngineError(template, folder=folder, **values)


def _check_names(folder: Path) -> None:
    """Refuse links, which may lead anywhere, and files that could be executed when loaded."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink():
            template = N_(
                "errors",
                "The folder “{folder}” holds the link “{name}”; a model's files must lie in it "
                "themselves.",
            )
        elif path.suffix.lower() in _PICKLES | _PROGRAMS:
            template = N_(
                "errors",
                "The folder “{folder}” holds “{name}”, which could run code and is no part of a "
                "model; take it out and try again.",
            )
        else:
            continue
        raise _refusal(template, folder, name=path.name)


def _check_config(folder: Path) -> None:
    """Refuse a configuration that is not a BERT model's with camel-tools' labels."""
    if not any((folder / name).is_file() for name in _VOCABULARIES):
        raise _refusal(
            N_("errors", "The folder “{folder}” has no vocabulary ({names})."),
            folder,
            names=", ".join(_VOCABULARIES),
        )
    config = _read_config(folder)
    labels = config.get("id2label")
    tags = set(labels.values()) if isinstance(labels, dict) else set()
    if config.get("model_type", "bert") != "bert" or not {"O", "B-PERS", "I-PERS"} <= tags:
        raise _refusal(
            N_(
                "errors",
                "The model in “{folder}” does not tell persons, places and organisations as "
                "camel-tools' models do, so it cannot be used.",
            ),
            folder,
        )


def _read_config(folder: Path) -> dict[str, Any]:
    path = folder / _CONFIG
    config: Any = None
    if path.is_file() and path.stat().st_size <= _LARGEST_CONFIG:
        try:
            config = json.loads(path.read_bytes())
        except (ValueError, RecursionError):
            config = None
    if not isinstance(config, dict):
        raise _refusal(N_("errors", "The folder “{folder}” has no readable config.json."), folder)
    return config


def _check_safetensors(weights: Path) -> None:
    """Refuse a weights file that is cut short or damaged in its head."""
    size = weights.stat().st_size
    with weights.open("rb") as file:
        head = file.read(8)
        length = struct.unpack("<Q", head)[0] if len(head) == 8 else 0
        fits = 0 < length <= min(size - 8, _LARGEST_HEADER)
        header = file.read(length) if fits else b""
    try:
        tensors = json.loads(header)
        ends = [row["data_offsets"][1] for key, row in tensors.items() if key != "__metadata__"]
        whole = max(ends, default=0) == size - 8 - length
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        whole = False
    if not whole:
        raise _refusal(
            N_("errors", "The model weights in “{folder}” are damaged or cut short."),
            weights.parent,
        )
