"""The project's own words: names and kinds that the rules are to know here."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import TawsimError
from annotations.project.review_edits import AddEntries, RemoveEntries
from gui.panels.messages import sentence
from gui.plain import isolated, paragraph

LISTS: Final[Mapping[str, str]] = {
    "forces": N_("Lexicon", "Forces and factions"),
    "weapon_kinds": N_("Lexicon", "Kinds of weapons"),
    "weapon_models": N_("Lexicon", "Models of weapons"),
    "bases": N_("Lexicon", "Names of bases"),
    "people": N_("Lexicon", "People, in full"),
    "given_names": N_("Lexicon", "Given names"),
    "family_names": N_("Lexicon", "Family names"),
    "titles": N_("Lexicon", "Titles before names"),
    "places": N_("Lexicon", "Places"),
}
"""The lists a project may add to, by their names in `resources/lexicon`."""
_PLACE: Final = Qt.ItemDataRole.UserRole


class LexiconDialog(QDialog):
    """Shows the entries and asks for edits; undo takes each back.

    Signals:
        edit_wanted: an edit of the project.
    """

    edit_wanted = Signal(object)

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Words of the project"))
        told = paragraph(
            self.tr(
                "Names and kinds added here are suggested in this project from now on, in every "
                "spelling. Write them as newspapers do."
            )
        )
        self.list = QComboBox()
        self.list.setAccessibleName(self.tr("What it is"))
        for name, title in LISTS.items():
            self.list.addItem(QCoreApplication.translate("Lexicon", title), name)
        self.entry = QLineEdit(words)
        self.entry.setAccessibleName(self.tr("Word or name"))
        self.entry.setPlaceholderText(self.tr("Word or name"))
        self.add = QPushButton(self.tr("Add"))
        self.add.setDefault(True)
        self.entries = QListWidget()
        self.entries.setAccessibleName(self.tr("Words of the project"))
        self.remove = QPushButton(self.tr("Remove"))
        self.words = paragraph()
        self.words.hide()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.addButton(self.remove, QDialogButtonBox.ButtonRole.ActionRole)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.entry, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(told)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.entries, 1)
        column.addWidget(close)
        self.resize(520, 420)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.entries.itemSelectionChanged.connect(self._allow)
        self.entry.textChanged.connect(self._allow)
        close.rejected.connect(self.reject)
        self._allow()

    def show_lexicon(self, lexicon: Mapping[str, Iterable[str]]) -> None:
        """Show the entries there are."""
        self.entries.clear()
        for name, entries in lexicon.items():
            title = QCoreApplication.translate("Lexicon", LISTS.get(name, name))
            for entry in entries:
                item = QListWidgetItem(f"{isolated(entry)} — {title}")
                item.setData(_PLACE, (name, entry))
                self.entries.addItem(item)
        self._allow()

    def tell(self, error: TawsimError) -> None:
        """Say why an edit was refused."""
        self.words.setText(sentence(error))
        self.words.show()

    def _allow(self) -> None:
        self.add.setEnabled(bool(self.entry.text().strip()))
        self.remove.setEnabled(bool(self.entries.selectedItems()))

    def _add(self) -> None:
        self.words.hide()
        self.edit_wanted.emit(AddEntries(self.list.currentData(), (self.entry.text(),)))
        self.entry.clear()
        self.entry.setFocus()

    def _remove(self) -> None:
        for item in self.entries.selectedItems():
            name, entry = item.data(_PLACE)
            self.edit_wanted.emit(RemoveEntries(name, (entry,)))
