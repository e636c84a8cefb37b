"""Shards handed to processes of this machine, or to a cluster by Ray Data."""

import atexit
import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.suggest.corpus.account import account_of, note
from annotations.suggest.corpus.shards import Shard, cut
from annotations.suggest.corpus.worker import ShardReport, Worker
from annotations.working import Progress, shown

if TYPE_CHECKING:
    from concurrent.futures import Future

Place = Literal["processes", "ray"]
_STOPPED: Final = N_(
    "errors", "Stopped: {done} of {total} shards are written; run it again to go on."
)
_WORKER_ENDED: Final = N_(
    "errors",
    "A worker process ended unexpectedly, perhaps for want of memory: {done} of {total} shards "
    "are written and stay; run it again to go on, with fewer --jobs where memory is short.",
)
_TRIES: Final = 3  # on a busy machine Ray gives its own node up after half a minute
DEFAULT_SIZE: Final = 1_000  # documents in a shard


class _WorkerEndedError(Exception):
    """A worker process ended before its work did."""


@dataclass(slots=True)
class CorpusReport:
    """What was done for a corpus.

    Attributes:
        documents: documents written now.
        suggestions: how many of them by each engine.
        shards: shards written now.
        before: shards that were written by an earlier run.
        refused: records that could not be taken, in words.
        faults: shards that could not be written, in words.
    """

    documents: int = 0
    suggestions: Counter[str] = field(default_factory=Counter)
    shards: int = 0
    before: int = 0
    refused: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a corpus is gone through.

    Attributes:
        engines: their names.
        model: the folder of the model that `camel` is to use.
        jobs: how many workers.
        size: documents in a shard.
        on: processes of this machine, or Ray's workers.
        int8: run that model in eight bits.
    """

    engines: tuple[str, ...]
    model: Path | None = None
    jobs: int = 1
    size: int = DEFAULT_SIZE
    on: Place = "processes"
    int8: bool = False


def suggest_corpus(sources: Sequence[Path], out: Path, wanted: Wanted) -> CorpusReport:
    """Suggest for files, shard by shard, into a folder; a run that was cut short is gone on with.

    Args:
        sources: JSON Lines or Parquet files, cut into shards; other files are a shard each.
        out: the folder.
        wanted: engines, workers, size.

    Raises:
        ImportFault: a file cannot be read.
        ExportFault: the folder holds shards that something else made, or cannot be written.
        EngineError: the user stopped it, or a worker process ended; the shards that are written
            stay.
    """
    note(out, account_of(sources, wanted.engines, wanted.model, wanted.size, int8=wanted.int8))
    shards = cut([source.absolute() for source in sources], out.absolute(), wanted.size)
    waiting = [shard for shard in shards if not shard.is_done]
    report = CorpusReport(suggestions=Counter(dict.fromkeys(wanted.engines, 0)))
    report.before = len(shards) - len(waiting)
    run: Callable[[list[Shard], Wanted], Iterator[ShardReport]]
    run = _on_ray if wanted.on == "ray" else _in_processes
    with shown("shards", len(waiting)) as progress:
        end = _go_through(run(waiting, wanted) if waiting else iter(()), report, progress)
    if end:
        written = sum(shard.is_done for shard in shards)
        raise EngineError(end, done=written, total=len(shards))
    return report


def _go_through(
    reports: Iterator[ShardReport], report: CorpusReport, progress: Progress
) -> str | None:
    """Note what comes of each shard; gives the sentence that says why it ended early, if so."""
    try:
        for count, done in enumerate(reports, start=1):
            _note(done, report)
            if not progress(count):
                return _STOPPED
    except _WorkerEndedError:
        return _WORKER_ENDED
    return None


def _note(done: ShardReport, report: CorpusReport) -> None:
    if done.fault:
        report.faults.append(done.fault)
        return
    report.shards += 1
    report.documents += done.documents
    report.suggestions.update(done.suggestions)
    report.refused += done.refused


_worker: list[Worker] = []


def _begin(engines: tuple[str, ...], model: Path | None, int8: bool) -> None:
    worker = Worker(engines, model, int8=int8)
    _worker.append(worker)
    atexit.register(worker.close)


def _do(shard: Shard) -> ShardReport:
    return _worker[0].do(shard)


def _in_processes(shards: list[Shard], wanted: Wanted) -> Iterator[ShardReport]:
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    begin = partial(_begin, wanted.engines, wanted.model, wanted.int8)
    with ProcessPoolExecutor(wanted.jobs, get_context("spawn"), begin) as pool:
        waiting: list[Future[ShardReport]] = []
        try:
            waiting += [pool.submit(_do, shard) for shard in shards]
            for done in as_completed(waiting):
                yield done.result()
        except BrokenProcessPool as error:
            raise _WorkerEndedError from error
        finally:
            for one in waiting:
                one.cancel()


class _RayWorker:
    """A worker as Ray Data calls it: a batch of shards in, their reports out."""

    def __init__(self, engines: tuple[str, ...], model: str | None, int8: bool) -> None:
        self._worker = Worker(engines, Path(model) if model else None, int8=int8)

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[Any]]:
        reports: dict[str, list[Any]] = {"report": []}
        for values in zip(*batch.values(), strict=True):
            shard = Shard(**{k: _plain(v) for k, v in zip(batch, values, strict=True)})
            done = self._worker.do(shard)
            # Of a Counter, asdict makes one that counts pairs.
            reports["report"].append(asdict(done) | {"suggestions": dict(done.suggestions)})
        return reports

    def __del__(self) -> None:
        # Ray Data lets go of a worker it needs no more, and tells it in no other way.
        if hasattr(self, "_worker"):
            self._worker.close()


def _plain(value: Any) -> Any:
    """A value as Python has it; Ray hands numbers over as numpy's."""
    return value.item() if hasattr(value, "item") else value


def _start(ray: Any, jobs: int) -> None:
    """Join the cluster that RAY_ADDRESS names, or begin one on this machine.

    Raises:
        EngineError: it does not start.
    """
    address = os.environ.get("RAY_ADDRESS")
    here = {} if address else {"num_cpus": jobs, "include_dashboard": False}
    for attempt in range(1, _TRIES + 1):
        try:
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR, **here)
        except Exception as error:  # Ray has no narrower one for a node that came too late
            ray.shutdown()
            if attempt == _TRIES:
                raise EngineError(
                    N_("errors", "Ray does not start: {why}. Nothing was written."), why=error
                ) from error
        else:
            return


def _on_ray(shards: list[Shard], wanted: Wanted) -> Iterator[ShardReport]:
    """One worker an actor, each with its own engines; Ray starts failed ones again.

    Raises:
        EngineError: Ray is not installed.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise EngineError(
            N_("errors", "Ray is not installed; install it with: pip install tawsim[cluster]")
        ) from error
    own = not ray.is_initialized()
    if own:
        _start(ray, wanted.jobs)
    try:
        ray.data.DataContext.get_current().enable_progress_bars = False
        done = ray.data.from_items(
            [asdict(shard) for shard in shards], override_num_blocks=len(shards)
        ).map_batches(
            _RayWorker,
            fn_constructor_args=(
                wanted.engines,
                str(wanted.model) if wanted.model else None,
                wanted.int8,
            ),
            batch_size=1,
            concurrency=min(wanted.jobs, len(shards)),
        )
        for row in done.iter_rows():
            told = dict(row["report"])
            counts = {name: int(count or 0) for name, count in told.pop("suggestions").items()}
            yield ShardReport(**told, suggestions=Counter(counts))
    finally:
        if own:
            ray.shutdown()
