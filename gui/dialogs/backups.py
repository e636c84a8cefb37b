"""The copies of a project: where they are, what they take, what going back to one would change."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, QTimeZone, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.project import backups, restoring
from annotations.project.backups import EDITS_BETWEEN, Backup
from annotations.project.copies import folder_of
from annotations.project.files import SUFFIX
from gui.background import Background
from gui.dialogs.backup_preview import BackupPreview
from gui.dialogs.scrolled import resize_within_screen
from gui.panels.messages import sentence
from gui.plain import isolated, paragraph

_SI: Final = QLocale.DataSizeFormat.DataSizeSIFormat
_NUMBER: Final = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """The list of copies, and what differs between the project and the one that is chosen.

    All that reads or writes files is done in a thread of the dialog's own.

    Args:
        project: the file; it need not be open, nor whole.

    Signals:
        project_wanted: the project at this path is to be opened: it is another one now.
    """

    project_wanted = Signal(object)

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._thread = Background("backups", self)
        self._thread.busy_changed.connect(lambda _: self._show_enabled())
        self._backups: dict[int, Backup] = {}
        self.setWindowTitle(self.tr("Copies of {0}").format(isolated(project.stem)))
        self._make_list()
        self._make_buttons()
        self._lay_out()
        self.refresh()

    @property
    def busy(self) -> bool:
        """Whether something is being read or written."""
        return self._thread.busy

    @property
    def chosen(self) -> Backup | None:
        """The copy that is chosen."""
        item = self.list.currentItem()
        return self._backups.get(item.data(0, _NUMBER)) if item is not None else None

    def _make_list(self) -> None:
        self.about = paragraph(selectable=True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Size")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Copies"))
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.preview = BackupPreview()
        self.message = paragraph()
        self.message.hide()

    def _make_buttons(self) -> None:
        self.make = QPushButton(self.tr("&Make a copy now"))
        self.folder = QPushButton(self.tr("Show the &folder"))
        self.save = QPushButton(self.tr("&Save as another project…"))
        self.restore = QPushButton(self.tr("&Go back to this copy…"))
        self.close_ = QPushButton(self.tr("&Close"))
        for button in (self.make, self.folder, self.save, self.restore, self.close_):
            button.setAutoDefault(False)
        self.make.clicked.connect(self._make)
        self.folder.clicked.connect(self._show_folder)
        self.save.clicked.connect(self._ask_where)
        self.restore.clicked.connect(self._ask_restore)
        self.close_.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.preview)
        parts.setStretchFactor(1, 1)
        parts.setSizes([300, 560])
        buttons = QHBoxLayout()
        for widget in (self.make, self.folder):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        for widget in (self.save, self.restore, self.close_):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(parts, 1)
        column.addWidget(self.message)
        column.addLayout(buttons)
        resize_within_screen(self, QSize(880, 480))

    # what is there

    def refresh(self) -> None:
        """Read the folder again."""
        self._run(lambda: backups.listed(self._project), self._show_list)

    def _show_list(self, found: list[Backup]) -> None:
        self._backups = {one.number: one for one in found}
        self.list.clear()
        for one in found:
            item = QTreeWidgetItem([told_time(one), QLocale().formattedDataSize(one.size, 1, _SI)])
            item.setData(0, _NUMBER, one.number)
            self.list.addTopLevelItem(item)
        newest = self.list.topLevelItem(0)
        if newest is not None:
            self.list.setCurrentItem(newest)
        else:
            self.preview.show_words(self.tr("There is no copy yet."))
        whole = QLocale().formattedDataSize(sum(one.size for one in found), 1, _SI)
        words = self.tr(
            "A copy is made when the project is opened, after imports and after every {0} edits. "
            "Older ones are thinned out. They take {1} in {2}"
        )
        place = isolated(str(folder_of(self._project)))
        self.about.setText(words.format(QLocale().toString(EDITS_BETWEEN), whole, place))
        self._show_enabled()

    def _show_chosen(self) -> None:
        backup = self.chosen
        self._show_enabled()
        if backup is None:
            return
        self.preview.show_words(self.tr("Comparing…"))

        def show(found: Any) -> None:
            if backup == self.chosen:
                self.preview.show_difference(found)

        def tell(error: TawsimError) -> None:
            if backup == self.chosen:
                self.preview.show_words(sentence(error))

        self._run(lambda: restoring.preview(self._project, backup), show, tell)

    def _show_enabled(self) -> None:
        free, chosen = not self._thread.busy, self.chosen is not None
        self.make.setEnabled(free)
        for button in (self.save, self.restore):
            button.setEnabled(free and chosen)

    # what is done

    def _make(self) -> None:
        self._run(lambda: backups.back_up(self._project), lambda _: self.refresh())

    def _show_folder(self) -> None:
        folder = folder_of(self._project)
        there = folder if folder.is_dir() else self._project.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))

    def _ask_where(self) -> None:
        backup, title = self.chosen, self.tr("Save the copy as another project")
        name, _ = QFileDialog.getSaveFileName(self, title, "", f"Tawsim (*{SUFFIX})")
        if not name or backup is None:
            return
        out = Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)

        def done(_: object) -> None:
            self.tell(self.tr("The copy is now the project {0}.").format(isolated(str(out))))

        self._run(lambda: restoring.restore_to(backup, out), done)

    def _ask_restore(self) -> None:
        backup = self.chosen
        if backup is None:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Go back to the copy of {0}?").format(told_time(backup)))
        box.setInformativeText(
            self.tr("What the project is now is kept as another copy, so that you can come back.")
        )
        go = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go.clicked.connect(lambda: self._restore(backup))
        box.open()

    def _restore(self, backup: Backup) -> None:
        def done(_: object) -> None:
            self.project_wanted.emit(self._project)
            self.accept()

        self._run(lambda: restoring.restore(self._project, backup), done)

    # within

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[TawsimError], None] | None = None,
    ) -> None:
        def tell_error(error: Exception) -> None:
            if not isinstance(error, TawsimError):
                raise error
            (failed or (lambda fault: self.tell(sentence(fault))))(error)

        self._thread.run(work, done, tell_error)

    def tell(self, words: str) -> None:
        """Say what came of it."""
        self.message.setText(words)
        self.message.show()

    def done(self, result: int) -> None:
        """Close, and be gone once what is under way has ended."""
        super().done(result)
        self._thread.run(lambda: None, lambda _: self._leave())

    def _leave(self) -> None:
        self._thread.close()
        self.deleteLater()


def told_time(backup: Backup) -> str:
    """When the copy was made, by the clock on the wall and in the locale's digits."""
    at = QDateTime.fromSecsSinceEpoch(int(backup.at.timestamp()), QTimeZone.systemTimeZone())
    locale = QLocale()
    day = locale.toString(at.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {locale.toString(at.time(), 'HH:mm:ss')}"
