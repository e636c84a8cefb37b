"""Every other place of a name: spelt otherwise, behind proclitics, with its article merged.

What is found is the name itself, without a proclitic before it, and no word that merely begins
like it.
"""

from collections.abc import Iterable

from annotations.arabic.breaking import word_at
from annotations.arabic.folding import fold_word
from annotations.arabic.proclitics import likely_cut
from annotations.arabic.snapping import snap
from annotations.search.matching import Match, Options, Shadowed, find_all, stack_before
from annotations.spans import Span

_WHOLE = Options(whole_word=True)
_AROUND_NAMES = "\"'«»“”()[]"


def name_to_find(words: str) -> str:
    """What to look for so as to find the name `words`, however its article is merged."""
    name = words.strip().strip(_AROUND_NAMES).strip()
    folded = fold_word(name)
    return "ال" + folded[2:] if folded.startswith("لل") and len(folded) > 4 else name


def places_like(text: Shadowed, words: str, taken: Iterable[Span] = ()) -> list[Match]:
    """Where else the name `words` stands, in reading order (code points).

    Args:
        text: where to look.
        words: the name as it stands somewhere.
        taken: spans; a place that overlaps one is left out.
    """
    found = [
        (start, _closed(text.text, start, end))
        for start, end in find_all(text, name_to_find(words), _WHOLE)
        if _is_name(text.text, start, end)
    ]
    return _apart_from(found, taken)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the word before and at the edges of a match is no other than the name's own."""
    if word_at(text, end - 1)[1] > end:
        return False
    if not stack_before(text, start, end):
        return True
    # «باسم» may be a name itself, and then is no «اسم» behind a proclitic.
    first, last = word_at(text, start)
    return likely_cut(fold_word(text[first:last])) != (0, True)


def _closed(text: str, start: int, end: int) -> int:
    """`end`, or behind the mark that closes what is opened in `start`..`end`."""
    return max(end, snap(text, start, end)[1])


def _apart_from(found: list[Match], taken: Iterable[Span]) -> list[Match]:
    """The matches that share no letter with a span; both come sorted out in one walk."""
    spans = sorted(taken, key=lambda span: span.start)
    free: list[Match] = []
    reach, at = 0, 0
    for start, end in found:
        while at < len(spans) and spans[at].start < end:
            reach = max(reach, spans[at].end)
            at += 1
        if reach <= start:
            free.append((start, end))
    return free
