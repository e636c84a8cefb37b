"""The open project as the window sees it: edits go in, what changed comes out, never waiting.

The project is used from one background thread only. An edit's change is told once, after it is on
the disk; views that show something of it then repaint that part.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from annotations.errors import PassphraseError, ProjectError, TawsimError
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.project import Changes, Project, keys
from annotations.project.edits import Edit
from annotations.project.records import ImportReport
from annotations.spans import Document, Scheme, Suggestion
from gui.answers import Opened, Outcome, OwnMarks, Shown, opened_of
from gui.background import Background, Job

if TYPE_CHECKING:
    from annotations.exchange.exporting import Request
    from annotations.exchange.label_mapping import LabelMapping

Change = Callable[[Project], Changes | None]
Refused = Callable[[TawsimError], None]
_LONG: Final = 100_000
"""Code points beyond which a document is shown before all its marks are read."""
_NEAR: Final = 20_000
"""Code points before and after the caret whose spans come with the text."""


class Session(QObject):
    """The one door from the window to a project.

    Signals:
        leaving: the open project is about to be left for another, or for none.
        opened, closed: a project is there, or is gone.
        shown: a document has been read.
        rest_read: of a long document, all its marks have been read.
        changed: an edit is on the disk.
        scheme_changed: the labels are others now; with the scheme, and with the spans and open
            suggestions of the document in view, whose labels may be others too.
        marks_read: a document's spans and open suggestions, changed by another program or a merge.
        suggestions_changed: a document's open suggestions are others now.
        entries_changed: the list of documents is another.
        steps_changed: what undo and redo would do.
        failed: a fault to tell the user.
        imported: an import is through.
        exported: a file is written; its path and what was done.
        busy_changed: edits are on their way to the disk.
        waiting: an edit waits for another program to finish with the file; or does so no more.
        passphrase_wanted: the project at this path opens with its passphrase only.
    """

    leaving = Signal()
    opened = Signal(object)
    closed = Signal()
    shown = Signal(object)
    rest_read = Signal(object)
    changed = Signal(object)
    scheme_changed = Signal(object, list, list)
    marks_read = Signal(str, list, list)
    suggestions_changed = Signal(str, list)
    entries_changed = Signal(list)
    steps_changed = Signal(object, object)
    failed = Signal(object)
    imported = Signal(object)
    exported = Signal(object, object)
    busy_changed = Signal(bool)
    waiting = Signal(bool)
    passphrase_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = Background("project", self)
        self._store.busy_changed.connect(self.busy_changed)
        self._project: Project | None = None
        self.marks = OwnMarks()
        self._refused: list[Change] = []
        self.info: Opened | None = None
        self.document: Document | None = None

    @property
    def busy(self) -> bool:
        """Whether edits are on their way to the disk."""
        return self._store.busy

    # opening and closing

    def open(self, path: Path, annotator: str | None = None) -> None:
        """Open a project in place of the one that is open."""

        def work() -> tuple[Project, Opened]:
            project = Project.open(path, annotator)
            try:
                return project, opened_of(project)
            except BaseException:
                project.close()
                raise

        def failed(error: Exception) -> None:
            if isinstance(error, PassphraseError):
                self.passphrase_wanted.emit(error.values["path"])
            else:
                self._tell(error)

        self._store.run(work, self._take, failed)

    def unlock(
        self,
        path: Path,
        passphrase: str,
        done: Callable[[], None],
        failed: Refused,
    ) -> None:
        """Hold a passphrase against an encrypted project; `done` where it opens from now on."""

        def tell_error(error: Exception) -> None:
            failed(error) if isinstance(error, TawsimError) else self._tell(error)

        self._store.run(lambda: keys.unlock(path, passphrase), lambda _: done(), tell_error)

    def create(
        self,
        path: Path,
        scheme: Scheme,
        annotator: str | None = None,
        passphrase: str | None = None,
    ) -> None:
        """Make a project, encrypted where a passphrase is given, and open it."""

        def work() -> tuple[Project, Opened]:
            project = Project.create(path, scheme, annotator, passphrase)
            return project, opened_of(project)

        self._run(work, self._take)

    def _take(self, made: tuple[Project, Opened]) -> None:
        if self._project is not None:
            self.leaving.emit()
            self._store.run(self._project.close)
        self._project, self.info = made
        self._project.tell_waiting(self.waiting.emit)
        self.marks.forget()
        self._refused.clear()
        self.document = None
        self.opened.emit(self.info)
        self.steps_changed.emit(*self.info.steps)
        if self.info.first is not None:
            self.show_document(*self.info.first)
        if len(self.info.entries) < self.info.documents:
            self.refresh_entries()

    def close(self) -> None:
        """Close the project once everything given before is on the disk."""
        if self._project is not None:
            self.leaving.emit()
            self._store.run(self._project.close)
            self._project = self.info = self.document = None
            self.closed.emit()

    def end(self) -> None:
        """Close the project and end the thread; waits for edits under way."""
        self.close()
        self._store.close()

    # reading

    def show_document(self, document_id: str, caret: int = 0) -> None:
        """Read a document; `shown` tells when it is there, to be shown from `caret` on."""
        project = self._need_project()

        def work() -> Shown:
            document = project.document(document_id)
            blind = project.reads_blind(document_id)
            if len(document.text) <= _LONG:
                return Shown(document, *self.marks.of(project, document), caret, blind)
            near = project.spans_near(document_id, caret - _NEAR, caret + _NEAR)
            return Shown(document, near, [], caret, blind)

        def done(shown: Shown) -> None:
            self.document = shown.document
            self.shown.emit(shown)
            if len(shown.document.text) > _LONG:
                self._run(lambda: self.marks.rest(project, shown.document), self.rest_read.emit)

        self._run(work, done)

    def learned(self) -> None:
        """Weigh suggestions anew: an engine has learned, or its record has grown."""
        self.marks.forget()
        if self.document is not None and self._project is not None:
            self.show_suggestions(self.document.id)

    def leave_document(self, document_id: str, caret: int, seconds: float) -> None:
        """Keep where the analyst leaves a document, and after how many seconds at work."""
        project = self._project
        if project is not None and not project.read_only:
            self._store.run(lambda: project.leave(document_id, caret, seconds), None, self._tell)

    def show_suggestions(self, document_id: str) -> None:
        """Read a document's open suggestions again."""
        project = self._need_project()
        self._run(
            lambda: self.marks.open(project, document_id),
            lambda found: self.suggestions_changed.emit(document_id, found),
        )

    def refresh_entries(self) -> None:
        """Read the list of documents again."""
        self._run(self._need_project().entries, self.entries_changed.emit)

    # writing

    def do(self, edit: Edit) -> None:
        """Make an edit; `changed` tells when it is on the disk."""
        self.change(lambda project: project.edit(edit))

    def undo(self) -> None:
        """Take the last edit back."""
        self.change(Project.undo)

    def redo(self) -> None:
        """Make the last undone edit again."""
        self.change(Project.redo)

    def change(self, work: Change, refused: Refused | None = None) -> None:
        """Do in the project's thread what changes it; `refused` is told where it cannot be."""
        project, shown = self._need_project(), self.document

        def whole() -> Outcome | None:
            changes = work(project)
            if changes is None:
                return None
            anew = changes.scheme or changes.unnamed
            marks = self.marks.of(project, shown) if anew else ([], [])
            scheme = project.scheme() if changes.scheme else None
            return Outcome(changes, project.steps(), scheme, marks)

        def done(outcome: Outcome | None) -> None:
            if outcome is not None:
                self._tell_change(outcome, shown)

        def failed(error: Exception) -> None:
            if refused is not None and isinstance(error, TawsimError):
                refused(error)
                return
            if isinstance(error, ProjectError):
                self._refused.append(work)
            self._tell(error)

        self._store.run(whole, done, failed)

    @property
    def can_retry(self) -> bool:
        """Whether there are edits that the file did not take, to be made again."""
        return bool(self._refused)

    def retry(self) -> None:
        """Make the edits again that the file did not take, in their order."""
        refused, self._refused = self._refused, []
        for work in refused:
            self.change(work)

    def give_up_refused(self) -> None:
        """Forget the edits that the file did not take."""
        self._refused.clear()

    def _tell_change(self, outcome: Outcome, shown: Document | None) -> None:
        changes = outcome.changes
        self.changed.emit(changes)
        if outcome.scheme is not None and self.info is not None:
            self.info = replace(self.info, scheme=outcome.scheme)
            self.scheme_changed.emit(outcome.scheme, *outcome.marks)
        elif shown is not None and changes.unnamed:
            self.marks_read.emit(shown.id, *outcome.marks)
        elif shown is not None and shown.id in changes.suggestions and self._project is not None:
            # Read after the edit is shown: in a long article this takes longer than the edit.
            self.show_suggestions(shown.id)
        self.steps_changed.emit(*outcome.steps)
        if changes.document_list:
            self.refresh_entries()

    def store_suggestions(self, engine: str, document_id: str, proposals: list[Suggestion]) -> None:
        """Keep what an engine proposes, and tell what of it is open; called from any thread."""
        project = self._project
        if project is None or project.read_only:
            return

        def work() -> list[Suggestion]:
            project.store_suggestions(engine, [(document_id, proposals)])
            return self.marks.open(project, document_id)

        self._run(work, lambda found: self.suggestions_changed.emit(document_id, found))

    def ask(
        self,
        question: Callable[[Project], Any],
        done: Callable[[Any], None],
        failed: Refused | None = None,
        asker: QObject | None = None,
    ) -> None:
        """Ask the project something; `done` is given the answer, or `failed` what went wrong.

        What is answered after another project was opened, or after a widget that asks (`asker`)
        was closed and is gone, is told to nobody.
        """
        project = self._need_project()

        def there() -> bool:
            return asker is None or isValid(asker)

        def tell(answer: Any) -> None:
            if self._project is project and there():
                done(answer)

        def tell_error(error: Exception) -> None:
            if failed is None or not isinstance(error, TawsimError):
                self._tell(error)
            elif there():
                failed(error)

        self._store.run(lambda: question(project), tell, tell_error)

    def read_now(self, question: Callable[[Project], Any]) -> Any:
        """Ask the project something and wait; for background threads only."""
        project = self._need_project()
        return self._store.call(lambda: question(project))

    # files

    def import_files(
        self,
        paths: Sequence[Path],
        job: Job,
        form: str | None = None,
        options: ReadingOptions = NO_OPTIONS,
        mapping: "LabelMapping | None" = None,
    ) -> None:
        """Take files in; `imported` tells what came of it."""
        project = self._need_project()

        def work() -> tuple[ImportReport, Scheme | None]:
            from annotations.exchange.importing import import_files  # readers of many formats

            done = import_files(project, paths, form, None, mapping, job.go_on, options)
            return done.records, project.scheme() if done.added else None

        def done(outcome: tuple[ImportReport, Scheme | None]) -> None:
            report, scheme = outcome
            if scheme is not None and self.info is not None:
                self.info = replace(self.info, scheme=scheme)
                self._show_scheme(scheme)
            self.imported.emit(report)
            self.refresh_entries()
            self._run(project.steps, lambda steps: self.steps_changed.emit(*steps))
            if self.document is None and report.added:
                self.show_document(report.added[0])

        self._run(work, done)

    def _show_scheme(self, scheme: Scheme) -> None:
        """Tell of other labels, with the marks of the document in view under them."""
        project, shown = self._need_project(), self.document
        self._run(
            lambda: self.marks.of(project, shown),
            lambda marks: self.scheme_changed.emit(scheme, *marks),
        )

    def export(self, path: Path, request: "Request | None" = None, job: Job | None = None) -> None:
        """Write documents, all as JSONL where nothing is asked; `exported` tells of it."""
        project, progress = self._need_project(), (job or Job()).go_on

        def work() -> object:
            from annotations.exchange import exporting  # writers of many formats

            return exporting.export(project, path, request or exporting.Request(), progress)

        self._run(work, lambda report: self.exported.emit(path, report))

    def _need_project(self) -> Project:
        assert self._project is not None, "no project is open"
        return self._project

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._store.run(work, done, self._tell)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, TawsimError):
            raise error
        self.failed.emit(error)
