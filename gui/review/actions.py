"""What the hand does in the window of a review: decide, walk, and look otherwise."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from annotations.project import Project
from annotations.project.rulings import Place
from annotations.review.cases import Case
from annotations.search.contexts import Context, context
from gui.background import Job
from gui.review.alike import MOST, AlikeDialog
from gui.review.commands import LETTERS, SETTLING
from gui.review.majority import MajorityDialog
from gui.review.readings import Reading
from gui.review.settling import most
from gui.review.tally import Found

if TYPE_CHECKING:
    from gui.review.window import ReviewWindow


class ReviewActions:
    """The commands of one window of a review."""

    def __init__(self, review: "ReviewWindow") -> None:
        self._review = review

    def calls(self) -> Mapping[str, Callable[[], None]]:
        """What each command calls, by the commands' ids."""
        letters = {f"take_{letter.lower()}": letter for letter in LETTERS}
        return {one.id: self._call(one.id, letters.get(one.id)) for one in SETTLING}

    def _call(self, name: str, letter: str | None) -> Callable[[], None]:
        if letter is not None:
            return lambda: self._take_letter(letter)
        call: Callable[[], None] = getattr(self, name)
        return call

    # deciding

    def _take_letter(self, letter: str) -> None:
        names = [name for name, own in self._review.reviewing.letters.items() if own == letter]
        if self._review.case is not None and names and names[0] in self._review.case.layers:
            self.take((names[0],))

    def take(self, names: Sequence[str]) -> None:
        """What these annotators have is right."""
        if self._review.case is not None:
            self._review.settling.take(
                self._review.case, names, self._review.panel.words_of_comment()
            )
            self._go_on()

    def take_most(self) -> None:
        """What most have is right."""
        names = most(self._review.case) if self._review.case is not None else ()
        if names:
            self.take(names)
        elif self._review.case is not None:
            self._review.messages.tell(
                QCoreApplication.translate(
                    "ReviewWindow", "No reading is had by more than half of the annotators."
                )
            )

    def take_everything(self) -> None:
        """All that anybody has of it is right."""
        if self._review.case is not None:
            self.take(self._review.case.layers)

    def refuse_all(self) -> None:
        """Nothing of it is right; what the reviewer drew is taken away."""
        mark, article = self._review.compared.view.current, self._review.article
        comment = self._review.panel.words_of_comment()
        if isinstance(mark, Reading) and mark.kind == "drawn" and article is not None:
            self._review.settling.strike(article.document.id, mark.place, comment)
        elif self._review.case is not None:
            self._review.settling.refuse(self._review.case, comment)
            self._go_on()

    def _go_on(self) -> None:
        """Look at the next open case at once, so that the next key meets it."""
        article, case = self._review.article, self._review.case
        self._review.panel.comment.clear()
        self._review.messages.hide()
        if article is None or case is None:
            return
        lets = self._review.reviewing.filter.lets
        behind = [
            one
            for one, pattern in zip(article.cases, article.patterns, strict=True)
            if one.start > case.start and not one.settled and lets(one.kind, pattern)
        ]
        self._review.wanted = None if behind else case.start
        self._review.look_at(behind[0] if behind else None)

    def label(self, label: str) -> None:
        """What is selected, or the reading that was clicked, is right under this label."""
        view = self._review.compared.view
        start, end = view.selected
        mark = view.current
        if start == end and isinstance(mark, Reading):
            start, end = mark.start, mark.end
        if start < end:
            self.draw(start, end, label)

    def draw(self, start: int, end: int, label: str) -> None:
        """A place is right under this label, in place of what the case there has."""
        article = self._review.article
        if article is None:
            return
        case = self._case_at(start, end)
        comment = self._review.panel.words_of_comment()
        self._review.settling.draw(article.document.id, case, Place(start, end, label), comment)
        view = self._review.compared.view
        view.select(end, end)
        if case is not None and case is self._review.case:
            self._go_on()

    def _case_at(self, start: int, end: int) -> Case | None:
        """The case that a drawn place is about: the one looked at, or what it covers most of."""
        assert self._review.article is not None

        def shared(case: Case) -> int:
            return min(case.end, end) - max(case.start, start)

        if self._review.case is not None and shared(self._review.case) > 0:
            return self._review.case
        found = [case for case in self._review.article.cases if shared(case) > 0]
        return max(found, key=lambda case: (not case.settled, shared(case)), default=None)

    def write_why(self) -> None:
        """Put the cursor in the comment that goes with the next decision."""
        self._review.panel.comment.setFocus()

    def withdraw_ruling(self) -> None:
        """Open the case again."""
        if self._review.case is not None:
            self._review.settling.withdraw(self._review.case)

    def settle_alike(self) -> None:
        """List all open cases of the same pattern, and ask what is right in them."""
        number = self._review.number(self._review.case)
        if self._review.article is None or number < 0:
            return
        pattern = self._review.article.patterns[number]
        found = list(self._review.reviewing.tally.open_of(pattern))

        def read(project: Project) -> list[tuple[Found, str, Context]]:
            told = []
            for one in found[:MOST]:
                document = project.document(one.document_id)
                told.append((one, document.title, context(document.text, one.start, one.end)))
            return told

        def ask(told: list[tuple[Found, str, Context]]) -> None:
            looks = self._review.panel.looks
            dialog = AlikeDialog(pattern, told, looks, self._review, more=len(found) > MOST)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.agreed.connect(self._review.settling.settle_alike)
            dialog.open()

        self._review.session.ask(read, ask, asker=self._review)

    def settle_by_majority(self) -> None:
        """Ask for the share, and settle what at least so many have."""
        dialog = MajorityDialog(self._review)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        article = self._review.article

        def settle(threshold: float, everywhere: bool) -> None:
            documents = None if everywhere or article is None else [article.document.id]
            self._review.settling.majority(threshold, documents, Job())

        dialog.agreed.connect(settle)
        dialog.open()

    def finish_review(self) -> None:
        """Say that the article is reviewed, or is to be again; then on to the next difference."""
        article = self._review.article
        if article is None:
            return
        if article.status == "done":
            self._review.settling.reopen(article.document.id)
            return
        self._review.settling.finish(article.document.id)
        self._review.reviewing.go(len(article.document.text))

    def undo_settling(self) -> None:
        """Take the last step back."""
        self._review.session.undo()

    def redo_settling(self) -> None:
        """Make the step again."""
        self._review.session.redo()

    # walking

    @property
    def _at(self) -> int:
        return (
            self._review.case.start
            if self._review.case is not None
            else self._review.compared.view.caret - 1
        )

    def next_difference(self) -> None:
        """Go to the next open case, in the article and then in those after it."""
        self._review.reviewing.go(self._at)

    def previous_difference(self) -> None:
        """Go to the open case before."""
        self._review.reviewing.go(self._at, backwards=True)

    def next_case(self) -> None:
        """Go to the next difference of the article, also a settled one; at the end to the first."""
        article = self._review.article
        differing = [one for one in article.cases if one.kind != "same"] if article else []
        if differing:
            behind = [one for one in differing if one.start > self._at]
            self._review.look_at((behind or differing)[0])

    def side_by_side(self) -> None:
        """Show the layers side by side, or over each other."""
        self._review.compared.put_beside(beside=not self._review.compared.beside)
        self._review.compared.view.setFocus()

    def show_agreed(self) -> None:
        """Show what all agree on too, or no more."""
        self._review.show_besides(agreed=True)

    def show_suggested(self) -> None:
        """Show the engines' open suggestions too, or no more."""
        self._review.show_besides(suggested=True)

    def show_said(self) -> None:
        """Show the comments, or take them away."""
        self._review.toggle_comments()

    def show_in_article(self) -> None:
        """Show the article in the main window."""
        if self._review.article is not None:
            self._review.window_.go_to(self._review.article.document.id)
            self._review.window_.activateWindow()
