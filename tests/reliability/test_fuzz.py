"""Files with sound bytes and senseless rows: a sentence, never a crash or a hang."""

from pathlib import Path

import pytest

from reliability.fuzz import try_fuzz

pytestmark = pytest.mark.plain_file


@pytest.mark.parametrize("seeds", [range(30), range(5000, 5030)], ids=["first", "others"])
def test_no_row_a_stranger_may_write_is_a_crash(tmp_path: Path, seeds: range) -> None:
    outcome = try_fuzz(tmp_path, seeds)

    assert outcome.worse == []
    assert outcome.named > len(seeds) // 3
    assert outcome.refused > 0
