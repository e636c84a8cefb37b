"""Labels of other tools become the project's, are added, skipped, or refuse their record."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ImportFault, UsageError
from annotations.exchange.importing import LabelledImport, import_files
from annotations.exchange.label_mapping import (
    LabelMapping,
    from_options,
    read_names,
    save,
    unknown_labels,
)
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.spans import Document, Span, Suggestion

COLUMNS = "a B-PER\nb B-LOC\nc B-UNIT\n\nd B-UNIT\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "a.conll"
    found.write_text(COLUMNS)
    return found


def labels(project: Project) -> list[list[str]]:
    return [[span.label for span in content.spans] for content in project.labelled_documents()][1:]


def take(project: Project, file: Path, **mapping: object) -> LabelledImport:
    return import_files(project, [file], mapping=LabelMapping(**mapping))  # type: ignore[arg-type]


def test_unknown_labels_are_counted_to_be_asked_about_once() -> None:
    spans = (Span(0, 1, "PERSON"), Span(0, 1, "ORG"), Span(1, 2, "ORG"))
    record = Record(
        LabelledDocument(Document("", "قال"), spans),
        suggestions=(Suggestion(0, 1, "LOC", "ner", 0.5),),
    )

    found = unknown_labels([record, record], ["PERSON"])

    assert found == {"ORG": 4, "LOC": 2}


def test_unknown_labels_refuse_their_record_alone(project: Project, file: Path) -> None:
    done = take(project, file)

    assert [str(one) for one in done.records.refused] == [
        f"{file}, line 1: The label “PER” is not in this project's scheme."
    ]
    assert labels(project) == [["UNIT"]]


def test_labels_become_others_or_go(project: Project, file: Path) -> None:
    done = take(project, file, names={"PER": "PERSON", "LOC": ""})

    assert done.records.refused == []
    assert labels(project) == [["PERSON", "UNIT"], ["UNIT"]]
    assert done.mapping.mapped == {("PER", "PERSON"): 1}
    assert done.mapping.skipped == {"LOC": 1}


def test_unknown_labels_are_skipped_and_counted(project: Project, file: Path) -> None:
    done = take(project, file, unknown="skip")

    assert labels(project) == [["UNIT"], ["UNIT"]]
    assert done.mapping.skipped == {"PER": 1, "LOC": 1}


def test_unknown_labels_are_added(project: Project, file: Path) -> None:
    done = take(project, file, names={"PER": "PERSON"}, unknown="add")

    assert done.added == ["LOC"]
    assert "LOC" in project.scheme()
    assert labels(project) == [["PERSON", "LOC", "UNIT"], ["UNIT"]]
    colours = [label.color for label in project.scheme()]
    assert len(set(colours)) == len(colours)


def test_a_label_that_is_no_name_is_added_as_one(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "abc", "label": [[0, 1, "Home team!"], [1, 2, "(!)"]]}')

    done = take(project, file, unknown="add")

    assert done.added == ["Home_team"]
    (refused,) = done.records.refused  # nothing is left of “(!)” to be a name
    assert str(refused.reason).startswith("The label “(!)” has no letters that could be its name")

    said = take(project, file, names={"(!)": "UNIT"}, unknown="add")
    assert said.records.refused == []
    assert said.mapping.mapped["Home team!", "Home_team"] == 1


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(
    st.characters(exclude_categories=["Cs"]))))  # fmt: skip
def test_a_saved_mapping_is_read_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, names: dict[str, str]
) -> None:
    file = tmp_path_factory.getbasetemp() / "map.toml"

    save(file, LabelMapping(names))

    assert read_names(file) == names


def test_a_pair_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "map.toml"
    file.write_text('[labels]\nPER = "PERSON"\nORG = "UNIT"\n')

    mapping = from_options(["ORG=", "A=B=C"], file, "skip")

    assert mapping == LabelMapping({"PER": "PERSON", "ORG": "", "A=B": "C"}, "skip")


@pytest.mark.parametrize("pair", ["PER", "=PERSON", ""])
def test_what_is_no_pair(pair: str) -> None:
    with pytest.raises(UsageError, match="is no mapping"):
        from_options([pair], None, "refuse")


@pytest.mark.parametrize("content", [b"", b"[labels]\na = 1", b"labels = 5", b"\xff", b"[labels"])
def test_what_is_no_mapping_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "map.toml"
    file.write_bytes(content)

    with pytest.raises(ImportFault, match="label mapping"):
        read_names(file)
