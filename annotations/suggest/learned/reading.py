"""Articles as the learned engine reads them: pieces and what is seen of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotations.spans import Suggestion
from annotations.suggest.learned.features import KINDS, kinds_of, number_of
from annotations.suggest.learned.pieces import Habits, Pieces, edges_of, read_pieces

Columns = tuple[Sequence[int], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read.

    Attributes:
        pieces: what is labelled.
        columns: in the order of `features.COLUMNS`, a number for each piece.
    """

    pieces: Pieces
    columns: Columns


def read(
    text: str,
    proposals: Sequence[Suggestion],
    habits: Habits | None = None,
) -> Reading:
    """Read an article.

    Args:
        text: the article's.
        proposals: what the rules propose in it.
        habits: the analysts' own cuts of words.
    """
    pieces = read_pieces(text, edges_of(proposals), habits)
    marks, sureness, phrases = _proposed(pieces, proposals)
    kinds = [kinds_of(form) for form in pieces.forms]
    return Reading(
        pieces,
        (
            *(zip(*kinds, strict=True) if kinds else [()] * KINDS),
            [_number("attached", part) if part else 0 for part in pieces.attached],
            [_number("rules", mark) for mark in marks],
            sureness,
            phrases,
            _company(pieces.forms, marks),
            _again(pieces.forms),
        ),
    )


@lru_cache(maxsize=1 << 12)
def _number(kind: str, text: str) -> int:
    return number_of(kind, text)


def _proposed(
    pieces: Pieces, proposals: Iterable[Suggestion]
) -> tuple[list[str], list[int], list[int]]:
    """For each piece what is proposed there, how surely, and in which words."""
    marks = [""] * len(pieces)
    sureness = [0] * len(pieces)
    phrases = [0] * len(pieces)
    for one in sorted(proposals, key=lambda found: (found.label, found.start, found.end)):
        first, last = pieces.covering(one.start, one.end)
        words = number_of("phrase", one.label, *pieces.forms[first:last])
        sure = 1 + int(one.confidence * 20)
        for index in range(first, last):
            marks[index] += f"{'B' if index == first else 'I'}-{one.label} "
            sureness[index] = max(sureness[index], sure)
            phrases[index] = words if not phrases[index] else phrases[index] ^ (words >> 1)
    return marks, sureness, phrases


def _company(forms: Sequence[str], marks: Sequence[str]) -> list[int]:
    """What is proposed for the same letters elsewhere in the article, most often."""
    votes: dict[str, Counter[str]] = {}
    for form, mark in zip(forms, marks, strict=True):
        if mark and len(form) > 2:
            votes.setdefault(form, Counter())[mark] += 1
    likeliest = {form: max(sorted(found), key=found.__getitem__) for form, found in votes.items()}
    return [_number("company", likeliest[form]) if form in likeliest else 0 for form in forms]


def _again(forms: Sequence[str]) -> list[int]:
    """Whether each piece's letters stood in the article before."""
    seen: set[str] = set()
    first, later = _number("again", "first"), _number("again", "later")
    found: list[int] = []
    for form in forms:
        found.append(later if form in seen else first)
        seen.add(form)
    return found
