"""Which count another tool's offsets are in, told by the words it quotes."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.offsets import Utf16Map

Count = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch another tool names.

    Attributes:
        start, end: in the tool's own count.
        words: what it says stands there; None where it does not say.
    """

    start: int
    end: int
    words: str | None = None


def code_points_of(
    text: str, quoted: Sequence[Quoted], *, utf16_first: bool
) -> list[tuple[int, int]]:
    """The places of `quoted` in code points.

    Tools count code points or UTF-16 units, and some take CR LF for one. The first count in which
    every quotation stands where it is said to stand is taken; without quotations the tool's usual
    one. No count is taken in which an offset parts a letter.

    Args:
        text: the text.
        quoted: what the tool says.
        utf16_first: whether the tool usually counts UTF-16 units.

    Raises:
        ImportFault: the quotations stand there in no count, or an offset parts a letter.
    """
    usual, *others = _counts(text, utf16_first=utf16_first)
    told = any(one.words is not None for one in quoted)
    for count in (usual, *others) if told else (usual,):
        if all(_fits(text, count, one) for one in quoted):
            return [(count(one.start), count(one.end)) for one in quoted]
    wrong = next(one for one in quoted if not _fits(text, usual, one))
    if wrong.words is None:
        raise ImportFault(
            N_("errors", "{start}-{end} in UTF-16 units begins or ends within a character."),
            start=wrong.start,
            end=wrong.end,
        )
    raise ImportFault(
        N_(
            "errors",
            "“{words}” does not stand at {start}-{end}, neither in characters nor in UTF-16 units.",
        ),
        words=" ".join(wrong.words.split())[:60],
        start=wrong.start,
        end=wrong.end,
    )


def _counts(text: str, *, utf16_first: bool) -> Iterator[Count]:
    wide = Utf16Map(text).to_code_points
    counts: list[Count] = [wide, _as_it_is] if utf16_first else [_as_it_is, wide]
    yield from counts
    if "\r\n" in text:
        lines = _SingleLineEnds(text)
        single = Utf16Map(text.replace("\r\n", "\n")).to_code_points
        yield from (lambda offset: lines(single(offset)), lines)


def _as_it_is(offset: int) -> int:
    return offset


class _SingleLineEnds:
    """Offsets that count CR LF as one."""

    def __init__(self, text: str) -> None:
        pairs = re.finditer("\r\n", text)
        self._counted_at = [match.start() - number for number, match in enumerate(pairs)]

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self._counted_at, offset)


_IGNORED: Final = str.maketrans("", "", "\r\n\t \u00a0\u2028\u2029")


def _fits(text: str, count: Count, one: Quoted) -> bool:
    if one.words is None:
        # Both halves of a pair are counted as its beginning.
        return all(at <= 0 or count(at - 1) < count(at) for at in (one.start, one.end))
    start, end = count(one.start), count(one.end)
    if not 0 <= start <= end <= len(text):
        return False
    found = text[start:end]
    # Tools fold line ends and blanks in what they quote, and one writes them as `\n`.
    return found == one.words or _bare(found) == _bare(one.words)


def _bare(words: str) -> str:
    return words.replace("\\n", "").replace("\\r", "").translate(_IGNORED)
