"""A project's labels written out: in whatever format, in one piece or split, with a manifest."""

import os
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ExportFault, ProjectError, UsageError
from annotations.exchange import card, leftovers, manifest
from annotations.exchange.choosing import Choice
from annotations.exchange.folders import MARK
from annotations.exchange.formats import FORMATS, Format, format_to_write
from annotations.exchange.job import Boundaries, Change, Job, Nested
from annotations.exchange.near_duplicates import THRESHOLD
from annotations.exchange.splits import Split, split
from annotations.exchange.whole_file import NOT_WRITTEN, refuse_project, replace_file
from annotations.project import Project
from annotations.project.reading import LabelledDocument

DEFAULT_FORMAT: Final = "tawsim"
EVERYTHING: Final = Choice()
ALIKE: Final = round(THRESHOLD * 100)


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be exported, and how.

    Attributes:
        form: the format's name.
        annotator: whose spans; everybody's where None.
        gold: the adjudicated spans instead.
        shares: of training and test, or training, validation and test, in percent; None for all
            in one piece.
        seed: another one splits otherwise.
        alike: percent of resemblance from which on articles stay in one part.
        boundaries, nested: as in `Job`.
        choice: which documents and spans; all where it names nothing.
        by_annotator: whether annotators are told apart, in columns of their own where the format
            has columns; for everybody's spans only.
        suggestions: whether what waits for a decision is written, apart from the labels.
        manifest: whether to write one; None writes it but for the default format in one piece.
    """

    form: str = DEFAULT_FORMAT
    annotator: str | None = None
    gold: bool = False
    shares: tuple[int, ...] | None = None
    seed: int = 0
    alike: int = ALIKE
    boundaries: Boundaries = "split"
    nested: Nested | None = None
    manifest: bool | None = None
    choice: Choice = EVERYTHING
    by_annotator: bool = False
    suggestions: bool = False

    @property
    def with_manifest(self) -> bool:
        """Whether a manifest is written."""
        if self.manifest is None:
            return self.form != DEFAULT_FORMAT or self.shares is not None
        return self.manifest

    def command(self, project: Path, out: Path) -> str:
        """The command that makes the same export, said beside the project."""
        words = ["tawsim", "export", *(_argument(path) for path in (project, out))]
        if self.form != DEFAULT_FORMAT:
            words += ["--format", self.form]
        if self.gold:
            words.append("--gold")
        if self.annotator:
            words += ["--annotator", self.annotator]
        words += ["--by-annotator"] if self.by_annotator else []
        words += ["--suggestions"] if self.suggestions else []
        words += self.choice.options()
        if self.shares:
            words += ["--split", ",".join(map(str, self.shares)), "--seed", str(self.seed)]
            if self.alike != ALIKE:
                words += ["--alike", str(self.alike)]
        if self.boundaries != "split":
            words += ["--boundaries", self.boundaries]
        if self.nested:
            words += ["--nested", self.nested]
        if self.manifest is not None:
            words.append("--manifest" if self.manifest else "--no-manifest")
        return shlex.join(words)

    def check(self) -> Format:
        """Refuse what the format has no place for, or what excludes each other; else the format.

        Raises:
            UsageError: saying what does not go together, and what does.
        """
        form = format_to_write(self.form)
        if self.by_annotator and (self.annotator or self.gold or self.nested == "columns"):
            raise UsageError(
                N_(
                    "errors",
                    "Annotators can be told apart in everybody's labels alone, without columns for "
                    "nested spans.",
                )
            )
        if self.by_annotator and not form.annotators:
            raise UsageError(
                N_(
                    "errors",
                    "The format {form} cannot tell whose a label is; choose one annotator, or one "
                    "of the formats {known}.",
                ),
                form=form.name,
                known=_listed(one.name for one in FORMATS.values() if one.annotators),
            )
        if self.suggestions and not form.suggestions:
            raise UsageError(
                N_(
                    "errors",
                    "The format {form} cannot tell suggestions from labels; leave them out, or "
                    "choose one of the formats {known}.",
                ),
                form=form.name,
                known=_listed(one.name for one in FORMATS.values() if one.suggestions),
            )
        if self.nested == "columns" and not form.columns:
            raise UsageError(
                N_(
                    "errors",
                    "Columns for nested spans are a matter of the format {known} alone.",
                ),
                known=_listed(one.name for one in FORMATS.values() if one.columns),
            )
        since, until = self.choice.since, self.choice.until
        if since and until and since > until:
            raise UsageError(
                N_("errors", "The first day, {since}, is later than the last, {until}."),
                since=since,
                until=until,
            )
        return form

    def documents(self, project: Project) -> Iterator[LabelledDocument]:
        """The project's documents and spans that are wanted, one at a time."""
        found = project.labelled_documents(
            self.annotator, gold=self.gold, suggestions=self.suggestions, dates=self.choice.by_day
        )
        return self.choice.of(found)

    def job(self, project: Project) -> Job:
        """What the format's writer is asked for."""
        annotators = tuple(project.labellers()) if self.by_annotator else ()
        labels = project.scheme().names
        return Job(self.boundaries, self.nested, labels, annotators, self.suggestions)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _as_text(name: str) -> str:
    """A file's name as text, whatever bytes it is made of and in whatever locale."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _argument(path: Path) -> str:
    """A file beside the others as a word of a command, also where it begins like an option."""
    name = _as_text(path.name)
    return f"./{name}" if name.startswith("-") else name


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did.

    Attributes:
        documents: how many were written.
        parts: documents by part; one unnamed part where there is no split.
        files: the files written, the manifest last.
        changes: what is not written as it is in the project.
        kept_together: documents that are nearly the same as another and so in one part with it.
        removed: files of an earlier export to the same name that are none of this one.
    """

    documents: int
    parts: Mapping[str, int]
    files: tuple[Path, ...]
    changes: tuple[Change, ...]
    kept_together: int = 0
    removed: tuple[Path, ...] = ()


