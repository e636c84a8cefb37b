"""Files as doccano, Label Studio, Prodigy, brat and column formats give them."""

import json
import sys
from pathlib import Path

import pytest

from annotations.errors import ExportFault
from annotations.exchange import formats
from annotations.exchange.texts.options import ReadingOptions
from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import Document, Span, Suggestion

TEXT = "قال 👍 يحيى رسول في قاعدة عين الأسد"


def read(file: Path, name: str | None = None) -> list[Record | Refusal]:
    return list(formats.read(file, name))


def one(file: Path, name: str | None = None) -> LabelledDocument:
    """The only document of a file."""
    (item,) = read(file, name)
    assert isinstance(item, Record), str(item)
    return item.content


def refused(file: Path, name: str | None = None) -> str:
    """Why the only document of a file is refused."""
    (item,) = read(file, name)
    assert isinstance(item, Refusal)
    return str(item.reason)


def lines(folder: Path, *records: object, name: str = "a.jsonl") -> Path:
    file = folder / name
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return file


# doccano


@pytest.mark.parametrize("key", ["label", "labels"])
def test_doccano_triples(tmp_path: Path, key: str) -> None:
    record = {"id": 7, "text": TEXT, key: [[6, 15, "PERSON"]], "Comments": ["x"], "lang": "ar"}

    content = one(lines(tmp_path, record))

    assert content.document == Document("", TEXT, "", {"Comments": ["x"], "lang": "ar", "id": 7})
    assert content.spans == (Span(6, 15, "PERSON"),)


def test_doccano_entities_with_their_relations(tmp_path: Path) -> None:
    entity = {"id": 1, "label": "PERSON", "start_offset": 6, "end_offset": 15}
    bare = {"id": 1, "text": TEXT, "entities": [entity], "relations": []}
    related = bare | {"relations": [{"id": 2, "from_id": 1, "to_id": 1, "type": "same"}]}

    assert one(lines(tmp_path, bare)).spans == (Span(6, 15, "PERSON"),)
    assert one(lines(tmp_path, bare)).document.meta == {"id": 1}
    meta = one(lines(tmp_path, related)).document.meta
    assert meta["relations"] == related["relations"]
    assert meta["entities"] == [entity]


def test_doccano_before_it_called_the_text_text(tmp_path: Path) -> None:
    content = one(lines(tmp_path, {"id": 1, "data": TEXT, "label": []}))

    assert content.document.text == TEXT


# Label Studio


