"""spaCy's `.spacy` files: all spans in the group `sc`, those that do not overlap as entities.

The tokens are ours, so that spans which begin behind a proclitic fit; each document's `text` is to
the letter that of the project.

Where annotators are told apart, each has a group of their own, `annotator:NAME`, and there are no
entities, for those would be everybody's mixed. Suggestions that wait are the group `suggestions`.
"""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault, ImportFault, TawsimError
from annotations.exchange.flattening import note_details, rows, single_layer
from annotations.exchange.job import Job, Kind, Nested
from annotations.exchange.json_lines import Json, brief, checked_meta, encoded, fitted
from annotations.exchange.suggested import SuggestionRecord, read_records, records
from annotations.exchange.tokens import Tokenised, TokenSpan, tokenise, tokens_over
from annotations.exchange.whole_file import whole_file
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import STATUSES, Document, Span, Suggestion, reading_order

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

GROUP: Final = "sc"
"""The name under which spaCy's span categorizer looks for spans."""
OF_ANNOTATOR: Final = "annotator:"
"""Begins the name of the group of an annotator's spans, where they are told apart."""
SUGGESTED: Final = "suggestions"
"""The group of what waits for a decision."""
_OWN: Final = "tawsim"
_KEPT: Final[tuple[Kind, ...]] = ("id", "title", "status", "meta")
_LARGEST_FILE: Final = 512 * 1024 * 1024  # bytes
LARGEST_UNPACKED: Final = 2 * 1024 * 1024 * 1024  # bytes
_MISSING: Final = N_(
    "errors",
    "spaCy is not installed, and .spacy files need it: pip install tawsim[spacy].",
)


class Kept(msgspec.Struct, omit_defaults=True):
    """What spaCy has no attribute for, as JSON in `Doc.user_data["tawsim"]`."""

    id: str = ""
    title: str = ""
    status: str | None = None
    meta: Json = msgspec.field(default_factory=dict)
    suggestions: list[SuggestionRecord] = msgspec.field(default_factory=list)


def read(path: Path) -> Iterator[Record | Refusal]:
    """Each document, with the entities and the spans of every group.

    Raises:
        ImportFault: spaCy is not installed, or it is no `.spacy` file.
    """
    try:
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab
    except ImportError as error:
        raise ImportFault(_MISSING) from error
    vocab = Vocab()
    try:
        found = DocBin(store_user_data=True).from_bytes(_bytes_of(path))
        docs = found.get_docs(vocab)
    except TawsimError:
        raise
    except Exception as error:
        raise _no_docbin(error) from error
    number = 0
    while True:
        number += 1
        try:
            doc = next(docs, None)
            if doc is None:
                return
            content, suggestions = _content(doc)
            record = Record(content, str(path), number, suggestions=suggestions)
        except TawsimError as reason:
            yield Refusal(str(path), number, reason)
        except Exception as error:  # noqa: BLE001 - as above; nothing behind it can be read
            yield Refusal(str(path), number, _no_docbin(error))
            return
        else:
            yield record


def _no_docbin(error: Exception) -> ImportFault:
    why = f"{type(error).__name__}: {brief(error)}".replace("\n", " ")
    return ImportFault(N_("errors", "It is no file of spaCy's: {why}."), why=why)


def _bytes_of(path: Path) -> bytes:
    """The file's bytes, unless they would unpack to more than can be held."""
    with path.open("rb") as file:
        content = file.read(_LARGEST_FILE + 1)
    unpacking = zlib.decompressobj()
    unpacked = 0
    rest = content
    while rest and not unpacking.eof:
        unpacked += len(unpacking.decompress(rest, 1 << 24))
        rest = unpacking.unconsumed_tail
        if unpacked > LARGEST_UNPACKED or len(content) > _LARGEST_FILE:
            raise ImportFault(
                N_("errors", "It is larger than {limit} MB; part it."),
                limit=LARGEST_UNPACKED // 2**20,
            )
    return content


