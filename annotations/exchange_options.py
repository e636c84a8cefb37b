"""The options of `tawsim import` and `tawsim export`, and what the two commands say in the end."""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypedDict, TypeVar

import click

from annotations.visible import untwisted

if TYPE_CHECKING:
    from annotations.exchange.exporting import ExportReport, Request
    from annotations.exchange.importing import LabelledImport
    from annotations.exchange.job import Boundaries, Nested
    from annotations.exchange.label_mapping import LabelMapping, Unknown
    from annotations.spans import Status

Command = TypeVar("Command", bound=Callable[..., Any])

READABLE: Final = (
    "tawsim, doccano, label-studio, prodigy, spacy, hf, conll, brat, xmi, text, html, docx, pdf, "
    "csv or jsonl"
)
WRITABLE: Final = (
    "The format of OUT: tawsim, doccano, label-studio, prodigy, spacy, hf, conll, brat, xmi, csv "
    "or text."
)
_DAY: Final = click.DateTime(formats=["%Y-%m-%d"])
_FILE: Final = click.Path(path_type=Path)


class MappingOptions(TypedDict):
    """What `mapping_options` gives a command."""

    pairs: tuple[str, ...]
    map_file: Path | None
    unknown: "Unknown"
    save_map: Path | None


class ExportOptions(TypedDict):
    """What `export_options` gives a command."""

    shares: str | None
    seed: int
    alike: int
    boundaries: "Boundaries"
    nested: "Nested | None"
    manifest: bool | None
    statuses: "tuple[Status, ...]"
    labels: tuple[str, ...]
    containing: str
    since: datetime | None
    until: datetime | None
    by_annotator: bool
    suggestions: bool


def mapping_options(command: Command) -> Command:
    """Give a command the options that say which label becomes which."""
    for option in reversed(
        (
            click.option(
                "--map",
                "pairs",
                multiple=True,
                metavar="OLD=NEW",
                help="The project's label for one in the files; as often as needed. "
                "An empty NEW leaves its spans out.",
            ),
            click.option("--map-file", type=_FILE, help='A TOML file with [labels] OLD = "NEW".'),
            click.option(
                "--unknown-labels",
                "unknown",
                type=click.Choice(("refuse", "add", "skip")),
                default="refuse",
                show_default=True,
                help="Refuse records with labels the project lacks, add the labels, or skip "
                "their spans.",
            ),
            click.option("--save-map", type=_FILE, help="Write the mapping here, for --map-file."),
        )
    ):
        command = option(command)
    return command


def mapping_of(
    options: MappingOptions, files: tuple[Path, ...], form: str | None
) -> "LabelMapping":
    """The mapping the options ask for, saved where they say so.

    Args:
        options: the options.
        files: what is to be imported.
        form: the name of their format.

    Raises:
        UsageError: a pair is not `OLD=NEW`, or there is no such format.
        ImportFault: the file is no mapping.
        ExportFault: it cannot be saved.
    """
    from annotations.exchange import label_mapping
    from annotations.exchange.formats import format_of
    from annotations.exchange.whole_file import refuse_input

    for file in files:
        format_of(file, form)
    mapping = label_mapping.from_options(options["pairs"], options["map_file"], options["unknown"])
    if options["save_map"]:
        refuse_input(options["save_map"], files)
        label_mapping.save(options["save_map"], mapping)
    return mapping


def tell_mapping(done: "LabelledImport") -> None:
    """Say what became of labels."""
    for label in done.added:
        click.echo(f"label added: {label}")
    for (old, new), count in sorted(done.mapping.mapped.items()):
        click.echo(f"label {old} became {new}: {count} spans")
    for label, count in sorted(done.mapping.skipped.items()):
        click.echo(f"label {label} left out: {count} spans")


