"""Arrows go down only: nothing in `annotations` knows of the window or of Qt."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotations

PACKAGE = Path(annotations.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
# It opens the window, and only within the functions that do.
MAY_OPEN_WINDOW = {PACKAGE / "cli.py"}
HEAVY = {"torch", "transformers", "camel_tools", "numpy", "pandas", "scipy", "sklearn"}


each_module = pytest.mark.parametrize(
    "module", MODULES, ids=[str(file.relative_to(PACKAGE)) for file in MODULES]
)


def imported(tree: ast.AST, *, at_import: bool) -> Iterator[str]:
    """The modules that `tree` imports; only those imported when it is itself imported."""
    for node in ast.iter_child_nodes(tree):
        if at_import and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if at_import and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
        yield from imported(node, at_import=at_import)


def roots(module: Path, *, at_import: bool) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return {name.split(".")[0] for name in imported(tree, at_import=at_import)}


@each_module
def test_imports_nothing_of_the_window(module: Path) -> None:
    found = roots(module, at_import=module in MAY_OPEN_WINDOW)

    assert not found & {"gui", "PySide6", "shiboken6"}


@each_module
def test_imports_nothing_heavy_at_the_top(module: Path) -> None:
    found = roots(module, at_import=True)

    if "camel_tools" in found:  # its letter tables cost nothing, its models seconds
        tree = ast.parse(module.read_text(encoding="utf-8"))
        light = ("camel_tools.utils", "camel_tools.tokenizers.word")
        of_camel = {name for name in imported(tree, at_import=True) if "camel_tools" in name}
        assert all(name.startswith(light) for name in of_camel)
        found.discard("camel_tools")
    assert not found & HEAVY


@pytest.mark.parametrize("module", [file for file in MODULES if "project" in file.parts])
def test_the_project_knows_nothing_of_engines_and_formats(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))

    above = tuple(f"annotations.{room}" for room in ("suggest", "exchange", "cli", "working"))
    assert not [name for name in imported(tree, at_import=False) if name.startswith(above)]


def test_the_command_starts_light() -> None:
    script = "import sys, annotations.cli; print(*sorted(sys.modules), sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"PySide6", "gui", "sqlite_utils", "sqlite3", "msgspec", *HEAVY}


def test_a_project_opens_without_what_camel_tools_brings_and_leaves_it_importable() -> None:
    script = (
        "import sys, annotations.project; print('pandas' in sys.modules, 'numpy' in sys.modules);"
        "import numpy, pandas; print(numpy.zeros(2).sum())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["False", "False", "0.0"]
