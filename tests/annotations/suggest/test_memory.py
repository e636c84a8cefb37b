"""Phrases labelled in finished articles are suggested elsewhere, where they are names."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.errors import EngineError
from annotations.project import Project
from annotations.project.edits import AddSpan, RefuseSuggestions, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion
from annotations.suggest.memory import Memory, MemorySuggester, Refusal, memory_of, remember
from annotations.suggest.memory.matching import Phrases
from annotations.suggest.records import Records, settle
from annotations.suggest.registry import engine_names, known_engines, make


def article(marked: str, name: str = "a") -> LabelledDocument:
    """A finished article; `[UNIT words]` is a span."""
    text, spans, at = "", [], 0
    for match in re.finditer(r"\[([A-Z]+) ([^\]]+)\]", marked):
        text += marked[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match[2]), match[1]))
        text, at = text + match[2], match.end()
    return LabelledDocument(Document(name, text + marked[at:]), tuple(spans), "done")


def found(memory: Memory, text: str) -> list[tuple[str, str]]:
    proposals = MemorySuggester(memory).suggest(Document("new", text))
    return [(text[one.start : one.end], one.label) for one in proposals]


def test_a_phrase_is_found_in_other_spellings_and_behind_proclitics() -> None:
    memory = remember([article("دخلت [UNIT كتيبة الأمناء] المدينة.")])

    text = "قالت كتيبه الامناء إن الهجوم وكتيبةِ الأُمناء وبكتيبة الأمناء انتهى."

    assert [words for words, _ in found(memory, text)] == [
        "كتيبه الامناء",
        "كتيبةِ الأُمناء",
        "كتيبة الأمناء",
    ]


def test_a_phrase_is_not_found_inside_words() -> None:
    memory = remember([article("قال [PERSON ماجد] إن.")])

    assert found(memory, "الأماجد ماجدة تماجد") == []
    assert found(memory, "وماجد ماجد") == [("ماجد", "PERSON"), ("ماجد", "PERSON")]


@pytest.mark.parametrize(("labelled", "bare"), [(1, 19), (5, 15), (3, 3)])
def test_what_mostly_stands_unlabelled_is_not_suggested(labelled: int, bare: int) -> None:
    text = " ثم ".join(["[UNIT الصقور]"] * labelled + ["الصقور"] * bare)

    assert found(remember([article(text)]), "رأى الصقور.") == []


def test_what_is_mostly_labelled_is_surer_the_more_often_it_was() -> None:
    often = remember([article(f"هاجم [UNIT الصقور] {n}.", f"{n}") for n in range(9)])
    once = remember([article("هاجم [UNIT الصقور].")])
    not_always = remember([article("هاجم [UNIT الصقور] [UNIT الصقور] [UNIT الصقور] الصقور.")])

    sure, usual, less = (
        MemorySuggester(one).suggest(Document("x", "الصقور"))[0].confidence
        for one in (often, once, not_always)
    )

    assert 0.9 < sure < 1
    assert less < usual < sure


def test_the_label_given_most_often_is_suggested() -> None:
    memory = remember([article("[UNIT تدمر] [BASE تدمر] [BASE تدمر] [BASE تدمر] [BASE تدمر].")])

    assert found(memory, "تدمر") == [("تدمر", "BASE")]


def test_refusals_count_against_a_phrase() -> None:
    articles = [article("هاجم [UNIT الصقور].")]

    assert found(remember(articles), "الصقور")
    assert not found(remember(articles, [Refusal("الصقور", "UNIT")]), "الصقور")
    assert found(remember(articles, [Refusal("الصقور", "BASE")]), "الصقور")


def test_a_longer_phrase_hides_those_inside_it() -> None:
    memory = remember([article("[UNIT لواء الصقور] ثم [BASE الصقور].")])

    assert found(memory, "وصل لواء الصقور إلى الصقور") == [
        ("لواء الصقور", "UNIT"),
        ("الصقور", "BASE"),
    ]


def test_dates_are_not_remembered() -> None:
    text = "وصل أمس."
    dated = LabelledDocument(Document("a", text), (Span(4, 7, "DATE", value="2020-01-02"),), "done")

    assert found(remember([dated]), text) == []


def test_nothing_is_found_where_nothing_is_remembered() -> None:
    assert found(remember([]), "نص") == []
    assert Phrases(["نص"]).find("") == []


def test_the_memory_is_no_second_opinion() -> None:
    def settled(memory: float, *others: tuple[str, float]) -> float:
        given = [Suggestion(0, 4, "TOWN", "memory", memory)]
        given += [Suggestion(0, 4, "TOWN", engine, sure) for engine, sure in others]
        [one] = settle(given, Records.shipped())
        return one.confidence

    assert settled(0.8) == pytest.approx(0.8)
    assert settled(0.8, ("camel", 0.6)) == pytest.approx(0.8)
    assert settled(0.6, ("camel", 0.8)) == pytest.approx(0.8)
    assert settled(0.6, ("camel", 0.8), ("other", 0.5)) == pytest.approx(0.9)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with one finished article and two others."""
    path = tmp_path / "news.tawsim"
    with Project.create(path, default_scheme(), "analyst") as project:
        for name, text in (
            ("done", "هاجم الصقور القرية."),
            ("next", "عاد الصقور أمس."),
            ("last", "الصقور هنا."),
        ):
            project.add([Record(LabelledDocument(Document(name, text)))])
        project.edit(AddSpan("done", 5, 11, "UNIT"))
        project.edit(SetStatus("done", "done"))
    return path


def test_a_project_remembers_its_finished_articles(path: Path) -> None:
    done = CliRunner().invoke(main, ["suggest", str(path), "--engine", "memory"])

    assert done.exit_code == 0
    with Project.open(path, "analyst") as project:
        [one] = project.open_suggestions("next")
    assert (one.start, one.end, one.label, one.engine) == (4, 10, "UNIT", "memory")
    assert one.reason == "الصقور 1/1"


def test_a_refusal_in_an_article_under_work_is_heeded(path: Path) -> None:
    CliRunner().invoke(main, ["suggest", str(path), "--engine", "memory"])
    with Project.open(path, "analyst") as project:
        [one] = project.open_suggestions("next")
        project.edit(RefuseSuggestions("next", (one,)))
        assert found(memory_of(project), "الصقور هنا.") == []


def test_without_finished_articles_there_is_one_sentence(tmp_path: Path) -> None:
    Project.create(tmp_path / "p.tawsim", default_scheme()).close()

    with pytest.raises(EngineError, match="needs a finished article"):
        engine_names("memory", print, project=tmp_path / "p.tawsim")
    with pytest.raises(EngineError, match="name a project"):
        make("memory")
    assert "memory" in known_engines()
    told: list[EngineError] = []
    assert "memory" not in engine_names("all", told.append, project=tmp_path / "p.tawsim")
    assert any("needs a finished article" in str(one) for one in told)
