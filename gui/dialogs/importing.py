"""Files before they are taken in: how they read, what is new, what is refused and why."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.exchange.importing import LabelledImport
from annotations.exchange.preview import Preview
from annotations.exchange.texts.options import ReadingOptions
from annotations.notices import Notice
from annotations.project.records import Record, Refusal
from gui import fonts
from gui.background import Background, Job
from gui.dialogs.import_labels import LabelChoices
from gui.dialogs.import_looking import Chosen, Seen, look, tried
from gui.dialogs.reading_box import ReadingBox
from gui.dialogs.scrolled import Content, fill
from gui.panels.messages import sentence
from gui.plain import directed, isolated, paragraph, plain
from gui.session import Session

FORMATS: Final = (
    "text", "html", "docx", "pdf", "csv", "jsonl", "tawsim", "doccano", "label-studio", "prodigy",
    "spacy", "hf", "conll", "brat", "xmi",
)  # fmt: skip
_SHOWN: Final = 1_200  # code points of a text
_LONGEST_NAME: Final = 30  # letters of a file's name, of three that stand on a line
_REFUSED: Final = 50  # refusals that are listed


class ImportDialog(QDialog):
    """Shows what an import would do and asks what the files leave open.

    Args:
        session: the open project.
        paths: files and folders.
        known: the project's labels, name and title.

    Signals:
        import_wanted: what was chosen, to be taken in.
    """

    import_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        paths: Sequence[Path],
        known: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._paths = session, tuple(paths)
        self._looking = Background("import preview", self)
        self._job: Job | None = None
        self._asked = 0
        self.setWindowTitle(self.tr("Import articles"))
        names = ", ".join(isolated(_short(path.name)) for path in self._paths[:3])
        more = len(self._paths) - 3
        if more > 0:
            names = self.tr("{0} and {1} more").format(names, QLocale().toString(more))
        self.form = QComboBox()
        self.form.addItem(self.tr("By the files themselves"), None)
        for name in FORMATS:
            self.form.addItem(name, name)
        self.encoding, self.column = QComboBox(), QComboBox()
        self.labels = LabelChoices(known)
        self.first = QListWidget()
        self.first.setMaximumHeight(84)
        self.first.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = ReadingBox()
        self.text.setMinimumHeight(90)
        self.text.setFont(fonts.reading(18))
        self.outcome = paragraph()
        self.refused = QListWidget()
        self.refused.setMaximumHeight(84)
        self.refused.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = self.buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out(names)
        self.form.currentIndexChanged.connect(self._look)
        self.encoding.activated.connect(self._look)
        self.column.activated.connect(self._look)
        self.labels.changed.connect(self._try)
        self.labels.failed.connect(self._fail)
        self.first.currentRowChanged.connect(self._show_text)
        self.buttons.accepted.connect(self._import)
        self.buttons.rejected.connect(self.reject)
        self._records: list[Record | Refusal] = []
        self._look()

    def _lay_out(self, names: str) -> None:
        self._choices = QFormLayout()
        files = plain(names)
        # Names of files do not say which way the window reads.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        files.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._choices.addRow(plain(self.tr("Files")), files)
        self._choices.addRow(plain(self.tr("Format")), self.form)
        self._choices.addRow(plain(self.tr("Encoding")), self.encoding)
        self._choices.addRow(plain(self.tr("Column of the text")), self.column)
        for widget, name in (
            (self.form, self.tr("Format")),
            (self.encoding, self.tr("Encoding")),
            (self.column, self.tr("Column of the text")),
            (self.first, self.tr("The first articles")),
            (self.text, self.tr("The text as it will be")),
            (self.refused, self.tr("What is refused, and why")),
        ):
            widget.setAccessibleName(name)
        content = Content()
        column = QVBoxLayout(content)
        column.addLayout(self._choices)
        column.addWidget(self.labels)
        column.addWidget(plain(self.tr("The first articles")))
        for part in (self.first, self.text, self.outcome, self.refused, self.bar):
            column.addWidget(part)
        for widget in (self.encoding, self.column):
            self._choices.setRowVisible(widget, False)
        self.refused.hide()
        fill(self, content, self.buttons, QSize(720, 660))

    @property
    def chosen(self) -> Chosen:
        """The choices as they are."""
        options = ReadingOptions(
            encoding=self.encoding.currentData() if self.encoding.count() else None,
            text_column=self.column.currentData() if self.column.count() else None,
        )
        return Chosen(self._paths, self.form.currentData(), options, self.labels.mapping)

    # looking

    def _look(self) -> None:
        """Read the beginning of the files as they are to be read now."""
        self._stop()
        self._wait()
        chosen = self.chosen
        self._asked += 1
        asked = self._asked

        def done(seen: Seen) -> None:
            if asked == self._asked:
                self._show(seen)

        self._looking.run(lambda: look(chosen.paths, chosen.form, chosen.options), done, self._fail)

    def _show(self, seen: Seen) -> None:
        self._offer_encodings(seen.preview)
        self._offer_columns(seen.preview)
        self.labels.show_labels(seen.labels)
        self._records = list(seen.preview.items)
        self.first.clear()
        for item in self._records:
            self.first.addItem(_line_of(item))
        if self._records:
            self.first.setCurrentRow(0)
        else:
            self.text.clear()
        self._try()

    def _offer_encodings(self, preview: Preview) -> None:
        found = preview.encoding
        if found is None or self.encoding.count():
            return
        likely = [found.encoding] if found.encoding else []
        for name in [*likely, *(name for name, _ in found.alternatives)]:
            if self.encoding.findData(name) < 0:
                self.encoding.addItem(name, name)
        self._choices.setRowVisible(self.encoding, self.encoding.count() > 0)

    def _offer_columns(self, preview: Preview) -> None:
        if not preview.columns or self.column.count():
            return
        for name in preview.columns:
            self.column.addItem(isolated(name), name)
        taken = preview.text_column or preview.columns[0]
        self.column.setCurrentIndex(self.column.findData(taken))
        self._choices.setRowVisible(self.column, True)

    def _show_text(self, row: int) -> None:
        item = self._records[row] if 0 <= row < len(self._records) else None
        if not isinstance(item, Record):
            self.text.setPlainText("")
            return
        remarks = [_told(notice) for notice in item.notices]
        words = item.content.document.text[:_SHOWN]
        self.text.setPlainText("\n".join([*remarks, "", words]) if remarks else words)

    # trying

    def _try(self) -> None:
        """Find out what the import would do, without doing it."""
        self._stop()
        self._wait()
        job = self._job = Job()
        job.progressed.connect(self._progress)
        chosen = self.chosen

        def done(report: LabelledImport) -> None:
            if self._job is job:
                self._tell(report)

        def failed(error: TawsimError) -> None:
            if self._job is job:
                self._fail(error)

        self._session.ask(lambda project: tried(project, chosen, job.go_on), done, failed, self)

    def _progress(self, count: int, _whole: int) -> None:
        self.outcome.setText(self.tr("Looking through… {0}").format(QLocale().toString(count)))

    def _tell(self, report: LabelledImport) -> None:
        self._job = None
        records, number = report.records, QLocale().toString
        self.outcome.setText(
            self.tr(
                "New: {0}. With labels that are new: {1}. Already there: {2}. Refused: {3}."
            ).format(
                number(len(records.added)), number(len(records.labelled)), number(records.skipped),
                number(len(records.refused)),
            )
        )  # fmt: skip
        self.refused.clear()
        for refusal in records.refused[:_REFUSED]:
            self.refused.addItem(_line_of(refusal))
        self.refused.setVisible(bool(records.refused))
        self.bar.hide()
        some = records.added or records.labelled or records.suggestions
        self.take.setEnabled(bool(some))

    def _fail(self, error: Any) -> None:
        if not isinstance(error, TawsimError):
            raise error
        self._job = None
        self.bar.hide()
        self.outcome.setText(sentence(error))

    def _wait(self) -> None:
        self.take.setEnabled(False)
        self.bar.show()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _import(self) -> None:
        self.import_wanted.emit(self.chosen)
        self.accept()

    def done(self, result: int) -> None:
        """End looking; what was looked at stays as it was."""
        self._stop()
        self._asked += 1
        self._looking.close()
        super().done(result)


def _short(name: str) -> str:
    """A file's name with its ending, and an ellipsis for what makes it too long for a line."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 10]}…{name[-9:]}"


def _line_of(item: Record | Refusal) -> QListWidgetItem:
    """A record's title, length and labels, or why it is refused, on a line."""
    translate, number = QCoreApplication.translate, QLocale().toString
    if isinstance(item, Refusal):
        words = translate("ImportDialog", "Refused: {0} (line {1}): {2}").format(
            isolated(Path(item.file).name), number(item.line), sentence(item.told)
        )
        made = QListWidgetItem(f"✕ {words}")
        made.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        return made
    content = item.content
    title = content.document.title or " ".join(content.document.text[:80].split())
    words = translate("ImportDialog", "{0} — letters: {1}, labels: {2}, suggestions: {3}").format(
        directed(title), number(len(content.document.text)), number(len(content.spans)),
        number(len(item.suggestions)),
    )  # fmt: skip
    return QListWidgetItem(words)


def _told(notice: Notice) -> str:
    values = {name: isolated(str(value)) for name, value in notice.values.items()}
    return "⚠ " + QCoreApplication.translate("notices", notice.template).format(**values)
