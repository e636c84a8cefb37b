"""Exports a project to a file and a folder over and over: python -m reliability.exporter PROJECT.

Killed at any moment, it leaves under the names of its exports nothing or a whole one.
"""

import sys
from contextlib import closing
from pathlib import Path

from annotations.exchange.exporting import Request, export
from annotations.project import Project

FILE, FOLDER = "out.jsonl", "brat"


def once(project: Project, place: Path) -> None:
    """Export to a file, and to a folder."""
    export(project, place / FILE, Request())
    export(project, place / FOLDER, Request("brat", manifest=False))


if __name__ == "__main__":
    path = Path(sys.argv[1])
    with closing(Project.open(path, "sara")) as project:
        while True:
            once(project, path.parent)
            print("whole", flush=True)
