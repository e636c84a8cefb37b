"""The article of a web page, without what stands around it; runs in the worker only.

Nothing is fetched. Signs that show nothing, such as the joiners of Persian, are taken out by the
library, so they are lent the shape of letters that the page does not have while it works.
"""

from typing import TYPE_CHECKING, Any, Final

from annotations.exchange.texts.protocol import Extract, Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN: Final = (
    "\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_LENT: Final = range(0x10480, 0x1049E)  # letters of Osmanya
_KEPT: Final = ("author", "date", "sitename", "url")
_LONGEST: Final = 500  # code points of a detail


def extract(content: bytes) -> Extract:
    """The article in a page, given in UTF-8.

    Raises:
        Unreadable: there is no article in it.
    """
    from lxml import html
    from trafilatura import bare_extraction

    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    tree = html.document_fromstring(content, parser=parser)
    lent = _lend(tree, content.decode("utf-8"))
    found: Any = bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=True
    )
    text = _given_back((found and found.text) or "", lent)
    if not text.strip():
        raise Unreadable("no text")
    meta = {key: str(value)[:_LONGEST] for key in _KEPT if (value := getattr(found, key, None))}
    return Extract(text=text, title=_given_back(found.title or "", lent).strip(), meta=meta)


def _lend(tree: "HtmlElement", page: str) -> dict[int, str]:
    """Put letters in place of hidden signs; returns which stand for which."""
    free = (code for code in _LENT if chr(code) not in page)
    lent = dict(zip(map(ord, _HIDDEN), map(chr, free), strict=False))
    for element in tree.iter():
        if element.text and isinstance(element.tag, str):
            element.text = element.text.translate(lent)
        if element.tail:
            element.tail = element.tail.translate(lent)
    return lent


def _given_back(text: str, lent: dict[int, str]) -> str:
    return text.translate({ord(letter): chr(code) for code, letter in lent.items()})
