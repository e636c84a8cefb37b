"""The manual's table of keys says what the program's own table of commands says."""

import importlib.util
from pathlib import Path

from gui.commands import COMMANDS

SCRIPT = Path(__file__).parents[2] / "docs" / "make_key_table.py"


def test_the_manuals_keys_are_those_of_the_commands(qapp) -> None:
    spec = importlib.util.spec_from_file_location("make_key_table", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    made = script.table(qapp)

    assert script.FILE.read_text(encoding="utf-8") == made, "run: python docs/make_key_table.py"
    for command in COMMANDS:
        assert not command.keys or f"| {command.title} |" in made
