"""The `tawsim` command: arguments in, calls down, words out.

Results go to standard output, everything else to standard error. The exit code is 0 on success,
1 on a fault in the data or the project, 2 on wrong usage.
"""

import sys
from pathlib import Path

import click

from annotations import __version__
from annotations.errors import TawsimError

PROJECT = click.Path(path_type=Path)
FILES = click.Path(path_type=Path)


class Commands(click.Group):
    """The command group: a `TawsimError` anywhere beneath becomes one sentence and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except TawsimError as error:
            click.echo(f"tawsim: {error}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(1)


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
@click.argument("project", type=PROJECT)
def open_(project: Path) -> None:
    """Open the window on PROJECT.

    Example: tawsim open news.tawsim
    """
    from annotations.project.files import check_header

    check_header(project)
    _window(project)


@main.command()
@click.argument("folder", metavar="[DIR]", required=False, type=FILES)
def demo(folder: Path | None) -> None:
    """Make a project from the sample articles in DIR, suggest, export, and open the window.

    With no display the window is drawn to a picture instead.

    Example: tawsim demo /tmp/tour
    """
    from annotations.demo import make_demo, new_folder

    target = folder or new_folder()
    made = make_demo(target)
    click.echo(f"project: {made.project}")
    click.echo(f"JSONL: {made.jsonl}")
    from gui.app import run_demo

    picture = run_demo(made.project)
    if picture is not None:
        click.echo(f"picture: {picture}")


@main.command()
@click.argument("project", type=PROJECT)
@click.option("--scheme", type=FILES, help="A TOML file with labels instead of the five.")
def new(project: Path, scheme: Path | None) -> None:
    """Make an empty PROJECT.

    Example: tawsim new news.tawsim
    """
    from annotations.project import Project
    from annotations.project.schemes import default_scheme, read_scheme

    Project.create(project, read_scheme(scheme) if scheme else default_scheme()).close()
    click.echo(f"project: {project}")


@main.command("import")
@click.argument("project", type=PROJECT)
@click.argument("files", nargs=-1, required=True, type=FILES)
@click.option("--format", "form", help="tawsim or text; by the files' endings where not given.")
@click.option("--annotator", help="Whose labels the spans are; as the records say where not given.")
def import_(project: Path, files: tuple[Path, ...], form: str | None, annotator: str | None) -> None:
    """Add documents from FILES, and their spans as the annotator's labels.

    Example: tawsim import news.tawsim articles/*.txt
    """
    from annotations.exchange.formats import format_of, read
    from annotations.project import Project
    from annotations.working import shown

    for file in files:
        format_of(file, form)
    with Project.open(project) as opened, shown("importing") as progress:
        records = (item for file in files for item in read(file, form))
        report = opened.add(records, annotator, lambda count: progress(count))
    for refusal in report.refused:
        click.echo(f"refused: {refusal}", err=True)
    click.echo(
        f"added: {len(report.added)} documents, labelled: {len(report.labelled)}, "
        f"already there: {report.skipped}, refused: {len(report.refused)}, spans: {report.spans}"
    )
    if report.refused:
        sys.exit(1)


@main.command()
@click.argument("sources", nargs=-1, required=True, type=FILES)
@click.option("--engine", "engines", default="rules", show_default=True, help="rules, camel or all.")
@click.option("--out", type=FILES, help="Write JSONL here instead; SOURCES are then texts or JSONL.")
def suggest(sources: tuple[Path, ...], engines: str, out: Path | None) -> None:
    """Add suggestions to a project's documents, or to files.

    Example: tawsim suggest news.tawsim --engine rules,camel
    """
    from annotations.suggest import working

    if out is None:
        if len(sources) != 1:
            raise click.UsageError("Name one project, or give --out with files.")
        counts = working.suggest_project(sources[0], working.engine_names(engines))
    else:
        counts = working.suggest_files(sources, out, working.engine_names(engines))
    for engine, count in counts.items():
        click.echo(f"{engine}: {count} suggestions")


@main.command()
@click.argument("gold", type=FILES)
@click.option("--engine", "engines", default="rules", show_default=True, help="rules, camel or all.")
@click.option("--json", "as_json", is_flag=True, help="The same figures as JSON.")
def evaluate(gold: Path, engines: str, as_json: bool) -> None:
    """Precision, recall and F1 by label of the engines against GOLD.

    Example: tawsim evaluate gold.jsonl --engine rules
    """
    from annotations.suggest import evaluation, working

    scores = evaluation.evaluate_file(gold, working.engine_names(engines))
    click.echo(evaluation.to_json(scores) if as_json else evaluation.to_table(scores))


@main.command()
@click.argument("project", type=PROJECT)
@click.argument("out", type=FILES)
@click.option("--format", "form", default="tawsim", show_default=True)
@click.option("--annotator", help="Only this annotator's spans.")
@click.option("--gold", is_flag=True, help="Only the adjudicated spans.")
def export(project: Path, out: Path, form: str, annotator: str | None, gold: bool) -> None:
    """Write training data to OUT.

    Example: tawsim export news.tawsim news.jsonl
    """
    if annotator and gold:
        raise click.UsageError("--annotator and --gold exclude each other.")
    from annotations.exchange.formats import writer_of
    from annotations.project import Project

    write = writer_of(form)
    with Project.open(project) as opened:
        if annotator:
            opened.check_annotator_known(annotator)
        count = write(out, opened.labelled_documents(annotator, gold=gold))
    click.echo(f"written: {count} documents to {out}")


@main.command()
@click.argument("project", type=PROJECT)
@click.option("--json", "as_json", is_flag=True, help="The same figures as JSON.")
def stats(project: Path, as_json: bool) -> None:
    """Counts and progress of PROJECT.

    Example: tawsim stats news.tawsim --json
    """
    import dataclasses
    import json

    from annotations.project import Project

    with Project.open(project) as opened:
        figures = dataclasses.asdict(opened.statistics())
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
        return
    for name, value in figures.items():
        parts = value if isinstance(value, dict) else {"": value}
        for part, count in parts.items():
            click.echo(f"{name.replace('_', ' ')} {part}".strip() + f": {count}")


@main.command()
@click.argument("project", type=PROJECT)
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
        click.echo(f"tawsim: {project} has {len(faults)} faults.", err=True)
        sys.exit(1)
    click.echo("whole")


@main.group()
def model() -> None:
    """The camel-tools models.

    Example: tawsim model list
    """


@model.command("list")
def model_list() -> None:
    """Models that are installed here.

    Example: tawsim model list
    """
    from annotations.suggest.camel.models import installed_models

    found = installed_models()
    for entry in found:
        click.echo(f"{entry.name}\t{entry.folder}")
    if not found:
        click.echo("No model is installed; add one with “tawsim model add DIR”.", err=True)


@model.command("add")
@click.argument("folder", type=FILES)
def model_add(folder: Path) -> None:
    """Install a model from a folder, such as one on a USB stick.

    Example: tawsim model add /media/usb/arabert
    """
    from annotations.suggest.camel.models import add_model

    click.echo(f"model: {add_model(folder)}")
