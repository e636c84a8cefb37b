"""Which label of colleagues' files becomes which of the project, and how the schemes differ."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from annotations.project.merging.looking import Looked
from annotations.spans import Scheme
from gui.plain import isolated, paragraph, plain, tip

_ADDED = ""


class MergeLabels(QWidget):
    """A line for each label that files carry and the project lacks: it is mapped, or added.

    Args:
        here: the project's labels.
        arabic: titles are shown in Arabic.

    Signals:
        changed: another choice was made.
    """

    changed = Signal()

    def __init__(self, here: Scheme, parent: QWidget | None = None, *, arabic: bool) -> None:
        super().__init__(parent)
        self._here, self._arabic = here, arabic
        self.rows: dict[str, QComboBox] = {}
        self.words = paragraph()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.words)
        self.hide()

    def show_files(self, files: Sequence[Looked]) -> None:
        """Say how the files' schemes differ, and ask about each label that is not asked for yet."""
        missing: dict[str, list[str]] = {}
        counts: dict[str, int] = {}
        for file in files:
            for name, count in file.missing(self._here).items():
                missing.setdefault(name, []).append(file.path.name)
                counts[name] = counts.get(name, 0) + count
        for name, where in missing.items():
            if name not in self.rows:
                self._add_row(name, counts[name], where)
        lines = [line for file in files if (line := self._differences(file))]
        if missing:
            lines.insert(0, self.tr("These labels are not in the project. What are they here?"))
        self.words.setText("\n".join(lines))
        self.setVisible(bool(lines))

    def _add_row(self, name: str, count: int, where: Sequence[str]) -> None:
        box = QComboBox()
        box.addItem(self.tr("Add it to the project"), _ADDED)
        for label in self._here:
            box.addItem(label.title_ar if self._arabic else label.title_en, label.name)
        box.setAccessibleName(name)
        files = ", ".join(isolated(one) for one in where)
        words = self.tr("{0} (labels: {1}; in {2})").format(
            isolated(name), QLocale().toString(count), files
        )
        box.setToolTip(tip(words))
        self.rows[name] = box
        self._form.addRow(plain(words), box)
        box.currentIndexChanged.connect(self.changed)

    def _differences(self, file: Looked) -> str:
        """How the file's scheme is unlike the project's, in a sentence; empty if it is not."""
        here = {label.name: _looks(label) for label in self._here}
        unlike = [
            label.name
            for label in file.scheme
            if label.name in here and _looks(label) != here[label.name]
        ]
        lacks = [name for name in self._here.names if name not in file.scheme]
        parts = []
        if unlike:
            parts.append(
                self.tr("titles, colours or keys differ and stay as they are here: {0}").format(
                    self._listed(unlike)
                )
            )
        if lacks:
            parts.append(self.tr("labels it lacks: {0}").format(self._listed(lacks)))
        if not parts:
            return ""
        return self.tr("{0} — {1}").format(isolated(file.path.name), self.tr("; ").join(parts))

    def _listed(self, names: Sequence[str]) -> str:
        return self.tr(", ").join(isolated(name) for name in names)

    @property
    def mapping(self) -> dict[str, str]:
        """What each label that is mapped is called here; those that are added are not in it."""
        return {
            name: str(box.currentData())
            for name, box in self.rows.items()
            if box.currentData() != _ADDED
        }


def _looks(label: object) -> tuple[object, ...]:
    return tuple(
        str(getattr(label, name)).casefold() for name in ("title_ar", "title_en", "color", "key")
    )
