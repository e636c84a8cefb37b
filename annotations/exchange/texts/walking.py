"""The files of a folder and of the folders in it, each once, in the same order every time."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.exchange.folders import MARK
from annotations.exchange.texts.source import is_ordinary
from annotations.project.records import Refusal

# What systems, Word and brat put beside articles.
_BESIDE: Final = frozenset(
    {"thumbs.db", "desktop.ini", "annotation.conf", "visual.conf", "tools.conf",
     "kb_shortcuts.conf"}
)  # fmt: skip
_OURS: Final = (".manifest.json", ".card.md", ".tawsim", ".tawsim-journal")
_MOST_ENDINGS: Final = 8  # named in one sentence


def files_in(folder: Path, is_known: Callable[[Path], bool]) -> Iterator[Path | Refusal]:
    """The files beneath `folder` that can be read, and last what was left out.

    Links are followed, but no folder is gone through twice. Hidden files are passed over.

    Args:
        folder: where to begin.
        is_known: whether a file's ending is that of a format.
    """
    others: Counter[str] = Counter()
    found = False
    for path in _all_files(folder):
        if isinstance(path, Refusal):
            yield path
        elif _is_beside(path):
            continue
        elif not is_known(path):
            others[path.suffix.lower() or path.name[:20]] += 1
        elif not is_ordinary(path):
            yield Refusal(str(path), 0, ImportFault(N_("errors", "It is no ordinary file.")))
        else:
            found = True
            yield path
    if others:
        fault = ImportFault(
            N_("errors", "Left out, as they are files of other kinds: {count} ({kinds})."),
            count=others.total(),
            kinds=", ".join(name for name, _ in others.most_common(_MOST_ENDINGS)),
        )
        yield Refusal(str(folder), 0, fault)
    elif not found:
        yield Refusal(str(folder), 0, ImportFault(N_("errors", "There are no files in it.")))


def _all_files(folder: Path) -> Iterator[Path | Refusal]:
    seen: set[tuple[int, int]] = set()
    _is_new(folder, seen)
    faults: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=faults.append, followlinks=True):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and _is_new(Path(place, name), seen)
        )
        yield from (Path(place, name) for name in sorted(names))
    for error in faults:
        fault = ImportFault(N_("errors", "It cannot be read: {why}."), why=error.strerror or error)
        yield Refusal(str(error.filename), 0, fault)


def _is_new(folder: Path, seen: set[tuple[int, int]]) -> bool:
    try:
        status = folder.stat()
    except OSError:
        return True  # which the walk tells
    known = (status.st_dev, status.st_ino) in seen
    seen.add((status.st_dev, status.st_ino))
    return not known


def _is_of_an_export(path: Path, name: str) -> bool:
    """Whether it says again, or describes, what the data beside it hold."""
    folder = path.parent
    if name == "typesystem.xml":
        return any(folder.glob("*.xmi"))
    if name == "readme.md":
        return (folder / MARK).exists() or any(folder.glob("data/*.jsonl"))
    if path.suffix.lower() == ".parquet":
        lines = f"{path.stem}.jsonl"
        return (folder / lines).exists() or (folder.parent / "data" / lines).exists()
    return False


def _is_beside(path: Path) -> bool:
    name = path.name.lower()
    if name.startswith((".", "~$")) or name in _BESIDE:
        return True
    if name.endswith(_OURS) or _is_of_an_export(path, name):
        return True
    return path.suffix.lower() == ".txt" and path.with_suffix(".ann").exists()
