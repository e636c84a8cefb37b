"""Reads the gold articles' inline markup, `[LABEL=value words]`, into text, spans and values.

A file holds articles one after another. Each opens with a line `# id | YYYY-MM-DD | register`;
the lines up to the next such line are its text, without blank lines at either end. A span is
written `[LABEL words]` or `[DATE=2020-01-03 words]` and may hold others; brackets may stand inside
a written word. The text itself has no square brackets.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.spans import Document, Span, reading_order

GOLD = Path(__file__).parent / "gold"


class MarkupError(ValueError):
    """Markup that cannot be read; the message says where."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One labelled article.

    Attributes:
        document: the bare text; `meta` holds `date` (ISO 8601) and `register`.
        spans: sorted by start, longer first; offsets in code points; a DATE's `value` where known.
    """

    document: Document
    spans: tuple[Span, ...]

    @property
    def record(self) -> dict[str, Any]:
        """The article as a canonical record."""
        return {
            "id": self.document.id,
            "text": self.document.text,
            "spans": [_span_record(span) for span in self.spans],
            "meta": dict(self.document.meta),
        }


def load_gold(part: str) -> list[GoldArticle]:
    """The articles of one part, file by file in the order of the names.

    `dev` may be read while rules are written; `heldout` only measures them, so that its figures
    hold for articles nobody has seen.
    """
    files = sorted(GOLD.glob(f"{part}_*.txt"))
    return [article for file in files for article in read_gold(file)]


def read_gold(file: Path) -> list[GoldArticle]:
    """The articles of one file of markup.

    Raises:
        MarkupError: a heading or a bracket that cannot be read.
    """
    return list(parse_articles(file.read_text(encoding="utf-8"), file.name))


def parse_articles(source: str, name: str = "markup") -> Iterator[GoldArticle]:
    """Read each article of `source`; `name` stands in error messages."""
    heading: str | None = None
    lines: list[str] = []
    for line in [*source.split("\n"), "# "]:
        if not line.startswith("# "):
            lines.append(line)
            continue
        body = "\n".join(lines).strip("\n")
        if heading is not None:
            yield _article(heading, body, name)
        elif body:
            raise MarkupError(f"{name}: text before the first heading")
        heading, lines = line[2:], []


def parse_markup(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The bare text of `marked` and its spans in reading order.

    Raises:
        MarkupError: a bracket left open or closed twice, or a span without words.
    """
    text: list[str] = []
    opened: list[tuple[int, str, str | None]] = []
    spans: list[Span] = []
    at = 0
    while at < len(marked):
        char = marked[at]
        if char == "[":
            label, value, at = _opening(marked, at)
            opened.append((len(text), label, value))
            continue
        if char == "]":
            if not opened:
                raise MarkupError(f"a ] without its [ near «{marked[max(0, at - 30) : at]}»")
            start, label, value = opened.pop()
            if start == len(text):
                raise MarkupError(f"an empty {label} near «{marked[max(0, at - 30) : at]}»")
            spans.append(Span(start, len(text), label, value=value))
        else:
            text.append(char)
        at += 1
    if opened:
        raise MarkupError(f"{opened[-1][1]} at {opened[-1][0]} is not closed")
    return "".join(text), tuple(sorted(spans, key=reading_order))


def read_records(file: Path) -> list[dict[str, Any]]:
    """The records of a canonical JSONL file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _opening(marked: str, at: int) -> tuple[str, str | None, int]:
    """Label and value of the bracket at `at`, and where its words begin."""
    space = marked.find(" ", at)
    if space < 0:
        raise MarkupError(f"a label without words near «{marked[at : at + 30]}»")
    label, tied, value = marked[at + 1 : space].partition("=")
    if not label.isascii() or not label.isupper():
        raise MarkupError(f"no label after [ near «{marked[at : at + 30]}»")
    return label, value if tied else None, space + 1


def _article(heading: str, body: str, name: str) -> GoldArticle:
    """The article under `heading`."""
    parts = [part.strip() for part in heading.split("|")]
    if len(parts) != 3 or not all(parts):
        raise MarkupError(f"{name}: the heading «{heading}» is not id | date | register")
    try:
        text, spans = parse_markup(body)
    except MarkupError as fault:
        raise MarkupError(f"{name}, {parts[0]}: {fault}") from fault
    meta = {"date": parts[1], "register": parts[2]}
    return GoldArticle(Document(id=parts[0], text=text, meta=meta), spans)


def _span_record(span: Span) -> dict[str, Any]:
    """The span as it stands in a canonical record."""
    record: dict[str, Any] = {"start": span.start, "end": span.end, "label": span.label}
    if span.value is not None:
        record["value"] = span.value
    return record
