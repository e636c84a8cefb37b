"""What a reviewer decides, as edits: of one case, of all of a pattern, of an article."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from annotations.project.edits import Edit
from annotations.project.review_edits import WithdrawRulings, reopen
from annotations.project.rulings import Place, Ruling
from annotations.review.adjudication import Adjudication
from annotations.review.cases import Case
from annotations.review.deciding import by_majority, drawn, drawn_freely, neither, struck, take
from annotations.review.patterns import Pattern
from gui.background import Job
from gui.review.reviewing import Reviewing
from gui.review.tally import Found
from gui.session import Session

Choice = Callable[[Case, Pattern], Ruling | None]
"""What to rule on a case of a pattern; None leaves it open."""
LEAST_OF_MOST: Final = 0.5001
"""The share of the layers from which on a reading is what most have."""


class Settling(QObject):
    """Makes rulings of gestures.

    Args:
        session: the open project.
        reviewing: the review under way.

    Signals:
        nothing_settled: what was asked for decides nothing.
    """

    nothing_settled = Signal()

    def __init__(
        self, session: Session, reviewing: Reviewing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._reviewing = session, reviewing

    def rule(self, rulings: Sequence[Ruling]) -> None:
        """Make rulings, in one step."""
        if rulings:
            self._do(lambda review: review.settling(rulings))

    def _do(self, make: Callable[[Adjudication], Edit]) -> None:
        self._reviewing.ask(make, self._session.do)

    # one case

    def take(self, case: Case, layers: Sequence[str], comment: str | None) -> None:
        """What these annotators have is right; nothing, where they have nothing."""
        self.rule([take(case, *layers, comment=comment)])

    def refuse(self, case: Case, comment: str | None) -> None:
        """Nothing of it is right."""
        self.rule([neither(case, comment)])

    def strike(self, document_id: str, place: Place, comment: str | None) -> None:
        """What the reviewer drew before is wrong."""
        self.rule([struck(document_id, place, self._layers, comment)])

    def draw(self, document_id: str, case: Case | None, place: Place, comment: str | None) -> None:
        """Say that a place is right instead of what a case has, or where nobody has anything."""
        made = (
            drawn_freely(document_id, [place], self._layers, comment)
            if case is None
            else drawn(case, [place], comment)
        )
        self.rule([made])

    @property
    def _layers(self) -> tuple[str, ...]:
        article = self._reviewing.article
        return article.layers if article is not None else ()

    def withdraw(self, case: Case) -> None:
        """Open a case again: take the ruling on it back."""
        if case.ruling is not None:
            self._session.do(WithdrawRulings((case.ruling.id,), case.document_id))

    # many

    def settle_alike(
        self, found: Iterable[Found], choose: Choice, comment: str | None = None
    ) -> None:
        """Decide many cases in one step, each as `choose` says.

        Args:
            found: which; those that are no longer as they were are left alone.
            choose: makes the ruling on a case; None leaves it open.
            comment: why.
        """
        wanted: dict[str, dict[tuple[int, int], Pattern]] = {}
        for one in found:
            wanted.setdefault(one.document_id, {})[one.start, one.end] = one.pattern

        def make(review: Adjudication) -> Edit | None:
            rulings = []
            for document_id, places in wanted.items():
                for case, pattern in review.patterned(document_id):
                    if not case.settled and places.get((case.start, case.end)) == pattern:
                        ruling = choose(case, pattern)
                        rulings += [replace(ruling, comment=comment)] if ruling else []
            return review.settling(rulings) if rulings else None

        self._reviewing.ask(make, self._do_if_any)

    def majority(self, threshold: float, documents: Sequence[str] | None, job: Job) -> None:
        """Settle what at least that share of the annotators have, above a half, in one step."""

        def make(review: Adjudication) -> Edit | None:
            edit = review.majority(threshold, documents, job.go_on)
            return edit if edit.rulings else None

        self._reviewing.ask(make, self._do_if_any)

    def _do_if_any(self, edit: Edit | None) -> None:
        if edit is None:
            self.nothing_settled.emit()
        else:
            self._session.do(edit)

    # an article

    def finish(self, document_id: str) -> None:
        """Say that an article is reviewed."""
        self._do(lambda review: review.finish(document_id))

    def reopen(self, document_id: str) -> None:
        """Say that an article is to be reviewed again."""
        self._session.do(reopen(document_id))


def most(case: Case) -> tuple[str, ...]:
    """Who has what most have; nobody where no reading is had by more than a half."""
    ruling = by_majority(case, LEAST_OF_MOST)
    return ruling.taken if ruling is not None else ()


def those_named(case: Case, pattern: Pattern) -> Ruling | None:
    """As those have it of whom the pattern speaks."""
    return take(case, *pattern.who) if pattern.who else None


def those_others(case: Case, pattern: Pattern) -> Ruling | None:
    """As the others have it; None where they do not have one and the same."""
    others = [name for name in case.layers if name not in pattern.who]
    readings = {tuple(place.key for place in case.of(name)) for name in others}
    having = {reading for reading in readings if reading}
    if pattern.others:
        return take(case, *pattern.others)
    if len(having) > 1:
        return None
    return take(case, *(name for name in others if case.of(name))) if having else neither(case)


def none_of_it(case: Case, _pattern: Pattern) -> Ruling | None:
    """Nothing of it is right."""
    return neither(case)


def as_most(case: Case, _pattern: Pattern) -> Ruling | None:
    """As most have it; None where there is no majority."""
    return by_majority(case, LEAST_OF_MOST)
