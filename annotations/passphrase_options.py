"""Where commands get passphrases from: a file, the environment, or whoever sits at the terminal."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import PassphraseError, UsageError

VARIABLE: Final = "TAWSIM_PASSPHRASE"
_ATTEMPTS: Final = 3
_NOWHERE: Final = N_(
    "errors",
    "The project {path} opens with its passphrase only, or is no Tawsim project at all. It was "
    "left as it is; give the passphrase with --passphrase-file FILE or in {variable}.",
)


def _listen(_ctx: click.Context, _option: click.Parameter, file: Path | None) -> Path | None:
    """Have encrypted projects of this command opened with what is given."""
    from annotations.project import keys

    keys.ask_with(lambda project: _passphrases(project, file))
    return file


PASSPHRASE_FILE = click.Option(
    ["--passphrase-file"],
    type=click.Path(path_type=Path),
    metavar="FILE",
    callback=_listen,
    expose_value=False,
    help="For encrypted projects: the file whose first line is the passphrase, - for standard "
    f"input. Without it {VARIABLE} is used; with neither you are asked.",
)


def _passphrases(project: Path, file: Path | None) -> Iterator[str]:
    given = read_given(file)
    if given is not None:
        yield given
        return
    if not _at_terminal():
        raise PassphraseError(_NOWHERE, path=project, variable=VARIABLE)
    for _ in range(_ATTEMPTS):
        yield click.prompt(f"Passphrase of {project}", hide_input=True, err=True)


def read_given(file: Path | None) -> str | None:
    """The passphrase in the file, or else in the environment; None where there is neither.

    Raises:
        OSError: the file cannot be read.
        UsageError: it is empty, or no UTF-8.
    """
    if file is None:
        return os.environ.get(VARIABLE) or None
    try:
        content = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            N_(
                "errors",
                "The file {path} with the passphrase is not UTF-8; save its one line as UTF-8.",
            ),
            path=file,
        ) from error
    first = content.split("\n", 1)[0].removesuffix("\r")
    if not first:
        raise UsageError(
            N_("errors", "The file {path} has no passphrase in its first line."), path=file
        )
    return first


def new_passphrase(file: Path | None, *, another: bool = False) -> str:
    """A passphrase for a project to be made, asked for twice where somebody can be asked.

    Args:
        file: where it is written; the environment's where None.
        another: the environment's is that of another project.

    Raises:
        OSError: the file cannot be read.
        UsageError: nothing is given, and nobody can be asked.
    """
    given = None if another and file is None else read_given(file)
    if given is not None:
        return given
    if not _at_terminal():
        raise UsageError(
            N_("errors", "A passphrase is needed: give a file with it, or set {variable}."),
            variable=VARIABLE,
        )
    asked: str = click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True)
    return asked


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
