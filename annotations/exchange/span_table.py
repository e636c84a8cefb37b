"""A table of all spans for spreadsheets: a row a span, as CSV.

A spreadsheet takes a cell that begins with `=` or the like for a formula and runs it, wherever the
file came from. Such cells get an apostrophe in front, which is counted. The file begins with the
byte order mark by which spreadsheets know UTF-8.
"""

import codecs
import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from annotations.exchange.flattening import note_details
from annotations.exchange.job import Changes, Job, Kind
from annotations.exchange.whole_file import whole_file
from annotations.project.reading import LabelledDocument
from annotations.spans import reading_order

COLUMNS: Final = (
    "document", "title", "status", "start", "end", "label", "words", "annotator", "source",
    "confidence", "value", "note",
)  # fmt: skip
_KEPT: Final[tuple[Kind, ...]] = (
    "annotator", "source", "confidence", "value", "note", "id", "title", "status",
)  # fmt: skip
_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents' spans to `path`, whole or not at all; return how many documents.

    Raises:
        ExportFault: the file cannot be written.
    """
    changes = (job or Job()).changes
    count = 0
    with whole_file(path) as file:
        file.write(codecs.BOM_UTF8 + _lines([COLUMNS]))
        for content in documents:
            note_details(content, content.spans, changes, _KEPT)
            changes.note("texts")
            file.write(_lines(_rows(content, changes)))
            count += 1
    return count


def _rows(content: LabelledDocument, changes: Changes) -> list[tuple[object, ...]]:
    document = content.document
    own = tuple(harmless(cell, changes) for cell in (document.id, document.title))
    return [
        (
            *own,
            content.status or "",
            span.start,
            span.end,
            *(
                harmless(cell, changes)
                for cell in (
                    span.label, span.text_of(document.text), span.annotator, span.source
                )
            ),
            "" if span.confidence is None else repr(span.confidence),
            harmless(span.value or "", changes),
            harmless(span.note or "", changes),
        )
        for span in sorted(content.spans, key=lambda one: (*reading_order(one), one.annotator))
    ]  # fmt: skip


def harmless(cell: str, changes: Changes) -> str:
    """The cell as no spreadsheet runs it."""
    if not cell.startswith(_RUN):
        return cell
    changes.note("formula", cell)
    return f"'{cell}"


def _lines(rows: Iterable[Iterable[object]]) -> bytes:
    made = io.StringIO(newline="")
    csv.writer(made).writerows(rows)
    return made.getvalue().encode()
