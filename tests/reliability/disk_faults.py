"""A disk that is full, or fails, at each call that writes: what the works of `failing` came to."""

import json
from pathlib import Path
from typing import Any

from reliability import shim

WORKS = (
    "edit", "undo", "bring_in", "merge", "suggest", "export", "copy", "save_copy", "go_back",
    "create", "migrate", "export_parts", "export_folder", "parcel", "recover",
)  # fmt: skip
WORKS_ENCRYPTED = ("edit", "undo", "bring_in", "merge", "copy", "save_copy", "go_back", "migrate")


def sweep(
    folder: Path, works: str, every: int = 1, *, encrypted: bool = False
) -> list[dict[str, Any]]:
    """Do the works with each call failing in turn, or each of `every`."""
    more = ["encrypted"] if encrypted else []
    place = folder / "-".join([*works.split(","), *more])
    place.mkdir()
    failing = shim.run("failing", place, works, every, *more, POWER_FOLDER=str(place))
    out, errors = failing.communicate()
    assert failing.returncode == 0, errors
    return [json.loads(line) for line in out.splitlines()]
