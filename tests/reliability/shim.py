"""The library that notes and fails what a program does to files: built here, loaded into others."""

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).with_name("power_log.c")
TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent


def why_not() -> str:
    """Why the library cannot be used here; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "LD_PRELOAD is used as Linux has it"
    if shutil.which("gcc") is None:
        return "gcc is not installed"
    if not builds():
        return "gcc cannot build a shared library here"
    return ""


@functools.cache
def builds() -> Path | None:
    """The library, built anew in each run."""
    built = Path(tempfile.mkdtemp(prefix="tawsim-power-")) / "power_log.so"
    command = ["gcc", "-O1", "-Wall", "-shared", "-fPIC", "-o", str(built), str(SOURCE)]
    done = subprocess.run([*command, "-ldl", "-lpthread"], check=False, capture_output=True)
    return built if done.returncode == 0 else None


def run(module: str, *arguments: object, **variables: str) -> subprocess.Popen[str]:
    """Start a module of this package with the library loaded."""
    built = builds()
    assert built is not None
    environment = os.environ | variables | {
        "LD_PRELOAD": str(built),
        "PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)]),
        "PYTHONUTF8": "1",
    }  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-m", f"reliability.{module}", *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
