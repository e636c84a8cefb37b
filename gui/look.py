"""Themes: palettes for light and dark, and the shades of each label, all with enough contrast."""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from annotations.resources import resource

ThemeName = Literal["light", "dark", "contrast"]
THEMES: Final[tuple[ThemeName, ...]] = ("light", "dark", "contrast")
LEAST_CONTRAST: Final = 4.5


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the interface, as `#rrggbb`.

    Attributes:
        page, ink: behind the article, and its letters.
        panel, raised, line: behind panels, of buttons and fields, between things.
        quiet: less important words; still readable on `page` and `panel`.
        accent, on_accent: what is chosen, and words on it.
        selection: behind selected letters.
        notice, on_notice: behind a message, and its words.
    """

    name: ThemeName
    page: str
    ink: str
    panel: str
    raised: str
    line: str
    quiet: str
    accent: str
    on_accent: str
    selection: str
    notice: str
    on_notice: str


_THEMES: Final[dict[ThemeName, Theme]] = {
    "light": Theme(
        "light", page="#ffffff", ink="#1b1d22", panel="#f4f5f7", raised="#ffffff", line="#d5d9e0",
        quiet="#5a6270", accent="#1f5fbf", on_accent="#ffffff", selection="#bcd6fb",
        notice="#fff1c7", on_notice="#3d2f00",
    ),
    "dark": Theme(
        "dark", page="#16181d", ink="#eceef2", panel="#1f2229", raised="#2a2e37", line="#3a404c",
        quiet="#a3acba", accent="#7fb2ff", on_accent="#0c1220", selection="#264a7d",
        notice="#4a3d12", on_notice="#fff1c7",
    ),
    "contrast": Theme(
        "contrast", page="#000000", ink="#ffffff", panel="#000000", raised="#000000",
        line="#ffffff", quiet="#ffffff", accent="#ffff00", on_accent="#000000",
        selection="#0050d0", notice="#ffff00", on_notice="#000000",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shades:
    """The colours of one label in one theme.

    Attributes:
        fill: behind the letters of a span.
        strip, on_strip: of the strip under a span, and the label's name on it.
        edge: the outline of a suggestion.
    """

    fill: QColor
    strip: QColor
    on_strip: QColor
    edge: QColor


def theme(name: str, system: Qt.ColorScheme | None = None) -> Theme:
    """The theme called `name`; for anything else, the system's choice of light or dark.

    Args:
        name: one of `THEMES`, or another word.
        system: what the system has chosen; it is asked where None.
    """
    if name in THEMES:
        return _THEMES[name]
    scheme = QGuiApplication.styleHints().colorScheme() if system is None else system
    return _THEMES["dark" if scheme == Qt.ColorScheme.Dark else "light"]


def luminance(color: QColor) -> float:
    """Relative luminance, 0 to 1, by WCAG 2.1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, 1 to 21, by WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with `share` of `other`."""

    def part(a: float, b: float) -> float:
        return a + (b - a) * share

    return QColor.fromRgbF(
        part(one.redF(), other.redF()),
        part(one.greenF(), other.greenF()),
        part(one.blueF(), other.blueF()),
    )


@cache
def shades(color: str, name: ThemeName) -> Shades:
    """The shades of a label of hue `color`, each readable in the theme."""
    look, hue = _THEMES[name], QColor(color)
    ink, page = QColor(look.ink), QColor(look.page)
    fill = _first_readable(page, hue, ink, (0.34, 0.28, 0.22, 0.16, 0.1, 0.0))
    white, black = QColor("#ffffff"), QColor("#101216")
    strip = hue
    for share in (0.0, 0.15, 0.3, 0.45, 0.6):
        strip = mixed(hue, white if luminance(page) < 0.2 else black, share)
        if (
            contrast(strip, page) >= 3
            and max(contrast(strip, white), contrast(strip, black)) >= 4.5
        ):
            break
    on_strip = max((white, black), key=lambda words: contrast(strip, words))
    return Shades(fill, strip, on_strip, strip)


def _first_readable(page: QColor, hue: QColor, ink: QColor, portions: tuple[float, ...]) -> QColor:
    fills = [mixed(page, hue, share) for share in portions]
    return next((fill for fill in fills if contrast(fill, ink) >= 6.5), page)


def palette(look: Theme) -> QPalette:
    """Qt's palette for the theme."""
    role = QPalette.ColorRole
    colors = {
        role.Window: look.panel,
        role.WindowText: look.ink,
        role.Base: look.page,
        role.AlternateBase: look.panel,
        role.Text: look.ink,
        role.Button: look.raised,
        role.ButtonText: look.ink,
        role.BrightText: look.on_accent,
        role.Highlight: look.accent,
        role.HighlightedText: look.on_accent,
        role.ToolTipBase: look.raised,
        role.ToolTipText: look.ink,
        role.PlaceholderText: look.quiet,
        role.Link: look.accent,
        role.Light: look.raised,
        role.Midlight: look.line,
        role.Mid: look.line,
        role.Dark: look.line,
        role.Shadow: look.line,
    }
    made = QPalette()
    for key, color in colors.items():
        made.setColor(key, QColor(color))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(look.quiet))
    return made


