"""Files that are written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final
from uuid import uuid4

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault
from annotations.project.copies import sync_folder

NOT_WRITTEN: Final = N_(
    "errors", "{path} cannot be written: {why}. What was there before is unharmed."
)


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
        sync_folder(path.parent)
    except OSError as error:
        raise ExportFault(NOT_WRITTEN, path=path, why=error.strerror or error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
