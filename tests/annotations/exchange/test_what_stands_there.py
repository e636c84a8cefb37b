"""What stands already where an export goes: it is replaced, written through, or left alone."""

import json
import os
import stat
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations.cli import main
from annotations.project import Project
from annotations.project.edits import SetStatus
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import Document, Span

TEXTS = [f"وصل العقيد سامي الراوي إلى القاعدة رقم {number} صباح اليوم." for number in range(20)]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A project of twenty articles, each with a person in it."""
    path = tmp_path / "news.tawsim"
    Project.create(path, default_scheme()).close()
    words = ["مطار", "نهر", "جسر", "سوق", "حقل", "مدرسة", "ميناء", "جبل", "قرية", "طريق"]
    with Project.open(path, "sara") as project:
        project.add(
            Record(
                LabelledDocument(
                    Document(f"d{n}", f"{text} {' '.join(words[n % 10 :])} {n * n}"),
                    (Span(11, 22, "PERSON"),),
                )
            )
            for n, text in enumerate(TEXTS)
        )
        for n in range(8):
            project.edit(SetStatus(f"d{n}", "done"))
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [*map(str, words)])


def export(*words: object) -> Result:
    done = run("export", *words)
    assert done.exit_code == 0, done.output
    return done


@pytest.mark.parametrize("form", ["tawsim", "spacy", "csv"])
@pytest.mark.parametrize("split", [(), ("--split", "80,20")])
def test_no_export_goes_over_a_project(
    news: Path, tmp_path: Path, form: str, split: tuple[str, ...]
) -> None:
    out = tmp_path / "other.tawsim"
    for name in ("other.tawsim", "other.train.tawsim"):
        (tmp_path / name).write_bytes(news.read_bytes())
    before = news.read_bytes()

    done = run("export", news, out, "--format", form, *split)

    assert done.exit_code == 1
    assert "nothing is written over it" in done.output
    assert run("export", news, news, "--format", form).exit_code == 1
    assert (news.read_bytes(), out.read_bytes()) == (before, before)
    assert (tmp_path / "other.train.tawsim").read_bytes() == before


def test_an_encrypted_project_is_one_too(news: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "sealed.tawsim"
    sealed.write_bytes(os.urandom(4096))

    assert run("export", news, sealed).exit_code == 1
    assert sealed.stat().st_size == 4096


def test_what_sqlite_keeps_beside_a_project_is_not_written_over(news: Path) -> None:
    assert run("export", news, news.with_name("news.tawsim-journal")).exit_code == 1
    assert not news.with_name("news.tawsim-journal").exists()


def test_a_manifest_or_mapping_does_not_go_over_a_project(news: Path, tmp_path: Path) -> None:
    beside = tmp_path / "out.spacy.manifest.json"
    beside.write_bytes(news.read_bytes())
    assert run("export", news, tmp_path / "out.spacy", "--format", "spacy").exit_code == 1
    assert beside.read_bytes() == news.read_bytes()

    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"text": "نص"}), encoding="utf-8")
    before = news.read_bytes()
    for target in (news, more):
        done = run("import", news, more, "--map", "PER=PERSON", "--save-map", target)
        assert done.exit_code == 1
    assert news.read_bytes() == before
    assert json.loads(more.read_text(encoding="utf-8")) == {"text": "نص"}


def test_suggestions_do_not_go_over_what_they_are_made_for(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXTS[0], encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(article)

    done = run("suggest", article, "--out", tmp_path / "link.txt")

    assert done.exit_code == 1
    assert "is read here" in done.output
    assert article.read_text(encoding="utf-8") == TEXTS[0]


@pytest.mark.parametrize("form", ["brat", "hf", "xmi", "text"])
def test_a_folder_with_anything_else_in_it_is_left_as_it_is(
    news: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    export(news, out, "--format", form)
    export(news, out, "--format", form)  # just as it was written, it is replaced
    mine = out / "mine.md"
    mine.write_text("kept", encoding="utf-8")

    done = run("export", news, out, "--format", form)

    assert done.exit_code == 1
    assert "mine.md" in done.output
    assert mine.read_text(encoding="utf-8") == "kept"
    mine.unlink()
    changed = next(
        file for file in sorted(out.rglob("*")) if file.is_file() and file.name[0] != "."
    )
    changed.write_bytes(changed.read_bytes() + b" ")
    done = run("export", news, out, "--format", form)
    assert done.exit_code == 1
    assert changed.name in done.output
    changed.unlink()
    export(news, out, "--format", form)
    assert changed.is_file()


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are another matter here")
def test_links_pipes_and_permissions_are_kept(news: Path, tmp_path: Path) -> None:
    target, link, pipe = tmp_path / "real.jsonl", tmp_path / "link.jsonl", tmp_path / "pipe.jsonl"
    target.write_bytes(b"old")
    target.chmod(0o600)
    link.symlink_to(target)
    os.mkfifo(pipe)

    export(news, link)
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_bytes().count(b"\n") == len(TEXTS)

    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    export(news, pipe)
    reader.join()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert read == [target.read_bytes()]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_a_device_that_takes_nothing_is_an_error_and_stays_one(news: Path) -> None:
    done = run("export", news, "/dev/full")

    assert done.exit_code == 1
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_parts_of_an_earlier_split_do_not_stay_beside_a_later_one(
    news: Path, tmp_path: Path
) -> None:
    out = tmp_path / "q.jsonl"
    export(news, out, "--split", "50,25,25")
    old, own = tmp_path / "q.validation.jsonl", tmp_path / "q.mine.jsonl"
    own.write_text("mine", encoding="utf-8")
    assert old.is_file()

    done = export(news, out, "--split", "80,20")

    assert not old.exists()
    assert "q.validation.jsonl" in done.output
    assert own.is_file()
    listed = json.loads((tmp_path / "q.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in listed["files"]] == ["q.test.jsonl", "q.train.jsonl"]


def test_a_part_that_was_changed_since_is_left(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "q.jsonl"
    export(news, out, "--split", "50,25,25")
    old = tmp_path / "q.validation.jsonl"
    old.write_bytes(old.read_bytes() + b"{}\n")

    export(news, out, "--split", "80,20")

    assert old.is_file()


def test_a_manifest_does_not_stay_beside_an_export_without_one(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "q.jsonl"
    export(news, out, "--manifest")
    assert len(list(tmp_path.glob("q.jsonl*"))) == 3

    done = export(news, out, "--status", "done")

    assert [path.name for path in tmp_path.glob("q.jsonl*")] == ["q.jsonl"]
    assert "q.jsonl.manifest.json" in done.output


def test_a_manifest_of_strangers_takes_nothing_away(news: Path, tmp_path: Path) -> None:
    import hashlib

    secret, near = tmp_path / "secret.txt", tmp_path / "deep" / "q.x.jsonl"
    near.parent.mkdir()
    for file in (secret, near):
        file.write_bytes(b"1")
    digest = hashlib.sha256(b"1").hexdigest()
    names = ("secret.txt", "../secret.txt", "deep/q.x.jsonl", str(secret), "q.jsonl/../secret.txt")
    listed = {"files": [{"name": name, "sha256": digest} for name in names]}
    (tmp_path / "q.jsonl.manifest.json").write_text(json.dumps(listed), encoding="utf-8")

    export(news, tmp_path / "q.jsonl", "--split", "80,20")

    assert secret.is_file()
    assert near.is_file()


def test_a_label_nobody_has_is_wrong_usage(news: Path, tmp_path: Path) -> None:
    done = run("export", news, tmp_path / "z.jsonl", "--label", "person")

    assert done.exit_code != 0
    assert "“person”" in done.output
    assert not (tmp_path / "z.jsonl").exists()


@pytest.mark.parametrize("form", ["spacy", "prodigy", "hf"])
def test_columns_are_refused_where_there_are_none(news: Path, tmp_path: Path, form: str) -> None:
    done = run("export", news, tmp_path / "z", "--format", form, "--nested", "columns")

    assert done.exit_code != 0
    assert "conll" in done.output


@pytest.mark.parametrize("form", ["spacy", "hf", "conll"])
def test_any_name_a_file_may_have(news: Path, tmp_path: Path, form: str) -> None:
    for name in (b"\xe9", "أخبار".encode(), b"-dash", b"two\nlines"):
        out = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        try:
            out.touch()
            out.unlink()
        except OSError:  # not a name on this system
            continue
        export(news, out, "--format", form)
        page = out.with_name(out.name + ".manifest.json")
        command = json.loads(page.read_bytes())["command"]
        assert ("./-dash" in command) == (name == b"-dash")


def test_a_part_without_articles_is_told_and_the_library_loads_the_others(tmp_path: Path) -> None:
    path = tmp_path / "few.tawsim"
    Project.create(path, default_scheme()).close()
    with Project.open(path, "sara") as project:
        project.add(Record(LabelledDocument(Document(f"d{n}", TEXTS[n]))) for n in range(2))

    done = export(path, tmp_path / "out", "--format", "hf", "--split", "80,10,10")

    assert "parts of the split that no article is in" in done.output
    datasets = pytest.importorskip("datasets")
    loaded = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))
    assert sum(map(len, loaded.values())) == 2
    assert all(map(len, loaded.values()))


@pytest.mark.parametrize("form", ["tawsim", "brat"])
def test_what_a_killed_export_left_goes_with_a_later_one(
    news: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    old, young = tmp_path / ".out.0123abcd.part", tmp_path / ".out.89abcdef.part"
    for partial in (old, young):
        if form == "brat":
            partial.mkdir()
            (partial / "half.ann").write_text("T1", encoding="utf-8")
        else:
            partial.write_text("half", encoding="utf-8")
    days_ago = time.time() - 3 * 24 * 3600
    os.utime(old, (days_ago, days_ago))

    export(news, out, "--format", form)

    assert not old.exists()
    assert young.exists()  # of an export that may be under way
