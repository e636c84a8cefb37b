"""What a project's finished articles have taught, and how well that does, label by label."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import TawsimError
from annotations.project import Project
from annotations.suggest.learned.standing import Standing, standing_of
from annotations.suggest.learned.training import FEWEST
from gui.article.telling import source_name
from gui.background import Background
from gui.dialogs.closing import close_button
from gui.panels.messages import sentence
from gui.plain import directed, isolated, paragraph
from gui.session import Session

_LIST_HEIGHT: Final = 200  # pixels: five labels and the heading


class LearnedDialog(QDialog):
    """The learned engine's articles and figures, read each time it is asked for.

    Args:
        session: the open project.
        arabic: which of a label's titles to show.
        parent: the window.
    """

    def __init__(self, session: Session, *, arabic: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._arabic = session, arabic
        self._thread = Background("learned", self)
        self.setWindowTitle(self.tr("What was learned"))
        self.about = paragraph(selectable=True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("How well each label is found"))
        self.list.setHeaderLabels(
            [
                self.tr("Label"),
                self.tr("Labelled"),
                self.tr("Learned"),
                self.tr("Rules"),
                self.tr("Suggested by"),
            ]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.how = paragraph(
            self.tr(
                "The figures are F1 at exact places: the articles are dealt into parts, and each "
                "part is labelled by what was learned from the others. A label is left to what "
                "was learned only where that does better than the rules."
            )
        )
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        column.addWidget(self.how)
        column.addWidget(close_button(self))
        self.resize(620, 460)
        session.closed.connect(self.reject)
        self.refresh()

    def refresh(self) -> None:
        """Ask the project again what it has learned."""
        info = self._session.info
        if info is not None:
            self._thread.run(partial(_look, info.path), self._show, self._tell)

    def _show(self, standing: Standing) -> None:
        """Show what was learned, or how many articles that still takes."""
        titles = self._titles()
        self.about.setText(self._told(standing))
        self.list.clear()
        for label in standing.labels:
            item = QTreeWidgetItem(
                [
                    directed(titles.get(label.name, label.name)),
                    QLocale().toString(label.spans),
                    _percent(label.f1),
                    _percent(label.rules_f1),
                    self.tr("what was learned") if label.used else self.tr("the rules"),
                ]
            )
            for place in (1, 2, 3):
                item.setTextAlignment(place, Qt.AlignmentFlag.AlignCenter)
            self.list.addTopLevelItem(item)
        self.list.setVisible(bool(standing.labels))
        self.how.setVisible(bool(standing.labels))

    def _titles(self) -> dict[str, str]:
        info = self._session.info
        labels = info.scheme if info is not None else ()
        return {one.name: one.title_ar if self._arabic else one.title_en for one in labels}

    def _told(self, standing: Standing) -> str:
        number = QLocale().toString
        lines: list[str] = []
        if standing.labels:
            lines.append(
                self.tr("Learned from {0} finished articles with {1} labels.").format(
                    number(standing.articles), number(standing.spans)
                )
            )
            if standing.newer:
                lines.append(
                    self.tr("Articles finished since then: {0}.").format(number(standing.newer))
                )
        elif standing.encrypted:
            lines.append(
                self.tr(
                    "An encrypted project keeps no model, for it would hold words of the articles; "
                    "so there are no figures."
                )
            )
        else:
            lines.append(
                self.tr(
                    "Nothing was learned yet: that begins when {0} articles with labels are "
                    "finished, and there are {1}."
                ).format(number(FEWEST), number(standing.finished))
            )
        lines.append(
            self.tr(
                "Phrases remembered from finished articles: {0}; suggested elsewhere: {1}."
            ).format(number(standing.phrases), number(standing.proposed))
        )
        lines += [
            self.tr("Suggestions by {0} that were taken so far: {1} of {2}.").format(
                isolated(source_name(engine)), number(taken), number(decided)
            )
            for engine, taken, decided in standing.taken
        ]
        return "\n".join(lines)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, TawsimError):
            raise error
        self.about.setText(sentence(error))

    def done(self, result: int) -> None:
        """Close; a look under way ends by itself."""
        self._thread.close()
        super().done(result)


def _percent(share: float) -> str:
    """A share as a percentage of one decimal, in the locale's digits."""
    return QLocale().toString(100 * share, "f", 1) + QLocale().percent()


def _look(path: Path) -> Standing:
    # Opened once more: many articles are read, and edits must not wait for that.
    with Project.open(path) as project:
        return standing_of(project)
