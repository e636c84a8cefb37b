"""The dialog in which a project's labels are added, renamed, coloured, ordered, merged, removed."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.exchange.whole_file import whole_file
from annotations.project.scheme_edits import (
    AddLabel,
    ChangeLabel,
    MergeLabels,
    OrderLabels,
    RemoveLabel,
    TakeScheme,
)
from annotations.project.schemes import check_label, read_scheme, to_toml
from annotations.spans import Label, Scheme
from gui.commands import COMMANDS
from gui.dialogs.closing import close_button
from gui.dialogs.label_preview import LabelPreview
from gui.dialogs.label_removal import LabelRemoval
from gui.dialogs.scrolled import Content, fill
from gui.panels.messages import sentence
from gui.plain import directed, isolated, paragraph
from gui.shortcuts import Keys, conflict, shown, title_of, with_twin

_NEW_COLORS: Final = ("#6a5acd", "#0f8b8d", "#b5179e", "#7a8b00", "#d1495b", "#5b6ee1")


class SchemeEditor(QDialog):
    """The labels, and a form for the one that is chosen.

    Args:
        arabic: show labels by their Arabic titles.
        keys: the keys of commands, which labels cannot have.

    Signals:
        edit_wanted: an edit for the project.
    """

    edit_wanted = Signal(object)

    def __init__(
        self, *, arabic: bool, keys: Keys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._arabic, self._keys = arabic, keys or {}
        self._scheme = Scheme(())
        self._wanted = ""
        self.setWindowTitle(self.tr("Labels"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.name, self.title_ar, self.title_en = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.title_ar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.title_en.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.key, self.color = QLineEdit(), QLineEdit()
        self.key.setMaxLength(1)
        self.color.setMaxLength(7)
        self.color.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.pick = self._button(self.tr("Choose…"))
        self.preview = LabelPreview()
        self.message = paragraph()
        self.add = self._button(self.tr("New label"))
        self.up, self.down = self._button(self.tr("Up")), self._button(self.tr("Down"))
        self.remove = self._button(self.tr("Merge or remove…"))
        self.take_file = self._button(self.tr("From a file…"))
        self.write_file = self._button(self.tr("To a file…"))
        self.apply = self._button(self.tr("Apply"))
        self._lay_out()
        self._connect()

    @staticmethod
    def _button(title: str) -> QPushButton:
        button = QPushButton(title)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        form = QFormLayout()
        for title, field in (
            (self.tr("Name in files"), self.name),
            (self.tr("Arabic title"), self.title_ar),
            (self.tr("English title"), self.title_en),
            (self.tr("Key"), self.key),
        ):
            form.addRow(title, field)
            field.setAccessibleName(title)
        form.addRow(self.tr("Colour"), _side_by_side(self.color, self.pick))
        self.color.setAccessibleName(self.tr("Colour"))
        right = QVBoxLayout()
        right.addLayout(form)
        right.addWidget(self.preview, 1)
        right.addWidget(self.message)
        right.addWidget(self.apply, alignment=Qt.AlignmentFlag.AlignTrailing)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(_side_by_side(self.add, self.up, self.down))
        left.addWidget(self.remove)
        left.addWidget(_side_by_side(self.take_file, self.write_file))
        sides = QHBoxLayout()
        sides.addLayout(left)
        sides.addLayout(right, 1)
        content = Content()
        content.setLayout(sides)
        fill(self, content, close_button(self), QSize(760, 580))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_chosen)
        for field in (self.name, self.title_ar, self.title_en, self.key, self.color):
            field.textChanged.connect(self._check)
            field.returnPressed.connect(self._apply)
        self.pick.clicked.connect(self._pick_color)
        self.add.clicked.connect(self._begin)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._ask_removal)
        self.take_file.clicked.connect(self._take_file)
        self.write_file.clicked.connect(self._write_file)
        self.apply.clicked.connect(self._apply)

    # what is shown

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the labels as they are now, the one that was chosen still chosen."""
        wanted = self._wanted or (self.chosen.name if self.chosen else "")
        self._scheme, self._wanted = scheme, ""
        self.list.blockSignals(True)
        self.list.clear()
        for label in scheme:
            title = label.title_ar if self._arabic else label.title_en
            item = QListWidgetItem(
                _square(label.color), f"{directed(title)}  {isolated(label.key)}"
            )
            item.setData(Qt.ItemDataRole.UserRole, label.name)
            self.list.addItem(item)
        names = scheme.names
        self.list.setCurrentRow(names.index(wanted) if wanted in names else 0)
        self.list.blockSignals(False)
        self._show_chosen()

    @property
    def chosen(self) -> Label | None:
        """The label that is chosen; None while a new one is being written."""
        item = self.list.currentItem()
        return self._scheme.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    @property
    def draft(self) -> Label:
        """The label as the form has it."""
        return Label(
            self.name.text().strip(),
            self.title_ar.text().strip(),
            self.title_en.text().strip(),
            self.color.text().strip().lower(),
            self.key.text().strip(),
        )

    def _show_chosen(self) -> None:
        if self.chosen is not None:
            self._fill(self.chosen)
        self._check()

    def _fill(self, label: Label) -> None:
        self.name.setText(label.name)
        self.title_ar.setText(label.title_ar)
        self.title_en.setText(label.title_en)
        self.color.setText(label.color)
        self.key.setText(label.key)

    def _check(self) -> None:
        """Show what the draft would look like, and whether it can be applied."""
        draft, chosen = self.draft, self.chosen
        fault = self._fault(draft)
        self.message.setText(fault)
        self.preview.show_label(draft if QColor.isValidColorName(draft.color) else None)
        self.apply.setText(self.tr("Apply") if chosen else self.tr("Add"))
        self.apply.setEnabled(not fault and draft != chosen)
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.remove.setEnabled(chosen is not None and len(self._scheme.names) > 1)

    def _fault(self, draft: Label) -> str:
        try:
            check_label(draft)
        except TawsimError as fault:
            return sentence(fault)
        taken = conflict(with_twin(draft.key), "", self._keys) if draft.key else None
        if taken is None or not taken.command:
            return ""
        command = next(one for one in COMMANDS if one.id == taken.command)
        return self.tr("{0} has the key {1} already; choose another.").format(
            isolated(title_of(command)), isolated(shown(draft.key))
        )

    def tell(self, fault: TawsimError) -> None:
        """Show why an edit was not made."""
        self._wanted = ""
        self.message.setText(sentence(fault))

    # what is done

    def _begin(self) -> None:
        """Begin a new label, with a colour and a key that are free."""
        colors = {label.color for label in self._scheme}
        keys = {label.key for label in self._scheme}
        color = next((one for one in _NEW_COLORS if one not in colors), _NEW_COLORS[-1])
        key = next((one for one in "123456789" if one not in keys), "")
        self.list.setCurrentRow(-1)
        self._fill(Label("", "", "", color, key))
        self.name.setFocus()

    def _apply(self) -> None:
        if not self.apply.isEnabled():
            return
        draft, chosen = self.draft, self.chosen
        self._wanted = draft.name
        self.edit_wanted.emit(ChangeLabel(chosen.name, draft) if chosen else AddLabel(draft))

    def _move(self, step: int) -> None:
        chosen, names = self.chosen, list(self._scheme.names)
        if chosen is None:
            return
        row = names.index(chosen.name)
        names.insert(row + step, names.pop(row))
        self.edit_wanted.emit(OrderLabels(tuple(names)))

    def _pick_color(self) -> None:
        picked = QColorDialog.getColor(QColor(self.color.text()), self, self.tr("Colour"))
        if picked.isValid():
            self.color.setText(picked.name())

    def _ask_removal(self) -> None:
        if self.chosen is not None:
            asked = LabelRemoval(self.chosen, self._scheme, arabic=self._arabic, parent=self)
            asked.answered.connect(self._remove)
            asked.open()

    def _remove(self, name: str, into: str) -> None:
        self._wanted = into
        self.edit_wanted.emit(MergeLabels(name, into) if into else RemoveLabel(name))

    def _take_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("From a file"), "", "TOML (*.toml)")
        if chosen:
            self.take_labels(Path(chosen))

    def take_labels(self, path: Path) -> None:
        """Take the labels of a scheme file in."""
        try:
            self.edit_wanted.emit(TakeScheme(read_scheme(path).labels))
        except TawsimError as fault:
            self.tell(fault)

    def _write_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("To a file"), "", "TOML (*.toml)")
        if chosen:
            path = Path(chosen)
            self.write_labels(path if path.suffix else path.with_suffix(".toml"))

    def write_labels(self, path: Path) -> None:
        """Write the labels to a scheme file."""
        try:
            with whole_file(path) as file:
                file.write(to_toml(self._scheme).encode("utf-8"))
        except TawsimError as fault:
            self.tell(fault)
        else:
            self.message.setText(
                self.tr("The labels were written to {0}.").format(isolated(str(path)))
            )

    def set_read_only(self) -> None:
        """Show the labels of a project that takes no changes."""
        for button in (self.add, self.apply, self.up, self.down, self.remove, self.take_file):
            button.hide()
        for field in (self.name, self.title_ar, self.title_en, self.key, self.color, self.pick):
            field.setEnabled(False)


def _square(color: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(color))
    return QIcon(pixmap)


def _side_by_side(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return holder
