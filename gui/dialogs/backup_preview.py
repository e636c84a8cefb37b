"""What going back to a copy would change: in all, and article by article."""

from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotations.project.restoring import Difference, DocumentDifference, Tally
from gui.plain import directed, paragraph

_MOST: Final = 500  # articles listed


class BackupPreview(QWidget):
    """A sentence, and a list of articles with how many labels come back, go, and change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = paragraph()
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels(
            [self.tr("Article"), self.tr("Come back"), self.tr("Go"), self.tr("As then")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(60)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            words = self.list.headerItem().text(column)
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(words) + 36)
        self.list.setAccessibleName(self.tr("Articles that differ"))
        parts = QVBoxLayout(self)
        parts.setContentsMargins(8, 0, 8, 0)
        parts.addWidget(self.words)
        parts.addWidget(self.list, 1)
        parts.addStretch()

    def show_words(self, words: str) -> None:
        """A sentence alone."""
        self.words.setText(words)
        self.list.clear()
        self.list.hide()

    def show_difference(self, found: tuple[Difference, list[DocumentDifference]] | None) -> None:
        """How the project differs from the copy; None where the project cannot be read."""
        if found is None:
            self.show_words(
                self.tr("The project itself cannot be read, so nobody can say what differs.")
            )
            return
        whole, documents = found
        if not documents:
            self.show_words(self.tr("The project is as this copy has it."))
            return
        self.show_words(self._told(whole))
        self.list.show()
        number = QLocale().toString
        for one in documents[:_MOST]:
            tally = one.spans
            counts = (tally.only_then, tally.only_now, tally.different)
            cells = [self._title(one), *(number(count) if count else "" for count in counts)]
            self.list.addTopLevelItem(QTreeWidgetItem(cells))

    def _told(self, whole: Difference) -> str:
        """What would happen to labels, articles and statuses; what stays is left out."""
        sentences = [
            self._of(whole["spans"], self.tr("Labels: {0} come back, {1} go, {2} as then.")),
            self._of(whole["documents"], self.tr("Articles: {0} come back, {1} go, {2} as then.")),
            self._of(whole["statuses"], self.tr("Statuses: {0} come back, {1} go, {2} as then.")),
        ]
        return self.tr("If you go back to this copy:") + "".join(
            f"\n{one}" for one in sentences if one
        )

    def _of(self, tally: Tally, words: str) -> str:
        number = QLocale().toString
        if not tally:
            return ""
        counts = (tally.only_then, tally.only_now, tally.different)
        return words.format(*(number(count) for count in counts))

    def _title(self, one: DocumentDifference) -> str:
        title = directed(one.title)
        if one.only_in == "then":
            return self.tr("{0} (comes back)").format(title)
        if one.only_in == "now":
            return self.tr("{0} (goes)").format(title)
        return title
