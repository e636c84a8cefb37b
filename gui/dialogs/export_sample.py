"""What an export would write of the first document, without writing where the user said."""

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from annotations.exchange.exporting import Request
from annotations.exchange.formats import format_to_write
from annotations.exchange.job import Change, Job
from annotations.project import Project

_SHOWN: Final = 3_000  # bytes


def sample(project: Project, request: Request) -> tuple[str, tuple[Change, ...]]:
    """The first document as it will be written, and what of it will not be as it is.

    The text is empty where nothing is wanted, or where the format is not one for reading.
    """
    form = format_to_write(request.form)
    assert form.write is not None
    found = project.labelled_documents(request.annotator, gold=request.gold)
    first = list(islice(request.choice.of(found), 1))
    if not first:
        return "", ()
    job = Job(request.boundaries, request.nested, project.scheme().names)
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
