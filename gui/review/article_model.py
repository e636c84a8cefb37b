"""The articles that are compared as a list: each with how many of its differences are open."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from gui.plain import directed, tip
from gui.review.tally import Tally

Index = QModelIndex | QPersistentModelIndex
DOCUMENT: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()


class ArticleModel(QAbstractTableModel):
    """Articles in the project's order; only what is in sight is counted.

    Args:
        title_of: gives the title of an article by its id.
    """

    def __init__(self, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self._title_of = title_of
        self._ids: list[str] = []
        self._tally = Tally()

    def show(self, ids: list[str], tally: Tally) -> None:
        """Show these articles; where only their counts are others, the lines stay."""
        if ids == self._ids and tally is self._tally:
            if ids:
                self.dataChanged.emit(self.index(0, 1), self.index(len(ids) - 1, 1))
            return
        self.beginResetModel()
        self._ids, self._tally = ids, tally
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many articles are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The title, and the counts."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            translate = QCoreApplication.translate
            return (
                translate("DifferencesPanel", "Open")
                if section
                else translate("DifferencesPanel", "Article")
            )
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An article's title, or its counts; a tick where all is settled."""
        document_id = self._ids[index.row()]
        if role == DOCUMENT:
            return document_id
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._title_of(document_id))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return directed(self._title_of(document_id))
        found = self._tally.of(document_id)
        open_, number = sum(not one.settled for one in found), QLocale().toString
        if found and not open_:
            return f"✓ {number(len(found))}"
        words = QCoreApplication.translate("DifferencesPanel", "{0} / {1}")
        return words.format(number(open_), number(len(found)))
