"""What an earlier export to the same name left beside it, so that two exports are not mixed up."""

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from annotations.exchange import card, manifest
from annotations.exchange.whole_file import sum_of

_LARGEST: Final = 64 * 2**20  # bytes of a manifest


def listed_beside(out: Path) -> Mapping[Path, str]:
    """The files that the manifest beside `out` names, with their sums; none where there is none.

    Only those that an export to `out` may have written there: `NAME.train.EXT` and the like.
    """
    try:
        with out.with_name(out.name + manifest.SUFFIX).open("rb") as file:
            content = json.loads(file.read(_LARGEST))
        named = {str(one["name"]): str(one["sha256"]) for one in content["files"]}
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}
    return {
        out.with_name(name): digest
        for name, digest in named.items()
        if Path(name).name == name and (name == out.name or name.startswith(f"{out.stem}."))
    }


def remove(
    out: Path, before: Mapping[Path, str], written: Collection[Path], *, manifest_too: bool
) -> tuple[Path, ...]:
    """Take away what an earlier export left that is as it was written then.

    Args:
        out: what was exported to, now as then.
        before: what `listed_beside` said before this export.
        written: the files of this export.
        manifest_too: also the earlier manifest and its page, as this export has none.

    Returns:
        What was taken away.
    """
    gone = [path for path, digest in before.items() if path not in written and _is(path, digest)]
    if manifest_too and before:
        beside = (out.with_name(out.name + end) for end in (manifest.SUFFIX, card.SUFFIX))
        gone += [path for path in beside if path.is_file()]
    for path in gone:
        with suppress(OSError):
            path.unlink()
    return tuple(sorted(path for path in gone if not path.exists()))


def _is(path: Path, digest: str) -> bool:
    try:
        return path.is_file() and not path.is_symlink() and sum_of(path) == digest
    except OSError:
        return False
