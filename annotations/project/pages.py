"""Rows read straight from the pages of a project's file, for when SQLite can no longer read it.

Every page that holds rows is looked at by itself, so what a damaged page hides is what lay on it
and no more. Which table a row is of shows in its columns, so that the file's own list of tables is
not needed. The layout is that of https://www.sqlite.org/fileformat2.html.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

Value = int | float | str | bytes | None

_HEADER: Final = 100
_LEAF_OF_TABLE, _LEAF_OF_INDEX = 13, 10
_INNER_OF_TABLE, _INNER_OF_INDEX = 5, 2
_ROOT_PAGE, _TABLE_NAME = 3, 2
_FIXED: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class _UnreadableError(Exception):
    """A page, or a part of one, that cannot be what SQLite wrote."""


class Cell(NamedTuple):
    """A row as it lies on a page.

    Attributes:
        rowid: its number; None where the table has none.
        values: its columns; text that is no UTF-8 has a lone surrogate for each odd byte.
        pages: the numbers of the pages it lies on, from 1.
        sure: the page belongs to a table; else nothing refers to it, and the row may be one
            that was taken away.
    """

    rowid: int | None
    values: tuple[Value, ...]
    pages: frozenset[int]
    sure: bool


@dataclass(slots=True)
class Walk:
    """What belongs to the tables.

    Attributes:
        pages: those reached from the list of tables.
        damaged: names of tables and indexes not all of whose pages were reached.
        complete: the list of tables could be read.
    """

    pages: set[int] = field(default_factory=set)
    damaged: set[str] = field(default_factory=set)
    complete: bool = True


class Pages:
    """The pages of one file.

    Args:
        content: the whole file.
        reserved: how many bytes at the end of each page are not SQLite's, for a file that cannot
            tell itself.
    """

    def __init__(self, content: bytes, reserved: int = 0) -> None:
        self._content = content
        size = int.from_bytes(content[16:18], "big")
        size = 65536 if size == 1 else size
        sound = 512 <= size <= 65536 and size & (size - 1) == 0 and content.startswith(b"SQLite f")
        self.size = size if sound else 4096
        self._usable = self.size - (content[20] if sound and content[20] <= 32 else reserved)
        self.count = -(-len(content) // self.size)
        self.walk = self._walk()

    def cells(self) -> Iterator[Cell]:
        """Every row of every page that may hold some, and is not known to be free."""
        free = self._free()
        for number in range(1, self.count + 1):
            if number in free and number not in self.walk.pages:
                continue
            page = self._page(number)
            start = _HEADER if number == 1 else 0
            kind = page[start] if len(page) > start else 0
            if kind not in (_LEAF_OF_TABLE, _LEAF_OF_INDEX, _INNER_OF_INDEX):
                continue
            sure = number in self.walk.pages
            for place in self._places(page, start):
                try:
                    yield self._cell(number, page, kind, place, sure=sure)
                except (_UnreadableError, IndexError, ValueError, OverflowError):
                    continue

    def _page(self, number: int) -> bytes:
        return self._content[(number - 1) * self.size : number * self.size]

    def _places(self, page: bytes, start: int) -> list[int]:
        """Where the cells of a page begin."""
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        first = start + (12 if page[start] in (_INNER_OF_TABLE, _INNER_OF_INDEX) else 8)
        count = min(count, (self.size - first) // 2)
        found = page[first : first + 2 * count]
        return [int.from_bytes(found[at : at + 2], "big") for at in range(0, len(found), 2)]

    def _cell(self, number: int, page: bytes, kind: int, at: int, *, sure: bool) -> Cell:
        if kind == _INNER_OF_INDEX:
            at += 4
        length, at = _varint(page, at)
        rowid = None
        if kind == _LEAF_OF_TABLE:
            rowid, at = _varint(page, at)
        payload, further = self._payload(page, at, length, of_table=kind == _LEAF_OF_TABLE)
        return Cell(rowid, _values(payload), frozenset((number, *further)), sure)

    def _payload(
        self, page: bytes, at: int, length: int, *, of_table: bool
    ) -> tuple[bytes, list[int]]:
        """The bytes of a row, and the pages on which it goes on."""
        if length > len(self._content) or at > len(page):
            raise _UnreadableError
        usable = self._usable
        most = usable - 35 if of_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length], []
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= most else least
        parts, further = [page[at : at + local]], []
        following = int.from_bytes(page[at + local : at + local + 4], "big")
        left = length - local
        while left > 0:
            if not 1 < following <= self.count or following in further:
                raise _UnreadableError
            further.append(following)
            more = self._page(following)
            parts.append(more[4 : 4 + min(left, usable - 4)])
            left -= usable - 4
            following = int.from_bytes(more[:4], "big")
        return b"".join(parts), further

    def _walk(self) -> Walk:
        """Go from the list of tables to every page that belongs to one."""
        walk = Walk()
        try:
            tables = list(self._descend(1, walk, "list of tables"))
        except _UnreadableError:
            tables = []
        walk.complete = bool(tables) and "list of tables" not in walk.damaged
        for table in tables:
            if len(table.values) <= _ROOT_PAGE:
                walk.complete = False
                continue
            root, name = table.values[_ROOT_PAGE], table.values[_TABLE_NAME]
            if isinstance(root, int) and root > 0 and isinstance(name, str):
                for cell in self._descend(root, walk, name):
                    walk.pages |= cell.pages
        return walk

    def _descend(self, root: int, walk: Walk, name: str) -> Iterator[Cell]:
        """The cells below a page; whatever is not as it should be is noted under `name`."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            page = self._page(number) if 0 < number <= self.count else b""
            start = _HEADER if number == 1 else 0
            kind = page[start] if len(page) > start else 0
            inner = kind in (_INNER_OF_TABLE, _INNER_OF_INDEX)
            known = inner or kind in (_LEAF_OF_TABLE, _LEAF_OF_INDEX)
            if not known or number in walk.pages or len(page) < self.size:
                walk.damaged.add(name)
                continue
            walk.pages.add(number)
            if inner:
                waiting.append(int.from_bytes(page[start + 8 : start + 12], "big"))
            for place in self._places(page, start):
                if inner:
                    waiting.append(int.from_bytes(page[place : place + 4], "big"))
                try:
                    if kind != _INNER_OF_TABLE:
                        yield self._cell(number, page, kind, place, sure=True)
                except (_UnreadableError, IndexError, ValueError, OverflowError):
                    walk.damaged.add(name)

    def _free(self) -> set[int]:
        """Pages on the list of free ones; none where that list is not to be trusted."""
        found: set[int] = set()
        trunk = int.from_bytes(self._content[32:36], "big")
        while 1 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self._page(trunk)
            count = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            found.update(
                int.from_bytes(page[8 + 4 * at : 12 + 4 * at], "big") for at in range(count)
            )
            trunk = int.from_bytes(page[:4], "big")
        expected = int.from_bytes(self._content[36:40], "big")
        return found if len(found) == expected and not found & self.walk.pages else set()


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """SQLite's number of one to nine bytes, and where it ends."""
    value = 0
    for place in range(at, at + 8):
        byte = content[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    value = value << 8 | content[at + 8]
    return value - (1 << 64) if value >= 1 << 63 else value, at + 9


def _values(payload: bytes) -> tuple[Value, ...]:
    """The columns of a record."""
    end, at = _varint(payload, 0)
    if not 0 < end <= len(payload):
        raise _UnreadableError
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    at = end
    for kind in kinds:
        length = _length(kind)
        part = payload[at : at + length]
        if len(part) < length:
            raise _UnreadableError
        values.append(_value(kind, part))
        at += length
    return tuple(values)


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in (0, 8, 9):
        return 0
    if kind == 7:
        return 8
    if kind not in _FIXED:
        raise _UnreadableError
    return _FIXED[kind]


def _value(kind: int, part: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", part)[0])
    if kind < 12:
        return int.from_bytes(part, "big", signed=True)
    return bytes(part) if kind % 2 == 0 else part.decode("utf-8", "surrogateescape")
