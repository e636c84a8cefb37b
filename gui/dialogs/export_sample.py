"""What an export would write of the first document, without writing where the user said."""

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from annotations.exchange.exporting import Request
from annotations.exchange.job import Change
from annotations.project import Project

_SHOWN: Final = 3_000  # bytes


def sample(project: Project, request: Request) -> tuple[str, tuple[Change, ...]]:
    """The first document as it will be written, and what of it will not be as it is.

    The text is empty where nothing is wanted, or where the format is not one for reading.

    Raises:
        UsageError: the format cannot hold what is wanted.
    """
    form = request.check()
    assert form.write is not None
    first = list(islice(request.documents(project), 1))
    if not first:
        return "", ()
    job = request.job(project)
    with TemporaryDirectory(prefix="tawsim-sample-") as name:
        target = Path(name) / "sample"
        form.write(target, first, job)
        files = sorted(target.rglob("*")) if target.is_dir() else [target]
        return _readable(files), tuple(job.changes)


def _readable(files: list[Path]) -> str:
    """The beginning of the first file that is text and no account of the others."""
    for file in files:
        if not file.is_file() or file.suffix in (".parquet", ".md", ".zip") or file.name[0] == ".":
            continue
        content = file.read_bytes()[:_SHOWN]
        if b"\x00" in content:
            continue
        return content.decode("utf-8", errors="ignore")
    return ""