def style_sheet(look: Theme) -> str:
    """Rules for the few things that Qt's own style draws too heavily."""
    # Grey that stands out from every page by 3 to 1.
    light_on_dark = luminance(QColor(look.accent)) < 0.3
    tick = resource("icons", f"tick-{'light' if light_on_dark else 'dark'}.svg").as_posix()
    down, up = (resource("icons", f"{name}.svg").as_posix() for name in ("down", "up"))
    return f"""
    QMainWindow, QDialog {{ background: {look.panel}; }}
    QListView, QTreeView, QTableView, QTextBrowser {{
        background: {look.page}; border: 1px solid {look.line}; border-radius: 6px; outline: 0; }}
    QLineEdit, QComboBox, QPlainTextEdit {{
        background: {look.page}; color: {look.ink}; border: 1px solid {look.line};
        border-radius: 5px; padding: 4px 6px; }}
    QLineEdit:focus, QComboBox:focus, QListView:focus, QTableView:focus, QPlainTextEdit:focus {{
        border: 1px solid {look.accent}; }}
    QComboBox::drop-down, QDateEdit::drop-down,
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        border: 0; width: 22px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow, QAbstractSpinBox::down-arrow {{
        image: url("{down}"); }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); }}
    QAbstractSpinBox, QKeySequenceEdit QLineEdit {{
        background: {look.page}; color: {look.ink}; border: 1px solid {look.line};
        border-radius: 5px; padding: 4px 6px; }}
    QAbstractSpinBox QLineEdit {{ border: 0; padding: 0 6px; background: transparent; }}
    QAbstractSpinBox:disabled {{ color: {look.quiet}; background: {look.panel}; }}
    QAbstractSpinBox:focus {{ border: 1px solid {look.accent}; }}
    QRadioButton::indicator, QCheckBox::indicator {{
        width: 12px; height: 12px; border: 1px solid {look.quiet}; background: {look.page}; }}
    QRadioButton::indicator {{ border-radius: 7px; }}
    QCheckBox::indicator {{ border-radius: 3px; }}
    QRadioButton::indicator:checked, QCheckBox::indicator:checked {{
        background: {look.accent}; border-color: {look.accent}; }}
    QCheckBox::indicator:checked {{ image: url("{tick}"); }}
    QRadioButton::indicator:focus, QCheckBox::indicator:focus {{ border-color: {look.accent}; }}
    QScrollBar:vertical {{ background: {look.panel}; width: 12px; margin: 0; border: 0; }}
    QScrollBar::handle:vertical {{ background: {look.line}; min-height: 32px; border-radius: 5px;
        margin: 2px; }}
    QScrollBar::handle:vertical:hover {{ background: {look.quiet}; }}
    QScrollBar:horizontal {{ background: {look.panel}; height: 12px; margin: 0; border: 0; }}
    QScrollBar::handle:horizontal {{ background: {look.line}; min-width: 32px;
        border-radius: 5px; margin: 2px; }}
    QScrollBar::handle:horizontal:hover {{ background: {look.quiet}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSlider::groove:horizontal {{ background: {look.line}; height: 4px; border-radius: 2px; }}
    QSlider::handle:horizontal {{ background: {look.accent}; width: 14px; margin: -5px 0;
        border-radius: 7px; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {look.ink}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; }}
    QToolButton:hover {{ background: {look.raised}; border-color: {look.line}; }}
    QToolButton:focus {{ border-color: {look.accent}; }}
    QToolBar {{ background: {look.panel}; border: 0; border-bottom: 1px solid {look.line};
        padding: 3px 8px; spacing: 2px; }}
    QToolBar::separator {{ background: {look.line}; width: 1px; margin: 5px 6px; }}
    QToolBar QToolButton {{ padding: 4px; }}
    QToolButton#finish_button {{ background: {look.accent}; color: {look.on_accent};
        padding: 4px 12px; margin-left: 6px; margin-right: 6px; }}
    QToolButton#finish_button:hover, QToolButton#finish_button:focus {{
        border-color: {look.ink}; }}
    QToolButton#finish_button:disabled {{ background: {look.panel}; color: {look.quiet}; }}
    QToolButton#status_button {{ border-color: {look.line}; padding: 0 8px; }}
    QToolButton#status_button:hover, QToolButton#status_button:focus {{
        border-color: {look.accent}; }}
    QToolButton#status_button::menu-indicator {{ image: url("{down}"); width: 12px;
        subcontrol-origin: content; subcontrol-position: center right; }}
    QPushButton {{ background: {look.raised}; color: {look.ink}; border: 1px solid {look.line};
        border-radius: 5px; padding: 6px 14px; }}
    QPushButton:hover, QPushButton:focus {{ border-color: {look.accent}; }}
    QPushButton:disabled {{ color: {look.quiet}; background: {look.panel};
        border-style: {"dashed" if look.quiet == look.ink else "solid"}; }}
    QPushButton:default:enabled {{ background: {look.accent}; color: {look.on_accent}; }}
    QSplitter::handle {{ background: {look.panel}; }}
    QStatusBar {{ background: {look.panel}; color: {look.quiet}; }}
    QStatusBar::item {{ border: 0; }}
    QMenu {{ background: {look.raised}; color: {look.ink}; border: 1px solid {look.line}; }}
    QMenu::item:selected {{ background: {look.accent}; color: {look.on_accent}; }}
    QMenu::item:disabled {{ color: {look.quiet}; }}
    QMenuBar {{ background: {look.panel}; color: {look.ink}; }}
    QMenuBar::item:selected {{ background: {look.accent}; color: {look.on_accent}; }}
    """
