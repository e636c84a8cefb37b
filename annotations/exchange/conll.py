"""Files of columns: a word a line with its tag, as in CoNLL 2003.

Read are tags in the schemes BIO, BIOES, BILOU and IO, in the last column, or in all columns behind
the first where the line `-DOCSTART-` gives `O` for each. Words do not say what stood between them:
the text is put together with single blanks, and `meta` says so.

Where annotators are told apart, each has a column of tags, and the file begins with the remark
`# annotators = ["…", "…"]` that names them in order. `_` stands for each word of a document that an
annotator has not begun, which is not the same as `O`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from annotations.arabic import sentences
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, TawsimError
from annotations.exchange.flattening import note_details, rows, single_layer
from annotations.exchange.job import Job, Kind
from annotations.exchange.json_lines import encoded
from annotations.exchange.lines import numbered_lines
from annotations.exchange.rebuilding import REBUILT, rebuilt
from annotations.exchange.tagging import spans_of, tag_parts
from annotations.exchange.tokens import Tokenised, tags, tags_apart, tokenise
from annotations.exchange.whole_file import whole_file
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import LONGEST_TEXT, Document

_START: Final = "-DOCSTART-"
_START_LINE: Final = b"-DOCSTART- -X- O O\n\n"  # the form that spaCy's converter looks for
_NAMES: Final = "# annotators = "
_NOT_BEGUN: Final = "_"
_KEPT_APART: Final[tuple[Kind, ...]] = ("annotator",)


@dataclass(slots=True)
class _Block:
    """What is known of a document while its lines are read; `at_fault` is the line of its fault."""

    line: int
    sentences: list[list[str]] = field(default_factory=list)
    tags: list[list[str]] = field(default_factory=list)
    letters: int = 0
    columns: int = 0
    fault: TawsimError | None = None
    at_fault: int = 0


def read(path: Path) -> Iterator[Record | Refusal]:
    """Each document between `-DOCSTART-` lines; in a file without them, each sentence."""
    block: _Block | None = None
    started = False
    all_tags = False
    behind = 0
    names: tuple[str, ...] = ()
    for number, line in numbered_lines(path):
        if number == 1 and isinstance(line, bytes):
            names = _names(line)
        fields = line if isinstance(line, ImportFault) else _fields(line)
        if isinstance(fields, list) and fields[0] == _START:
            yield from _finished(block, path, names)
            started, block = True, _Block(number)
            all_tags = len(fields) > 2 and set(fields[1:]) == {"O"}
        else:
            if block is None or (number > behind + 1 and not started):
                yield from _finished(block, path, names)
                block = _Block(number)
            _take(block, fields, new_sentence=number > behind + 1, all_tags=all_tags)
            if block.fault is not None:
                block.at_fault = block.at_fault or number
        behind = number
    yield from _finished(block, path, names)


def _fields(line: bytes) -> list[str] | ImportFault:
    try:
        decoded = line.decode("utf-8")
    except UnicodeDecodeError:
        return ImportFault(
            N_("errors", "It is not UTF-8; save the file as UTF-8 and import it again.")
        )
    # A tab parts columns alone where there is one: a word may then hold blanks.
    return decoded.split("\t") if "\t" in decoded else decoded.split() or [""]


def _take(
    block: _Block, fields: list[str] | ImportFault, *, new_sentence: bool, all_tags: bool
) -> None:
    """Put a line's word and tags behind the others, or note why the block cannot be read."""
    if block.fault is not None:
        return
    if isinstance(fields, ImportFault):
        block.fault = fields
        return
    if fields[0].startswith("#") and len(fields) != (block.columns or 2) and "=" in fields:
        return  # a remark, such as `# id = 7`
    word = fields[0].strip()
    block.columns = block.columns or len(fields)
    block.letters += len(word) + 1
    if len(fields) < 2 or not word or len(fields) != block.columns:
        block.fault = ImportFault(
            N_("errors", "“{line}” is not a word with {count} columns behind it."),
            line=" ".join(fields)[:60],
            count=max(block.columns - 1, 1),
        )
    elif block.letters > LONGEST_TEXT:
        block.fault = ImportFault(
            N_("errors", "The text has {length} characters; at most {limit} can be labelled."),
            length=block.letters,
            limit=LONGEST_TEXT,
        )
    if new_sentence or not block.sentences:
        block.sentences.append([])
    block.sentences[-1].append(word)
    tags = [tag.strip() for tag in (fields[1:] if all_tags else fields[-1:])]
    block.tags.append(tags)
    try:
        for tag in tags:
            tag_parts(tag)
    except ImportFault as fault:
        block.fault = block.fault or fault


