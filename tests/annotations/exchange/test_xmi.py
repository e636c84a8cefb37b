"""UIMA CAS in XMI as INCEpTION exports it, made here with dkpro-cassis."""

import zipfile
from pathlib import Path

import pytest

from annotations.exchange import formats
from annotations.exchange.job import Job
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import Document, Span

cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed (extra: xmi)")

TEXT = "قال 👍 يحيى رسول\r\nفي عين الأسد"
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"


def exported(folder: Path, name: str = "a.xmi") -> Path:
    """A file as INCEpTION gives it: its built-in layers, a layer of somebody's, a relation."""
    system = cassis.load_dkpro_core_typesystem()
    metadata = system.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for feature in ("documentTitle", "documentId"):
        system.create_feature(metadata, feature, "uima.cas.String")
    own = system.create_type("webanno.custom.Weapon")
    system.create_feature(own, "calibre", "uima.cas.String")
    bare = system.create_type("webanno.custom.Doubt")
    relation = system.create_type("webanno.custom.Commands")
    for end in ("Governor", "Dependent"):
        system.create_feature(relation, end, "uima.tcas.Annotation")
    cas = cassis.Cas(system)
    cas.sofa_string = TEXT
    make = system.get_type
    person = make(ENTITY)(begin=6, end=15, value="PER")
    base = make(ENTITY)(begin=TEXT.index("عين"), end=len(TEXT), value="LOC", identifier="Q1")
    cas.add_all(
        [
            metadata(begin=0, end=len(TEXT), documentTitle="خبر.txt", documentId="admin"),
            person,
            base,
            own(begin=0, end=3, calibre="155"),
            bare(begin=4, end=5),
            relation(begin=6, end=15, Governor=person, Dependent=base),
        ]
    )
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    cas.to_xmi(file)
    system.to_xml(file.with_name("TypeSystem.xml"))
    return file


def one(path: Path) -> Record:
    (record,) = formats.read(path)
    assert isinstance(record, Record), str(record)
    return record


def reason(path: Path) -> str:
    (refusal,) = formats.read(path)
    assert isinstance(refusal, Refusal)
    return str(refusal.reason)


def test_entities_and_own_layers_come_as_labels(tmp_path: Path) -> None:
    record = one(exported(tmp_path))

    document = record.content.document
    assert document.text == TEXT
    assert document.title == "خبر.txt"
    assert (document.meta["file"], document.meta["format"]) == ("a.xmi", "xmi")
    found = {(span.text_of(TEXT), span.label) for span in record.content.spans}
    assert found == {
        ("يحيى رسول", "PER"), ("عين الأسد", "LOC"), ("قال", "155"), ("👍", "Doubt"),
    }  # fmt: skip
    assert [str(notice) for notice in record.notices] == [
        "Left out: annotations that are no labels of a stretch of text: 1, such as Commands."
    ]


def test_an_archive_and_a_project_export_say_whose_labels_they_are(tmp_path: Path) -> None:
    for user in ("sara", "عمر"):
        exported(tmp_path, f"export/annotation/خبر.txt/{user}.xmi")
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for file in sorted((tmp_path / "export").rglob("*.xm*")):
            out.write(file, file.relative_to(tmp_path / "export"))

    for path in (tmp_path / "export", archive):
        records = list(formats.read(path, "xmi"))
        assert {span.annotator for record in records for span in record.content.spans} == {
            "sara", "عمر",
        }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('begin="7" end="16"', 'begin="16" end="7"', "reversed"),
        ('begin="7" end="16"', 'begin="7" end="1600"', "outside the text"),
        ('begin="7" end="16"', 'begin="-7" end="16"', "outside the text"),
        ('begin="7" end="16"', 'begin="7.5" end="16"', "no UIMA CAS"),
        ('begin="7" end="16"', 'begin="NaN" end="16"', "no UIMA CAS"),
        ("sofaString", "sofaBytes", "no"),
        ("</xmi:XMI>", "", "no UIMA CAS"),
        (":NamedEntity", ":Nobody", "Its types do not fit"),
    ],
)
def test_what_is_no_cas_is_told(tmp_path: Path, project, old: str, new: str, words: str) -> None:
    file = exported(tmp_path)
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new), encoding="utf-8")

    report = project.add(formats.read(file))

    assert len(report.refused) == 1
    assert words in str(report.refused[0])


def test_without_its_types_it_is_refused(tmp_path: Path) -> None:
    file = exported(tmp_path)
    (tmp_path / "TypeSystem.xml").unlink()
    assert reason(file) == "Put the TypeSystem.xml that was exported with it into the same folder."

    (tmp_path / "TypeSystem.xml").write_text("<a>")
    assert "Its types do not fit" in reason(file)


def test_entities_within_entities_do_no_harm(tmp_path: Path) -> None:
    file = exported(tmp_path)
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "قال">{entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    content = file.read_text(encoding="utf-8")
    head, rest = content.split("?>", 1)
    for name in ("a11", "f"):
        file.write_text(f"{head}?>{bomb}{rest.replace('قال', f'&{name};', 1)}", encoding="utf-8")
        (item,) = formats.read(file)
        assert isinstance(item, Refusal) or "root:" not in item.content.document.text


def test_what_xml_cannot_hold_is_counted(tmp_path: Path) -> None:
    document = Document("a", "قال\x07 رسول\ufffe", "خبر")
    job = Job()

    formats.writer_of("xmi")(
        tmp_path / "out", [LabelledDocument(document, (Span(5, 9, "PERSON", note="x"),))], job
    )

    (record,) = formats.read(tmp_path / "out", "xmi")
    assert isinstance(record, Record)
    assert record.content.document.text == "قال\ufffd رسول\ufffd"
    assert record.content.spans == (Span(5, 9, "PERSON", note="x"),)
    assert [str(change) for change in job.changes] == [
        "control characters that XML cannot hold, each written as U+FFFD: 2 (“U+0007”)"
    ]
