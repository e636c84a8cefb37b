"""The program is killed at any moment: what it said was stored is there, and no step is half."""

import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import exporter, kill_window, work
from reliability.shim import ROOT, TESTS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")


@pytest.mark.parametrize("more", [[], ["encrypted"]], ids=["plain", "encrypted"])
def test_no_kill_loses_an_acknowledged_step(tmp_path: Path, more: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reliability.kill", str(tmp_path), "60", "1", *more],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)])},
        capture_output=True,
        text=True,
        check=True,
    )

    outcome = json.loads(done.stdout)
    assert (outcome["kills"], outcome["lost"], outcome["damaged"]) == (60, 0, 0)
    assert outcome["rolled_back"] > 0
    assert outcome["slowest"] < 2


def test_what_the_window_showed_is_there_after_a_kill(tmp_path: Path) -> None:
    outcome = kill_window.run(tmp_path, 2, seed=1)

    assert (outcome.kills, outcome.lost, outcome.damaged) == (2, 0, 0)
    assert outcome.acknowledged > 10


def exports(place: Path) -> dict[str, bytes]:
    """What stands under the names of exports."""
    return {
        str(file.relative_to(place)): file.read_bytes()
        for file in (place / exporter.FILE, *(place / exporter.FOLDER).rglob("*"))
        if file.is_file()
    }


def test_a_kill_in_the_midst_of_an_export_leaves_a_whole_one_or_none(tmp_path: Path) -> None:
    path = tmp_path / "news.tawsim"
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        work.fill(project, 30)
        exporter.once(project, tmp_path)
    whole = exports(tmp_path)
    assert len(whole) > 60
    chance = random.Random(7)
    midway = 0
    for _ in range(6):
        exporting = subprocess.Popen(
            [sys.executable, "-m", "reliability.exporter", str(path)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)])},
            stdout=subprocess.PIPE,
        )
        assert exporting.stdout is not None
        assert exporting.stdout.readline() == b"whole\n"
        with contextlib.suppress(subprocess.TimeoutExpired):
            exporting.wait(chance.random() * 0.05)
        exporting.kill()
        exporting.communicate()

        midway += any(one.name.endswith((".part", ".old")) for one in tmp_path.iterdir())
        found = exports(tmp_path)
        folder = {name for name in whole if name.startswith(exporter.FOLDER)}
        assert found[exporter.FILE] == whole[exporter.FILE]
        if (tmp_path / exporter.FOLDER).exists():
            assert found == whole
        else:  # between its two names: what was there before is kept beside it
            (former,) = tmp_path.glob(f".{exporter.FOLDER}.*.old")
            assert len(list(former.rglob("*"))) == len(folder)
        for left in tmp_path.glob(".*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    assert midway > 0
    with closing(Project.open(path, "sara")) as project:
        assert project.faults() == []
        exporter.once(project, tmp_path)
    assert exports(tmp_path) == whole
