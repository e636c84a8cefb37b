"""`--jobs` and `--on` of `tawsim suggest`: arguments in, calls down, words out."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypedDict

import click


class CorpusOptions(TypedDict):
    """What the options give."""

    jobs: int | None
    place: str | None
    shard: int


def corpus_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a corpus, for a command."""
    for option in (
        click.option(
            "--shard",
            type=click.IntRange(min=1),
            default=1_000,
            show_default=True,
            help="Documents in a shard.",
        ),
        click.option(
            "--on",
            "place",
            type=click.Choice(("ray",)),
            help="Run on a Ray cluster (RAY_ADDRESS, else this machine).",
        ),
        click.option(
            "--jobs", type=click.IntRange(min=1), metavar="N", help="How many workers at once."
        ),
    ):
        command = option(command)
    return command


def is_corpus(options: CorpusOptions) -> bool:
    """Whether the work is to be cut into shards."""
    return options["jobs"] is not None or options["place"] is not None


def run_corpus(
    sources: Sequence[Path],
    out: Path,
    engines: Sequence[str],
    model: Path | None,
    options: CorpusOptions,
    *,
    int8: bool = False,
) -> None:
    """Suggest for a corpus and say what came of it; exits with 1 where something stayed out."""
    from annotations.suggest.corpus.running import Wanted, suggest_corpus

    wanted = Wanted(
        tuple(engines),
        model,
        options["jobs"] or 2,
        options["shard"],
        "ray" if options["place"] == "ray" else "processes",
        int8,
    )
    report = suggest_corpus(sources, out, wanted)
    for engine, count in report.suggestions.items():
        click.echo(f"{engine}: {count} suggestions")
    click.echo(
        f"written: {report.documents} documents in {report.shards} shards to {out}; "
        f"there before: {report.before} shards; failed: {len(report.faults)}"
    )
    for reason in report.refused:
        click.echo(f"refused: {reason}", err=True)
    for fault in report.faults:
        click.echo(f"failed: {fault}", err=True)
    if report.refused or report.faults:
        sys.exit(1)
