"""How sure a suggestion must be to be shown: a slider over the list of marks."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from gui.plain import plain

_STEP = 5  # per cent


class Threshold(QWidget):
    """A slider from 0 to 95 %.

    Signals:
        changed: the share, 0 to 1, that a suggestion's confidence must reach.
    """

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 95 // _STEP)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(self.tr("How sure a suggestion must be to be shown"))
        self.words = plain()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.addWidget(self.words)
        row.addWidget(self.slider, 1)
        self.slider.valueChanged.connect(self._tell)
        self._say()

    @property
    def share(self) -> float:
        """The share, 0 to 1."""
        return self.slider.value() * _STEP / 100

    def show_share(self, share: float) -> None:
        """Show a share that was chosen before."""
        self.slider.setValue(round(share * 100 / _STEP))

    def _tell(self) -> None:
        self._say()
        self.changed.emit(self.share)

    def _say(self) -> None:
        percent = f"{QLocale().toString(self.slider.value() * _STEP)}{QLocale().percent()}"
        self.words.setText(self.tr("Suggestions from {0}").format(percent))
