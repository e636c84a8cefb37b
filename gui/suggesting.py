"""Engines at work for the window: the article in view at once, the others when asked."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, TawsimError
from annotations.project import Changes, Project
from annotations.spans import Document, Suggestion
from annotations.suggest import registry
from annotations.suggest.suggester import Suggester
from gui.background import Background, Job
from gui.session import Session


class Suggesting(QObject):
    """Runs engines in a thread of their own and hands what they propose to the session.

    Args:
        int8: asked when the camel engine is made, whether it is to run in eight bits.

    Signals:
        failed: an engine cannot run; the rest goes on.
        started, ended: work over many articles; with its job, and with how many were done.
    """

    failed = Signal(object)
    started = Signal(object)
    ended = Signal(int)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        int8: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._int8 = int8
        self._session = session
        self._thread = Background("engines", self)
        self._engines: dict[str, Suggester] = {}
        self._job: Job | None = None
        self._ahead: set[str] = set()
        session.opened.connect(self._begin)
        session.changed.connect(self._note)

    def _begin(self) -> None:
        """Another project: its words are others, and nothing was suggested ahead in it."""
        self._ahead.clear()
        self.forget(registry.DEFAULT)

    def _note(self, changes: Changes) -> None:
        """Where the project's own words change, the rules know them at once."""
        document = self._session.document
        if changes.lexicon:
            self._begin()
            if document is not None:
                self.suggest_for(document, [registry.DEFAULT])

    def suggest_for(self, document: Document, names: Sequence[str]) -> None:
        """Suggest for one document; proposals come by the session's `suggestions_changed`."""
        for name in names:
            self._suggest_by(name, document)

    def _suggest_by(self, name: str, document: Document) -> None:
        self._thread.run(
            lambda: self._engine(name).suggest(document),
            lambda proposals: self._keep(document, name, proposals),
            self._tell,
        )

    def _keep(self, document: Document, name: str, proposals: list[Suggestion]) -> None:
        if self._session.info is not None:
            self._session.store_suggestions(name, document.id, proposals)

    def suggest_ahead(self, document_ids: Iterable[str]) -> None:
        """Suggest by rules for the documents that will be read next, each once, unseen."""
        for document_id in document_ids:
            if document_id not in self._ahead:
                self._ahead.add(document_id)
                self._thread.run(partial(self._suggest_unseen, document_id), None, self._tell)

    def _suggest_unseen(self, document_id: str) -> None:
        info = self._session.info
        if info is not None and not info.read_only:
            self._suggest_and_store(document_id, (registry.DEFAULT,))

    def suggest_everywhere(self, names: Sequence[str]) -> None:
        """Suggest for every document of the project, one after another."""
        info = self._session.info
        if info is None or info.read_only or self._job is not None:
            return
        job = self._job = Job()
        self.started.emit(job)

        def work() -> int:
            entries = self._session.read_now(Project.entries)
            for count, entry in enumerate(entries):
                if job.cancelled():
                    return count
                self._suggest_and_store(entry.id, names)
                job.progressed.emit(count + 1, len(entries))
            return len(entries)

        self._thread.run(work, self._finish, self._fail_job)

    def _suggest_and_store(self, document_id: str, names: Sequence[str]) -> None:
        """Run engines on one document; in the engines' thread."""
        document = self._session.read_now(lambda project: project.document(document_id))
        made = [(name, self._engine(name).suggest(document)) for name in names]

        def store(project: Project) -> None:
            for name, proposals in made:
                project.store_suggestions(name, [(document_id, proposals)])

        self._session.read_now(store)

    def _finish(self, done: int) -> None:
        self._job = None
        self.ended.emit(done)

    def _fail_job(self, error: Exception) -> None:
        self._finish(0)
        self._tell(error)

    def stop(self) -> None:
        """Stop work over many articles where it next can."""
        if self._job is not None:
            self._job.cancel()

    def _engine(self, name: str) -> Suggester:
        if name not in self._engines:
            info = self._session.info
            project = info.path if info is not None and name == registry.DEFAULT else None
            self._engines[name] = registry.make(name, project=project, int8=self._int8())
        return self._engines[name]

    def forget(self, name: str) -> None:
        """Make an engine anew at its next use: what it is made from has changed."""
        self._thread.run(lambda: self._engines.pop(name).close() if name in self._engines else None)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, TawsimError):
            self.failed.emit(error)
        elif isinstance(error, MemoryError):
            self.failed.emit(
                EngineError(
                    N_("errors", "There was not enough memory to suggest; all else goes on.")
                )
            )
        else:
            raise error

    def end(self) -> None:
        """Stop, and give back what the engines hold."""
        self.stop()
        self._thread.close()
        for engine in self._engines.values():
            engine.close()
