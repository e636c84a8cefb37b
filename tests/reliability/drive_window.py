"""The real window, off screen, working by itself until it is killed.

python -m reliability.drive_window PROJECT SETTINGS

It labels, takes suggestions, undoes, imports the files `import*.jsonl` beside the project and
merges the projects `other*.tawsim` there. A line for each thing the window was told of: `put ID`,
`removed ID`, `imported FILE`, `merged FILE`.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from annotations.project import Changes
from annotations.project.edits import AddSpan, TakeSuggestions
from gui.background import Job
from gui.desk import Desk
from gui.settings import Settings

LABELS = ("PERSON", "UNIT", "BASE", "WEAPON", "DATE")


class Driver:
    """Does the next thing once the one before is shown."""

    def __init__(self, project: Path, settings: Path) -> None:
        self.desk = Desk(Settings(settings))
        self.step = 0
        self.undoable = False
        self.files = sorted(project.parent.glob("import*.jsonl"))
        self.others = sorted(project.parent.glob("other*.tawsim"))
        self.importing: Path | None = None
        self.session = session = self.desk.session
        session.changed.connect(self.tell)
        session.imported.connect(self.tell_import)
        session.shown.connect(lambda _: QTimer.singleShot(0, self.go_on))
        session.failed.connect(lambda error: sys.exit(str(error)))
        self.desk.window.show()
        session.open(project, "sara")

    def tell(self, changes: Changes) -> None:
        """Say what is stored, and go on."""
        for _, span in changes.put_spans:
            os.write(1, f"put {span.id}\n".encode())
        for _, span_id in changes.removed_spans:
            os.write(1, f"removed {span_id}\n".encode())
        QTimer.singleShot(0, self.go_on)

    def tell_import(self, _report: object) -> None:
        """Say that a file is taken in, and go on."""
        assert self.importing is not None
        os.write(1, f"imported {self.importing.name}\n".encode())
        QTimer.singleShot(0, self.go_on)

    def go_on(self) -> None:
        """Label the next letters; now and then do something else."""
        self.step += 1
        undoable, self.undoable = self.undoable, False
        if self.step % 7 == 0 and undoable:
            self.session.undo()
        elif self.step % 5 == 2 and self.files:
            self.importing = self.files.pop(0)
            self.session.import_files([self.importing], Job())
        elif self.step % 5 == 4 and self.others:
            self.merge(self.others.pop(0))
        else:
            self.undoable = True
            self.label()

    def merge(self, other: Path) -> None:
        """Take a colleague's project in, and go on."""

        def done(_report: object) -> None:
            os.write(1, f"merged {other.name}\n".encode())
            QTimer.singleShot(0, self.go_on)

        self.session.ask(lambda project: project.merge([other]), done)

    def label(self) -> None:
        """Label the next letters, or take a suggestion."""
        document = self.session.document
        suggestions = self.desk.window.view.suggestions
        if self.step % 3 == 0 and len(suggestions):
            self.session.do(TakeSuggestions(document.id, (next(iter(suggestions)),)))
            return
        start, label = divmod(self.step, len(LABELS))
        self.session.do(AddSpan(document.id, start, start + 3, LABELS[label]))


if __name__ == "__main__":
    driver = Driver(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit(driver.desk.app.exec())
