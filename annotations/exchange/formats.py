"""The registry of formats: what each can read and write, and which files are its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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
    span_table,
    xmi,
)
from annotations.exchange.job import Job
from annotations.exchange.lines import LONGEST_LINE
from annotations.exchange.texts import foreign, tables
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.process import kept
from annotations.exchange.texts.source import file_name
from annotations.exchange.texts.walking import files_in
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal


class Reader(Protocol):
    """Yields a record or a refusal for each document in a file."""

    def __call__(self, path: Path, options: ReadingOptions, /) -> Iterator[Record | Refusal]:
        """Read the file at `path`."""


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
        reads_folders: whether `read` takes a folder, as one piece.
        suggestions: how suggestions that wait are told from labels; empty where they cannot be.
        annotators: how it is told whose a label is; empty where it cannot be.
        columns: whether spans within each other can go to columns of tags.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader | None
    write: Writer | None
    write_parts: PartsWriter | None = None
    reads_folders: bool = False
    suggestions: str = ""
    annotators: str = ""
    columns: bool = False


def _whole(write_parts: PartsWriter) -> Writer:
    """A writer of all documents as one unnamed part."""

    def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None, /) -> int:
        return write_parts(path, {"": documents}, job)

    return write


def _told(read: Callable[[Path], Iterator[Record | Refusal]]) -> Reader:
    """A reader of files that leave nothing open."""

    def reader(path: Path, options: ReadingOptions, /) -> Iterator[Record | Refusal]:  # noqa: ARG001
        return read(path)

    return reader


def _in_folder(
    name: str,
    suffixes: tuple[str, ...],
    read: Reader,
    write_parts: PartsWriter,
    *,
    suggestions: str = "",
    annotators: str = "",
) -> Format:
    return Format(
        name, suffixes, read, _whole(write_parts), write_parts, reads_folders=name != "text",
        suggestions=suggestions, annotators=annotators,
    )  # fmt: skip


_JSON: Final = (".jsonl", ".ndjson", ".json")
_PARQUET: Final = N_(
    "errors",
    "Parquet is not read; import the JSONL file with the same rows instead (in folders for Hugging "
    "Face it is under data), or convert it to JSONL.",
)
_A_LIST: Final = "in the list suggestions of each record"
_COLUMNS: Final = (".conll", ".iob", ".iob2", ".bio", ".bioes")
FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format(
            "tawsim",
            _JSON,
            _told(canonical.read),
            canonical.write,
            suggestions=_A_LIST,
            annotators="under annotator of each span",
        ),
        Format("doccano", (), _told(doccano.read), doccano.write, suggestions=_A_LIST),
        Format(
            "label-studio",
            (),
            label_studio.read,
            label_studio.write,
            suggestions="as a prediction for each engine",
            annotators="by an annotation for each annotator",
        ),
        Format(
            "prodigy",
            (),
            _told(prodigy.read),
            prodigy.write,
            suggestions="in the list suggestions of each task",
            annotators="by a task for each annotator, under _annotator_id",
        ),
        Format(
            "spacy",
            (".spacy",),
            _told(spacy_docbin.read),
            spacy_docbin.write,
            suggestions="in the group of spans suggestions",
            annotators="by a group of spans for each, annotator:NAME; there are no entities",
        ),
        _in_folder(
            "hf",
            (),
            _told(hugging_face.read),
            hugging_face.write_parts,
            suggestions="in the column suggestions",
            annotators="by a column of tags for each, ner_tags_NAME, and in each span",
        ),
        Format(
            "conll",
            _COLUMNS,
            _told(conll.read),
            conll.write,
            annotators="by a column of tags for each, in the order of the first line",
            columns=True,
        ),
        _in_folder("brat", (".ann",), brat.read, brat.write_parts),
        _in_folder("text", (".txt", ""), plain_text.read, plain_text.write_parts),
        _in_folder(
            "xmi",
            (".xmi", ".zip"),
            xmi.read,
            xmi.write_parts,
            annotators="by a feature of each entity",
        ),
        Format("html", (".html", ".htm", ".xhtml"), foreign.read_html, None),
        Format("docx", (".docx",), foreign.read_docx, None),
        Format("pdf", (".pdf",), foreign.read_pdf, None),
        Format(
            "csv",
            (".csv", ".tsv"),
            tables.read_csv,
            span_table.write,
            suggestions="by the column kind, or in the column suggestions",
            annotators="by a column of labels for each, a row a place",
        ),
        Format("jsonl", (), tables.read_jsonl, None),
    )
}


def format_of(path: Path, name: str | None = None, options: ReadingOptions = NO_OPTIONS) -> Format:
    """The format called `name`, or the one that files like `path` are in; plain text else.

    JSON is a table where the options name a column, unless it is of Label Studio's.

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
        return FORMATS[_kind_of_json(path, options)]
    if suffix in _JSON and options.names_columns:
        return FORMATS["jsonl"]
    return next((form for form in FORMATS.values() if suffix in form.suffixes), FORMATS["text"])


