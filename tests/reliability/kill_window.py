"""Kills the real window while it labels, and compares the file with what the window had shown."""

import os
import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import work
from reliability.kill import Outcome
from reliability.shim import ROOT, TESTS


def run(folder: Path, kills: int, seed: int) -> Outcome:
    """So many windows, each on a project of its own."""
    outcome = Outcome()
    for number in range(kills):
        path = folder / f"window{number}.tawsim"
        with closing(Project.create(path, default_scheme(), "sara")) as project:
            work.fill(project)
        chance = random.Random(seed * 1000 + number)
        told = _killed(path, chance.randrange(1, 40), chance.random() * 0.01)
        _look(path, told, outcome)
    return outcome


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


def _look(path: Path, told: list[str], outcome: Outcome) -> None:
    shown: set[str] = set()
    for line in told:
        word, _, span = line.partition(" ")
        shown.add(span) if word == "put" else shown.discard(span)
    outcome.kills += 1
    outcome.acknowledged += len(told)
    outcome.rolled_back += path.with_name(f"{path.name}-journal").exists()
    began = time.perf_counter()
    with closing(Project.open(path, "sara")) as project:
        stored = {
            span.id for entry in project.entries() for span in project.spans(entry.id, "sara")
        }
        outcome.slowest = max(outcome.slowest, time.perf_counter() - began)
        outcome.damaged += bool(project.faults())
    # The edit under way may be stored without the window having shown it yet.
    outcome.under_way += stored != shown
    outcome.lost += len(stored ^ shown) > 1
