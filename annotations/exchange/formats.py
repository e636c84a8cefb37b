"""The registry of formats: what each can read and write, and which files are its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Protocol

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, UsageError
from annotations.exchange import (
    brat,
    canonical,
    conll,
    doccano,
    hugging_face,
    label_studio,
    plain_text,
    prodigy,
    spacy_docbin,
)
from annotations.exchange.job import Job
from annotations.exchange.lines import LONGEST_LINE
from annotations.project.adding import Record, Refusal
from annotations.project.reading import LabelledDocument

Reader = Callable[[Path], Iterator[Record | Refusal]]


class Writer(Protocol):
    """Writes documents to a file or folder, whole or not at all, and returns their count."""

    def __call__(
        self, path: Path, documents: Iterable[LabelledDocument], job: Job | None = None, /
    ) -> int:
        """Write; what is not written as it is, is noted in the job."""


class PartsWriter(Protocol):
    """Writes the parts of a split, or one unnamed part, into one folder; returns the count."""

    def __call__(
        self,
        folder: Path,
        parts: Mapping[str, Iterable[LabelledDocument]],
        job: Job | None = None,
        /,
    ) -> int:
        """Write; what is not written as it is, is noted in the job."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    Attributes:
        name: as `--format` takes it.
        suffixes: file endings it is chosen for.
        read: yields a record or a refusal for each document in a file.
        write: writes documents to a file, or to a folder where there is a `write_parts`.
        write_parts: writes a split into one folder; None where a part is a file of its own.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader | None
    write: Writer | None
    write_parts: PartsWriter | None = None


def _whole(write_parts: PartsWriter) -> Writer:
    """A writer of all documents as one unnamed part."""

    def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None, /) -> int:
        return write_parts(path, {"": documents}, job)

    return write


def _in_folder(
    name: str, suffixes: tuple[str, ...], read: Reader, write_parts: PartsWriter
) -> Format:
    return Format(name, suffixes, read, _whole(write_parts), write_parts)


_JSON: Final = (".jsonl", ".ndjson", ".json")
FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("tawsim", _JSON, canonical.read, canonical.write),
        Format("doccano", (), doccano.read, doccano.write),
        Format("label-studio", (), label_studio.read, label_studio.write),
        Format("prodigy", (), prodigy.read, prodigy.write),
        Format("spacy", (".spacy",), spacy_docbin.read, spacy_docbin.write),
        _in_folder("hf", (), hugging_face.read, hugging_face.write_parts),
        Format("conll", (".conll", ".iob", ".iob2", ".bio", ".bioes"), conll.read, conll.write),
        _in_folder("brat", (".ann",), brat.read, brat.write_parts),
        _in_folder("text", (".txt", ""), plain_text.read, plain_text.write_parts),
    )
}


def format_of(path: Path, name: str | None = None) -> Format:
    """The format called `name`, or the one that files like `path` are in; plain text else.

    Raises:
        UsageError: there is no format of that name that can be read.
    """
    if name is not None:
        form = FORMATS.get(name)
        if form is None or form.read is None:
            raise UsageError(
                N_("errors", "There is no format “{name}” to read; known: {known}."),
                name=name,
                known=", ".join(sorted(form.name for form in FORMATS.values() if form.read)),
            )
        return form
    suffix = path.suffix.lower()
    if suffix in _JSON and path.is_file():
        return FORMATS[_kind_of_json(path)]
    return next((form for form in FORMATS.values() if suffix in form.suffixes), FORMATS["text"])


def _kind_of_json(path: Path) -> str:
    """The format whose records a JSON file's first one looks like; `tawsim` where none's."""
    try:
        with path.open("rb") as file:
            start = _first_line(file)
    except OSError:
        return "tawsim"  # whose reader says what is wrong with it
    if start.startswith(b"["):
        return "label-studio"
    try:
        record = msgspec.json.decode(start)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return "tawsim"
    if not isinstance(record, dict):
        return "tawsim"
    looks_like = {
        "label-studio": label_studio.looks_like,
        "hf": hugging_face.looks_like,
        "doccano": doccano.looks_like,
        "prodigy": prodigy.looks_like,
    }
    return next((name for name, looks in looks_like.items() if looks(record)), "tawsim")


def _first_line(file: BinaryIO) -> bytes:
    """The first line that is not blank; of a list, which may be one long line, its beginning."""
    start = file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"["):
        return start
    line, end, _ = start.partition(b"\n")
    while not end and (more := file.readline(LONGEST_LINE)):
        line = (line + more).strip()
        end = line
    return line


def format_to_write(name: str) -> Format:
    """The format called `name`.

    Raises:
        UsageError: there is no format of that name that can be written.
    """
    form = FORMATS.get(name)
    if form is None or form.write is None:
        raise UsageError(
            N_("errors", "There is no format “{name}” to write; known: {known}."),
            name=name,
            known=", ".join(sorted(form.name for form in FORMATS.values() if form.write)),
        )
    return form


def writer_of(name: str) -> Writer:
    """The writer of the format called `name`, for all documents in one piece.

    Raises:
        UsageError: there is no format of that name that can be written.
    """
    write = format_to_write(name).write
    assert write is not None
    return write


def read(path: Path, name: str | None = None) -> Iterator[Record | Refusal]:
    """The records of a file; a file that cannot be read at all is one refusal."""
    form = format_of(path, name)
    assert form.read is not None
    try:
        yield from form.read(path)
    except IsADirectoryError:
        fault = ImportFault(N_("errors", "It is a folder; name the files in it."))
        yield Refusal(str(path), 0, fault)
    except FileNotFoundError:
        yield Refusal(str(path), 0, ImportFault(N_("errors", "There is no such file.")))
    except OSError as error:
        fault = ImportFault(N_("errors", "It cannot be read: {why}."), why=error.strerror or error)
        yield Refusal(str(path), 0, fault)
    except ImportFault as fault:
        yield Refusal(str(path), 0, fault)
