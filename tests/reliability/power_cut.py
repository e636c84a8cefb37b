"""Power cuts: a day's work logged, cut at many moments, and each disk opened by the product."""

import hashlib
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import TawsimError
from annotations.project import Project
from reliability import replay, shim
from reliability.state import digest_of


@dataclass(slots=True)
class Outcome:
    """What became of the cuts.

    Attributes:
        cuts: how many there were.
        damaged: disks whose project does not open, or of which `check` has something to say.
        lost: disks without something acknowledged, or with half a step.
        rolled_back: disks on which SQLite had a journal to roll back.
        slowest: seconds the slowest reopening took.
        first: what was wrong first.
    """

    cuts: int = 0
    damaged: int = 0
    lost: int = 0
    rolled_back: int = 0
    slowest: float = 0.0
    first: str = ""


def log_of_a_day(
    folder: Path, steps: int, seed: int, synchronous: str = "EXTRA"
) -> list[replay.Record]:
    """What a working day does to its files."""
    place = folder / f"day-{seed}-{synchronous}"
    place.mkdir()
    log = folder / f"{place.name}.log"
    day = shim.run(
        "day", place, steps, seed, synchronous, POWER_FOLDER=str(place), POWER_LOG=str(log)
    )
    out, errors = day.communicate()
    assert (day.returncode, out) == (0, "done\n"), errors
    return replay.read_log(log)


def try_cuts(log: list[replay.Record], folder: Path, count: int, seed: int) -> Outcome:
    """Cut so many times and look at what is there."""
    outcome = Outcome()
    for cut in replay.cuts(log, count, seed):
        outcome.cuts += 1
        place = folder / f"cut{outcome.cuts}"
        place.mkdir()
        for name, content in cut.files.items():
            (place / name).parent.mkdir(exist_ok=True)
            (place / name).write_bytes(content)
        outcome.rolled_back += "day.tawsim-journal" in cut.files
        fault = _fault(cut, place, outcome)
        outcome.first = outcome.first or fault
        for file in sorted(place.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        place.rmdir()
    return outcome


def _fault(cut: replay.Cut, place: Path, outcome: Outcome) -> str:
    path = place / "day.tawsim"
    if cut.before is None and not path.exists():
        return ""
    began = time.perf_counter()
    try:
        with closing(Project.open(path, "sara")) as project:
            project.entries()
            outcome.slowest = max(outcome.slowest, time.perf_counter() - began)
            faults = project.faults()
            found = "" if faults else digest_of(project._db.conn)
    except TawsimError as error:
        outcome.damaged += 1
        return str(error)
    if faults:
        outcome.damaged += 1
        return faults[0]
    may_be = {state["digest"] for state in (cut.before, cut.after) if state}
    if found not in may_be:
        outcome.lost += 1
        return f"neither before nor after {cut.after and cut.after['name']}"
    after = (cut.after or cut.before or {"files": {}})["files"]
    for name, content in (cut.before or {"files": {}})["files"].items():
        file = place / name
        there = file.exists() and hashlib.sha256(file.read_bytes()).hexdigest() == content
        if not there and (file.exists() or name in after):
            outcome.lost += 1
            return f"{name} is not what was written"
    return ""
