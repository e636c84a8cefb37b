"""Files that are written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the name `path` only once it is complete and on the disk.

    Raises:
        ExportFault: it cannot be written; what stood at `path` stands there still.
    """
    partial = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        with partial.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
        _sync_folder(path.parent)
    except OSError as error:
        raise ExportFault(
            N_("errors", "{path} cannot be written: {why}. What was there before is unharmed."),
            path=path,
            why=error.strerror or error,
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
