"""What reviewers changed in one's own labels, the answers to it, and the usual slips."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.project import Project
from annotations.project.review_edits import Acknowledge, Answer
from annotations.project.rulings import LONGEST_COMMENT, Place
from annotations.review.corrections import Correction, Slip, corrections, slips
from gui.dialogs.reading_pages import OwnPages, turn
from gui.language import Language
from gui.plain import directed, isolated, paragraph, tip
from gui.review.wording import Looks, pattern_said, places_said, ruling_said

_BEGINNING: Final = {"ar": "\u200f", "en": "\u200e"}
"""Lets a line that begins with a name read in the direction of the interface."""
NUMBER: Final = Qt.ItemDataRole.UserRole
_ANSWERS: Final[dict[Answer, str]] = {
    "seen": N_("CorrectionsPanel", "seen"),
    "accepted": N_("CorrectionsPanel", "accepted"),
    "disputed": N_("CorrectionsPanel", "disputed"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A correction with its article's title."""

    correction: Correction
    title: str

    def said(self, places: Sequence[Place], looks: Looks) -> str:
        """What somebody had there, in words."""
        ruling = self.correction.ruling
        moved = [
            replace(place, start=place.start - ruling.start, end=place.end - ruling.start)
            for place in places
        ]
        return places_said(moved, self.correction.words, looks)


def read_corrections(project: Project, document_id: str | None) -> list[Told]:
    """What reviewers decided against the annotator's labels, in an article or in all."""
    found = corrections(project, project.annotator, document_id)
    titles = {one: project.document(one).title for one in {each.document_id for each in found}}
    return [Told(each, titles[each.document_id]) for each in found]


