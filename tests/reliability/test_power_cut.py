"""The power goes at any moment: what was acknowledged is there, whole, and nothing is damaged."""

from pathlib import Path

import pytest

from reliability import shim
from reliability.power_cut import log_of_a_day, try_cuts

pytestmark = pytest.mark.skipif(bool(shim.why_not()), reason=shim.why_not() or "-")


def test_no_power_cut_loses_an_acknowledged_edit(tmp_path: Path) -> None:
    log = log_of_a_day(tmp_path, 120, seed=1)

    outcome = try_cuts(log, tmp_path, 150, seed=1)

    assert (outcome.damaged, outcome.lost) == (0, 0), outcome.first
    assert outcome.rolled_back > 20
    assert outcome.slowest < 2


@pytest.mark.parametrize(("synchronous", "damages"), [("OFF", True), ("FULL", False)])
def test_the_same_cuts_do_harm_where_less_is_synced(
    tmp_path: Path, synchronous: str, damages: bool
) -> None:
    log = log_of_a_day(tmp_path, 80, seed=1, synchronous=synchronous)

    outcome = try_cuts(log, tmp_path, 100, seed=1)

    assert outcome.lost > 0
    assert (outcome.damaged > 0) == damages
