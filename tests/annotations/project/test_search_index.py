"""Finding in all articles: what the index names, what it must not miss, and how it is mended."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.arabic import fold_word
from annotations.errors import UsageError
from annotations.project import Project
from annotations.project.bulk_edits import AddSpansEverywhere
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.project.search_index import _TOKEN, _indexed, is_too_short
from annotations.project.searching import Hit
from annotations.search import Options, Shadowed, find_all
from annotations.spans import Document, Span

WHOLE = Options(whole_word=True)
TEXTS = {
    "a": "زار سالم المرعي بغداد، وقال المرعي: للقوات المسلحة الشكر.",
    "b": "عادت القوّات المسلّحه من وبغداد في عام2020.",
    "c": "لا شيء هنا سوى بغدادي.",
}


@pytest.fixture
def project(path) -> Project:
    with Project.open(path, "sara") as opened:
        opened.add(Record(LabelledDocument(Document(id_, text))) for id_, text in TEXTS.items())
        yield opened


def places(hits: list[Hit]) -> list[tuple[str, str]]:
    """Document and words of each hit."""
    assert all(hit.context.words == " ".join(words_of(hit).split()) for hit in hits)
    return [(hit.document_id, words_of(hit)) for hit in hits]


def words_of(hit: Hit) -> str:
    return TEXTS[hit.document_id][hit.start : hit.end]


@pytest.mark.parametrize(
    ("query", "options", "expected"),
    [
        ("سالم المرعي", None, [("a", "سالم المرعي")]),
        ("القوات المسلحة", None, [("a", "للقوات المسلحة"), ("b", "القوّات المسلّحه")]),
        ("القوات المس", None, [("a", "للقوات المس"), ("b", "القوّات المس")]),
        ("القوات المس", WHOLE, []),
        ("بغداد", None, [("a", "بغداد"), ("b", "بغداد"), ("c", "بغداد")]),
        ("بغداد", WHOLE, [("a", "بغداد"), ("b", "بغداد")]),
        ("بغداد في", WHOLE, [("b", "بغداد في")]),
        ("2020", WHOLE, [("b", "2020")]),
        ("عام 2020", None, [("b", "عام2020")]),
        ("القوات", Options(exact=True), []),
        ("المسلحة", Options(exact=True), [("a", "المسلحة")]),
        (r"بغداد\w+", Options(regular=True), [("c", "بغدادي")]),
        ("،", None, [("a", "،")]),
        ("دمشق", None, []),
        ("  ", None, []),
        ('" OR search_index MATCH "', None, []),
    ],
)
def test_what_is_found(project: Project, query: str, options, expected) -> None:
    assert places(project.search(query, options)) == expected


def test_hits_come_in_parts(project: Project) -> None:
    first = project.search_on("بغداد", limit=1)
    assert [hit.document_id for hit in first.hits] == ["a"]
    rest = project.search_on("بغداد", limit=100, behind=first.behind)
    assert [hit.document_id for hit in rest.hits] == ["b", "c"]
    assert rest.behind is None
    assert len(project.search("بغداد", limit=2)) == 2


def test_articles_taken_back_are_not_found(project: Project) -> None:
    project.undo()
    assert project.search("بغداد") == []
    project.redo()
    assert len(project.search("بغداد")) == 3


def test_a_cancelled_import_leaves_nothing_in_the_index(project: Project) -> None:
    from annotations.errors import ImportFault

    record = Record(LabelledDocument(Document("x", "دمشق هادئة")))
    with pytest.raises(ImportFault):
        project.add([record], progress=lambda count: False)
    assert project.search("دمشق") == []
    project.add([record])
    assert [hit.document_id for hit in project.search("دمشق")] == ["x"]


@pytest.mark.parametrize("read_only", [False, True])
def test_what_another_program_added_is_found(project: Project, read_only: bool) -> None:
    project.read_only = read_only
    with sqlite3.connect(project.path) as other:
        other.execute(
            "INSERT INTO documents (id, title, text_length, text_sha256, removed, added_at, meta) "
            "VALUES ('x', 'x', 4, ?, 0, '', '{}')",
            ["0" * 64],
        )
        other.execute("INSERT INTO texts SELECT max(number), 'دمشق' FROM documents")
    assert [hit.document_id for hit in project.search("دمشق")] == ["x"]


def test_a_damaged_index_in_a_file_that_cannot_be_written_is_done_without(
    project: Project,
) -> None:
    with sqlite3.connect(project.path) as other:
        other.execute("UPDATE search_index_data SET block = x'00' WHERE id > 10")
    project.read_only = True
    assert len(project.search("بغداد")) == 3


def test_a_damaged_index_is_made_anew(project: Project) -> None:
    with sqlite3.connect(project.path) as other:
        other.execute("UPDATE search_index_data SET block = x'00' WHERE id > 10")
    assert len(project.search("بغداد")) == 3
    assert project.faults() == []


def test_the_index_can_be_made_anew(project: Project) -> None:
    assert project.rebuild_search() == 3
    assert len(project.search("بغداد")) == 3
    with Project.open(project.path) as again:
        assert len(again.search("بغداد")) == 3


def test_other_programs_can_ask_the_index(project: Project) -> None:
    with sqlite3.connect(f"{project.path.as_uri()}?mode=ro", uri=True) as other:
        other.execute("PRAGMA trusted_schema = OFF")
        rows = other.execute(
            "SELECT title FROM search_index JOIN articles ON number = search_index.rowid "
            "WHERE search_index MATCH 'بغداد'"
        ).fetchall()
        assert len(rows) == 1
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_bad_expression_is_told(project: Project) -> None:
    with pytest.raises(UsageError):
        project.search("(", Options(regular=True))


KNOWN = (
    "بغداد", "وبغداد", "القوات", "للقوات", "وللقوات", "المسلحة", "المسلّحه", "سالم", "عام2020",
    "إف-16", "16", "اف", "F-16", "«عين", "ل", "و",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(KNOWN), min_size=1, max_size=12).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4, unique=True), st.data())
def test_the_index_misses_nothing(tmp_path_factory, texts: list[str], data) -> None:
    words = data.draw(st.sampled_from(texts)).split()
    first = data.draw(st.integers(0, len(words) - 1))
    query = " ".join(words[first : first + data.draw(st.integers(1, 3))])
    options = Options(whole_word=data.draw(st.booleans()), exact=data.draw(st.booleans()))
    path = tmp_path_factory.mktemp("index") / "news.tawsim"
    with Project.create(path, default_scheme(), "sara") as project:
        project.add(
            Record(LabelledDocument(Document(str(number), text)))
            for number, text in enumerate(texts)
        )
        hits = [(hit.document_id, hit.start, hit.end) for hit in project.search(query, options)]
    if is_too_short(query):
        options = Options(whole_word=True, exact=options.exact)
    wanted = [
        (str(number), *place)
        for number, text in enumerate(texts)
        for place in find_all(Shadowed(text), query, options, at_word_start=True)
    ]
    assert hits == wanted


@given(st.text(st.sampled_from("اأإةىبًـ ﻻ\u200f٣۳3گ.«»A_é²")) | st.text())
def test_words_are_kept_as_they_are_folded(text: str) -> None:
    assert _TOKEN.findall(_indexed(text)) == _TOKEN.findall(fold_word(text))


def test_all_like_one_are_found_in_unfinished_articles(project: Project) -> None:
    project.edit(AddSpan("a", 4, 15, "PERSON"))
    assert places(project.similar("a", "القوات المسلحة", "UNIT").hits) == [
        ("a", "للقوات المسلحة"),
        ("b", "القوّات المسلّحه"),
    ]
    project.edit(SetStatus("b", "done"))
    assert places(project.similar("a", "القوات المسلحة", "UNIT").hits) == [("a", "للقوات المسلحة")]
    assert places(project.similar("a", "المرعي", "PERSON").hits) == [("a", "المرعي")]
    assert places(project.similar("a", "المرعي", "UNIT").hits) == [("a", "المرعي")] * 2


def test_all_like_one_are_labelled_and_taken_back_by_one_step(project: Project) -> None:
    hits = project.similar("a", "القوات المسلحة", "UNIT").hits
    changes = project.edit(
        AddSpansEverywhere(
            tuple((hit.document_id, Span(hit.start, hit.end, "UNIT")) for hit in hits)
        )
    )
    assert changes.documents == {"a", "b"}
    assert [span.text_of(TEXTS["b"]) for span in project.spans("b")] == ["القوّات المسلّحه"]
    assert {entry.id: entry.status for entry in project.entries()} == {
        "a": "in progress",
        "b": "in progress",
        "c": "new",
    }
    assert project.similar("a", "القوات المسلحة", "UNIT").hits == []
    project.undo()
    assert project.spans("a") == project.spans("b") == []
    assert {entry.status for entry in project.entries()} == {"new"}
    project.redo()
    assert len(project.spans("a")) == len(project.spans("b")) == 1
