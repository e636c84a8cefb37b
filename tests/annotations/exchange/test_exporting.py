"""Exports: splits into files and folders, manifests, what is said of losses, what is replaced."""

import hashlib
import json
import os
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations.cli import main
from annotations.errors import ExportFault
from annotations.exchange.exporting import Request, export
from annotations.exchange.formats import FORMATS
from annotations.exchange.tokens import tokens_of
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span
from tests.gold_markup import load_gold

TEXT = "وبقاعدة عين الأسد قوات المشير خليفة حفتر"
OUT = {
    "tawsim": "out.jsonl", "doccano": "out.jsonl", "label-studio": "out.json",
    "prodigy": "out.jsonl", "spacy": "out.spacy", "hf": "out", "conll": "out.conll",
    "brat": "out", "text": "out", "xmi": "out", "csv": "out.csv",
}  # fmt: skip

WRITTEN = [form.name for form in FORMATS.values() if form.write]


def over(words: str, label: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), label)


DOCUMENT = LabelledDocument(
    Document("a", TEXT),
    (
        over("قاعدة عين الأسد", "BASE"),
        over("قوات المشير خليفة حفتر", "UNIT"),
        over("خليفة حفتر", "PERSON"),
    ),
)


@pytest.fixture
def news(tmp_path: Path) -> Project:
    """A project of the gold articles."""
    project = Project.create(tmp_path / "news.tawsim", default_scheme(), "sara")
    project.add(Record(LabelledDocument(one.document, one.spans)) for one in load_gold("dev"))
    return project


@pytest.fixture
def one(tmp_path: Path) -> Project:
    """A project of one document with a proclitic and a nested span."""
    project = Project.create(tmp_path / "one.tawsim", default_scheme(), "sara")
    project.add([Record(DOCUMENT)])
    return project


def tagged(project: Project, folder: Path, **request: object) -> list[tuple[str, ...]]:
    """The words and tags of a project's columns."""
    export(project, folder / "out.conll", Request("conll", **request))  # type: ignore[arg-type]
    lines = (folder / "out.conll").read_text(encoding="utf-8").splitlines()
    return [(line.split()[0], *line.split()[1:]) for line in lines[2:] if line]


def test_proclitics_become_words_of_their_own(one: Project, tmp_path: Path) -> None:
    words = [(word, tag) for word, *_, tag in tagged(one, tmp_path)]

    assert words == [
        ("وب", "O"), ("قاعدة", "B-BASE"), ("عين", "I-BASE"), ("الأسد", "I-BASE"),
        ("قوات", "B-UNIT"), ("المشير", "I-UNIT"), ("خليفة", "I-UNIT"), ("حفتر", "I-UNIT"),
    ]  # fmt: skip


def test_or_spans_are_widened_or_dropped(one: Project, tmp_path: Path) -> None:
    widened = [(word, tag) for word, *_, tag in tagged(one, tmp_path, boundaries="widen")]
    dropped = [(word, tag) for word, *_, tag in tagged(one, tmp_path, boundaries="drop")]

    assert widened[0] == ("وبقاعدة", "B-BASE")
    assert dropped[0] == ("وبقاعدة", "O")
    reports = [
        export(one, tmp_path / "x", Request("conll", boundaries=way)) for way in ("widen", "drop")
    ]
    said = [[str(change) for change in report.changes] for report in reports]
    example = "(“قاعدة عين الأسد → وبقاعدة عين الأسد”)"
    assert f"spans widened to whole words: 1 {example}" in said[0]
    assert f"spans left out, as they begin or end within a word: 1 {example}" in said[1]


@pytest.mark.parametrize(
    ("nested", "tags", "reason"),
    [
        ("outermost", ["B-UNIT", "I-UNIT", "I-UNIT", "I-UNIT"], "within another: 1 (“خليفة حفتر”)"),
        ("innermost", ["O", "O", "B-PERSON", "I-PERSON"], "hold another: 1 (“قوات المشير"),
    ],
)
def test_of_nested_spans_one_is_written_and_the_other_counted(
    one: Project, tmp_path: Path, nested: str, tags: list[str], reason: str
) -> None:
    assert [row[-1] for row in tagged(one, tmp_path, nested=nested)][4:] == tags
    report = export(one, tmp_path / "x", Request("conll", nested=nested))  # type: ignore[arg-type]
    assert any(reason in str(change) for change in report.changes)


