"""A corpus cut into shards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault

_LINES: Final = (".jsonl", ".ndjson")
_PARQUET: Final = ".parquet"


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of a file, and where what comes of it is written.

    Attributes:
        source: the file.
        target: the file to write.
        start, end: bytes of a JSON Lines file, rows of a Parquet file; 0 and 0 for all of another.
        first_line: the line the part begins with, from 1.
    """

    source: str
    target: str
    start: int = 0
    end: int = 0
    first_line: int = 1

    @property
    def is_done(self) -> bool:
        """Whether it was written before."""
        return Path(self.target).is_file()


def cut(sources: Sequence[Path], out: Path, size: int) -> list[Shard]:
    """The shards of some files, in order: `size` lines or rows each; other files stay whole.

    Raises:
        ImportFault: a file cannot be read.
    """
    found: list[Shard] = []
    for number, source in enumerate(sources):
        try:
            parts = list(_parts(source, size))
        except OSError as error:
            raise ImportFault(
                N_("errors", "{path} cannot be read: {why}."),
                path=source,
                why=error.strerror or error,
            ) from error
        for part, (start, end, line) in enumerate(parts):
            target = out / f"{number:05}-{part:06}.jsonl"
            found.append(Shard(str(source), str(target), start, end, line))
    return found


def _parts(source: Path, size: int) -> Iterator[tuple[int, int, int]]:
    if source.suffix == _PARQUET:
        from pyarrow import parquet

        rows = parquet.ParquetFile(source).metadata.num_rows
        for start in range(0, max(rows, 1), size):
            yield start, min(start + size, rows), start + 1
    elif source.suffix in _LINES:
        yield from _lines(source, size)
    else:
        yield 0, 0, 1


def _lines(source: Path, size: int) -> Iterator[tuple[int, int, int]]:
    """Where each `size` lines of a file begin and end, and the number of the first."""
    start = at = 0
    first = 1
    with source.open("rb") as file:
        for line, text in enumerate(file, start=1):
            at += len(text)
            if line - first + 1 == size:
                yield start, at, first
                start, first = at, line + 1
    if at > start:
        yield start, at, first
