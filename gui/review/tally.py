"""The cases of a project as lists need them, counted by pattern as articles come and change."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.review.cases import Case, Kind
from annotations.review.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A case of the project, as far as lists need it.

    Attributes:
        document_id, start, end: where it is.
        kind, pattern: how its readings differ.
        settled: whether it is decided.
    """

    document_id: str
    start: int
    end: int
    kind: Kind
    pattern: Pattern
    settled: bool


def listed(case: Case, pattern: Pattern) -> Found:
    """What lists need of a case."""
    return Found(case.document_id, case.start, case.end, case.kind, pattern, case.settled)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cases are walked and listed; nothing given lets all through."""

    kinds: frozenset[str] | None = None
    label: str = ""
    annotator: str = ""
    pattern: Pattern | None = None

    def lets(self, kind: Kind, pattern: Pattern) -> bool:
        """Whether cases of a kind and pattern are among them."""
        return (
            (self.kinds is None or kind in self.kinds)
            and (not self.label or self.label in {pattern.label, pattern.other})
            and (not self.annotator or self.annotator in {*pattern.who, *pattern.others})
            and (self.pattern is None or pattern == self.pattern)
        )


class Tally:
    """Cases by article. Counting by pattern costs what changes, not what is there.

    Attributes:
        counts, open: how many cases, and open ones, there are of each kind and pattern.
        open_documents: how many articles have open cases.
    """

    def __init__(self) -> None:
        self.counts: Counter[tuple[Kind, Pattern]] = Counter()
        self.open: Counter[tuple[Kind, Pattern]] = Counter()
        self.open_documents = 0
        self._found: dict[str, tuple[Found, ...]] = {}
        self._documents: dict[Pattern, dict[str, None]] = {}

    def __len__(self) -> int:
        return len(self._found)

    def of(self, document_id: str) -> tuple[Found, ...]:
        """An article's cases, in reading order."""
        return self._found.get(document_id, ())

    def put(self, document_id: str, found: tuple[Found, ...]) -> None:
        """Take an article's cases, in place of those it had."""
        self.drop(document_id)
        self._found[document_id] = found
        self._count(found, 1)
        for one in found:
            self._documents.setdefault(one.pattern, {})[document_id] = None

    def drop(self, document_id: str) -> None:
        """Forget an article."""
        found = self._found.pop(document_id, ())
        self._count(found, -1)
        for one in found:
            self._documents.get(one.pattern, {}).pop(document_id, None)

    def _count(self, found: tuple[Found, ...], by: int) -> None:
        for one in found:
            key = one.kind, one.pattern
            self.counts[key] += by
            self.open[key] += by * (not one.settled)
        self.open_documents += by * any(not one.settled for one in found)

    def keep_only(self, document_ids: dict[str, int]) -> None:
        """Forget all articles but these."""
        for document_id in [one for one in self._found if one not in document_ids]:
            self.drop(document_id)

    def open_of(self, pattern: Pattern) -> Iterator[Found]:
        """The open cases of a pattern, article by article."""
        for document_id in self._documents.get(pattern, ()):
            for one in self._found[document_id]:
                if one.pattern == pattern and not one.settled:
                    yield one
