"""Measuring for the tables: seconds, rows with growth, and where a missed goal's time goes."""

import cProfile
import pstats
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

Row = tuple[str, ...]
"""Name, measured, bare tools, ratio, goal, and growth from the step below where there is one."""

By = Literal["median", "p95"]


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def wait(signal: SignalInstance, begin: Callable[[], object]) -> None:
    """Begin something and wait for its signal.

    Raises:
        TimeoutError: it did not come within a minute.
    """
    loop = QEventLoop()
    came = []
    quit_by = signal.connect(lambda *_: (came.append(True), loop.quit()))
    QTimer.singleShot(60_000, loop, loop.quit)
    begin()
    loop.exec()
    signal.disconnect(quit_by)
    if not came:
        raise TimeoutError


def figure(times: Sequence[float], by: By) -> float:
    """The median, or what 95 of 100 stay below."""
    ordered = sorted(times)
    if by == "median":
        return statistics.median(ordered)
    return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


def rows_of(
    name: str,
    ours: Sequence[float],
    bare: Sequence[float],
    goal: float | None = None,
    *,
    by: By = "median",
    below: Sequence[float] | None = None,
    again: Callable[[], object] | None = None,
) -> Iterator[Row]:
    """A row, and where its goal was missed another: by how much, and what the time goes to.

    Args:
        name: what was done.
        ours, bare: seconds of each time it was done by the program, and by bare tools.
        goal: milliseconds.
        by: what of the times the goal is for.
        below: the times of the same with less to do.
        again: does it once more, to see what the time goes to.
    """
    told = "" if goal is None else f"{'p95 ' if by == 'p95' else ''}≤ {goal:.0f} ms"
    growth = "" if below is None else f"{figure(ours, by) / figure(below, by):.1f}×"
    ratio = statistics.median(ours) / statistics.median(bare)
    yield name, told(ours), told(bare), f"{ratio:.1f}×", told, growth
    if goal is not None and (missed := figure(ours, by) * 1000 - goal) > 0:
        where = "" if again is None else f"; {worked(again)}; of that: {spent_on(again)}"
        yield (f"    missed by {missed:.0f} ms, {missed / goal:.0%}{where}",)


def told(times: Sequence[float]) -> str:
    """Median and p95, in milliseconds."""
    median, p95 = (figure(times, by) * 1000 for by in ("median", "p95"))
    return f"{median:.1f} ms, p95 {p95:.1f} ms"


def worked(work: Callable[[], object], times: int = 5) -> str:
    """How long this thread had the processor for a work; what is left of its time is waiting."""
    whole: list[float] = []
    own: list[float] = []
    for _ in range(times):
        began = time.thread_time()
        whole.append(seconds(work))
        own.append(time.thread_time() - began)
    told = [f"{statistics.median(found) * 1000:.1f}" for found in (own, whole)]
    return f"done again, the window's thread had the processor for {told[0]} of {told[1]} ms"


def spent_on(work: Callable[[], object], count: int = 4) -> str:
    """The functions that take most of a work's time themselves, with their shares."""
    profile = cProfile.Profile()
    profile.runcall(work)
    stats = pstats.Stats(profile)
    own = {place: values[2] for place, values in stats.stats.items()}  # type: ignore[attr-defined]
    whole = sum(own.values()) or 1.0
    most = sorted(own, key=lambda place: -own[place])[:count]
    return ", ".join(f"{_name(*place)} {own[place] / whole:.0%}" for place in most)


def _name(file: str, _line: int, function: str) -> str:
    return function if file == "~" else f"{Path(file).stem}.{function}"
