"""`tawsim merge` and `tawsim agreement`: arguments in, calls down, words out."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError

if TYPE_CHECKING:
    from annotations.project.merging.report import FileReport, MergeReport

FILE = click.Path(path_type=Path)


def _write_page(page: str, out: Path) -> None:
    from annotations.review.agreement.page import write_page

    write_page(page, out)


writers: dict[str, Callable[[str, Path], None]] = {".html": _write_page}
"""By suffix, what writes a report; printing needs Qt and is added where there is a window."""


@click.command()
@click.argument("project", type=FILE)
@click.argument("others", nargs=-1, required=True, type=FILE, metavar="OTHER...")
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="OLD=NEW",
    help="The others' label OLD is NEW here. May be given several times.",
)
@click.option("--add-labels", is_flag=True, help="Add labels of the others that are not here.")
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.option("--mine", is_flag=True, help="New labels under your name there are yours, too.")
@click.option("--annotator", metavar="NAME", help="Whose undo takes it back; you where not given.")
def merge(
    project: Path, others: tuple[Path, ...], pairs: tuple[str, ...], annotator: str | None,
    *, add_labels: bool, dry_run: bool, mine: bool,
) -> None:  # fmt: skip
    """Take other people's documents and labels in from their project files.

    The same documents are known by their text. The outcome is the same in any order and any number
    of times; the later edit of a span holds, and what was removed stays removed. The other files
    are only read. One undo takes the whole merge back.

    What comes in is said before it is written. The exit code is 1 where a document had to stay out.

    \b
    Example: tawsim merge news.tawsim omar.tawsim sara.tawsim
             tawsim merge news.tawsim omar.tawsim --dry-run --map FORCE=UNIT
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.working import shown

    labels = dict(_pair(text) for text in pairs)

    def tell(report: "MergeReport") -> None:
        for part in report.files:
            for line in _lines(part, dry_run=dry_run):
                click.echo(line)
        if not (dry_run or mine):
            _refuse_claimed(report, opened.annotator)

    with Project.open(project, annotator) as opened, shown("merging") as progress:
        report = opened.merge(
            others, labels, progress, add_labels=add_labels, dry_run=dry_run, before_writing=tell
        )
    refused = [reason for part in report.files for reason in part.refused]
    for reason in refused:
        click.echo(f"refused: {reason}", err=True)
    if dry_run:
        click.echo("nothing was written")
    elif not report.written:
        click.echo("all of it was there already; nothing was written")
    if refused:
        sys.exit(1)


def _refuse_claimed(report: "MergeReport", name: str) -> None:
    """Ask before labels come in under the name of the one who merges."""
    for part in report.files:
        if part.spans_added[name]:
            raise ProjectError(
                N_(
                    "errors",
                    "{path} holds {count} labels under your name, “{name}”, that are not here. "
                    "Nothing was merged. If they are yours, from another machine, say --mine; if "
                    "not, have their maker take another name.",
                ),
                path=part.path,
                count=part.spans_added[name],
                name=name,
            )


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise click.UsageError(f"“{text}” is not OLD=NEW, as --map needs it.")
    return old, new


def _lines(part: "FileReport", *, dry_run: bool) -> Iterator[str]:
    """What one file brings, for people."""
    yield f"{part.path}{' (only tried)' if dry_run else ''}"
    yield (
        f"  documents: {part.documents_added} come in, {part.documents_known} are there already, "
        f"{len(part.refused)} stay out"
    )
    by_name = ", ".join(f"{name} {count}" for name, count in sorted(part.spans_added.items()))
    yield (
        f"  spans: {part.spans_added.total()} come in{f' ({by_name})' if by_name else ''}, "
        f"{part.spans_changed} change, {part.spans_removed} go, "
        f"{part.spans_known} are there already, {part.spans_left} were changed later here"
    )
    yield f"  statuses: {part.statuses}, decisions: {part.decisions}, edits on record: {part.edits}"
    for old, new in part.labels.items():
        yield f"  the label {old} is {new} here"
    if part.labels_added:
        yield f"  labels that are added: {', '.join(part.labels_added)}"
    if part.gold:
        yield f"  the adjudicated layer is {part.gold}"
    if part.own:
        yield "  it holds a layer under your name: taken as yours, from another machine"
    if part.ahead:
        yield f"  note: its last edit lies {part.ahead} hours in the future; a clock is wrong"


@click.command()
@click.argument("project", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="The same figures as JSON.")
@click.option(
    "--begun", is_flag=True, help="Count documents that are begun, not only those marked done."
)
@click.option("--seed", type=int, default=20, show_default=True, help="Of the intervals' drawings.")
@click.option("--report", "out", type=FILE, help="Write a report with pictures: .html or .pdf.")
@click.option("--language", type=click.Choice(("ar", "en")), default="en", help="Of the report.")
def agreement(
    project: Path, out: Path | None, language: Literal["ar", "en"],
    *, as_json: bool, begun: bool, seed: int,
) -> None:  # fmt: skip
    """How far the annotators of PROJECT agree, by pair and together, by label and overall.

    Compared are documents that two annotators or more have marked done.

    \b
    Example: tawsim agreement news.tawsim
             tawsim agreement news.tawsim --begun --json
             tawsim agreement news.tawsim --report agreement.html --language ar
    """  # noqa: D301 - click reads the control character
    if out is not None and out.suffix.lower() not in writers:
        raise click.UsageError(f"--report writes {' or '.join(writers)} files.")
    from annotations.project import Project
    from annotations.review.agreement import measuring, report

    with Project.open(project) as opened:
        found = measuring.measure(opened, "begun" if begun else "done", seed=seed)
    if out is not None:
        from annotations.review.agreement.page import to_page

        writers[out.suffix.lower()](to_page(found, language), out)
        click.echo(f"written: {out}")
        return
    click.echo(report.to_json(found) if as_json else report.to_table(found))
