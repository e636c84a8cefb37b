"""The lexicon's files and lookups."""

import pytest

from annotations.arabic import fold
from annotations.arabic.lists import rows
from annotations.arabic.tokens import read_tokens
from annotations.resources import resource
from annotations.suggest.lexicon import Lexicon, standard_lexicon

FILES = sorted(path.stem for path in resource("lexicon").glob("*.tsv"))


@pytest.mark.parametrize("name", FILES)
def test_every_list_says_what_it_is_and_can_be_read(name: str) -> None:
    text = resource("lexicon", f"{name}.tsv").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert rows(name)
    assert all(row[0] for row in rows(name))


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith("camel")])
def test_no_list_says_the_same_twice(name: str) -> None:
    entries = [row[0] for row in rows(name)]
    assert len(entries) == len(set(entries))


def test_a_phrase_is_found_in_any_spelling_and_behind_a_proclitic() -> None:
    for text in ("بالحشد الشعبى", "والحَشْد الشعبي", "الحشد الشعبي"):
        tokens = read_tokens(fold(text))
        assert list(standard_lexicon().phrases(tokens)["forces"]) == [0]


def test_a_phrase_inside_another_word_is_not_found() -> None:
    tokens = read_tokens(fold("مداعشون والداعشي"))
    assert standard_lexicon().phrases(tokens)["forces"] == {}


def test_adjectives_are_known_in_all_forms() -> None:
    nations = standard_lexicon().nations
    assert {"عراقي", "العراقيه", "عراقيين", "العراقيون"} <= nations


def test_a_project_adds_entries_to_any_list() -> None:
    lexicon = Lexicon({"forces": ["فيلق التجربة"]})
    tokens = read_tokens(fold("وفيلق التجربة هنا"))
    assert lexicon.phrases(tokens)["forces"][0].last == 2
    assert "فيلق التجربه" not in standard_lexicon().flags("forces")
