"""`tawsim lexicon`: the project's own words; arguments in, calls down, words out."""

from pathlib import Path

import click

from annotations.resources import resource


def _known(_ctx: click.Context, _param: click.Parameter, pairs: tuple[tuple[str, str], ...]):  # type: ignore[no-untyped-def]
    for name, _ in pairs:
        if not resource("lexicon", f"{name}.tsv").is_file() or not name.isidentifier():
            raise click.BadParameter(f"there is no list “{name}”.")
    return pairs


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--add", "added", type=(str, str), multiple=True, metavar="LIST ENTRY", callback=_known,
    help="Put an entry into a list, such as forces or weapon_kinds. May be given several times.",
)  # fmt: skip
@click.option(
    "--remove", "removed", type=(str, str), multiple=True, metavar="LIST ENTRY", callback=_known,
    help="Take an entry of the project's own out of a list.",
)  # fmt: skip
def lexicon(
    project: Path, added: tuple[tuple[str, str], ...], removed: tuple[tuple[str, str], ...]
) -> None:
    """The words that the rules know in PROJECT beside those they come with.

    The lists are the files in resources/lexicon, by their names.

    \b
    Example: tawsim lexicon news.tawsim
             tawsim lexicon news.tawsim --add forces "لواء الصحراء" --add weapon_kinds زرقاوة
    """  # noqa: D301 - click reads the control character
    from annotations.project import Project
    from annotations.project.review_edits import AddEntries, RemoveEntries

    with Project.open(project) as opened:
        for name, entry in added:
            opened.edit(AddEntries(name, (entry,)))
        for name, entry in removed:
            opened.edit(RemoveEntries(name, (entry,)))
        for name, entries in opened.lexicon().items():
            for entry in entries:
                click.echo(f"{name}\t{entry}")
