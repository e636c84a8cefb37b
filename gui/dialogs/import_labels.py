"""Which label of the files becomes which of the project: a line for each that is not known."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.exchange import label_mapping
from annotations.exchange.label_mapping import LabelMapping
from gui.plain import isolated, plain

_AS_THE_REST = None
_HIGHEST: Final = 130  # pixels of the labels that are asked for, before they are scrolled


class LabelChoices(QWidget):
    """What becomes of labels that the project lacks.

    Signals:
        changed: another choice was made.
        failed: a mapping could not be read or written.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, known: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`known` are the project's labels: name and title."""
        super().__init__(parent)
        self._known = known
        self._rows: dict[str, QComboBox] = {}
        self.rest = QComboBox()
        for unknown, title in (
            ("refuse", self.tr("Refuse the records that have them")),
            ("add", self.tr("Add them to the project")),
            ("skip", self.tr("Leave their spans out")),
        ):
            self.rest.addItem(title, unknown)
        self.rest.setAccessibleName(self.tr("Labels the project lacks"))
        self.load = QPushButton(self.tr("Mapping from a file…"))
        self.save = QPushButton(self.tr("Save the mapping…"))
        # Any number of labels may be met: they are scrolled, what concerns all of them is not.
        asked = QWidget()
        self._form = QFormLayout(asked)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._asked = QScrollArea()
        self._asked.setFrameShape(QFrame.Shape.NoFrame)
        self._asked.setWidgetResizable(True)
        self._asked.setWidget(asked)
        rest, files = QHBoxLayout(), QHBoxLayout()
        rest.addWidget(plain(self.tr("Labels the project lacks")))
        rest.addWidget(self.rest, 1)
        files.addStretch(1)
        files.addWidget(self.load)
        files.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asked)
        column.addLayout(rest)
        column.addLayout(files)
        self.rest.currentIndexChanged.connect(self.changed)
        self.load.clicked.connect(self._load)
        self.save.clicked.connect(self._save)
        self.hide()

    def show_labels(self, found: Iterable[str]) -> None:
        """Ask for each label that the project lacks and that is not asked for yet."""
        names = {name for name, _ in self._known}
        for label in found:
            if label in names or label in self._rows:
                continue
            box = QComboBox()
            box.addItem(self.tr("As chosen below"), _AS_THE_REST)
            for name, title in self._known:
                box.addItem(title, name)
            box.addItem(self.tr("Leave its spans out"), "")
            box.setAccessibleName(label)
            self._rows[label] = box
            self._form.addRow(plain(isolated(label)), box)
            box.currentIndexChanged.connect(self.changed)
        self.setVisible(bool(self._rows))
        needed = self._form.sizeHint().height()
        self._asked.setFixedHeight(min(needed, _HIGHEST))

    @property
    def mapping(self) -> LabelMapping:
        """The choices as they are."""
        names = {
            label: str(box.currentData())
            for label, box in self._rows.items()
            if box.currentData() is not _AS_THE_REST
        }
        return LabelMapping(names, self.rest.currentData())

    def _load(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.load.text(), "", "TOML (*.toml)")
        if not chosen:
            return
        try:
            names = label_mapping.read_names(Path(chosen))
        except TawsimError as error:
            self.failed.emit(error)
            return
        for label, name in names.items():
            box = self._rows.get(label)
            if box is not None and box.findData(name) >= 0:
                box.setCurrentIndex(box.findData(name))

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), "", "TOML (*.toml)")
        if chosen:
            try:
                label_mapping.save(Path(chosen).with_suffix(".toml"), self.mapping)
            except TawsimError as error:
                self.failed.emit(error)
