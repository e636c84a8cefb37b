"""Any call that writes may fail: one sentence, the project unharmed, and it goes on afterwards."""

from pathlib import Path

import pytest

from reliability import shim
from reliability.disk_faults import sweep

pytestmark = pytest.mark.skipif(bool(shim.why_not()), reason=shim.why_not() or "-")


# `every` keeps the longer ones short here; `make torture` fails each call of them.
@pytest.mark.parametrize(
    ("work", "every"),
    [
        ("edit", 1),
        ("undo", 1),
        ("bring_in", 3),
        ("merge", 5),
        ("suggest", 3),
        ("export", 1),
        ("copy", 3),
        ("save_copy", 3),
        ("go_back", 17),
        ("create", 5),
        ("migrate", 7),
        ("export_parts", 7),
        ("export_folder", 1),
        ("parcel", 31),
        ("recover", 29),
    ],
)
def test_whatever_call_fails_nothing_acknowledged_is_lost(
    tmp_path: Path, work: str, every: int
) -> None:
    (outcome,) = sweep(tmp_path, work, every)

    assert outcome["faults"] == []
    assert outcome["refused"] > 10
    assert outcome["done"] > 0
    assert outcome["sentences"]
    assert outcome["slowest"] < 2
    if work == "edit":
        assert any("is full" in sentence for sentence in outcome["sentences"])


@pytest.mark.parametrize("work", ["edit", "copy", "save_copy", "migrate"])
def test_it_is_one_sentence_where_the_project_is_encrypted_too(tmp_path: Path, work: str) -> None:
    (outcome,) = sweep(tmp_path, work, 23, encrypted=True)

    assert outcome["faults"] == []
    assert outcome["refused"] > 0
    assert outcome["done"] > 0
