"""The main window: articles on one side, the article in the middle, labels on the other side."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from annotations.errors import ProjectError, TawsimError
from annotations.project import Changes
from annotations.project.network_drive import ON_NETWORK
from annotations.project.reading import DocumentEntry
from annotations.project.records import ImportReport
from annotations.spans import Scheme, Span, Suggestion
from gui import look, menus, shortcuts
from gui.answers import Opened
from gui.article import accessible
from gui.background import Job
from gui.commands import COMMANDS
from gui.dialogs import exchanging
from gui.dressing import Dressing
from gui.finding import Finding
from gui.frame import Frame
from gui.labelling import Labelling
from gui.language import Language
from gui.panels.messages import sentence
from gui.panels.reports import told_import
from gui.plain import isolated
from gui.reading import Reading
from gui.review import docks as review_docks
from gui.review import meeting
from gui.safekeeping import telling as safekeeping
from gui.session import Session
from gui.settings import Settings
from gui.status import StatusLine
from gui.suggesting import Suggesting
from gui.toolbar import ToolBar

if TYPE_CHECKING:
    from annotations.exchange.exporting import ExportReport

MakeCalls = Callable[["MainWindow", Labelling], object]


class MainWindow(QMainWindow):
    """The window on a session.

    Args:
        session, suggesting: the open project, and the engines at work for it.
        settings: the analyst's choices.
        language: of all that the window says.
        make_calls: makes the object that has a method for each command of the window.

    Signals:
        language_wanted: the analyst wants the window in another language.
        keys_changed: commands have other keys now.
    """

    language_wanted = Signal(str)
    keys_changed = Signal()

    def __init__(
        self,
        session: Session,
        suggesting: Suggesting,
        settings: Settings,
        language: Language,
        make_calls: MakeCalls,
    ) -> None:
        super().__init__()
        self.session, self.suggesting, self.settings = session, suggesting, settings
        self.language: Language = language
        self.frame = frame = Frame(settings)
        self.documents, self.view, self.labels = frame.documents, frame.view, frame.labels
        self.spans, self.inspector, self.find_bar = frame.spans, frame.inspector, frame.find_bar
        self.messages, self.welcome = frame.messages, frame.welcome
        self.status = StatusLine()
        self._label_actions: list[QAction] = []
        self.setCentralWidget(frame)
        self.setStatusBar(self.status)
        self.labelling = Labelling(session, self.view, self)
        self.finding = Finding(self.find_bar, self.view, self)
        self.reading = Reading(self)
        self.actions_ = menus.make_actions(
            self, self.view, make_calls(self, self.labelling), shortcuts.in_force(settings)
        )
        menus.fill_menus(self.menuBar(), self.actions_)
        self.tools = ToolBar(self.actions_, self)
        self.addToolBar(self.tools)
        frame.header.offer(self.actions_)
        self.setAcceptDrops(True)
        self.resize(1180, 760)
        self.dressing = Dressing(self)
        self._connect()
        self.dressing.use_theme(settings.theme)
        self.dressing.use_letters()
        self._show_nothing()
        if session.info is not None:
            self._show_project(session.info)
            if session.document is not None:
                session.show_document(session.document.id)

    def _connect(self) -> None:
        session, view = self.session, self.view
        session.opened.connect(self._show_project)
        session.closed.connect(self._show_nothing)
        session.changed.connect(self._show_statuses)
        session.scheme_changed.connect(self._show_other_scheme)
        session.entries_changed.connect(self._show_entries)
        session.steps_changed.connect(self._show_steps)
        session.failed.connect(self.tell_error)
        session.imported.connect(self._tell_import)
        session.exported.connect(self._tell_export)
        session.busy_changed.connect(self._show_saved)
        session.shown.connect(lambda shown: review_docks.tell_corrections(self, shown))
        self.suggesting.failed.connect(self.tell_error)
        self.suggesting.started.connect(self.show_job)
        self.suggesting.ended.connect(self._end_job)
        view.zoom_asked.connect(self.dressing.zoom)
        accessible.tell_changes(view)
        self.documents.chosen.connect(session.show_document)
        self.labels.chosen.connect(self.labelling.label)
        self.inspector.value_written.connect(self.labelling.write_value)
        self.inspector.note_written.connect(self.labelling.write_note)
        self.welcome.new_wanted.connect(self.actions_["new_project"].trigger)
        self.welcome.new_with_labels_wanted.connect(
            self.actions_["new_project_with_labels"].trigger
        )
        self.welcome.open_wanted.connect(self.actions_["open_project"].trigger)
        self.welcome.project_wanted.connect(lambda path: session.open(path, self.annotator))

    # the project

    @property
    def annotator(self) -> str | None:
        """Under whose name labels are made; None for the system's user."""
        return self.settings.annotator or None

    @property
    def document_id(self) -> str | None:
        """The article in view."""
        return self.view.document.id if self.view.document else None

    def _show_project(self, info: Opened) -> None:
        self.messages.hide()
        self.settings.remember(info.path.resolve())
        self.setWindowTitle(f"{isolated(info.path.stem)} — {self.tr('Tawsim')}")
        self.frame.show_project()
        self.tools.show()
        self._set_scheme(info.scheme)
        self.view.show_article(None)
        self._show_entries(info.entries)
        for command in COMMANDS:
            self.actions_[command.id].setEnabled(True)
        if info.network:
            fault = ProjectError(ON_NETWORK, path=info.path, kind=info.network)
            self.messages.tell(sentence(fault), [safekeeping.saving(self)])
        elif info.read_only:
            self.messages.tell(
                self.tr("This project can only be read: its file or folder takes no changes. "
                        "Save a copy elsewhere to label."),
                [safekeeping.saving(self)],
            )  # fmt: skip
        elif not info.documents:
            self.messages.tell(
                self.tr("The project has no articles yet: import some, or drop files here.")
            )
        self._show_steps(*info.steps)
        self._show_saved(self.session.busy)

    def _show_nothing(self) -> None:
        self.setWindowTitle(self.tr("Tawsim"))
        self.view.show_article(None)
        self.welcome.refresh()
        self.frame.show_welcome()
        self.tools.hide()
        self.status.show_nothing()
        for command in COMMANDS:
            self.actions_[command.id].setEnabled(not command.needs_project)

    def _set_scheme(self, scheme: Scheme) -> None:
        arabic = self.language == "ar"
        theme = look.theme(self.settings.theme)
        self.view.set_scheme(scheme, arabic=arabic)
        self.labels.set_scheme(scheme, theme, arabic=arabic)
        for action in self._label_actions:
            self.view.removeAction(action)
            action.deleteLater()
        self._label_actions = menus.label_actions(scheme, self.view, self.labelling.label)

    def _show_other_scheme(
        self, scheme: Scheme, spans: list[Span], suggestions: list[Suggestion]
    ) -> None:
        self._set_scheme(scheme)
        self.reading.show_other_marks(spans, suggestions)

    def _show_entries(self, entries: list[DocumentEntry]) -> None:
        self.documents.model.set_entries(entries)
        self.documents.show_current(self.document_id)
        self._show_progress()

    def _show_progress(self) -> None:
        model = self.documents.model
        self.status.show_finished(model.finished, len(model.entries))
        self.frame.header.show_article(self.view.document, model)

    def _show_statuses(self, changes: Changes) -> None:
        if changes.scheme:
            return
        for owner, _, status in changes.statuses:
            self.documents.model.set_status(owner, status)
        if changes.statuses:
            self._show_progress()

    def go_to(self, document_id: str | None) -> None:
        """Show another article; None where there is none to go to."""
        if document_id is None:
            self.messages.tell(self.tr("There is no further article."))
        elif document_id != self.document_id:
            self.session.show_document(document_id)

    def _show_steps(self, undo: str | None, redo: str | None) -> None:
        self.actions_["undo"].setEnabled(undo is not None)
        self.actions_["redo"].setEnabled(redo is not None)

    def _show_saved(self, busy: bool) -> None:
        if self.session.info is not None:
            self.status.show_saved(busy=busy)

    # work under way

    def show_job(self, job: Job) -> None:
        """Show the progress of work under way."""
        self.status.show_job(job)

    def _end_job(self, _done: int = 0) -> None:
        self.status.end_job()
        if self.view.document is not None:
            self.session.show_suggestions(self.view.document.id)

    def stop_work(self) -> None:
        """Stop work under way; with none, let go of the selection and the current mark."""
        if self.status.cancel_job():
            return
        self.messages.hide()
        self.view.select(self.view.caret, self.view.caret)
        self.view.set_current(None)

    # messages

    def tell_error(self, error: TawsimError) -> None:
        """Say what went wrong, in words."""
        offers = safekeeping.offers_for(self, error)
        if self.frame.at_welcome:
            self.welcome.tell(sentence(error), offers)
        else:
            self.messages.tell_error(error, offers)
        if self.status.working:
            self._end_job()

    def _tell_import(self, report: ImportReport) -> None:
        self._tell_outcome(told_import(report))

    def _tell_outcome(self, words: str) -> None:
        self._end_job()
        self.messages.tell(words)

    def _tell_export(self, path: Path, report: "ExportReport") -> None:
        from gui.dialogs.exporting import told_report  # nobody needs the writers to see the window

        count = report.documents
        words = self.tr("{0} articles were written to {1}.", "", count).format(
            QLocale().toString(count), isolated(str(path))
        )
        self._tell_outcome("\n".join(filter(None, [words, told_report(report)])))

    def set_look(self, theme: look.Theme) -> None:
        """Show in another theme."""
        self.view.set_look(theme)
        self.messages.set_look(theme)
        self.tools.set_look(theme)
        if self.session.info is not None:
            self._set_scheme(self.session.info.scheme)
            self.reading.show_marks()

    # files dropped, window closed

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() and self.session.info is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were dropped, and merge those that are projects."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            others = meeting.take_dropped(self, [Path(path) for path in paths])
            exchanging.open_import(self, others)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing to ask: every edit is on the disk."""
        self.reading.leave()
        self.stop_work()
        self.finding.end()
        super().closeEvent(event)
