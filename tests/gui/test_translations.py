"""The interface in Arabic and English: nothing left untranslated, nothing in the other language."""

import importlib.util
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotations.errors import ProjectError, TawsimError
from annotations.exchange.exporting import ExportReport
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.resources import resource
from annotations.spans import Document, Span, Suggestion
from annotations.suggest.dates import finding
from gui import language
from gui.article.painting import label_looks
from gui.article.telling import KINDS_OF_DATE, described
from gui.commands import COMMANDS, MENUS
from gui.desk import Desk
from gui.look import theme
from gui.panels.messages import sentence
from gui.settings import Settings

LANGUAGES = language.LANGUAGES
ARABIC_LETTER = re.compile("[\u0620-\u064a]")
LATIN_LETTER = re.compile("[A-Za-z]")
NAMES = {"العربية", "English"}
"""What each language calls itself, whatever the interface speaks."""

_found = importlib.util.spec_from_file_location("update", resource("translations", "update.py"))
assert _found is not None
assert _found.loader is not None
update = importlib.util.module_from_spec(_found)
_found.loader.exec_module(update)

needs_tools = pytest.mark.skipif(
    update.tool("lupdate") is None or update.tool("lrelease") is None,
    reason="PySide6 brings no lupdate and lrelease here",
)


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


def messages(file: Path) -> list[Message]:
    found = []
    for context in ET.parse(file).iterfind("context"):
        for message in context.iterfind("message"):
            words = message.find("translation")
            assert words is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in words] if plural else [words.text or ""]
            name, source = context.findtext("name", ""), message.findtext("source", "")
            found.append(Message(name, source, tuple(forms), plural, "type" not in words.attrib))
    return found


def keys(file: Path) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in messages(file)}


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


# the files


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_sentence_has_a_finished_translation(name: str) -> None:
    open_ones = [
        message.source
        for message in messages(update.ts_file(name))
        if not message.finished or not all(message.forms)
    ]

    assert open_ones == []


@pytest.mark.parametrize(("name", "forms"), [("ar", 6), ("en", 2)])
def test_a_counted_sentence_has_every_plural_form_of_its_language(name: str, forms: int) -> None:
    counted = [message for message in messages(update.ts_file(name)) if message.plural]

    assert counted
    assert {len(message.forms) for message in counted} == {forms}


def test_both_languages_have_the_same_sentences() -> None:
    assert keys(update.ts_file("ar")) == keys(update.ts_file("en"))


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_translation_fills_the_same_fields(name: str) -> None:
    for message in messages(update.ts_file(name)):
        wanted = fields(message.source)
        for form in message.forms:
            if message.plural:  # "one article" and "two articles" may leave the number out
                assert set(fields(form)) <= set(wanted), form
            else:
                assert fields(form) == wanted, form


def test_arabic_translations_are_in_arabic() -> None:
    latin = {
        form
        for message in messages(update.ts_file("ar"))
        for form in message.forms
        if not ARABIC_LETTER.search(form) and LATIN_LETTER.search(re.sub(r"\{.*?\}", "", form))
    }

    assert latin == {"English", "camel-tools"}


@needs_tools
def test_extracting_again_finds_nothing_new(tmp_path: Path) -> None:
    update.extract("en", tmp_path)

    assert keys(update.ts_file("en", tmp_path)) == keys(update.ts_file("ar"))


@needs_tools
def test_a_sentence_of_no_class_that_can_be_told_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "code.py"
    code.write_text("class A:\n    def f(self):\n        self.window.tr('Lost')\n")
    monkeypatch.setattr(update, "sources", lambda: [str(code)])

    with pytest.raises(ValueError, match=r"self\.window"):
        update.extract("en", tmp_path)


@needs_tools
@pytest.mark.parametrize("name", LANGUAGES)
def test_the_compiled_file_is_made_from_the_sentences(
    name: str, tmp_path: Path, qapp: QApplication
) -> None:
    update.ts_file(name, tmp_path).write_bytes(update.ts_file(name).read_bytes())
    update.compile_(name, tmp_path)
    shipped, fresh = QTranslator(), QTranslator()

    assert shipped.load(str(update.qm_file(name)))
    assert fresh.load(str(update.qm_file(name, tmp_path)))
    for message in messages(update.ts_file(name)):
        numbers = (0, 1, 2, 3, 11, 100) if message.plural else (-1,)
        for number in numbers:
            asked = (message.context, message.source, "", number)
            assert shipped.translate(*asked) == fresh.translate(*asked)
            assert shipped.translate(*asked) in message.forms


# the window


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[language.Language]:
    language.use(qapp, request.param)
    yield request.param
    language.use(qapp, "en")


@pytest.fixture
def desk(spoken: language.Language, tmp_path: Path, path: Path) -> Iterator[Desk]:
    """A window that speaks the language, and a project of one article to open in it."""
    with Project.open(path) as project:
        project.add([Record(LabelledDocument(Document("doc", "وصل يحيى رسول الاثنين.")))])
    settings = Settings(tmp_path / "settings.ini")
    settings.language = spoken
    made = Desk(settings)
    yield made
    made.end()
    made.window.close()


def in_other_language(text: str, spoken: str) -> bool:
    text = re.sub("[\u2066-\u2069]", "", text)
    if text in NAMES:
        return False
    if spoken == "ar":
        return not ARABIC_LETTER.search(text)
    return ARABIC_LETTER.search(text) is not None


