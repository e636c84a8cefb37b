"""Makes `version-2.tawsim`, a project as the second format has it; run once, and never again.

python tests/data/make_version_2.py

Every later version must be able to open the file as it is, whatever its own format.
"""

from pathlib import Path

from annotations.project import Project
from annotations.project.edits import AddSpan, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.review_edits import (
    Acknowledge,
    AddComment,
    AddEntries,
    Assign,
    ResolveComment,
    Settle,
)
from annotations.project.rulings import Place, Ruling
from annotations.project.schemes import default_scheme
from annotations.spans import Document

TEXT = "وصل العميد سالم المرعي إلى معسكر الرمان يوم الاثنين 👍🏽."
FILE = Path(__file__).with_name("version-2.tawsim")
LAYERS = ("omar", "sara")


def make(path: Path) -> None:
    """Two annotators who differ, a ruling with an answer, a comment, an assignment, own words."""
    with Project.create(path, default_scheme(), "rania") as project:
        project.add([Record(LabelledDocument(Document("first", TEXT)))])
        project.edit(Assign((("first", "omar"), ("first", "sara")), blind=True))
        project.edit(AddEntries("UNIT", ("لواء الريح",), note="من الأخبار"))
    for name, start in (("omar", 4), ("sara", 11)):
        with Project.open(path, name) as project:
            project.edit(AddSpan("first", start, 22, "PERSON"))
            project.edit(SetStatus("first", "done"))
    with Project.open(path, "rania") as project:
        places = (
            Place(4, 22, "PERSON", by=("omar",)),
            Place(11, 22, "PERSON", by=("sara",), gold=True),
        )
        ruling = Ruling("first", "taken", places, LAYERS, ("sara",), "الرتبة خارج الاسم", 4, 22)
        project.edit(Settle((ruling,)))
        project.edit(AddComment("first", "انظر الدليل", 4, 22))
        (made,) = project.rulings("first")
        (comment,) = project.comments("first")
    with Project.open(path, "omar") as project:
        project.edit(Acknowledge((("first", made.id),), "accepted", "صحيح"))
        project.edit(ResolveComment("first", comment.id))


if __name__ == "__main__":
    make(FILE)
