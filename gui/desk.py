"""The application: one session, its engines, and the window on them in the language of the day."""

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import TawsimError
from gui import fonts, language
from gui.actions import Actions
from gui.analysing import Analysing
from gui.answers import Opened
from gui.article import accessible
from gui.elsewhere import Elsewhere
from gui.learning import Learning
from gui.log import Log, listen_to_qt, log_file, note_bug, note_error
from gui.plain import isolated
from gui.safekeeping.telling import Safekeeping, Telling
from gui.session import Session
from gui.settings import Settings
from gui.suggesting import Suggesting
from gui.tidying import Tidying
from gui.window import MainWindow


class Desk:
    """Everything that lives as long as the program.

    Args:
        settings: the analyst's choices; the platform's file where None.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.app = _application()
        self.settings = settings or Settings()
        self.session = Session()
        self.suggesting = Suggesting(self.session, int8=lambda: self.settings.int8)
        self.analysing = Analysing(self.session)
        self.learning = Learning()
        self.safekeeping = Safekeeping(self.session)
        self.elsewhere = Elsewhere(self.session)
        self.learning.learned.connect(self.session.learned)
        self.session.opened.connect(self._begin_to_learn)
        self.session.changed.connect(self.learning.note)
        self.language = language.chosen(self.settings.language)
        self.window = self._make_window()
        self.tidying: Tidying | None = None

    def _begin_to_learn(self, info: Opened) -> None:
        if not info.read_only:
            self.learning.begin(info.path, info.finished)

    def _make_window(self) -> MainWindow:
        language.use(self.app, self.language)
        window = MainWindow(self.session, self.suggesting, self.settings, self.language, Actions)
        window.language_wanted.connect(self.speak)
        Telling(self.safekeeping, window)
        return window

    def speak(self, wanted: str) -> None:
        """Show the window in another language; the project stays open."""
        chosen = language.chosen(wanted)
        self.settings.language = wanted
        if chosen == self.language:
            return
        self.language = chosen
        old = self.window
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.close()
        old.deleteLater()

    def run(self, project: Path | None) -> int:
        """Show the window until it is closed; returns the exit code."""
        written = Log()
        self.tidy()
        self.session.failed.connect(note_error)
        self.suggesting.failed.connect(note_error)
        sys.excepthook = self._report
        self.app.setQuitOnLastWindowClosed(True)
        self.window.show()
        if self.settings.put_aside is not None:
            self._tell_put_aside(self.settings.put_aside, wait=project is not None)
        if project is not None:
            QTimer.singleShot(
                0, lambda: self.session.open(project, self.settings.annotator or None)
            )
        code = self.app.exec()
        self.end()
        written.close()
        return code

    def tidy(self) -> None:
        """From now on, look for what nobody holds any more only while the analyst rests."""
        if self.tidying is None:
            self.tidying = Tidying(lambda: self.window.reading.idle, self.session)
            self.session.closed.connect(self.tidying.begin_anew)
            self.session.opened.connect(self.tidying.begin_anew)

    def _tell_put_aside(self, aside: Path, *, wait: bool) -> None:
        """Tell of damaged settings; after the project has opened where one is about to."""
        fault = TawsimError(
            N_(
                "errors",
                "Your settings could not be read, so everything is set as for a new user. "
                "What was there is kept in {path}.",
            ),
            path=aside,
        )
        note_error(fault)
        if wait:
            self.session.opened.connect(
                lambda _: self.window.tell_error(fault), Qt.ConnectionType.SingleShotConnection
            )
        else:
            self.window.tell_error(fault)

    def end(self) -> None:
        """Finish what is under way and close the project."""
        if self.tidying is not None:
            self.tidying.end()
        self.learning.stop()
        self.suggesting.end()
        self.analysing.end()
        self.safekeeping.end()
        self.session.end()

    def _report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of a bug, with everything a maintainer needs and no article's text."""
        if isinstance(error, TawsimError):
            note_error(error)
            self.window.tell_error(error)
            return
        note_bug(kind, error, trace)
        told = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(told)
        translate = QCoreApplication.translate
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("Desk", "Tawsim"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            translate(
                "Desk",
                "Something went wrong that should not. Every label shown as saved is on the disk. "
                "Please send the details to whoever looks after Tawsim here.",
            )
        )
        box.setInformativeText(
            translate("Desk", "The log is in {0}").format(isolated(str(log_file())))
        )
        box.setDetailedText(told)
        copy = box.addButton(
            translate("Desk", "Copy the details"), QMessageBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: self.app.clipboard().setText(told))
        box.addButton(QMessageBox.StandardButton.Close)
        box.show()


def _application() -> QApplication:
    """The one QApplication, in Qt's own style with the product's fonts."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    listen_to_qt()
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.qpa.fonts=false")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("tawsim")
    app.setApplicationDisplayName("")
    app.setStyle("Fusion")
    fonts.register()
    accessible.install()
    app.setFont(fonts.interface())
    return app
