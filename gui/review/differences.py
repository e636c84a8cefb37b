"""What parts the annotators over the whole project: kinds, patterns, and what is still open."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QLocale,
    QModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotations.review.cases import KINDS
from annotations.review.patterns import Pattern
from gui.look import Theme, theme
from gui.plain import directed, paragraph
from gui.review.counted_lists import WHAT, ArticleList, PatternList
from gui.review.painting import swatch
from gui.review.tally import Filter, Tally
from gui.review.wording import Looks, kind_title

_SWATCH: Final = QSize(22, 14)
_SOON: Final = 250
"""Milliseconds after which what was found meanwhile is shown."""


class DifferencesPanel(QWidget):
    """Kinds to let through, patterns with their counts, and how far the review is.

    Args:
        title_of: gives the title of an article by its id.

    Signals:
        filter_changed: what is to be walked is another.
        basis_changed: `done` or `begun`: which articles are compared.
        pattern_wanted: the first open case of a pattern is to be shown.
        article_wanted: an article is to be shown.
    """

    filter_changed = Signal(object)
    basis_changed = Signal(str)
    pattern_wanted = Signal(object)
    article_wanted = Signal(str)

    def __init__(self, title_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.basis = QComboBox()
        self.basis.setAccessibleName(self.tr("Which articles are compared"))
        self.basis.addItem(self.tr("Articles marked as done"), "done")
        self.basis.addItem(self.tr("Also articles in progress"), "begun")
        self.basis.currentIndexChanged.connect(
            lambda _: self.basis_changed.emit(self.basis.currentData())
        )
        self.kinds = {kind: QCheckBox() for kind in KINDS if kind != "same"}
        for box in self.kinds.values():
            box.setChecked(True)
            box.setIconSize(_SWATCH)
            box.toggled.connect(self._tell_filter)
            box.setToolTip(self.tr("Open, and all; only kinds that are ticked are walked"))
        self.labels, self.annotators = QComboBox(), QComboBox()
        self.labels.setAccessibleName(self.tr("Only differences about this label"))
        self.annotators.setAccessibleName(self.tr("Only differences of this annotator"))
        row = QHBoxLayout()
        for chooser in (self.labels, self.annotators):
            chooser.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            chooser.setMinimumContentsLength(6)
            chooser.currentIndexChanged.connect(self._tell_filter)
            row.addWidget(chooser, 1)
        self.tree, self.model = QTreeView(), PatternList()
        self.tree.setAccessibleName(self.tr("Kinds of difference, those with most open ones first"))
        self.articles, self.article_model = QTreeView(), ArticleList(title_of)
        self.articles.setAccessibleName(self.tr("Articles with how many differences are open"))
        for view, model, choose in (
            (self.tree, self.model, self._choose),
            (self.articles, self.article_model, self._choose_article),
        ):
            _set_up(view, model)
            view.clicked.connect(choose)
            view.activated.connect(choose)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.tree, self.tr("By kind"))
        self.tabs.addTab(self.articles, self.tr("By article"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.told = paragraph()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 8)
        column.setSpacing(4)
        column.addWidget(self.basis)
        for box in self.kinds.values():
            column.addWidget(box)
        column.addLayout(row)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.told)
        column.addWidget(self.progress)
        self._looks: Looks = {}
        self._theme = theme("light")
        self._tally = Tally()
        self._ids: list[str] = []
        self._chosen: Pattern | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._show)

    def set_look(self, looks: Looks, look: Theme) -> None:
        """The labels' names, in a theme."""
        self._looks, self._theme = looks, look
        for kind, box in self.kinds.items():
            box.setIcon(QIcon(swatch(kind, look, _SWATCH, self.devicePixelRatioF())))
            box.setText(box.text() or kind_title(kind))
        self._fill(self.labels, self.tr("All labels"), {n: one.title for n, one in looks.items()})
        self._timer.start()

    def set_annotators(self, letters: Mapping[str, str]) -> None:
        """Show who is compared, with their letters."""
        titles = {name: f"{letter} {directed(name)}" for name, letter in letters.items()}
        self._fill(self.annotators, self.tr("All annotators"), titles)

    @staticmethod
    def _fill(chooser: QComboBox, every: str, titles: Mapping[str, str]) -> None:
        before = chooser.currentData()
        with QSignalBlocker(chooser):
            chooser.clear()
            chooser.addItem(every, "")
            for name, title in titles.items():
                chooser.addItem(title, name)
            chooser.setCurrentIndex(max(0, chooser.findData(before)))

    @property
    def filter(self) -> Filter:
        """What is let through."""
        kinds = frozenset(kind for kind, box in self.kinds.items() if box.isChecked())
        return Filter(
            None if len(kinds) == len(self.kinds) else kinds,
            self.labels.currentData() or "",
            self.annotators.currentData() or "",
            self._chosen,
        )

    def _tell_filter(self) -> None:
        self._chosen = None
        self.filter_changed.emit(self.filter)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether what was found is still to be shown."""
        return self._timer.isActive()

    def show_found(self, tally: Tally, ids: list[str]) -> None:
        """Show what was found in those of these articles that were looked through, soon."""
        self._tally, self._ids = tally, ids
        if not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        kinds: Counter[str] = Counter()
        kinds_open: Counter[str] = Counter()
        counts: Counter[Pattern] = Counter()
        open_: Counter[Pattern] = Counter()
        chosen = self.filter
        besides = Filter(label=chosen.label, annotator=chosen.annotator)
        for (kind, pattern), count in self._tally.counts.items():
            if count and besides.lets(kind, pattern):
                kinds[kind] += count
                kinds_open[kind] += self._tally.open[kind, pattern]
                if chosen.kinds is None or kind in chosen.kinds:
                    counts[pattern] += count
                    open_[pattern] += self._tally.open[kind, pattern]
        number = QLocale().toString
        for kind, box in self.kinds.items():
            figures = number(kinds_open[kind]), number(kinds[kind])
            box.setText(self.tr("{0}: {1} / {2}").format(kind_title(kind), *figures))
        self._show_patterns(counts, open_)
        self.article_model.show(self._ids, self._tally)
        self._tell_progress(sum(self._tally.open.values()), sum(self._tally.counts.values()))

    def _show_patterns(self, counts: Counter[Pattern], open_: Counter[Pattern]) -> None:
        ordered = sorted(counts, key=lambda one: (-open_[one], -counts[one], str(one)))
        self.model.show({one: (open_[one], counts[one]) for one in ordered}, self._looks)
        row = self.model.row_of(self._chosen)
        if row is not None:
            self.tree.setCurrentIndex(self.model.index(row, 0))

    def _tell_progress(self, open_: int, every: int) -> None:
        locale, looked, every_one = QLocale(), len(self._tally), len(self._ids)
        if not every_one:
            self.told.setText(
                self.tr(
                    "No article was read by two annotators yet. Merge your colleagues' files; "
                    "what they marked as done is compared."
                )
            )
        elif looked < every_one:
            words = self.tr("Comparing: {0} of {1} articles…")
            self.told.setText(words.format(locale.toString(looked), locale.toString(every_one)))
        else:
            words = self.tr("{0} of {1} differences settled; {2} of {3} articles have open ones.")
            numbers = (every - open_, every, self._tally.open_documents, every_one)
            self.told.setText(words.format(*(locale.toString(one) for one in numbers)))
        self.progress.setRange(0, max(1, every_one if looked < every_one else every))
        self.progress.setValue(looked if looked < every_one else every - open_)

    def _choose(self, index: QModelIndex) -> None:
        pattern = index.data(WHAT)
        self._chosen = None if pattern == self._chosen else pattern
        if self._chosen is None:
            self.tree.clearSelection()
            self.tree.setCurrentIndex(QModelIndex())
        self.filter_changed.emit(self.filter)
        if self._chosen is not None:
            self.pattern_wanted.emit(self._chosen)

    def _choose_article(self, index: QModelIndex) -> None:
        self.article_wanted.emit(index.data(WHAT))


def _set_up(view: QTreeView, model: QAbstractItemModel) -> None:
    """Let a list have words that take the room there is, and figures beside them."""
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setModel(model)
    header = view.header()
    header.setMinimumSectionSize(30)
    header.setResizeContentsPrecision(0)  # only what is in sight is measured
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
