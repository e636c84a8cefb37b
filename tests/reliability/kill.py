"""Kills a process at work, many times, and looks each time at what it had said was stored.

python -m reliability.kill FOLDER KILLS SEED [encrypted]    prints the outcome as JSON

The processes are forked from this one, so that each begins at once.
"""

import json
import os
import random
import signal
import sys
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import encrypted_projects

from annotations.errors import SpanError
from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import work
from reliability.state import seen


@dataclass
class Outcome:
    """What became of the kills.

    Attributes:
        kills: how many there were.
        acknowledged: steps that were acknowledged before a kill.
        rolled_back: files with a journal of SQLite's to roll back.
        under_way: kills after which the step under way was stored, as a whole.
        lost: kills after which something acknowledged, or half a step, was missing.
        damaged: kills after which `check` found something.
        slowest: seconds the slowest reopening took.
    """

    kills: int = 0
    acknowledged: int = 0
    rolled_back: int = 0
    under_way: int = 0
    lost: int = 0
    damaged: int = 0
    slowest: float = 0.0


def labour(path: Path, seed: int, told: int) -> None:
    """Work until killed; say what is begun, and what is stored."""
    with closing(Project.open(path, "sara")) as project:
        for name, do in work.steps(project, seed):
            os.write(told, f"begin {name}\n".encode())
            try:
                do()
            except SpanError:
                continue
            os.write(told, f"done {seen(project)}\n".encode())


def kill_once(path: Path, seed: int, outcome: Outcome) -> None:
    """Start a process on the project, and kill it at a moment the seed decides."""
    chance = random.Random(seed)
    with closing(Project.open(path, "sara")) as project:
        stored = seen(project)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        labour(path, seed, writing)
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as lines:
        told = [lines.readline() for _ in range(chance.randrange(1, 40))]
        moment = time.perf_counter() + chance.random() * 0.004
        while time.perf_counter() < moment:
            pass
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told += lines.readlines()
    outcome.kills += 1
    under_way = ""
    for line in told:
        word, _, rest = line.decode().partition(" ")
        if word == "done" and line.endswith(b"\n"):
            stored, under_way = rest.strip(), ""
            outcome.acknowledged += 1
        elif word == "begin":
            under_way = rest.strip()
    look(path, stored, under_way, outcome)


def look(path: Path, stored: str, under_way: str, outcome: Outcome) -> None:
    """Whether the file holds what was stored, with the step under way as a whole or not at all."""
    outcome.rolled_back += path.with_name(f"{path.name}-journal").exists()
    began = time.perf_counter()
    with closing(Project.open(path, "sara")) as project:
        project.entries()
        outcome.slowest = max(outcome.slowest, time.perf_counter() - began)
        outcome.damaged += bool(project.faults())
        if seen(project) == stored:
            return
        if under_way == "undo":
            project.redo()
        else:
            project.undo()
        if under_way and seen(project) == stored:
            outcome.under_way += 1
        else:
            outcome.lost += 1


def run(folder: Path, kills: int, seed: int) -> Outcome:
    """So many kills, on a project begun anew every 25."""
    outcome = Outcome()
    for number in range(kills):
        path = folder / f"killed{number // 25}.tawsim"
        if not path.exists():
            with closing(Project.create(path, default_scheme(), "sara")) as project:
                work.fill(project)
        kill_once(path, seed * 100_000 + number, outcome)
    return outcome


if __name__ == "__main__":
    if sys.argv[4:] == ["encrypted"]:
        encrypted_projects.use()
    sys.stdout.write(json.dumps(asdict(run(Path(sys.argv[1]), *map(int, sys.argv[2:4])))))
