"""The product opens no connection: a whole session, its commands and its window, without one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reliability import shim
from reliability.shim import ROOT, TESTS

pytestmark = pytest.mark.skipif(bool(shim.why_not()), reason=shim.why_not() or "-")
SOURCE = Path(__file__).with_name("no_network.c")


@pytest.fixture(scope="module")
def guard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that refuses connections and notes who tried."""
    built = tmp_path_factory.mktemp("guard") / "no_network.so"
    command = ["gcc", "-O1", "-Wall", "-shared", "-fPIC", "-o", str(built), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    return built


def session(folder: Path, guard: Path, *more: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """What became of a session, and which connections were tried."""
    log = folder / "network.log"
    environment = {
        name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")
    } | {
        "LD_PRELOAD": str(guard),
        "NETWORK_LOG": str(log),
        "HOME": str(folder / "home"),
        "XDG_DATA_HOME": str(folder / "home" / "data"),
        "PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)]),
        "PYTHONUTF8": "1",
    }
    environment.pop("TAWSIM_CATALOGUE", None)
    done = subprocess.run(
        [sys.executable, "-m", "reliability.network_session", str(folder), *more],
        check=False, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    return done, log.read_text(encoding="utf-8") if log.exists() else ""


def test_a_whole_session_tries_no_connection(tmp_path: Path, guard: Path) -> None:
    done, tried = session(tmp_path, guard)

    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("done\n")
    assert tried == ""


def test_the_guard_would_have_seen_one(tmp_path: Path, guard: Path) -> None:
    done, tried = session(tmp_path, guard, "catalogue")

    assert done.returncode != 0
    assert tried != ""


def has_namespaces() -> bool:
    """Whether a program can be given a network of its own, with nothing in it."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True)
    return tried.returncode == 0


@pytest.mark.skipif(not has_namespaces(), reason="network namespaces are not to be had here")
def test_a_whole_session_works_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    done = subprocess.run(
        ["unshare", "-rn", sys.executable, "-m", "reliability.network_session", str(tmp_path)],
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(ROOT)]), "HOME": str(tmp_path / "home")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("done\n")
