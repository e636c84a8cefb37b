"""Finds every place where a query stands in a text, through spelling variants or to the letter.

Folded search (the usual one) reads the text and the query through `annotations.arabic.fold`, and
letter case aside. Blanks, quotation marks and hyphens between the query's words stand for each
other, and between letters and digits they may be missing: «إف 16» finds «إف-16» and «إف16».
A query that begins with the article finds it merged with a preposition too: «القوات» finds
«للقوات». Offsets are code points of the text as it was given.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from annotations.arabic.folding import Folded, fold, fold_word
from annotations.arabic.proclitics import cuts
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import UsageError

Match = tuple[int, int]

MOST_MATCHES: Final = 10_000
LONGEST_QUERY: Final = 500  # code points
_PIECE = re.compile(r"[^\W\d_]+|\d+|[\s\"'-]+|.", re.DOTALL)
_GAP: Final = r"[\s\"'-]"
_WIDEST_GAP: Final = 8
_LONGEST_STACK: Final = 2
"""Letters that proclitics before a word take at most."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a query is meant.

    Attributes:
        whole_word: it begins a word, or stands behind a proclitic, and ends one.
        exact: the letters are meant as they are typed; nothing is folded.
        regular: it is a regular expression over the text as it is.
    """

    whole_word: bool = False
    exact: bool = False
    regular: bool = False


class Shadowed:
    """A text with what is worked out of it once for any number of searches.

    Args:
        text: the text as it was given.
    """

    __slots__ = ("_folded", "_shadow", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: Folded | None = None
        self._shadow = ""

    @property
    def folded(self) -> Folded:
        """The folded text, with the way back."""
        if self._folded is None:
            self._folded = fold(self.text)
            self._shadow = in_lower_case(self._folded.text)
        return self._folded

    @property
    def shadow(self) -> str:
        """The folded text in lower case, as long as `folded.text`."""
        return self._shadow if self.folded.text else ""


def in_lower_case(text: str) -> str:
    """`text` in lower case, each character one character still, wherever it stands."""
    lower = text.lower().replace("ς", "σ")
    if len(lower) == len(text):
        return lower
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text).replace("ς", "σ")


def shadow_of(query: str) -> str:
    """What of a query is compared in folded search."""
    return in_lower_case(fold_word(query)).strip()


def check_query(query: str) -> None:
    """Refuse a query that is too long to be meant.

    Raises:
        UsageError: saying so.
    """
    if len(query) > LONGEST_QUERY:
        raise UsageError(
            N_("errors", "What is searched for has {length} characters; at most {limit} can be."),
            length=len(query),
            limit=LONGEST_QUERY,
        )


def find_all(
    text: Shadowed,
    query: str,
    options: Options | None = None,
    limit: int = MOST_MATCHES,
    *,
    at_word_start: bool = False,
) -> list[Match]:
    """The places where `query` stands, in order, none overlapping another.

    Args:
        text: where to look.
        query: what to look for; blanks around it do not count.
        options: how it is meant.
        limit: the most matches wanted.
        at_word_start: a match begins a word, or stands behind a proclitic, also where it need not
            end one.

    Raises:
        UsageError: the query is too long, or no regular expression, or one that takes too long.
    """
    options = options or Options()
    check_query(query)
    if options.regular:
        from annotations.search.regular import find_regular

        found = find_regular([text.text], query, limit)[0]
        if options.whole_word:
            found = [match for match in found if is_whole(text.text, *match)]
        return found
    begins = options.whole_word or at_word_start
    if options.exact:
        places = _exact(text.text, query.strip(), begins=begins, ends=options.whole_word)
        return list(islice(places, limit))
    needle = _needle(shadow_of(query))
    if needle is None:
        return []
    places = needle.places(text.shadow, begins=begins, ends=options.whole_word)
    return list(islice(_in_source(text.folded, places), limit))


def _in_source(folded: Folded, places: Iterable[Match]) -> Iterator[Match]:
    """The places in the text as it was given; several in one ligature are one."""
    settled = -1
    for place in places:
        start, end = folded.original(*place)
        if start >= settled:
            settled = end
            yield start, end


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether `start`..`end` begins a word, or stands behind a proclitic, and ends one."""
    return begins_word(text, start, end) and ends_word(text, end)


