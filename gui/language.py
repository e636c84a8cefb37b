"""The interface's language: Arabic from right to left, or English."""

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotations.resources import resource

Language = Literal["ar", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("ar", "en")
_installed: list[tuple[QTranslator, bytes]] = []  # Qt keeps no copy of the words


def chosen(setting: str) -> Language:
    """The language a setting asks for; the system's where it asks for none, else English."""
    if setting in LANGUAGES:
        return "ar" if setting == "ar" else "en"
    return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"


def use(app: QApplication, language: Language) -> None:
    """Speak `language` from now on; windows made before keep the one they were made in."""
    for translator, _ in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = (resource("translations", f"tawsim_{language}.qm"), qt / f"qtbase_{language}.qm")
    for file in files:
        if not file.is_file():
            continue
        translator = QTranslator(app)
        # Read at once: a file that Qt maps into memory ends the program when it is overwritten,
        # as an update does that comes while the window is open.
        words = file.read_bytes()
        if translator.load(words):
            app.installTranslator(translator)
            _installed.append((translator, words))
    QLocale.setDefault(QLocale(language))
    rtl = language == "ar"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
