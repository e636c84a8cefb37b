"""Cuts an article into the pieces the learned engine labels: words less their proclitics.

A written word becomes its proclitics and its core («وبغداد» is «و» and «بغداد»), numbers part from
letters («عام2020»), and every punctuation mark is a piece. Spans of pieces therefore begin behind
a proclitic to the letter. Where the usual cut is not the analysts', their own habit goes first.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotations.arabic.breaking import WORD, sentences
from annotations.arabic.folding import Folded
from annotations.arabic.proclitics import cuts, likely_cut
from annotations.spans import Span, Suggestion

_PIECE = re.compile(rf"(?P<word>{WORD.pattern})|[^\w\s]")
_DIGITS = re.compile(r"\d+")
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_LONGEST_SENTENCE = 120  # pieces; a longer one is labelled in parts

Habits = Mapping[str, int]
"""How many letters of a folded word the analysts leave out, where that is not the usual cut."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text, as columns of equal length.

    Attributes:
        starts, ends: each piece's place, in code points of the text.
        forms: each piece's folded letters.
        attached: what stands before the piece in the same written word, folded; mostly empty.
        sentences: for each stretch that is labelled by itself, its first piece and the one behind
            its last.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]
    attached: list[str]
    sentences: list[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.starts)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The first piece of the code points `start`..`end`, and the one behind the last."""
        first = max(0, bisect_right(self.starts, start) - 1)
        if self.starts and self.ends[first] <= start:
            first += 1
        return first, max(first, bisect_right(self.starts, end - 1))


@dataclass(frozen=True, slots=True)
class _Word:
    """A written word: its folded form, the usual cut, and the cuts its article may speak for."""

    form: str
    cut: int
    certain: bool
    rests: tuple[tuple[int, str], ...]
    inner: tuple[int, ...]
    folded: Folded | None


def read_pieces(text: str, edges: Iterable[int] = (), habits: Habits | None = None) -> Pieces:
    """Cut a text into pieces.

    Args:
        text: the article.
        edges: places (code points) where a piece has to begin, such as those of other proposals.
        habits: the analysts' cuts of words.
    """
    spans = [(*match.span(), match.lastgroup) for match in _PIECE.finditer(text)]
    written = [_word(text[start:end]) if kind else None for start, end, kind in spans]
    known = Counter(word.form for word in written if word is not None)
    extra = sorted(set(edges))
    columns: tuple[list[int], list[int], list[str], list[str]] = ([], [], [], [])
    for (start, end, _), word in zip(spans, written, strict=True):
        if word is None:
            if not _UNSEEN.fullmatch(text, start, end):
                _add(columns, start, end, text[start:end], "")
            continue
        cut = _cut(word, known, habits or {})
        points = _points(word, cut, start, end, extra)
        if not points:
            _add(columns, start, end, word.form, "")
            continue
        before = ""
        for first, last in zip([start, *points], [*points, end], strict=True):
            form = _folded(text[first:last])
            _add(columns, first, last, form, before)
            before += form
    return Pieces(*columns, _stretches(text, columns[0]))


def habits_of(articles: Iterable[tuple[str, Iterable[Span]]]) -> dict[str, int]:
    """The cuts the analysts' spans show that differ from the usual one, by folded word."""
    votes: dict[str, Counter[int]] = {}
    usual: dict[str, int] = {}
    for text, spans in articles:
        words = {match.span(): match.group() for match in WORD.finditer(text)}
        starts = sorted(start for start, _ in words)
        bounds = dict(words.keys())
        known = Counter(_word(word).form for word in words.values())
        for span in spans:
            at = bisect_right(starts, span.start) - 1
            if at < 0 or bounds[starts[at]] <= span.start:
                continue
            start = starts[at]
            word = _word(words[start, bounds[start]])
            cut = len(_folded(text[start : span.start]))
            if cut in cuts(word.form):
                votes.setdefault(word.form, Counter())[cut] += 1
                usual[word.form] = _cut(word, known, {})
    chosen = {form: max(sorted(found), key=found.__getitem__) for form, found in votes.items()}
    return {form: cut for form, cut in sorted(chosen.items()) if cut != usual[form]}


def edges_of(proposals: Iterable[Suggestion]) -> list[int]:
    """Where proposals begin and end."""
    return [edge for one in proposals for edge in (one.start, one.end)]


def _add(
    columns: tuple[list[int], list[int], list[str], list[str]],
    start: int, end: int, form: str, attached: str,
) -> None:  # fmt: skip
    for column, value in zip(columns, (start, end, form, attached), strict=True):
        column.append(value)  # type: ignore[attr-defined]


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> _Word:
    folded = Folded(word)
    cut, certain = likely_cut(folded.text)
    rests = () if certain else tuple((at, folded.text[at:]) for at in cuts(folded.text)[1:])
    inner = sorted({at for match in _DIGITS.finditer(word) for at in match.span()} - {0, len(word)})
    same = len(folded.text) == len(word)
    return _Word(folded.text, cut, certain, rests, tuple(inner), None if same else folded)


@lru_cache(maxsize=1 << 16)
def _folded(part: str) -> str:
    return Folded(part).text


def _cut(word: _Word, known: Mapping[str, int], habits: Habits) -> int:
    """How many folded letters of the word are proclitics here."""
    habit = habits.get(word.form)
    if habit is not None:
        return habit
    if word.certain:
        return word.cut
    for cut, rest in word.rests:
        if len(rest) >= 3 and rest in known:
            return cut
    return 0 if word.cut and known[word.form] > 1 else word.cut


def _points(word: _Word, cut: int, start: int, end: int, extra: list[int]) -> list[int]:
    """Where the word is cut, in code points of the text."""
    points = [start + at for at in word.inner]
    if cut:
        points.append(start + (word.folded.source_offset(cut) if word.folded else cut))
    at = bisect_right(extra, start)
    while at < len(extra) and extra[at] < end:
        points.append(extra[at])
        at += 1
    return sorted({point for point in points if start < point < end}) if points else points


def _stretches(text: str, starts: list[int]) -> list[tuple[int, int]]:
    """The sentences as ranges of pieces, the longest ones in parts."""
    found: list[tuple[int, int]] = []
    first = 0
    for _, end in sentences(text):
        last = bisect_right(starts, end - 1)
        parts = range(first, last, _LONGEST_SENTENCE)
        found += [(begin, min(begin + _LONGEST_SENTENCE, last)) for begin in parts]
        first = max(first, last)
    if first < len(starts):
        found.append((first, len(starts)))
    return found
