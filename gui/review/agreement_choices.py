"""What is to be compared: which documents count as read, whose, which labels, without which."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.review.agreement.corpus import Selection
from gui.plain import directed, isolated, plain

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NAME = Qt.ItemDataRole.UserRole


class Articles(QAbstractListModel):
    """Articles that can be set aside, those that hold some letters in their title.

    Signals:
        changed: another article is set aside, or one is so no more.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, str]] = []
        self._shown: list[tuple[str, str]] = []
        self.aside: set[str] = set()

    def set_articles(self, articles: Sequence[tuple[str, str]]) -> None:
        """Show ids and titles."""
        self.beginResetModel()
        self._all = self._shown = list(articles)
        self.endResetModel()

    def narrow(self, letters: str) -> None:
        """Show those that have the letters in their title, and those set aside."""
        self.beginResetModel()
        self._shown = [
            one for one in self._all if letters in one[1] or (letters and one[0] in self.aside)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, and a tick where the article counts."""
        document_id, title = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return directed(title)
        if role == Qt.ItemDataRole.CheckStateRole:
            out = document_id in self.aside
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set an article aside, or have it count again."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        document_id, _ = self._shown[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.aside.discard(document_id)
        else:
            self.aside.add(document_id)
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """To be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class AgreementChoices(QWidget):
    """The choices, one under the other.

    Args:
        labels: the project's, name and title.

    Signals:
        changed: another choice was made.
    """

    changed = Signal()

    def __init__(self, labels: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.basis = QComboBox()
        self.basis.addItem(self.tr("Finished articles"), "done")
        self.basis.addItem(self.tr("Articles begun, too"), "begun")
        self.basis.setAccessibleName(self.tr("Which articles count as read"))
        self.annotators, self.labels = QListWidget(), QListWidget()
        self.annotators.setAccessibleName(self.tr("Annotators"))
        self.labels.setAccessibleName(self.tr("Labels"))
        self.letters = QLineEdit()
        self.letters.setPlaceholderText(self.tr("Words of a title"))
        self.letters.setAccessibleName(self.tr("Words of a title"))
        self.letters.setClearButtonEnabled(True)
        self.articles = Articles(self)
        self.list = QListView()
        self.list.setModel(self.articles)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Articles"))
        for name, title in labels:
            _add(self.labels, title, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in (
            (self.basis, 0), (plain(self.tr("Annotators")), 0), (self.annotators, 2),
            (plain(self.tr("Labels")), 0), (self.labels, 2),
            (plain(self.tr("Articles; unticked: set aside")), 0), (self.letters, 0), (self.list, 3),
        ):  # fmt: skip
            column.addWidget(widget, stretch)
        self.basis.currentIndexChanged.connect(self.changed)
        self.annotators.itemChanged.connect(self.changed)
        self.labels.itemChanged.connect(self.changed)
        self.articles.changed.connect(self.changed)
        self.letters.textChanged.connect(self.articles.narrow)

    def show_project(self, annotators: Sequence[str], articles: Sequence[tuple[str, str]]) -> None:
        """Offer the project's annotators and articles, all ticked."""
        self.annotators.blockSignals(True)
        for name in annotators:
            _add(self.annotators, isolated(name), name)
        self.annotators.blockSignals(False)
        self.articles.set_articles(articles)

    @property
    def selection(self) -> Selection:
        """The choices as they are."""
        return Selection(
            self.basis.currentData(),
            _ticked(self.annotators),
            _ticked(self.labels),
            frozenset(self.articles.aside),
        )

    @property
    def enough(self) -> bool:
        """Whether two annotators and a label are ticked."""
        return _count(self.annotators) >= 2 and _count(self.labels) >= 1


def _add(where: QListWidget, words: str, name: str) -> None:
    item = QListWidgetItem(words, where)
    item.setData(_NAME, name)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked)


def _names(where: QListWidget) -> list[str]:
    items = [where.item(row) for row in range(where.count())]
    return [str(item.data(_NAME)) for item in items if item.checkState() == Qt.CheckState.Checked]


def _count(where: QListWidget) -> int:
    return len(_names(where))


def _ticked(where: QListWidget) -> tuple[str, ...]:
    """What is ticked; nothing where all is."""
    names = _names(where)
    return () if len(names) == where.count() else tuple(names)