def _kind_of_json(path: Path, options: ReadingOptions) -> str:
    """The format whose records a JSON file's first one looks like; `tawsim` where none's."""
    other = "jsonl" if options.names_columns else "tawsim"
    try:
        with path.open("rb") as file:
            start = _first_line(file)
    except OSError:
        return other  # whose reader says what is wrong with it
    if start.startswith(b"["):
        return "label-studio"
    try:
        record = msgspec.json.decode(start)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return other
    if not isinstance(record, dict):
        return other
    if options.names_columns:
        tasks = label_studio.looks_like(record) and options.text_column in record["data"]
        return "label-studio" if tasks else other
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


def is_known(path: Path) -> bool:
    """Whether a file's ending is that of a format."""
    suffix = path.suffix.lower()
    return bool(suffix) and any(suffix in form.suffixes for form in FORMATS.values())


def known_suffixes() -> list[str]:
    """The endings of files that can be read, in order."""
    return sorted({suffix for form in FORMATS.values() for suffix in form.suffixes if suffix})


def read_all(
    paths: Iterable[Path], name: str | None = None, options: ReadingOptions = NO_OPTIONS
) -> Iterator[Record | Refusal]:
    """The records of files and folders, one after another."""
    with kept():
        for path in paths:
            yield from read(path, name, options)


def read(
    path: Path, name: str | None = None, options: ReadingOptions = NO_OPTIONS
) -> Iterator[Record | Refusal]:
    """The records of a file, or of the files in a folder; what cannot be read is a refusal.

    Args:
        path: the file or folder; a folder of a format that is one folder is read as such.
        name: the format's name; by each file's ending and beginning where None.
        options: what the files leave open.
    """
    if path.is_dir() and not (name and format_of(path, name).reads_folders):
        yield from _read_folder(path, name, options)
    else:
        yield from _read_file(path, format_of(path, name, options), options)


def _read_folder(
    folder: Path, name: str | None, options: ReadingOptions
) -> Iterator[Record | Refusal]:
    with kept():
        for file in files_in(folder, _ending_of(name)):
            if isinstance(file, Refusal):
                yield file
            else:
                form = format_of(file, name, options)
                yield from (_placed(item, file, folder) for item in _read_file(file, form, options))


def _placed(item: Record | Refusal, file: Path, folder: Path) -> Record | Refusal:
    """The item, a text from a folder in the folder with its way there as the file's name."""
    if isinstance(item, Refusal) or file.parent == folder:
        return item
    document = item.content.document
    if document.meta.get("file") != file_name(file):
        return item
    way = file.relative_to(folder).as_posix().encode("utf-8", "replace").decode()
    placed = replace(document, meta=document.meta | {"file": way})
    return replace(item, content=replace(item.content, document=placed))


def _ending_of(name: str | None) -> Callable[[Path], bool]:
    """Which files of a folder to read: those of the format called `name`, or of any."""
    if name is None:
        return is_known
    suffixes = FORMATS[name].suffixes or _JSON
    return lambda path: path.suffix.lower() in suffixes


def _read_file(path: Path, form: Format, options: ReadingOptions) -> Iterator[Record | Refusal]:
    assert form.read is not None
    if path.suffix.lower() == ".parquet":
        yield Refusal(str(path), 0, ImportFault(_PARQUET))
        return
    try:
        yield from form.read(path, options)
    except FileNotFoundError:
        yield Refusal(str(path), 0, ImportFault(N_("errors", "There is no such file.")))
    except OSError as error:
        fault = ImportFault(N_("errors", "It cannot be read: {why}."), why=error.strerror or error)
        yield Refusal(str(path), 0, fault)
    except ImportFault as fault:
        yield Refusal(str(path), 0, fault)
