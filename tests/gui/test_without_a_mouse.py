"""Without a mouse and without sight: every control is named, and the one with the focus is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

DIALOGS = (
    "show_palette",
    "edit_preferences",
    "edit_labels",
    "edit_lexicon",
    "edit_shortcuts",
    "show_keys",
    "show_about",
    "show_backups",
    "show_models",
    "export_file",
    "give_out",
    "show_agreement",
)


def reached_by_tab(widget: QWidget) -> bool:
    return bool(
        widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar | QTabBar | QDialogButtonBox)
        and widget.focusProxy() is None
    )


def nameless(window: QWidget) -> list[str]:
    """The controls a screen reader would have no name for."""
    found = []
    for widget in filter(reached_by_tab, window.findChildren(QWidget)):
        told = QAccessible.queryAccessibleInterface(widget)
        parent = widget.parentWidget()
        own = told.text(QAccessible.Text.Name) if told else ""
        if isinstance(widget, QLineEdit) and parent is not None:  # the field within a box
            own = own or parent.accessibleName()
        if not own:
            found.append(f"{type(widget).__name__} in {type(parent).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(hand) -> None:
    hand.label("سالم المرعي", "1")
    hand.window.actions_["find"].trigger()
    hand.window.actions_["show_guide"].trigger()
    QApplication.processEvents()

    assert nameless(hand.window) == []


@pytest.mark.parametrize("command", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(hand, command) -> None:
    hand.window.actions_[command].trigger()
    hand.quiet()
    hand.qtbot.waitUntil(lambda: bool(dialogs(hand)), timeout=10_000)
    (dialog,) = dialogs(hand)

    names = nameless(dialog)
    dialog.close()

    assert names == []


def dialogs(hand) -> list[QDialog]:
    return [one for one in hand.window.findChildren(QDialog) if one.isVisible()]


def test_every_control_of_the_welcome_page_has_a_name(empty_desk) -> None:
    assert nameless(empty_desk.window) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_control_with_the_focus_is_seen(hand, theme) -> None:
    window = hand.window
    window.dressing.use_theme(theme)
    hand.label("سالم المرعي", "1")
    window.actions_["find"].trigger()
    QApplication.processEvents()
    unseen = []
    for widget in filter(reached_by_tab, window.findChildren(QWidget)):
        shown = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        window.setFocus()
        QApplication.processEvents()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and widget.grab().toImage() == without:
            unseen.append(f"{type(widget).__name__} {widget.accessibleName()} {shown.size()}")

    assert unseen == []


def test_the_guide_stands_beside_the_article_in_the_languages_own_words(hand) -> None:
    hand.press(Qt.Key.Key_F2)
    QApplication.processEvents()
    (guide,) = [one for one in hand.window.findChildren(QDockWidget) if one.objectName() == "guide"]
    assert guide.isVisible()
    assert hand.view.isVisible()
    assert "الأشخاص" in guide.widget().toPlainText()

    hand.press(Qt.Key.Key_F2)
    QApplication.processEvents()
    assert not guide.isVisible()


def test_every_control_of_the_review_has_a_name(hand) -> None:
    from gui.review.window import open_review

    hand.window.actions_["show_corrections"].trigger()
    hand.window.actions_["show_comments"].trigger()
    review = open_review(hand.window)
    assert review is not None
    hand.quiet()
    review.toggle_comments()
    QApplication.processEvents()

    assert nameless(review) == []
    assert nameless(hand.window) == []
