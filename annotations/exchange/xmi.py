"""UIMA CAS in XMI, as INCEpTION takes and gives it: a file a document, `TypeSystem.xml` beside.

Labels are entities of DKPro Core's type `NamedEntity`, with features for what else is known of
them; layers of people's own are read, too. Offsets in the files count UTF-16 units, which
dkpro-cassis converts. Sentences and words are written along, for INCEpTION wants them.
"""

import io
import json
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

import msgspec

from annotations.arabic import sentences
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault, ImportFault, TawsimError
from annotations.exchange.flattening import note_details
from annotations.exchange.folders import placed, whole_folder
from annotations.exchange.job import Changes, Job, Kind
from annotations.exchange.json_lines import Json, brief, checked_meta, fitted
from annotations.exchange.texts.foreign import fault_of, remarks_of
from annotations.exchange.texts.options import NO_OPTIONS, ReadingOptions
from annotations.exchange.texts.process import kept, parse
from annotations.exchange.texts.protocol import Extract
from annotations.exchange.texts.source import Source, source_of
from annotations.exchange.texts.xmi_parser import packed
from annotations.exchange.texts.zipped import check_archive
from annotations.exchange.tokens import tokenise
from annotations.exchange.xmi_types import DETAILS, ENTITY, METADATA, OWN, SENTENCE, TOKEN
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record, Refusal
from annotations.spans import HUMAN, STATUSES, Document, Span, reading_order

if TYPE_CHECKING:
    from cassis import TypeSystem

_TYPES: Final = "TypeSystem.xml"
_LARGEST_FILE: Final = 64 * 1024 * 1024  # bytes
_KEPT: Final[tuple[Kind, ...]] = (
    "annotator", "source", "confidence", "value", "note", "id", "title", "status", "meta",
)  # fmt: skip
_LAYERS: Final = ("annotation", "curation")  # folders of a project's export, users' files below
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STAND_IN: Final = "\ufffd"


class Kept(msgspec.Struct, omit_defaults=True):
    """What XMI has no place for, as JSON in a feature of our own."""

    id: str = ""
    title: str = ""
    status: str | None = None
    meta: Json = msgspec.field(default_factory=dict)


def read(path: Path, options: ReadingOptions = NO_OPTIONS) -> Iterator[Record | Refusal]:  # noqa: ARG001
    """The documents of a folder, of one `.xmi` file, or of an archive as INCEpTION gives it."""
    found: Iterator[Record | Refusal]
    if path.is_dir():
        files = sorted(path.rglob("*.xmi"))
        if not files:
            raise ImportFault(N_("errors", "There are no .xmi files in it."))
        found = map(_from_file, files)
    elif path.suffix.lower() == ".zip":
        found = _from_archive(path)
    else:
        found = map(_from_file, [path])
    with kept():
        yield from found


def _from_file(file: Path) -> Record | Refusal:
    return _item(file, source_of(file, _LARGEST_FILE), _types_beside(file))


def _types_beside(file: Path) -> bytes | None:
    for folder in (file.parent, file.parent.parent):
        if (folder / _TYPES).is_file():
            return source_of(folder / _TYPES).content
    return None


