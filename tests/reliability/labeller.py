"""Labels a document as fast as it goes: python -m reliability.labeller PATH NAME COUNT."""

import sys
from pathlib import Path

from annotations.project import Project
from annotations.project.edits import AddSpan

LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")

if __name__ == "__main__":
    with Project.open(Path(sys.argv[1]), sys.argv[2]) as project:
        for number in range(int(sys.argv[3])):
            start, label = divmod(number, len(LABELS))
            project.edit(AddSpan("d0", start, start + 3, LABELS[label], note=str(number)))
