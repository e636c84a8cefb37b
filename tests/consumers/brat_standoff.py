"""A parser of brat's standoff format, written from the format's description and nothing of ours.

A line is an id, a tab and the rest. `T` lines are text-bound: a type, a blank, and one or more
stretches parted by semicolons, each two numbers that count characters; a tab, and the words of the
stretches parted by blanks. `#` lines are notes: `AnnotatorNotes`, a blank, the id they are about; a
tab, and the note. An id stands once. A stretch holds no line end, for brat shows line by line.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_LINE_END = re.compile("[\n\r]")


@dataclass(frozen=True)
class TextBound:
    """A `T` line."""

    id: str
    type: str
    pieces: tuple[tuple[int, int], ...]
    words: str


@dataclass(frozen=True)
class Standoff:
    """A document with its annotations."""

    text: str
    bound: tuple[TextBound, ...]
    notes: dict[str, list[str]]


class FormatError(ValueError):
    """What is not in the format."""


def need(*, holds: bool, line: str) -> None:
    if not holds:
        raise FormatError(line)


def parse(text_file: Path) -> Standoff:
    """The `.txt` file with the `.ann` file beside it."""
    text = text_file.read_bytes().decode("utf-8")
    content = text_file.with_suffix(".ann").read_bytes().decode("utf-8")
    need(holds=not content or content.endswith("\n"), line="the last line has no end")
    ids: set[str] = set()
    bound: list[TextBound] = []
    notes: dict[str, list[str]] = {}
    for line in content.split("\n")[:-1]:
        name, tab, rest = line.partition("\t")
        need(holds=bool(tab) and name not in ids, line=line)
        ids.add(name)
        if re.fullmatch(r"T[0-9]+", name):
            bound.append(_text_bound(name, rest, text))
        else:
            need(holds=re.fullmatch(r"#[0-9]+", name) is not None, line=line)
            match = re.fullmatch(r"AnnotatorNotes (T[0-9]+)\t([^\t]*)", rest, re.DOTALL)
            need(holds=match is not None, line=line)
            assert match is not None
            notes.setdefault(match[1], []).append(match[2])
    need(holds=notes.keys() <= ids, line="a note about nothing")
    return Standoff(text, tuple(bound), notes)


def _text_bound(name: str, rest: str, text: str) -> TextBound:
    match = re.fullmatch(r"([^\s;]+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(.*)", rest, re.DOTALL)
    need(holds=match is not None, line=rest)
    assert match is not None
    places = [piece.split(" ") for piece in match[2].split(";")]
    pieces = tuple((int(start), int(end)) for start, end in places)
    for start, end in pieces:
        need(holds=0 <= start < end <= len(text), line=rest)
        need(holds=_LINE_END.search(text[start:end]) is None, line=rest)
    for (_, end), (start, _) in pairwise(pieces):
        need(holds=end <= start, line=rest)
    need(holds=match[3] == " ".join(text[start:end] for start, end in pieces), line=rest)
    return TextBound(name, match[1], pieces, match[3])


def configuration(file: Path) -> dict[str, list[str]]:
    """The sections of an `annotation.conf` with their lines."""
    sections: dict[str, list[str]] = {}
    at: list[str] | None = None
    for line in file.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"\[(\w+)\]", line):
            at = sections.setdefault(match[1], [])
        elif line.strip():
            need(holds=at is not None, line=line)
            assert at is not None
            at.append(line)
    need(holds=set(sections) == {"entities", "relations", "events", "attributes"}, line="sections")
    return sections
