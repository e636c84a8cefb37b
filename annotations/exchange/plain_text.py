"""Plain text files: one file, one document, every character as it stands."""

import codecs
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.exchange.folders import placed, whole_folder
from annotations.exchange.job import Job
from annotations.exchange.texts import encodings
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.source import source_of
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import Document

_OTHERS: Final = {
    b"%PDF-": "PDF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ".doc", b"{\\rtf": "RTF",
    b"PK\x03\x04": "ZIP", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP", b"SQLite format 3\x00": "SQLite",
}  # fmt: skip
"""How files of other kinds begin."""


def encode(text: str) -> bytes:
    """The bytes that `decode` reads as `text`: UTF-8, a leading U+FEFF kept apart from the mark."""
    mark = codecs.BOM_UTF8 if text.startswith("\ufeff") else b""
    return mark + text.encode("utf-8")


def read(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:
    """The file as one document, with the file's name, encoding and sum in its `meta`.

    Raises:
        ImportFault: it is larger than `LARGEST_FILE`, or in another encoding.
    """
    source = source_of(path)
    _check_is_text(source.content)
    text, found = encodings.decode(source.content, options.encoding)
    meta = source.meta("text", encoding=found.encoding)
    content = LabelledDocument(Document(id="", text=text, meta=meta))
    yield Record(content, str(path), 1, encodings.notices_of(found))


def _check_is_text(content: bytes) -> None:
    """Refuse what begins as files of other kinds do, before it is taken for a strange encoding."""
    kind = next((name for mark, name in _OTHERS.items() if content.startswith(mark)), None)
    if kind is not None:
        raise ImportFault(
            N_(
                "errors",
                "It is no plain text, but {kind}; name the file by what it is, or save it as .docx "
                "or plain text.",
            ),
            kind=kind,
        )


def write_parts(
    folder: Path, parts: Mapping[str, Iterable[LabelledDocument]], job: Job | None = None
) -> int:
    """Write each document's bare text into `folder`, each named part into a folder of its own.

    Returns:
        How many were written.

    Raises:
        ExportFault: the folder cannot be written, or holds other files.
    """
    changes = (job or Job()).changes
    count = 0
    with whole_folder(folder) as room:
        for place, name, content in placed(room, parts):
            text = content.document.text
            (place / f"{name}.txt").write_bytes(encode(text))
            if content.spans:
                changes.note("labels", content.spans[0].text_of(text), len(content.spans))
            count += 1
    return count
