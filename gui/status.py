"""The line beneath the window: is all saved, what is under way, how much is finished."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from gui.background import Job
from gui.plain import plain


class StatusLine(QStatusBar):
    """Saved, work under way with its bar, and finished articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = plain()
        self.progress = plain()
        self.work = QProgressBar()
        self.work.setMaximumWidth(200)
        self.work.setAccessibleName(self.tr("Work under way"))
        self.work.hide()
        self.setContentsMargins(10, 0, 10, 0)
        self.addWidget(self.saved)
        self.addPermanentWidget(self.work)
        self.addPermanentWidget(self.progress)
        self._job: Job | None = None

    @property
    def working(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def show_saved(self, *, busy: bool) -> None:
        """Say whether edits are on their way to the disk."""
        self.saved.setText(self.tr("Saving…") if busy else self.tr("All is saved"))

    def show_waiting(self, waiting: bool) -> None:
        """Say that another program holds the file, and that it does so no more."""
        if waiting:
            self.saved.setText(self.tr("Another program is writing to the project: waiting…"))
        else:
            self.show_saved(busy=True)

    def show_finished(self, done: int, whole: int) -> None:
        """Say how many articles are finished."""
        locale = QLocale()
        self.progress.setText(
            self.tr("{0} of {1} articles finished").format(
                locale.toString(done), locale.toString(whole)
            )
        )

    def show_nothing(self) -> None:
        """No project is open."""
        self.progress.clear()
        self.saved.clear()

    def show_job(self, job: Job) -> None:
        """Show the progress of work under way."""
        self._job = job
        job.progressed.connect(self._show_work)
        self.work.setRange(0, 0)
        self.work.show()

    def _show_work(self, done: int, whole: int) -> None:
        self.work.setRange(0, whole)
        self.work.setValue(done)

    def end_job(self) -> None:
        """Work is through, or was given up."""
        self._job = None
        self.work.hide()

    def cancel_job(self) -> bool:
        """Ask work under way to stop; False where there is none."""
        if self._job is None:
            return False
        self._job.cancel()
        return True
