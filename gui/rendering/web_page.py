"""An article as a web page that stands alone: no script, nothing loaded, the text as it is.

The text of the page's `article` element is the document's text, character for character. Spans are
`mark` elements without padding, border or anything else between letters, so that browsers go on
joining Arabic letters where a span begins inside a word. An inner span is an element in the outer
one; of two that cross, the later is cut where the earlier ends.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLocale

from annotations.resources import resource
from annotations.spans import Span
from gui import look
from gui.article.marks import Mark
from gui.article.painting import LabelLook, label_looks
from gui.article.paragraphs import Paragraphs
from gui.rendering.article import Article, Look

# Told apart without colour: each label's line is of another kind, each depth's lies lower.
_LINES: Final = ("solid", "double", "dashed", "dotted", "wavy")
_DEEPEST: Final = 3
_USUAL: Final = Look().letter_size
_NO_PART_OF_A_NAME: Final = re.compile(r"[^\w \-]")


def web_page(article: Article, wanted: Look) -> str:
    """The page, as HTML."""
    looks = label_looks(article.scheme, look.theme(wanted.theme), arabic=wanted.language == "ar")
    direction = "rtl" if wanted.language == "ar" else "ltr"
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{wanted.language}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_escaped(article.document.title)}</title>\n"
        f"<style>\n{_style(looks, wanted)}</style>\n</head>\n<body>\n"
        f'<article lang="ar" dir="rtl">{"".join(_paragraphs(article, looks))}</article>\n'
        f"{_legend(article, looks, wanted)}</body>\n</html>\n"
    )


def _escaped(text: str) -> str:
    """Text that a reader of HTML takes as it is; a bare carriage return it would change."""
    return escape(text, quote=True).replace("\r", "&#13;")


def _style(looks: dict[str, LabelLook], wanted: Look) -> str:
    theme = look.theme(wanted.theme)
    size = 1.4 * wanted.letter_size / _USUAL
    rules = [
        resource("rendering", "page.css").read_text(encoding="utf-8"),
        f"html {{ background: {theme.page}; color: {theme.ink}; }}",
        f"body {{ max-width: {wanted.width}px; }}",
        f"article {{ font-size: {size:.3g}em; line-height: {2.2 * wanted.line_spacing:.3g}; }}",
        f"ul {{ border-color: {theme.line}; }}",
    ]
    if family := _NO_PART_OF_A_NAME.sub("", wanted.font):
        rules.append(f':root {{ --letters: "{family}"; }}')
    for number, shown in enumerate(looks.values()):
        fill, line = shown.shades.fill.name(), shown.shades.strip.name()
        kind = _LINES[number % len(_LINES)]
        rules += [
            f"mark.l{number} {{ text-decoration-color: {line}; text-decoration-style: {kind}; }}",
            f"mark.l{number}:not(.open) {{ background: {fill}; }}",
        ]
    return "\n".join(rules) + "\n"


def _paragraphs(article: Article, looks: dict[str, LabelLook]) -> Iterator[str]:
    text = article.document.text
    cut = Paragraphs(text)
    # Paragraphs that were cut for their length alone are one; a line end belongs to its line.
    starts = [
        start
        for number, start in enumerate(cut.starts)
        if not number or cut.ends[number - 1] < start
    ]
    for start, end in pairwise([*starts, len(text)]):
        direction = "rtl" if cut.right_to_left(cut.at(start)) else "ltr"
        marked = _marked(text, start, end, article.marks.within(start, end), looks)
        yield f'<p dir="{direction}">{marked}</p>'


def _marked(
    text: str, start: int, end: int, marks: Sequence[Mark], looks: dict[str, LabelLook]
) -> str:
    """`start`..`end` of the text, cut wherever a mark begins or ends."""
    edges = {start, end}
    for mark in marks:
        edges |= {max(start, mark.start), min(end, mark.end)}
    parts: list[str] = []
    under_way: list[Mark] = []
    for here, following in pairwise(sorted(edges)):
        kept = _closed(under_way, here, parts)
        begun = [mark for mark in marks if max(start, mark.start) == here]
        for mark in sorted([*kept, *begun], key=lambda mark: (-mark.end, mark.start)):
            parts.append(_opening(mark, len(under_way), looks))
            under_way.append(mark)
        parts.append(_escaped(text[here:following]))
    return "".join(parts) + "</mark>" * len(under_way)


def _closed(under_way: list[Mark], here: int, parts: list[str]) -> list[Mark]:
    """Close the marks that end here; those that have to be opened again behind it."""
    kept: list[Mark] = []
    while any(mark.end <= here for mark in under_way):
        closed = under_way.pop()
        parts.append("</mark>")
        if closed.end > here:
            kept.append(closed)
    return kept


def _opening(mark: Mark, depth: int, looks: dict[str, LabelLook]) -> str:
    numbers = {name: number for number, name in enumerate(looks)}
    classes = [f"d{min(depth, _DEEPEST)}"]
    if mark.label in numbers:
        classes.insert(0, f"l{numbers[mark.label]}")
    if not isinstance(mark, Span):
        classes.append("open")
    shown = looks.get(mark.label)
    told = [shown.title if shown else mark.label]
    told += [words for words in (mark.value, getattr(mark, "note", None)) if words]
    return (
        f'<mark class="{" ".join(classes)}" data-label="{_escaped(mark.label)}" '
        f'title="{_escaped(" · ".join(told))}">'
    )


def _legend(article: Article, looks: dict[str, LabelLook], wanted: Look) -> str:
    """The labels that the article has, each as it looks, with how often."""
    counts = Counter(mark.label for mark in article.marks)
    locale = QLocale(wanted.language)
    entries = [
        f'<li><mark class="l{number} d0">{_escaped(shown.title)}</mark> '
        f"{locale.toString(counts[name])}</li>"
        for number, (name, shown) in enumerate(looks.items())
        if counts[name]
    ]
    return f"<ul>{''.join(entries)}</ul>\n" if entries else ""
