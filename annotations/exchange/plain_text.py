"""Plain text files: one file, one document, every character as it stands."""

import codecs
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.exchange.folders import file_names, whole_folder
from annotations.exchange.job import Job
from annotations.project.adding import Record, Refusal
from annotations.project.reading import LabelledDocument
from annotations.spans import Document

LARGEST_FILE: Final = 32 * 1024 * 1024  # bytes


def decode(content: bytes) -> str:
    """The text of UTF-8 bytes, or of UTF-16 bytes that begin with its byte order mark.

    The byte order mark in front is not text.

    Raises:
        ImportFault: the bytes are neither.
    """
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        if wide:
            return content.decode("utf-16")
        return content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportFault(
            N_(
                "errors",
                "It is not {encoding} (byte {offset}); save it as UTF-8 and import it again.",
            ),
            encoding="UTF-16" if wide else "UTF-8",
            offset=error.start,
        ) from error


def encode(text: str) -> bytes:
    """The bytes that `decode` reads as `text`: UTF-8, a leading U+FEFF kept apart from the mark."""
    mark = codecs.BOM_UTF8 if text.startswith("\ufeff") else b""
    return mark + text.encode("utf-8")


def read(path: Path) -> Iterator[Record | Refusal]:
    """The file as one document, with the file's name in its `meta`.

    Raises:
        ImportFault: it is larger than `LARGEST_FILE`, or in another encoding.
    """
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ImportFault(
            N_("errors", "It is larger than {limit} MB, which is no article."),
            limit=LARGEST_FILE // 2**20,
        )
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    document = Document(id="", text=decode(content), meta={"file": name})
    yield Record(LabelledDocument(document), str(path), 1)


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
        for part, documents in parts.items():
            (room / part).mkdir(exist_ok=True)
            names = file_names()
            for content in documents:
                document = content.document
                name = names(document.id or document.title)
                (room / part / f"{name}.txt").write_bytes(encode(document.text))
                if content.spans:
                    changes.note(
                        "labels", content.spans[0].text_of(document.text), len(content.spans)
                    )
                count += 1
    return count
