"""The review to try: three files that a reviewer can merge, with slips to settle."""

from pathlib import Path

from annotations.project import Project
from annotations.review.adjudication import Adjudication
from annotations.review.demo import ANALYSTS, make_review_demo


def test_three_files_come_back_and_part_in_known_ways(tmp_path: Path) -> None:
    made = make_review_demo(tmp_path / "new" / "folder")
    with Project.open(made.project, "rania") as project:
        assert project.spans(project.document_ids()[0]) == []
        project.merge(made.returned)
        review = Adjudication(project)
        names = {name for one in review.documents() for name in review.layers(one)}
        patterns = {alike.pattern.name for alike in review.survey()}
        documents = review.documents()

    assert names == set(ANALYSTS)
    assert len(documents) == 7
    assert {"title", "proclitic", "head", "nation", "missing", "before date"} <= patterns


def test_the_same_slips_are_made_each_time(tmp_path: Path) -> None:
    layers = []
    for name in ("one", "two"):
        made = make_review_demo(tmp_path / name)
        with Project.open(made.returned[0], ANALYSTS[0]) as project:
            spans = [s for one in project.document_ids() for s in project.spans(one)]
            layers.append([(span.start, span.end, span.label) for span in spans])
    assert layers[0] == layers[1]
    assert layers[0]


def test_what_is_there_stays(tmp_path: Path) -> None:
    made = make_review_demo(tmp_path)
    before = made.returned[0].read_bytes()
    make_review_demo(tmp_path)
    assert made.returned[0].read_bytes() == before
