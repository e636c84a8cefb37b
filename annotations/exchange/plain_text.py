"""Plain text files in UTF-8: one file, one document, every character as it stands."""

from collections.abc import Iterator
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.project.adding import Record, Refusal
from annotations.project.reading import LabelledDocument
from annotations.spans import Document

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def decode(content: bytes) -> str:
    """The text of UTF-8 bytes; a byte order mark in front is not text.

    Raises:
        ImportFault: the bytes are not UTF-8.
    """
    try:
        return content.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportFault(
            N_("errors", "It is not UTF-8 (byte {offset}); save it as UTF-8 and import it again."),
            offset=error.start,
        ) from error


def read(path: Path) -> Iterator[Record | Refusal]:
    """The file as one document, with the file's name in its `meta`."""
    text = decode(path.read_bytes())
    document = Document(id="", text=text, meta={"file": path.name})
    yield Record(LabelledDocument(document), str(path), 1)