def _content(doc: "Doc") -> tuple[LabelledDocument, tuple[Suggestion, ...]]:
    stored = doc.user_data.get(_OWN, "{}")
    try:
        kept = fitted(msgspec.json.decode(stored), Kept)
    except msgspec.DecodeError as error:
        raise ImportFault(N_("errors", "It is no JSON record: {why}."), why=brief(error)) from error
    spans = {(one.start_char, one.end_char, one.label_, "") for one in doc.ents}
    for name, group in doc.spans.items():
        if name == SUGGESTED and kept.suggestions:
            continue
        whose = name.removeprefix(OF_ANNOTATOR) if name.startswith(OF_ANNOTATOR) else ""
        spans |= {(one.start_char, one.end_char, one.label_, whose) for one in group}
    status = next((one for one in STATUSES if one == kept.status), None)
    document = Document(kept.id, doc.text, kept.title, checked_meta(kept.meta))
    found = [Span(start, end, label, annotator=name) for start, end, label, name in spans]
    found.sort(key=lambda span: (*reading_order(span), span.annotator))
    return LabelledDocument(document, tuple(found), status), read_records(kept.suggestions)


def write(path: Path, documents: Iterable[LabelledDocument], job: Job | None = None) -> int:
    """Write the documents to `path`, whole or not at all, and return their count.

    Raises:
        ExportFault: spaCy is not installed, or the file cannot be written.
    """
    try:
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab
    except ImportError as error:
        raise ExportFault(_MISSING) from error
    job = job or Job()
    packed = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True)
    count = 0
    vocab = Vocab()
    for content in documents:
        if count % 1000 == 0:  # a vocabulary grows with each word and never shrinks
            vocab = Vocab()
        packed.add(_doc(content, job, vocab))
        count += 1
    with whole_file(path) as file:
        file.write(_bytes(packed))
    return count


def _bytes(packed: "DocBin") -> bytes:
    return bytes(packed.to_bytes())


def _doc(content: LabelledDocument, job: Job, vocab: "Vocab") -> "Doc":
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    if job.annotators:
        note_details(content, content.spans, job.changes, (*_KEPT, "annotator"))
        layer = list(content.spans)
    else:
        layer = single_layer(content, job.changes, _KEPT)
    text = content.document.text
    cut = tokenise(text, layer, job.boundaries, job.changes, apart=bool(job.annotators))
    words, spaces, places = words_and_blanks(cut)
    doc = Doc(vocab, words=words, spaces=spaces)

    def placed(spans: Iterable[tuple[int, int, str]]) -> list[Any]:
        return [
            SpacySpan(doc, places[start], places[end - 1] + 1, label=label)
            for start, end, label in spans
        ]

    if not job.annotators:
        entities = _entities(cut, job)
        doc.set_ents(placed(entities), default="outside")
        doc.spans[GROUP] = placed(_places(cut.spans) if job.nested is None else entities)
    for name in job.annotators:
        own = [span for span in cut.spans if span.span.annotator == name]
        if own or name in content.begun:
            doc.spans[f"{OF_ANNOTATOR}{name}"] = placed(_places(own))
    if job.suggestions:
        doc.spans[SUGGESTED] = placed(_suggested(content, cut, job))
    document = content.document
    kept = Kept(
        document.id, document.title, content.status, document.meta, records(content.suggestions)
    )
    doc.user_data[_OWN] = encoded(kept).decode()
    return doc


def _places(spans: Iterable[TokenSpan]) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.label) for one in spans]


def _entities(cut: Tokenised, job: Job) -> list[tuple[int, int, str]]:
    """The spans of which none overlap, and a note of the others."""
    nested: Nested = "innermost" if job.nested == "innermost" else "outermost"
    (entities, *_), left = rows(cut.spans, nested)
    for span, reason in left:
        job.changes.note("beside" if job.nested is None else reason, span.span.text_of(cut.text))
    return _places(entities)


def _suggested(
    content: LabelledDocument, cut: Tokenised, job: Job
) -> Iterator[tuple[int, int, str]]:
    """The suggestions over the tokens that the labels have given, widened to whole ones."""
    for one in content.suggestions:
        over = tokens_over(cut.ranges, one.start, one.end)
        if over is None:
            job.changes.note("blank")
            continue
        if (cut.ranges[over[0]][0], cut.ranges[over[1] - 1][1]) != (one.start, one.end):
            job.changes.note("widened", cut.text[one.start : one.end])
        yield *over, one.label


def words_and_blanks(cut: Tokenised) -> tuple[list[str], list[bool], list[int]]:
    """The words with all that stands between them as further words, for spaCy's `Doc`.

    Returns:
        The words; whether a blank follows each; the place of each of our tokens among them.
    """
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    behind = 0
    for start, end in [*cut.ranges, (len(cut.text), len(cut.text))]:
        gap = cut.text[behind:start]
        if gap.startswith(" ") and words:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)
        if start < end:
            places.append(len(words))
            words.append(cut.text[start:end])
            spaces.append(False)
        behind = end
    return words, spaces, places
