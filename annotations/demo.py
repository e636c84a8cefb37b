"""The guided start: a project made from the sample articles, with suggestions and an export."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError, ProjectError
from annotations.exchange import canonical
from annotations.project import Project
from annotations.project.edits import TakeSuggestions
from annotations.project.schemes import default_scheme
from annotations.resources import resource
from annotations.suggest.registry import ALL, engine_names
from annotations.suggest.working import suggest_project

_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demonstration's files are.

    Attributes:
        project: the project.
        jsonl: its export.
    """

    project: Path
    jsonl: Path


def new_folder() -> Path:
    """A new, empty folder among the system's temporary ones."""
    try:
        return Path(tempfile.mkdtemp(prefix="tawsim-demo-"))
    except OSError as error:
        raise _no_folder(Path(tempfile.gettempdir()), error) from error


def make_folder(folder: Path) -> None:
    """Make a folder for a demonstration, unless it is there.

    Raises:
        ProjectError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_folder(folder, error) from error


def make_demo(folder: Path) -> Demo:
    """Make the demonstration in `folder`; one that is there already is gone on with.

    Every sample article gets suggestions. In the first the confident ones are taken as labels, so
    that it shows what a labelled article looks like; they say which engine they came from.

    Raises:
        ProjectError: the folder or the project in it cannot be made or opened.
        ExportFault: the JSONL file cannot be written.
    """
    make_folder(folder)
    made = Demo(folder / "demo.tawsim", folder / "demo.jsonl")
    if not made.project.exists():
        Project.create(made.project, default_scheme()).close()
    with Project.open(made.project) as project:
        empty = not project.entries()
        if empty:
            project.add(canonical.read(resource("samples", "samples.jsonl")))
    if empty:
        suggest_project(made.project, engine_names(ALL, _say))
    with Project.open(made.project) as project:
        if empty:
            _label_first(project)
        canonical.write(made.jsonl, project.labelled_documents())
    return made


def _label_first(project: Project) -> None:
    first = project.entries()[0].id
    sure = [one for one in project.open_suggestions(first) if one.confidence >= _SURE]
    project.edit(TakeSuggestions(first, tuple(sure)))


def _say(reason: EngineError) -> None:
    sys.stderr.write(f"tawsim: {reason}\n")


def _no_folder(folder: Path, error: OSError) -> ProjectError:
    return ProjectError(
        N_("errors", "The folder {folder} cannot be made: {why}."),
        folder=folder,
        why=error.strerror or error,
    )
