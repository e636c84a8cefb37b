"""Everything that can go wrong, many times over: `make torture`.

python -m reliability [PART,…] [--short]    the parts by name, all where none is given

Several parts run side by side, each in a process of its own, as many as there are processors. With
--short each fault is tried a few times only, to see that the harness itself is sound.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import disk_faults, kill_window, shim, work
from reliability.damage import make_sample, try_damage
from reliability.fuzz import try_fuzz
from reliability.power_cut import log_of_a_day, try_cuts

Row = tuple[str, object, object, object, object, str]
HEAD: Row = ("fault", "tries", "survived", "lost edits", "slowest reopening", "more")
WIDTHS = (42, 6, 9, 11, 18, 0)
SEED = 2026
SHORT = "--short" in sys.argv


def times(whole: int) -> int:
    """How often to try: all of it, or a few times."""
    return max(2, whole // 50) if SHORT else whole


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def power_cuts(folder: Path) -> Iterator[Row]:
    if shim.why_not():
        yield "power cut", 0, "–", "–", "–", shim.why_not()
        return
    for synchronous, days in (("EXTRA", 2), ("FULL", 1), ("OFF", 1)):
        cuts = times(500 if synchronous == "EXTRA" else 300)
        found = []
        for day in range(days):
            log = log_of_a_day(folder, max(60, times(300)), SEED + day, synchronous)
            found.append(try_cuts(log, folder, cuts, SEED + day))
        tries = sum(one.cuts for one in found)
        damaged, lost = sum(one.damaged for one in found), sum(one.lost for one in found)
        name = "power cut" if synchronous == "EXTRA" else f"  the same, synchronous = {synchronous}"
        more = f"{sum(one.rolled_back for one in found)} rolled back, {damaged} damaged"
        slowest = milliseconds(max(one.slowest for one in found))
        yield name, tries, tries - damaged - lost, lost, slowest, more


def kills(folder: Path) -> Iterator[Row]:
    for more_words in ([], ["encrypted"]) if hasattr(os, "fork") else ():
        place = folder / "-".join(["killed", *more_words])
        place.mkdir()
        arguments = [str(place), str(times(200)), str(SEED), *more_words]
        done = subprocess.run(
            [sys.executable, "-m", "reliability.kill", *arguments],
            capture_output=True,
            text=True,
            check=True,
        )
        found = json.loads(done.stdout)
        more = f"{found['acknowledged']} steps acknowledged, {found['rolled_back']} rolled back"
        survived = found["kills"] - found["lost"] - found["damaged"]
        slowest = milliseconds(found["slowest"])
        name = "kill -9 of a process at work" + "".join(f", {word}" for word in more_words)
        yield name, found["kills"], survived, found["lost"], slowest, more
    window = kill_window.run(folder, times(200), SEED)
    more = f"{window.acknowledged} changes shown, {window.rolled_back} rolled back"
    survived = window.kills - window.lost - window.damaged
    slowest = milliseconds(window.slowest)
    yield "kill -9 of the window", window.kills, survived, window.lost, slowest, more


def disks(folder: Path) -> Iterator[Row]:
    if shim.why_not():
        yield "disk full, failing", 0, "–", "–", "–", shim.why_not()
        return
    for name in disk_faults.WORKS:
        yield _disk(name, folder, 7 if SHORT else 1, encrypted=False)


def encrypted_disks(folder: Path) -> Iterator[Row]:
    for name in () if shim.why_not() else disk_faults.WORKS_ENCRYPTED:
        yield _disk(name, folder, 41 if SHORT else 1, encrypted=True)


def _disk(name: str, folder: Path, every: int, *, encrypted: bool) -> Row:
    (found,) = disk_faults.sweep(folder, name, every, encrypted=encrypted)
    said = f"{found['refused']} refused with a sentence, {found['done']} done all the same"
    bad = len(found["faults"])
    return (
        f"disk full or failing: {name}" + (", encrypted" if encrypted else ""),
        found["tries"],
        found["tries"] - bad,
        bad,
        milliseconds(found["slowest"]),
        said if every == 1 else f"{said}; one call in {every}",
    )


def damage(folder: Path) -> Iterator[Row]:
    sample = make_sample(folder)
    (folder / "apart").mkdir()
    for with_copy, name in ((False, "damaged file"), (True, "damaged file, a copy beside it")):
        found = try_damage(sample, folder / "apart", range(times(1000)), with_copy=with_copy)
        named = found.told + found.found
        more = (
            f"{named} named, {found.harmless} harmless, {len(found.silent)} not noticed; "
            f"{found.documents:.1%} of documents back"
        )
        slowest = milliseconds(found.slowest)
        survived = found.tries - len(found.worse)
        yield name, found.tries, survived, found.lost, slowest, more


def senseless_rows(folder: Path) -> Iterator[Row]:
    found = try_fuzz(folder, range(times(1000)))
    more = f"{found.refused} refused with a sentence, {found.named} named by check"
    tries, bad = found.tries, len({one.split(",")[0] for one in found.worse})
    yield "a file of senseless rows", tries, tries - bad, bad, "–", more


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


def long_day(folder: Path) -> Iterator[Row]:
    """Eight hours of a person's work at fifty times their pace, in the real window."""
    actions = 300 if SHORT else 14_400
    done = subprocess.run(
        [sys.executable, "-m", "reliability.soak", str(folder), str(actions), "50", str(SEED)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    more = (
        f"{found['hours']:.1f} hours of a person, {found['changes']} changes; memory grew by "
        f"{found['grown']} MB; an action took {found['first']} ms of the processor at first, "
        f"{found['last']} at last"
    )
    survived = actions if not found["faults"] and found["grown"] <= MOST_GROWN else 0
    yield "a long day at the window", actions, survived, len(found["faults"]), "–", more


MOST_GROWN = 20  # MB
LOST = (
    "no_longer_there or put_back or deleted or read_only or moved or replaced or TestFile or "
    "cannot_be_written or takes_no_file"
)
TESTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("file gone, moved, replaced, read-only", (
        "reliability/test_file_faults.py", "annotations/project/test_files.py",
        "gui/test_safekeeping.py", "-k", LOST,
    )),
    ("locked for 0.1 s, 5 s, for ever", (
        "reliability/test_file_faults.py", "annotations/project/test_files.py",
        "gui/test_safekeeping.py", "-k", "lock or Locked",
    )),
    ("what a former file left, pipes, going back", ("reliability/test_former_files.py",)),
    ("what stands where an export goes", ("annotations/exchange/test_what_stands_there.py",)),
    ("older and newer formats", (
        "annotations/project/test_schema.py", "reliability/test_file_faults.py", "-k",
        "format or older or migration or version",
    )),
    ("clock, zones, locales, names, paths", (
        "reliability/test_file_faults.py", "-k", "clock or zone or names or name or path",
    )),
    ("strangers' files", (
        "annotations/project/test_strangers.py", "annotations/exchange/test_hostile_files.py",
        "annotations/review/test_merging.py", "-k", "not law",
    )),
    ("the network out of reach", ("reliability/test_no_network.py",)),
    ("encrypted: the project's tests", (
        "--encrypted", "annotations/project", "annotations/review", "reliability/test_backups.py",
    )),
)  # fmt: skip


def tested(_folder: Path) -> Iterator[Row]:
    """Faults that each have tests of their own: how many there are, and how many pass."""
    for name, arguments in TESTED:
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        counts = dict(_counts(done.stdout))
        tries = sum(counts.get(word, 0) for word in ("passed", "failed", "error", "errors"))
        more = f"tests; {time.perf_counter() - began:.0f} s, {counts.get('skipped', 0)} skipped"
        yield name, tries, counts.get("passed", 0), tries - counts.get("passed", 0), "–", more


def _counts(output: str) -> Iterator[tuple[str, int]]:
    for count, word in re.findall(r"(\d+) (passed|failed|errors?|skipped)", output[-400:]):
        yield word, int(count)


PARTS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "day": long_day, "encrypted-disks": encrypted_disks, "disks": disks, "kills": kills,
    "tested": tested, "damage": damage, "rows": senseless_rows, "cuts": power_cuts,
    "programs": two_programs,
}  # fmt: skip
"""The parts, those that take longest first."""


