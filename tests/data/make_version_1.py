"""Makes `version-1.tawsim`, a project as the first format has it; run once, and never again.

python tests/data/make_version_1.py

Every later version must be able to open the file as it is, whatever its own format.
"""

from pathlib import Path

from annotations.project import Project
from annotations.project.edits import AddSpan, SetStatus, TakeSuggestions
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span, Suggestion

TEXT = "وصل العميد سالم المرعي إلى معسكر الرمان يوم الاثنين 👍🏽."
FILE = Path(__file__).with_name("version-1.tawsim")


def make(path: Path) -> None:
    """Two articles, two annotators, a suggestion taken, a step undone."""
    with Project.create(path, default_scheme(), "sara") as project:
        of_omar = (Span(11, 22, "PERSON", annotator="omar"),)
        project.add(
            [
                Record(LabelledDocument(Document("first", TEXT, meta={"source": "x"}), of_omar)),
                Record(LabelledDocument(Document("second", "خبر آخر."))),
            ]
        )
        project.store_suggestions(
            "rules", [("first", [Suggestion(40, 51, "DATE", "rules", 0.9, value="XXXX-WXX-1")])]
        )
        project.edit(TakeSuggestions("first", tuple(project.open_suggestions("first"))))
        project.edit(AddSpan("first", 4, 22, "PERSON", note="رتبة واسم"))
        project.edit(SetStatus("first", "done"))
        project.edit(AddSpan("first", 27, 39, "BASE"))
        project.undo()


if __name__ == "__main__":
    make(FILE)
