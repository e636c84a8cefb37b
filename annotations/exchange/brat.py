"""brat's standoff files: a folder with a `.txt` and a `.ann` for each document.

Offsets count code points. A span over several lines is written as brat has it, as one piece a line;
pieces that anything but a line end parts are refused, for a span here is one stretch.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange import plain_text
from annotations.exchange.counting import Quoted, code_points_of
from annotations.exchange.flattening import single_layer
from annotations.exchange.folders import placed, whole_folder
from annotations.exchange.job import Job, Kind
from annotations.exchange.texts import encodings
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.source import source_of
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import Document, Span

_KEPT: Final[tuple[Kind, ...]] = ("note",)
_PLACES: Final = re.compile(r"(\S+) (\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*)")
_NOTE: Final = re.compile(r"#\S*\tAnnotatorNotes (\S+)\t(.*)")
_LINE_END: Final = re.compile("\r\n|[\n\r\u2028\u2029\x85\x0b\x0c\x1c-\x1e]")
_BREAK: Final = "\n"
_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class _Line:
    """A text-bound annotation."""

    name: str
    label: str
    pieces: list[tuple[int, int]]
    words: str


def read(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:
    """The documents of a folder, or the one of a `.txt` or `.ann` file."""
    texts = sorted(path.rglob("*.txt")) if path.is_dir() else [path.with_suffix(".txt")]
    if not texts:
        raise ImportFault(N_("errors", "There are no .txt files in it."))
    for file in texts:
        try:
            yield _record(file, options)
        except TawsimError as reason:
            yield Refusal(str(file.with_suffix(".ann")), 0, reason)
        except FileNotFoundError:
            fault = ImportFault(N_("errors", "There is no such file."))
            yield Refusal(str(file), 0, fault)
        except OSError as error:
            why = error.strerror or error
            fault = ImportFault(N_("errors", "It cannot be read: {why}."), why=why)
            yield Refusal(str(file), 0, fault)


def _record(file: Path, options: ReadingOptions) -> Record:
    source = source_of(file)
    text, found = encodings.decode(source.content, options.encoding)
    meta = source.meta("brat", encoding=found.encoding)
    told = encodings.notices_of(found)
    standoff = file.with_suffix(".ann")
    if not standoff.exists():
        return Record(LabelledDocument(Document("", text, "", meta)), str(file), 0, told)
    # Only a line feed ends a line here: what else splits lines may stand in an article.
    standoff_text, _ = encodings.decode(source_of(standoff).content, options.encoding)
    lines = standoff_text.split("\n")
    bound: list[_Line] = []
    notes: dict[str, list[str]] = {}
    others: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("T"):
            bound.append(_bound(line, number))
        elif match := _NOTE.fullmatch(line.rstrip("\r")):
            notes.setdefault(match[1], []).append(match[2])
        elif line.strip():
            others.append(line.rstrip("\r"))
    text, spans = _text_and_spans(text, bound, notes, marked=found.ground == "mark")
    meta |= {"brat": others} if others else {}
    return Record(LabelledDocument(Document("", text, "", meta), spans), str(file), 0, told)


def _text_and_spans(
    text: str, bound: list[_Line], notes: dict[str, list[str]], *, marked: bool
) -> tuple[str, tuple[Span, ...]]:
    """The text with its spans; brat takes a byte order mark for the text's first letter."""
    if marked and bound:
        with suppress(ImportFault):
            return _MARK + text, _spans(_MARK + text, bound, notes)
    return text, _spans(text, bound, notes)


def _bound(line: str, number: int) -> _Line:
    fields = line.rstrip("\r").split("\t", 2)
    match = _PLACES.fullmatch(fields[1]) if len(fields) == 3 else None
    if match is None:
        raise ImportFault(
            N_("errors", "Line {line} is no annotation of brat's: “{words}”."),
            line=number,
            words=line[:60].replace("\t", " "),
        )
    pieces = [tuple(map(int, piece.split())) for piece in match[2].split(";")]
    return _Line(fields[0], match[1], [(start, end) for start, end in pieces], fields[2])


def _spans(text: str, bound: list[_Line], notes: dict[str, list[str]]) -> tuple[Span, ...]:
    quoted = [
        Quoted(*piece, line.words if len(line.pieces) == 1 else None)
        for line in bound
        for piece in line.pieces
    ]
    places = iter(code_points_of(text, quoted, utf16_first=False))
    return tuple(_span(text, line, [next(places) for _ in line.pieces], notes) for line in bound)


def _span(
    text: str, line: _Line, places: list[tuple[int, int]], notes: dict[str, list[str]]
) -> Span:
    for (_, end), (start, _) in pairwise(places):
        if not 0 <= end < start or _LINE_END.sub("", text[end:start]).strip():
            raise ImportFault(
                N_(
                    "errors",
                    "{name} ({label}) is in several pieces, and a span here is one stretch.",
                ),
                name=line.name[:60],
                label=line.label[:60],
            )
    note = _BREAK.join(notes.get(line.name, ())) or None
    return Span(places[0][0], places[-1][1], line.label, note=note)


def standoff(content: LabelledDocument, job: Job) -> str:
    """The `.ann` file of a document."""
    text = content.document.text
    lines: list[str] = []
    notes = 0
    written: set[tuple[str, int, int]] = set()
    for span in single_layer(content, job.changes, _KEPT):
        pieces = _pieces(text, span.start, span.end)
        if not pieces:
            job.changes.note("blank")
            continue
        place = span.label, pieces[0][0], pieces[-1][1]
        if place in written:  # without the line ends at their edges two are the same
            job.changes.note("merged", span.text_of(text))
            continue
        written.add(place)
        if (pieces[0][0], pieces[-1][1]) != (span.start, span.end):
            job.changes.note("trimmed", span.text_of(text))
        number = len(lines) - notes + 1
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(text[start:end] for start, end in pieces)
        lines.append(f"T{number}\t{span.label} {places}\t{words}\n")
        if "\r" in (span.note or ""):
            job.changes.note("note", span.note or "")
        for note in (span.note or "").split(_BREAK) if span.note else ():
            notes += 1
            line = note.replace("\r", " ")
            lines.append(f"#{notes}\tAnnotatorNotes T{number}\t{line}\n")
    return "".join(lines)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretch less the line ends in it."""
    ends = [match.span() for match in _LINE_END.finditer(text, start, end)]
    starts = [start, *(behind for _, behind in ends)]
    found = zip(starts, [*(first for first, _ in ends), end], strict=True)
    return [(first, behind) for first, behind in found if first < behind]


def write_parts(
    folder: Path, parts: Mapping[str, Iterable[LabelledDocument]], job: Job | None = None
) -> int:
    """Write the documents into `folder`, each part but an unnamed one into a folder of its own.

    Raises:
        ExportFault: the folder cannot be written, or holds other files.
    """
    job = job or Job()
    count = 0
    with whole_folder(folder) as room:
        for place, name, content in placed(room, parts):
            annotations = standoff(content, job).encode()
            (place / f"{name}.ann").write_bytes(annotations)
            # brat counts a mark in front as a letter, so where offsets matter it is the text's.
            encode = str.encode if annotations else plain_text.encode
            (place / f"{name}.txt").write_bytes(encode(content.document.text))
            count += 1
        conf = "".join(f"{label}\n" for label in job.labels)
        (room / "annotation.conf").write_bytes(
            f"[entities]\n{conf}\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, "
            "<OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n".encode()
        )
    return count