def show(row: Row) -> None:
    cells = (str(cell).ljust(width) for cell, width in zip(row, WIDTHS, strict=True))
    sys.stdout.write("  ".join(cells).rstrip() + "\n")
    sys.stdout.flush()


def run(part: Callable[[Path], Iterator[Row]]) -> int:
    """Print a row for each fault of one part as it comes in; 1 where anything was lost."""
    failed = False
    with tempfile.TemporaryDirectory(prefix="tawsim-torture-") as folder:
        for row in part(Path(folder)):
            show(row)
            control = row[0].startswith(" ")
            failed = failed or (row[1] != row[2] and row[2] != "–") != control
    return int(failed)


def run_apart(name: str) -> int:
    """Print the rows of one part, run in a process of its own; how it ended."""
    words = [name, "--without-head", *(["--short"] if SHORT else [])]
    with subprocess.Popen(
        [sys.executable, "-m", "reliability", *words], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
    return process.returncode


def main() -> int:
    """Print a row for each fault; 1 where anything was lost."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    wanted = [name for word in words for name in word.split(",")] or list(PARTS)
    if "--without-head" not in sys.argv:
        show(HEAD)
    if len(wanted) == 1:
        return run(PARTS[wanted[0]])
    with ThreadPoolExecutor(os.cpu_count()) as several:
        return int(any(list(several.map(run_apart, wanted))))


if __name__ == "__main__":
    sys.exit(main())
