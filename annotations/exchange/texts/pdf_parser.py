"""The text of a PDF, page by page, in logical order; runs in the worker only."""

from collections.abc import Iterator
from typing import Any, Final

from annotations.exchange.texts.pdf_lines import Letter, in_order
from annotations.exchange.texts.pdf_repair import repaired_page, starts_in_latin
from annotations.exchange.texts.protocol import Extract, Unreadable

MOST_PAGES: Final = 2000
_LARGEST_TEXT: Final = 5_000_000  # code points; no longer text can be labelled
_MOST_LOST: Final = 0.3  # of what is written; blanks may be written, too
_UNKNOWN: Final = "\ufffd"
_PASSWORD: Final = 4  # FPDF_ERR_PASSWORD


def extract(content: bytes) -> Extract:
    """The text of all pages, with an empty line between two.

    Raises:
        Unreadable: it is no PDF, is locked, or has no text that can be read.
    """
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(content)
        count = len(opened)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        raise Unreadable("locked" if locked else "no pdf", str(error)[:200]) from error
    if not count:
        raise Unreadable("no pages")
    if count > MOST_PAGES:
        raise Unreadable("many pages", str(count))
    found = Extract(pages=count)
    pages: list[str] = []
    for number in range(count):
        found_page = _checked(_text_of(opened[number]), number + 1, found)
        if found_page:
            pages.append(found_page)
        if sum(map(len, pages)) > _LARGEST_TEXT:
            raise Unreadable("long")
    found.text = "\n\n".join(pages)
    found.title = str(opened.get_metadata_dict().get("Title") or "").strip()
    if not found.text.strip():
        raise Unreadable("no text" if "unreadable" not in found.remarks else "scrambled")
    return found


def _text_of(page: Any) -> str:
    """A page's text with line feeds between lines."""
    text_page = page.get_textpage()
    try:
        if _loses_letters(page, text_page):
            return _UNKNOWN
        lines = [in_order(line) for line in _lines_of(text_page)]
    finally:
        text_page.close()
        page.close()
    return "\n".join(line.rstrip(" ") for line in lines).strip("\n")


def _lines_of(text_page: Any) -> Iterator[list[Letter]]:
    """The letters of each line, in the order in which PDFium gives them."""
    from pypdfium2 import raw

    line: list[Letter] = []
    before = ""
    for number in range(text_page.count_chars()):
        sign = _sign(raw.FPDFText_GetUnicode(text_page.raw, number))
        if sign == "\r" or (sign == "\n" and before != "\r"):
            yield line
            line = []
        elif sign not in ("", "\n"):
            left, _, right, _ = text_page.get_charbox(number, loose=True)
            line.append(Letter(sign, left, right))
        before = sign
    yield line


def _sign(code: int) -> str:
    """A sign by its number; PDFium stands U+FFFE and U+0002 for a hyphen at a line's end."""
    if code in (0xFFFE, 0x2):
        return "-"
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _loses_letters(page: Any, text_page: Any) -> bool:
    """Whether much of what is written on the page comes out as nothing."""
    from pypdfium2 import raw

    found = lost = 0
    for written in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
        found += 1
        # Two bytes are the end of an empty text.
        lost += raw.FPDFTextObj_GetText(written.raw, text_page.raw, None, 0) <= 2
    return lost > _MOST_LOST * found + 2


def _checked(page: str, number: int, found: Extract) -> str:
    """The page's text, repaired where that can be done; empty where nothing on it can be read."""
    if not page.strip():
        found.remark("empty page", str(number))
        return ""
    text, done = repaired_page(page)
    for name in done:
        found.remark(name, str(number))
    if "unreadable" in done:
        return ""
    for line in filter(starts_in_latin, text.split("\n")):
        found.remark("latin", line[:80])
    return text
