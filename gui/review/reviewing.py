"""A review under way as its window sees it: what differs where, the article looked at, the next.

All of the project is looked through piece by piece, so that edits find their way between.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import Any, Final, Literal

from PySide6.QtCore import QObject, Signal

from annotations.project import Changes, Project
from annotations.project.review_reading import Thread, threads
from annotations.review.adjudication import Adjudication
from annotations.review.cases import Case
from annotations.review.patterns import Pattern
from annotations.spans import Document, Span, Status, Suggestion
from gui.review.readings import letters_of
from gui.review.tally import Filter, Found, Tally, listed
from gui.session import Session

Basis = Literal["done", "begun"]
_AT_ONCE: Final = 100
"""Articles that are asked for at once."""
_PIECE: Final = 0.03
"""Seconds after which looking the project through makes room for other work on it."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article under review, all of it read at once.

    Attributes:
        layers: who is compared in it.
        cases: in reading order, with what all agree on.
        patterns: of each case.
        gold: the adjudicated layer.
        status: `done` where the reviewer has finished it.
        suggestions: what engines propose there.
        threads: what was said of it.
    """

    document: Document
    layers: tuple[str, ...]
    cases: tuple[Case, ...]
    patterns: tuple[Pattern, ...]
    gold: tuple[Span, ...]
    status: Status
    suggestions: tuple[Suggestion, ...]
    threads: tuple[Thread, ...]

    @property
    def open(self) -> int:
        """How many of its cases wait for a ruling."""
        return sum(not case.settled for case in self.cases)

    @property
    def differing(self) -> int:
        """How many cases it has on which the layers part."""
        return sum(case.kind != "same" for case in self.cases)


class Reviewing(QObject):
    """Asks the project for what a reviewer looks at.

    Args:
        session: the open project.

    Signals:
        began: which articles are compared, and by whom they were read, is known.
        grown: this many of so many articles were looked through.
        shown: an article, and where in it to go; -1 for nowhere.
        nothing_left: no case is open, of those that are let through.
    """

    began = Signal()
    grown = Signal(int, int)
    shown = Signal(object, int)
    nothing_left = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._review: Adjudication | None = None
        self._round = 0
        self._waiting: dict[str, None] = {}
        self.order: dict[str, int] = {}
        self.letters: dict[str, str] = {}
        self.tally = Tally()
        self.article: Article | None = None
        self.filter = Filter()
        session.changed.connect(self._follow)

    # which articles

    def begin(self, basis: Basis = "done") -> None:
        """Compare the articles that annotators have finished, or begun, from the first on."""
        self._round += 1
        made = self._round
        self.tally, self._waiting = Tally(), {}

        def work(project: Project) -> tuple[Adjudication, list[str], set[str]]:
            review = Adjudication(project, basis)
            documents = review.documents()
            return review, documents, {name for one in documents for name in review.layers(one)}

        def done(answer: tuple[Adjudication, list[str], set[str]]) -> None:
            if made == self._round:
                self._review, documents, names = answer
                self._know(documents, names)
                self._waiting = dict.fromkeys(documents)
                self.began.emit()
                self._look_on()

        self._session.ask(work, done, asker=self)

    def _know(self, documents: Sequence[str], names: Iterable[str]) -> None:
        self.order = {one: number for number, one in enumerate(documents)}
        self.letters = letters_of(names)

    @property
    def complete(self) -> bool:
        """Whether all the articles were looked through."""
        return not self._waiting

    def _look_on(self) -> None:
        """Look a few more articles through."""
        review, made = self._review, self._round
        if review is None or not self._waiting:
            self.grown.emit(len(self.tally), len(self.order))
            return
        wanted = list(islice(self._waiting, _AT_ONCE))

        def work(_project: Project) -> list[tuple[str, tuple[Found, ...]]]:
            until = monotonic() + _PIECE
            read = []
            for document_id in wanted:
                read.append((document_id, _found(review, document_id)))
                if monotonic() > until:
                    break
            return read

        def done(read: list[tuple[str, tuple[Found, ...]]]) -> None:
            if made != self._round:
                return
            for document_id, several in read:
                self._waiting.pop(document_id, None)
                if document_id in self.order:
                    self.tally.put(document_id, several)
            self._look_on()
            if self._waiting:
                self.grown.emit(len(self.tally), len(self.order))

        self._session.ask(work, done, asker=self)

    def _follow(self, changes: Changes) -> None:
        """After an edit: look at what it touched again."""
        review, made = self._review, self._round
        touched = changes.documents | changes.review
        anew = changes.scheme or changes.unnamed
        if review is None or not (touched or anew or changes.document_list):
            return

        def work(_project: Project) -> tuple[list[str], set[str]]:
            documents = review.documents()
            return documents, {name for one in documents for name in review.layers(one)}

        def done(answer: tuple[list[str], set[str]]) -> None:
            if made != self._round:
                return
            documents, names = answer
            again = [one for one in documents if anew or one in touched or one not in self.order]
            self._know(documents, names)
            self.tally.keep_only(self.order)
            idle = not self._waiting
            left = (one for one in self._waiting if one in self.order)
            self._waiting = dict.fromkeys([*again, *left])
            if idle:
                self._look_on()
            self.began.emit()

        self._session.ask(work, done, asker=self)

    # one article

    def show(self, document_id: str, start: int = -1) -> None:
        """Read an article; `shown` tells when it is there, to be shown from `start` on."""
        review = self._review
        if review is not None:
            self._session.ask(
                lambda project: _article(project, review, document_id),
                lambda article: self._take(article, start),
                asker=self,
            )

    def _take(self, article: Article, start: int) -> None:
        self._know_article(article)
        self.shown.emit(article, start)

    def _know_article(self, article: Article) -> None:
        """Hold an article that was just read, and what lists need of its cases."""
        self.article = article
        if article.document.id in self.order:
            found = tuple(
                listed(case, pattern)
                for case, pattern in zip(article.cases, article.patterns, strict=True)
                if case.kind != "same"
            )
            self.tally.put(article.document.id, found)

    def refresh(self, done: Callable[[Article], None]) -> None:
        """Read the article in view again, and tell it to `done` alone."""
        review, article = self._review, self.article
        if review is None or article is None:
            return

        def take(again: Article) -> None:
            self._know_article(again)
            done(again)

        document_id = article.document.id
        self._session.ask(lambda project: _article(project, review, document_id), take, asker=self)

    def ask(self, question: Callable[[Adjudication], Any], done: Callable[[Any], None]) -> None:
        """Ask the review something, in the project's thread; `done` is told the answer."""
        review = self._review
        if review is not None:
            self._session.ask(lambda _project: question(review), done, asker=self)

    # the next case

    def go(self, start: int, *, backwards: bool = False) -> None:
        """Show the next open case behind a place in the article in view, or the last before it.

        After the last article comes the first. `nothing_left` tells where there is none.
        """
        review, article = self._review, self.article
        if review is None:
            return
        here = article.document.id if article is not None else None
        if self.complete or self.filter != Filter():
            self._tell(self._listed_next(here, start, backwards=backwards))
            return

        def work(_project: Project) -> tuple[str, int] | None:
            walk = review.previous_open if backwards else review.next_open
            found = walk(here, start)
            return (found.document_id, found.start) if found is not None else None

        self._session.ask(work, self._tell, asker=self)

    def _tell(self, place: tuple[str, int] | None) -> None:
        if place is None:
            self.nothing_left.emit()
        else:
            self.show(*place)

    def _listed_next(
        self, here: str | None, start: int, *, backwards: bool
    ) -> tuple[str, int] | None:
        """The same among what was found so far."""
        ids = list(self.order)
        if not ids:
            return None
        lets = self.filter.lets
        first = self.order.get(here or "", 0)
        step = -1 if backwards else 1
        for distance in range(len(ids) + 1):
            document_id = ids[(first + step * distance) % len(ids)]
            found = [
                one.start
                for one in self.tally.of(document_id)
                if not one.settled and lets(one.kind, one.pattern)
            ]
            if distance == 0:
                found = [at for at in found if (at < start if backwards else at > start)]
            if found:
                return document_id, found[-1] if backwards else found[0]
        return None


def _found(review: Adjudication, document_id: str) -> tuple[Found, ...]:
    return tuple(listed(case, pattern) for case, pattern in review.patterned(document_id))


def _article(project: Project, review: Adjudication, document_id: str) -> Article:
    found = review.patterned(document_id, same=True)
    return Article(
        project.document(document_id),
        review.layers(document_id),
        tuple(case for case, _ in found),
        tuple(pattern for _, pattern in found),
        tuple(project.spans(document_id, project.gold_layer())),
        project.gold_status(document_id),
        tuple(project.open_suggestions(document_id)),
        tuple(threads(project.comments(document_id))),
    )
