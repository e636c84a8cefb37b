"""The window for tests: the product's own application, with files in a temporary folder."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_hand import Hand

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Suggestion
from annotations.suggest import registry
from annotations.suggest.suggester import one_by_one

FIRST = (
    "التقى العميد سالم المرعي وفدا من كتيبة الفهود في معسكر الفوج 30 قرب المدينة.\n"
    "وأكد المرعي للصحفيين أن طائرات مسيرة حلقت فوق وادي الرمان يوم الاثنين، وبغداد هادئة."
)
SECOND = "وصل العقيد جابر الناصر إلى قاعدة الصقر الجوية مساء السبت."
THIRD = "لا أسماء في هذا النص القصير."


@pytest.fixture(autouse=True)
def _in_english(qapp: QApplication) -> None:
    """Begin each test in English, whatever language the one before spoke last."""
    from gui import language

    language.use(qapp, "en")


@dataclass
class Words:
    """An engine that proposes the words it was given, each as its label."""

    proposed: dict[str, str] = field(default_factory=dict)
    name: str = "rules"

    def suggest(self, document: Document) -> list[Suggestion]:
        """A proposal for each of the words that the document has."""
        found = [
            Suggestion(at, at + len(words), label, self.name, 0.8, reason="a test's list")
            for words, label in self.proposed.items()
            if (at := document.text.find(words)) >= 0
        ]
        return sorted(found, key=lambda one: (one.start, -one.end))

    def suggest_all(
        self, documents: Iterable[Document], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[tuple[Document, list[Suggestion]]]:
        """The same for many."""
        return one_by_one(self, documents, cancelled)

    def close(self) -> None:
        """It holds nothing."""


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the engine proposes in this test: nothing, unless a test puts words in."""
    proposed: dict[str, str] = {}
    monkeypatch.setitem(registry._ENGINES, "rules", lambda *_: Words(proposed))
    return proposed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with three articles, nothing labelled."""
    made = tmp_path / "project.tawsim"
    with Project.create(made, default_scheme(), "analyst") as project:
        project.add(
            Record(LabelledDocument(Document(f"d{number}", text)), "made.jsonl", number)
            for number, text in enumerate((FIRST, SECOND, THIRD), 1)
        )
    return made


@pytest.fixture
def empty_desk(qapp: QApplication, tmp_path: Path, words: dict[str, str]) -> Iterator:
    """The program without a project, in Arabic, with settings of its own."""
    from gui import language
    from gui.desk import Desk
    from gui.settings import Settings

    settings = Settings(tmp_path / "settings.ini")
    settings.language, settings.theme, settings.annotator = "ar", "light", "analyst"
    desk = Desk(settings)
    desk.window.show()
    yield desk
    desk.end()
    desk.window.close()
    desk.window.deleteLater()
    language.use(qapp, "en")


@pytest.fixture
def hand(qtbot: QtBot, empty_desk, path: Path) -> Hand:
    """An analyst with the project open and its first article in view."""
    hand = Hand(qtbot, empty_desk, path)
    with qtbot.waitSignal(empty_desk.session.suggestions_changed, timeout=5000):
        empty_desk.session.open(path, "analyst")
    hand.quiet()
    hand.view.setFocus()
    return hand
