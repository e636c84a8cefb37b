"""The case that is looked at: who has what, what each key would decide, and what was decided."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.project.rulings import LONGEST_COMMENT
from annotations.review.cases import Case
from annotations.review.patterns import Pattern
from gui.look import Shades, Theme, theme
from gui.plain import isolated, paragraph, plain, tip
from gui.review.painting import shades_of, swatch
from gui.review.readings import joined
from gui.review.wording import (
    Looks,
    kind_title,
    listed_names,
    pattern_said,
    places_said,
    ruling_said,
)
from gui.shortcuts import Keys, shown

_SWATCH: Final = QSize(22, 14)


class ReadingButton(QAbstractButton):
    """One reading of a case: the letters of those who have it, and what they have.

    Args:
        letters: the keys that take it, such as `A C`.
        words: what it is.
        names: who has it.
        shades: of the chip.
        look: the theme.
        right: it was decided to be right.
    """

    def __init__(
        self, letters: str, words: str, names: str, shades: Shades, look: Theme, *, right: bool
    ) -> None:
        super().__init__()
        self._letters, self._words, self._names = letters, words, names
        self._shades, self._theme, self._right = shades, look, right
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(f"{letters}: {words}")
        self.setAccessibleName(f"{letters} ({names}): {words}")
        self.setToolTip(tip(f"{words}\n{names}"))

    def sizeHint(self) -> QSize:
        """Two lines: what, and who."""
        return QSize(180, 2 * self.fontMetrics().height() + 14)

    def minimumSizeHint(self) -> QSize:
        """Narrow, whatever the words."""
        return QSize(80, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw letters, words and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        area = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        lively = self.hasFocus() or self.underMouse()
        painter.setPen(QColor(self._theme.accent if lively else self._theme.line))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(area, 5, 5)
        metrics = self.fontMetrics()
        chip_words = f"\u2066{self._letters}\u2069" if self._letters else "–"
        width = max(26.0, metrics.horizontalAdvance(chip_words) + 14.0)
        left = area.right() - width - 5 if rtl else area.left() + 5
        chip = QRectF(left, area.top() + 6, width, area.height() - 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shades.strip)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(self._shades.on_strip)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, chip_words)
        room = (
            area.adjusted(10, 4, -width - 12, -4) if rtl else area.adjusted(width + 12, 4, -10, -4)
        )
        near = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        side = near | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(self._theme.ink))
        mark = "✓ " if self._right else ""
        elide = Qt.TextElideMode.ElideRight
        words = metrics.elidedText(mark + self._words, elide, int(room.width()))
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignTop), words)
        painter.setPen(QColor(self._theme.quiet))
        names = metrics.elidedText(self._names, elide, int(room.width()))
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignBottom), names)


class CasePanel(QWidget):
    """One case.

    Signals:
        taken: the annotators whose reading was pressed.
        alike_wanted: all cases of its pattern are to be settled.
        withdrawn: the ruling on it is to be taken back.
        left: the hand goes back to the article.
    """

    taken = Signal(tuple)
    alike_wanted = Signal()
    withdrawn = Signal()
    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pattern = paragraph()
        self._sample = plain()
        self._sample.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._kind = paragraph()
        kind = QHBoxLayout()
        kind.addWidget(self._sample)
        kind.addWidget(self._kind, 1)
        self._readings = QVBoxLayout()
        self._readings.setSpacing(2)
        self.buttons: list[ReadingButton] = []
        self.alike = QPushButton(self.tr("Settle all like this…"))
        self.alike.setAutoDefault(False)
        self.alike.clicked.connect(self.alike_wanted)
        self.comment = QLineEdit()
        self.comment.setMaxLength(LONGEST_COMMENT)
        self.comment.setPlaceholderText(self.tr("Why (goes with the next decision)"))
        self.comment.setAccessibleName(self.tr("Why: a comment that goes with the next decision"))
        self.comment.returnPressed.connect(self.left)
        self.decided = paragraph(selectable=True)
        self.withdraw = QPushButton(self.tr("Open it again"))
        self.withdraw.setAutoDefault(False)
        self.withdraw.clicked.connect(self.withdrawn)
        self.hint = paragraph()
        self.tell_keys(keys)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 8, 8)
        column.addLayout(kind)
        column.addWidget(self.pattern)
        column.addLayout(self._readings)
        column.addWidget(self.comment)
        column.addWidget(self.alike)
        column.addWidget(self.decided)
        column.addWidget(self.withdraw)
        column.addStretch(1)
        column.addWidget(self.hint)
        self.looks: Looks = {}
        self._theme = theme("light")
        self.show_case(None, None, "", {})

    def tell_keys(self, keys: Keys) -> None:
        """Say which keys settle a case.

        Args:
            keys: of the commands of a review; those without one are told with a dash.
        """

        def first(command: str) -> str:
            return isolated(shown(keys[command][0])) if keys[command] else "–"

        letters = "، " if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ", "
        self.hint.setText(
            self.tr(
                "{letters}…: as that annotator has it · {most}: as most have it · "
                "{everything}: all of it · {nothing}: nothing of it · a label's key: the words "
                "selected are right · {next}: next"
            ).format(
                letters=letters.join(map(first, ("take_a", "take_b", "take_c"))),
                most=first("take_most"),
                everything=first("take_everything"),
                nothing=first("refuse_all"),
                next=first("next_difference"),
            )
        )

    def set_look(self, looks: Looks, look: Theme) -> None:
        """The labels' names and colours, in a theme."""
        self.looks, self._theme = looks, look

    def words_of_comment(self) -> str | None:
        """What is written as the reason; None where nothing is."""
        return self.comment.text().strip() or None

    def show_case(
        self, case: Case | None, pattern: Pattern | None, text: str, letters: Mapping[str, str]
    ) -> None:
        """Show a case; None for an article in which nothing is looked at.

        Args:
            text: the article's.
            letters: of the annotators.
        """
        for old in self.buttons:
            self._readings.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        there = case is not None
        for one in (self._sample, self._kind, self.comment):
            one.setVisible(there)
        self.alike.setVisible(there and pattern is not None and not (case and case.settled))
        ruling = case.ruling if case is not None else None
        self.decided.setVisible(ruling is not None)
        self.withdraw.setVisible(ruling is not None)
        if case is None or pattern is None:
            self.pattern.setText(
                self.tr("Nothing is looked at. Tab goes to the next open difference.")
            )
            return
        self.pattern.setText(pattern_said(pattern, self.looks))
        self._sample.setPixmap(swatch(case.kind, self._theme, _SWATCH, self.devicePixelRatioF()))
        self._kind.setText(kind_title(case.kind))
        self.decided.setText(ruling_said(ruling) if ruling is not None else "")
        right = frozenset(place.key for place in case.places if place.gold)
        for reading, names in case.readings().items():
            places = [place for place in case.places if place.key in reading]
            button = ReadingButton(
                joined(names, letters),
                places_said(places, text, self.looks),
                listed_names(names),
                shades_of(case.kind, self._theme),
                self._theme,
                right=case.settled and reading == right and case.ruling is not None,
            )  # fmt: skip
            button.clicked.connect(lambda _=False, names=names: self.taken.emit(names))
            self._readings.addWidget(button)
            self.buttons.append(button)
