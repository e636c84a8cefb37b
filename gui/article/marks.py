"""The spans and suggestions of an article, found by place, whatever their number."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotations.spans import Span, Suggestion, reading_order

Mark = Span | Suggestion


def place(mark: Mark) -> tuple[int, int, str, str]:
    """Sort key of marks: reading order, then id."""
    return (*reading_order(mark), mark.id)


class Marks:
    """Marks sorted by place. Finding those in a range costs what is found.

    Args:
        marks: in any order.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks: list[Mark] = sorted(marks, key=place)
        self._by_id = {mark.id: mark for mark in self._marks}
        self._measure()

    def _measure(self) -> None:
        self._starts = [mark.start for mark in self._marks]
        self._reach = list(accumulate((mark.end for mark in self._marks), max))

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self._marks)

    def __getitem__(self, index: int) -> Mark:
        return self._marks[index]

    def get(self, mark_id: str) -> Mark | None:
        """The mark with that id."""
        return self._by_id.get(mark_id)

    def index(self, mark: Mark) -> int:
        """Where the mark stands in reading order."""
        return bisect_left(self._marks, place(mark), key=place)

    def change(self, removed: Iterable[str], put: Iterable[Mark]) -> None:
        """Take marks away by id, and put others in their places."""
        put = list(put)
        for mark_id in [*removed, *(mark.id for mark in put)]:
            old = self._by_id.pop(mark_id, None)
            if old is not None:
                del self._marks[self.index(old)]
        for mark in put:
            insort(self._marks, mark, key=place)
            self._by_id[mark.id] = mark
        self._measure()

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that share a code point with `start`..`end`, in reading order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def at(self, offset: int) -> list[Mark]:
        """The marks that cover the code point at `offset`, the shortest first."""
        return sorted(self.within(offset, offset + 1), key=lambda mark: mark.end - mark.start)

    def after(self, offset: int) -> Mark | None:
        """The first mark that begins at `offset` or behind it."""
        index = bisect_left(self._starts, offset)
        return self._marks[index] if index < len(self._marks) else None

    def before(self, offset: int) -> Mark | None:
        """The last mark that begins before `offset`."""
        index = bisect_left(self._starts, offset)
        return self._marks[index - 1] if index else None


@dataclass(frozen=True, slots=True)
class Laned:
    """A mark with the lane it is drawn in, 0 for the outermost."""

    mark: Mark
    lane: int


def in_lanes(marks: Sequence[Mark]) -> list[Laned]:
    """Give each mark, in reading order, the first lane in which nothing overlaps it.

    Nested marks so come to lie beneath the mark that holds them, crossing ones beneath the earlier.
    """
    ends: list[int] = []
    found: list[Laned] = []
    for mark in marks:
        lane = next((lane for lane, end in enumerate(ends) if end <= mark.start), len(ends))
        if lane == len(ends):
            ends.append(mark.end)
        else:
            ends[lane] = mark.end
        found.append(Laned(mark, lane))
    return found
