"""Tables with a text in each row: CSV in any encoding and with any separator, and JSONL.

The column with the text is named, or bears one of the usual names; what stands in the other
columns is kept in the document's `meta`.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TextIO

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.json_lines import Json, checked_meta, objects
from annotations.exchange.texts import encodings
from annotations.exchange.texts.encodings import Detection
from annotations.exchange.texts.options import GUESS, NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.source import file_name
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import LONGEST_NAME, LONGEST_TEXT, Document

TEXT_NAMES: Final = ("text", "النص", "نص", "content", "body", "article", "المحتوى", "المقال")
_SEPARATORS: Final = ",;\t|"
_BEGINNING: Final = 64 * 1024  # code points by which the separator is told
_LONGEST_LINE: Final = 4 * LONGEST_TEXT  # code points
_BROKEN: Final = range(0xD800, 0xE000)
_NOT_CLOSED: Final = "unexpected end of data"  # as the csv module says it of the last line
_LIMIT: Final = "field limit"
_OWN: Final = ("file", "format", "encoding")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what.

    Attributes:
        names: all of them, in their order.
        text, title, id: the names of those that are taken; None for none.
    """

    names: tuple[str, ...]
    text: str
    title: str | None = None
    id: str | None = None

    @property
    def others(self) -> tuple[str, ...]:
        """Those that go into `meta`."""
        return tuple(name for name in self.names if name not in (self.text, self.title, self.id))


def columns_of(names: Sequence[str], options: ReadingOptions) -> Columns:
    """The columns that the options name, or that bear a usual name.

    Raises:
        ImportFault: one is not there, or nothing says which holds the text.
    """
    text = options.text_column
    if text is None:
        usual = {name.strip().casefold(): name for name in reversed(names)}
        text = next((usual[name] for name in TEXT_NAMES if name in usual), None)
        text = names[0] if text is None and len(names) == 1 else text
    if text is None:
        raise ImportFault(
            N_("errors", "Say which column holds the text; there are: {columns}."),
            columns=_listed(names),
        )
    for name in filter(None, (text, options.title_column, options.id_column)):
        if name not in names:
            raise ImportFault(
                N_("errors", "There is no column “{name}”; there are: {columns}."),
                name=name[:60],
                columns=_listed(names),
            )
    return Columns(tuple(names), text, options.title_column, options.id_column)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(" ".join(name.split())[:40] for name in list(names)[:20])


