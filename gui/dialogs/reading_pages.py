"""Pages to read in a window of their own: the label guide, the keys, and what this product is."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDockWidget,
    QMainWindow,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotations import __version__
from annotations.resources import resource
from annotations.spans import Scheme
from gui.commands import COMMANDS, MENUS
from gui.language import Language
from gui.review.commands import SETTLING, SETTLING_MENUS, keys_of
from gui.settings import Settings
from gui.shortcuts import in_force, shown, title_of


class OwnPages(QTextBrowser):
    """A browser for the product's own words; it opens no file, no picture and no address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: ARG002
        """Nothing is loaded."""
        return


def _dialog(title: str, page: OwnPages, parent: QWidget) -> QDialog:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    page.setAccessibleName(title)
    column = QVBoxLayout(dialog)
    column.addWidget(page)
    dialog.resize(620, 640)
    return dialog


def guide(language: Language, window: QMainWindow) -> QDockWidget:
    """The label guide in the interface's language, to stand beside the article."""
    page = OwnPages()
    words = resource("guide", f"guide.{language}.md").read_text(encoding="utf-8")
    page.document().setMarkdown(words, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    if language == "ar":
        turn(page.document())
    page.moveCursor(QTextCursor.MoveOperation.Start)
    title = QCoreApplication.translate("Command", "Label guide")
    page.setAccessibleName(title)
    dock = QDockWidget(title, window)
    dock.setObjectName("guide")
    dock.setWidget(page)
    dock.setMinimumWidth(210)
    return dock


def turn(document: QTextDocument) -> None:
    """Let every paragraph read from right to left, also those that begin with a Latin name."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    turned = QTextBlockFormat()
    turned.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cursor.mergeBlockFormat(turned)


def _row(title: str, key: str, language: Language) -> str:
    """A command and its key; Qt lays tables out from left to right whatever their direction."""
    cells = [f"<td>{escape(title)}</td>", f"<td dir='ltr'><b>{escape(key)}</b></td>"]
    return f"<tr>{''.join(reversed(cells) if language == 'ar' else cells)}</tr>"


def keys(settings: Settings, scheme: Scheme | None, language: Language, parent: QWidget) -> QDialog:
    """Every command that has a key with the first of its own, by menu."""
    translate = QCoreApplication.translate
    parts = []
    every = {**in_force(settings), **keys_of(settings)}
    for menu, title in (MENUS | SETTLING_MENUS).items():
        found = [command for command in (*COMMANDS, *SETTLING) if command.menu == menu]
        own = [(command, every[command.id]) for command in found]
        rows = [
            _row(title_of(command), shown(own_keys[0]), language)
            for command, own_keys in own
            if own_keys
        ]
        if menu == "edit" and scheme is not None:
            rows += [
                _row(label.title_ar if language == "ar" else label.title_en, label.key, language)
                for label in scheme
                if label.key
            ]
        if rows:
            heading = escape(translate("Menu", title).replace("&", ""))
            parts.append(f"<h3>{heading}</h3><table width='100%'>{''.join(rows)}</table>")
    page = OwnPages()
    page.setHtml(f"<body dir='{'rtl' if language == 'ar' else 'ltr'}'>{''.join(parts)}</body>")
    return _dialog(translate("Command", "Keys"), page, parent)


def about(parent: QWidget) -> QDialog:
    """Name, version and licences."""
    translate = QCoreApplication.translate
    lines = [
        translate("About", "Tawsim {0}: labels for Arabic articles.").format(__version__),
        translate(
            "About", "Tawsim is under the MIT licence, its fonts under the SIL Open Font License."
        ),
        translate("About", "It works without a network and sends nothing anywhere."),
    ]
    page = OwnPages()
    page.setPlainText("\n\n".join(lines))
    dialog = _dialog(translate("Command", "About Tawsim"), page, parent)
    dialog.resize(460, 240)
    return dialog
