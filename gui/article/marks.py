"""The spans and suggestions of an article, found by place, whatever their number."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Final

from annotations.spans import Span, Suggestion, reading_order

Mark = Span | Suggestion

_FEW: Final = 200
"""Up to so many changes are cheaper made one by one than by sorting anew."""


def place(mark: Mark) -> tuple[int, int, str, str]:
    """Sort key of marks: reading order, then id."""
    return (*reading_order(mark), mark.id)


def _sorted(marks: Iterable[Mark]) -> list[Mark]:
    """Marks by `place`: first by start alone, which is quick; few have theirs in common."""
    found: list[Mark] = sorted(marks, key=attrgetter("start"))
    first = 0
    for at, (one, other) in enumerate(pairwise(found), start=1):
        if one.start != other.start:
            if at - first > 1:
                found[first:at] = sorted(found[first:at], key=place)
            first = at
    found[first:] = sorted(found[first:], key=place)
    return found


class Marks:
    """Marks sorted by place. Finding those in a range costs what is found.

    Args:
        marks: in any order.

    Attributes:
        counts: how many marks there are of each label.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._set(marks)

    def _set(self, marks: Iterable[Mark]) -> None:
        self._marks = _sorted(marks)
        self._by_id = {mark.id: mark for mark in self._marks}
        self._starts = [mark.start for mark in self._marks]
        self._reach = list(accumulate((mark.end for mark in self._marks), max))
        self.counts = Counter([mark.label for mark in self._marks])

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __getitem__(self, index: int) -> Mark:
        return self._marks[index]

    def get(self, mark_id: str) -> Mark | None:
        """The mark with that id."""
        return self._by_id.get(mark_id)

    def index(self, mark: Mark) -> int:
        """Where the mark stands in reading order, or would stand."""
        return bisect_left(self._marks, place(mark), key=place)

    def difference(self, others: Iterable[Mark]) -> tuple[list[str], list[Mark]]:
        """Ids to take away and marks to put so that these become `others`."""
        wanted = {mark.id: mark for mark in others}
        removed = [mark_id for mark_id in self._by_id if mark_id not in wanted]
        return removed, [mark for mark in wanted.values() if self._by_id.get(mark.id) != mark]

    def change(self, removed: Iterable[str], put: Iterable[Mark]) -> None:
        """Take marks away by id, and put others in their places."""
        removed, put = list(removed), list(put)
        if len(removed) + len(put) > _FEW:
            kept = self._by_id | {mark.id: mark for mark in put}
            for mark_id in set(removed) - {mark.id for mark in put}:
                kept.pop(mark_id, None)
            self._set(kept.values())
            return
        for mark_id in [*removed, *(mark.id for mark in put)]:
            self._remove(mark_id)
        for mark in put:
            self._insert(mark)

    def _remove(self, mark_id: str) -> None:
        """Take a mark away, where it is there."""
        mark = self._by_id.pop(mark_id, None)
        if mark is None:
            return
        index = self.index(mark)
        del self._marks[index], self._starts[index], self._reach[index]
        self.counts -= Counter([mark.label])
        self._mend_reach(index)

    def _insert(self, mark: Mark) -> None:
        index = self.index(mark)
        self._marks.insert(index, mark)
        self._starts.insert(index, mark.start)
        self._reach.insert(index, -1)
        self._by_id[mark.id] = mark
        self.counts[mark.label] += 1
        self._mend_reach(index)

    def _mend_reach(self, index: int) -> None:
        """Bring the furthest ends up to date from `index` on, as far as they change."""
        furthest = self._reach[index - 1] if index else 0
        for at in range(index, len(self._marks)):
            furthest = max(furthest, self._marks[at].end)
            if self._reach[at] == furthest:
                return
            self._reach[at] = furthest

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
    """A mark with the lane it is drawn in.

    Attributes:
        lane: 0 for the outermost.
        lanes: how many are needed where it stands, with all that overlap directly or in turn.
    """

    mark: Mark
    lane: int
    lanes: int = 1


def in_lanes(marks: Iterable[Mark]) -> list[Laned]:
    """Give each mark, in reading order, the first lane in which nothing overlaps it.

    Nested marks so come to lie beneath the mark that holds them, crossing ones beneath the earlier.
    """
    found: list[Laned] = []
    ends: list[int] = []
    together: list[tuple[Mark, int]] = []

    def settle() -> None:
        found.extend(Laned(mark, lane, len(ends)) for mark, lane in together)
        together.clear()
        ends.clear()

    for mark in marks:
        if together and mark.start >= max(ends):
            settle()
        lane = next((lane for lane, end in enumerate(ends) if end <= mark.start), len(ends))
        if lane == len(ends):
            ends.append(mark.end)
        else:
            ends[lane] = mark.end
        together.append((mark, lane))
    settle()
    return found
