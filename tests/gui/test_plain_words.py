"""No word of an article, a label or a file becomes rich text; what hides in a name is shown."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.visible import made_visible, untwisted
from gui.panels.messages import sentence
from gui.plain import directed, isolated, plain, tip

GUI = Path(__file__).parents[2] / "gui"
MODULES = sorted(GUI.rglob("*.py"))
each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda path: str(path.relative_to(GUI))
)
# What Qt may read as HTML: made only of the product's own words, or escaped there.
OWN_PAGES = {"dialogs/reading_pages.py", "rendering/printed_page.py", "rendering/sheet.py"}


def calls(module: Path) -> Iterator[tuple[str, ast.Call]]:
    """The calls in a module, by the last part of what is called."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            yield name or getattr(node.func, "id", ""), node


def is_own(words: ast.expr) -> bool:
    """Whether an argument is the product's own words, or made plain by the helper."""
    if isinstance(words, ast.Constant):
        return True
    if isinstance(words, ast.IfExp):
        return is_own(words.body) and is_own(words.orelse)
    if isinstance(words, ast.Call):
        name = getattr(words.func, "attr", getattr(words.func, "id", ""))
        return name in {"tip", "tr", "translate"}
    return False


def told_by_tip(module: Path, words: ast.expr) -> bool:
    """Whether a name stands for words that were given to `tip` in the same module."""
    if not isinstance(words, ast.Name):
        return False
    given = [
        node.value
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == words.id for target in node.targets)
    ]
    return bool(given) and all(is_own(value) for value in given)


@each_module
def test_tool_tips_go_through_the_plain_helper(module: Path) -> None:
    for name, call in calls(module):
        if name in {"setToolTip", "setWhatsThis", "setStatusTip"}:
            words = call.args[-1]
            assert is_own(words) or told_by_tip(module, words), f"line {call.lineno}"
        assert name != "showText" or is_own(call.args[1]), f"line {call.lineno}"


@each_module
def test_labels_are_made_plain(module: Path) -> None:
    if module.name == "plain.py":
        return
    assert [call.lineno for name, call in calls(module) if name == "QLabel"] == []


@each_module
def test_nothing_is_read_as_html_but_the_products_own_pages(module: Path) -> None:
    if str(module.relative_to(GUI)) in OWN_PAGES:
        return
    rich = {"setHtml", "insertHtml", "setMarkdown", "appendHtml", "toHtml", "setRichText"}
    assert [call.lineno for name, call in calls(module) if name in rich] == []


@each_module
def test_message_boxes_say_that_their_words_are_plain(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        names = [
            getattr(one.func, "attr", getattr(one.func, "id", ""))
            for one in ast.walk(function)
            if isinstance(one, ast.Call)
        ]
        if "QMessageBox" in names and "setText" in names:
            assert "setTextFormat" in names, f"{function.name}, line {function.lineno}"
    asked = {"question", "warning", "information", "critical", "about"}
    for name, call in calls(module):
        owner = getattr(getattr(call.func, "value", None), "id", "")
        assert not (owner == "QMessageBox" and name in asked), f"line {call.lineno}"


@each_module
def test_no_strangers_word_gets_into_a_style_sheet(module: Path) -> None:
    known = {"look", "theme", "down", "up"}
    for name, call in calls(module):
        if name != "setStyleSheet":
            continue
        for part in ast.walk(call):
            if isinstance(part, ast.FormattedValue):
                roots = {one.id for one in ast.walk(part.value) if isinstance(one, ast.Name)}
                assert roots <= known | {"size", "width", "height", "self"}, f"line {call.lineno}"


NASTY = "<b>x</b><img src='file:///etc/passwd'>"


def test_the_helpers_show_markup_letter_for_letter(qapp) -> None:
    label = plain(NASTY)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == NASTY
    assert tip(NASTY).startswith("<qt>&lt;b&gt;x&lt;/b&gt;")


def test_what_hides_in_a_name_is_shown_for_what_it_is() -> None:
    assert isolated("sara\u202egpj.exe") == "\u2068sara‹RLO›gpj.exe\u2069"
    assert isolated("a\u200bb\x1b[31m") == "\u2068a‹ZWSP›b‹U+001B›[31m\u2069"
    assert directed("عنوان\u2069 خارج") == "\u2067عنوان‹PDI› خارج\u2069"
    assert untwisted("قال\u200f: نعم") == "قال\u200f: نعم"
    assert made_visible("قال\u200f") == "قال‹RLM›"
    assert "‹RLO›" in tip("a\u202eb")


def test_an_error_names_files_without_letting_them_turn_its_words() -> None:
    error = ProjectError("The project {path} is damaged; {count}.", path="a\u202e\x1b[2Jb", count=3)
    assert str(error) == "The project a‹RLO›‹U+001B›[2Jb is damaged; 3."
    assert "‹RLO›" in sentence(error)


def test_a_strangers_project_shows_what_its_labels_hide(hand) -> None:
    import sqlite3

    hand.desk.session.close()
    hand.quiet()
    with sqlite3.connect(hand.path) as file:
        file.execute("UPDATE labels SET title_ar = 'شخ\u202eص<b>' WHERE name = 'PERSON'")
        file.execute("UPDATE documents SET title = '<img src=x>\u202e' WHERE id = 'd1'")
    with Project.open(hand.path, "analyst") as project:
        assert project.scheme().get("PERSON").title_ar == "شخ‹RLO›ص<b>"
    with hand.qtbot.waitSignal(hand.desk.session.shown, timeout=5000):
        hand.desk.session.open(hand.path, "analyst")
    hand.quiet()
    widgets: list[QWidget] = hand.window.findChildren(QWidget)
    labels = [one for one in widgets if isinstance(one, QLabel)]
    assert any("<img src=x>‹RLO›" in one.text() for one in labels)
    for label in labels:
        if "<" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
    for widget in widgets:
        assert "<" not in widget.toolTip() or widget.toolTip().startswith("<qt>")
