"""A folded text as runs of letters and runs of digits, for engines that read word by word.

Finer than the written words of `breaking`: in «عام2020» and «الـ52» letters and digits part, so
that a date inside such a word can be reached.
"""

import re
from dataclasses import dataclass

from annotations.arabic.folding import Folded
from annotations.arabic.proclitics import likely_cut

_TOKEN = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as columns of equal length.

    Attributes:
        folded: the text they were read from; all offsets count its folded characters.
        starts, ends: each token's place.
        texts: each token's folded letters or digits.
        gaps: what stands before each token, behind the one before; one more for the end.
        cores: each token without what is likely a separate proclitic.
    """

    folded: Folded
    starts: list[int]
    ends: list[int]
    texts: list[str]
    gaps: list[str]
    cores: list[str]

    def __len__(self) -> int:
        return len(self.texts)

    def near(self, index: int) -> bool:
        """Whether nothing but blanks parts this token from the one before."""
        gap = self.gaps[index]
        return gap == " " or not gap or (gap.isspace() and "\n" not in gap)

    def core_start(self, index: int) -> int:
        """Where the token's core begins."""
        return self.ends[index] - len(self.cores[index])


def read_tokens(folded: Folded) -> Tokens:
    """Cut a folded text into its tokens."""
    text = folded.text
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    gaps: list[str] = []
    cores: list[str] = []
    behind = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        token = match.group()
        starts.append(start)
        ends.append(end)
        texts.append(token)
        gaps.append(text[behind:start])
        cores.append(token[likely_cut(token)[0] :])
        behind = end
    gaps.append(text[behind:])
    return Tokens(folded, starts, ends, texts, gaps, cores)