def test_menus_and_commands_speak_the_language(desk: Desk) -> None:
    shown = [action.text() for action in desk.window.menuBar().actions()]
    shown += [
        action.text()
        for menu in desk.window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator()
    ]

    assert len(shown) >= len(MENUS) + len([command for command in COMMANDS if command.menu])
    assert [text for text in shown if in_other_language(text, desk.language)] == []


def test_every_command_speaks_the_language(desk: Desk) -> None:
    for command in COMMANDS:
        action = desk.window.findChild(QAction, command.id) or desk.window.view.findChild(
            QAction, command.id
        )
        assert action is not None, command.id
        assert not in_other_language(action.text(), desk.language), action.text()


def test_the_window_lies_in_the_direction_of_its_language(desk: Desk) -> None:
    desk.window.show()
    desk.app.processEvents()
    rtl = desk.language == "ar"
    window = desk.window
    articles = window.documents.mapTo(window, window.documents.rect().center()).x()
    labels = window.labels.mapTo(window, window.labels.rect().center()).x()

    wanted = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    assert window.layoutDirection() == wanted
    assert window.windowTitle().strip()
    assert (articles > labels) is rtl


def test_what_the_window_says_is_in_its_language(desk: Desk, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.shown):
        desk.session.open(path, None)
    window = desk.window
    said = [
        window.status.progress.text(),
        window.inspector.words.text(),
        window.documents.words.placeholderText(),
        *(window.documents.status.itemText(n) for n in range(window.documents.status.count())),
        *(button.accessibleName() for button in window.labels.buttons.values()),
    ]

    assert [text for text in said if in_other_language(text, desk.language)] == []


def test_counts_are_in_the_digits_of_the_language(desk: Desk, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.shown):
        desk.session.open(path, None)

    assert len(desk.window.documents.model.entries) == 4
    expected = {
        "ar": "المقالات المنتهية: ٠ من ٤",
        "en": "0 of 4 articles finished",
    }
    assert desk.window.status.progress.text() == expected[desk.language]


@pytest.mark.parametrize(
    ("count", "arabic", "english"),
    [
        (0, "لم يُكتب أي مقال في", "0 articles were written to"),
        (1, "كُتب مقال واحد في", "1 article was written to"),
        (2, "كُتب مقالان في", "2 articles were written to"),
        (3, "كُتبت ٣ مقالات في", "3 articles were written to"),
        (11, "كُتب ١١ مقالا في", "11 articles were written to"),
        (100, "كُتب ١٠٠ مقال في", "100 articles were written to"),
        (103, "كُتبت ١٠٣ مقالات في", "103 articles were written to"),
        (1234, "كُتب ١٬٢٣٤ مقالا في", "1,234 articles were written to"),
    ],
)
def test_an_export_is_told_in_the_plural_of_its_count(
    desk: Desk, count: int, arabic: str, english: str
) -> None:
    desk.session.exported.emit(Path("out.jsonl"), ExportReport(count, {}, (), ()))

    words = arabic if desk.language == "ar" else english
    assert desk.window.messages.words.text() == f"{words} \u2068out.jsonl\u2069."


# sentences with values


def test_an_error_is_told_in_the_language(spoken: language.Language, tmp_path: Path) -> None:
    lost = tmp_path / "lost.tawsim"
    with pytest.raises(ProjectError) as caught:
        Project.open(lost)

    told = sentence(caught.value)

    assert not in_other_language(told, spoken)
    assert f"\u2068{lost}\u2069" in told  # a path keeps its own direction in an Arabic sentence


def test_numbers_in_an_error_are_in_the_digits_of_the_language(spoken: language.Language) -> None:
    template = "The span at {start} is empty."

    told = sentence(TawsimError(template, start=12))

    assert ("١٢" if spoken == "ar" else "12") in told


def test_an_error_within_an_error_is_told_in_the_language(spoken: language.Language) -> None:
    inner = TawsimError("The file is empty.")

    told = sentence(TawsimError("The gold cannot be used: {why}", why=inner))

    assert told.endswith(sentence(inner))
    assert not in_other_language(sentence(inner), spoken)


def test_a_mark_is_described_in_the_language(spoken: language.Language) -> None:
    look = label_looks(default_scheme(), theme("light"), arabic=spoken == "ar")["DATE"]
    text = "الاثنين" if spoken == "ar" else "Monday"
    suggestion = Suggestion(0, len(text), "DATE", "rules", 0.95, reason="weekday")
    span = Span(0, len(text), "DATE", annotator="سارة" if spoken == "ar" else "sara")

    for told in (described(suggestion, look, text), described(span, look, text)):
        lines = told.splitlines()
        assert [line for line in lines if in_other_language(line, spoken)] == []
    assert ("٩٥" if spoken == "ar" else "95%") in described(suggestion, look, text)


def test_kinds_of_date_are_those_the_rules_give() -> None:
    assert set(KINDS_OF_DATE) == set(finding._CONFIDENCE)


def test_qts_own_buttons_speak_the_language(spoken: language.Language) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)

    text = box.button(QDialogButtonBox.StandardButton.Cancel).text()

    assert not in_other_language(text, spoken)


def test_another_language_takes_the_first_ones_place(qapp: QApplication) -> None:
    language.use(qapp, "ar")
    arabic = QCoreApplication.translate("Command", "Undo")
    language.use(qapp, "en")

    assert (arabic, QCoreApplication.translate("Command", "Undo")) == ("تراجع", "Undo")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
