"""The text of a Word file, in the order in which it is read; runs in the worker only.

python-docx opens the file and finds its parts. Its own `Paragraph.text` leaves out what was put in
while changes were tracked, content controls and text boxes, so the paragraphs are read here.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from annotations.exchange.texts.protocol import Extract, Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS: Final = {
    f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\u00ad",
}  # fmt: skip
# Text taken out or moved away while changes were tracked, and second forms of the same drawing.
_LEFT_OUT: Final = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", f"{_W}delText",
     "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)  # fmt: skip
_BOX: Final = f"{_W}txbxContent"
_NOTES: Final = {"footnotes": f"{_W}footnoteReference", "endnotes": f"{_W}endnoteReference"}
_DEEPEST: Final = 60  # tables and boxes within each other


def extract(content: bytes) -> Extract:
    """The text of a `.docx` file: paragraphs on lines, cells parted by tabs.

    Raises:
        Unreadable: it is no Word file.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        opened: Any = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise Unreadable("no docx", str(error)[:200]) from error
    found = Extract()
    body = opened.element.body
    found.text = "\n".join(_blocks(body, found, 0)).strip("\n")
    found.title = (opened.core_properties.title or "").strip()
    for name, tag in _NOTES.items():
        if count := sum(1 for _ in body.iter(tag)):
            found.remark(name, count=count)
    if not found.text.strip():
        raise Unreadable("no text")
    return found


def _blocks(parent: "_Element", found: Extract, depth: int) -> Iterator[str]:
    """The lines of paragraphs and tables beneath `parent`."""
    if depth > _DEEPEST:
        raise Unreadable("deep")
    for child in parent:
        if child.tag in _LEFT_OUT:
            if child.tag != f"{_W}pPr":
                found.remark("deleted")
        elif child.tag == f"{_W}p":
            boxes: list[_Element] = []
            yield "".join(_letters(child, found, boxes, depth))
            for box in boxes:
                yield from _blocks(box, found, depth + 1)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child, found, depth)
        elif isinstance(child.tag, str):  # content controls, tracked insertions and the like
            yield from _blocks(child, found, depth + 1)


def _rows(table: "_Element", found: Extract, depth: int) -> Iterator[str]:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue  # of a table within a cell
        cells = [
            " ".join(filter(None, _blocks(cell, found, depth + 1)))
            for cell in row.iter(f"{_W}tc")
            if next(cell.iterancestors(f"{_W}tr")) is row
        ]
        yield "\t".join(cells).rstrip("\t")


def _letters(
    parent: "_Element", found: Extract, boxes: list["_Element"], depth: int
) -> Iterator[str]:
    """The letters of a paragraph; text boxes in it are put aside."""
    if depth > _DEEPEST:
        raise Unreadable("deep")
    for child in parent:
        if child.tag in _LEFT_OUT:
            if child.tag in (f"{_W}del", f"{_W}moveFrom"):
                found.remark("deleted")
        elif child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _BOX:
            boxes.append(child)
        elif isinstance(child.tag, str):
            yield from _letters(child, found, boxes, depth + 1)