def region(start: int, end: int, text: str | None, *labels: str) -> dict[str, object]:
    value = {"start": start, "end": end, "labels": list(labels)}
    value |= {} if text is None else {"text": text}
    return {"id": "r", "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def task(*regions: dict[str, object], text: str = TEXT, **more: object) -> dict[str, object]:
    return {"id": 3, "data": {"text": text}, "annotations": [{"result": list(regions)}]} | more


def listed(folder: Path, *tasks: object) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "a.json"
    file.write_text(json.dumps(tasks, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


@pytest.mark.parametrize("start", [6, 7], ids=["code points", "UTF-16 units"])
def test_label_studio_offsets_are_told_by_the_quoted_text(tmp_path: Path, start: int) -> None:
    content = one(listed(tmp_path, task(region(start, start + 9, "يحيى رسول", "PERSON"))))

    assert content.spans == (Span(6, 15, "PERSON"),)
    assert content.status == "done"
    assert content.document.meta == {"id": 3}


@pytest.mark.parametrize("start", [7, 8], ids=["as one", "as two"])
def test_label_studio_line_ends_counted_as_one_or_two(tmp_path: Path, start: int) -> None:
    text = "أولا\r\n👍يحيى رسول"
    content = one(
        listed(tmp_path, task(region(start, start + 9, "يحيى رسول", "PERSON"), text=text))
    )

    (span,) = content.spans
    assert span.text_of(text) == "يحيى رسول"


def test_label_studio_without_quotations_counts_utf_16_units(tmp_path: Path) -> None:
    content = one(listed(tmp_path, task(region(7, 16, None, "PERSON"))))

    assert content.spans == (Span(6, 15, "PERSON"),)


def test_label_studio_offsets_within_a_character_are_refused(tmp_path: Path) -> None:
    """The thumb stands at 4-6; without a quotation nothing says that another count is meant."""
    words = "in UTF-16 units begins or ends within a character."

    assert refused(listed(tmp_path, task(region(5, 6, None, "X")))) == f"5-6 {words}"
    assert refused(listed(tmp_path, task(region(0, 5, None, "X")))) == f"0-5 {words}"
    assert one(listed(tmp_path, task(region(4, 6, None, "X")))).spans == (Span(4, 5, "X"),)
    told = task(region(5, 6, None, "X"), region(6, 10, "يحيى", "X"))
    assert one(listed(tmp_path, told)).spans == (Span(5, 6, "X"), Span(6, 10, "X"))


def test_label_studio_quotation_that_stands_nowhere_is_refused(tmp_path: Path) -> None:
    assert refused(listed(tmp_path, task(region(9, 18, "يحيى رسول", "PERSON")))) == (
        "“يحيى رسول” does not stand at 9-18, neither in characters nor in UTF-16 units."
    )


def test_label_studio_annotators_predictions_and_skips(tmp_path: Path) -> None:
    person = region(7, 16, "يحيى رسول", "PERSON")
    noted = person | {"meta": {"text": ["انظر"]}}
    full = task(
        annotations=[
            {"result": [noted], "completed_by": {"email": "sara@example.org", "id": 4}},
            {"result": [person], "completed_by": 5},
            {"result": [region(0, 3, "قال", "UNIT")], "was_cancelled": True},
        ],
        predictions=[{"result": [person], "model_version": "ner-2", "score": 0.75}],
    )

    (record,) = read(listed(tmp_path, full))

    assert isinstance(record, Record)
    assert record.content.spans == (
        Span(6, 15, "PERSON", annotator="sara@example.org", note="انظر"),
        Span(6, 15, "PERSON", annotator="user 5"),
    )
    assert record.suggestions == (Suggestion(6, 15, "PERSON", engine="ner-2", confidence=0.75),)
    assert one(listed(tmp_path, task(annotations=[{"was_cancelled": True}]))).status == "skipped"
    assert one(listed(tmp_path, task(annotations=[]))).status is None


def test_label_studio_keeps_what_was_cancelled_or_never_submitted(tmp_path: Path) -> None:
    cancelled = {"result": [region(0, 3, "قال", "UNIT")], "was_cancelled": True, "id": 8}
    draft = {"result": [region(7, 16, "يحيى رسول", "PERSON")], "user": "sara"}

    content = one(
        listed(tmp_path, task(annotations=[cancelled], drafts=[draft, {"result": []}, 12]))
    )

    assert (content.spans, content.status) == ((), "skipped")
    assert content.document.meta == {"cancelled": [cancelled], "drafts": [draft], "id": 3}


def test_label_studio_tasks_are_numbered_and_the_number_is_no_id_of_ours(tmp_path: Path) -> None:
    out = [
        LabelledDocument(Document("", "أ"), (), "in progress"),
        LabelledDocument(Document("", "ب", "", {"id": 9}), (), "done"),
    ]

    formats.writer_of("label-studio")(tmp_path / "a.json", out)

    tasks = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in tasks] == [1, 2]
    assert [item.content for item in read(tmp_path / "a.json")] == out


def test_label_studio_tells_what_a_model_put_into_an_annotation(tmp_path: Path) -> None:
    """Whoever finishes a task submits the regions of a prediction along with their own."""
    taken = region(0, 3, "قال", "UNIT") | {"origin": "prediction"}
    drawn = region(7, 16, "يحيى رسول", "PERSON") | {"origin": "manual"}

    content = one(listed(tmp_path, task(taken, drawn)))

    assert [span.source for span in content.spans] == ["prediction", "human"]


def test_a_prediction_waits_for_a_decision(tmp_path: Path, project: Project) -> None:
    person = {"result": [region(7, 16, "يحيى رسول", "PERSON")], "model_version": "ner-2"}
    file = listed(tmp_path, task(predictions=[person], annotations=[]))

    first, again = project.add(read(file)), project.add(read(file))

    assert (first.suggestions, first.spans) == (1, 0)
    assert (again.suggestions, again.skipped) == (0, 1)
    (found,) = project.open_suggestions(first.added[0])
    assert (found.start, found.end, found.engine, found.confidence) == (6, 15, "ner-2", 0.5)


def test_label_studio_keeps_what_is_no_span(tmp_path: Path) -> None:
    choice = {"type": "choices", "value": {"choices": ["x"]}, "from_name": "c", "to_name": "text"}

    content = one(listed(tmp_path, task(choice, meta={"source": "x"})))

    assert content.spans == ()
    assert content.document.meta == {"source": "x", "label_studio": [choice], "id": 3}


def test_label_studio_tasks_one_a_line(tmp_path: Path) -> None:
    file = lines(tmp_path, task(text="أ"), task(text="ب"))

    assert [item.content.document.text for item in read(file)] == ["أ", "ب"]


def test_label_studio_bad_tasks_are_told_by_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    good = json.dumps(task())
    bad = json.dumps(task(region("0", 2, None, "X")))  # type: ignore[arg-type]
    file.write_text(f'[{good},\n{{"data": {{}}}},\n\n{bad},\n{good}\n]')

    items = read(file)

    assert [type(item) for item in items] == [Record, Refusal, Refusal, Record]
    assert [item.line for item in items] == [1, 2, 4, 5]


def test_label_studio_tasks_on_one_line_are_told_by_their_number(
    tmp_path: Path, project: Project
) -> None:
    file = tmp_path / "a.json"
    unknown = task(region(0, 3, "قال", "NONE"), text="قال رسول")
    file.write_text(json.dumps([task(text="أ"), {"data": {}}, unknown]), encoding="utf-8")

    report = project.add(read(file))

    assert [str(one).removeprefix(f"{file}, ") for one in report.refused] == [
        "line 1: Record 2: The record has no text.",
        "line 1: Record 3: The label “NONE” is not in this project's scheme.",
    ]


def test_label_studio_text_under_another_key(tmp_path: Path) -> None:
    data = {"article": TEXT, "source": "x"}
    file = listed(tmp_path, {"data": data})
    other = listed(tmp_path / "b", {"data": {"leaf": TEXT, "source": "x"}})
    named = ReadingOptions(text_column="leaf")

    assert one(file).document == Document("", TEXT, "", {"source": "x"})
    assert refused(other) == "Say which column holds the text; there are: leaf, source."
    for name in (None, "label-studio"):
        (record,) = formats.read(other, name, named)
        assert isinstance(record, Record)
        assert record.content.document == Document("", TEXT, "", {"source": "x"})
    flat = lines(tmp_path, {"data": {"a": "b"}, "leaf": TEXT})
    (record,) = formats.read(flat, None, named)
    assert isinstance(record, Record)
    assert record.content.document.text == TEXT


def test_lists_that_are_no_tasks_of_label_studio_say_what_they_are(tmp_path: Path) -> None:
    minimal = {"id": 1, "text": TEXT, "label": [], "annotation_id": 2, "annotator": 1}

    assert refused(listed(tmp_path, minimal)).startswith("It is of Label Studio's JSON-MIN")
    assert "(JSONL)" in refused(listed(tmp_path, {"id": 1, "text": TEXT}))


def test_parquet_says_what_to_import_instead(tmp_path: Path) -> None:
    file = tmp_path / "train.parquet"
    file.write_bytes(b"PAR1" + TEXT.encode() + b"\xff\xfePAR1")

    assert refused(file).startswith("Parquet is not read; import the JSONL file")


# Prodigy


def test_prodigy_answers(tmp_path: Path) -> None:
    spans = [{"start": 6, "end": 15, "label": "PERSON", "token_start": 2, "token_end": 3}]
    base = {"text": TEXT, "spans": spans, "tokens": [], "_task_hash": 5, "_session_id": "ner-sara"}

    accepted = one(lines(tmp_path, base | {"answer": "accept"}))
    rejected = one(lines(tmp_path, base | {"answer": "reject"}))
    ignored = one(lines(tmp_path, base | {"answer": "ignore"}))

    assert accepted.spans == (Span(6, 15, "PERSON", annotator="ner-sara"),)
    assert accepted.status == "done"
    assert (rejected.spans, rejected.status) == ((), None)
    assert rejected.document.meta == {"_task_hash": 5, "answer": "reject", "spans": spans}
    assert (ignored.spans, ignored.status) == ((), "skipped")
    assert refused(lines(tmp_path, base | {"answer": "maybe"})).startswith(
        "The record does not fit"
    )


def test_prodigy_spans_that_their_words_or_tokens_contradict_are_refused(tmp_path: Path) -> None:
    tokens = [
        {"text": word, "start": start, "end": start + len(word), "id": number}
        for number, (start, word) in enumerate([(0, "قال"), (4, "👍"), (6, "يحيى"), (11, "رسول")])
    ]
    placed = {"end": 15, "label": "PERSON", "token_start": 2, "token_end": 3}
    base = {"text": TEXT, "answer": "accept"}

    def with_span(tokens: list[object] | None = None, **more: object) -> Path:
        spans = {"spans": [placed | more]}
        return lines(tmp_path, base | spans | ({} if tokens is None else {"tokens": tokens}))

    assert one(with_span(tokens, start=6, text="يحيى رسول")).spans == (Span(6, 15, "PERSON"),)
    assert one(with_span(start=7, end=16, text="يحيى رسول")).spans == (Span(6, 15, "PERSON"),)
    assert "does not stand at 5-15" in refused(with_span(tokens, start=5, text="يحيى"))
    assert refused(with_span(tokens, start=5)) == (
        "The span 5-15 (PERSON) is elsewhere by its tokens: 6-15."
    )
    rejected = lines(tmp_path, base | {"spans": [placed | {"start": 5}], "answer": "reject"})
    assert one(rejected).spans == ()


# columns

CONLL = """-DOCSTART- -X- -X- O

EU NNP I-NP B-ORG
rejects VBZ I-VP O
German JJ I-NP B-MISC

Peter NNP I-NP B-PER
Blackburn NNP I-NP I-PER

-DOCSTART- -X- -X- O

BRUSSELS NNP I-NP B-LOC
"""


def columns(folder: Path, content: str) -> Path:
    file = folder / "a.conll"
    file.write_text(content, encoding="utf-8")
    return file


def test_conll_2003(tmp_path: Path) -> None:
    first, second = read(columns(tmp_path, CONLL))

    assert isinstance(first, Record)
    assert first.content.document.text == "EU rejects German\nPeter Blackburn"
    assert first.content.document.meta["text"].startswith("rebuilt")
    assert first.content.spans == (
        Span(0, 2, "ORG"), Span(11, 17, "MISC"), Span(18, 33, "PER"),
    )  # fmt: skip
    assert isinstance(second, Record)
    assert (second.content.spans, second.line) == ((Span(0, 8, "LOC"),), 10)


@pytest.mark.parametrize(
    "tags",
    [
        "O B-X I-X B-X O",  # BIO
        "O B-X E-X S-X O",  # BIOES
        "O B-X L-X U-X O",  # BILOU
        "O I-X I-X B-X O",  # the older BIO, where B parts neighbours
    ],
)
def test_schemes_of_tags(tmp_path: Path, tags: str) -> None:
    file = columns(tmp_path, "".join(f"ab\t{tag}\n" for tag in tags.split()))

    assert one(file).spans == (Span(3, 8, "X"), Span(9, 11, "X"))


def test_inside_tags_alone(tmp_path: Path) -> None:
    assert one(columns(tmp_path, "a I-X\nb I-X\nc I-Y\nd O\n")).spans == (
        Span(0, 3, "X"), Span(4, 5, "Y"),
    )  # fmt: skip


def test_a_file_without_documents_gives_its_sentences(tmp_path: Path) -> None:
    items = read(columns(tmp_path, "# id = 1\na O\nb B-X\n\n# id = 2\nc O\n"))

    assert [item.content.document.text for item in items] == ["a b", "c"]
    assert [item.line for item in items] == [1, 5]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ("b\n", "“b” is not a word with 1 columns behind it."),
        ("b X O\n", "“b X O” is not a word with 1 columns behind it."),
        ("\u2028\n", "“” is not a word with 1 columns behind it."),
        ("b B\n", "“B” is no tag of the schemes BIO, BIOES, BILOU, IO."),
    ],
)
def test_a_bad_line_refuses_its_sentence_alone(tmp_path: Path, bad: str, words: str) -> None:
    before, refusal, after = read(columns(tmp_path, f"a O\n\na O\n{bad}\na O\n"))

    assert isinstance(before, Record)
    assert isinstance(after, Record)
    assert isinstance(refusal, Refusal)
    assert (str(refusal.reason), refusal.line) == (words, 4)


