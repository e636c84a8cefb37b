"""The options of commands that run suggestion engines."""

from pathlib import Path

import click

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
