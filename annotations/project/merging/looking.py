"""What another project's file is, before it is merged: its labels and how much it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from annotations.project import reading
from annotations.project.merging.labels import used
from annotations.project.merging.source import opened
from annotations.spans import Scheme


@dataclass(frozen=True, slots=True)
class Looked:
    """One file.

    Attributes:
        path: as it was named.
        scheme: its labels.
        documents: how many it has.
        carried: the labels that its spans and decisions carry, with how many spans.
    """

    path: Path
    scheme: Scheme
    documents: int
    carried: Mapping[str, int]

    def missing(self, here: Scheme) -> dict[str, int]:
        """The labels it carries that a project with the scheme `here` lacks."""
        return {name: count for name, count in self.carried.items() if name not in here}


def look(path: Path) -> Looked:
    """Look at another project's file, which stays as it is.

    Raises:
        ProjectError: it cannot be read, or is no project of this program's.
    """
    with opened(path) as source, source.told():
        db = source.db
        documents = db.execute("SELECT count(*) FROM documents WHERE removed = 0").fetchone()[0]
        carried = dict.fromkeys(sorted(used(db)), 0)
        for label, count in db.execute("SELECT label, count(*) FROM spans GROUP BY label"):
            carried[str(label)] = int(count)
        return Looked(path, reading.scheme(db), int(documents), carried)
