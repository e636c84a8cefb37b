"""Where each paragraph of a long text stands, known before all are laid out.

Heights are guessed from lengths until a paragraph has come into sight. Sums are kept in a Fenwick
tree (P. Fenwick, "A new data structure for cumulative frequency tables", 1994), so that a
corrected height costs the logarithm of the number of paragraphs.
"""

from collections.abc import Sequence


class Flow:
    """Heights of paragraphs, in pixels, and the sums over them.

    Args:
        heights: a guess for each paragraph.
    """

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> float:
        """Height of the whole text."""
        return self.top(len(self._heights))

    def top(self, number: int) -> float:
        """Where paragraph `number` begins."""
        total = 0.0
        while number:
            total += self._tree[number]
            number &= number - 1
        return total

    def height(self, number: int) -> float:
        """The height of paragraph `number` as known so far."""
        return self._heights[number]

    def set_height(self, number: int, height: float) -> float:
        """Correct a height; returns by how much it grew."""
        growth = height - self._heights[number]
        if growth:
            self._heights[number] = height
            index = number + 1
            while index < len(self._tree):
                self._tree[index] += growth
                index += index & -index
        return growth

    def at(self, y: float) -> int:
        """The paragraph at height `y`; the first or last where there is none."""
        number, step = 0, 1 << len(self._heights).bit_length()
        while step:
            ahead = number + step
            if ahead < len(self._tree) and self._tree[ahead] <= y:
                number = ahead
                y -= self._tree[ahead]
            step >>= 1
        return min(number, len(self._heights) - 1)
