"""What other programs write to the open project, shown here within a second.

SQLite tells by one number that another connection has written; the journal tells about which
documents. What is told of it is told as an edit made here would be.
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer

from annotations.errors import TawsimError
from annotations.project import Changes, Project
from annotations.spans import Document, Scheme, Status
from gui.answers import Labelled, OwnMarks
from gui.session import Session

PERIOD: Final = 400
"""Milliseconds from one look at the project to the next."""
ACTION: Final = "elsewhere"
"""The action of changes that were made by another program."""
_MANY: Final = 200
"""Documents up to which each is told for itself; with more the list is read anew."""


@dataclass(frozen=True, slots=True)
class _News:
    version: int
    step: int
    changes: Changes
    scheme: Scheme
    marks: Labelled
    steps: tuple[str | None, str | None]


class Elsewhere(QObject):
    """Looks at the project again and again.

    Args:
        session: the open project.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._version: int | None = None
        self._step = -1
        self._asking = False
        self._clock = QTimer(self)
        self._clock.setInterval(PERIOD)
        self._clock.timeout.connect(self.look)
        session.opened.connect(lambda _: self._begin())
        session.closed.connect(self._clock.stop)

    def _begin(self) -> None:
        self._version, self._step, self._asking = None, -1, False
        self._clock.start()
        self.look()

    def look(self) -> None:
        """See whether another program has written, unless this one is writing just now."""
        session, version, step = self._session, self._version, self._step
        if session.info is None or session.busy or self._asking:
            return
        self._asking = True
        shown = session.document

        def work(project: Project) -> _News | tuple[int, int] | None:
            now = project.version()
            if version is None:
                return now, project.documents_touched(-1)[0]
            return None if now == version else _news(project, now, step, shown, session.marks)

        session.ask(work, self._take, self._fail)

    def _fail(self, _error: TawsimError) -> None:
        """The eye on the file tells of what is wrong with it."""
        self._asking = False

    def _take(self, news: _News | tuple[int, int] | None) -> None:
        self._asking = False
        if isinstance(news, tuple):
            self._version, self._step = news
        elif news is not None:
            self._version, self._step = news.version, news.step
            self._tell(news)

    def _tell(self, news: _News) -> None:
        session, changes = self._session, news.changes
        info, shown = session.info, session.document
        if info is None:
            return
        session.changed.emit(changes)
        if news.scheme != info.scheme:
            session.info = replace(info, scheme=news.scheme)
            session.scheme_changed.emit(news.scheme, *news.marks)
        elif shown is not None and (changes.document_list or shown.id in changes.documents):
            session.marks_read.emit(shown.id, *news.marks)
        session.steps_changed.emit(*news.steps)
        if changes.document_list:
            session.refresh_entries()


def _news(
    project: Project, version: int, step: int, shown: Document | None, own: OwnMarks
) -> _News:
    last, touched = project.documents_touched(step)
    many = touched is None or len(touched) > _MANY
    ids = frozenset(project.document_ids()) if touched is None else touched
    statuses: tuple[tuple[str, str, Status], ...] = ()
    if not many:
        statuses = tuple(
            (document_id, name, status or "new")
            for document_id in ids
            for document_id, name, status in project.readers(document_id)
            if name == project.annotator
        )
    changes = Changes(ACTION, ids, statuses=statuses, document_list=many, review=ids)
    marks: Labelled = ([], [])
    if shown is not None and project.has(shown.id):
        marks = own.of(project, shown)
    return _News(version, last, changes, project.scheme(), marks, project.steps())
