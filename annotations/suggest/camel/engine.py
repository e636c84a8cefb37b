"""The `camel` engine as the rest of the program sees it."""

import importlib.util
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from annotations.errors import EngineError
from annotations.spans import Document, Suggestion
from annotations.suggest.camel import models
from annotations.suggest.camel.faults import NO_LIBRARY
from annotations.suggest.camel.process import OnProgress, WorkerProcess
from annotations.suggest.camel.spans_from_tags import suggestions
from annotations.suggest.suggester import Cancelled

_LIBRARIES = ("camel_tools", "torch", "transformers")
# Documents go to the worker together, so that sentences of like length meet in a batch: as many
# as make this many code points, about four seconds' work for two cores.
_GROUP_CODE_POINTS = 8_000
_LOAD_SECONDS = 300.0
_BATCH_SECONDS = 120.0


def _never() -> bool:
    return False


def _ignore(done: int, total: int) -> None:
    """Take no notice of progress."""


class CamelSuggester:
    """Proposes persons, and units, bases and weapons where words about them say so.

    camel-tools' recognizer runs in a process of its own, started at the first call and kept; a
    fault there is an `EngineError` here, and the next call starts another. Calls from several
    threads wait for each other.

    Args:
        model_folder: the model to use; where None the first that `models.find_model` finds.
        int8: multiply in numbers of eight bits: several times as fast where the processor can, at
            nearly the same tags.
        on_progress: called with words done and words in all after every batch of a group of
            documents, in the thread that asks for suggestions.
        load_seconds: how long the worker may take to import its libraries and load the model.
        batch_seconds: how long it may then be silent before it counts as hung.
    """

    name = "camel"

    def __init__(
        self,
        model_folder: Path | None = None,
        *,
        int8: bool = False,
        on_progress: OnProgress = _ignore,
        load_seconds: float = _LOAD_SECONDS,
        batch_seconds: float = _BATCH_SECONDS,
    ) -> None:
        self.on_progress = on_progress
        self._model_folder = model_folder
        self._int8 = int8
        self._limits = (load_seconds, batch_seconds)
        self._worker: WorkerProcess | None = None
        self._lock = threading.Lock()

    @classmethod
    def available(cls, model_folder: Path | None = None) -> bool:
        """Whether the libraries and a usable model are there; loads neither."""
        return cls.obstacle(model_folder) is None

    @classmethod
    def obstacle(cls, model_folder: Path | None = None) -> EngineError | None:
        """Why the engine cannot run here, a missing library or model; None where it can."""
        for library in _LIBRARIES:
            if importlib.util.find_spec(library) is None:
                return EngineError(NO_LIBRARY, library=library)
        try:
            models.model_to_use(model_folder)
        except EngineError as error:
            return error
        return None

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id; None while none is running."""
        worker = self._worker
        return worker.pid if worker else None

    def suggest(self, document: Document) -> list[Suggestion]:
        """Proposals for one document, sorted by start, longer first.

        Raises:
            EngineError: there is no model, or the worker failed.
        """
        found = self._tag([document], _never)
        return found[0] if found else []

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Cancelled = _never
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """Proposals for many documents, in their order, until done or `cancelled()`.

        A cancel is heard within a batch; documents not yet given then have none.

        Raises:
            EngineError: as `suggest`.
        """
        for group in _groups(documents):
            found = None if cancelled() else self._tag(group, cancelled)
            if found is None:
                return
            yield from zip(group, found, strict=True)

    def close(self) -> None:
        """End the worker, even while another thread waits for it."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()

    def _tag(
        self, documents: list[Document], cancelled: Cancelled
    ) -> list[list[Suggestion]] | None:
        """Proposals for each document; None where cancelled."""
        texts = [document.text for document in documents]
        with self._lock:
            worker = self._running_worker()
            try:
                tagged = worker.tag(texts, cancelled, self.on_progress)
            except BaseException:
                # Failed or interrupted in the middle of a talk: the next call starts afresh.
                self._worker = None
                worker.stop()
                raise
        if tagged is None:
            return None
        return [suggestions(text, sentences) for text, sentences in zip(texts, tagged, strict=True)]

    def _running_worker(self) -> WorkerProcess:
        if self._worker is None:
            self._worker = WorkerProcess(
                models.model_to_use(self._model_folder), *self._limits, int8=self._int8
            )
        return self._worker


def _groups(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in runs of about `_GROUP_CODE_POINTS`, reading no further ahead."""
    waiting = iter(documents)
    while group := list(islice(waiting, 1)):
        size = len(group[0].text)
        while size < _GROUP_CODE_POINTS and (following := next(waiting, None)) is not None:
            group.append(following)
            size += len(following.text)
        yield group
