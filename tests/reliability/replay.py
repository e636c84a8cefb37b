"""What a disk may hold after the power went at some moment of a log that `power_log.c` wrote.

A write reaches the disk when its file is synced, a name when its folder is. Of what was not synced
when the power went, the disk holds nothing, all, a beginning, or any part, with single writes torn
at 512 bytes; names given, changed or taken away may be as before. A synced write stays.
"""

import json
import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HEAD = struct.Struct("=cQQII")
SECTOR = 512


@dataclass(frozen=True, slots=True)
class Record:
    """One call of the program, or its acknowledgement."""

    kind: str
    inode: int
    offset: int
    name: str
    data: bytes


def read_log(path: Path) -> list[Record]:
    """The records in order."""
    content, at, found = path.read_bytes(), 0, []
    while at < len(content):
        kind, inode, offset, name_length, length = HEAD.unpack_from(content, at)
        at += HEAD.size
        name = content[at : at + name_length].decode()
        at += name_length
        found.append(Record(kind.decode(), inode, offset, name, content[at : at + length]))
        at += length
    return found


@dataclass(eq=False, slots=True)
class File:
    """A file: what is on the disk for certain, and what was written since its last sync."""

    stable: bytearray = field(default_factory=bytearray)
    waiting: list[Record] = field(default_factory=list)

    def sync(self) -> None:
        for record in self.waiting:
            apply(self.stable, record)
        self.waiting.clear()


def apply(content: bytearray, record: Record) -> None:
    """Do one write, or one cutting, to the content."""
    if record.kind == "T":
        del content[record.offset :]
        content.extend(bytes(record.offset - len(content)))
        return
    content.extend(bytes(max(0, record.offset - len(content))))
    content[record.offset : record.offset + len(record.data)] = record.data


Names = dict[str, File]
# A change of names: what goes, what comes and what it then is.
Naming = tuple[str | None, str | None, File | None]


def rename(names: Names, naming: Naming) -> None:
    """Do one change of names."""
    old, new, file = naming
    if old is not None:
        names.pop(old, None)
    if new is not None and file is not None:
        names[new] = file


class Disk:
    """The files of the folder as the program goes on."""

    def __init__(self) -> None:
        self.files: dict[int, File] = {}
        self.now: Names = {}  # as the program sees it
        self.stable: Names = {}  # as a power cut leaves it for certain
        self.waiting: list[Naming] = []
        self.folders: set[str] = set()
        self.acknowledged: dict[str, Any] | None = None

    def do(self, record: Record) -> None:
        """Take the next record."""
        match record.kind:
            case "A":
                self.acknowledged = json.loads(record.data)
            case "C":
                file = self.files[record.inode] = File()
                self.name((None, record.name, file))
            case "W" | "T":
                self.files[record.inode].waiting.append(record)
            case "S":
                self.files[record.inode].sync()
            case "D":
                self.sync_names(record.name)
            case "U":
                self.name((record.name, None, None))
            case "R":
                self.name((record.name, record.data.decode(), self.now[record.name]))
            case "M":
                self.folders.add(record.name)

    def name(self, naming: Naming) -> None:
        rename(self.now, naming)
        self.waiting.append(naming)

    def sync_names(self, folder: str) -> None:
        """Make names in one folder certain."""
        left = []
        for naming in self.waiting:
            name = naming[1] or naming[0] or ""
            if name.rpartition("/")[0] == folder:
                rename(self.stable, naming)
            else:
                left.append(naming)
        self.waiting = left

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files after a power cut at this moment, one way it may turn out."""
        names = dict(self.stable)
        for naming in _some(chance, self.waiting):
            rename(names, naming)
        way = chance.randrange(5)
        contents = {id(file): _content(chance, file, way) for file in names.values()}
        return {name: contents[id(file)] for name, file in names.items()}


def _some(chance: random.Random, waiting: list[Any]) -> list[Any]:
    """None, all, a beginning, or any of them."""
    match chance.randrange(4):
        case 0:
            return []
        case 1:
            return waiting
        case 2:
            return waiting[: chance.randrange(len(waiting) + 1)]
        case _:
            return [one for one in waiting if chance.random() < 0.5]


def _content(chance: random.Random, file: File, way: int) -> bytes:
    content = bytearray(file.stable)
    waiting = file.waiting
    if way == 0:
        waiting = []
    elif way == 1:
        waiting = waiting[: chance.randrange(len(waiting) + 1)]
    elif way == 2:
        waiting = [record for record in waiting if chance.random() < 0.5]
    elif way == 3:
        waiting = [part for record in waiting for part in _torn(chance, record)]
    for record in waiting:
        apply(content, record)
    return bytes(content)


def _torn(chance: random.Random, record: Record) -> Iterator[Record]:
    """Those 512 bytes of a write that reached the disk."""
    if record.kind == "T":
        if chance.random() < 0.5:
            yield record
        return
    at = 0
    while at < len(record.data):
        length = SECTOR - (record.offset + at) % SECTOR
        if chance.random() < 0.5:
            yield Record("W", record.inode, record.offset + at, "", record.data[at : at + length])
        at += length


@dataclass(frozen=True, slots=True)
class Cut:
    """One power cut.

    Attributes:
        before: the last acknowledgement before it; None where there was none yet.
        after: the next one, of the step that was under way.
        files: what the disk then holds, by name.
    """

    before: dict[str, Any] | None
    after: dict[str, Any] | None
    files: dict[str, bytes]


def cuts(log: list[Record], count: int, seed: int) -> Iterator[Cut]:
    """So many power cuts, each at a moment of its own chance, in the order of the log."""
    chance = random.Random(seed)
    moments = sorted(chance.randrange(1, len(log) + 1) for _ in range(count))
    nexts: list[dict[str, Any] | None] = [None] * (len(log) + 1)
    for place in range(len(log) - 1, -1, -1):
        record = log[place]
        nexts[place] = json.loads(record.data) if record.kind == "A" else nexts[place + 1]
    disk, done = Disk(), 0
    for moment in moments:
        while done < moment:
            disk.do(log[done])
            done += 1
        yield Cut(disk.acknowledged, nexts[moment], disk.cut(chance))
