"""The command `tawsim import`: its options, what it does, and what it says of files before."""

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from annotations.exchange_options import (
    READABLE,
    Command,
    MappingOptions,
    mapping_of,
    mapping_options,
    tell_mapping,
    tell_refused,
)
from annotations.safety_commands import copy_first

if TYPE_CHECKING:
    from annotations.exchange.importing import LabelledImport
    from annotations.exchange.texts.options import ReadingOptions

_FILE = click.Path(path_type=Path)
_SHOWN = 300  # code points of a text


class FileOptions(TypedDict):
    """What `file_options` gives a command."""

    encoding: str | None
    text_column: str | None
    title_column: str | None
    id_column: str | None
    suggested_by: str | None


class ImportOptions(MappingOptions, FileOptions):
    """What both give the command that imports."""


def file_options(command: Command) -> Command:
    """Give a command the options that say how files are read which leave something open."""
    for option in reversed(
        (
            click.option(
                "--encoding",
                metavar="NAME",
                help="Of texts, pages and tables that are not UTF-8 and do not say what they are, "
                "such as windows-1256; guess takes the likeliest and says which. "
                "Without it they are refused.",
            ),
            click.option(
                "--text-column",
                metavar="NAME",
                help="The column (CSV) or key (JSONL) with the text; text and the like are known.",
            ),
            click.option("--title-column", metavar="NAME", help="The one with a title."),
            click.option("--id-column", metavar="NAME", help="The one with an id."),
            click.option(
                "--suggested-by",
                metavar="ENGINE",
                help="The labels are an engine's: they come as its suggestions, to be decided on.",
            ),
        )
    ):
        command = option(command)
    return command


def reading_of(options: FileOptions) -> "ReadingOptions":
    """The options for readers that a command line asks for.

    Raises:
        UsageError: there is no such encoding.
    """
    from annotations.exchange.texts.encodings import codec_of
    from annotations.exchange.texts.options import GUESS, ReadingOptions

    if options["suggested_by"] is not None and not options["suggested_by"].strip(" \t"):
        raise click.UsageError("--suggested-by needs the engine's name.")
    if options["encoding"] not in (None, GUESS):
        codec_of(options["encoding"] or "")
    return ReadingOptions(
        options["encoding"],
        options["text_column"],
        options["title_column"],
        options["id_column"],
        options["suggested_by"],
    )


def tell_notices(done: "LabelledImport") -> None:
    """Say what is to be told of files that were taken."""
    for file, notice in done.notices:
        click.echo(f"note: {file}: {notice}", err=True)
    if done.unsaid:
        click.echo(f"note: {done.unsaid} more notes like these.", err=True)


def _show_first(files: tuple[Path, ...], form: str | None, reading: "ReadingOptions") -> None:
    """Show the first texts as they will be, and what is to be chosen."""
    from annotations.exchange.preview import preview
    from annotations.exchange.texts import encodings
    from annotations.exchange.texts.hidden import made_visible
    from annotations.project.records import Record

    seen = preview(files, form, reading)
    click.echo(f"format: {', '.join(seen.formats)}")
    if seen.encoding is not None and seen.encoding.encoding:
        others = encodings.names_of(seen.encoding.alternatives)
        click.echo(f"encoding: {encodings.shown(seen.encoding.encoding)}? or {others}")
    if seen.columns:
        columns = " ".join(", ".join(seen.columns).split())
        click.echo(f"columns: {columns}; the text is in: {seen.text_column or '?'}")
    for item in seen.items:
        if isinstance(item, Record):
            text = " ".join(made_visible(item.content.document.text[:_SHOWN]).split())
            spans = len(item.content.spans) + len(item.suggestions)
            click.echo(
                f"{item.file}, line {item.line}: {len(item.content.document.text)} characters, "
                f"{spans} spans: {text}"
            )
    for notice in seen.notices:
        click.echo(f"note: {notice}", err=True)


@click.command("import")
@click.argument("project", type=_FILE)
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--format", "form", help=f"{READABLE}; by the files themselves where not given.")
@click.option("--annotator", help="Whose labels the spans are; as the records say where not given.")
@file_options
@mapping_options
@click.option(
    "--dry-run", is_flag=True, help="Show the first texts and what would come of it; store nothing."
)
def import_(
    project: Path, files: tuple[Path, ...], form: str | None, annotator: str | None,
    *, dry_run: bool, **options: Unpack[ImportOptions],
) -> None:  # fmt: skip
    """Add documents from FILES and folders, and their spans as the annotator's labels.

    All that fits is added in one step; what does not is named with file, line and reason.

    \b
    Example: tawsim import news.tawsim articles/
             tawsim import news.tawsim old/*.txt --encoding windows-1256 --dry-run
             tawsim import news.tawsim news.csv --text-column body --title-column headline
             tawsim import news.tawsim ner.conll --map PER=PERSON --unknown-labels skip
    """  # noqa: D301 - click reads the control character
    from annotations.exchange.importing import import_files
    from annotations.project import Project
    from annotations.working import shown

    reading = reading_of(options)
    wanted = mapping_of(options, files, form)
    if dry_run:
        _show_first(files, form, reading)
    with Project.open(project) as opened, shown("importing") as progress:
        if not dry_run:
            copy_first(opened)
        done = import_files(
            opened, files, form, annotator, wanted, progress, reading, dry_run=dry_run
        )
    report = done.records
    would_be = "would be " if dry_run else ""
    click.echo(
        f"{would_be}added: {len(report.added)} documents, labelled: {len(report.labelled)}, "
        f"already there: {report.skipped}, refused: {len(report.refused)}, spans: {report.spans}"
    )
    if report.suggestions:
        click.echo(f"suggestions: {report.suggestions}")
    tell_mapping(done)
    tell_notices(done)
    tell_refused(report.refused)
