"""Kills the real window while it works, and compares the file with what the window had shown."""

import os
import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import work
from reliability.kill import Outcome
from reliability.shim import ROOT, TESTS

FILES = 4
IN_A_FILE = 12


def run(folder: Path, kills: int, seed: int) -> Outcome:
    """So many windows, each on a project of its own."""
    outcome = Outcome()
    brought = {}
    for number in range(FILES):
        brought[_file_to_import(folder, number)] = _ids(1000 + 100 * number)
        brought[_project_to_merge(folder, number)] = _ids(5000 + 100 * number)
    for number in range(kills):
        path = folder / f"window{number}.tawsim"
        with closing(Project.create(path, default_scheme(), "sara")) as project:
            work.fill(project)
        chance = random.Random(seed * 1000 + number)
        told = _killed(path, chance.randrange(1, 40), chance.random() * 0.01)
        _look(path, told, brought, outcome)
    return outcome


def _ids(first: int) -> frozenset[str]:
    return frozenset(f"d{number}" for number in range(first, first + IN_A_FILE))


def _file_to_import(folder: Path, number: int) -> str:
    """Articles as a file."""
    model = folder / f"model{number}.tawsim"
    file = folder / f"import{number}.jsonl"
    with closing(Project.create(model, default_scheme(), "sara")) as project:
        project.add(work.documents(range(1000 + 100 * number, 1000 + 100 * number + IN_A_FILE)))
        canonical.write(file, project.labelled_documents())
    model.unlink()
    return file.name


def _project_to_merge(folder: Path, number: int) -> str:
    """A colleague's project."""
    file = folder / f"other{number}.tawsim"
    with closing(Project.create(file, default_scheme(), "omar")) as project:
        project.add(work.documents(range(5000 + 100 * number, 5000 + 100 * number + IN_A_FILE)))
    return file.name


def _killed(path: Path, lines: int, later: float) -> list[str]:
    """What the window had said when it was killed, so many seconds after so many lines."""
    window = subprocess.Popen(
        [sys.executable, "-m", "reliability.drive_window", str(path), f"{path}.ini"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)])},
        stdout=subprocess.PIPE,
    )
    assert window.stdout is not None
    told = [window.stdout.readline() for _ in range(lines)]
    moment = time.perf_counter() + later
    while time.perf_counter() < moment:
        pass
    window.kill()
    told += window.stdout.readlines()
    window.wait()
    assert told[0], "the window ended by itself"
    return [line.decode().strip() for line in told if line.endswith(b"\n")]


def _look(
    path: Path, told: list[str], brought: dict[str, frozenset[str]], outcome: Outcome
) -> None:
    shown: set[str] = set()
    files: set[str] = set()
    for line in told:
        word, _, name = line.partition(" ")
        if word in {"imported", "merged"}:
            files.add(name)
        elif word == "put":
            shown.add(name)
        else:
            shown.discard(name)
    outcome.kills += 1
    outcome.acknowledged += len(told)
    outcome.rolled_back += path.with_name(f"{path.name}-journal").exists()
    began = time.perf_counter()
    with closing(Project.open(path, "sara")) as project:
        entries = {entry.id for entry in project.entries()}
        outcome.slowest = max(outcome.slowest, time.perf_counter() - began)
        stored = {span.id for one in entries for span in project.spans(one, "sara")}
        outcome.damaged += bool(project.faults())
    # What was under way may be stored without the window having shown it yet, but as a whole.
    halves = [ids for ids in brought.values() if ids & entries and not ids <= entries]
    missing = [name for name in files if not brought[name] <= entries]
    outcome.under_way += stored != shown
    outcome.lost += len(stored ^ shown) > 1 or bool(halves) or bool(missing)
