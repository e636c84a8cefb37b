"""What each worker does: it loads the engines once, then writes shard after shard."""

import json
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path

from annotations.errors import ImportFault, TawsimError
from annotations.exchange import canonical
from annotations.exchange.whole_file import whole_file
from annotations.project.records import Refusal
from annotations.suggest.corpus.shards import Shard
from annotations.suggest.registry import make
from annotations.suggest.suggester import Suggester
from annotations.suggest.working import FilesReport, suggested, usable
from annotations.working import Progress


@dataclass(slots=True)
class ShardReport:
    """What came of a shard.

    Attributes:
        target: the file it was written to.
        documents: how many were written.
        suggestions: how many by each engine.
        refused: what could not be taken, in words.
        fault: why nothing was written, in words; empty where it was.
    """

    target: str
    documents: int = 0
    suggestions: Counter[str] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)
    fault: str = ""


class Worker:
    """Engines that are loaded once for all shards given to it.

    Args:
        engines: their names.
        model: the folder of the model that `camel` is to use; the first there is where None.
        int8: run that model in eight bits.
    """

    def __init__(
        self, engines: Sequence[str], model: Path | None = None, *, int8: bool = False
    ) -> None:
        self._names, self._model, self._int8 = tuple(engines), model, int8
        self._engines: list[Suggester] = []

    def do(self, shard: Shard) -> ShardReport:
        """Write a shard, whole or not at all; what goes wrong is told and not raised."""
        made = ShardReport(shard.target)
        try:
            if not self._engines:
                self._engines = [make(name, self._model, int8=self._int8) for name in self._names]
            report = FilesReport(suggestions=Counter(dict.fromkeys(self._names, 0)))
            with _slice(shard) as source:
                _write(shard, source, self._engines, report)
        except (TawsimError, OSError, MemoryError) as error:
            made.fault = f"{shard.source}, line {shard.first_line}: {error or 'no memory'}"
            return made
        made.documents, made.suggestions = report.documents, report.suggestions
        made.refused = [str(_in_place(refusal, shard)) for refusal in report.refused]
        return made

    def close(self) -> None:
        """Give back what the engines hold: processes, memory, folders for the time being."""
        while self._engines:
            self._engines.pop().close()


def _write(shard: Shard, source: Path, engines: Sequence[Suggester], report: FilesReport) -> None:
    try:
        records = suggested(usable([source], report.refused), engines, report, Progress(""))
        canonical.write(Path(shard.target), records)
    except ImportFault:
        if report.documents or not report.refused:
            raise
        with whole_file(Path(shard.target)):  # every record was refused: an empty shard is done
            pass


def _in_place(refusal: Refusal, shard: Shard) -> Refusal:
    line = refusal.line + shard.first_line - 1 if refusal.line else 0
    return replace(refusal, file=shard.source, line=line)


@contextmanager
def _slice(shard: Shard) -> Iterator[Path]:
    """A file that holds the shard alone."""
    source = Path(shard.source)
    if shard.end == 0:
        yield source
        return
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tawsim-shard-"))
        part = Path(folder) / "shard.jsonl"
        if source.suffix == ".parquet":
            _write_rows(source, shard, part)
        else:
            with source.open("rb") as file:
                file.seek(shard.start)
                part.write_bytes(file.read(shard.end - shard.start))
        yield part


def _write_rows(source: Path, shard: Shard, part: Path) -> None:
    """The rows of a Parquet file with a column `text` as JSON Lines."""
    from pyarrow import parquet

    table = parquet.ParquetFile(source)
    sizes = [table.metadata.row_group(group).num_rows for group in range(table.num_row_groups)]
    ends = list(accumulate(sizes))
    first = bisect_right(ends, shard.start)
    at = ends[first - 1] if first else 0
    with part.open("w", encoding="utf-8") as out:
        for batch in table.iter_batches(1_000, row_groups=range(first, len(sizes))):
            before = max(shard.start - at, 0)
            for row in batch.slice(before, max(shard.end - at - before, 0)).to_pylist():
                out.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")
            at += batch.num_rows
            if at >= shard.end:
                return