class CorrectionsPanel(QWidget):
    """The corrections of an article, or of all, and the usual slips.

    Signals:
        scope_changed: corrections of another scope are wanted; `everywhere` tells which.
        place_wanted: document id, from where and to where.
        edited: an edit of the project that the hand wants.
    """

    scope_changed = Signal()
    place_wanted = Signal(str, int, int)
    edited = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._looks: Looks = {}
        self._told: list[Told] = []
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Corrections of which articles"))
        self.scope.addItem(self.tr("This article"))
        self.scope.addItem(self.tr("All articles"))
        self.scope.currentIndexChanged.connect(lambda _: self.scope_changed.emit())
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Corrections"))
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([self.tr("Words"), self.tr("What was wrong"), self.tr("Answer")])
        header = self.tree.header()
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda now, _: self._look_at(now))
        self.words = paragraph(selectable=True)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_COMMENT)
        self.note.setPlaceholderText(self.tr("A word to the reviewer"))
        self.note.setAccessibleName(self.tr("A word to the reviewer"))
        self.accept = QPushButton(self.tr("Agree"))
        self.dispute = QPushButton(self.tr("Disagree"))
        self.seen = QPushButton(self.tr("Seen"))
        self.all_seen = QPushButton(self.tr("All seen"))
        answers: tuple[tuple[QPushButton, Answer], ...] = (
            (self.accept, "accepted"), (self.dispute, "disputed"), (self.seen, "seen"),
        )  # fmt: skip
        row = QGridLayout()
        for number, (button, answer) in enumerate(answers):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
            row.addWidget(button, number // 2, number % 2)
        self.all_seen.setAutoDefault(False)
        self.all_seen.clicked.connect(self._acknowledge_all)
        row.addWidget(self.all_seen, 1, 1)
        self.page = OwnPages()
        self.page.setAccessibleName(self.tr("Usual slips"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._first_page(row), self.tr("Corrections"))
        self.tabs.addTab(self.page, self.tr("Usual slips"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(self.tabs)
        self.show_corrections([], {})

    def _first_page(self, answers: QGridLayout) -> QWidget:
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.scope)
        column.addWidget(self.tree, 1)
        column.addWidget(self.words)
        column.addWidget(self.note)
        column.addLayout(answers)
        return first

    @property
    def everywhere(self) -> bool:
        """Whether the corrections of all articles are wanted."""
        return self.scope.currentIndex() == 1

    def show_corrections(self, told: list[Told], looks: Looks) -> None:
        """Show what was read; the correction looked at stays so where it is still there."""
        current = self._current
        before = current.correction.ruling.id if current is not None else ""
        self._told, self._looks = told, looks
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for number, each in enumerate(told):
                one = each.correction
                answer = self._answered(one)
                said = pattern_said(one.pattern, looks)
                item = QTreeWidgetItem(
                    self.tree, [directed(" ".join(one.words.split())), said, answer]
                )
                item.setData(0, NUMBER, number)
                item.setToolTip(1, tip(said))
                if one.ruling.id == before:
                    self.tree.setCurrentItem(item)
        self._look_at(self.tree.currentItem())
        self.all_seen.setEnabled(any(each.correction.answer is None for each in told))
        self._show_slips(slips([each.correction for each in told]))

    def _answered(self, correction: Correction) -> str:
        answer = correction.answer
        return self.tr(_ANSWERS[answer.answer]) if answer is not None else ""  # type: ignore[index]

    @property
    def _current(self) -> Told | None:
        item = self.tree.currentItem()
        return self._told[item.data(0, NUMBER)] if item is not None and self._told else None

    def _look_at(self, item: QTreeWidgetItem | None) -> None:
        for widget in (self.note, self.accept, self.dispute, self.seen):
            widget.setEnabled(item is not None)
        if item is None:
            self.words.setText(
                self.tr("Choose a correction to read it.")
                if self._told
                else self.tr("No reviewer has changed a label of yours here.")
            )
            return
        told = self._told[item.data(0, NUMBER)]
        one = told.correction
        lines = [
            self.tr("You had: {0}").format(told.said(one.had, self._looks)),
            self.tr("Right is: {0}").format(told.said(one.right, self._looks)),
            ruling_said(one.ruling),
        ]
        if one.answer is not None:
            said = self.tr("Your answer: {0}").format(self._answered(one))
            lines.append(f"{said} {isolated(one.answer.note)}" if one.answer.note else said)
        self.words.setText("\n".join(lines))
        self.place_wanted.emit(one.document_id, one.ruling.start, one.ruling.end)

    def _answer(self, answer: Answer) -> None:
        told = self._current
        if told is not None:
            note = self.note.text().strip() or None
            self.note.clear()
            one = told.correction
            self.edited.emit(Acknowledge(((one.document_id, one.ruling.id),), answer, note))

    def _acknowledge_all(self) -> None:
        open_ = [each.correction for each in self._told if each.correction.answer is None]
        if open_:
            pairs = tuple((one.document_id, one.ruling.id) for one in open_)
            self.edited.emit(Acknowledge(pairs))

    def _show_slips(self, found: list[Slip]) -> None:
        """Write the usual slips as a page, with the guide's words on each.

        What people wrote goes in as text; only the guide's own words are read as Markdown.
        """
        document, number = self.page.document(), QLocale().toString
        document.clear()
        cursor = QTextCursor(document)
        if not found:
            cursor.insertText(self.tr("No slips to speak of."))
        heading = QTextCharFormat()
        heading.setFontWeight(QFont.Weight.Bold)
        for slip in found:
            times = self.tr("{0} times", "", slip.count).format(number(slip.count))
            said = pattern_said(slip.pattern, self._looks)
            cursor.insertBlock(QTextBlockFormat(), heading)
            cursor.insertText(f"{_BEGINNING[self._language]}{said} — {times}", heading)
            shown = " · ".join(directed(" ".join(one.words.split())) for one in slip.examples)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertText(self.tr("For example: {0}").format(shown))
            cursor.insertBlock()
            guide = slip.guide(self._language)
            cursor.insertMarkdown(guide, QTextDocument.MarkdownFeature.MarkdownNoHTML)
            cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._language == "ar":
            turn(document)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
