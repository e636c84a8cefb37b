"""What is to be exported, in which form, with a look at the first record as it will be."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.exchange.choosing import Choice
from annotations.exchange.exporting import ALIKE, ExportReport, Request
from annotations.exchange.job import SENTENCES, Change
from annotations.exchange.splits import shares_of
from annotations.spans import STATUSES
from gui.dialogs.days import Days
from gui.dialogs.export_sample import sample
from gui.dialogs.reading_box import ReadingBox
from gui.dialogs.scrolled import Content, fill
from gui.panels.document_model import status_name
from gui.panels.messages import sentence
from gui.plain import align_number, isolated, plain
from gui.session import Session

FORMS: Final = {
    "tawsim": ".jsonl", "doccano": ".jsonl", "label-studio": ".json", "prodigy": ".jsonl",
    "spacy": ".spacy", "hf": "", "conll": ".conll", "brat": "", "xmi": "", "csv": ".csv",
    "text": "",
}  # fmt: skip
"""Formats and the ending of their file; none where it is a folder."""
_WORDS: Final = ("conll", "hf", "spacy", "prodigy")
_SPLITS: Final = ("", "80,10,10", "80,20", "70,15,15")
_LABELS_A_ROW: Final = 5
_PAUSE: Final = 250  # ms after the last key before the sample is written anew


class ExportDialog(QDialog):
    """Asks what and how; the sample follows each choice.

    Args:
        session: the open project.
        annotators: who has labelled here.
        gold: whether there is an adjudicated layer.
        known: the project's labels, name and title.

    Signals:
        export_wanted: a path and a request.
    """

    export_wanted = Signal(object, object)

    def __init__(
        self,
        session: Session,
        annotators: Sequence[str],
        known: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        gold: bool,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Export"))
        self.form = QComboBox()
        for name in FORMS:
            self.form.addItem(name, name)
        self.whose = QComboBox()
        self.whose.addItem(self.tr("Everybody's labels"), None)
        if gold:
            self.whose.addItem(self.tr("The adjudicated labels"), True)
        if len(annotators) + gold > 1:
            self.whose.addItem(self.tr("Everybody's, told apart"), False)
        for name in annotators:
            self.whose.addItem(isolated(name), name)
        self.suggestions = QCheckBox(self.tr("Suggestions that wait, apart from the labels"))
        self.days = Days()
        self.status = QComboBox()
        self.status.addItem(self.tr("All articles"), "")
        for status in STATUSES:
            self.status.addItem(status_name(status), status)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Only articles with these words"))
        self.labels = [QCheckBox(title) for _, title in known]
        self._names = [name for name, _ in known]
        self.boundaries = _among(
            ("split", self.tr("Proclitics split off")),
            ("widen", self.tr("Spans widened")),
            ("drop", self.tr("Such spans left out")),
        )
        self.nested = _among(
            (None, self.tr("As the format has it")),
            ("outermost", self.tr("The outermost only")),
            ("innermost", self.tr("The innermost only")),
            ("columns", self.tr("In columns")),
        )
        self.split = QComboBox()
        for shares in _SPLITS:
            self.split.addItem(shares or self.tr("In one piece"), shares)
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.alike = QSpinBox()
        self.alike.setRange(10, 100)
        self.alike.setValue(ALIKE)
        self.alike.setSuffix(" %")
        for number in (self.seed, self.alike):
            align_number(number)
        self.sample = QPlainTextEdit()
        self.sample.setReadOnly(True)
        self.sample.setMinimumHeight(120)
        option = self.sample.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)  # columns and keys in their order
        self.sample.document().setDefaultTextOption(option)
        self.account, self.command = ReadingBox(with_the_window=True), plain()
        self.command.setWordWrap(True)
        self.command.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._asked = 0
        self._lay_out()
        self._listen()
        self._show()

    def _lay_out(self) -> None:
        what, how = QFormLayout(), QFormLayout()
        for rows, title, widget in (
            (what, self.tr("Format"), self.form),
            (what, self.tr("Labels of"), self.whose),
            (what, self.tr("Status"), self.status),
            (what, self.tr("Words"), self.words),
            (what, self.tr("Last worked on"), self.days),
            (how, self.tr("Training, validation, test"), self.split),
            (how, self.tr("Seed of the split"), self.seed),
            (how, self.tr("Alike articles in one part, from"), self.alike),
            (how, self.tr("Edges within words"), self.boundaries),
            (how, self.tr("Nested spans"), self.nested),
        ):
            widget.setAccessibleName(title)
            rows.addRow(plain(title), widget)
            if widget is self.whose:
                rows.addRow(self.suggestions)
        for rows in (what, how):
            rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for combo in (self.form, self.whose, self.status, self.split, self.boundaries, self.nested):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(
                12 if combo in (self.form, self.whose, self.status) else 15
            )
        self._how = how
        choices = QHBoxLayout()
        choices.addLayout(what, 1)
        choices.addSpacing(16)
        choices.addLayout(how, 1)
        boxes = QGridLayout()
        for number, box in enumerate(self.labels):
            box.setChecked(True)
            boxes.addWidget(box, *divmod(number, _LABELS_A_ROW))
        boxes.setColumnStretch(_LABELS_A_ROW, 1)
        self.account.setAccessibleName(self.tr("What is not written as it is"))
        self.sample.setAccessibleName(self.tr("The first record as it will be"))
        content = Content()
        column = QVBoxLayout(content)
        column.addLayout(choices)
        column.addLayout(boxes)
        results = QGridLayout()
        results.addWidget(plain(self.tr("The first record as it will be")), 0, 0)
        results.addWidget(plain(self.tr("What is not written as it is")), 0, 1)
        results.addWidget(self.sample, 1, 0)
        results.addWidget(self.account, 1, 1)
        results.setColumnStretch(0, 3)
        results.setColumnStretch(1, 2)
        column.addLayout(results, 1)
        column.addWidget(self.command)
        fill(self, content, self.buttons, QSize(860, 620))

    def _listen(self) -> None:
        for box in (
            self.form, self.whose, self.status, self.boundaries, self.nested, self.split,
        ):  # fmt: skip
            box.currentIndexChanged.connect(self._show)
        for check in self.labels:
            check.toggled.connect(self._show)
        self.suggestions.toggled.connect(self._show)
        self.days.changed.connect(self._show)
        self.seed.valueChanged.connect(self._show)
        self.alike.valueChanged.connect(self._show)
        self.words.textChanged.connect(lambda _: self._later.start())
        self._later.timeout.connect(self._show)
        self.buttons.accepted.connect(self._ask_where)
        self.buttons.rejected.connect(self.reject)

    @property
    def request(self) -> Request:
        """The choices as they are."""
        whose, shares = self.whose.currentData(), self.split.currentData()
        chosen = [
            name for name, box in zip(self._names, self.labels, strict=True) if box.isChecked()
        ]
        status = self.status.currentData()
        return Request(
            form=self.form.currentData(),
            annotator=whose if isinstance(whose, str) else None,
            gold=whose is True,
            shares=shares_of(shares) if shares else None,
            seed=self.seed.value(),
            alike=self.alike.value(),
            boundaries=self.boundaries.currentData(),
            nested=self.nested.currentData(),
            choice=Choice(
                (status,) if status else (),
                () if len(chosen) == len(self._names) else tuple(chosen),
                self.words.text().strip(),
                *self.days.chosen,
            ),
            by_annotator=whose is False,
            suggestions=self.suggestions.isChecked(),
        )

    def _show(self) -> None:
        request = self.request
        of_words = request.form in _WORDS
        for widget, there in (
            (self.boundaries, of_words),
            (self.nested, of_words),
            (self.seed, request.shares is not None),
            (self.alike, request.shares is not None),
        ):
            self._how.setRowVisible(widget, there)
        some = any(box.isChecked() for box in self.labels) or not self.labels
        self.go.setEnabled(some)
        info = self._session.info
        if info is not None:
            out = Path(info.path.stem + FORMS[request.form])
            self.command.setText(isolated(request.command(info.path, out)))
        self._asked += 1
        asked = self._asked

        def done(told: tuple[str, tuple[Change, ...]]) -> None:
            if asked == self._asked:
                words, changes = told
                self.sample.setPlainText(words or self.tr("There is nothing to show."))
                self.account.setPlainText("\n".join(map(told_change, changes)))

        def failed(error: Any) -> None:
            if not isinstance(error, TawsimError):
                raise error
            if asked == self._asked:
                self.sample.setPlainText("")
                self.account.setPlainText(sentence(error))
                self.go.setEnabled(False)

        self._session.ask(lambda project: sample(project, request), done, failed, self)

    def _ask_where(self) -> None:
        request, info = self.request, self._session.info
        if info is None:
            return
        ending = FORMS[request.form]
        proposed = str(info.path.with_name(f"{info.path.stem}-{request.form}{ending}"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), proposed)
        if chosen:
            path = Path(chosen)
            path = path if path.suffix or not ending else path.with_suffix(ending)
            self.export_wanted.emit(path, request)
            self.accept()

    def done(self, result: int) -> None:
        """Ask for no more samples."""
        self._asked += 1
        self._later.stop()
        super().done(result)


def _among(*choices: tuple[str | None, str]) -> QComboBox:
    """A box with a line for each value and its title."""
    box = QComboBox()
    for value, title in choices:
        box.addItem(title, value)
    return box


def told_change(change: Change) -> str:
    """What is not written as it is, how often, and the first such words."""
    words = QCoreApplication.translate("changes", SENTENCES[change.kind])
    example = f" («{isolated(change.example)}»)" if change.example else ""
    return f"{words}: {QLocale().toString(change.count)}{example}"


def told_report(report: ExportReport) -> str:
    """The lines behind the count of what was written: the parts, and what is not as it is."""
    number = QLocale().toString
    lines = [f"{isolated(part)}: {number(count)}" for part, count in report.parts.items() if part]
    if report.removed:
        names = isolated(", ".join(path.name for path in report.removed))
        words = QCoreApplication.translate(
            "ExportDialog", "Removed, as of an earlier export to this name: {0}"
        )
        gone = [words.format(names)]
    else:
        gone = []
    return "\n".join([", ".join(lines), *map(told_change, report.changes), *gone]).strip()
