"""dkpro-cassis, the library that INCEpTION's users work with, reads the exported XMI."""

import pytest

from annotations.project import Project

cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed (extra: xmi)")

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"


@pytest.mark.parametrize("shares", [None, (80, 10, 10)])
def test_every_label_is_read(gold: Project, exported, shares: tuple[int, ...] | None) -> None:
    folder, report = exported("gold", form="xmi", shares=shares)
    contents = {content.document.id: content for content in gold.labelled_documents()}
    assert report.documents == len(contents)

    for file in folder.rglob("*.xmi"):
        types = cassis.load_typesystem(file.with_name("TypeSystem.xml"))
        cas = cassis.load_cas_from_xmi(file, types)
        (metadata,) = cas.select(METADATA)
        content = contents.pop(metadata.documentId)
        assert cas.sofa_string == content.document.text
        assert metadata.documentTitle == content.document.title
        assert sorted(
            (one.begin, one.end, one.value, one.annotator, one.get_covered_text())
            for one in cas.select(ENTITY)
        ) == sorted(
            (one.start, one.end, one.label, one.annotator, one.text_of(content.document.text))
            for one in content.spans
        )
        # Every sign that is no blank is in one word, and every word in one sentence.
        words = "".join(token.get_covered_text() for token in cas.select(TOKEN))
        assert "".join(words.split()) == "".join(content.document.text.split())
        within = [token for one in cas.select(SENTENCE) for token in cas.select_covered(TOKEN, one)]
        assert len(within) == len(cas.select(TOKEN))
    assert contents == {}


def test_types_are_those_of_dkpro(exported) -> None:
    """UIMA puts a file's types together with a project's where features of one name agree."""
    folder, _ = exported("gold", form="xmi")

    ours = cassis.load_typesystem(folder / "TypeSystem.xml")
    theirs = cassis.load_dkpro_core_typesystem()

    for name in (ENTITY, TOKEN, SENTENCE):
        own, other = ours.get_type(name), theirs.get_type(name)
        assert own.supertype.name == other.supertype.name
        for feature in own.features:
            same = other.get_feature(feature.name)
            assert same is None or same.rangeType.name == feature.rangeType.name
    assert {"value", "identifier"} <= {one.name for one in ours.get_type(ENTITY).features}
