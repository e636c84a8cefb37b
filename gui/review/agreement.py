"""How far annotators agree: figures, confusion, forms, time, progress; counted off the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.project import Project
from annotations.review.agreement.confused import Confused, confused
from annotations.review.agreement.corpus import read
from annotations.review.agreement.figures import Agreement
from annotations.review.agreement.measuring import DRAWINGS, Measuring
from annotations.review.agreement.over_time import Step, over_time
from annotations.review.agreement.page import (
    chosen,
    rests_on,
    to_page,
    words_of,
    write_page,
)
from annotations.review.agreement.patterns import NOTHING
from annotations.spans import Scheme
from gui.background import Background, Job
from gui.dialogs.scrolled import resize_within_screen
from gui.language import Language
from gui.panels.messages import sentence
from gui.plain import directed, isolated, paragraph
from gui.rendering.printed_page import print_page
from gui.review.agreement_choices import AgreementChoices
from gui.review.cell_cases import ConfusionPage
from gui.review.figure_table import FigurePage
from gui.review.measure_names import measure_names
from gui.review.progress_board import ProgressBoard
from gui.review.time_page import TimePage
from gui.session import Session

if TYPE_CHECKING:
    from annotations.review.agreement.over_time import Period

_MOST: Final = 500  # cases listed
_WRITERS: Final = {".html": write_page, ".pdf": print_page}


class AgreementDialog(QDialog):
    """Measures what is chosen of the open project, again with each choice.

    Args:
        session: the open project.
        scheme: its labels.
        language: of the interface, and of the report.

    Signals:
        cell_chosen: two annotators and their labels; None for nothing.
        place_wanted: a document's id and a place in it (code points).
        measured: figures are shown.
    """

    cell_chosen = Signal(str, str, object, object)
    place_wanted = Signal(str, int)
    measured = Signal(object)

    def __init__(
        self, session: Session, scheme: Scheme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._counting = Background("agreement", self)
        self._job: Job | None = None
        self._measuring: Measuring | None = None
        self._cell = 0
        self._told = ""
        self.agreement: Agreement | None = None
        arabic = language == "ar"
        titles = {one.name: one.title_ar if arabic else one.title_en for one in scheme}
        self.setWindowTitle(self.tr("Agreement of the annotators"))
        self.choices = AgreementChoices(list(titles.items()))
        self.figures = FigurePage(titles, measure_names())
        self.confusion = ConfusionPage(scheme.names, titles)
        self.forms = QTableWidget()
        self._titles = titles
        self.time = TimePage(measure_names())
        self.board = ProgressBoard(titles)
        self.words = paragraph(selectable=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.intervals = QPushButton(self.tr("Compute intervals"))
        self.intervals.setToolTip(
            self.tr("95 % intervals from articles drawn anew; takes a little longer.")
        )
        self.stop = QPushButton(self.tr("Stop"))
        self.save = QPushButton(self.tr("Save the report…"))
        self.close_ = QPushButton(self.tr("Close"))
        self._lay_out()
        self._listen()
        self._begin()

    def _lay_out(self) -> None:
        self.forms.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.forms.setAccessibleName(self.tr("Forms that only one of two has"))
        self.forms.verticalHeader().hide()
        self.pages = QTabWidget()
        for page, title in (
            (self.figures, self.tr("Figures")), (self.confusion, self.tr("Confusion")),
            (self.forms, self.tr("Forms")), (self.time, self.tr("Over time")),
            (self.board, self.tr("Progress")),
        ):  # fmt: skip
            self.pages.addTab(page, title)
        self.choices.setFixedWidth(200)
        middle = QHBoxLayout()
        middle.addWidget(self.choices)
        middle.addWidget(self.pages, 1)
        last = QHBoxLayout()
        last.addWidget(self.intervals)
        last.addWidget(self.save)
        last.addWidget(self.bar, 1)
        last.addWidget(self.stop)
        last.addStretch(0)
        last.addWidget(self.close_)
        for button in (self.intervals, self.stop, self.save, self.close_):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addWidget(self.words)
        column.addLayout(last)
        resize_within_screen(self, QSize(1000, 660))

    def _listen(self) -> None:
        self.choices.changed.connect(self._count)
        self.confusion.cell_chosen.connect(self._show_cell)
        self.confusion.place_wanted.connect(self.place_wanted)
        self.time.step_wanted.connect(self._show_time)
        self.intervals.clicked.connect(lambda: self._measure(DRAWINGS))
        self.stop.clicked.connect(self._give_up)
        self.save.clicked.connect(self._ask_where)
        self.close_.clicked.connect(self.reject)

    @property
    def busy(self) -> bool:
        """Whether something is being counted or written."""
        return self._job is not None

    # what there is

    def _begin(self) -> None:
        """Ask who has labelled which articles, then count."""
        self._wait(self.tr("Reading…"))

        def ask(project: Project) -> tuple[list[str], list[tuple[str, str]], Any]:
            gold = project.gold_names()
            names = [name for name in project.annotators() if name not in gold]
            articles = [(entry.id, entry.title) for entry in project.entries()]
            return names, articles, project.work_record()

        def done(found: tuple[list[str], list[tuple[str, str]], Any]) -> None:
            names, articles, record = found
            self.choices.show_project(names, articles)
            self.board.show_record(record)
            self._count()

        self._session.ask(ask, done, self._tell_error, self)

    def _count(self) -> None:
        """Read and count what is chosen, then show the figures without intervals."""
        self._stop_work()
        self.agreement = self._measuring = None
        if not self.choices.enough:
            self._show_nothing(self.tr("Tick two annotators or more, and a label."))
            return
        selection, session = self.choices.selection, self._session
        job = self._wait(self.tr("Counting…"))

        def work() -> tuple[Measuring, Agreement] | None:
            if job.cancelled():
                return None
            measuring = Measuring(session.read_now(lambda project: read(project, selection)))
            if job.cancelled():
                return None
            return measuring, measuring.agreement(0, progress=_progress(job))

        def done(found: tuple[Measuring, Agreement]) -> None:
            self._measuring = found[0]
            self._show(found[1])
            self._show_time(self.time.step.currentData())

        self._run(job, work, done)

    def _measure(self, drawings: int) -> None:
        """Compute the figures once more, with intervals."""
        measuring = self._measuring
        if measuring is None:
            return
        job = self._wait(self.tr("Computing intervals…"))
        self._run(job, lambda: measuring.agreement(drawings, progress=_progress(job)), self._show)

    def _show(self, agreement: Agreement) -> None:
        self.agreement = agreement
        words = words_of(self._language)
        self.figures.show_agreement(agreement, rests_on(agreement, words))
        self.confusion.show_agreement(agreement)
        self._show_forms(agreement)
        self.time.show_agreement(agreement)
        told = words["documents"].format(
            count=QLocale().toString(len(agreement.documents)),
            left=QLocale().toString(agreement.left_out),
            read=words[agreement.basis],
        )
        self._told = " ".join([told, *chosen(agreement, words)])
        self.words.setText(self._told)
        self.measured.emit(agreement)

    def _show_forms(self, agreement: Agreement) -> None:
        heads = [self.tr("Form"), self.tr("Label"), self.tr("Only one has it"), self.tr("Both")]
        self.forms.setColumnCount(len(heads))
        self.forms.setHorizontalHeaderLabels(heads)
        self.forms.setRowCount(len(agreement.disputed))
        number = QLocale().toString
        for row, one in enumerate(agreement.disputed):
            label = self._titles.get(one.label, one.label)
            cells = (directed(one.form), label, number(one.one_sided), number(one.shared))
            for column, words in enumerate(cells):
                self.forms.setItem(row, column, QTableWidgetItem(words))
        header = self.forms.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _show_nothing(self, words: str) -> None:
        self.words.setText(words)
        self._end()

    # cells and periods

    def _show_cell(self, first: str, second: str, one: str | None, other: str | None) -> None:
        self.cell_chosen.emit(first, second, one, other)
        measuring = self._measuring
        if measuring is None:
            return
        self._cell += 1
        cell, pair, categories = self._cell, (first, second), (one or NOTHING, other or NOTHING)

        def done(found: tuple[list[Confused], int]) -> None:
            if cell == self._cell and measuring is self._measuring:
                self.confusion.show_cases(*found)

        self._counting.run(lambda: confused(measuring, pair, categories, _MOST), done, self._fail)

    def _show_time(self, step: Step) -> None:
        measuring = self._measuring
        if measuring is None:
            return

        def done(found: "tuple[tuple[Period, ...], int]") -> None:
            if measuring is self._measuring and step == self.time.step.currentData():
                self.time.show_periods(found)

        self._counting.run(lambda: over_time(measuring, step), done, self._fail)

    # the report

    def _ask_where(self) -> None:
        info = self._session.info
        if info is None or self.agreement is None:
            return
        proposed = str(info.path.with_name(f"{info.path.stem}-agreement.html"))
        title = self.save.text()
        chosen_, _ = QFileDialog.getSaveFileName(
            self, title, proposed, "HTML (*.html);;PDF (*.pdf)"
        )
        if chosen_:
            path = Path(chosen_)
            self.write_report(path if path.suffix.lower() in _WRITERS else Path(f"{path}.html"))

    def write_report(self, path: Path) -> None:
        """Write what is shown as a page that stands alone, to `.html` or `.pdf`."""
        agreement, language = self.agreement, self._language
        if agreement is None:
            return
        job = self._wait(self.tr("Writing the report…"))

        def done(_: object) -> None:
            told = self.tr("The report was written to {0}.").format(isolated(str(path)))
            self.words.setText(f"{self._told}\n{told}")

        write = _WRITERS[path.suffix.lower()]
        self._run(job, lambda: write(to_page(agreement, language), path), done)

    # work under way

    def _run(self, job: Job, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        def finished(found: Any) -> None:
            if self._job is job:
                self._job = None
                done(found)
                self._allow()

        def failed(error: Exception) -> None:
            if self._job is job:
                self._fail(error)

        self._counting.run(work, finished, failed)

    def _wait(self, words: str) -> Job:
        job = self._job = Job()

        def progressed(count: int, whole: int) -> None:
            if self._job is job:
                self.bar.setRange(0, whole)
                self.bar.setValue(count)

        job.progressed.connect(progressed)
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self._allow()
        return job

    def _end(self) -> None:
        self._job = None
        self._allow()

    def _allow(self) -> None:
        """Offer what can be done now."""
        busy, there = self._job is not None, self.agreement is not None
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.intervals.setEnabled(not busy and there and self._measuring is not None)
        self.save.setEnabled(not busy and there)
        for page in (self.figures, self.confusion, self.forms, self.time):
            page.setEnabled(there)

    def _give_up(self) -> None:
        """Stop what is under way; what is shown stays."""
        self._stop_work()
        stopped = self.tr("It was stopped. Change a choice to count again.")
        self.words.setText(self._told if self.agreement is not None else stopped)
        self._allow()

    def _stop_work(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, TawsimError):
            self._end()
            raise error
        self._tell_error(error)

    def _tell_error(self, error: TawsimError) -> None:
        self._end()
        self.words.setText(sentence(error))

    def done(self, result: int) -> None:
        """End counting."""
        self._stop_work()
        self._counting.close()
        super().done(result)


def _progress(job: Job) -> Callable[[int, int], bool]:
    def told(done: int, whole: int) -> bool:
        job.progressed.emit(done, whole)
        return not job.cancelled()

    return told
