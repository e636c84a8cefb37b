"""`tawsim suggest`, `evaluate` and `simulate`: what engines propose, and what it is worth."""

from pathlib import Path
from typing import Unpack

import click

from annotations.corpus_options import CorpusOptions, corpus_options, is_corpus, run_corpus
from annotations.errors import TawsimError
from annotations.exchange_options import tell_refused

FILE = click.Path(path_type=Path)
ENGINES = click.option(
    "--engine",
    "engines",
    default="rules",
    show_default=True,
    metavar="E,…",
    help="rules, camel, memory, learned (the last two in a project), several with commas, or all "
    "that can run here.",
)
MODEL = click.option(
    "--model",
    type=FILE,
    metavar="DIR",
    help="The folder of the model that the camel engine is to use, instead of the one installed.",
)
INT8 = click.option(
    "--int8",
    is_flag=True,
    help="Run the camel engine's model in eight-bit numbers: faster, nearly the same labels.",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="The same figures as JSON.")


def _say(reason: TawsimError) -> None:
    click.echo(f"tawsim: {reason}", err=True)


@click.command()
@click.argument("sources", nargs=-1, required=True, type=FILE)
@ENGINES
@MODEL
@INT8
@click.option("--out", type=FILE, help="Write JSONL here; SOURCES are then texts or JSONL.")
@corpus_options
def suggest(
    sources: tuple[Path, ...], engines: str, model: Path | None, int8: bool, out: Path | None,
    **corpus: Unpack[CorpusOptions],
) -> None:  # fmt: skip
    """Add suggestions to a project's documents, or to files.

    With --jobs or --on, SOURCES are JSON Lines or Parquet files of any size, and --out is a folder
    of shards; a run that was cut short goes on where it stopped.

    \b
    Example: tawsim suggest news.tawsim --engine rules,camel
             tawsim suggest articles/*.txt --out suggested.jsonl
             tawsim suggest corpus/*.parquet --out suggested/ --jobs 8
             tawsim suggest corpus/*.jsonl --out suggested/ --on ray --jobs 64
    """  # noqa: D301 - click reads the control character
    from annotations.suggest import registry, working

    if out is None and len(sources) != 1:
        raise click.UsageError("Name one project, or give --out with files.")
    if is_corpus(corpus):
        if out is None:
            raise click.UsageError("--jobs and --on need --out with a folder.")
        named = registry.engine_names(engines, _say, model)
        run_corpus(sources, out, named, model, corpus, int8=int8)
        return
    names = registry.engine_names(engines, _say, model, sources[0] if out is None else None)
    if out is None:
        for engine, count in working.suggest_project(sources[0], names, model, int8=int8).items():
            click.echo(f"{engine}: {count} suggestions")
        if registry.LEARNED in names:
            from annotations.suggest.learned.keeping import kept, told_figures

            click.echo(told_figures(kept(sources[0])), err=True)
        return
    report = working.suggest_files(sources, out, names, model, int8=int8)
    for engine, count in report.suggestions.items():
        click.echo(f"{engine}: {count} suggestions")
    click.echo(f"written: {report.documents} documents to {out}")
    tell_refused(report.refused)


@click.command()
@click.argument("gold", type=FILE)
@ENGINES
@MODEL
@INT8
@AS_JSON
def evaluate(gold: Path, engines: str, model: Path | None, int8: bool, as_json: bool) -> None:
    """Precision, recall and F1 by label of the engines against GOLD, a JSONL file.

    A span counts as exact at just its place, and as overlapping where it shares a character with
    one of its label. Confidence as stated is set beside the share that was exactly right.

    Example: tawsim evaluate gold.jsonl --engine rules
    """
    from annotations.suggest import evaluation, registry

    names = registry.engine_names(engines, _say, model)
    outcome = evaluation.evaluate_file(gold, names, model, int8=int8)
    click.echo(evaluation.to_json(outcome) if as_json else evaluation.to_table(outcome))


@click.command()
@click.argument("gold", type=FILE)
@AS_JSON
def simulate(gold: Path, as_json: bool) -> None:
    """How much work suggestions save: go through GOLD, a JSONL file, as one who is always right.

    The articles are taken in their order; what is learned from those finished helps with those to
    come. Every key press and every selection counts one; by hand a span takes two.

    Example: tawsim simulate gold.jsonl
    """
    from annotations.suggest import simulation

    outcome = simulation.simulate_file(gold)
    click.echo(simulation.to_json(outcome) if as_json else simulation.to_table(outcome))