def export_options(command: Command) -> Command:
    """Give a command the options of formats, splits and manifest."""
    for option in reversed(
        (
            click.option(
                "--split",
                "shares",
                metavar="80,10,10",
                help="Part the documents into training, validation and test, in percent; two "
                "numbers leave validation out. Near-duplicates stay together.",
            ),
            click.option("--seed", type=int, default=0, show_default=True, help="Of the split."),
            click.option(
                "--alike",
                type=click.IntRange(10, 100),
                default=50,
                show_default=True,
                metavar="PERCENT",
                help="How alike articles are that a split keeps together: the share of runs of "
                "four words that they have in common.",
            ),
            click.option(
                "--boundaries",
                type=click.Choice(("split", "widen", "drop")),
                default="split",
                show_default=True,
                help="In formats of words: make proclitics words of their own, widen spans that "
                "begin or end within a word, or drop them.",
            ),
            click.option(
                "--nested",
                type=click.Choice(("outermost", "innermost", "columns")),
                help="Which of overlapping spans go where a word has one tag; columns gives conll "
                "three. Default: outermost there, all elsewhere.",
            ),
            click.option(
                "--status",
                "statuses",
                multiple=True,
                type=click.Choice(("new", "in progress", "done", "skipped")),
                help="Only documents of this status; as often as needed.",
            ),
            click.option(
                "--label", "labels", multiple=True, help="Only spans of this label; repeatable."
            ),
            click.option(
                "--containing",
                default="",
                metavar="WORDS",
                help="Only documents that hold these words, however they are spelled.",
            ),
            click.option(
                "--since",
                type=_DAY,
                metavar="YYYY-MM-DD",
                help="Only documents last worked on on this day or later: the latest day (in UTC) "
                "on which one of the labels asked for was given or changed, or the status set.",
            ),
            click.option(
                "--until", type=_DAY, metavar="YYYY-MM-DD", help="Only those on this day or before."
            ),
            click.option(
                "--by-annotator",
                is_flag=True,
                help="Tell everybody's labels apart: conll, hf and csv get a column for each "
                "annotator, spacy a group of spans, prodigy a task; tawsim, label-studio and xmi "
                "name the annotator anyway.",
            ),
            click.option(
                "--suggestions",
                is_flag=True,
                help="Write suggestions that wait for a decision, too, apart from the labels; for "
                "tawsim, doccano, label-studio, prodigy, spacy, hf and csv.",
            ),
            click.option(
                "--manifest/--no-manifest",
                default=None,
                help="Whether OUT.manifest.json says what is in it. Default: yes, but for the "
                "tawsim format without a split.",
            ),
        )
    ):
        command = option(command)
    return command


def request_of(
    form: str, annotator: str | None, options: ExportOptions, *, gold: bool
) -> "Request":
    """The request the options ask for.

    Raises:
        UsageError: the split is none, there is no such format, or it cannot hold what is wanted.
    """
    from annotations.exchange.choosing import Choice
    from annotations.exchange.exporting import Request
    from annotations.exchange.splits import shares_of

    shares, since, until = options["shares"], options["since"], options["until"]
    request = Request(
        form=form,
        annotator=annotator,
        gold=gold,
        shares=None if shares is None else shares_of(shares),
        seed=options["seed"],
        alike=options["alike"],
        boundaries=options["boundaries"],
        nested=options["nested"],
        manifest=options["manifest"],
        choice=Choice(
            options["statuses"],
            options["labels"],
            options["containing"],
            since.date() if since else None,
            until.date() if until else None,
        ),
        by_annotator=options["by_annotator"],
        suggestions=options["suggestions"],
    )
    request.check()
    return request


def tell_export(report: "ExportReport", out: Path) -> None:
    """Say what went where, and what is not written as it is in the project."""
    in_files = len(report.parts) > 1 and not out.is_dir()
    written = report.files[: len(report.parts)] if in_files else (out,)
    places = ", ".join(untwisted(str(file)) for file in written)
    click.echo(f"written: {report.documents} documents to {places}")
    if len(report.parts) > 1:
        counts = ", ".join(f"{part} {count}" for part, count in report.parts.items())
        click.echo(f"split: {counts}; kept together as near-duplicates: {report.kept_together}")
    for change in report.changes:
        click.echo(f"not as in the project: {change}")
    for path in report.removed:
        name = untwisted(str(path))
        click.echo(f"removed, as it is of an earlier export to this name: {name}")


def tell_refused(refused: Sequence[object]) -> None:
    """Name each record that was refused, and end with the exit code that says so."""
    for refusal in refused:
        click.echo(f"refused: {refusal}", err=True)
    if refused:
        sys.exit(1)