def test_or_each_has_a_column(one: Project, tmp_path: Path) -> None:
    rows = tagged(one, tmp_path, nested="columns")

    assert rows[6] == ("خليفة", "I-UNIT", "B-PERSON", "O")
    report = export(one, tmp_path / "x", Request("conll", nested="columns"))
    assert not {"inner", "outer", "crossing"} & {change.kind for change in report.changes}


def test_words_do_not_depend_on_labels(news: Project, tmp_path: Path) -> None:
    report = export(news, tmp_path / "out.conll", Request("conll"))

    assert "cut" not in {change.kind for change in report.changes}
    for content in news.labelled_documents():
        edges = {edge for span in content.spans for edge in (span.start, span.end)}
        tokens = tokens_of(content.document.text)
        assert edges <= {edge for token in tokens for edge in token}


def sums(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".tawsim"
    }


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("shares", [None, (80, 10, 10)])
def test_the_manifest_says_what_is_in_the_files(
    news: Project, tmp_path: Path, form: str, shares: tuple[int, ...] | None
) -> None:
    if form == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    out = tmp_path / OUT[form]

    report = export(news, out, Request(form, shares=shares, manifest=True))

    manifest = json.loads((tmp_path / f"{OUT[form]}.manifest.json").read_text(encoding="utf-8"))
    for file in manifest["files"]:
        content = (tmp_path / file["name"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (
            file["bytes"],
            file["sha256"],
        )
    listed = {file["name"] for file in manifest["files"]}
    assert listed == {name for name in sums(tmp_path) if not name.endswith(
        (".manifest.json", ".card.md", ".tawsim-export"))}  # fmt: skip
    assert set(manifest["parts"]) == ({"train", "validation", "test"} if shares else {"all"})
    spans = sum(part["spans"] for part in manifest["parts"].values())
    assert spans == sum(len(content.spans) for content in news.labelled_documents())
    assert sum(part["documents"] for part in manifest["parts"].values()) == report.documents == 24
    assert manifest["guide_version"] == "1.0"
    assert str(tmp_path) not in json.dumps(manifest)
    assert ("near_duplicates" in manifest) == (shares is not None)


@pytest.mark.parametrize("form", WRITTEN)
def test_the_manifests_command_makes_the_same_bytes_again(
    news: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    if form == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    request = Request(form, shares=(80, 20), seed=3, alike=70, annotator="sara", boundaries="widen",
                      nested="innermost")  # fmt: skip
    export(news, tmp_path / OUT[form], request)
    before = sums(tmp_path)
    command = json.loads(before[f"{OUT[form]}.manifest.json"])["command"]
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(main, shlex.split(command)[1:])

    assert done.exit_code == 0, done.stderr
    assert sums(tmp_path) == before


def test_the_default_format_writes_one_file_alone(one: Project, tmp_path: Path) -> None:
    report = export(one, tmp_path / "out.jsonl", Request())

    assert report.files == (tmp_path / "out.jsonl",)
    assert report.changes == ()
    assert set(sums(tmp_path)) == {"out.jsonl"}
    export(one, tmp_path / "out.conll", Request("conll", manifest=False))
    assert set(sums(tmp_path)) == {"out.jsonl", "out.conll"}


@pytest.mark.parametrize("form", ["hf", "brat", "text"])
def test_a_folder_with_anything_else_in_it_is_left_as_it_is(
    one: Project, tmp_path: Path, form: str
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.txt").write_text("x")

    with pytest.raises(ExportFault, match="was not exported here"):
        export(one, folder, Request(form))

    assert [file.name for file in folder.iterdir()] == ["thesis.txt"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mine", "one.tawsim"]


def test_a_former_export_is_replaced_whole(news: Project, one: Project, tmp_path: Path) -> None:
    export(news, tmp_path / "out", Request("brat"))

    export(one, tmp_path / "out", Request("brat"))

    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        ".tawsim-export", "a.ann", "a.txt", "annotation.conf",
    ]  # fmt: skip
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


@pytest.mark.parametrize("after", [7, 40])
@pytest.mark.parametrize("form", WRITTEN)
def test_a_cancelled_export_replaces_nothing(
    news: Project, tmp_path: Path, form: str, after: int
) -> None:
    if form == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")
    out = tmp_path / OUT[form]
    export(news, out, Request(form, shares=(80, 20)))
    before = sums(tmp_path)
    news.add([Record(DOCUMENT)])

    with pytest.raises(ExportFault, match="cancelled"):
        export(news, out, Request(form, shares=(80, 20)), lambda count: count < after)

    assert sums(tmp_path) == before


NAMES = ["../../etc/passwd", "a/b", "CON", "..", "a\u202eb", "x" * 300, "A", "a", "؟", ". ."]


@pytest.mark.parametrize("form", ["brat", "text"])
def test_no_id_leads_out_of_the_folder(tmp_path: Path, form: str) -> None:
    project = Project.create(tmp_path / "p.tawsim", default_scheme(), "sara")
    project.add(
        Record(LabelledDocument(Document(name, f"{number} قال")))
        for number, name in enumerate(NAMES)
    )

    export(project, tmp_path / "out", Request(form))

    texts = sorted((tmp_path / "out").glob("*.txt"))
    assert len(texts) == len({file.name.casefold() for file in texts}) == len(NAMES)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "out", "out.card.md", "out.manifest.json", "p.tawsim",
    ]  # fmt: skip
    assert all(len(os.fsencode(file.name)) < 150 for file in texts)


# the commands


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_export_says_what_it_wrote_and_what_is_not_as_in_the_project(
    one: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    done = run("export", "one.tawsim", "out.conll", "--format", "conll", "--split", "80,10,10")

    assert done.exit_code == 0, done.stderr
    first, second, third, *_ = done.stdout.splitlines()
    assert first == (
        "written: 1 documents to out.train.conll, out.validation.conll, out.test.conll"
    )
    assert second == ("split: train 1, validation 0, test 0; kept together as near-duplicates: 0")
    assert third == (
        "not as in the project: spans left out, as they lie within another: 1 (“خليفة حفتر”)"
    )
    assert set(sums(tmp_path)) == {
        "out.conll.card.md", "out.conll.manifest.json", "out.train.conll",
        "out.validation.conll", "out.test.conll",
    }  # fmt: skip


def test_import_with_a_mapping_that_is_saved_and_used_again(
    one: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.conll").write_text("a B-PER\nb B-LOC\nc B-BRAND\n")
    Path("b.conll").write_text("d B-PER\n")
    options = ["--map", "PER=PERSON", "--map", "LOC=", "--unknown-labels", "add"]

    done = run("import", "one.tawsim", "a.conll", *options, "--save-map", "map.toml")

    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "added: 1 documents, labelled: 0, already there: 0, refused: 0, spans: 2",
        "label added: BRAND",
        "label PER became PERSON: 1 spans",
        "label LOC left out: 1 spans",
    ]
    assert "spans: 1\n" in run("import", "one.tawsim", "b.conll", "--map-file", "map.toml").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "one.tawsim", "out", "--split", "80"),
        ("export", "one.tawsim", "out", "--boundaries", "x"),
        ("export", "one.tawsim", "out", "--nested", "x"),
        ("import", "one.tawsim", "a", "--map", "PER"),
        ("import", "one.tawsim", "a", "--unknown-labels", "x"),
    ],
)
def test_wrong_usage(one: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                     arguments: tuple[str, ...]) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    done = run(*arguments)

    assert (done.exit_code, done.stdout) == (2, "")
    assert [file.name for file in tmp_path.iterdir()] == ["one.tawsim"]


def test_the_manifest_and_its_page_say_how_far_annotators_agree(tmp_path: Path) -> None:
    text = "قصفت دبابة قرب بغداد."
    path = tmp_path / "two.tawsim"
    for name, spans in (("sara", (Span(5, 10, "WEAPON"),)), ("omar", (Span(5, 10, "UNIT"),))):
        content = LabelledDocument(Document("d", text), spans, "done")
        opened = (
            Project.open(path, name)
            if path.exists()
            else Project.create(path, default_scheme(), name)
        )
        with opened as project:
            project.add([Record(content)], name)
            export(project, tmp_path / "o.jsonl", Request(manifest=True))

    manifest = json.loads((tmp_path / "o.jsonl.manifest.json").read_text(encoding="utf-8"))
    page = (tmp_path / "o.jsonl.card.md").read_text(encoding="utf-8")
    assert manifest["agreement"]["annotators"] == ["omar", "sara"]
    assert manifest["agreement"]["figures"]["exact F1"] == 0
    assert "## Agreement" in page
    assert "| WEAPON | 1 |" in page


def test_names_on_the_page_are_words_and_no_markup(tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    with Project.create(path, default_scheme(), "analyst") as project:
        content = LabelledDocument(Document("d", "دبابة"), (Span(0, 5, "WEAPON"),))
        project.add([Record(content)], "<b>|x|</b>")
        export(project, tmp_path / "o.jsonl", Request(manifest=True))

    page = (tmp_path / "o.jsonl.card.md").read_text(encoding="utf-8")
    assert "<b>" not in page
    assert r"\<b\>\|x\|" in page
