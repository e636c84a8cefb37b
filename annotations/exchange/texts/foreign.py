"""Web pages, Word files and PDF as documents: read by a process with limits, told in sentences."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.texts import encodings
from annotations.exchange.texts.hidden import notices_of
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.process import parse
from annotations.exchange.texts.protocol import Extract, Kind
from annotations.exchange.texts.source import Source, source_of
from annotations.exchange.texts.zipped import check_archive
from annotations.notices import Notice
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import LONGEST_NAME, Document

_LARGEST_FILE: Final = 64 * 1024 * 1024  # bytes; pictures weigh more than words
_DECLARED: Final = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset\s*=\s*["']?\s*|\?xml[^>]{0,80}?encoding\s*=\s*["'])"""
    rb"""([A-Za-z0-9_.:\-]{2,40})""",
    re.IGNORECASE,
)
_HEAD: Final = 4096  # bytes of a page in which it says its encoding

_FAULTS: Final[Mapping[str, str]] = {
    "missing": N_(
        "errors",
        "The library that reads such files is not installed: pip install tawsim[import].",
    ),
    "no xmi": N_("errors", "It is no UIMA CAS in XMI: {why}."),
    "no types": N_("errors", "Its types do not fit the TypeSystem.xml beside it: {why}."),
    "memory": N_("errors", "Reading it took too much memory, so it was left."),
    "broken": N_("errors", "It is broken: {why}."),
    "no docx": N_("errors", "It is no Word file, or only a part of one."),
    "no pdf": N_("errors", "It is no PDF, or only a part of one."),
    "locked": N_("errors", "It is locked with a password; save it unlocked."),
    "no pages": N_("errors", "It has no pages."),
    "many pages": N_("errors", "It has {why} pages; part it."),
    "long": N_("errors", "Its text is longer than can be labelled; part it."),
    "deep": N_("errors", "It is nested too deep."),
    "scrambled": N_(
        "errors",
        "Its letters stand for no text that can be read; print it to a new PDF, or copy its text.",
    ),
}
_NO_TEXT: Final[Mapping[str, str]] = {
    "xmi": N_("errors", "It has no text."),
    "pdf": N_("errors", "It has no text, only pictures of pages; have the text recognised first."),
    "docx": N_("errors", "It has no text."),
    "html": N_("errors", "No article was found in the page."),
}
_REMARKS: Final[Mapping[str, str]] = {
    "other layers": N_(
        "notices",
        "Left out: annotations that are no labels of a stretch of text: {count}, such as "
        "{example}.",
    ),
    "latin": N_(
        "notices",
        "Check the text: lines that begin in Latin letters may have lost their order, such as "
        "“{example}”; lines: {count}.",
    ),
    "turned": N_(
        "notices",
        "Check the text: pages that were written from end to beginning were turned round: {count}.",
    ),
    "shapes": N_(
        "notices", "Pages whose letters were drawn as shapes were turned into letters: {count}."
    ),
    "empty page": N_("notices", "Pages without text: {count}; the first is page {example}."),
    "unreadable": N_(
        "notices",
        "Left out, as their letters stand for no text: pages: {count}; the first is page "
        "{example}.",
    ),
    "footnotes": N_("notices", "Left out: footnotes: {count}."),
    "endnotes": N_("notices", "Left out: endnotes: {count}."),
    "deleted": N_("notices", "Left out, as they were deleted while changes were tracked: {count}."),
}

Check = Callable[[bytes], None]


def read_docx(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:  # noqa: ARG001
    """The text of a Word file as one document, tables with tabs between cells.

    Raises:
        ImportFault: it cannot be read.
    """
    source = source_of(path, _LARGEST_FILE)
    check_archive(source.content, "word/document.xml")
    yield _record(path, source, "docx", source.content)


def read_pdf(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:  # noqa: ARG001
    """The text of a PDF as one document, with an empty line between pages.

    Raises:
        ImportFault: it cannot be read.
    """
    source = source_of(path, _LARGEST_FILE)
    yield _record(path, source, "pdf", source.content)


def read_html(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:
    """The article of a web page as one document; nothing is fetched.

    Raises:
        ImportFault: it cannot be read, or its encoding has to be agreed to.
    """
    source = source_of(path)
    text, found = encodings.decode(
        source.content, options.encoding, declared_encoding(source.content)
    )
    page = text.encode("utf-8", "replace")
    yield _record(path, source, "html", page, found)


def declared_encoding(page: bytes) -> str | None:
    """The encoding that a web page says it is in."""
    match = _DECLARED.search(page[:_HEAD])
    return match[1].decode("ascii") if match else None


def _record(
    path: Path,
    source: Source,
    kind: Kind,
    content: bytes,
    encoding: encodings.Detection | None = None,
) -> Record:
    found = parse(kind, content)
    if found.fault:
        raise fault_of(kind, found)
    more = {key: value for key, value in found.meta.items() if key not in _OWN}
    meta = source.meta(kind, encoding=encoding and encoding.encoding, pages=found.pages, **more)
    title = " ".join(found.title.split())[:LONGEST_NAME]
    content_found = LabelledDocument(Document("", found.text, _printable(title), meta))
    notices = (
        *(encodings.notices_of(encoding) if encoding else ()),
        *remarks_of(found),
        *notices_of(found.text),
    )
    return Record(content_found, str(path), 1, notices)


_OWN: Final = frozenset({"file", "format", "encoding", "pages", "sha256"})


def _printable(title: str) -> str:
    return "".join(letter for letter in title if letter >= " " and not "\x7f" <= letter <= "\x9f")


def fault_of(kind: Kind, found: Extract) -> TawsimError:
    """The sentence for what a parser could not do."""
    if found.fault == "no text":
        return ImportFault(_NO_TEXT[kind])
    return ImportFault(_FAULTS[found.fault], why=" ".join(found.detail.split()).rstrip("."))


def remarks_of(found: Extract) -> tuple[Notice, ...]:
    """The sentences for what is to be told of a text."""
    return tuple(
        Notice(words, {"count": found.remarks[name], "example": found.examples.get(name, "")})
        for name, words in _REMARKS.items()
        if name in found.remarks
    )
