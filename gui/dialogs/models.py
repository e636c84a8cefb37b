"""The models of the camel engine: those that are here, those that are known, and getting one."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import EngineError, TawsimError
from annotations.suggest.camel import catalogue, models
from gui.dialogs.model_work import STEPS, Entry, ModelWork, entries
from gui.dialogs.scrolled import resize_within_screen
from gui.panels.messages import sentence
from gui.plain import directed, paragraph, plain

_LIST_HEIGHT: Final = 170  # pixels: four models and the heading


class ModelsDialog(QDialog):
    """The list of models, with what can be done with the one that is chosen.

    Args:
        work: does what is asked; the program's own where None.
        parent: the window.
    """

    def __init__(self, work: ModelWork | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work or ModelWork.of_program()
        self.setWindowTitle(self.tr("Models"))
        self._make_list()
        self._make_buttons()
        self._lay_out()
        self.work.started.connect(self._show_work)
        self.work.stepped.connect(self._show_step)
        self.work.ended.connect(self._show_end)
        self.refresh()
        self._show_work()

    def _make_list(self) -> None:
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setHeaderLabels([self.tr("Model"), self.tr("Size"), self.tr("State")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Models"))
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.details = paragraph(selectable=True)
        self.message = paragraph(selectable=True)
        self.message.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.step = plain()

    def _make_buttons(self) -> None:
        self.install = QPushButton()
        self.add = QPushButton(self.tr("&Add from a folder…"))
        self.remove = QPushButton(self.tr("&Remove…"))
        self.cancel = QPushButton(self.tr("&Stop"))
        self.close_ = QPushButton(self.tr("&Close"))
        for button in (self.install, self.add, self.remove, self.cancel, self.close_):
            button.setAutoDefault(False)
        self.install.clicked.connect(self._install)
        self.add.clicked.connect(self._ask_folder)
        self.remove.clicked.connect(self._ask_removal)
        self.cancel.clicked.connect(self._stop)
        self.close_.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        about = paragraph(
            self.tr(
                "The camel engine suggests with a model of camel-tools. Nothing is fetched before "
                "you ask for it."
            )
        )
        under_way = QHBoxLayout()
        under_way.addWidget(self.step)
        under_way.addWidget(self.bar, 1)
        under_way.addWidget(self.cancel)
        buttons = QHBoxLayout()
        for widget in (self.install, self.add, self.remove):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addWidget(self.details)
        column.addWidget(self.message)
        column.addLayout(under_way)
        column.addLayout(buttons)
        resize_within_screen(self, QSize(680, 560))

    # the list

    @property
    def chosen(self) -> Entry | None:
        """The model that is chosen."""
        item = self.list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item else None

    def refresh(self) -> None:
        """Look again at what is there; the same model stays chosen."""
        chosen = self.chosen
        self.list.clear()
        for entry in entries():
            item = QTreeWidgetItem([directed(entry.name), _size(entry.size), self._state(entry)])
            item.setData(0, Qt.ItemDataRole.UserRole, entry)
            self.list.addTopLevelItem(item)
            same = chosen is not None and _place(entry) == _place(chosen)
            if same or self.list.currentItem() is None:
                self.list.setCurrentItem(item)
        self._show_chosen()

    def _state(self, entry: Entry) -> str:
        if entry.here is not None:
            return self.tr("Cannot be used") if entry.here.fault else self.tr("Ready")
        if entry.arrived:
            return self.tr("Partly fetched")
        return self.tr("Not installed") if entry.can_be_fetched else self.tr("From elsewhere")

    def _show_chosen(self) -> None:
        entry = self.chosen
        idle = self.work.job is None
        self.add.setEnabled(idle)
        self.install.setEnabled(idle and entry is not None and entry.can_be_fetched)
        self.remove.setEnabled(idle and entry is not None and entry.can_be_removed)
        self.install.setText(self._install_title(entry))
        self.details.setText("\n".join(self._details(entry)) if entry else "")

    def _install_title(self, entry: Entry | None) -> str:
        if entry is None or not entry.can_be_fetched:
            return self.tr("&Install")
        if entry.arrived:
            return self.tr("&Go on fetching")
        return self.tr("&Install again") if entry.here is not None else self.tr("&Install")

    def _details(self, entry: Entry) -> list[str]:
        lines = []
        if entry.here is not None:
            lines.append(self.tr("Folder: {0}").format(directed(str(entry.here.folder))))
            if entry.here.fault:
                lines.append(_fault(entry.here.folder))
            elif entry.here.pickled:
                lines.append(_warning(entry.here.folder))
        if entry.known is not None:
            lines.append(self.tr("Published as: {0}").format(directed(entry.known.title)))
            lines.append(self.tr("Licence: {0}").format(directed(entry.known.licence)))
            lines.append(self.tr("Published at: {0}").format(directed(entry.known.source)))
        if entry.arrived:
            lines.append(self._arrived(entry))
        if entry.can_be_fetched:
            source = directed(catalogue.address())
            lines.append(self.tr("Fetched, when you ask for it, by way of {0}").format(source))
        elif entry.here is None:
            lines.append(
                self.tr("Fetch it from there yourself, and add the folder that holds its files.")
            )
        return lines

    def _arrived(self, entry: Entry) -> str:
        if not entry.whole:
            return self.tr("{0} have arrived").format(_size(entry.arrived))
        return self.tr("{0} of {1} have arrived").format(_size(entry.arrived), _size(entry.whole))

    # what is asked for

    def _install(self) -> None:
        entry = self.chosen
        if entry is not None:
            self.work.install(entry)

    def _ask_folder(self) -> None:
        title = self.tr("The folder with the model's config.json")
        folder = QFileDialog.getExistingDirectory(self, title)
        if folder:
            self.work.add(Path(folder))

    def _ask_removal(self) -> None:
        entry = self.chosen
        if entry is None:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Remove a model"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("Remove the model {0} from this computer? Labels and suggestions stay.").format(
                directed(entry.name)
            )
            if entry.here
            else self.tr("Throw away what has arrived of the model {0}?").format(
                directed(entry.name)
            )
        )
        yes = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.exec()
        if box.clickedButton() is yes:
            self.work.remove(entry)

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.step.setText(self.tr("Stopping…"))
        self.work.stop()

    # work under way

    def _show_work(self) -> None:
        """Show that work is under way, or that none is."""
        busy = self.work.job is not None
        self.bar.setVisible(busy)
        self.step.setVisible(busy)
        self.cancel.setVisible(busy)
        if busy:
            self.message.hide()
            self.cancel.setEnabled(True)
            self.bar.setRange(0, 0)
            self.step.setText(self.tr("At work on {0}…").format(directed(self.work.name)))
        self._show_chosen()

    def _show_step(self, step: str, thousandths: int, whole: int) -> None:
        self.bar.setRange(0, STEPS if whole else 0)
        self.bar.setValue(thousandths)
        if not self.cancel.isEnabled():
            return
        if step == "unpack":
            self.step.setText(self.tr("Checking and unpacking…"))
        else:
            done = _size(whole * thousandths // STEPS)
            self.step.setText(self.tr("Fetching: {0} of {1}").format(done, _size(whole)))

    def _show_end(self, error: Exception | None) -> None:
        self.refresh()
        self._show_work()
        if error is None:
            words = self.tr("Done.")
        elif isinstance(error, TawsimError):
            words = sentence(error)
        else:
            words = self.tr("That did not work; what was installed before is unharmed.")
        self.message.setText(words)
        self.message.setAccessibleName(words)
        self.message.show()


def _place(entry: Entry) -> object:
    """What tells a line of the list from the others."""
    return entry.here.folder if entry.here else entry.name


def _fault(folder: Path) -> str:
    """Why the model in `folder` cannot be used, in the interface's language."""
    try:
        models.check_model(folder)
    except EngineError as error:
        return sentence(error)
    return ""


def _warning(folder: Path) -> str:
    """What is to be said of a model with pickled weights, in the interface's language."""
    warning = models.warning_of(folder)
    return sentence(warning) if warning is not None else ""


def _size(size: int) -> str:
    """Bytes as people write them, in the interface's language."""
    if not size:
        return QCoreApplication.translate("ModelsDialog", "not known")
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
