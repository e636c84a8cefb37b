"""The account beside the shards: of what, by what and how they were made; none get mixed."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from annotations import __version__
from annotations.arabic.lists import sum_of_lists
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, ExportFault, ImportFault
from annotations.exchange.whole_file import whole_file

ACCOUNT: Final = "shards.json"
_CAMEL: Final = "camel"
_CHUNK: Final = 1 << 20  # bytes

_DIFFERENT: Final[Mapping[str, str]] = {
    "sources": N_(
        "errors",
        "{path} holds shards of other files; name another folder or remove this one. Nothing in "
        "it was changed.",
    ),
    "size": N_(
        "errors",
        "{path} holds shards of {before} documents each, not of {now}; name another folder or "
        "remove this one. Nothing in it was changed.",
    ),
    "engines": N_(
        "errors",
        "{path} holds shards made by other engines ({before}, not {now}); name another folder or "
        "remove this one. Nothing in it was changed.",
    ),
    "model": N_(
        "errors",
        "{path} holds shards made with another model of the camel engine; name another folder or "
        "remove this one. Nothing in it was changed.",
    ),
    "int8": N_(
        "errors",
        "{path} holds shards for which --int8 was chosen otherwise; name another folder or "
        "remove this one. Nothing in it was changed.",
    ),
    "lexicon": N_(
        "errors",
        "{path} holds shards made with another lexicon; name another folder or remove this one. "
        "Nothing in it was changed.",
    ),
    "tawsim": N_(
        "errors",
        "{path} holds shards made by Tawsim {before}, not {now}; name another folder or remove "
        "this one. Nothing in it was changed.",
    ),
}
_UNKNOWN: Final = N_(
    "errors",
    "{path} holds shards of which nothing tells how they were made; name another folder or "
    "remove this one. Nothing in it was changed.",
)


def account_of(
    sources: Sequence[Path],
    engines: Sequence[str],
    model: Path | None,
    size: int,
    *,
    int8: bool = False,
) -> dict[str, Any]:
    """All that decides what the shards hold.

    Args:
        sources: the files that are cut.
        engines: their names.
        model: the folder that `camel` is to use; the first there is where None.
        size: documents in a shard.
        int8: run that model in eight bits.

    Raises:
        ImportFault: a file cannot be read.
        EngineError: the model cannot be read.
    """
    return {
        "sources": [{"name": source.name, "sha256": _sum_of_source(source)} for source in sources],
        "size": size,
        "engines": sorted(engines),
        "model": _sums_of_model(model) if _CAMEL in engines else None,
        "int8": int8 and _CAMEL in engines,
        "lexicon": sum_of_lists(),
        "tawsim": __version__,
    }


def note(out: Path, account: Mapping[str, Any]) -> None:
    """Write the account into a folder of shards, or hold the one that is there against it.

    Raises:
        ExportFault: the folder's shards were made of, by or with something else, which the
            sentence names; or the folder cannot be written.
    """
    path = out / ACCOUNT
    try:
        before = _before(path)
        if before is None and any(out.glob("[0-9]*-[0-9]*.jsonl")):
            raise ExportFault(_UNKNOWN, path=out)
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportFault(
            N_("errors", "{path} cannot be written: {why}. What was there before is unharmed."),
            path=out,
            why=error.strerror or error,
        ) from error
    if before is None:
        with whole_file(path) as file:
            file.write(json.dumps(account, ensure_ascii=False, indent=1).encode() + b"\n")
        return
    for what, sentence in _DIFFERENT.items():
        old, new = before.get(what), account[what]
        if old != new:
            raise ExportFault(sentence, path=out, before=_told(old), now=_told(new))


def _before(path: Path) -> dict[str, Any] | None:
    """The account that is there; None where there is none.

    Raises:
        ExportFault: it cannot be understood.
    """
    if not path.is_file():
        return None
    try:
        before = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        before = None
    if not isinstance(before, dict):
        raise ExportFault(_UNKNOWN, path=path.parent)
    return before


def _told(value: object) -> str:
    """A value of the account in words."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "?" if value is None else str(value)


def _sums_of_model(stated: Path | None) -> dict[str, str]:
    """The sum of each file of the model that `camel` will load."""
    from annotations.suggest.camel.models import files_of, model_to_use

    folder = model_to_use(stated)
    try:
        return {file.name: _sum(file) for file in files_of(folder)}
    except OSError as error:
        raise EngineError(
            N_("errors", "The model in “{folder}” cannot be read: {reason}."),
            folder=folder,
            reason=error.strerror or "I/O",
        ) from error


def _sum_of_source(source: Path) -> str:
    """The sum of a file; empty for a folder."""
    try:
        return "" if source.is_dir() else _sum(source)
    except OSError as error:
        raise ImportFault(
            N_("errors", "{path} cannot be read: {why}."), path=source, why=error.strerror or error
        ) from error


def _sum(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
