"""The page before a project is open: make one, open one, or go on with one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import fonts
from gui.panels.messages import Offer, Offers
from gui.plain import isolated, paragraph, plain, tip
from gui.settings import Settings


class Welcome(QWidget):
    """Where to begin.

    Signals:
        new_wanted, new_with_labels_wanted: make a project with the five labels, or with a file's.
        open_wanted: open a project.
        project_wanted: open the project at this path.
    """

    new_wanted = Signal()
    new_with_labels_wanted = Signal()
    open_wanted = Signal()
    project_wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        name = plain("توسيم · Tawsim")
        name.setFont(fonts.reading(40))
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        purpose = plain(
            self.tr("Label persons, units, bases, weapons and dates in Arabic articles.")
        )
        purpose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        purpose.setWordWrap(True)
        self.words: QLabel = paragraph()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.hide()
        self.offers = Offers()
        self.new = QPushButton(self.tr("New project…"))
        self.new.setDefault(True)
        self.new_with_labels = QPushButton(self.tr("New project with labels from a file…"))
        self.open = QPushButton(self.tr("Open project…"))
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Projects opened lately"))
        self._recent_title = plain(self.tr("Projects opened lately"))
        holder = QWidget()
        holder.setMaximumWidth(460)
        column = QVBoxLayout(holder)
        column.setSpacing(12)
        column.addStretch()
        for widget in (
            name,
            purpose,
            self.words,
            self.offers,
            self.new,
            self.new_with_labels,
            self.open,
            self._recent_title,
            self.recent,
        ):
            column.addWidget(widget)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.addWidget(holder, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.new.clicked.connect(self.new_wanted)
        self.new_with_labels.clicked.connect(self.new_with_labels_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)

    def refresh(self) -> None:
        """List the projects opened lately that are still there."""
        self.words.hide()
        self.offers.hide()
        self.recent.clear()
        for path in self._settings.recent:
            if path.is_file():
                item = QListWidgetItem(isolated(path.name))
                item.setData(Qt.ItemDataRole.UserRole, str(path))
                item.setToolTip(tip(str(path)))
                self.recent.addItem(item)
        self.recent.setVisible(self.recent.count() > 0)
        self._recent_title.setVisible(self.recent.count() > 0)

    def tell(self, text: str, offers: Sequence[Offer] = ()) -> None:
        """Show what went wrong, and what can be done about it."""
        self.words.setText(text)
        self.words.show()
        self.offers.show_offers(offers)

    def _choose(self, item: QListWidgetItem) -> None:
        self.project_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
