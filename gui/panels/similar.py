"""All like this: the other places of a name, to be ticked and labelled in one step."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from annotations.project.bulk_edits import AddSpansEverywhere
from annotations.project.searching import Found, Hit
from annotations.spans import Span
from gui.panels.contexts import CONTEXT, ContextDelegate, told
from gui.plain import directed, isolated, paragraph, plain, tip

if TYPE_CHECKING:
    from gui.window import MainWindow

HIT: Final = Qt.ItemDataRole.UserRole
_TICK: Final = 34
"""Room for a tick, in pixels."""


class SimilarDialog(QDialog):
    """Lists places article by article, all ticked; Return labels those that are.

    Args:
        words: the name.
        title: the label's, in the interface's language.
        found: its places.
        here: the id of the article in view, whose places come first.

    Signals:
        agreed: the hits that are to be labelled.
    """

    agreed = Signal(list)

    def __init__(
        self, words: str, title: str, found: Found, here: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All like this"))
        question = paragraph(
            self.tr("Where else is {0} a {1}? What is ticked is labelled in one step.").format(
                isolated(words), isolated(title)
            )
        )
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Places"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setUniformRowHeights(True)
        self.tree.setItemDelegate(ContextDelegate(self.tree))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.label = QPushButton()
        self.label.setDefault(True)
        self.buttons.addButton(self.label, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(question)
        column.addWidget(self.tree, 1)
        if found.behind is not None:
            column.addWidget(plain(self.tr("These are the first; label them and ask again.")))
        column.addWidget(self.buttons)
        self._fill(found.hits, here)
        self.tree.itemChanged.connect(self._count)
        self._count()
        self.resize(680, 460)

    def _fill(self, hits: list[Hit], here: str) -> None:
        article: QTreeWidgetItem | None = None
        document_id = ""
        for hit in hits:
            if article is None or hit.document_id != document_id:
                document_id = hit.document_id
                title = self.tr("This article") if document_id == here else directed(hit.title)
                article = QTreeWidgetItem(self.tree, [title])
                article.setToolTip(0, tip(hit.title))
                article.setFlags(article.flags() | Qt.ItemFlag.ItemIsAutoTristate)
                article.setCheckState(0, Qt.CheckState.Checked)
                article.setFirstColumnSpanned(True)
                article.setExpanded(True)
            item = QTreeWidgetItem(article)
            item.setData(0, HIT, hit)
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told(hit.context))
            item.setData(1, CONTEXT, hit.context)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, told(hit.context))
        self.tree.header().setMinimumSectionSize(_TICK)
        self.tree.setColumnWidth(0, 2 * self.tree.indentation() + _TICK)
        first = self.tree.topLevelItem(0)
        place = first.child(0) if first is not None else None
        if place is not None:
            self.tree.setCurrentItem(place)

    def ticked(self) -> list[Hit]:
        """The hits that are ticked, in their order."""
        every = QTreeWidgetItemIterator(self.tree, QTreeWidgetItemIterator.IteratorFlag.Checked)
        found: list[Hit] = []
        while every.value() is not None:
            hit = every.value().data(0, HIT)
            if hit is not None:
                found.append(hit)
            every += 1
        return found

    def _count(self) -> None:
        count = len(self.ticked())
        self.label.setEnabled(count > 0)
        self.label.setText(self.tr("Label {0} places", "", count).format(QLocale().toString(count)))

    def accept(self) -> None:
        """Tell what is ticked."""
        chosen = self.ticked()
        super().accept()
        if chosen:
            self.agreed.emit(chosen)


def open_on(window: "MainWindow") -> None:
    """Look for the other places of the current label's words, and ask about them."""
    span, document = window.view.current, window.view.document
    if not isinstance(span, Span) or document is None:
        window.messages.tell(
            QCoreApplication.translate(
                "SimilarDialog", "Go to a label first; then all places like it can be labelled."
            )
        )
        return
    words = span.text_of(document.text)

    def ask(found: Found) -> None:
        if window.document_id != document.id:
            return
        if not found.hits:
            window.messages.tell(
                QCoreApplication.translate(
                    "SimilarDialog", "{0} stands nowhere else without this label."
                ).format(isolated(" ".join(words.split())))
            )
            return
        title = window.view.style_.look_of(span).title
        dialog = SimilarDialog(" ".join(words.split()), title, found, document.id, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(lambda hits: _label(window, hits, span.label))
        dialog.open()

    window.session.ask(
        lambda project: project.similar(document.id, words, span.label), ask, asker=window
    )


def _label(window: "MainWindow", hits: list[Hit], label: str) -> None:
    places = tuple((hit.document_id, Span(hit.start, hit.end, label)) for hit in hits)
    window.session.do(AddSpansEverywhere(places))
    window.view.setFocus()