def read_csv(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:
    """Each row below the first as a document.

    Raises:
        ImportFault: it is empty, in an encoding that has to be agreed to, or names no text.
    """
    found = detected(path, options)
    with _rows_of(path, found) as rows:
        columns = columns_of(rows.header, options)
        told = encodings.notices_of(found)
        for line, row in rows:
            try:
                if isinstance(row, ImportFault):
                    raise row
                own = {"file": file_name(path), "format": "csv", "encoding": found.encoding}
                yield Record(_document(_named(row, columns), columns, own), str(path), line, told)
                told = ()
            except TawsimError as reason:
                yield Refusal(str(path), line, reason)
        if rows.fault is not None:
            yield Refusal(str(path), rows.line, rows.fault)


def header_of(path: Path, options: ReadingOptions) -> tuple[str, ...]:
    """The names of a CSV file's columns.

    Raises:
        ImportFault: it is empty, or in an encoding that has to be agreed to.
    """
    with _rows_of(path, detected(path, options)) as rows:
        return tuple(rows.header)


def detected(path: Path, options: ReadingOptions) -> Detection:
    """The encoding of a table by its beginning.

    Raises:
        ImportFault: it has to be agreed to.
        UsageError: there is no encoding of the name the options give.
    """
    sample = encodings.beginning_of(path)
    found = encodings.detect(sample)
    if found.ground == "broken":  # some rows are, and each is told
        return Detection(encodings.UTF_8, "utf-8")
    if not found.sure and options.encoding not in (None, GUESS):
        return Detection(encodings.codec_of(options.encoding or ""), "declared")
    if not found.sure and (options.encoding is None or found.encoding is None):
        raise encodings.not_utf_8(sample, found)
    return found


@contextmanager
def _rows_of(path: Path, found: Detection) -> "Iterator[_Rows]":
    with _opened(path, found) as text:
        separator = separator_of(text.read(_BEGINNING))
    with _opened(path, found) as text:
        yield _Rows(text, separator)


class _Rows:
    """The rows of a CSV file with the lines they begin on; never more than one is held.

    Attributes:
        header: the first row.
        line: the line that was read last.
        fault: why nothing more could be read.
    """

    def __init__(self, text: TextIO, separator: str) -> None:
        self.line = 0
        self.fault: ImportFault | None = None
        csv.field_size_limit(LONGEST_TEXT + 1)
        # Else a quotation mark that is not closed makes one cell of all the rows behind it.
        self._rows = csv.reader(self._lines(text), delimiter=separator, strict=True)
        self.header: list[str] = []
        for _, row in self:
            if isinstance(row, ImportFault):
                raise row
            if _is_broken(row):
                raise _undecodable()
            self.header = row
            return
        raise self.fault or ImportFault(N_("errors", "The file is empty."))

    def _lines(self, text: TextIO) -> Iterator[str]:
        while line := text.readline(_LONGEST_LINE + 1):
            self.line += 1
            if len(line) > _LONGEST_LINE:
                raise ImportFault(
                    N_(
                        "errors",
                        "Line {line} is longer than {limit} MB; nothing after it was read.",
                    ),
                    line=self.line,
                    limit=_LONGEST_LINE // 2**20,
                )
            yield line

    def __iter__(self) -> Iterator[tuple[int, list[str] | ImportFault]]:
        while True:
            begin = self.line + 1
            try:
                row = next(self._rows, None)
            except csv.Error as error:
                fault = ImportFault(N_("errors", "It is no row of a table: {why}."), why=error)
                if self.line > begin or str(error) == _NOT_CLOSED:
                    self.fault = fault if _LIMIT in str(error) else _unclosed(begin)
                    self.line = begin
                    return
                yield begin, fault
                continue
            except (ImportFault, UnicodeError) as error:
                self.fault = error if isinstance(error, ImportFault) else _undecodable()
                return
            if row is None:
                return
            if any(cell.strip() for cell in row):
                yield begin, row


def _is_broken(row: list[str]) -> bool:
    """Whether something in it could not be decoded."""
    return any(ord(letter) in _BROKEN for cell in row for letter in cell if letter > "\ud7ff")


def _unclosed(line: int) -> ImportFault:
    return ImportFault(
        N_(
            "errors",
            "In the row that begins in line {line} a quotation mark is not closed, or one within "
            "the text is not doubled; nothing from there on was read.",
        ),
        line=line,
    )


def _undecodable() -> ImportFault:
    return ImportFault(N_("errors", "The row is not in the encoding of the others."))


@contextmanager
def _opened(path: Path, found: Detection) -> Iterator[TextIO]:
    """The file as text; what cannot be decoded comes as lone surrogates, row by row."""
    codec = found.encoding or encodings.UTF_8
    errors = "surrogatepass" if codec.startswith("utf-16") else "surrogateescape"
    with path.open(encoding=codec, errors=errors, newline="") as text:
        if found.ground == "mark":
            text.read(1)
        yield text


def separator_of(sample: str) -> str:
    """The sign that parts cells: the one that gives the most rows as many cells as the first."""
    best, most = ",", 0
    for sign in _SEPARATORS:
        try:
            rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=sign))[:50]
        except csv.Error:
            continue
        width = len(rows[0]) if rows else 0
        alike = sum(len(row) == width for row in rows)
        if width > 1 and alike * min(width, 50) > most:
            best, most = sign, alike * min(width, 50)
    return best


def _named(row: list[str], columns: Columns) -> Json:
    if len(row) > len(columns.names):
        raise ImportFault(
            N_("errors", "The row has {found} cells, and there are {count} columns."),
            found=len(row),
            count=len(columns.names),
        )
    if _is_broken(row):
        raise _undecodable()
    return dict(zip(columns.names, row, strict=False))


def read_jsonl(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:
    """Each line's object as a document, the key with the text named or of a usual name.

    Raises:
        ImportFault: the file is empty.
    """
    own = {"file": file_name(path), "format": "jsonl"}
    for line, raw in objects(path):
        try:
            if isinstance(raw, ImportFault):
                raise raw
            columns = columns_of(list(raw), _loose(options, raw))
            yield Record(_document(raw, columns, own), str(path), line)
        except TawsimError as reason:
            yield Refusal(str(path), line, reason)


def _loose(options: ReadingOptions, raw: Json) -> ReadingOptions:
    """The options less the columns that a record lacks, for records may lack a title."""
    return replace(
        options,
        title_column=options.title_column if options.title_column in raw else None,
        id_column=options.id_column if options.id_column in raw else None,
    )


def _document(row: Json, columns: Columns, own: dict[str, Any]) -> LabelledDocument:
    text = row.get(columns.text)
    if not isinstance(text, str):
        raise ImportFault(N_("errors", "The record has no text."))
    title = _line(row.get(columns.title)) if columns.title else ""
    document_id = _line(row.get(columns.id)) if columns.id else ""
    meta = {name: row[name] for name in columns.others if row.get(name) not in (None, "")}
    for name, value in own.items():
        meta[f"_{name}" if name in meta else name] = value
    return LabelledDocument(Document(document_id, text, title, checked_meta(meta)))


def _line(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())[:LONGEST_NAME]
