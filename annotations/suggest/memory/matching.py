"""Finds known phrases in an article: by folded spelling, whole words, behind proclitics."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from annotations.arabic.folding import Folded, fold
from annotations.arabic.proclitics import cuts
from annotations.arabic.tokens import Tokens, read_tokens


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a text.

    Attributes:
        phrase: its folded spelling.
        start, end: its place in the text, in code points.
    """

    phrase: str
    start: int
    end: int


def spelling(text: str, start: int, end: int) -> str:
    """How the phrase at a place of a text is remembered."""
    return " ".join(fold(text[start:end]).text.split())


class Phrases:
    """Phrases that are all looked for in one pass.

    Args:
        phrases: their folded spellings, words parted by one blank.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted(set(phrases))

    @cached_property
    def _matcher(self) -> Any:
        from ahocorasick_rs import AhoCorasick, MatchKind

        return AhoCorasick(self._phrases, matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Match]:
        """Where phrases stand, in order; of two that share a letter the longer, then the first."""
        if not self._phrases:
            return []
        folded = fold(text)
        found = sorted(self._whole(folded), key=lambda one: (one[0] - one[1], one[0]))
        taken: list[tuple[int, int, int]] = []
        free = bytearray(len(folded.text))
        for start, end, which in found:
            if not any(free[start:end]):
                free[start:end] = b"\x01" * (end - start)
                taken.append((start, end, which))
        return [
            Match(self._phrases[which], *folded.original(start, end))
            for start, end, which in sorted(taken)
        ]

    def _whole(self, folded: Folded) -> Iterator[tuple[int, int, int]]:
        """Matches of whole words, proclitics left out: start, end, which phrase."""
        tokens = read_tokens(folded)
        ends = set(tokens.ends)
        for which, start, end in self._matcher.find_matches_as_indexes(
            folded.text, overlapping=True
        ):
            if end in ends and _begins(tokens, start):
                yield start, end, which


def _begins(tokens: Tokens, start: int) -> bool:
    """Whether a word may begin here: at its first letter, or behind what can be proclitics."""
    at = bisect_right(tokens.starts, start) - 1
    if at < 0 or start >= tokens.ends[at]:
        return False
    return start - tokens.starts[at] in cuts(tokens.texts[at])
