"""A review under way: its open cases found fast, over the whole project, as the layers change."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.review_edits import Settle
from annotations.project.review_edits import finish as finishing
from annotations.project.rulings import Ruling
from annotations.review.cases import Case, cases, next_in
from annotations.review.deciding import agreed, by_majority, check_threshold
from annotations.review.patterns import Pattern, Patterns
from annotations.spans import Span, Status

_READ: Final[Mapping[str, frozenset[Status]]] = {
    "done": frozenset({"done"}),
    "begun": frozenset({"done", "in progress"}),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review of an article is.

    Attributes:
        document_id: which.
        layers: who is compared in it.
        open, settled: cases on which they differ.
        status: `done` where the reviewer has finished it.
    """

    document_id: str
    layers: tuple[str, ...]
    open: int
    settled: int
    status: Status


@dataclass(frozen=True, slots=True)
class Alike:
    """Cases of one pattern, in the order of the project."""

    pattern: Pattern
    cases: tuple[Case, ...]

    @property
    def open(self) -> tuple[Case, ...]:
        """Those that wait for a ruling."""
        return tuple(case for case in self.cases if not case.settled)


def _go_on(_count: int) -> bool:
    return True


class Adjudication:
    """Compares the layers of a project, and knows which cases are open.

    Args:
        project: the project; used from its thread.
        basis: `done` compares the layers whose annotators marked the article done; `begun` also
            those in progress, and those with spans of theirs and no status, as after an import.
        only: the annotators to compare; everybody where None.
    """

    def __init__(
        self, project: Project, basis: str = "done", only: Sequence[str] | None = None
    ) -> None:
        self.project = project
        self._basis = basis
        self._only = None if only is None else frozenset(only)
        self._step = -1
        self._order: list[str] = []
        self._number: dict[str, int] = {}
        self._layers: dict[str, tuple[str, ...]] = {}
        self._open: dict[str, int] = {}
        self._patterns = Patterns()

    def documents(self) -> list[str]:
        """Ids of the articles in which two layers or more are compared, in the project's order."""
        self._follow()
        return [document_id for document_id in self._order if document_id in self._layers]

    def layers(self, document_id: str) -> tuple[str, ...]:
        """Who is compared in an article; nobody where fewer than two have read it."""
        self._follow()
        return self._layers.get(document_id, ())

    def cases(self, document_id: str, *, same: bool = False) -> list[Case]:
        """An article's cases in reading order; with `same`, also what all agree on."""
        names = self.layers(document_id)
        if not names:
            return []
        by_layer: dict[str, list[Span]] = {name: [] for name in names}
        for span in self.project.spans(document_id):
            if span.annotator in by_layer:
                by_layer[span.annotator].append(span)
        return cases(document_id, by_layer, self.project.rulings(document_id), same=same)

    def open_count(self, document_id: str) -> int:
        """How many places of an article wait for a verdict; 0 where all is settled."""
        self._follow()
        if document_id not in self._layers:
            return 0
        if document_id not in self._open:
            self._open[document_id] = self.project.unruled(document_id, self._layers[document_id])
        return self._open[document_id]

    def next_open(self, document_id: str | None = None, start: int = -1) -> Case | None:
        """The next open case behind a place, in the article and then in those after it.

        From the last article it goes on with the first; None where nothing is open.
        """
        return self._walk(document_id, start, backwards=False)

    def previous_open(self, document_id: str | None = None, start: int = 1 << 60) -> Case | None:
        """The last open case before a place, in the article and then in those before it."""
        return self._walk(document_id, start, backwards=True)

    def _walk(self, document_id: str | None, start: int, *, backwards: bool) -> Case | None:
        self._follow()
        count = len(self._order)
        if not count:
            return None
        step = -1 if backwards else 1
        begin = self._number.get(document_id or "", -1 if not backwards else count)
        if document_id in self._number and self.open_count(document_id or ""):
            found = next_in(self.cases(document_id or ""), start, backwards=backwards)
            if found is not None:
                return found
        edge = 1 << 60 if backwards else -1
        for distance in range(1, count + 1):
            other = self._order[(begin + step * distance) % count]
            if self.open_count(other):
                found = next_in(self.cases(other), edge, backwards=backwards)
                if found is not None:
                    return found
        return None

    def progress(self, document_id: str) -> Progress:
        """How far the review of an article is."""
        found = self.cases(document_id)
        settled = sum(case.settled for case in found)
        status = self.project.gold_status(document_id)
        return Progress(
            document_id, self.layers(document_id), len(found) - settled, settled, status
        )

    def overall(self) -> tuple[int, int]:
        """Articles with open cases, and all in which layers are compared."""
        documents = self.documents()
        return sum(self.open_count(one) > 0 for one in documents), len(documents)

    def survey(
        self, progress: Callable[[int], bool] = _go_on, *, same: bool = False
    ) -> list[Alike]:
        """All cases by pattern, those with most open ones first.

        Args:
            progress: told the count of articles so far; answering False stops.
            same: also what all agree on.

        Raises:
            ProjectError: it was stopped.
        """
        found: dict[Pattern, list[Case]] = {}
        for count, document_id in enumerate(self.documents(), start=1):
            for case, pattern in self.patterned(document_id, same=same):
                found.setdefault(pattern, []).append(case)
            if not progress(count):
                raise ProjectError(N_("errors", "The comparison was stopped."))
        alike = [Alike(pattern, tuple(several)) for pattern, several in found.items()]
        return sorted(alike, key=lambda one: (-len(one.open), -len(one.cases), str(one.pattern)))

    def patterned(self, document_id: str, *, same: bool = False) -> list[tuple[Case, Pattern]]:
        """An article's cases in reading order, each with how its readings differ."""
        found = self.cases(document_id, same=same)
        text = self.project.document(document_id).text if found else ""
        return [(case, self._patterns.of(case, text)) for case in found]

    def pattern(self, case: Case) -> Pattern:
        """How the readings of a case differ, in words."""
        return self._patterns.of(case, self.project.document(case.document_id).text)

    def settling(self, rulings: Iterable[Ruling], action: str = "settle") -> Settle:
        """The edit that makes rulings, and with them of all their articles what all agree on."""
        made = list(rulings)
        for document_id in dict.fromkeys(ruling.document_id for ruling in made):
            same = self._agreed(
                document_id,
                self.cases(document_id, same=True),
                {p.key for r in made for p in r.places},
            )
            if same is not None:
                made.append(same)
        return Settle(tuple(made), action)

    def majority(
        self,
        threshold: float = 1.0,
        documents: Iterable[str] | None = None,
        progress: Callable[[int], bool] = _go_on,
    ) -> Settle:
        """The edit that settles what at least that share of the layers say; what is ruled stays.

        Raises:
            UsageError: the threshold is not above a half.
            ProjectError: it was stopped.
        """
        check_threshold(threshold)
        made: list[Ruling] = []
        for count, document_id in enumerate(documents or self.documents(), start=1):
            found = self.cases(document_id, same=True)
            same = self._agreed(document_id, found)
            made += [same] if same else []
            for case in found:
                open_ = case.kind != "same" and not case.ruling
                ruling = by_majority(case, threshold) if open_ else None
                made += [ruling] if ruling else []
            if not progress(count):
                raise ProjectError(N_("errors", "Settling was stopped; nothing was decided."))
        return Settle(tuple(made), "settle by majority")

    def finish(self, document_id: str) -> Settle:
        """The edit that says an article is reviewed: what all agree on, and the end."""
        same = self._agreed(document_id, self.cases(document_id, same=True))
        end = finishing(document_id, self.layers(document_id))
        return Settle((*([same] if same else []), *end.rulings), end.action)

    def _agreed(
        self, document_id: str, found: Iterable[Case], besides: Collection[object] = ()
    ) -> Ruling | None:
        """A ruling on what all have, of an article's cases, and no ruling names yet."""
        names = self.layers(document_id)
        if not names:
            return None
        places = [
            case.places[0]
            for case in found
            if case.kind == "same" and case.ruling is None and case.places[0].key not in besides
        ]
        return agreed(document_id, places, names)

    def _follow(self) -> None:
        """Take note of what was changed since, here or by another program."""
        step, touched = self.project.documents_touched(self._step)
        if step == self._step:
            return
        if touched is None or self._step < 0:
            self._order = self.project.document_ids()
            self._number = {one: number for number, one in enumerate(self._order)}
            self._open.clear()
            self._layers = self._read_layers(None)
        else:
            for document_id in touched:
                self._open.pop(document_id, None)
                self._layers.pop(document_id, None)
                self._layers |= self._read_layers(document_id)
        self._step = step

    def _read_layers(self, document_id: str | None) -> dict[str, tuple[str, ...]]:
        gold = self.project.gold_names()
        found: dict[str, set[str]] = {}
        for one, name, status in self.project.readers(document_id, unstated=self._basis == "begun"):
            read = status is None or status in _READ[self._basis]
            if read and name not in gold and (self._only is None or name in self._only):
                found.setdefault(one, set()).add(name)
        return {one: tuple(sorted(names)) for one, names in found.items() if len(names) > 1}