def _names(line: bytes) -> tuple[str, ...]:
    """The annotators that a file's first line names; none where it is another line."""
    start = _NAMES.encode()
    if not line.startswith(start):
        return ()
    try:
        return tuple(msgspec.json.decode(line.removeprefix(start), type=list[str]))
    except msgspec.DecodeError:
        return ()


def _finished(
    block: _Block | None, path: Path, names: tuple[str, ...]
) -> Iterator[Record | Refusal]:
    if block is None or not (block.sentences or block.fault):
        return
    try:
        if block.fault is not None:
            raise block.fault
        text, places = rebuilt(block.sentences)
        columns = list(zip(*block.tags, strict=True))
        # One column of tags is nobody's in particular, and so are more than there are names.
        whose = names if len(names) == len(columns) else ("",) * len(columns)
        spans = dict.fromkeys(
            msgspec.structs.replace(span, annotator=name)
            for name, column in zip(whose, columns, strict=True)
            for span in spans_of(column, places)
        )
        document = Document("", text, "", dict(REBUILT))
        yield Record(LabelledDocument(document, tuple(spans)), str(path), block.line)
    except TawsimError as reason:
        yield Refusal(str(path), block.at_fault or block.line, reason)


def encode(content: LabelledDocument, job: Job) -> bytes:
    """The document's lines: word, two empty columns and tag, or word and several tags.

    There are as many as there are annotators to be told apart, or levels of nested spans.
    """
    job.changes.note("rebuilt")
    cut, columns = _apart(content, job) if job.annotators else _together(content, job)
    words = cut.words()
    start = " ".join([_START, *"O" * len(columns)]).encode() + b"\n\n"
    if len(columns) == 1 and not job.annotators:
        start = _START_LINE
        columns = [["-X-"] * len(words), ["O"] * len(words), *columns]
    lines = [start]
    first_words = _first_words(cut)
    for number, line in enumerate(zip(words, *columns, strict=True)):
        if number in first_words:
            lines.append(b"\n")
        lines.append(" ".join(line).encode() + b"\n")
    return b"".join(lines) + b"\n"


def _together(content: LabelledDocument, job: Job) -> tuple[Tokenised, list[list[str]]]:
    layer = single_layer(content, job.changes)
    cut = tokenise(content.document.text, layer, job.boundaries, job.changes)
    levels, left = rows(cut.spans, job.nested or "outermost")
    for span, reason in left:
        job.changes.note(reason, span.span.text_of(cut.text))
    return cut, [tags(len(cut.ranges), level) for level in levels]


def _apart(content: LabelledDocument, job: Job) -> tuple[Tokenised, list[list[str]]]:
    note_details(content, content.spans, job.changes, _KEPT_APART)
    spans, text = content.spans, content.document.text
    cut = tokenise(text, spans, job.boundaries, job.changes, apart=True)
    not_begun = [_NOT_BEGUN] * len(cut.ranges)
    return cut, [column or not_begun for column in tags_apart(cut, content.begun, job)]


def _first_words(cut: Tokenised) -> set[int]:
    """The tokens with which sentences begin, but for the first, and for those within a span."""
    starts = [start for start, _ in cut.ranges]
    found = {bisect_left(starts, start) for start, _ in sentences(cut.text)}
    for span in cut.spans:
        found.difference_update(range(span.start + 1, span.end))
    return found - {0}


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents to `path`, whole or not at all, and return their count.

    Raises:
        ExportFault: the file cannot be written.
    """
    job = job or Job()
    count = 0
    with whole_file(path) as file:
        if job.annotators:
            file.write(_NAMES.encode() + encoded(job.annotators) + b"\n\n")
        for content in documents:
            file.write(encode(content, job))
            count += 1
    return count
