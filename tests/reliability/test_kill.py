"""The program is killed at any moment: what it said was stored is there, and no step is half."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reliability import kill_window
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
