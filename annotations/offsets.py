"""Code points to UTF-16 units and back: the only place where offsets are converted.

Python, the project file and every export count Unicode code points; Qt and JavaScript count
UTF-16 units. The two part after each character beyond U+FFFF.
"""

from bisect import bisect_left


class Utf16Map:
    """Offsets of one text in both counts.

    Args:
        text: the text; lone surrogates count one unit, as Qt counts them.
    """

    __slots__ = ("_astral", "_astral_units", "length", "units")

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() or max(text) <= "\uffff" else _astral_positions(text)
        self._astral_units = [offset + n for n, offset in enumerate(self._astral)]
        self.length = len(text)
        self.units = self.length + len(self._astral)

    def to_units(self, offset: int) -> int:
        """The UTF-16 offset of the code point offset `offset`."""
        if not self._astral:
            return offset
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, units: int) -> int:
        """The code point offset of the UTF-16 offset `units`.

        An offset between the two halves of a surrogate pair is taken to the pair's start.
        """
        if not self._astral:
            return units
        return units - bisect_left(self._astral_units, units)


def _astral_positions(text: str) -> list[int]:
    return [offset for offset, letter in enumerate(text) if letter > "\uffff"]
