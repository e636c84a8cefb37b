"""Has the open words of an article analysed while the analyst reads its first lines."""

from PySide6.QtCore import QObject

from annotations.arabic import analysed
from annotations.arabic.morphology.asking import Analyser, database, open_words
from gui.answers import Shown
from gui.background import Background
from gui.session import Session

_LONGEST = 200_000
"""Code points of an article that are looked through; the lists do for the rest."""


class Analysing(QObject):
    """Asks camel-tools' morphological analyser, where its database is on the disk.

    It runs in a process of its own. Where that fails the lists go on alone.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        path = database()
        self._analyser = Analyser(path) if path is not None else None
        self._background = Background("morphology", self)
        if self._analyser is not None:
            session.shown.connect(self._ask)

    def _ask(self, shown: Shown) -> None:
        analyser = self._analyser
        if analyser is None:
            return
        text = shown.document.text[:_LONGEST]
        self._background.run(lambda: analyser.ask(open_words(text)), analysed.remember)

    def end(self) -> None:
        """End the process."""
        if self._analyser is not None:
            self._analyser.end()
        self._background.close()
