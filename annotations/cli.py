"""The `tawsim` command: arguments in, calls down, words out.

Results go to standard output, everything else to standard error. The exit code is 0 on success,
1 on a fault in the data or the project, 2 on wrong usage.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, NoReturn, TypedDict, Unpack

import click

from annotations import __version__
from annotations.errors import PassphraseError, TawsimError
from annotations.exchange_options import (
    WRITABLE,
    ExportOptions,
    export_options,
    request_of,
    tell_export,
)
from annotations.import_command import import_
from annotations.lexicon_command import lexicon
from annotations.model_commands import model
from annotations.passphrase_options import PASSPHRASE_FILE, new_passphrase
from annotations.review.commands import agreement, merge
from annotations.review.commands import writers as REPORT_WRITERS  # noqa: N812
from annotations.review.review_commands import COMMANDS as REVIEW_COMMANDS
from annotations.safety_commands import backups, copy, recover
from annotations.suggest_commands import AS_JSON, evaluate, simulate, suggest

FILE = click.Path(path_type=Path)


_MAY_BE_PROJECTS: Final = frozenset({"project", "sources"})
"""Parameters of commands that name projects."""


class Commands(click.Group):
    """The command group: what goes wrong beneath becomes one sentence and an exit code.

    Only a bug is left to Python, to be shown as it is. Each command that takes a project takes
    the passphrase of an encrypted one too.
    """

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command."""
        names = {parameter.name for parameter in cmd.params}
        if names & _MAY_BE_PROJECTS and "passphrase_file" not in names:
            cmd.params.append(PASSPHRASE_FILE)
        super().add_command(cmd, name)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named."""
        for stream in (sys.stdout, sys.stderr):
            # A name or a letter that the terminal's encoding lacks is no reason to stop.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except TawsimError as error:
            _fail(ctx, str(error), error.exit_code)
        except KeyboardInterrupt:
            _fail(ctx, "stopped; what was stored before is unharmed.")
        except MemoryError:
            _fail(ctx, "there is not enough memory; what was stored before is unharmed.")
        except OSError as error:
            _fail(ctx, _told(error))


def _fail(ctx: click.Context, sentence: str, code: int = 1) -> NoReturn:
    if sentence:
        click.echo(f"tawsim: {sentence}", err=True)
    ctx.exit(code)


def _told(error: OSError) -> str:
    """What to say of a fault of the system's; nothing where nobody reads any more."""
    if error.filename is not None:
        return f"{os.fsdecode(error.filename)}: {error.strerror}."
    # Without a file's name it was one of the standard streams, which Python would try to flush
    # once more at its end, and complain.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return ""
    return f"the output cannot be written: {error.strerror}."


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="tawsim")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Tawsim: label persons, units, bases, weapons and dates in Arabic articles.

    Without a command the window opens on the last project.

    Example: tawsim open news.tawsim
    """
    if ctx.invoked_subcommand is None:
        _window(None)


def _window(project: Path | None) -> None:
    from gui.app import run  # the window is loaded only when it is wanted

    sys.exit(run(project))


@main.command("open")
@click.argument("project", type=FILE)
def open_(project: Path) -> None:
    """Open the window on PROJECT.

    Example: tawsim open news.tawsim
    """
    from annotations.project.files import check_header

    with suppress(PassphraseError):  # the window asks for it
        check_header(project)
    _window(project)


@main.command()
@click.argument("folder", metavar="[DIR]", required=False, type=FILE)
@click.option("--review", is_flag=True, help="Three analysts' files instead, to be merged.")
def demo(folder: Path | None, *, review: bool) -> None:
    """Make a project from the sample articles in DIR, suggest, export, and open the window.

    With no display the window is drawn to a picture instead.

    Example: tawsim demo /tmp/tour
    """
    from annotations.demo import make_demo, new_folder

    target = folder or new_folder()
    if review:
        _demo_of_review(target)
        return
    made = make_demo(target)
    click.echo(f"project: {made.project}")
    click.echo(f"JSONL: {made.jsonl}")
    from gui.app import run_demo

    picture = run_demo(made.project)
    if picture is not None:
        click.echo(f"picture: {picture}")


def _demo_of_review(folder: Path) -> None:
    from annotations.review.demo import make_review_demo

    made = make_review_demo(folder)
    click.echo(f"project: {made.project}")
    for path in made.returned:
        click.echo(f"returned: {path}")
    from gui.app import run_demo

    picture = run_demo(made.project)
    if picture is not None:
        click.echo(f"picture: {picture}")


@main.command()
@click.argument("project", type=FILE)
@click.option("--scheme", type=FILE, help="A TOML file with labels instead of the five.")
@click.option("--encrypted", is_flag=True, help="It opens with a passphrase only.")
@click.option(
    "--passphrase-file",
    type=FILE,
    metavar="FILE",
    help="The file whose first line is its passphrase; with neither it nor TAWSIM_PASSPHRASE you "
    "are asked.",
)
def new(
    project: Path, scheme: Path | None, passphrase_file: Path | None, *, encrypted: bool
) -> None:  # fmt: skip
    """Make an empty PROJECT.

    \b
    Example: tawsim new news.tawsim
             tawsim new secret.tawsim --encrypted
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.project.schemes import default_scheme, read_scheme

    labels = read_scheme(scheme) if scheme else default_scheme()
    passphrase = new_passphrase(passphrase_file) if encrypted else None
    Project.create(project, labels, passphrase=passphrase).close()
    click.echo(f"project: {project}")


