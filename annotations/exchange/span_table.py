"""A table of all spans for spreadsheets: a row a span, as CSV.

Where suggestions that wait are to be in it, the column `kind` tells them from labels. Where
annotators are told apart, a row is a place with a column for each of them, which holds the label
they gave it, nothing where they gave none, and `_` where they have not begun the document.

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
from annotations.spans import Span, reading_order

COLUMNS: Final = (
    "document", "title", "status", "start", "end", "label", "words", "annotator", "source",
    "confidence", "value", "note",
)  # fmt: skip
_KEPT: Final[tuple[Kind, ...]] = (
    "annotator", "source", "confidence", "value", "note", "id", "title", "status",
)  # fmt: skip
_PLACE: Final = ("document", "title", "status", "start", "end", "words")
_KEPT_APART: Final[tuple[Kind, ...]] = ("annotator", "id", "title", "status")
_KIND: Final = "kind"
_SUGGESTIONS: Final = "suggestions"
_NOT_BEGUN: Final = "_"
_BETWEEN: Final = " | "  # two labels that one annotator gave a place
_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents' spans to `path`, whole or not at all; return how many documents.

    Raises:
        ExportFault: the file cannot be written.
    """
    job = job or Job()
    changes = job.changes
    kept = _KEPT_APART if job.annotators else _KEPT
    count = 0
    with whole_file(path) as file:
        file.write(codecs.BOM_UTF8 + _lines([_columns(job)]))
        for content in documents:
            note_details(content, content.spans, changes, kept)
            changes.note("texts")
            rows = _places(content, job) if job.annotators else _rows(content, job)
            file.write(_lines(rows))
            count += 1
    return count


def _columns(job: Job) -> list[str]:
    if job.annotators:
        names = [harmless(name, job.changes) for name in job.annotators]
        return [*_PLACE, *names, *([_SUGGESTIONS] if job.suggestions else [])]
    return [*COLUMNS, *([_KIND] if job.suggestions else [])]


def _own(content: LabelledDocument, changes: Changes) -> tuple[str, str, str]:
    document = content.document
    name, title = (harmless(cell, changes) for cell in (document.id, document.title))
    return name, title, content.status or ""


def _rows(content: LabelledDocument, job: Job) -> list[tuple[object, ...]]:
    """A row for each span, and for each suggestion that waits."""
    changes, text = job.changes, content.document.text
    own = _own(content, changes)
    proposed = [
        Span(
            one.start, one.end, one.label, source=one.engine, confidence=one.confidence,
            value=one.value, note=one.reason,
        )
        for one in content.suggestions
    ]  # fmt: skip
    listed = [(span, "label") for span in content.spans]
    listed += [(span, "suggestion") for span in proposed]
    listed.sort(key=lambda one: (*reading_order(one[0]), one[0].annotator, one[0].source))
    return [
        (
            *own,
            span.start,
            span.end,
            *(
                harmless(cell, changes)
                for cell in (span.label, span.text_of(text), span.annotator, span.source)
            ),
            "" if span.confidence is None else repr(span.confidence),
            harmless(span.value or "", changes),
            harmless(span.note or "", changes),
            *([kind] if job.suggestions else []),
        )
        for span, kind in listed
    ]


def _places(content: LabelledDocument, job: Job) -> list[tuple[object, ...]]:
    """A row for each place that anybody has labelled, or that an engine proposes."""
    changes, text = job.changes, content.document.text
    own = _own(content, changes)
    begun = content.begun | {span.annotator for span in content.spans}
    given: dict[tuple[int, int], dict[str, list[str]]] = {}
    for span in sorted(content.spans, key=reading_order):
        labels = given.setdefault((span.start, span.end), {})
        labels.setdefault(span.annotator, []).append(span.label)
    proposed: dict[tuple[int, int], list[str]] = {}
    for one in content.suggestions:
        place = (one.start, one.end)
        proposed.setdefault(place, []).append(f"{one.label} ({one.engine})")

    def cell(place: tuple[int, int], name: str) -> str:
        return _BETWEEN.join(given.get(place, {}).get(name, ())) if name in begun else _NOT_BEGUN

    return [
        (
            *own,
            *place,
            harmless(text[slice(*place)], changes),
            *(harmless(cell(place, name), changes) for name in job.annotators),
            *([harmless(_BETWEEN.join(proposed.get(place, ())), changes)]
              if job.suggestions else []),
        )
        for place in sorted({*given, *proposed}, key=lambda one: (one[0], -one[1]))
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
