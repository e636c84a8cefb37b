"""A project on a drive that machines share is read there, and never written."""

from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from annotations.errors import ProjectError
from annotations.project import Project, place
from annotations.project.edits import AddSpan
from annotations.project.network_drive import kind_among, network_kind
from annotations.project.schemes import default_scheme
from tests.annotations.review.reviewing import TEXT, made


@dataclass
class Drive:
    """A mounted drive as the system tells of it."""

    mountpoint: str
    fstype: str
    opts: str = "rw"
    device: str = "server:/share"


@pytest.mark.parametrize(
    ("mounts", "kind"),
    [
        ([Drive("/", "ext4")], ""),
        ([Drive("/", "ext4"), Drive("/srv", "nfs4")], "nfs4"),
        ([Drive("/", "ext4"), Drive("/srv", "cifs")], "cifs"),
        ([Drive("/", "ext4"), Drive("/srv", "fuse.sshfs")], "sshfs"),
        ([Drive("/", "ext4"), Drive("/srv", "nfs4"), Drive("/srv/news", "xfs")], ""),
        ([Drive("/", "ext4"), Drive("/sr", "nfs4")], ""),
        ([Drive("/", "ext4"), Drive("/srv", "ext4"), Drive("/srv", "nfs")], "nfs"),
        ([Drive("/", "nfs")], "nfs"),
        ([Drive("/srv", "", "rw,remote")], "network"),
        ([], ""),
    ],
)
def test_the_drive_nearest_the_file_counts(mounts: list[Drive], kind: str) -> None:
    assert kind_among(Path("/srv/news/one.tawsim"), mounts) == kind


def test_a_disk_of_this_machine_is_none(tmp_path: Path) -> None:
    assert network_kind(tmp_path) == ""


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that has come to lie on a network drive."""
    path = made(tmp_path / "news.tawsim", {"amal": {"one": []}}, {"one": TEXT})
    drive = Drive(str(tmp_path), "nfs4")
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: [Drive("/", "ext4"), drive])
    return path


def test_it_is_read_and_not_written(shared: Path) -> None:
    before = shared.read_bytes()
    with Project.open(shared, "amal") as project:
        assert project.read_only
        assert project.document("one").text == TEXT
        with pytest.raises(ProjectError, match="network drive"):
            project.edit(AddSpan("one", 0, 4, "UNIT"))
    assert shared.read_bytes() == before
    assert place.condition(shared, place.identity_of(shared)) == "read-only"


def test_none_is_made_there(shared: Path) -> None:
    new = shared.with_name("new.tawsim")
    with pytest.raises(ProjectError, match="network drive"):
        Project.create(new, default_scheme(), "amal")
    assert not new.exists()


def test_colleagues_files_are_merged_from_there(shared: Path, tmp_path_factory) -> None:
    own = tmp_path_factory.mktemp("own") / "own.tawsim"
    with Project.create(own, default_scheme(), "rania") as project:
        project.merge([shared])
        assert project.document_ids() == ["one"]
