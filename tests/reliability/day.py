"""Makes a project and works on it; what is acknowledged is written into the log of the library.

python -m reliability.day FOLDER STEPS SEED SYNCHRONOUS
"""

import hashlib
import json
import os
import struct
import sys
from pathlib import Path

from annotations.errors import SpanError
from annotations.project import Project
from annotations.project.backups import listed
from annotations.project.restoring import restore
from annotations.project.schemes import default_scheme
from reliability import work
from reliability.state import digest_of


class Day:
    """The work, and a record for each acknowledgement in the order of everything else."""

    def __init__(self, folder: Path, synchronous: str) -> None:
        self.folder = folder
        self.log = os.open(os.environ["POWER_LOG"], os.O_WRONLY | os.O_APPEND)
        self.files: dict[str, str] = {}
        self.project = Project.create(folder / "day.tawsim", default_scheme(), "sara")
        self.project._db.execute(f"PRAGMA synchronous = {synchronous}")
        self.acknowledge("create")

    def acknowledge(self, name: str) -> None:
        """Say that all up to here is stored."""
        state = {"name": name, "digest": digest_of(self.project._db.conn), "files": self.files}
        data = json.dumps(state).encode()
        os.write(self.log, struct.pack("=cQQII", b"A", 0, 0, 0, len(data)) + data)

    def keep(self, path: Path) -> None:
        """Remember what a file written beside the project holds; copies are thinned meanwhile."""
        self.files = {
            name: kept for name, kept in self.files.items() if (self.folder / name).exists()
        }
        content = path.read_bytes()
        self.files[str(path.relative_to(self.folder))] = hashlib.sha256(content).hexdigest()

    def work(self, count: int, seed: int) -> None:
        """So many steps, with a copy and an export now and then."""
        self.project.add(work.documents(range(3)))
        self.acknowledge("first articles")
        work.suggest(self.project, "rules", 1)
        self.acknowledge("first suggestions")
        steps = work.steps(self.project, seed)
        for number in range(count):
            name, do = next(steps)
            try:
                do()
            except SpanError:
                continue
            self.acknowledge(name)
            if number % 40 == 39:
                self.keep(self.project.back_up().path)
                self.acknowledge("copy")
                out = self.folder / f"out{number}.jsonl"
                work.export(self.project, out)
                self.keep(out)
                self.acknowledge("export")
            if number % 100 == 99:
                restore(self.project.path, listed(self.project.path)[-1])
                self.acknowledge("go back to a copy")


if __name__ == "__main__":
    day = Day(Path(sys.argv[1]), sys.argv[4])
    day.work(int(sys.argv[2]), int(sys.argv[3]))
    day.project.close()
    print("done")
