"""What the window says of the open project's file, and what it offers to do about it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import TawsimError
from annotations.project.faults import DAMAGED, READ_ONLY
from annotations.project.place import MOVED, Condition
from gui.panels.messages import Offer
from gui.plain import isolated
from gui.safekeeping import saving_copies
from gui.safekeeping.copying import Copying
from gui.safekeeping.unlocking import ask_passphrase
from gui.safekeeping.watching import Watching
from gui.session import Session

if TYPE_CHECKING:
    from gui.window import MainWindow

_SAID: Final[dict[Condition, str]] = {
    "gone": N_(
        "Safekeeping",
        "The project {0} is no longer there: it was moved or deleted, or its disk was taken away. "
        "Everything labelled so far was saved in it; nothing more can be until it is back. Put it "
        "back, or save a copy of what is open here.",
    ),
    "replaced": N_(
        "Safekeeping",
        "Another file has taken the place of the project {0}, so nothing more is saved there. "
        "Save a copy of what is open here, or open what is there now.",
    ),
    "read-only": N_(
        "Safekeeping",
        "The project {0} takes no changes any more: its file or folder was made read-only. "
        "Everything labelled so far is saved. Allow changes again, or save a copy elsewhere.",
    ),
    "there": N_("Safekeeping", "The project {0} is there again and takes changes."),
}


class Safekeeping(QObject):
    """Copies of the open project, and the eye on its file; as long as the program runs.

    Args:
        session: the open project.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.copying = Copying(session, parent=self)
        self.watching = Watching(session, self)

    def end(self) -> None:
        """Finish a copy under way, and watch no more."""
        self.watching.end()
        self.copying.end()


class Telling(QObject):
    """Has a window tell of all that.

    Args:
        safekeeping: what keeps the project safe.
        window: where it is told.
    """

    def __init__(self, safekeeping: Safekeeping, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        safekeeping.watching.changed.connect(self._tell_condition)
        safekeeping.copying.failed.connect(self._tell_no_copy)
        window.session.waiting.connect(window.status.show_waiting)
        window.session.passphrase_wanted.connect(self._ask_passphrase)

    def _tell_condition(self, condition: Condition) -> None:
        window, info = self._window, self._window.session.info
        if info is None:
            return
        words = QCoreApplication.translate("Safekeeping", _SAID[condition])
        window.messages.tell(words.format(isolated(str(info.path))), _about(window, condition))

    def _tell_no_copy(self, error: TawsimError) -> None:
        """Edits go on without copies; that there are none is said once for each reason."""
        if not self._window.frame.at_welcome and not self._window.messages.isVisible():
            self._window.messages.tell_error(error)

    def _ask_passphrase(self, path: Path) -> None:
        ask_passphrase(self._window, path)


def _about(window: "MainWindow", condition: Condition) -> Sequence[Offer]:
    if condition == "there":
        return [trying_again(window)] if window.session.can_retry else []
    offers = [saving(window)]
    if condition == "replaced":
        words = QCoreApplication.translate("Safekeeping", "Open what is there now")
        offers.append((words, lambda: _open_again(window)))
    return offers


def _open_again(window: "MainWindow") -> None:
    if window.session.info is not None:
        window.session.open(window.session.info.path, window.annotator)


def saving(window: "MainWindow") -> Offer:
    """To save a copy, and to go on with it."""
    words = QCoreApplication.translate("Safekeeping", "Save a copy…")
    return words, lambda: saving_copies.save_copy(window, then_open=True)


def trying_again(window: "MainWindow") -> Offer:
    """To make the edits again that the file did not take."""
    words = QCoreApplication.translate("Safekeeping", "Try again")
    return words, lambda: _try_again(window)


def _try_again(window: "MainWindow") -> None:
    window.messages.hide()
    window.session.retry()


def offers_for(window: "MainWindow", error: TawsimError) -> Sequence[Offer]:
    """What can be done about an error."""
    offers: list[Offer] = []
    if window.session.can_retry:
        offers.append(trying_again(window))
    if error.template in {READ_ONLY, MOVED} and window.session.info is not None:
        offers.append(saving(window))
    path = error.values.get("path")
    if error.template == DAMAGED and isinstance(path, Path):
        offers += _mending(window, path)
    return offers


def _mending(window: "MainWindow", path: Path) -> Sequence[Offer]:
    from gui.safekeeping import mending

    translate = QCoreApplication.translate
    return [
        (translate("Safekeeping", "Copies of it…"), lambda: mending.show_backups(window, path)),
        (
            translate("Safekeeping", "Save what can be read…"),
            lambda: mending.recover(window, path),
        ),
    ]
