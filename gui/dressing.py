"""How the window looks: its theme, its letters, the guide beside the article."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget

from gui import fonts, look
from gui.dialogs import reading_pages

if TYPE_CHECKING:
    from gui.window import MainWindow

_USUAL_SIZE: Final = 22


class Dressing(QObject):
    """The look of one window, as the settings have it; what is chosen is remembered."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._guide: QDockWidget | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def use_theme(self, name: str) -> None:
        """Show in the theme called `name`, or as the system has it."""
        self._settings.theme = name
        self._show(look.theme(name))

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        """Where the analyst has not chosen a theme, show the one that the system has now."""
        if not self._settings.theme:
            self._show(look.theme("", scheme))

    def _show(self, theme: look.Theme) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(look.palette(theme))
        app.setStyleSheet(look.style_sheet(theme))
        self._window.set_look(theme)

    def zoom(self, steps: int) -> None:
        """Letters larger or smaller by steps; 0 steps for the usual size."""
        size = self._settings.letter_size
        self._settings.letter_size = size + 2 * steps if steps else _USUAL_SIZE
        self.use_letters()

    def use_letters(self) -> None:
        """Show articles in the font, letter size and line spacing of the settings."""
        fonts.use_reading(self._settings.reading_font)
        spacing = self._settings.line_spacing
        self._window.view.set_letter_size(self._settings.letter_size, spacing)

    def toggle_guide(self) -> None:
        """Show the label guide beside the article, or take it away."""
        if self._guide is not None:
            self._guide.setVisible(not self._guide.isVisible())
            return
        language = self._window.language
        self._guide = reading_pages.guide(language, self._window)
        areas = Qt.DockWidgetArea
        near_labels = areas.LeftDockWidgetArea if language == "ar" else areas.RightDockWidgetArea
        self._window.addDockWidget(near_labels, self._guide)