# brat


def brat(folder: Path, standoff: str, text: str = TEXT) -> Path:
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(standoff.encode())
    return folder / "a.ann"


def test_brat_with_notes_and_other_lines(tmp_path: Path) -> None:
    file = brat(
        tmp_path,
        "T1\tPERSON 6 15\tيحيى رسول\nT2\tBASE 19 34\tقاعدة عين الأسد\n"
        "#1\tAnnotatorNotes T1\tانظر\nR1\tat Arg1:T1 Arg2:T2\n",
    )

    content = one(file)

    assert content.spans == (Span(6, 15, "PERSON", note="انظر"), Span(19, 34, "BASE"))
    meta = content.document.meta
    assert (meta["file"], meta["format"], meta["brat"]) == (
        "a.txt", "brat", ["R1\tat Arg1:T1 Arg2:T2"],
    )  # fmt: skip
    assert one(tmp_path, "brat") == content


def test_brat_counted_in_utf_16_units(tmp_path: Path) -> None:
    assert one(brat(tmp_path, "T1\tPERSON 7 16\tيحيى رسول\n")).spans == (Span(6, 15, "PERSON"),)


def test_brat_pieces_over_a_line_end_are_one_span_and_others_none(tmp_path: Path) -> None:
    text = "يحيى\nرسول قال"
    whole = brat(tmp_path, "T1\tPERSON 0 4;5 9\tيحيى رسول\n", text)
    assert one(whole).spans == (Span(0, 9, "PERSON"),)

    parted = brat(tmp_path, "T1\tPERSON 0 4;10 13\tيحيى قال\n", text)
    assert refused(parted) == ("T1 (PERSON) is in several pieces, and a span here is one stretch.")