def _go_on(_count: int) -> bool:
    return True


def export(
    project: Project, out: Path, request: Request, progress: Callable[[int], bool] = _go_on
) -> ExportReport:
    """Write a project's labels to the file or folder `out`.

    A split of a format that is one file gives `NAME.train.EXT` and so on beside `out`.

    Args:
        project: the project.
        out: the file, or the folder for formats of several files.
        request: what is to be written, and how.
        progress: told how many documents were gone through; answering False cancels.

    Raises:
        UsageError: there is no such format, it cannot hold what is wanted, or the project has no
            such label.
        ProjectError: nobody of that name has labelled, or there is no gold.
        ExportFault: it cannot be written, or was cancelled; each file is as it was before, or
            complete.
    """
    form = request.check()
    if request.annotator:
        project.check_annotator_known(request.annotator)
    unknown = sorted(set(request.choice.labels) - set(project.scheme().names))
    if unknown:
        raise UsageError(
            N_("errors", "The project has no label “{label}”; it has {known}."),
            label=unknown[0],
            known=", ".join(project.scheme().names),
        )
    before = leftovers.listed_beside(out)
    steps = _Steps(progress)

    def documents() -> Iterator[LabelledDocument]:
        return steps.through(request.documents(project))

    job = request.job(project)
    dealt = None
    if request.shares:
        dealt = split(documents(), request.shares, request.seed, request.alike / 100)
    tallies = {part: manifest.Tally() for part in (dealt.parts if dealt else ("",))}
    parts = {
        part: tally.counting(_part(documents(), part, dealt), spans=request.with_manifest)
        for part, tally in tallies.items()
    }
    files = _write(form, out, parts, job)
    for part, tally in tallies.items():
        if part and not tally.documents:
            job.changes.note("empty", part)
    if request.with_manifest:
        content = manifest.manifest(
            form.name, request.command(project.path, out), tallies, job.labels, dealt, job.changes,
            [(_as_text(file.relative_to(out.parent).as_posix()), file) for file in files],
            _apart(form, job),
        )  # fmt: skip
        agreement = agreement_of(project)
        if agreement is not None:
            content["agreement"] = agreement
        page, beside = (out.with_name(out.name + end) for end in (card.SUFFIX, manifest.SUFFIX))
        card.write(page, _as_text(out.name), content)
        manifest.write(beside, content)
        files += [page, beside]
    removed = leftovers.remove(out, before, files, manifest_too=not request.with_manifest)
    return ExportReport(
        documents=sum(tally.documents for tally in tallies.values()),
        parts={part: tally.documents for part, tally in tallies.items()},
        files=tuple(files),
        changes=tuple(job.changes),
        kept_together=sum(map(len, dealt.duplicates)) if dealt else 0,
        removed=removed,
    )


def _apart(form: Format, job: Job) -> dict[str, Any]:
    """How annotators, and suggestions, are told apart."""
    found: dict[str, Any] = {}
    if job.annotators:
        found["annotators_apart"] = {"how": form.annotators, "annotators": list(job.annotators)}
    if job.suggestions:
        found["suggestions_apart"] = {"how": form.suggestions}
    return found


def agreement_of(project: Project) -> dict[str, Any] | None:
    """How far those who labelled agree, over articles two of them have done; None where none is."""
    if len(set(project.annotators()) - project.gold_names()) < 2:
        return None
    from annotations.review.agreement.figures import OVERALL
    from annotations.review.agreement.measuring import measure

    try:
        together = measure(project, "done", drawings=0).together
    except ProjectError:
        return None
    figures = {name: figure.value for name, figure in together.figures[OVERALL].items()}
    rounded = {name: None if value is None else round(value, 4) for name, value in figures.items()}
    return {
        "annotators": list(together.annotators),
        "documents": together.documents,
        "figures": rounded,
    }


class _Steps:
    """Counts documents over several goes, and stops where the user asks for it."""

    def __init__(self, progress: Callable[[int], bool]) -> None:
        self._progress = progress
        self._count = 0

    def through(self, documents: Iterable[LabelledDocument]) -> Iterator[LabelledDocument]:
        for content in documents:
            yield content
            self._count += 1
            if not self._progress(self._count):
                raise ExportFault(N_("errors", "The export was cancelled; nothing was replaced."))


def _part(
    documents: Iterable[LabelledDocument], part: str, dealt: Split | None
) -> Iterator[LabelledDocument]:
    for content in documents:
        if dealt is None or dealt.part_of.get(content.document.id) == part:
            yield content


def _write(
    form: Format, out: Path, parts: Mapping[str, Iterable[LabelledDocument]], job: Job
) -> list[Path]:
    """Write the parts; returns the files in a fixed order."""
    if form.write_parts is not None:
        form.write_parts(out, parts, job)
        return sorted(file for file in out.rglob("*") if file.is_file() and file.name != MARK)
    assert form.write is not None
    if set(parts) == {""}:
        form.write(out, parts[""], job)
        return [out]
    targets = {part: out.with_name(f"{out.stem}.{part}{out.suffix}") for part in parts}
    for target in targets.values():
        refuse_project(target)
    try:
        # All are complete before the first is replaced.
        with TemporaryDirectory(dir=out.parent, prefix=f".{out.name[:80]}.") as room:
            for part, documents in parts.items():
                form.write(Path(room, targets[part].name), documents, job)
            for target in targets.values():
                replace_file(Path(room, target.name), target)
    except OSError as error:
        raise ExportFault(NOT_WRITTEN, path=out, why=error.strerror or error) from error
    return list(targets.values())
