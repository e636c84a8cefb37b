"""A message above the article: what happened, what is unharmed, what to do; it stays until read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from annotations.errors import TawsimError
from gui.look import Theme
from gui.plain import isolated, paragraph


def sentence(error: TawsimError) -> str:
    """The error's sentence in the interface's language."""
    values = {name: _in_words(value) for name, value in error.values.items()}
    return QCoreApplication.translate("errors", error.template).format(**values)


def _in_words(value: object) -> str:
    """What a sentence tells of: numbers in the locale's digits, names in their own direction."""
    if isinstance(value, TawsimError):
        return sentence(value)
    if isinstance(value, int | float):
        return QLocale().toString(value)
    return isolated(str(value))


Offer = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class Offers(QWidget):
    """What can be done about a message: a button for each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these in place of those before."""
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for words, do in offers:
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
            self._row.addWidget(button)
            self.buttons.append(button)
        self.setVisible(bool(offers))


class MessageBar(QFrame):
    """One message at a time, with a button that closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = paragraph(selectable=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        self.offers = Offers()
        row.addWidget(self.words)
        row.addWidget(self.offers)
        row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self.hide()

    def set_look(self, look: Theme) -> None:
        """Colours of the theme."""
        self.setStyleSheet(
            f"MessageBar {{ background: {look.notice}; border-radius: 6px; margin: 4px; }}"
            f"MessageBar QLabel, MessageBar QToolButton {{ color: {look.on_notice}; }}"
        )

    def tell(self, text: str, offers: Sequence[Offer] = ()) -> None:
        """Show a message, and what can be done about it, in place of the one before."""
        self.words.setText(text)
        self.offers.show_offers(offers)
        self.setAccessibleName(text)
        self.show()

    def tell_error(self, error: TawsimError, offers: Sequence[Offer] = ()) -> None:
        """Show an error's sentence."""
        self.tell(sentence(error), offers)