def test_brat_faults_are_told_by_file(tmp_path: Path) -> None:
    assert refused(brat(tmp_path, "T1\tPERSON 6\tx\n")) == (
        "Line 1 is no annotation of brat's: “T1 PERSON 6 x”."
    )
    assert "does not stand at 0-4" in refused(brat(tmp_path, "T1\tPERSON 0 4\tيحيى\n"))
    (tmp_path / "a.txt").unlink()
    assert refused(tmp_path / "a.ann") == "There is no such file."
    assert refused(tmp_path, "brat") == "There are no .txt files in it."


# which is which


@pytest.mark.parametrize(
    ("record", "form"),
    [
        ({"text": "a", "spans": []}, "tawsim"),
        ({"text": "a", "label": []}, "doccano"),
        ({"text": "a", "entities": [], "relations": []}, "doccano"),
        ({"text": "a", "label": "PERSON"}, "tawsim"),
        ({"text": "a", "spans": [], "answer": "accept"}, "prodigy"),
        ({"text": "a", "spans": [], "tokens": []}, "prodigy"),
        ({"tokens": ["a"], "ner_tags": ["O"]}, "hf"),
        ({"data": {"text": "a"}}, "label-studio"),
    ],
)
def test_a_json_file_is_known_by_its_first_record(
    tmp_path: Path, record: dict[str, object], form: str
) -> None:
    assert formats.format_of(lines(tmp_path, record)).name == form


