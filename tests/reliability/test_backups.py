"""Copies of a project: made while it is worked on, thinned by age, brought back."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ProjectError
from annotations.project import Project
from annotations.project.backups import back_up, back_up_if_changed, kept, listed
from annotations.project.copies import folder_of
from annotations.project.edits import AddSpan, ChangeSpan, RemoveSpans, SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.restoring import (
    DocumentDifference,
    Tally,
    backup_called,
    difference,
    preview,
    restore,
    restore_to,
)
from annotations.project.schemes import default_scheme
from annotations.spans import Document
from reliability import work
from reliability.state import digest

NOON = datetime(2026, 5, 20, 12, tzinfo=UTC)


def names(path: Path) -> list[str]:
    return sorted(file.name for file in folder_of(path).iterdir())


def test_a_copy_is_the_project_as_it_was(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))

    made = back_up(project.path, NOON)

    assert names(project.path) == ["000001 2026-05-20 12.00.00.tawsim"]
    assert (made.number, made.at, made.size) == (1, NOON, made.path.stat().st_size)
    assert digest(made.path) == digest(project.path)
    assert listed(project.path) == [made]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is set here")
def test_its_name_tells_the_time_in_utc_wherever_it_is_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Baghdad")
    time.tzset()
    try:
        back_up(project.path, NOON.astimezone(timezone(timedelta(hours=-5))))
    finally:
        monkeypatch.undo()
        time.tzset()

    assert names(project.path) == ["000001 2026-05-20 12.00.00.tawsim"]
    assert [one.at for one in listed(project.path)] == [NOON]


def test_numbers_grow_though_the_clock_goes_back_a_year(project: Project) -> None:
    for at in (NOON, NOON - timedelta(days=365), NOON):
        back_up(project.path, at)

    assert [one.number for one in listed(project.path)] == [3, 2, 1]


def test_it_says_how_much_would_be_lost(project: Project) -> None:
    assert project.edits_since_backup() == 1  # the import
    project.back_up()
    assert project.edits_since_backup() == 0

    for start in range(3):
        project.edit(AddSpan("doc", start, start + 2, "UNIT"))
    project.undo()

    assert project.edits_since_backup() == 4


def test_a_copy_of_another_course_of_events_has_none_of_the_steps(
    project: Project, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.tawsim"
    Project.create(empty, default_scheme()).close()
    back_up(empty)
    own = back_up(project.path)

    # The same number of steps as the project has, but not the same steps.
    other = tmp_path / "other.tawsim"
    with Project.create(other, default_scheme(), "omar") as fresh:
        fresh.add([Record(LabelledDocument(Document("x", "خبر آخر.")))])
    own.path.write_bytes(other.read_bytes())
    assert project.edits_since_backup() == 1

    own.path.write_bytes(listed(empty)[0].path.read_bytes())  # without any step
    assert project.edits_since_backup() == 1

    own.path.write_bytes(b"no project")
    assert project.edits_since_backup() == 1


def test_only_where_enough_has_changed_is_a_copy_made(project: Project) -> None:
    first = back_up_if_changed(project.path)
    assert first is not None
    assert first.path.exists()
    assert back_up_if_changed(project.path) is None
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    assert back_up_if_changed(project.path, fewest=2) is None
    project.edit(AddSpan("doc", 14, 21, "DATE"))
    second = back_up_if_changed(project.path, fewest=2)
    assert second is not None
    assert second.number == 2
    assert abs(second.at - datetime.now(UTC)) < timedelta(minutes=5)


def test_the_copy_of_a_project_that_is_gone_or_cannot_be_put_down_is_a_sentence(
    project: Project, tmp_path: Path
) -> None:
    with pytest.raises(ProjectError, match="There is no project at"):
        back_up_if_changed(tmp_path / "none.tawsim")
    folder_of(project.path).write_text("in the way", encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        project.back_up()
    assert str(caught.value).startswith(f"The folder {folder_of(project.path)} for copies")
    assert "exists" in str(caught.value)


def test_what_ended_programs_left_half_made_goes_and_what_is_being_made_stays(
    project: Project,
) -> None:
    project.back_up()
    old, young = (folder_of(project.path) / f".{name}.part" for name in ("old", "young"))
    for file in (old, young):
        file.write_bytes(b"half")
    os.utime(old, (1_000_000, 1_000_000))

    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.back_up()

    assert not old.exists()
    assert young.exists()


def hours(*ago: float) -> list[datetime]:
    return [NOON - timedelta(hours=each) for each in ago]


@pytest.mark.parametrize(
    ("ago", "stay"),
    [
        ([], set()),
        ([0, 0.01, 0.02], {0, 1, 2}),
        ([0, 0.01, 0.02, 0.03, 0.04], {0, 1, 2}),  # 12.00, then four of the hour before
        ([each / 4 for each in range(1, 9)], {0, 1, 2, 4}),  # four of one hour, four of another
        (list(range(20)), set(range(12)) | {13}),  # twelve hours; the evening before
    ],
)
def test_the_last_of_each_hour_is_kept(ago: list[float], stay: set[int]) -> None:
    assert kept(hours(*ago)) == stay


def test_days_weeks_and_months_stay_one_each() -> None:
    times = [NOON - timedelta(days=each) for each in range(400)]

    chosen = kept(times)

    days = sorted(chosen)
    assert set(range(12)) <= chosen  # by hour and by day
    assert len(days) <= 3 + 12 + 10 + 9 + 12
    assert max(days) > 300  # the last of the twelfth month back


@given(st.lists(st.integers(0, 10**7), max_size=60))
def test_the_newest_always_stays_and_a_clock_gone_wrong_harms_nothing(minutes: list[int]) -> None:
    times = [NOON - timedelta(minutes=each) for each in minutes]  # in any order

    chosen = kept(times)

    assert set(range(min(3, len(times)))) <= chosen <= set(range(len(times)))
    assert len(chosen) <= 46
    again = [times[index] for index in sorted(chosen)]
    assert kept(again) == set(range(len(again)))  # what was kept is kept


def test_what_only_looks_like_a_copy_is_none(project: Project) -> None:
    made = back_up(project.path, NOON)
    for name in ("000009 2026-13-45 12.00.00.tawsim", "x000009 2026-05-20 12.00.00.tawsim",
                 "9 2026-05-20 12.00.00.tawsim", "notes.txt"):  # fmt: skip
        (folder_of(project.path) / name).write_bytes(b"x")

    assert listed(project.path) == [made]
    assert back_up(project.path, NOON).number == 2


def test_thinning_takes_whole_files_away(project: Project) -> None:
    for minute in range(6):
        back_up(project.path, NOON + timedelta(minutes=minute))

    assert [one.number for one in listed(project.path)] == [6, 5, 4]


@pytest.fixture
def copied(project: Project) -> Iterator[Project]:
    """A project with a copy, and other work since."""
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    project.edit(AddSpan("doc", 14, 21, "DATE"))
    project.back_up()
    project.add([Record(LabelledDocument(Document("new", "خبر جديد.")))])
    person = project.spans("doc")[0]
    project.edit(RemoveSpans("doc", (person.id,)))
    project.edit(AddSpan("doc", 0, 3, "UNIT"))
    project.edit(SetStatus("doc", "done"))
    return project


def test_the_difference_is_told_before_going_back(copied: Project) -> None:
    assert difference(copied.path, backup_called(copied.path, 1)) == {
        "documents": Tally(only_now=1, only_then=0, different=0),
        "spans": Tally(only_now=1, only_then=1, different=0),
        "statuses": Tally(only_now=0, only_then=0, different=1),
    }


def test_the_difference_is_told_article_by_article(tmp_path: Path) -> None:
    path = tmp_path / "news.tawsim"
    with Project.create(path, default_scheme(), "sara") as project:
        texts = {
            name: f"خبر {name} عن كتيبة الفهود" for name in ("same", "labels", "status", "new")
        }
        texts["gone"] = "خبر ذهب"

        def record(name: str) -> Record:
            return Record(LabelledDocument(Document(name, texts[name], f"عنوان {name}")))

        project.add([record(name) for name in ("same", "labels", "status")])
        project.edit(AddSpan("same", 0, 3, "UNIT"))
        project.edit(AddSpan("labels", 0, 3, "UNIT"))
        project.edit(AddSpan("labels", 4, 6, "BASE"))
        project.edit(SetStatus("status", "in progress"))
        project.add([record("gone")])
        backup = project.back_up()
        project.undo()
        first, second = project.spans("labels")
        project.edit(RemoveSpans("labels", (first.id,)))
        project.edit(ChangeSpan("labels", second.id, note="x"))
        project.edit(AddSpan("labels", 1, 4, "DATE"))
        project.edit(AddSpan("labels", 2, 5, "DATE"))
        project.edit(SetStatus("status", "done"))
        project.add([record("new")])

    found = preview(path, backup)

    assert found is not None
    nothing = Tally(0, 0, 0)
    assert found[1] == [
        DocumentDifference("labels", "عنوان labels", Tally(2, 1, 1), None, False),
        DocumentDifference("status", "عنوان status", nothing, None, True),
        DocumentDifference("new", "عنوان new", nothing, "now", False),
        DocumentDifference("gone", "عنوان gone", nothing, "then", False),
    ]
    assert found[0]["documents"] == Tally(1, 1, 0)
    assert [bool(Tally(*one)) for one in [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)]] == [
        False, True, True, True,
    ]  # fmt: skip


@pytest.mark.plain_file
def test_a_copy_of_an_older_format_is_looked_at_and_gone_back_to_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "news.tawsim"
    with Project.create(path, default_scheme(), "sara") as project:
        backup = project.back_up()
    shutil.copyfile(Path(__file__).parents[1] / "data" / "version-1.tawsim", backup.path)
    before = backup.path.read_bytes()

    assert preview(path, backup) is not None
    aside = restore(path, backup)

    assert backup.path.read_bytes() == before
    assert sorted(backup.path.parent.iterdir()) == [backup.path, aside]
    with Project.open(path, "sara") as project:
        assert project.document_count() > 0
        assert project.faults() == []


def test_going_back_keeps_the_present_and_whoever_has_it_open_sees_it(copied: Project) -> None:
    present = digest(copied.path)

    aside = restore(copied.path, backup_called(copied.path, 1))

    assert [span.label for span in copied.spans("doc")] == ["PERSON", "DATE"]
    assert copied.faults() == []
    assert digest(aside) == present
    copied.edit(AddSpan("doc", 0, 3, "UNIT"))
    restore(copied.path, backup_called(copied.path, 2))
    assert digest(copied.path) == present


def test_a_copy_can_become_a_project_of_its_own(copied: Project, tmp_path: Path) -> None:
    out = tmp_path / "other.tawsim"

    restore_to(backup_called(copied.path, 1), out)

    assert digest(out) == digest(listed(copied.path)[0].path)
    with pytest.raises(ProjectError, match="already a file"):
        restore_to(backup_called(copied.path, 1), out)
    with pytest.raises(ProjectError) as told:
        backup_called(copied.path, 9)
    assert str(told.value) == f"The project {copied.path} has no copy of the number 9."


def test_the_copy_gone_back_to_is_not_thinned_out_on_the_way(project: Project) -> None:
    project.edit(AddSpan("doc", 4, 13, "PERSON"))
    oldest = project.back_up()
    project.undo()
    for _ in range(2):
        project.back_up()  # with the next one the oldest is one too many of this hour

    restore(project.path, oldest)

    with Project.open(project.path, "sara") as reopened:
        assert [span.label for span in reopened.spans("doc")] == ["PERSON"]


def test_a_damaged_project_is_put_aside_and_its_copy_takes_its_place(copied: Project) -> None:
    good = digest(listed(copied.path)[0].path)
    copied.close()
    damaged = copied.path.read_bytes()[:20000]
    copied.path.write_bytes(damaged)
    copied.path.with_name("news.tawsim-journal").write_bytes(b"of the damaged one")

    aside = restore(copied.path, listed(copied.path)[0])

    assert aside.name == "news.tawsim.damaged1"
    assert aside.read_bytes() == damaged
    assert digest(copied.path) == good


def test_a_damaged_projects_journal_goes_with_it(copied: Project) -> None:
    copied.close()
    copied.path.write_bytes(b"SQLite format 3\0" + bytes(4080))
    journal = copied.path.with_name("news.tawsim-journal")
    journal.write_bytes(b"half written")
    copied.path.with_name("news.tawsim.damaged1").write_bytes(b"an earlier one")

    aside = restore(copied.path, listed(copied.path)[0])

    assert aside.name == "news.tawsim.damaged2"
    assert aside.with_name("news.tawsim.damaged2-journal").read_bytes() == b"half written"
    assert not journal.exists()
    with Project.open(copied.path, "sara") as project:
        assert project.faults() == []


def test_a_damaged_project_that_cannot_be_renamed_is_as_it_was(unprivileged: Path) -> None:
    path = unprivileged / "news.tawsim"
    with Project.create(path, default_scheme(), "sara") as project:
        project.back_up()
    content = b"SQLite format 3\0" + bytes(4080)
    path.write_bytes(content)
    unprivileged.chmod(0o555)

    with pytest.raises(ProjectError, match="cannot be renamed"):
        restore(path, listed(path)[0])

    assert path.read_bytes() == content
    unprivileged.chmod(0o755)


def test_a_damaged_project_is_not_copied_over_good_copies(copied: Project) -> None:
    copied.close()
    content = bytearray(copied.path.read_bytes())
    content[8192 : len(content) - 4096] = bytes(len(content) - 12288)
    copied.path.write_bytes(content)
    before = names(copied.path)

    with pytest.raises(ProjectError):
        back_up(copied.path)

    assert names(copied.path) == before


def test_a_damaged_copy_is_not_restored(copied: Project) -> None:
    backup = listed(copied.path)[0]
    backup.path.write_bytes(backup.path.read_bytes()[:9000])
    before = digest(copied.path)

    for go_back in (restore, lambda _, one: restore_to(one, copied.path.with_name("x.tawsim"))):
        with pytest.raises(ProjectError):
            go_back(copied.path, backup)

    assert digest(copied.path) == before
    assert not copied.path.with_name("x.tawsim").exists()


def test_edits_go_on_while_a_large_project_is_copied(tmp_path: Path) -> None:
    path = tmp_path / "large.tawsim"
    with closing(Project.create(path, default_scheme(), "sara")) as project:
        project.add(work.documents(range(1500)))
        made: list[Path] = []
        copying = threading.Thread(target=lambda: made.append(project.back_up().path))
        copying.start()
        edits = 0
        while copying.is_alive() or edits == 0:
            project.edit(AddSpan("d0", edits % 300, edits % 300 + 4, "PERSON", note=str(edits)))
            edits += 1
            project.undo()
        copying.join()

    with closing(Project.open(made[0])) as copy:
        assert copy.faults() == []
        assert len(copy.entries()) == 1500


def test_copies_are_not_made_where_nothing_may_be_written(unprivileged: Path) -> None:
    path = unprivileged / "news.tawsim"
    Project.create(path, default_scheme(), "sara").close()
    unprivileged.chmod(0o555)

    with pytest.raises(ProjectError, match="folder .* for copies of the project cannot be made"):
        back_up(path)
