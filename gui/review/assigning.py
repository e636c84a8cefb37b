"""Articles given out to annotators, their files, and how far everybody is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.project import Changes, Project
from annotations.project.review_edits import Assign
from annotations.review import assigning
from annotations.review.corrections import return_file
from gui.dialogs.scrolled import Content, fill
from gui.panels.messages import sentence
from gui.plain import align_number, directed, isolated, paragraph
from gui.session import Session

if TYPE_CHECKING:
    from gui.window import MainWindow

_MOST_READERS = 20
_SHARE, _READERS = 20, 2
"""Per cent of the articles that several read, and how many these are, until chosen otherwise."""


@dataclass(frozen=True, slots=True)
class _State:
    shares: list[assigning.Share]
    free: int
    reviewed: bool


def _state(project: Project) -> _State:
    return _State(
        assigning.shares(project),
        len(assigning.free_documents(project)),
        bool(project.reviewed_documents()),
    )


class AssignDialog(QDialog):
    """Who has what, articles given out, and files written for each.

    Args:
        session: the open project.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Give out articles"))
        self._session = session
        self._free = 0
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("How far everybody is"))
        self.table.setRootIsDecorated(False)
        self.table.setMinimumHeight(150)
        self.table.setHeaderLabels(
            [self.tr("Annotator"), self.tr("Given"), self.tr("Begun"), self.tr("Done"),
             self.tr("To be read blind")]
        )  # fmt: skip
        header = self.table.header()
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.names = QLineEdit()
        self.names.setAccessibleName(self.tr("Annotators, with commas between them"))
        self.names.setPlaceholderText(self.tr("Names, with commas between them"))
        self.share = QSpinBox()
        self.share.setRange(0, 100)
        self.share.setValue(_SHARE)
        self.share.setSuffix(" " + QLocale().percent())
        self.readers = QSpinBox()
        self.readers.setRange(_READERS, _MOST_READERS)
        for number in (self.share, self.readers):
            align_number(number)
        self.blind = QCheckBox(self.tr("They see neither suggestions nor the others' labels"))
        self.told = paragraph()
        self.give = QPushButton(self.tr("Give out"))
        self.work_files = QPushButton(self.tr("Write work files…"))
        self.return_files = QPushButton(self.tr("Write corrections…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self.names.textChanged.connect(self._count)
        self.give.clicked.connect(self._give)
        self.work_files.clicked.connect(lambda: self._write(write_work_files))
        self.return_files.clicked.connect(lambda: self._write(write_corrections))
        self.buttons.rejected.connect(self.reject)
        session.changed.connect(self._follow)
        session.failed.connect(self._fail)
        session.leaving.connect(self.close)
        self.read()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("To"), self.names)
        form.addRow(self.tr("Share that several read"), self.share)
        form.addRow(self.tr("By how many"), self.readers)
        form.addRow(self.blind)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.give)
        new = QGroupBox(self.tr("Articles that nobody has"))
        inner = QVBoxLayout(new)
        inner.addLayout(form)
        inner.addLayout(row)
        files = QHBoxLayout()
        for button in (self.give, self.work_files, self.return_files):
            button.setAutoDefault(False)
        files.addWidget(self.work_files)
        files.addWidget(self.return_files)
        files.addStretch(1)
        self.message = paragraph(selectable=True)
        content = Content()
        column = QVBoxLayout(content)
        column.addWidget(self.table, 1)
        column.addWidget(new)
        column.addLayout(files)
        column.addWidget(self.message)
        fill(self, content, self.buttons, QSize(560, 600))

    def read(self) -> None:
        """Read who has what."""
        if self._session.info is not None:
            self._session.ask(_state, self._show, self._fail, asker=self)

    def _follow(self, changes: Changes) -> None:
        if changes.review or changes.documents or changes.document_list:
            self.read()

    def _show(self, state: _State) -> None:
        number = QLocale().toString
        self._free = state.free
        self.table.clear()
        for one in state.shares:
            figures = [number(each) for each in (one.given, one.begun, one.done, one.blind)]
            item = QTreeWidgetItem(self.table, [directed(one.annotator), *figures])
            for column in range(1, 5):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        if not self.names.text():
            known = [one.annotator for one in state.shares]
            self.names.setText("، ".join(known) if self._arabic else ", ".join(known))
        self.work_files.setEnabled(bool(state.shares))
        self.return_files.setEnabled(state.reviewed)
        self._count()

    @property
    def _arabic(self) -> bool:
        return QLocale().language() == QLocale.Language.Arabic

    def wanted(self) -> list[str]:
        """The names that are written."""
        found = self.names.text().replace("،", ",").split(",")
        return list(dict.fromkeys(name.strip() for name in found if name.strip()))

    def _count(self) -> None:
        words = self.tr("To be given out: {0}").format(QLocale().toString(self._free))
        self.told.setText(words)
        self.give.setEnabled(self._free > 0 and bool(self.wanted()))

    def _give(self) -> None:
        names, blind = self.wanted(), self.blind.isChecked()
        share = self.share.value() / 100 if len(names) > 1 else 0.0
        readers = min(self.readers.value(), max(1, len(names)))

        def dealt(project: Project) -> Assign:
            free = assigning.free_documents(project)
            return Assign(assigning.plan(free, names, share, readers), blind=blind)

        self._session.ask(dealt, self._session.do, self._fail, asker=self)

    def _write(self, write: Callable[[Project, Path], Sequence[Path]]) -> None:
        title = self.tr("Folder for the files")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.write_into(Path(chosen), write)

    def write_into(self, folder: Path, write: Callable[[Project, Path], Sequence[Path]]) -> None:
        """Write a file for each annotator into a folder; what is there already stays."""
        self.message.setText(self.tr("Writing…"))
        self._session.ask(
            lambda project: write(project, folder), self._tell_written, self._fail, asker=self
        )

    def _tell_written(self, written: Sequence[Path]) -> None:
        if written:
            lines = [self.tr("Written:"), *(isolated(str(path)) for path in written)]
            self.message.setText("\n".join(lines))
        else:
            self.message.setText(self.tr("There was nothing to write."))

    def _fail(self, error: TawsimError) -> None:
        self.message.setText(sentence(error))


def write_work_files(project: Project, folder: Path) -> Sequence[Path]:
    """Files with what was given out, for everybody who was given something."""
    return [path for path, _ in assigning.work_files(project, folder)]


def write_corrections(project: Project, folder: Path) -> Sequence[Path]:
    """Files for those of whom something was reviewed."""
    reviewed, gold = set(project.reviewed_documents()), project.gold_names()
    names = {
        name
        for document_id, name, _ in project.readers(unstated=True)
        if document_id in reviewed and name not in gold
    }
    written = []
    for name in sorted(names - {project.annotator}):
        path = folder / assigning.file_name(f"{name}-back")
        return_file(project, name, path)
        written.append(path)
    return written


def open_assigning(window: "MainWindow") -> AssignDialog:
    """Show who has what in a window's project."""
    dialog = AssignDialog(window.session, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog
