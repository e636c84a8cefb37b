"""Code points and UTF-16 units, against Python's own encoder."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.offsets import Utf16Map

# All planes, with what real text has: emoji joined together, marks, direction controls.
TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("ا\u064b\u200f\u2066👍🏽‍👩\ud83d\udc4d\r\n\u2028"))
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
@example("👩‍👩‍👧 قال")
def test_every_offset_is_as_many_units_as_the_encoder_says(text: str) -> None:
    offsets = Utf16Map(text)

    for offset in range(len(text) + 1):
        assert offsets.to_units(offset) == units(text[:offset])
    assert (offsets.length, offsets.units) == (len(text), units(text))


@given(TEXTS)
def test_there_and_back(text: str) -> None:
    offsets = Utf16Map(text)

    for offset in range(len(text) + 1):
        assert offsets.to_code_points(offsets.to_units(offset)) == offset


@given(TEXTS)
def test_units_never_lead_outside_nor_backwards(text: str) -> None:
    offsets = Utf16Map(text)

    found = [offsets.to_code_points(unit) for unit in range(offsets.units + 1)]
    assert found == sorted(found)
    assert all(0 <= offset <= len(text) for offset in found)


@pytest.mark.parametrize(("unit", "offset"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 3)])
def test_between_the_halves_of_a_pair_is_its_start(unit: int, offset: int) -> None:
    assert Utf16Map("ب👍ت").to_code_points(unit) == offset
