"""The dialog of preferences: name, language, look, letters; each in force at once and kept."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import check_annotator, default_annotator
from gui import fonts
from gui.dialogs.closing import close_button
from gui.panels.messages import sentence
from gui.plain import align_number, paragraph
from gui.settings import LETTER_SIZES, SPACINGS, Settings

_LANGUAGES: Final = {"": N_("Preferences", "As the system"), "ar": "العربية", "en": "English"}
_THEMES: Final = {
    "": N_("Preferences", "As the system"),
    "light": N_("Preferences", "Light"),
    "dark": N_("Preferences", "Dark"),
    "contrast": N_("Preferences", "High contrast"),
}


def arabic_families() -> list[str]:
    """The families of this computer that can write Arabic, the product's own first."""
    system = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    others = [name for name in system if name not in fonts.OWN and not name.startswith(".")]
    return [*fonts.OWN, *sorted(others)]


class Preferences(QDialog):
    """What the analyst prefers.

    Args:
        settings: where it is kept.

    Signals:
        annotator_chosen, language_chosen, theme_chosen: a name, `ar`, `en`, a theme's name; the
            last two empty for the system's.
        letters_chosen: the article's font, letter size or line spacing is another one.
        int8_chosen: the camel engine is to run in eight bits, or no longer.
    """

    annotator_chosen = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    letters_chosen = Signal()
    int8_chosen = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.annotator = QLineEdit(settings.annotator)
        self.annotator.setPlaceholderText(default_annotator())
        self.fault = paragraph()
        self.fault.hide()
        self.language = _choice(_LANGUAGES, settings.language)
        self.theme = _choice(_THEMES, settings.theme)
        self.font_family = QComboBox()
        self._fill_families()
        self.letter_size = QSpinBox()
        self.letter_size.setRange(*LETTER_SIZES)
        self.letter_size.setValue(settings.letter_size)
        self.letter_size.setSuffix(self.tr(" pixels"))
        self.line_spacing = QDoubleSpinBox()
        self.line_spacing.setRange(*SPACINGS)
        self.line_spacing.setSingleStep(0.1)
        self.line_spacing.setValue(settings.line_spacing)
        self.int8 = QCheckBox(self.tr("Faster, in eight-bit numbers; a few labels may differ"))
        self.int8.setChecked(settings.int8)
        for box in (self.letter_size, self.line_spacing):
            align_number(box)
        self._lay_out()
        self._connect()

    def _fill_families(self) -> None:
        for family in arabic_families():
            self.font_family.addItem(family, "" if family == fonts.READING else family)
        chosen = self.font_family.findData(self._settings.reading_font)
        self.font_family.setCurrentIndex(max(0, chosen))

    def _lay_out(self) -> None:
        form = QFormLayout()
        for title, field in (
            (self.tr("Your name, for the labels you give"), self.annotator),
            ("", self.fault),
            (self.tr("Language"), self.language),
            (self.tr("Colours"), self.theme),
            (self.tr("Font of articles"), self.font_family),
            (self.tr("Size of their letters"), self.letter_size),
            (self.tr("Distance of their lines"), self.line_spacing),
            (self.tr("The camel engine"), self.int8),
        ):
            form.addRow(title, field)
            field.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(close_button(self))
        self.setMinimumWidth(520)

    def _connect(self) -> None:
        self.annotator.editingFinished.connect(self._name)
        self.language.activated.connect(self._speak)
        self.theme.activated.connect(self._colour)
        self.font_family.activated.connect(self._letters)
        self.letter_size.valueChanged.connect(self._letters)
        self.line_spacing.valueChanged.connect(self._letters)
        self.int8.toggled.connect(self._count)

    def _name(self) -> None:
        """Take a name that can be one; an empty field stands for the system's user."""
        name = self.annotator.text().strip()
        try:
            name = name and check_annotator(name)
        except ProjectError as fault:
            self.fault.setText(sentence(fault))
            self.fault.show()
            return
        self.fault.hide()
        if name != self._settings.annotator:
            self._settings.annotator = name
            self.annotator_chosen.emit(name)

    def _speak(self) -> None:
        self._settings.language = self.language.currentData()
        self.language_chosen.emit(self.language.currentData())

    def _colour(self) -> None:
        self._settings.theme = self.theme.currentData()
        self.theme_chosen.emit(self.theme.currentData())

    def _letters(self) -> None:
        self._settings.reading_font = self.font_family.currentData()
        self._settings.letter_size = self.letter_size.value()
        self._settings.line_spacing = self.line_spacing.value()
        self.letters_chosen.emit()

    def _count(self, checked: bool) -> None:
        self._settings.int8 = checked
        self.int8_chosen.emit()

    def done(self, result: int) -> None:
        """Take a name that is still being written."""
        self._name()
        super().done(result)


def _choice(entries: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, title in entries.items():
        box.addItem(QCoreApplication.translate("Preferences", title), value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
