"""Words that the lists leave open are settled by camel-tools' analyser where it is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.arabic import analysed, core, snap
from annotations.arabic.morphology.asking import Analyser, database, open_words
from annotations.arabic.morphology.worker import agreed, proclitic_letters
from tests.morphology_database import write_database

STEMS = {
    "وشيجه": "noun",
    "شيجه": "verb",
    "برسام": "noun_prop",
    "رسام": "noun_prop",
    "زرنوخ": "noun",
}


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    analysed.forget()
    yield
    analysed.forget()


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    return write_database(tmp_path, STEMS)


def test_without_a_database_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))

    assert database() is None


def test_the_database_is_found_in_camel_tools_folder(there: Path) -> None:
    assert database() == there


@pytest.mark.parametrize(
    ("analysis", "letters"),
    [
        ({"prc2": "wa_conj", "prc1": "bi_prep"}, 2),
        ({"prc2": "wa_conj", "prc1": "0", "prc0": "Al_det"}, 1),
        ({"prc1": "li_prep", "prc0": "Al_det"}, 0),
        ({"prc3": "0", "prc2": "0", "prc1": "0"}, 0),
    ],
)
def test_separate_proclitics_are_counted(analysis: dict[str, str], letters: int) -> None:
    assert proclitic_letters(analysis) == letters


def test_analyses_that_differ_settle_nothing() -> None:
    whole, cut = {"pos": "noun", "prc2": "0"}, {"pos": "noun", "prc2": "wa_conj"}

    assert agreed([whole, cut]) is None
    assert agreed([]) is None


def test_a_noun_weighs_more_than_a_verb() -> None:
    noun, verb = {"pos": "noun", "prc2": "0"}, {"pos": "verb", "prc2": "wa_conj"}

    assert agreed([noun, verb]) == 0


def test_the_analyser_answers_for_what_it_is_sure_of(there: Path) -> None:
    analyser = Analyser(there)
    try:
        told = analyser.ask(["وشيجه", "برسام", "بزرنوخ", "مجهول"])
    finally:
        analyser.end()

    assert told == {"وشيجه": 0, "بزرنوخ": 1}  # برسام may be a name or «in Rassam»


def test_what_was_said_decides_where_a_word_begins(there: Path) -> None:
    text = "قال عن وشيجة هنا"
    start = text.index("وشيجة")
    assert core(text, start, start + 5) == start + 1
    assert "وشيجه" in open_words(text)

    analyser = Analyser(there)
    try:
        analysed.remember(analyser.ask(open_words(text)))
    finally:
        analyser.end()

    assert core(text, start, start + 5) == start
    assert snap(text, start + 1, start + 4) == (start, start + 5)


def test_a_damaged_database_says_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "morphology.db"
    broken.write_bytes(b"no database\x00")
    analyser = Analyser(broken)

    assert analyser.ask(["وشيجه"]) == {}
