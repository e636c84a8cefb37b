"""The learned engine from finished articles to proposals in new ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import EngineError
from annotations.spans import Document, Scheme, check_span
from annotations.suggest.learned import LearnedSuggester, Model, train, write_model
from annotations.suggest.rules import RulesSuggester
from annotations.suggest.suggester import Suggester
from tests.annotations.suggest.learned.articles import SCHEME, articles

RULES = RulesSuggester()


@pytest.fixture(scope="module")
def model() -> Model:
    return train(articles(12), SCHEME, RULES)


@pytest.fixture(scope="module")
def engine(model: Model) -> LearnedSuggester:
    return LearnedSuggester(model, RULES)


def places(spans) -> set:
    return {(one.start, one.end, one.label) for one in spans}


def test_finds_in_new_articles_what_it_was_taught(engine: LearnedSuggester) -> None:
    wanted, found = set(), set()
    for number, content in enumerate(articles(6, seed=99)):
        gold = {(number, *place) for place in places(content.spans) if place[2] == "TOWN"}
        own = places(engine.suggest(content.document))
        wanted |= gold
        found |= {(number, *place) for place in own if place[2] == "TOWN"}

    assert len(wanted & found) >= 0.9 * len(wanted | found)


def test_is_used_only_where_it_beats_the_rules(model: Model, engine: LearnedSuggester) -> None:
    towns, days = model.figures["TOWN"], model.figures["DATE"]
    assert towns.rules_f1 == 0 < 0.9 < towns.f1
    assert days.rules_f1 == 1.0
    assert model.used == {"TOWN"}

    document = articles(1)[0].document
    every = LearnedSuggester(model, RULES, every_label=True)

    assert {one.label for one in engine.suggest(document)} == {"TOWN"}
    assert {one.label for one in every.suggest(document)} == {"TOWN", "DATE"}


def test_dates_come_with_their_value(model: Model) -> None:
    document = Document("d", "عقد الاجتماع أمس.", meta={"date": "2020-01-03"})

    (day,) = LearnedSuggester(model, RULES, every_label=True).suggest(document)

    assert (day.label, day.value) == ("DATE", "2020-01-02")


def test_one_by_one_and_all_together_are_the_same(engine: LearnedSuggester) -> None:
    documents = [content.document for content in articles(40, seed=3, lines=2)]

    together = list(engine.suggest_all(documents))

    assert [document.id for document, _ in together] == [document.id for document in documents]
    assert [places(found) for _, found in together] == [
        places(engine.suggest(document)) for document in documents
    ]


def test_suggesting_stops_when_asked(engine: LearnedSuggester) -> None:
    documents = [content.document for content in articles(3)]

    assert list(engine.suggest_all(documents, lambda: True)) == []


def test_it_is_a_suggester(engine: LearnedSuggester) -> None:
    suggester: Suggester = engine
    assert suggester.name == "learned"


def test_the_same_articles_give_the_same_bytes(model: Model, tmp_path) -> None:
    again = train(reversed(articles(12)), SCHEME, RULES)
    write_model(model, tmp_path / "one")
    write_model(again, tmp_path / "other")

    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_says_how_far_it_is() -> None:
    told: list[int] = []
    train(articles(6), SCHEME, RULES, told.append)

    assert told == [1, 2, 3, 4, 5, 6]


def test_too_few_articles() -> None:
    with pytest.raises(EngineError, match=r"needs 5 finished articles with labels .* are 4"):
        train(articles(4), SCHEME, RULES)


def test_articles_without_a_label_of_the_scheme() -> None:
    with pytest.raises(EngineError, match="finished articles with labels"):
        train(articles(6), Scheme(()), RULES)


def test_training_is_cancelled() -> None:
    with pytest.raises(EngineError, match="Stopped"):
        train(articles(6), SCHEME, RULES, cancelled=lambda: True)


@given(st.text(alphabet="بلدة وصل الى أمس.\n،«»\u200f\u200cـَ٣4\U0001f600", min_size=1, max_size=80))
def test_proposals_are_spans_of_the_text(engine: LearnedSuggester, text: str) -> None:
    model = engine.model
    for one in LearnedSuggester(model, RULES, every_label=True).suggest(Document("d", text)):
        check_span(one.start, one.end, one.label, len(text), SCHEME.names)
        assert 0 <= one.confidence <= 1
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
