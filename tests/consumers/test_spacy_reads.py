"""spaCy loads what is exported for it, finds no fault in it, and learns from it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.exchange import spacy_tokenizer
from annotations.project import Project

spacy = pytest.importorskip("spacy", reason="spaCy is not installed (extra: consumers)")

from spacy.tokens import Doc, DocBin  # noqa: E402
from spacy.training import Example  # noqa: E402


def docs_in(file: Path) -> list[Doc]:
    return list(DocBin().from_disk(file).get_docs(spacy.blank("ar").vocab))


def test_every_text_and_span_is_there(gold: Project, exported) -> None:
    file, report = exported("gold.spacy", form="spacy")

    docs = docs_in(file)
    contents = list(gold.labelled_documents())
    assert [doc.text for doc in docs] == [content.document.text for content in contents]
    for doc, content in zip(docs, contents, strict=True):
        of_group = {(one.start_char, one.end_char, one.label_) for one in doc.spans["sc"]}
        assert of_group == {(one.start, one.end, one.label) for one in content.spans}
        assert {(one.start_char, one.end_char, one.label_) for one in doc.ents} <= of_group
    beside = sum(len(doc.spans["sc"]) - len(doc.ents) for doc in docs)
    assert beside == {change.kind: change.count for change in report.changes}["beside"] > 0


def debug_data(folder: Path, train: Path, dev: Path) -> str:
    """What `spacy debug data` has to say."""
    config = folder / "config.cfg"
    subprocess.run(
        [sys.executable, "-m", "spacy", "init", "config", str(config), "-l", "ar", "-p", "ner"],
        capture_output=True, check=True,
    )  # fmt: skip
    own = config.read_text().replace("spacy.Tokenizer.v1", "tawsim.Tokenizer.v1")
    config.write_text(own)
    done = subprocess.run(
        [sys.executable, "-m", "spacy", "debug", "data", str(config), "--no-format", "--verbose",
         "--code", spacy_tokenizer.__file__,
         "--paths.train", str(train), "--paths.dev", str(dev)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Corpus is loadable" in done.stdout, done.stdout + done.stderr
    return done.stdout


def test_debug_data_finds_no_span_that_does_not_fit(tmp_path: Path, exported) -> None:
    file, _ = exported("gold.spacy", form="spacy", shares=(80, 20))

    said = debug_data(
        tmp_path, file.with_name("gold.train.spacy"), file.with_name("gold.test.spacy")
    )

    assert "Named Entity Recognition" in said
    assert "0 missing value(s)" in said or "missing value" not in said
    assert not re.search(r"[1-9]\d* misaligned tokens", said)
    assert "consisting of or starting/ending with whitespace" not in said.replace(
        "No entities consisting of or starting/ending with whitespace", ""
    )
    assert "No entities crossing sentence boundaries" in said
    assert "No overlap between training and evaluation data" in said


def test_a_blank_recognizer_learns_from_it(exported) -> None:
    file, _ = exported("gold.spacy", form="spacy", shares=(80, 20), seed=1)
    spacy.util.fix_random_seed(0)
    tokenizer = {"@tokenizers": "tawsim.Tokenizer.v1"}
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": tokenizer}})
    nlp.add_pipe("ner")
    train, test = (
        [Example(nlp.make_doc(doc.text), doc) for doc in docs_in(file.with_name(name))]
        for name in ("gold.train.spacy", "gold.test.spacy")
    )
    for one in (*train, *test):
        assert [str(word) for word in one.predicted] == [str(word) for word in one.reference]
    optimizer = nlp.initialize(lambda: train)
    before = nlp.evaluate(test)["ents_f"] or 0.0

    for _ in range(8):
        for batch in spacy.util.minibatch(train, 2):
            nlp.update(batch, sgd=optimizer)

    after = nlp.evaluate(test)["ents_f"]
    assert after > before + 0.1


def test_a_saved_pipeline_cuts_as_before(tmp_path: Path) -> None:
    tokenizer = {"@tokenizers": "tawsim.Tokenizer.v1"}
    spacy.blank("ar", config={"nlp": {"tokenizer": tokenizer}}).to_disk(tmp_path / "model")

    nlp = spacy.load(tmp_path / "model")

    assert [str(word) for word in nlp("وبالقاعدة \u00a0 قال")] == [
        "وب",
        "القاعدة",
        "\u00a0 ",
        "قال",
    ]


def test_its_converter_reads_our_columns(tmp_path: Path, exported) -> None:
    file, _ = exported("gold.conll", form="conll")

    subprocess.run(
        [sys.executable, "-m", "spacy", "convert", str(file), str(tmp_path), "-c", "ner",
         "-l", "ar", "-n", "1"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    converted = docs_in(tmp_path / "gold.spacy")
    whole = docs_in(exported("whole.spacy", form="spacy")[0])
    assert entities(converted) == entities(whole)


def entities(docs: list[Doc]) -> list[tuple[str, str]]:
    """Letters and labels of all entities."""
    return [("".join(one.text.split()), one.label_) for doc in docs for one in doc.ents]
