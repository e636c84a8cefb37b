"""Comments on places and articles, with replies, open or resolved."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotations.project.edits import Edit
from annotations.project.review_edits import AddComment, RemoveComment, ResolveComment
from annotations.project.review_reading import Comment, Thread
from annotations.project.rulings import LONGEST_COMMENT
from gui.plain import directed, isolated, paragraph
from gui.review.wording import moment_said

_WORDS: Final = 60
"""Code points of a place that are quoted above a comment on it."""


class ThreadBox(QFrame):
    """One thread: the place, what was said, a field to answer, and whether it is resolved.

    Signals:
        edited: an edit of the project that the hand wants.
        place_wanted: the place of the comment is to be shown.
    """

    edited = Signal(object)
    place_wanted = Signal(int, int)

    def __init__(self, thread: Thread, text: str, annotator: str) -> None:
        super().__init__()
        self.talk = thread
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        first = thread.first
        if first.start is not None and first.end is not None:
            start, end = first.start, first.end
            quoted = " ".join(text[start:end][:_WORDS].split())
            self.place = QPushButton(directed(quoted))
            self.place.setAutoDefault(False)
            self.place.setToolTip(self.tr("Show the place"))
            self.place.clicked.connect(lambda: self.place_wanted.emit(start, end))
            column.addWidget(self.place)
        for said in (first, *thread.replies):
            column.addLayout(self._line(said, annotator))
        if thread.resolved:
            words = self.tr("Resolved by {0}").format(isolated(thread.resolved_by))
            column.addWidget(paragraph(words))
        self.answer = QLineEdit()
        self.answer.setMaxLength(LONGEST_COMMENT)
        self.answer.setPlaceholderText(self.tr("Answer"))
        self.answer.setAccessibleName(self.tr("Answer"))
        self.answer.returnPressed.connect(self._answer)
        self.resolve = QPushButton(self.tr("Reopen") if thread.resolved else self.tr("Resolve"))
        self.resolve.setAutoDefault(False)
        self.resolve.clicked.connect(
            lambda: self.edited.emit(
                ResolveComment(first.document_id, first.id, not thread.resolved)
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.answer, 1)
        row.addWidget(self.resolve)
        column.addLayout(row)

    def _line(self, said: Comment, annotator: str) -> QHBoxLayout:
        row = QHBoxLayout()
        head = f"{moment_said(said.written_at)} · {isolated(said.annotator)}"
        row.addWidget(paragraph(f"{head}\n{directed(said.text)}", selectable=True), 1)
        if said.annotator == annotator:
            remove = QPushButton("✕")
            remove.setAccessibleName(self.tr("Remove this comment"))
            remove.setToolTip(self.tr("Remove this comment"))
            remove.setAutoDefault(False)
            remove.setFixedWidth(30)
            remove.clicked.connect(
                lambda: self.edited.emit(RemoveComment(said.document_id, said.id))
            )
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _answer(self) -> None:
        words = self.answer.text().strip()
        first = self.talk.first
        if words:
            self.answer.clear()
            self.edited.emit(AddComment(first.document_id, words, reply_to=first.id))


class CommentsPanel(QWidget):
    """All threads of the article in view, and a field to begin one.

    Signals:
        edited: an edit of the project that the hand wants.
        place_wanted: from where to where an article is to be shown.
    """

    edited = Signal(object)
    place_wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resolved = QCheckBox(self.tr("Show resolved ones"))
        self.resolved.toggled.connect(lambda _: self._show())
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._column.addStretch(1)
        inner = QWidget()
        inner.setLayout(self._column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Comments"))
        self.about = paragraph()
        self.new = QLineEdit()
        self.new.setMaxLength(LONGEST_COMMENT)
        self.new.setAccessibleName(self.tr("New comment"))
        self.new.setPlaceholderText(self.tr("New comment"))
        self.new.returnPressed.connect(self._say)
        self.say = QPushButton(self.tr("Comment"))
        self.say.setAutoDefault(False)
        self.say.clicked.connect(self._say)
        row = QHBoxLayout()
        row.addWidget(self.new, 1)
        row.addWidget(self.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.addWidget(self.resolved)
        column.addWidget(area, 1)
        column.addWidget(self.about)
        column.addLayout(row)
        self.boxes: list[ThreadBox] = []
        self._threads: Sequence[Thread] = ()
        self._document_id, self._text, self._annotator = "", "", ""
        self._place: tuple[int, int] | None = None
        self.show_threads("", "", (), "")

    def show_threads(
        self, document_id: str, text: str, threads: Sequence[Thread], annotator: str
    ) -> None:
        """Show what was said of an article; an empty id for none.

        Args:
            annotator: whose comments can be taken away.
        """
        if document_id != self._document_id:
            self._place = None
        self._document_id, self._text, self._annotator = document_id, text, annotator
        self._threads = threads
        self.setEnabled(bool(document_id))
        self.show_place(self._place)
        self._show()

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Say what a new comment is about: what is selected, or the article."""
        self._place = place if place is not None and place[0] < place[1] else None
        if self._place is None:
            self.about.setText(self.tr("About the article; select words to comment on them."))
        else:
            words = " ".join(self._text[slice(*self._place)][:_WORDS].split())
            self.about.setText(self.tr("About {0}").format(isolated(words)))

    def _show(self) -> None:
        for old in self.boxes:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        shown = [one for one in self._threads if self.resolved.isChecked() or not one.resolved]
        self.boxes = [ThreadBox(one, self._text, self._annotator) for one in shown]
        for number, box in enumerate(self.boxes):
            box.edited.connect(self.edited)
            box.place_wanted.connect(self.place_wanted)
            self._column.insertWidget(number, box)

    def _say(self) -> None:
        words = self.new.text().strip()
        if words and self._document_id:
            start, end = self._place or (None, None)
            edit: Edit = AddComment(self._document_id, words, start, end)
            self.new.clear()
            self.edited.emit(edit)
