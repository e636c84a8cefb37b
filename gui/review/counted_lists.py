"""Lists of what a review has to settle: kinds of difference, and articles, each with its counts."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from annotations.review.patterns import Pattern
from gui.plain import directed, tip
from gui.review.tally import Tally
from gui.review.wording import Looks, pattern_said

Index = QModelIndex | QPersistentModelIndex
WHAT: Final = Qt.ItemDataRole.UserRole
"""What a line is about: a pattern, or an article's id."""
_NOWHERE: Final = QModelIndex()


class CountedList(QAbstractTableModel):
    """Lines of something with its counts; only what is in sight is put into words.

    Args:
        heading: of the first column, in the interface's language.
    """

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._headings = heading, QCoreApplication.translate("DifferencesPanel", "Open")
        self._lines: Sequence[Any] = ()

    @abstractmethod
    def _said(self, line: Any) -> str:
        """A line in words."""

    @abstractmethod
    def _counts(self, line: Any) -> tuple[int, int]:
        """How many of its cases are open, and how many there are."""

    def _shown(self, said: str) -> str:
        return said

    def _show(self, lines: Sequence[Any], *, anew: bool) -> None:
        """Show these; where only their counts are others, the lines stay."""
        if not anew and lines == self._lines:
            if lines:
                self.dataChanged.emit(self.index(0, 1), self.index(len(lines) - 1, 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, line: Any) -> int | None:
        """The row of a line; None where it is not listed."""
        return self._lines.index(line) if line in self._lines else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """What, and its counts."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line in words, or its counts; a tick where all is settled."""
        line = self._lines[index.row()]
        if role == WHAT:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._said(line))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return self._shown(self._said(line))
        (open_, count), number = self._counts(line), QLocale().toString
        if count and not open_:
            return f"✓ {number(count)}"
        words = QCoreApplication.translate("DifferencesPanel", "{0} / {1}")
        return words.format(number(open_), number(count))


class PatternList(CountedList):
    """Patterns, in the order they are given."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("DifferencesPanel", "Difference"))
        self._figures: dict[Pattern, tuple[int, int]] = {}
        self._looks: Looks = {}

    def show(self, figures: dict[Pattern, tuple[int, int]], looks: Looks) -> None:
        """Show patterns, each with how many of its cases are open and how many there are."""
        anew = looks is not self._looks
        self._figures, self._looks = figures, looks
        self._show(list(figures), anew=anew)

    def _said(self, line: Pattern) -> str:
        return pattern_said(line, self._looks)

    def _counts(self, line: Pattern) -> tuple[int, int]:
        return self._figures[line]


class ArticleList(CountedList):
    """Articles, in the project's order.

    Args:
        title_of: gives the title of an article by its id.
    """

    def __init__(self, title_of: Callable[[str], str]) -> None:
        super().__init__(QCoreApplication.translate("DifferencesPanel", "Article"))
        self._title_of = title_of
        self._tally = Tally()

    def show(self, ids: list[str], tally: Tally) -> None:
        """Show articles with the counts of a tally."""
        anew = tally is not self._tally
        self._tally = tally
        self._show(ids, anew=anew)

    def _said(self, line: str) -> str:
        return self._title_of(line)

    def _shown(self, said: str) -> str:
        return directed(said)

    def _counts(self, line: str) -> tuple[int, int]:
        found = self._tally.of(line)
        return sum(not one.settled for one in found), len(found)