def ends_word(text: str, end: int) -> bool:
    """Whether no word goes on at `end`; letters and digits part words."""
    return not 0 < end < len(text) or not _goes_on(text[end - 1], text[end])


def begins_word(text: str, start: int, end: int) -> bool:
    """Whether `start`..`end` begins a word, or stands behind its proclitics."""
    return stack_before(text, start, end) is not None


def stack_before(text: str, start: int, end: int) -> int | None:
    """How many letters stand in front of `start` in its word, all of them proclitics.

    None where there are letters that are none.
    """
    first = start
    least = max(0, start - 2 * _LONGEST_STACK)
    while first > least and _goes_on(text[first - 1], text[start]):
        first -= 1
    if first == start:
        return 0
    if first and _goes_on(text[first - 1], text[start]):
        return None
    if text[start].isdecimal():
        return None
    before = len(fold_word(text[first:start]))
    return start - first if before in cuts(fold_word(text[first:end])) else None


def _goes_on(one: str, other: str) -> bool:
    """Whether two characters side by side belong to one word."""
    return one.isalnum() and other.isalnum() and one.isdecimal() == other.isdecimal()


def _exact(text: str, query: str, *, begins: bool, ends: bool) -> Iterator[Match]:
    at = text.find(query) if query else -1
    while at >= 0:
        end = at + len(query)
        fits = (not ends or ends_word(text, end)) and (not begins or begins_word(text, at, end))
        if fits:
            yield at, end
        at = text.find(query, end if fits else at + 1)


@dataclass(frozen=True, slots=True)
class _Needle:
    """A folded query, ready to look for.

    Attributes:
        anchor: letters that every match holds, looked for first.
        rest: matches from the anchor to the end.
        article: the query begins with the article, and the anchor behind its first letter.
    """

    anchor: str
    rest: re.Pattern[str]
    article: bool

    def places(self, shadow: str, *, begins: bool, ends: bool) -> Iterator[Match]:
        """Where it stands in a shadow."""
        settled = 0
        at = shadow.find(self.anchor)
        while at >= 0:
            match = self.rest.match(shadow, at)
            start = at - self.article
            if (
                match is not None
                and start >= settled
                and self._begins(shadow, start, match.end(), begins=begins)
                and (not ends or ends_word(shadow, match.end()))
            ):
                settled = match.end()
                yield start, settled
                at = shadow.find(self.anchor, settled)
            else:
                at = shadow.find(self.anchor, at + 1)

    def _begins(self, shadow: str, start: int, end: int, *, begins: bool) -> bool:
        if self.article and shadow[start] != "ا":
            # The article of «للقوات» has lost its first letter to the preposition.
            return shadow[start] == "ل" and stack_before(shadow, start, end) is not None
        return not begins or begins_word(shadow, start, end)


@lru_cache(maxsize=64)
def _needle(query: str) -> _Needle | None:
    """The needle for a folded query; None where nothing is left of it."""
    pieces = _PIECE.findall(query)
    if not pieces:
        return None
    patterns: list[str] = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else ""
        after = pieces[number + 1] if number + 1 < len(pieces) else ""
        if piece[0].isalnum():
            if before[:1].isalnum():
                patterns.append(f"{_GAP}{{0,{_WIDEST_GAP}}}")
            patterns.append(re.escape(piece))
        elif before[:1].isalnum() and after[:1].isalnum() and re.match(_GAP, piece):
            least = 0 if before[0].isdecimal() != after[0].isdecimal() else 1
            patterns.append(f"{_GAP}{{{least},{_WIDEST_GAP}}}")
        else:
            patterns.append(r"\s+".join(map(re.escape, re.split(r"\s+", piece))))
    anchor = pieces[0] if pieces[0][0].isalnum() else pieces[0].split()[0]
    article = anchor.startswith("ال") and len(anchor) > 3
    if article:
        anchor, patterns[0] = anchor[1:], patterns[0][1:]
    return _Needle(anchor, re.compile("".join(patterns)), article)
