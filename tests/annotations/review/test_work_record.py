"""Who did what on which day, and what is left at that pace."""

from pathlib import Path

from annotations.project import Project
from annotations.project.edits import RefuseSuggestions, TakeSuggestions
from annotations.review.adjudication import Adjudication
from annotations.spans import Suggestion
from tests.annotations.review.reviewing import TEXT, made

TEXTS = {f"d{number}": f"{number} {TEXT}" for number in range(4)}


def test_work_is_counted_by_day_annotator_and_label(tmp_path: Path) -> None:
    path = made(
        tmp_path / "news.tawsim",
        {
            "omar": {"d0": [("سالم المرعي", "PERSON")], "d1": [("معسكر الرمان", "BASE")]},
            "sara": {"d0": [("سالم المرعي", "PERSON")]},
        },
        TEXTS,
    )
    with Project.open(path, "omar") as project:
        offered = [Suggestion(0, 1, "DATE", "rules", 0.5), Suggestion(2, 6, "UNIT", "rules", 0.5)]
        project.store_suggestions("rules", [("d0", offered)])
        project.edit(TakeSuggestions("d0", (offered[0],)))
        project.edit(RefuseSuggestions("d0", (offered[1],)))
        project.leave("d0", 0, 90)
        project.leave("d1", 0, 30)
        project.edit(Adjudication(project).majority())

        record = project.work_record()

    (day,) = {day for day, _ in record.finished}
    assert record.finished == {(day, "omar"): 2, (day, "sara"): 1}
    assert record.spans[day, "omar", "PERSON"] == 1
    assert not any(name == "gold" for _, name, _ in record.spans)
    assert record.seconds == {"omar": (120, 2)}
    assert record.decisions == {"omar": (1, 1)}
    assert (record.left, record.a_day) == (2, 3)
    assert record.days_left == 2 / 3