@pytest.mark.parametrize("front", ["", "\ufeff", "\n\n", " " * 100 + "\n"])
@pytest.mark.parametrize("length", [1, 50, 60, 100, 2**20])
def test_however_long_that_record_is(tmp_path: Path, front: str, length: int) -> None:
    file = tmp_path / "a.jsonl"
    record = json.dumps({"text": "ا" * length, "label": []}, ensure_ascii=False)
    file.write_text(f"{front}{record}\n{record}\n", encoding="utf-8")

    assert formats.format_of(file).name == "doccano"


def test_rows_of_tokens(tmp_path: Path) -> None:
    file = lines(tmp_path, {"id": 0, "tokens": ["أ", "ب", "ج"], "ner_tags": ["O", "B-X", "I-X"]})
    numbered = lines(tmp_path, {"tokens": ["أ"], "ner_tags": [0]}, name="b.jsonl")

    content = one(file)
    assert content.document.text == "أ ب ج"
    assert content.document.meta == {
        "id": 0, "text": "rebuilt from words, with single blanks between them",
    }  # fmt: skip
    assert content.spans == (Span(2, 5, "X"),)
    assert refused(numbered) == (
        "The record's tags are numbers, and nothing says what they stand for."
    )


def test_what_is_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("spacy", "spacy.tokens", "pyarrow"):  # None keeps one from being imported
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / "a.spacy").write_bytes(b"")

    assert refused(tmp_path / "a.spacy").startswith("spaCy is not installed")
    with pytest.raises(ExportFault, match="spaCy is not installed"):
        formats.writer_of("spacy")(tmp_path / "b.spacy", [])
    formats.writer_of("hf")(tmp_path / "hf", [LabelledDocument(Document("a", TEXT))])
    assert not list(tmp_path.rglob("*.parquet"))
    assert "parquet" not in (tmp_path / "hf" / "README.md").read_text(encoding="utf-8")
