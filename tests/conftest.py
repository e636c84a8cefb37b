"""What many tests share: a small project, hypothesis' settings, a user who is not root."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import encrypted_projects
import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotations.project import Project
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document

# A shared machine may be slow at any moment; that is no fault of the code.
settings.register_profile(
    "project",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("project")

TEXT = "وصل يحيى رسول الاثنين الى قاعدة عين الأسد."
NOBODY = 65534


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--encrypted", action="store_true", help="run over projects that open with a passphrase"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--encrypted"):
        encrypted_projects.use()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--encrypted"):
        only = pytest.mark.skip(reason="looks into the bytes of a project that is not encrypted")
        for item in items:
            if item.get_closest_marker("plain_file"):
                item.add_marker(only)


@pytest.fixture(scope="session")
def qapp():  # type: ignore[no-untyped-def]
    """The application as the product makes it: its style, its fonts.

    Tests that paint without a window ask for it, too: there is one in a process, of whatever kind
    was made first.
    """
    from gui import desk

    return desk._application()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty project's file."""
    file = tmp_path / "news.tawsim"
    Project.create(file, default_scheme()).close()
    return file


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """A project of sara's with one document, called `doc`."""
    with Project.open(path, "sara") as opened:
        opened.add([Record(LabelledDocument(Document("doc", TEXT)))])
        yield opened


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder, the test in it run as somebody whom permissions bind even where root runs it."""
    folder = Path(tempfile.mkdtemp(prefix="tawsim-test-"))
    if os.name != "posix":
        pytest.skip("permissions are another matter here")
    was_root = os.geteuid() == 0
    if was_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if was_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)
