"""`tawsim backups`, `tawsim copy` and `tawsim recover`: arguments in, calls down, words out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.errors import TawsimError
from annotations.passphrase_options import new_passphrase

if TYPE_CHECKING:
    from annotations.project import Project
    from annotations.project.restoring import Difference

FILE = click.Path(path_type=Path)


def copy_first(project: "Project") -> None:
    """Copy a project before much in it changes; where that fails, say so and go on."""
    if project.read_only:
        return
    try:
        project.back_up_if_changed()
    except TawsimError as reason:
        click.echo(f"tawsim: no copy was made before: {reason}", err=True)


@click.command()
@click.argument("project", type=FILE)
@click.option("--restore", "number", type=int, metavar="N", help="Go back to the copy numbered N.")
@click.option("--to", "out", type=FILE, help="Make the copy a new project here instead.")
@click.option("--now", is_flag=True, help="Make a copy now.")
def backups(project: Path, number: int | None, out: Path | None, *, now: bool) -> None:
    """List the copies of PROJECT, make one, or go back to one.

    They lie in the folder PROJECT.backups. Going back sets the present state aside as another
    copy, and says how the two differ.

    \b
    Example: tawsim backups news.tawsim
             tawsim backups news.tawsim --restore 12
             tawsim backups news.tawsim --restore 12 --to before.tawsim
    """  # noqa: D301 - click reads the control character
    if now and number is not None:
        raise click.UsageError("--now and --restore exclude each other.")
    if out is not None and number is None:
        raise click.UsageError("--to needs --restore.")
    if number is not None:
        _restore(project, number, out)
        return
    from annotations.project import backups as copies

    if now:
        copies.back_up(project)
    for one in copies.listed(project):
        click.echo(f"{one.number}\t{one.at:%Y-%m-%d %H:%M} UTC\t{one.size} bytes")


def _restore(project: Path, number: int, out: Path | None) -> None:
    from annotations.project import restoring

    backup = restoring.backup_called(project, number)
    if out is not None:
        restoring.restore_to(backup, out)
        click.echo(f"project: {out}")
        return
    different = restoring.difference(project, backup)
    aside = restoring.restore(project, backup)
    click.echo(f"restored: {backup.path.name}")
    _tell(different)
    click.echo(f"the state before: {aside}")


def _tell(different: "Difference | None") -> None:
    if different is None:
        click.echo("the project could not be read before.")
        return
    for name, tally in different.items():
        click.echo(
            f"{name}: {tally.only_then} came back, {tally.only_now} went, "
            f"{tally.different} are as they were then"
        )


@click.command()
@click.argument("project", type=FILE)
@click.argument("out", type=FILE)
@click.option("--encrypted", is_flag=True, help="OUT opens with a new passphrase only.")
@click.option("--plain", is_flag=True, help="OUT opens without a passphrase.")
@click.option(
    "--new-passphrase-file",
    type=FILE,
    metavar="FILE",
    help="The file whose first line is the passphrase of OUT; without it you are asked.",
)
def copy(
    project: Path, out: Path, new_passphrase_file: Path | None, *, encrypted: bool, plain: bool
) -> None:  # fmt: skip
    """Write a whole copy of PROJECT to OUT, also while others work on it.

    An encrypted project's copy opens with the same passphrase, unless you say otherwise. PROJECT
    itself is left as it is.

    \b
    Example: tawsim copy news.tawsim /media/stick/news.tawsim
             tawsim copy news.tawsim secret.tawsim --encrypted
    """  # noqa: D301 - click reads the control character
    if encrypted and plain:
        raise click.UsageError("--encrypted and --plain exclude each other.")
    if encrypted or plain:
        from annotations.project.keys import is_encrypted
        from annotations.project.recrypting import copy_under

        another = project.is_file() and is_encrypted(project)
        made = new_passphrase(new_passphrase_file, another=another) if encrypted else None
        copy_under(project, out, made)
    else:
        from annotations.project import Project

        with Project.open(project) as opened:
            opened.save_copy(out)
    click.echo(f"project: {out}")


@click.command()
@click.argument("project", type=FILE)
@click.argument("out", type=FILE)
def recover(project: Path, out: Path) -> None:
    """Make a new project OUT of everything that can still be read of a damaged PROJECT.

    Texts are held to their hashes; what the file has lost is taken from its newest whole copy,
    where there is one. PROJECT itself is left as it is. The exit code is 1 where something is
    missing, and what is missing is said.

    Example: tawsim recover damaged.tawsim news.tawsim
    """
    from annotations.project.recovery import recover as recover_file

    found = recover_file(project, out)
    click.echo(
        f"recovered: {found.documents} documents, {found.spans} spans, {found.statuses} statuses"
    )
    if found.from_copy is not None:
        click.echo(f"with the help of the copy {found.from_copy.path.name}")
    click.echo(f"project: {out}")
    for sentence in found.missing:
        click.echo(f"missing: {sentence}", err=True)
    if not found.whole:
        sys.exit(1)