def _from_archive(path: Path) -> Iterator[Record | Refusal]:
    content = source_of(path, _LARGEST_FILE).content
    check_archive(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted(name for name in archive.namelist() if name.lower().endswith(".xmi"))
        if not names:
            raise ImportFault(N_("errors", "There are no .xmi files in it."))
        for name in names:
            beside = str(PurePosixPath(name).with_name(_TYPES))
            types = next((one for one in (beside, _TYPES) if one in archive.namelist()), None)
            try:
                source = Source(PurePosixPath(name).name, archive.read(name))
                yield _item(path / name, source, archive.read(types) if types else None)
            except (zipfile.BadZipFile, ValueError, OSError) as error:
                fault = ImportFault(N_("errors", "It is broken: {why}."), why=brief(error))
                yield Refusal(str(path / name), 0, fault)


def _item(path: Path, source: Source, types: bytes | None) -> Record | Refusal:
    try:
        if types is None:
            raise ImportFault(
                N_("errors", "Put the {file} that was exported with it into the same folder."),
                file=_TYPES,
            )
        found = parse("xmi", packed(types, source.content))
        if found.fault:
            raise fault_of("xmi", found)
        return Record(_content(path, source, found), str(path), 1, remarks_of(found))
    except TawsimError as reason:
        return Refusal(str(path), 0, reason)


def _content(path: Path, source: Source, found: Extract) -> LabelledDocument:
    try:
        known = fitted(msgspec.json.decode(found.own or "{}"), Kept)
    except msgspec.DecodeError as error:
        raise ImportFault(N_("errors", "It is no JSON record: {why}."), why=brief(error)) from error
    annotator = path.stem if path.parent.parent.name in _LAYERS else ""
    spans = tuple(
        Span(one.start, one.end, one.label, **_details(one.details, annotator))
        for one in found.spans
    )
    meta = known.meta if found.own else source.meta("xmi")
    status = next((one for one in STATUSES if one == known.status), None)
    title = known.title if found.own else " ".join(found.title.split())
    return LabelledDocument(
        Document(known.id, found.text, title, checked_meta(meta)), spans, status
    )


def _details(said: Mapping[str, str | float], annotator: str) -> dict[str, Any]:
    """A span's details as its attributes take them."""
    found: dict[str, Any] = {"annotator": annotator} if annotator else {}
    for name, value in said.items():
        if name != "confidence":
            found[name] = str(value)
        elif isinstance(value, float) and math.isfinite(value):
            found[name] = value
    return found


def write_parts(
    folder: Path, parts: Mapping[str, Iterable[LabelledDocument]], job: Job | None = None
) -> int:
    """Write the documents into `folder`, each part but an unnamed one into a folder of its own.

    Raises:
        ExportFault: dkpro-cassis is not installed, or the folder cannot be written.
    """
    try:
        system = _types()
    except ImportError as error:
        raise ExportFault(
            N_(
                "errors",
                "dkpro-cassis is not installed, and XMI needs it: pip install tawsim[xmi].",
            )
        ) from error
    job = job or Job()
    count = 0
    with whole_folder(folder) as room:
        for part in parts:
            (room / part).mkdir(exist_ok=True)
            (room / part / _TYPES).write_bytes(system.to_xml().encode())
        for place, name, content in placed(room, parts):
            (place / f"{name}.xmi").write_bytes(encode(content, system, job))
            count += 1
    return count


def _types() -> "TypeSystem":
    import cassis

    system = cassis.TypeSystem(add_document_annotation_type=True)
    for name in (SENTENCE, TOKEN):
        system.create_type(name)
    entity = system.create_type(ENTITY)
    for feature in ("value", "identifier", *DETAILS):
        kind = "uima.cas.Double" if feature == "confidence" else "uima.cas.String"
        system.create_feature(entity, feature, kind)
    metadata = system.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for feature in ("documentTitle", "documentId"):
        system.create_feature(metadata, feature, "uima.cas.String")
    own = system.create_type(OWN, "uima.cas.TOP")
    system.create_feature(own, "json", "uima.cas.String")
    return system


def encode(content: LabelledDocument, system: "TypeSystem", job: Job) -> bytes:
    """The document's `.xmi` file."""
    import cassis

    note_details(content, content.spans, job.changes, _KEPT)
    document = content.document
    cas = cassis.Cas(system)
    text = cas.sofa_string = _for_xml(document.text, job.changes)
    cas.sofa_mime = "text/plain"
    make = system.get_type
    title = _for_xml(document.title, job.changes)
    cas.add(
        make(METADATA)(
            begin=0, end=len(text), language="ar", documentTitle=title, documentId=document.id
        )
    )
    known = Kept(document.id, document.title, content.status, document.meta)
    # In ASCII, for then XML can hold whatever there is.
    cas.add(make(OWN)(json=json.dumps(msgspec.to_builtins(known), separators=(",", ":"))))
    for start, end in sentences(document.text):
        cas.add(make(SENTENCE)(begin=start, end=end))
    for start, end in tokenise(document.text, content.spans, "split", Changes()).ranges:
        cas.add(make(TOKEN)(begin=start, end=end))
    for span in sorted(content.spans, key=lambda one: (*reading_order(one), one.annotator)):
        cas.add(make(ENTITY)(begin=span.start, end=span.end, **_features(span, job.changes)))
    return bytes(cas.to_xmi(pretty_print=True).encode())


def _features(span: Span, changes: Changes) -> dict[str, str | float]:
    found: dict[str, str | float] = {"value": span.label}
    for feature, attribute in DETAILS.items():
        value = getattr(span, attribute)
        if value in (None, "") or (attribute == "source" and value == HUMAN):
            continue
        found[feature] = _for_xml(value, changes) if isinstance(value, str) else float(value)
    return found


def _for_xml(text: str, changes: Changes) -> str:
    """The text with a sign of the same length for what XML cannot hold."""
    found, count = _NOT_IN_XML.subn(_STAND_IN, text)
    if count:
        changes.note("controls", f"U+{ord(_NOT_IN_XML.search(text)[0]):04X}", count)  # type: ignore[index]
    return found
