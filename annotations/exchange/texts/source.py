"""A file's bytes within limits, and what is kept of where a text came from."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault

LARGEST_FILE: Final = 32 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file.

    Attributes:
        name: the file's name alone, no folder of this machine.
        content: all its bytes.
    """

    name: str
    content: bytes

    def meta(self, form: str, **more: object) -> dict[str, Any]:
        """What a document keeps of where it came from.

        Args:
            form: the format's name.
            more: what else there is to say; nothing is kept of what is None.
        """
        known = {key: value for key, value in more.items() if value is not None}
        digest = hashlib.sha256(self.content).hexdigest()
        return {"file": self.name, "format": form, **known, "sha256": digest}


def file_name(path: Path) -> str:
    """The file's name, of whatever bytes it is, as text that can be kept."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def source_of(path: Path, limit: int = LARGEST_FILE) -> Source:
    """The bytes of the file at `path`.

    Raises:
        ImportFault: it is larger than `limit` bytes.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise ImportFault(
            N_("errors", "It is larger than {limit} MB, which is no article."),
            limit=limit // 2**20,
        )
    return Source(file_name(path), content)


def is_ordinary(path: Path) -> bool:
    """Whether it is a file whose end comes: no pipe, no device."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # whose reader says what is wrong with it
