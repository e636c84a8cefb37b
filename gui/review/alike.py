"""All cases of one pattern, to be ticked and settled by one ruling."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.project.rulings import LONGEST_COMMENT
from annotations.review.patterns import Pattern
from annotations.search.contexts import Context
from gui.dialogs.scrolled import resize_within_screen
from gui.panels.contexts import CONTEXT, ContextDelegate, told
from gui.plain import directed, paragraph, plain
from gui.review.settling import Choice, as_most, none_of_it, those_named, those_others
from gui.review.tally import Found
from gui.review.wording import Looks, listed_names, pattern_said

FOUND: Final = Qt.ItemDataRole.UserRole
MOST: Final = 500
"""Cases that are listed at once."""
_TICK: Final = 34
"""Room for a tick, in pixels."""


class AlikeDialog(QDialog):
    """Lists the open cases of a pattern, all ticked, and asks what is right in them.

    Args:
        pattern: theirs.
        found: the cases, with their articles' titles and the words around them.
        more: that there are others, beyond those listed.
        looks: the labels' names.

    Signals:
        agreed: the cases that are ticked, how to rule on each, and why.
    """

    agreed = Signal(list, object, object)

    def __init__(
        self, pattern: Pattern, found: Sequence[tuple[Found, str, Context]], looks: Looks,
        parent: QWidget | None = None, *, more: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle all like this"))
        column = QVBoxLayout(self)
        column.addWidget(paragraph(pattern_said(pattern, looks)))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Places"))
        self.tree.setHeaderLabels(["", self.tr("Article"), self.tr("Place")])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setItemDelegate(ContextDelegate(self.tree))
        for one, title, context in found:
            item = QTreeWidgetItem(self.tree, ["", directed(title)])
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setData(0, FOUND, one)
            item.setData(2, CONTEXT, context)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told(context))
            item.setData(2, Qt.ItemDataRole.AccessibleTextRole, told(context))
        self.tree.setColumnWidth(0, _TICK)
        self.tree.setColumnWidth(1, 160)
        column.addWidget(self.tree, 1)
        if more:
            column.addWidget(plain(self.tr("These are the first; settle them and ask again.")))
        self._choices: list[Choice] = []
        self.group = QButtonGroup(self)
        for words, choice in self._offered(pattern):
            button = QRadioButton(words)
            self.group.addButton(button, len(self._choices))
            self._choices.append(choice)
            column.addWidget(button)
        self.group.buttons()[0].setChecked(True)
        self.comment = QLineEdit()
        self.comment.setMaxLength(LONGEST_COMMENT)
        self.comment.setPlaceholderText(self.tr("Why (is sent to the annotators)"))
        self.comment.setAccessibleName(self.tr("Why"))
        column.addWidget(self.comment)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.settle = QPushButton()
        self.settle.setDefault(True)
        self.buttons.addButton(self.settle, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.tree.itemChanged.connect(self._count)
        self._count()
        resize_within_screen(self, QSize(700, 500))

    def _offered(self, pattern: Pattern) -> list[tuple[str, Choice]]:
        """What can be decided of all of them."""
        who = listed_names(pattern.who)
        others = listed_names(pattern.others)
        offered: list[tuple[str, Choice]] = []
        if pattern.who:
            other_words = (
                self.tr("As {0} has it").format(others)
                if pattern.others
                else self.tr("As the others have it")
            )
            offered = [
                (other_words, those_others),
                (self.tr("As {0} has it").format(who), those_named),
            ]
        offered += [
            (self.tr("As most have it"), as_most),
            (self.tr("Nothing of it is right"), none_of_it),
        ]
        return offered

    def ticked(self) -> list[Found]:
        """The cases that are ticked, in their order."""
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [
            item.data(0, FOUND)
            for item in items
            if item is not None and item.checkState(0) == Qt.CheckState.Checked
        ]

    def _count(self) -> None:
        count = len(self.ticked())
        self.settle.setEnabled(count > 0)
        self.settle.setText(
            self.tr("Settle {0} differences", "", count).format(QLocale().toString(count))
        )

    def accept(self) -> None:
        """Tell what is ticked and chosen."""
        chosen = self.ticked()
        super().accept()
        if chosen:
            why = self.comment.text().strip() or None
            self.agreed.emit(chosen, self._choices[self.group.checkedId()], why)
