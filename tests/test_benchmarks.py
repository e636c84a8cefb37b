"""Every part of the bench is there to be run; the figures themselves are no test."""

import importlib

import pytest

from benchmarks.__main__ import _PARTS


@pytest.mark.parametrize("part", _PARTS)
def test_each_part_can_be_run(part: str) -> None:
    module = importlib.import_module(f"benchmarks.{part}")

    assert callable(module.rows)
