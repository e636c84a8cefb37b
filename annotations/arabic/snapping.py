"""Grows a rough selection to the span an annotator means: whole words less what is attached."""

from annotations.arabic.breaking import Range, word_at, words_between
from annotations.arabic.proclitics import core, is_bare_proclitic

_INVISIBLE = frozenset(
    "\u00ad\u061c\ufeff"
    + "".join(map(chr, range(0x200B, 0x2010)))
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2060, 0x206A)))
)
_CLOSING = {"»": "«", "”": "“", "’": "‘", ")": "(", "]": "[", '"': '"', "'": "'"}


def snap(text: str, start: int, end: int) -> Range:
    """The span meant by the rough selection `start`..`end` (code points).

    Every word the selection touches goes in whole; a separate proclitic of the first, and blanks
    and punctuation around the whole, stay out. A closing quotation mark or bracket whose partner
    is inside goes in. Without a word the selection comes back trimmed.
    """
    start, end = trim(text, max(0, start), min(end, len(text)))
    touched = words_between(text, start, end)
    if not touched:
        touched = [word_at(text, start)] if start == end else []
        if not touched or touched[0][0] == touched[0][1]:
            return start, end
    while len(touched) > 1 and is_bare_proclitic(text[slice(*touched[0])]):
        touched = touched[1:]
    first = core(text, *touched[0])
    return first, _closed(text, first, touched[-1][1])


def trim(text: str, start: int, end: int) -> Range:
    """`start`..`end` without blanks and invisible marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return start, end


def _closed(text: str, start: int, end: int) -> int:
    """`end`, or behind the closing mark that follows when its partner is open in the span."""
    mark = text[end : end + 1]
    partner = _CLOSING.get(mark)
    if partner is None:
        return end
    inside = text[start:end]
    if partner == mark:
        return end + 1 if inside.count(mark) % 2 else end
    return end + 1 if inside.count(partner) > inside.count(mark) else end
