"""Which labels are written: annotators told apart, suggestions beside, documents by their day."""

import csv
import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations.cli import main
from annotations.errors import UsageError
from annotations.exchange import formats
from annotations.exchange.choosing import Choice
from annotations.exchange.exporting import Request, export
from annotations.exchange.formats import FORMATS
from annotations.project import Project
from annotations.project.edits import AddSpan, RefuseSuggestions, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion
from tests.labelled_texts import contents

TEXT = "زار 👍 سالم المرعي كتيبة الفهود في بغداد."
OTHER = "وصل الوفد يوم الأحد."
OUT = {
    "tawsim": "out.jsonl", "doccano": "out.jsonl", "label-studio": "out.json",
    "prodigy": "out.jsonl", "spacy": "out.spacy", "hf": "out", "conll": "out.conll",
    "brat": "out", "text": "out", "xmi": "out", "csv": "out.csv",
}  # fmt: skip
WRITTEN = [form for form in FORMATS.values() if form.write]
APART = [form.name for form in WRITTEN if form.annotators]
WITH_SUGGESTIONS = [form.name for form in WRITTEN if form.suggestions]


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


UNIT = Suggestion(*place("كتيبة الفهود"), "UNIT", "rules", 0.9, reason="كتيبة")
BASE = Suggestion(*place("بغداد"), "BASE", "camel", 0.6)
DAY = Suggestion(*place("يوم الأحد", OTHER), "DATE", "rules", 0.95, value="XXXX-WXX-7")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of two documents: omar and sara labelled the first, nobody the second."""
    file = tmp_path / "p.tawsim"
    with Project.create(file, default_scheme(), "sara") as project:
        project.add(Record(LabelledDocument(Document(name, text)))
                    for name, text in (("a", TEXT), ("b", OTHER)))  # fmt: skip
        project.store_suggestions("rules", [("a", [UNIT]), ("b", [DAY])])
        project.store_suggestions("camel", [("a", [BASE])])
        project.edit(AddSpan("a", *place("سالم المرعي"), "PERSON"))
        project.edit(RefuseSuggestions("a", (BASE,)))
    with Project.open(file, "omar") as project:
        project.edit(AddSpan("a", *place("سالم"), "PERSON"))
        project.edit(AddSpan("a", *place("سالم المرعي"), "UNIT"))
        project.edit(SetStatus("a", "done"))
    return file


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path, "sara") as opened:
        yield opened


def wanted(form: str) -> str:
    for name in (form,) if form in ("spacy", "xmi") else ():
        pytest.importorskip({"xmi": "cassis"}.get(name, name), reason=f"{name} is not installed")
    return form


def places(content: LabelledDocument) -> set[tuple[int, int, str, str]]:
    return {(span.start, span.end, span.label, span.annotator) for span in content.spans}


# annotators told apart

OMARS = {(*place("سالم"), "PERSON", "omar"), (*place("سالم المرعي"), "UNIT", "omar")}
SARAS = {(*place("سالم المرعي"), "PERSON", "sara")}


@pytest.mark.parametrize("form", [name for name in APART if name not in ("conll", "csv")])
def test_whose_each_label_is_comes_back(project: Project, tmp_path: Path, form: str) -> None:
    out = tmp_path / OUT[wanted(form)]
    export(project, out, Request(form, by_annotator=True))

    found = contents(list(formats.read(out, form)))

    # spaCy has no place for nested spans of one annotator but a group, and has both there.
    assert set().union(*map(places, found)) == OMARS | SARAS


def test_columns_have_a_tag_of_each_annotator(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.conll"
    report = export(project, out, Request("conll", by_annotator=True))

    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ['# annotators = ["omar","sara"]', "", "-DOCSTART- O O"]
    rows = [tuple(line.split(" ")) for line in lines[3:] if line]
    assert rows[2:4] == [("سالم", "B-UNIT", "B-PERSON"), ("المرعي", "I-UNIT", "I-PERSON")]
    # Nobody has begun the second document: its words are not outside of all labels, but unlabelled.
    assert {row[1:] for row in rows[rows.index(("-DOCSTART-", "O", "O")) + 1 :]} == {("_", "_")}
    assert {change.kind: change.count for change in report.changes}["inner"] == 1

    first, second = contents(list(formats.read(out, "conll")))
    assert {(span.label, span.annotator) for span in first.spans} == {
        ("UNIT", "omar"), ("PERSON", "sara"),
    }  # fmt: skip
    assert second.spans == ()


def test_a_dataset_has_a_column_of_tags_for_each(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "out", Request("hf", by_annotator=True, nested="innermost"))

    lines = (tmp_path / "out/data/train.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = map(json.loads, lines)
    names = {1: "B-PERSON", 2: "I-PERSON", 0: "O"}
    assert [names[tag] for tag in first["ner_tags_omar"]][2:5] == ["B-PERSON", "O", "O"]
    assert [names[tag] for tag in first["ner_tags_sara"]][2:5] == ["B-PERSON", "I-PERSON", "O"]
    assert second["ner_tags_omar"] is second["ner_tags_sara"] is None
    assert "ner_tags" not in first


def test_a_table_has_a_row_a_place_and_a_column_an_annotator(
    project: Project, tmp_path: Path
) -> None:
    export(project, tmp_path / "out.csv", Request("csv", by_annotator=True, suggestions=True))

    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["words"], row["omar"], row["sara"], row["suggestions"]) for row in rows] == [
        ("سالم المرعي", "UNIT", "PERSON", ""),
        ("سالم", "PERSON", "", ""),
        ("كتيبة الفهود", "", "", "UNIT (rules)"),
        ("يوم الأحد", "_", "_", "DATE (rules)"),
    ]


def test_a_name_that_a_spreadsheet_would_run_heads_no_column(tmp_path: Path) -> None:
    name = "=1+1"
    with Project.create(tmp_path / "p.tawsim", default_scheme(), "sara") as project:
        content = LabelledDocument(Document("a", TEXT), (Span(0, 3, "UNIT"),))
        project.add([Record(content)], name)
        export(project, tmp_path / "out.csv", Request("csv", by_annotator=True))

    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith(
        "document,title,status,start,end,words,'=1+1\n"
    )  # fmt: skip


@pytest.mark.parametrize("form", [form.name for form in WRITTEN if not form.annotators])
def test_formats_that_do_not_say_whose_a_label_is_refuse(
    project: Project, tmp_path: Path, form: str
) -> None:
    with pytest.raises(UsageError, match=f"The format {form} cannot tell whose a label is"):
        export(project, tmp_path / OUT[form], Request(form, by_annotator=True))

    assert [file.name for file in tmp_path.iterdir() if not file.name.startswith("p.")] == []


# suggestions


@pytest.mark.parametrize("form", [name for name in WITH_SUGGESTIONS if name != "csv"])
def test_suggestions_come_back_as_suggestions(project: Project, tmp_path: Path, form: str) -> None:
    out = tmp_path / OUT[wanted(form)]
    export(project, out, Request(form, annotator="omar", suggestions=True))

    first, second = list(formats.read(out, form))

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    # omar has refused nothing; what sara thinks of it is her own.
    assert set(first.suggestions) == {UNIT, BASE}
    assert set(second.suggestions) == {DAY}
    labels = {(one.start, one.end, one.label) for one in first.content.spans}
    assert labels == {one[:3] for one in OMARS}
    assert "suggestions" not in first.content.document.meta


@pytest.mark.parametrize("form", WITH_SUGGESTIONS)
def test_without_being_asked_for_they_are_nowhere(
    project: Project, tmp_path: Path, form: str
) -> None:
    out = tmp_path / OUT[wanted(form)]
    report = export(project, out, Request(form))

    assert all(b"rules" not in file.read_bytes() for file in report.files)


def test_of_everybodys_those_are_written_that_nobody_has_decided_on(
    project: Project, tmp_path: Path
) -> None:
    export(project, tmp_path / "all.jsonl", Request(suggestions=True))
    export(project, tmp_path / "sara.jsonl", Request(suggestions=True, annotator="sara"))

    for name in ("all", "sara"):
        first, second = map(
            json.loads, (tmp_path / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        )
        assert [one["label"] for one in first["suggestions"]] == ["UNIT"]
        assert second["suggestions"] == [
            {"start": DAY.start, "end": DAY.end, "label": "DATE", "source": "rules",
             "confidence": 0.95, "value": "XXXX-WXX-7"}
        ]  # fmt: skip
        assert all(span["label"] != "DATE" for span in second["spans"])


def test_a_table_says_of_each_row_what_it_is(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "out.csv", Request("csv", annotator="sara", suggestions=True))

    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["label"], row["annotator"], row["source"], row["kind"]) for row in rows] == [
        ("PERSON", "sara", "human", "label"),
        ("UNIT", "", "rules", "suggestion"),
        ("DATE", "", "rules", "suggestion"),
    ]


def test_only_of_the_labels_asked_for(project: Project, tmp_path: Path) -> None:
    request = Request(suggestions=True, choice=Choice(labels=("DATE",)))
    export(project, tmp_path / "o.jsonl", request)

    first, second = map(json.loads, (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines())
    assert first["spans"] == []
    assert "suggestions" not in first
    assert [one["label"] for one in second["suggestions"]] == ["DATE"]


@pytest.mark.parametrize("form", [form.name for form in WRITTEN if not form.suggestions])
def test_formats_that_do_not_tell_them_from_labels_refuse(
    project: Project, tmp_path: Path, form: str
) -> None:
    with pytest.raises(UsageError, match=f"The format {form} cannot tell suggestions from labels"):
        export(project, tmp_path / OUT[form], Request(form, suggestions=True))


@pytest.mark.parametrize("form", WITH_SUGGESTIONS)
def test_the_manifest_counts_and_places_them(project: Project, tmp_path: Path, form: str) -> None:
    out = tmp_path / OUT[wanted(form)]
    export(project, out, Request(form, suggestions=True, manifest=True))

    manifest = json.loads((tmp_path / f"{OUT[form]}.manifest.json").read_text(encoding="utf-8"))
    page = (tmp_path / f"{OUT[form]}.card.md").read_text(encoding="utf-8")
    assert manifest["parts"]["all"]["suggestions"] == {"rules": 2}
    assert manifest["suggestions_apart"]["how"] == FORMATS[form].suggestions
    assert manifest["parts"]["all"]["sources"] == {"human": 3}
    assert "| rules | 2 |" in page


# days


@pytest.fixture
def dated(project: Project) -> Project:
    """sara labelled `a` on the third of May, omar on the fifth and marked it so on the seventh."""
    with project._edited():
        for day, name in (("2026-05-03", "sara"), ("2026-05-05", "omar")):
            project._db.execute("UPDATE spans SET changed_at = ? WHERE annotator = ?",
                                [f"{day}T23:30:00.000Z", name])  # fmt: skip
            project._db.execute("UPDATE document_status SET changed_at = ? WHERE annotator = ?",
                                [f"{day}T23:30:00.000Z", name])  # fmt: skip
        project._db.execute(
            "UPDATE document_status SET changed_at = '2026-05-07T00:00:00.000Z' "
            "WHERE annotator = 'omar'"
        )
        project._db.conn.commit()
    return project


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--since", "2026-05-07"], ["a"]),
        (["--until", "2026-05-06"], []),
        (["--since", "2026-05-08"], []),
        (["--until", "2026-05-03", "--annotator", "sara"], ["a"]),
        (["--since", "2026-05-04", "--annotator", "sara"], []),
        (["--since", "2026-05-07", "--until", "2026-05-07"], ["a"]),
        ([], ["a", "b"]),
    ],
)
def test_documents_by_the_day_they_were_last_worked_on(
    dated: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str],
    found: list[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    done = run("export", "p.tawsim", "out.jsonl", *options)

    assert done.exit_code == 0, done.stderr
    lines = Path("out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == found


# the command


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("form", [form.name for form in WRITTEN])
def test_the_command_in_the_manifest_makes_the_same_bytes_again(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["--manifest", "--since", "2020-01-01", "--until", "2999-12-31"]
    options += ["--suggestions"] if form in WITH_SUGGESTIONS else []
    options += ["--by-annotator"] if form in APART else []
    first = run("export", "p.tawsim", OUT[wanted(form)], "--format", form, *options)
    assert first.exit_code == 0, first.stderr
    before = written(tmp_path)
    command = json.loads(before[f"{OUT[form]}.manifest.json"])["command"]
    assert all(option in shlex.split(command) for option in options)

    again = run(*shlex.split(command)[1:])

    assert again.exit_code == 0, again.stderr
    assert written(tmp_path) == before


def written(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.startswith("p.tawsim")
    }


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--by-annotator", "--annotator", "sara"], "everybody's labels alone"),
        (["--by-annotator", "--format", "conll", "--nested", "columns"], "without columns for"),
        (["--by-annotator", "--format", "brat"], "The format brat cannot tell whose a label is"),
        (["--suggestions", "--format", "conll"], "one of the formats csv, doccano, hf, label-"),
        (["--since", "2026-05-07", "--until", "2026-05-06"], "is later than the last, 2026-05-06"),
        (["--since", "yesterday"], "--since"),
    ],
)
def test_what_does_not_go_together_is_refused_before_anything_is_written(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)

    done = run("export", "p.tawsim", "out", *options)

    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert written(tmp_path) == {}
