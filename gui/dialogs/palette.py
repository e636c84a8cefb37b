"""Every command, label and article by a few letters of its name, in either language."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations.arabic import fold_word
from annotations.resources import resource
from gui.language import LANGUAGES

Index = QModelIndex | QPersistentModelIndex
ENTRY: Final = Qt.ItemDataRole.UserRole
_MOST: Final = 60
_NOWHERE: Final = QModelIndex()
_MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN: Final = frozenset((*_ENTER, *_MOVES))


def folded(text: str) -> str:
    """Text as it is searched: one form of each letter, no case."""
    return fold_word(text).casefold()


def score(wanted: str, text: str) -> float:
    """How well the letters of `wanted` stand in `text` in their order; 0 where they do not.

    Both are folded. Letters that follow each other count more than scattered ones, those at the
    beginning of words more than others, and a short text more than a long one.
    """
    if not wanted:
        return 1.0
    begin = text.find(wanted)
    if begin >= 0:
        at_word = begin == 0 or not text[begin - 1].isalnum()
        return 100 + 50 * at_word + 25 * (begin == 0) - len(text) / 100
    total, at, run = 0.0, -1, 0
    for letter in wanted:
        if letter == " ":
            continue
        found = text.find(letter, at + 1)
        if found < 0:
            return 0.0
        run = run + 1 if found == at + 1 else 0
        at_word = found == 0 or not text[found - 1].isalnum()
        total += 1 + 2 * min(run, 4) + 4 * at_word
        at = found
    return max(0.01, total - len(text) / 100)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be done.

    Attributes:
        title: as it is shown.
        run: does it.
        keys: what calls it, as the platform writes it.
        enabled: whether it can be done now.
        names: under which it is found, folded.
        always: it is listed though nothing was typed.
    """

    title: str
    run: Callable[[], object]
    keys: str = ""
    enabled: bool = True
    names: tuple[str, ...] = field(default=(), compare=False)
    always: bool = True


def found(wanted: str, entries: Iterable[Entry]) -> list[Entry]:
    """The entries that fit best, best first; of those that fit alike, what can be done now.

    What cannot be done now keeps its place: Enter is to do nothing then, not something else.
    """
    letters = folded(wanted).strip()
    ranked = [
        (max((score(letters, name) for name in entry.names), default=0.0), entry)
        for entry in entries
        if letters or entry.always
    ]
    fitting = [(points, entry) for points, entry in ranked if points > 0]
    fitting.sort(key=lambda each: (-each[0], not each[1].enabled))
    return [entry for _, entry in fitting[:_MOST]]


@cache
def _translators() -> tuple[QTranslator, ...]:
    made = []
    for language in LANGUAGES:
        translator = QTranslator()
        if translator.load(f"tawsim_{language}", str(resource("translations"))):
            made.append(translator)
    return tuple(made)


def names_of(title: str) -> tuple[str, ...]:
    """A command's title in both languages, folded."""
    given = [title, *(each.translate("Command", title) for each in _translators())]
    return tuple(dict.fromkeys(folded(name.removesuffix("…")) for name in given if name))


class EntryModel(QAbstractListModel):
    """The entries that fit what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry, or its words."""
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = f"{entry.title} {entry.keys}".strip()
            return words if entry.enabled else self.tr("{0}, not possible now").format(words)
        return None


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry: its title, and at the far side its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """One line and some air."""
        return QSize(100, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry: Entry = index.data(ENTRY)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        accent = option.palette.color(QPalette.ColorRole.Highlight)
        if chosen and entry.enabled:
            painter.fillRect(option.rect, accent)
            painter.setPen(option.palette.color(QPalette.ColorRole.HighlightedText))
        else:
            if chosen:
                painter.setPen(accent)
                painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            group = QPalette.ColorGroup.Active if entry.enabled else QPalette.ColorGroup.Disabled
            painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
        area: QRect = option.rect.adjusted(10, 0, -10, 0)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if rtl:
            near, far = far, near
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        # Keys are read from left to right, their signs and brackets too.
        painter.drawText(area, int(far | upright), f"\u2066{entry.keys}\u2069")
        width = area.width() - painter.fontMetrics().horizontalAdvance(entry.keys) - 16
        words = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(area, int(near | upright), words)
        painter.restore()


class Palette(QDialog):
    """A field to type in, and what fits; Enter does it, Esc leaves.

    Args:
        entries: what can be done.
        parent: the window it lies over.
    """

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self.setWindowTitle(self.tr("All commands"))
        self.setModal(True)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("A command, a label or an article"))
        self.words.setAccessibleName(self.tr("A command, a label or an article"))
        self.model = EntryModel()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.words)
        column.addWidget(self.list)
        self.resize(520, 420)
        self.words.textChanged.connect(self._find)
        self.words.installEventFilter(self)
        self.list.clicked.connect(self._run)
        self._find("")

    def _find(self, words: str) -> None:
        self.model.show(found(words, self._entries))
        self.list.setCurrentIndex(self.model.index(0))

    @property
    def current(self) -> Entry | None:
        """The entry that Enter would do."""
        index = self.list.currentIndex()
        return index.data(ENTRY) if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the list while the field keeps the focus; Enter runs."""
        if watched is self.words and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN:
                event.accept()  # else it goes to a command that has this key
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self._run(self.list.currentIndex())
            return True
        if key in _MOVES:
            row = self.list.currentIndex().row() + _MOVES[key]
            last = self.model.rowCount() - 1
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), last)))
            return True
        return False

    def _run(self, index: Index) -> None:
        """Close, and do what was chosen, so that it finds the window as it was left."""
        entry = index.data(ENTRY) if index.isValid() else None
        if entry is not None and entry.enabled:
            self.accept()
            entry.run()
