"""Models of the camel engine fetched, added and removed off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotations.camel_data import camel_data_folder
from annotations.errors import TawsimError
from annotations.suggest.camel import catalogue, installing, models
from annotations.suggest.camel.download import Manner
from gui.background import Background, Job

STEPS: Final = 1000  # into which the progress of a step is cut


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a model that is here, or one that is known and could be.

    Attributes:
        name: the folder it goes by.
        here: the model on this computer; None where there is none.
        known: what is known of it; None of one that is the user's own.
        arrived: bytes of its archive that an earlier try left.
        whole: bytes of the archive; 0 where not known.
    """

    name: str
    here: models.InstalledModel | None
    known: models.KnownModel | None
    arrived: int = 0
    whole: int = 0

    @property
    def can_be_fetched(self) -> bool:
        """Whether the catalogue has it."""
        return self.known is not None and bool(self.known.package)

    @property
    def can_be_removed(self) -> bool:
        """Whether it is Tawsim's own, or something is left of an earlier try."""
        if self.here is None:
            return self.arrived > 0
        return self.here.folder.parent == models.models_folder()

    @property
    def is_camels(self) -> bool:
        """Whether it lies in camel-tools' own data folder."""
        return self.here is not None and self.here.folder.is_relative_to(camel_data_folder())

    @property
    def size(self) -> int:
        """Bytes of the model; 0 where not known."""
        here = self.here.size if self.here else 0
        return here or (self.known.size if self.known else 0)


def entries() -> list[Entry]:
    """The models on this computer, the one the engine takes first, then the others known."""
    known = {model.name: model for model in models.known_models()}
    left = {name: installing.unfinished(name) for name in known}
    here = [
        Entry(model.name, model, known.get(model.name), *left.get(model.name, (0, 0)))
        for model in models.installed_models()
    ]
    names = {entry.name for entry in here}
    return here + [
        Entry(name, None, model, *left[name]) for name, model in known.items() if name not in names
    ]


class ModelWork(QObject):
    """Fetches, adds and removes models in a thread of its own, whether or not a dialog is open.

    Signals:
        started, ended: work began, and came to its end; the latter with an error or None.
        stepped: what is done, `download` or `unpack`, with thousandths done, and bytes in all.
    """

    started = Signal()
    ended = Signal(object)
    stepped = Signal(str, int, object)

    def __init__(self, manner: Manner | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manner = manner
        self._thread = Background("models", self)
        self.job: Job | None = None
        self.name = ""

    @classmethod
    def of_program(cls) -> "ModelWork":
        """The one of the program: it outlives windows, and stops with the program."""
        app = QApplication.instance()
        found = app.findChild(cls) if app else None
        if found is None:
            found = cls(parent=app)
            if app is not None:
                app.aboutToQuit.connect(found.end)
        return found

    def install(self, entry: Entry) -> None:
        """Fetch a model from the catalogue and put it where it is, or in Tawsim's own folder."""
        told = ("", -1)

        def tell(step: installing.Step, done: int, whole: int) -> None:
            # A signal for each piece that arrives would keep the window busy with nothing else.
            nonlocal told
            thousandths = min(STEPS, done * STEPS // whole) if whole else 0
            if (step, thousandths) != told:
                told = (step, thousandths)
                self.stepped.emit(step, thousandths, whole)

        def work(job: Job) -> None:
            package = catalogue.find(catalogue.fetch(catalogue.address()), entry.name)
            installing.install(
                package,
                camel_data_folder() if entry.is_camels else None,
                on_progress=tell,
                cancelled=job.cancelled,
                manner=self._manner,
            )

        self._begin(entry.name, work)

    def add(self, folder: Path) -> None:
        """Copy a model from a folder."""
        self._begin(folder.name, lambda _: models.add_model(folder))

    def remove(self, entry: Entry) -> None:
        """Remove a model, or what an earlier try left of it."""

        def work(_: Job) -> None:
            if entry.here is not None:
                models.remove_model(entry.here.folder)
            if entry.arrived:
                installing.discard(entry.name)

        self._begin(entry.name, work)

    def _begin(self, name: str, work: Callable[[Job], Any]) -> None:
        if self.job is not None:
            return
        job = self.job = Job()
        self.name = name
        self.started.emit()
        self._thread.run(lambda: work(job), lambda _: self._finish(None), self._fail)

    def _fail(self, error: Exception) -> None:
        self._finish(error)
        if not isinstance(error, TawsimError):
            raise error

    def _finish(self, error: Exception | None) -> None:
        self.job = None
        self.ended.emit(error)

    def stop(self) -> None:
        """Stop the work where it next can; what has arrived is kept."""
        if self.job is not None:
            self.job.cancel()

    def end(self) -> None:
        """Stop, and wait for the thread."""
        self.stop()
        self._thread.close()
