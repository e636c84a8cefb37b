"""Engines put to work on a project's documents or on files."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from itertools import tee
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, ImportFault
from annotations.exchange import canonical, formats
from annotations.exchange.whole_file import refuse_input
from annotations.project import Project
from annotations.project.reading import LabelledDocument, without_labelled
from annotations.project.records import Refusal, checked
from annotations.spans import Span, Suggestion, document_id
from annotations.suggest.combine import combine
from annotations.suggest.records import Records
from annotations.suggest.registry import make
from annotations.suggest.suggester import Suggester
from annotations.working import Progress, shown


@dataclass(slots=True)
class FilesReport:
    """What suggesting in files did.

    Attributes:
        documents: documents written.
        suggestions: by engine, how many of its proposals were written; one that several engines
            agree on counts for the most confident of them.
        refused: records that could not be taken, in order.
    """

    documents: int = 0
    suggestions: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)


def suggest_project(
    path: Path, engines: Sequence[str], model: Path | None = None, *, int8: bool = False
) -> dict[str, int]:
    """Put engines to work on every document of a project and store what they propose.

    What an engine proposed before is replaced, decisions stay.

    Args:
        path: the project.
        engines: their names.
        model: the folder of the model that `camel` is to use; the first there is where None.
        int8: run that model in eight bits.

    Returns:
        How many suggestions are stored, by engine.

    Raises:
        EngineError: an engine cannot run, or the user stopped it; what was stored stays.
        ProjectError: the project cannot be opened or written.
    """
    with Project.open(path) as project:
        project.check_writable()
        return {name: _store(project, name, model, int8=int8) for name in engines}


def _store(project: Project, name: str, model: Path | None, *, int8: bool) -> int:
    ids = [entry.id for entry in project.entries()]
    done = 0

    def proposals(engine: Suggester, progress: Progress) -> Iterator[tuple[str, list[Suggestion]]]:
        nonlocal done
        documents = (project.document(document_id) for document_id in ids)
        for document, found in engine.suggest_all(documents, progress.stopped):
            yield document.id, found
            done += 1
            if not progress(done):
                return

    engine_of_project = make(name, model, project.path, int8=int8)
    with closing(engine_of_project) as engine, shown(name, len(ids)) as progress:
        stored = project.store_suggestions(name, proposals(engine, progress))
    if progress.stopped():
        raise EngineError(
            N_(
                "errors",
                "Stopped: {engine} went through {done} of {total} documents; what it proposes for "
                "them is stored.",
            ),
            engine=name,
            done=done,
            total=len(ids),
        )
    return stored


def suggest_files(
    sources: Sequence[Path],
    out: Path,
    engines: Sequence[str],
    model: Path | None = None,
    *,
    int8: bool = False,
) -> FilesReport:
    """Put engines to work on texts or JSONL files and write canonical JSONL.

    Spans that are there already stay, but for those of the same engines, which are replaced; what
    is proposed anew is written beside them, with the engine as its source.

    Args:
        sources: files in any format that can be read.
        out: the file to write, whole or not at all.
        engines: their names.
        model: the folder of the model that `camel` is to use; the first there is where None.
        int8: run that model in eight bits.

    Raises:
        EngineError: an engine cannot run, or the user stopped it; nothing is written.
        ImportFault: no document could be read; nothing is written.
        ExportFault: `out` cannot be written.
    """
    refuse_input(out, sources)
    report = FilesReport(suggestions=Counter(dict.fromkeys(engines, 0)))
    with ExitStack() as stack:
        working = [stack.enter_context(closing(make(name, model, int8=int8))) for name in engines]
        progress = stack.enter_context(shown("suggesting"))
        records = usable(sources, report.refused)
        canonical.write(out, suggested(records, working, report, progress))
    return report


def usable(sources: Iterable[Path], refused: list[Refusal]) -> Iterator[LabelledDocument]:
    """The records that fit, each with an id; the others are noted in `refused`."""
    for item in checked(item for source in sources for item in formats.read(source)):
        if isinstance(item, Refusal):
            refused.append(item)
            continue
        document = item.content.document
        named = replace(document, id=document.id or document_id(document.text))
        yield replace(item.content, document=named)


def suggested(
    records: Iterator[LabelledDocument],
    engines: Sequence[Suggester],
    report: FilesReport,
    progress: Progress,
) -> Iterator[LabelledDocument]:
    """The records with what the engines propose beside the spans they have."""
    names = {engine.name for engine in engines}
    # Each engine reads as far ahead as it likes; camel takes several documents at once.
    contents, *copies = tee(records, len(engines) + 1)
    proposals = [
        engine.suggest_all((content.document for content in copy), progress.stopped)
        for engine, copy in zip(engines, copies, strict=True)
    ]
    for content, *found in zip(contents, *proposals, strict=False):
        own = tuple(span for span in content.spans if span.source not in names)
        weighed = Records.shipped().weigh(one for _, ones in found for one in ones)
        fresh = without_labelled(combine(weighed), own)
        report.suggestions.update(one.engine for one in fresh)
        report.documents += 1
        added = tuple(as_span(one) for one in fresh)
        yield replace(content, spans=own + added)
        if not progress(report.documents):
            break
    if progress.stopped():
        raise EngineError(N_("errors", "Stopped; nothing was written."))
    if not report.documents:
        raise ImportFault(
            N_("errors", "No document could be read, so nothing was written: {why}"),
            why=next(iter(report.refused), ""),
        )


def as_span(suggestion: Suggestion) -> Span:
    """The span that a suggestion becomes where nobody decides on it."""
    return Span(
        suggestion.start,
        suggestion.end,
        suggestion.label,
        source=suggestion.engine,
        confidence=suggestion.confidence,
        value=suggestion.value,
    )
