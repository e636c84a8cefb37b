"""The window of a review: what differs, the article with all layers, the case and its decision."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter, QVBoxLayout, QWidget

from annotations.errors import TawsimError
from annotations.project import Changes
from annotations.review.cases import Case
from annotations.review.patterns import Pattern
from annotations.spans import Scheme
from gui import look, menus
from gui.article.painting import label_looks
from gui.panels.messages import MessageBar
from gui.plain import OneLine, isolated, plain
from gui.review.actions import ReviewActions
from gui.review.case_panel import CasePanel
from gui.review.case_view import Compared
from gui.review.commands import LETTERS, SETTLING, SETTLING_MENUS, keys_of
from gui.review.comments import CommentsPanel
from gui.review.differences import DifferencesPanel
from gui.review.readings import Reading, readings_of
from gui.review.reviewing import Article, Reviewing
from gui.review.settling import Settling
from gui.review.tally import Filter

if TYPE_CHECKING:
    from gui.window import MainWindow


class ReviewWindow(QMainWindow):
    """Settles differences in the project that a main window has open.

    Args:
        window: the main window; its session, settings and language are used.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settle differences"))
        self.window_, self.session, self._settings = window, window.session, window.settings
        self.reviewing = Reviewing(self.session, self)
        self.settling = Settling(self.session, self.reviewing, self)
        self.article: Article | None = None
        self.case: Case | None = None
        self.wanted: int | None = None
        self._begun = self._agreed = self._suggested = False
        self.compared = Compared()
        hand = self.hand = ReviewActions(self)
        keys = keys_of(self._settings)
        self.actions_ = menus.make_actions(self, self.compared, hand.calls(), keys, SETTLING)
        on_article = [self.actions_[one.id] for one in SETTLING if one.on_article]
        self.compared.use_actions(on_article)
        menus.fill_menus(self.menuBar(), self.actions_, SETTLING_MENUS, SETTLING)
        self._label_actions: list[QAction] = []
        self.messages = MessageBar()
        self.title = OneLine()
        self.title.setContentsMargins(16, 8, 16, 0)
        self.told = plain()
        self.told.setContentsMargins(16, 0, 16, 4)
        self.differences, self.panel = DifferencesPanel(self._title_of), CasePanel(keys)
        self.comments = CommentsPanel()
        self._lay_out()
        self._connect()
        self.use_look()
        self._show_case(None)
        self.resize(1180, 740)
        self.reviewing.begin()

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.messages)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addWidget(self.compared, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        for number, widget in enumerate((self.differences, middle, self.panel)):
            parts.addWidget(widget)
            parts.setStretchFactor(number, number == 1)
        parts.setSizes([270, 620, 280])
        parts.setChildrenCollapsible(False)
        self.differences.setMinimumWidth(210)
        self.panel.setMinimumWidth(210)
        middle.setMinimumWidth(320)
        self.setCentralWidget(parts)
        self._said = QDockWidget(self.tr("Comments"), self)
        self._said.setObjectName("comments")
        self._said.setWidget(self.comments)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._said)
        self._said.hide()

    def _connect(self) -> None:
        session, reviewing = self.session, self.reviewing
        session.changed.connect(self._follow)
        session.scheme_changed.connect(lambda *_: self.use_look())
        session.failed.connect(self.tell_error)
        session.leaving.connect(self.close)
        self.window_.keys_changed.connect(self._use_keys)
        reviewing.began.connect(self._show_annotators)
        reviewing.grown.connect(self._show_found)
        reviewing.shown.connect(self._show_article)
        reviewing.nothing_left.connect(self._tell_nothing_left)
        self.settling.nothing_settled.connect(self._tell_nothing_settled)
        self.differences.filter_changed.connect(self._use_filter)
        self.differences.basis_changed.connect(reviewing.begin)
        self.differences.pattern_wanted.connect(self._go_to_pattern)
        self.differences.article_wanted.connect(self._go_to_article)
        self.compared.chosen.connect(self._choose)
        self.compared.redrawn.connect(self.hand.draw)
        self.compared.selection_changed.connect(self._show_place)
        self.panel.taken.connect(self.hand.take)
        self.panel.alike_wanted.connect(self.hand.settle_alike)
        self.panel.withdrawn.connect(self.hand.withdraw_ruling)
        self.panel.left.connect(self._back_to_article)
        self.comments.edited.connect(session.do)
        self.comments.place_wanted.connect(self._show_words)

    # how it looks

    @property
    def _scheme(self) -> Scheme:
        return self.session.info.scheme if self.session.info is not None else Scheme(())

    def _use_keys(self) -> None:
        keys = keys_of(self._settings)
        menus.use_keys(self.actions_, keys)
        self.panel.tell_keys(keys)
        self.use_look()  # labels have the keys that no command has

    def use_look(self) -> None:
        """Show in the theme, letters and labels of the main window."""
        theme, arabic = look.theme(self._settings.theme), self.window_.language == "ar"
        looks = label_looks(self._scheme, theme, arabic=arabic)
        self.compared.set_scheme(self._scheme, arabic=arabic)
        self.compared.set_look(theme)
        self.compared.set_letter_size(self._settings.letter_size, self._settings.line_spacing)
        self.differences.set_look(looks, theme)
        self.panel.set_look(looks, theme)
        self.messages.set_look(theme)
        for action in self._label_actions:
            action.deleteLater()
        taken = {key for action in self.actions_.values() for key in action.shortcuts()}
        free = [one for one in self._scheme if QKeySequence(one.key) not in taken]
        self._label_actions = menus.label_actions(Scheme(tuple(free)), self, self.hand.label)
        self.compared.use_actions(self._label_actions)
        self._show_case(self.case)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the main window into another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_said"):
            self.use_look()

    # what is looked at

    def _show_annotators(self) -> None:
        letters = self.reviewing.letters
        self.differences.set_annotators(letters)
        names = {letter: name for name, letter in letters.items()}
        for letter in LETTERS:
            action = self.actions_[f"take_{letter.lower()}"]
            action.setVisible(letter in names)
            words = QCoreApplication.translate("Command", "As annotator {0} has it")
            title = words.format(isolated(names.get(letter, letter)))
            action.setText(f"{title}\t{letter}")
        if not self._begun and self.reviewing.order:
            self._begun = True
            self.reviewing.go(-1)

    def _show_found(self, _looked: int = 0, _every: int = 0) -> None:
        self.differences.show_found(self.reviewing.tally, list(self.reviewing.order))

    def _use_filter(self, chosen: Filter) -> None:
        self.reviewing.filter = chosen
        self._show_case(self.case)

    def _go_to_pattern(self, _pattern: Pattern) -> None:
        self.reviewing.article = None
        self.reviewing.go(-1)

    def _title_of(self, document_id: str) -> str:
        known = self.window_.documents.model.place_of(document_id)
        return known[1].title if known is not None else document_id

    def _go_to_article(self, document_id: str) -> None:
        """Show an article at its first open case; at its first difference where none is open."""
        found = self.reviewing.tally.of(document_id)
        open_ = [one for one in found if not one.settled] or list(found)
        self.reviewing.show(document_id, open_[0].start if open_ else -1)

    def _show_article(self, article: Article, start: int) -> None:
        other = self.article is None or self.article.document.id != article.document.id
        if other:
            self.compared.show_article(article, self.reviewing.letters)
            self.comments.show_place(None)
        self.take_article(article)
        self.look_at(next((one for one in article.cases if one.start == start), None))
        if other and any(not one.resolved for one in article.threads):
            self._said.show()

    def take_article(self, article: Article) -> None:
        """Show what is known of the article in view now."""
        self.article = article
        readings = readings_of(article.cases, self.reviewing.letters, article.gold)
        shown = [
            one for one in readings if self._agreed or one.kind != "same" or one.verdict != "open"
        ]
        self.compared.show_readings(shown, article.suggestions if self._suggested else ())
        self.title.show_text(article.document.title)
        locale = QLocale()
        settled = article.differing - article.open
        words = self.tr("{0} of {1} differences settled in this article")
        told = words.format(locale.toString(settled), locale.toString(article.differing))
        if article.status == "done":
            told = f"{told} · {self.tr('reviewed')}"
        self.told.setText(told)
        info = self.session.info
        self.comments.show_threads(
            article.document.id, article.document.text, article.threads,
            info.annotator if info is not None else "",
        )  # fmt: skip

    def look_at(self, case: Case | None) -> None:
        """Frame a case of the article in view, and show it in the panel."""
        self._show_case(case)
        number = self.number(case)
        self.compared.show_case(number, case.start if case is not None else 0)
        self.compared.view.setFocus()

    def number(self, case: Case | None) -> int:
        """The number of a case in the article in view; -1 where it is not there."""
        if case is None or self.article is None:
            return -1
        wanted = {place.key for place in case.places}
        found = enumerate(self.article.cases)
        return next(
            (number for number, one in found if {place.key for place in one.places} == wanted), -1
        )

    def _show_case(self, case: Case | None) -> None:
        self.case = case
        number = self.number(case)
        article = self.article
        if article is None or case is None or number < 0:
            self.panel.show_case(None, None, "", {})
            return
        self.panel.show_case(
            case, article.patterns[number], article.document.text, self.reviewing.letters
        )

    def _choose(self, reading: Reading | None) -> None:
        """A reading was clicked."""
        if reading is not None and self.article is not None and reading.case >= 0:
            self._show_case(self.article.cases[reading.case])
            self.compared.frame_case(reading.case)

    def _back_to_article(self) -> None:
        self.compared.view.setFocus()

    def _show_words(self, start: int, end: int) -> None:
        self.compared.view.select(start, end)
        self.compared.view.ensure_visible(start)

    def _show_place(self) -> None:
        self.comments.show_place(self.compared.view.selected)

    def _follow(self, changes: Changes) -> None:
        article = self.article
        if article is not None and article.document.id in changes.documents | changes.review:
            self.reviewing.refresh(self._take_again)

    def _take_again(self, article: Article) -> None:
        """After an edit: show the article as it is now, and the case that is looked at."""
        if self.article is None or article.document.id != self.article.document.id:
            return
        self.take_article(article)
        case, wanted = self.case, self.wanted
        self.wanted = None
        if wanted is not None and case is None:
            self.reviewing.go(wanted)
            return
        number = self.number(case)
        again = article.cases[number] if number >= 0 else None
        self._show_case(again)
        self.compared.frame_case(number)

    # what is shown besides

    def show_besides(self, *, agreed: bool = False, suggested: bool = False) -> None:
        """Show, or show no more, what all agree on, or what engines suggest."""
        self._agreed ^= agreed
        self._suggested ^= suggested
        if self.article is not None:
            self.take_article(self.article)

    def toggle_comments(self) -> None:
        """Show the comments, or take them away."""
        self._said.setVisible(not self._said.isVisible())
        if self._said.isVisible():
            self.comments.new.setFocus()

    # messages

    def tell_error(self, error: TawsimError) -> None:
        """Say what went wrong."""
        self.messages.tell_error(error)

    def _tell_nothing_left(self) -> None:
        if self.article is None and not self.reviewing.order:
            return
        if self.reviewing.filter != Filter():
            self.messages.tell(self.tr("Of these, no difference is open any more."))
        else:
            self.messages.tell(self.tr("Every difference is settled."))

    def _tell_nothing_settled(self) -> None:
        self.messages.tell(self.tr("That settled nothing: no open difference is decided by it."))


def open_review(window: "MainWindow") -> ReviewWindow | None:
    """Show the review of a window's project; nothing where none is open."""
    if window.session.info is None:
        return None
    found = window.findChild(ReviewWindow)
    if found is None:
        found = ReviewWindow(window)
    found.show()
    found.raise_()
    found.activateWindow()
    return found
