"""The interface's language: Arabic from right to left, or English."""

from typing import Final, Literal

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotations.resources import resource

Language = Literal["ar", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("ar", "en")
_installed: list[QTranslator] = []


def chosen(setting: str) -> Language:
    """The language a setting asks for; the system's where it asks for none, else English."""
    if setting in LANGUAGES:
        return "ar" if setting == "ar" else "en"
    return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"


def use(app: QApplication, language: Language) -> None:
    """Speak `language` from now on; windows made before keep the one they were made in."""
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    folders = {
        f"tawsim_{language}": str(resource("translations")),
        f"qtbase_{language}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    for name, folder in folders.items():
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(language))
    rtl = language == "ar"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
