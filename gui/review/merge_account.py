"""What colleagues' files would bring, file by file, and why some of it cannot come in."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotations.errors import TawsimError
from annotations.project.merging.report import FileReport
from gui.panels.messages import sentence
from gui.plain import isolated, tip

_MOST = 50  # refusals that are listed
_MANY = 4  # files beyond which details are folded away


class MergeAccount(QTreeWidget):
    """A row for each file, and beneath it whose labels come in and what stays out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What comes in, what is there, what stays out"))
        self.setHeaderLabels(
            [
                self.tr("File"), self.tr("New articles"), self.tr("Known articles"),
                self.tr("New labels"), self.tr("Known labels"), self.tr("Rulings"),
                self.tr("Comments"), self.tr("Stay out"),
            ]
        )  # fmt: skip
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.columnCount()):
            words = self.headerItem().text(column)
            self.headerItem().setText(column, words.replace(" ", "\n", 1))
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)

    def show_files(
        self,
        paths: Sequence[Path],
        reports: Mapping[Path, FileReport],
        faults: Mapping[Path, TawsimError],
    ) -> None:
        """Show what came of looking at the files; those without either are still looked at."""
        self.clear()
        for path in paths:
            if path in faults:
                item = self._row(path, ())
                self._detail(item, self.tr("Cannot be merged: {0}").format(sentence(faults[path])))
            elif path in reports:
                item = self._shown(path, reports[path])
            else:
                item = self._row(path, ())
            item.setExpanded(path in faults or len(paths) <= _MANY)

    def _shown(self, path: Path, part: FileReport) -> QTreeWidgetItem:
        counts = (
            part.documents_added, part.documents_known, part.spans_added.total(),
            part.spans_known, part.review["rulings"], part.review["comments"], len(part.refused),
        )  # fmt: skip
        item = self._row(path, counts)
        for words in self._details(part):
            self._detail(item, words)
        return item

    def _row(self, path: Path, counts: Sequence[int]) -> QTreeWidgetItem:
        number = QLocale().toString
        item = QTreeWidgetItem(self, [isolated(path.name), *(number(count) for count in counts)])
        item.setToolTip(0, tip(str(path)))
        for column in range(1, self.columnCount()):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        return item

    def _detail(self, item: QTreeWidgetItem, words: str) -> None:
        line = QTreeWidgetItem(item, [words])
        line.setToolTip(0, tip(words))
        line.setFirstColumnSpanned(True)

    def _details(self, part: FileReport) -> Iterator[str]:
        number = QLocale().toString
        if part.spans_added:
            names = _by_name(part.spans_added)
            yield self.tr("Labels that come in, by annotator: {0}").format(names)
        changed = (part.spans_changed, part.spans_removed, part.spans_left)
        if any(changed):
            yield self.tr(
                "Labels that change: {0}; that go: {1}; that were changed later here and stay: {2}"
            ).format(*map(number, changed))
        more = (part.statuses, part.decisions, part.edits)
        if any(more):
            yield self.tr(
                "Statuses: {0}; decisions on suggestions: {1}; edits on record: {2}"
            ).format(*map(number, more))
        others = Counter(
            {table: part.review[table] for table in ("assignments", "acknowledgements", "lexicon")}
        )
        if others.total():
            yield self.tr("Assignments: {0}; answers: {1}; words of the project: {2}").format(
                *map(number, others.values())
            )
        yield from self._of_labels(part)
        for reason in part.refused[:_MOST]:
            yield self.tr("Stays out: {0}").format(sentence(reason))
        if len(part.refused) > _MOST:
            yield self.tr("… and {0} more.").format(number(len(part.refused) - _MOST))

    def _of_labels(self, part: FileReport) -> Iterator[str]:
        number = QLocale().toString
        for old, new in part.labels.items():
            yield self.tr("The label {0} is {1} here").format(isolated(old), isolated(new))
        if part.labels_added:
            names = ", ".join(isolated(name) for name in part.labels_added)
            yield self.tr("Labels that are added to the project: {0}").format(names)
        if part.gold:
            yield self.tr("The adjudicated layer is {0}").format(isolated(part.gold))
        if part.ahead:
            yield self.tr(
                "Its last edit lies {0} hours in the future: a clock is wrong, there or here."
            ).format(number(part.ahead))


def _by_name(counts: Mapping[str, int]) -> str:
    number = QLocale().toString
    return ", ".join(f"{isolated(name)} {number(count)}" for name, count in sorted(counts.items()))
