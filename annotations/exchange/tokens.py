"""Texts as words for formats that tag words, with proclitics as words of their own.

The cut depends on the text alone, so that a trained model can be given new texts cut alike: written
words, each less its separate proclitics («و», «ب» …), and marks one by one. Only where a span's
edge falls elsewhere is a word cut for it, and counted.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annotations.arabic import core
from annotations.arabic.breaking import WORD, Range
from annotations.exchange.flattening import rows
from annotations.exchange.job import Boundaries, Changes, Job, Kind, Nested
from annotations.spans import Span

_INVISIBLE = "[\u061c\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
_MARKS = "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
_TOKEN = re.compile(
    rf"{_INVISIBLE}*(?:(?P<word>{WORD.pattern})|(?!{_INVISIBLE})\S)(?:{_INVISIBLE}|{_MARKS})*"
    rf"|{_INVISIBLE}+"
)
# Every other letter between hamza and ya begins no proclitic.
_BEGINS_NONE: Final = frozenset(map(chr, range(0x621, 0x64B))) - frozenset("وفبكلسـ")


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """A span over whole tokens.

    Attributes:
        start: its first token.
        end: the token behind its last.
        label: the label's name.
        span: the span as it is in the text.
    """

    start: int
    end: int
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Tokenised:
    """A text's tokens and its spans over them.

    Attributes:
        text: the text.
        ranges: each token's place (code points), in order; all that is no blank is in one.
        spans: in the order they were given.
    """

    text: str
    ranges: list[Range]
    spans: list[TokenSpan]

    def words(self) -> list[str]:
        """The tokens' letters."""
        return [self.text[start:end] for start, end in self.ranges]


def tokens_of(text: str, *, proclitics: bool = True) -> list[Range]:
    """The tokens of `text`, cut by its letters alone.

    Args:
        text: the text.
        proclitics: whether separate proclitics are tokens of their own.
    """
    return list(_tokens(text, proclitics))


@lru_cache(maxsize=4)
def _tokens(text: str, proclitics: bool) -> tuple[Range, ...]:
    found: list[Range] = []
    cores: dict[str, int] = {}
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if proclitics and match["word"] is not None:
            word, word_end = match.span("word")
            if text[word] not in _BEGINS_NONE and text[word] > "\u0600":
                letters = text[word:word_end]
                # One answer for all places of a word: `core` looks around each time.
                if letters not in cores:
                    cores[letters] = core(text, word, word_end) - word
                if cut := cores[letters]:
                    found.append((start, word + cut))
                    start = word + cut
        found.append((start, end))
    return tuple(found)


def tokenise(
    text: str, spans: Iterable[Span], boundaries: Boundaries, changes: Changes, *,
    apart: bool = False,
) -> Tokenised:  # fmt: skip
    """The text's tokens with the spans on them.

    Args:
        text: the text.
        spans: each within the text.
        boundaries: `split` cuts proclitics off, and words where a span's edge still falls into
            one; `widen` and `drop` leave words whole and do so with such spans.
        changes: where it is noted what was cut, widened, dropped, or trimmed of blanks.
        apart: whether spans of several annotators at one place are several.
    """
    trimmed = [(span, *place) for span in spans if (place := _trim(text, span, changes))]
    ranges = tokens_of(text, proclitics=boundaries == "split")
    if boundaries == "split":
        edges = {edge for _, start, end in trimmed for edge in (start, end)}
        ranges = _cut(text, ranges, edges, changes)
    starts = [start for start, _ in ranges]
    placed: dict[tuple[int, int, str, str], TokenSpan] = {}
    for span, start, end in trimmed:
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1) - 1
        whole = (ranges[first][0], ranges[last][1])
        if whole != (start, end):
            words = f"{text[start:end]} → {text[slice(*whole)]}"
            changes.note("dropped" if boundaries == "drop" else "widened", words)
            if boundaries == "drop":
                continue
        over = TokenSpan(first, last + 1, span.label, span)
        whose = span.annotator if apart else ""
        if placed.setdefault((first, last + 1, span.label, whose), over) is not over:
            changes.note("merged", text[start:end])
    return Tokenised(text, ranges, list(placed.values()))


def _trim(text: str, span: Span, changes: Changes) -> Range | None:
    """The span's place without outer blanks; None where nothing else is in it."""
    covered = span.text_of(text)
    start = span.end - len(covered.lstrip())
    end = span.start + len(covered.rstrip())
    if start >= end:
        changes.note("blank")
        return None
    if (start, end) != (span.start, span.end):
        changes.note("trimmed", covered)
    return start, end


def _cut(text: str, ranges: list[Range], edges: set[int], changes: Changes) -> list[Range]:
    """The tokens, cut wherever an edge falls into one."""
    inside = sorted(edges - {start for start, _ in ranges} - {end for _, end in ranges})
    if not inside:
        return ranges
    found: list[Range] = []
    waiting = iter(inside)
    edge = next(waiting, None)
    for start, end in ranges:
        rest = start
        while edge is not None and edge < end:
            found.append((rest, edge))
            rest = edge
            edge = next(waiting, None)
        if rest != start:
            changes.note("cut", text[start:end])
        found.append((rest, end))
    return found


def tokens_over(ranges: Sequence[Range], start: int, end: int) -> Range | None:
    """The first token that `start`..`end` (code points) touches and the one behind its last."""
    found = [at for at, (first, behind) in enumerate(ranges) if first < end and start < behind]
    return (found[0], found[-1] + 1) if found else None


def tags_apart(
    cut: Tokenised, begun: Collection[str], job: Job, left_as: Kind | None = None
) -> list[list[str] | None]:
    """The tags by annotator, in the job's order; None for whoever has not begun the document.

    Args:
        cut: the tokens with everybody's spans.
        begun: whoever has a status in it; who has a span there has begun it, too.
        job: who the annotators are, which of nested spans to keep, and what is lost.
        left_as: how those are counted for which the tags have no room; by reason where None.
    """
    nested: Nested = "innermost" if job.nested == "innermost" else "outermost"
    found: list[list[str] | None] = []
    for name in job.annotators:
        own = [span for span in cut.spans if span.span.annotator == name]
        (level, *_), left = rows(own, nested)
        for span, reason in left:
            job.changes.note(left_as or reason, span.span.text_of(cut.text))
        found.append(tags(len(cut.ranges), level) if own or name in begun else None)
    return found


def tags(count: int, spans: Iterable[TokenSpan]) -> list[str]:
    """The tags of `count` tokens in the BIO scheme, of spans that do not overlap."""
    found = ["O"] * count
    for span in spans:
        found[span.start : span.end] = [f"I-{span.label}"] * (span.end - span.start)
        found[span.start] = f"B-{span.label}"
    return found
