"""Everything that can go wrong, many times over: python -m reliability, or `make torture`."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import disk_faults, kill_window, shim, work
from reliability.damage import make_sample, try_damage
from reliability.power_cut import log_of_a_day, try_cuts

Row = tuple[str, object, object, object, object, str]
HEAD: Row = ("fault", "tries", "survived", "lost edits", "slowest reopening", "more")
WIDTHS = (34, 6, 9, 11, 18, 0)
SEED = 2026


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def power_cuts(folder: Path) -> Iterator[Row]:
    if shim.why_not():
        yield "power cut", 0, "–", "–", "–", shim.why_not()
        return
    for synchronous, days in (("EXTRA", 2), ("FULL", 1), ("OFF", 1)):
        cuts = 500 if synchronous == "EXTRA" else 300
        found = []
        for day in range(days):
            log = log_of_a_day(folder, 300, SEED + day, synchronous)
            found.append(try_cuts(log, folder, cuts, SEED + day))
        tries = sum(one.cuts for one in found)
        damaged, lost = sum(one.damaged for one in found), sum(one.lost for one in found)
        name = "power cut" if synchronous == "EXTRA" else f"  the same, synchronous = {synchronous}"
        more = f"{sum(one.rolled_back for one in found)} rolled back, {damaged} damaged"
        slowest = milliseconds(max(one.slowest for one in found))
        yield name, tries, tries - damaged - lost, lost, slowest, more


def kills(folder: Path) -> Iterator[Row]:
    if hasattr(os, "fork"):
        done = subprocess.run(
            [sys.executable, "-m", "reliability.kill", str(folder), "200", str(SEED)],
            capture_output=True,
            text=True,
            check=True,
        )
        found = json.loads(done.stdout)
        more = f"{found['acknowledged']} steps acknowledged, {found['rolled_back']} rolled back"
        survived = found["kills"] - found["lost"] - found["damaged"]
        slowest = milliseconds(found["slowest"])
        yield "kill -9 of a process at work", found["kills"], survived, found["lost"], slowest, more
    window = kill_window.run(folder, 20, SEED)
    more = f"{window.acknowledged} changes shown, {window.rolled_back} rolled back"
    survived = window.kills - window.lost - window.damaged
    slowest = milliseconds(window.slowest)
    yield "kill -9 of the window", window.kills, survived, window.lost, slowest, more


def disks(folder: Path) -> Iterator[Row]:
    if shim.why_not():
        yield "disk full, failing", 0, "–", "–", "–", shim.why_not()
        return
    for name in disk_faults.WORKS:
        (found,) = disk_faults.sweep(folder, name)
        more = f"{found['refused']} refused with a sentence, {found['done']} done all the same"
        bad = len(found["faults"])
        slowest = milliseconds(found["slowest"])
        yield (
            f"disk full or failing: {name}",
            found["tries"],
            found["tries"] - bad,
            bad,
            slowest,
            more,
        )


def damage(folder: Path) -> Iterator[Row]:
    sample = make_sample(folder)
    (folder / "apart").mkdir()
    for with_copy, name in ((False, "damaged file"), (True, "damaged file, a copy beside it")):
        found = try_damage(sample, folder / "apart", range(1000), with_copy=with_copy)
        named = found.told + found.found
        more = (
            f"{named} named, {found.harmless} harmless, {len(found.silent)} not noticed; "
            f"{found.documents:.1%} of documents back"
        )
        slowest = milliseconds(found.slowest)
        survived = found.tries - len(found.worse)
        yield name, found.tries, survived, found.lost, slowest, more


def two_programs(folder: Path) -> Iterator[Row]:
    path = folder / "shared.tawsim"
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 1)
    names = ("zaid", "lina")
    labellers = [
        subprocess.Popen([sys.executable, "-m", "reliability.labeller", str(path), name, "500"])
        for name in names
    ]
    for labeller in labellers:
        labeller.wait()
    began = time.perf_counter()
    with closing(Project.open(path, "sara")) as project:
        slowest = milliseconds(time.perf_counter() - began)
        stored = sum(len(project.spans("d0", name)) for name in names)
        whole = not project.faults()
    more = "whole" if whole else "damaged"
    yield "two programs, edits", 1000, stored, 1000 - stored, slowest, more


PARTS: tuple[Callable[[Path], Iterator[Row]], ...] = (
    power_cuts, kills, disks, damage, two_programs,
)  # fmt: skip


def show(row: Row) -> None:
    cells = (str(cell).ljust(width) for cell, width in zip(row, WIDTHS, strict=True))
    sys.stdout.write("  ".join(cells).rstrip() + "\n")
    sys.stdout.flush()


def main() -> int:
    """Print a row for each fault as it comes in; 1 where anything was lost."""
    failed = False
    show(HEAD)
    for part in PARTS:
        with tempfile.TemporaryDirectory(prefix="tawsim-torture-") as folder:
            for row in part(Path(folder)):
                show(row)
                control = row[0].startswith(" ")
                failed = failed or (row[1] != row[2] and row[2] != "–") != control
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
