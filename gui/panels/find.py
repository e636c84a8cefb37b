"""The bar in which one searches the article, and the list of what was found in all articles."""

from typing import Final

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.project.searching import Hit
from annotations.search.matching import Options
from gui.panels.contexts import CONTEXT, ContextDelegate, told
from gui.plain import directed, paragraph, plain, tip

HIT: Final = Qt.ItemDataRole.UserRole


class QueryField(QLineEdit):
    """A field for what is searched for; Escape leaves it whatever else the key does.

    Signals:
        left: Escape was pressed.
        entered: Return was pressed; whether with Shift.
    """

    left = Signal()
    entered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window's own command has it."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Escape and Return; the rest is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class Choices(QWidget):
    """How a query is meant.

    Signals:
        changed: it is meant otherwise now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole_word = self._choice(
            self.tr("Whole words"), self.tr("Also behind a proclitic, as بغداد in وبغداد")
        )
        self.exact = self._choice(
            self.tr("Letters as typed"), self.tr("No other spelling: hamza, ى and ي, ة and ه count")
        )
        self.regular = self._choice(
            self.tr("Regular expression"), self.tr("As Python reads it, over the text as it is")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.whole_word, self.exact, self.regular):
            row.addWidget(button)
            button.toggled.connect(self._change)
        row.addStretch(1)

    def _choice(self, title: str, told_more: str) -> QCheckBox:
        button = QCheckBox(title)
        button.setToolTip(tip(told_more))
        button.setAccessibleDescription(told_more)
        return button

    def _change(self) -> None:
        self.exact.setEnabled(not self.regular.isChecked())
        self.changed.emit()

    @property
    def options(self) -> Options:
        """What is chosen."""
        return Options(
            self.whole_word.isChecked(), self.exact.isChecked(), self.regular.isChecked()
        )


class FindBar(QWidget):
    """What is searched for in the article, how, and how many places there are.

    Signals:
        changed: something else is searched for.
        wanted: the next place (1) or the one before (-1).
        closed: the analyst is through with it.
    """

    changed = Signal()
    wanted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = QueryField()
        self.query.setPlaceholderText(self.tr("Find in this article"))
        self.query.setAccessibleName(self.tr("Find in this article"))
        self.query.setMinimumWidth(120)
        self.count = plain()
        self.count.setMinimumWidth(64)
        self.choices = Choices()
        before = self._button("▲", self.tr("The place before"))
        after = self._button("▼", self.tr("The next place"))
        close = self._button("✕", self.tr("Close"))
        row = QHBoxLayout()
        row.addWidget(self.query, 1)
        for widget in (self.count, before, after, close):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 6, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.choices)
        self.query.textChanged.connect(self.changed)
        self.choices.changed.connect(self.changed)
        self.query.entered.connect(lambda back: self.wanted.emit(-1 if back else 1))
        before.clicked.connect(lambda: self.wanted.emit(-1))
        after.clicked.connect(lambda: self.wanted.emit(1))
        self.query.left.connect(self.closed)
        close.clicked.connect(self.closed)
        self.hide()

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(tip(name))
        return button

    def tell(self, words: str) -> None:
        """Show how many places there are, or why there are none."""
        self.count.setText(words)
        self.count.setAccessibleName(words)


class FoundPanel(QWidget):
    """Searches all articles, and lists what was found article by article.

    Signals:
        asked: a search is wanted.
        more_asked: more of the same search is wanted.
        chosen: the hit the analyst wants to see.
        left: the analyst goes back to the article.
    """

    asked = Signal()
    more_asked = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = QueryField()
        self.query.setPlaceholderText(self.tr("Find in all articles"))
        self.query.setAccessibleName(self.tr("Find in all articles"))
        self.choices = Choices()
        self.count = paragraph()
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Places found"))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setItemDelegate(ContextDelegate(self.tree))
        self.more = QPushButton(self.tr("More"))
        self.more.hide()
        self._last: QTreeWidgetItem | None = None
        row = QHBoxLayout()
        row.addWidget(self.query, 1)
        row.addWidget(self.choices)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        below.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        column.addLayout(below)
        self.query.entered.connect(lambda _: self.asked.emit())
        self.choices.changed.connect(self.asked)
        self.query.left.connect(self.left)
        self.more.clicked.connect(self.more_asked)
        self.tree.itemClicked.connect(self._choose)
        self.tree.itemActivated.connect(self._choose)

    def _choose(self, item: QTreeWidgetItem) -> None:
        hit = item.data(0, HIT)
        if hit is not None:
            self.chosen.emit(hit)

    def clear(self) -> None:
        """Forget what was found before."""
        self.tree.clear()
        self._last = None
        self.more.hide()
        self.count.clear()

    def add(self, hits: list[Hit]) -> None:
        """List more hits, under their articles."""
        for hit in hits:
            if self._last is None or self._last.data(0, HIT + 1) != hit.document_id:
                self._last = QTreeWidgetItem(self.tree, [directed(hit.title)])
                self._last.setData(0, HIT + 1, hit.document_id)
                self._last.setToolTip(0, tip(hit.title))
                self._last.setExpanded(True)
            item = QTreeWidgetItem(self._last)
            item.setData(0, HIT, hit)
            item.setData(0, CONTEXT, hit.context)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told(hit.context))

    def tell(self, hits: int, *, going_on: bool, more: bool) -> None:
        """Say how far the search is."""
        number = QLocale().toString(hits)
        if going_on:
            words = self.tr("{0} places so far…").format(number)
        elif more:
            words = self.tr("The first {0} places.").format(number)
        elif hits:
            words = self.tr("{0} places.", "", hits).format(number)
        else:
            words = self.tr("Nothing was found in any article.")
        self.count.setText(words)
        self.more.setVisible(more and not going_on)