@main.command()
@click.argument("project", type=FILE)
@click.argument("out", type=FILE)
@click.option("--format", "form", default="tawsim", show_default=True, help=WRITABLE)
@click.option("--annotator", help="Only this annotator's spans.")
@click.option("--gold", is_flag=True, help="Only the adjudicated spans.")
@export_options
def export(
    project: Path, out: Path, form: str, annotator: str | None, gold: bool,
    **wanted: Unpack[ExportOptions],
) -> None:  # fmt: skip
    """Write training data to OUT: a file, or a folder for hf, brat and text.

    What a format cannot take as it is, is counted, with an example.

    \b
    Example: tawsim export news.tawsim news.jsonl
             tawsim export news.tawsim news.spacy --format spacy --split 80,10,10 --seed 7
    """  # noqa: D301 - click reads the control character
    if annotator and gold:
        raise click.UsageError("--annotator and --gold exclude each other.")
    from annotations.exchange.exporting import export as export_project
    from annotations.project import Project
    from annotations.working import shown

    request = request_of(form, annotator, wanted, gold=gold)
    with Project.open(project) as opened, shown("exporting") as progress:
        report = export_project(opened, out, request, progress)
    tell_export(report, out)


class RenderOptions(TypedDict):
    """How a rendered article looks; None as in the window's preferences."""

    theme: Literal["light", "dark", "contrast"]
    language: Literal["ar", "en"]
    width: int
    letter_size: int | None
    line_spacing: float | None


@main.command()
@click.argument("project", type=FILE)
@click.option("--document", "document_id", required=True, metavar="ID", help="The article's id.")
@click.option("--out", required=True, type=FILE, help="A .png, .svg, .pdf or .html file.")
@click.option("--theme", type=click.Choice(("light", "dark", "contrast")), default="light")
@click.option(
    "--language", type=click.Choice(("ar", "en")), default="ar", help="Of the labels' names."
)
@click.option("--annotator", metavar="NAME", help="Only this annotator's spans.")
@click.option("--suggestions", is_flag=True, help="Show what waits for a decision, too.")
@click.option(
    "--width", type=click.IntRange(200, 4000), default=900, show_default=True, help="In pixels."
)
@click.option(
    "--letter-size",
    type=click.IntRange(12, 64),
    help="Height of letters in pixels. Default: as in the window's preferences.",
)
@click.option(
    "--line-spacing",
    type=click.FloatRange(0.8, 2.0),
    help="Distance of lines, 1 for the usual one. Default: as in the window's preferences.",
)
def render(
    project: Path, document_id: str, out: Path, annotator: str | None,
    *, suggestions: bool, **wanted: Unpack[RenderOptions],
) -> None:  # fmt: skip
    """Write an article with its labels as a picture, a drawing, pages, or a web page.

    Without --annotator everybody's spans are shown, each place and label once.

    Example: tawsim render news.tawsim --document 3f2a --out article.pdf
    """
    from annotations.project import Project
    from gui.app import check_libraries

    check_libraries()
    from gui.rendering.article import Look, article_of
    from gui.rendering.files import check_suffix, write_article
    from gui.settings import Settings

    check_suffix(out)
    with Project.open(project, annotator) as opened:
        article = article_of(opened, document_id, annotator, suggestions=suggestions)
    kept = Settings()
    look = Look(
        wanted["theme"],
        wanted["language"],
        wanted["width"],
        wanted["letter_size"] or kept.letter_size,
        wanted["line_spacing"] or kept.line_spacing,
        kept.reading_font,
    )
    write_article(article, out, look)
    click.echo(f"written: {out}")


@main.command()
@click.argument("project", type=FILE)
@AS_JSON
def stats(project: Path, as_json: bool) -> None:
    """Counts and progress of PROJECT.

    Example: tawsim stats news.tawsim --json
    """
    import dataclasses
    import json

    from annotations.project import Project

    with Project.open(project) as opened:
        figures = dataclasses.asdict(opened.statistics())
        record = opened.work_record()
    figures["finished_by_day"] = {
        f"{day} {name}": count for (day, name), count in record.finished.items()
    }
    figures["seconds_an_article"] = {
        name: round(spent / articles) for name, (spent, articles) in record.seconds.items()
    }
    figures["suggestions_taken"] = {
        name: round(taken / (taken + refused), 3)
        for name, (taken, refused) in record.decisions.items()
    }
    figures["left"] = record.left
    figures["days_left"] = None if record.days_left is None else round(record.days_left, 1)
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
        return
    for name, value in figures.items():
        parts = value if isinstance(value, dict) else {"": value}
        for part, count in parts.items():
            click.echo(f"{name.replace('_', ' ')} {part}".strip() + f": {count}")


@main.command()
@click.argument("project", type=FILE)
def check(project: Path) -> None:
    """Whether PROJECT's file, texts and spans are whole.

    Example: tawsim check news.tawsim
    """
    from annotations.project import Project

    with Project.open(project) as opened:
        faults = opened.faults()
    for fault in faults:
        click.echo(fault)
    if faults:
        click.echo(f"tawsim: {project} is not whole; faults: {len(faults)}.", err=True)
        sys.exit(1)
    click.echo("whole")


def _print_page(page: str, out: Path) -> None:
    from gui.app import check_libraries

    check_libraries()
    from gui.rendering.printed_page import print_page

    print_page(page, out)


REPORT_WRITERS[".pdf"] = _print_page
for _command in (
    *(import_, suggest, evaluate, simulate, model, lexicon),
    *(backups, copy, recover, merge, agreement),
    *REVIEW_COMMANDS,
):
    main.add_command(_command)
