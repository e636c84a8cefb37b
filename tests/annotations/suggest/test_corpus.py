"""A corpus cut into shards gives what one process gives, and is gone on with where it stopped."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

import annotations
from annotations.cli import main
from annotations.errors import ExportFault, ImportFault
from annotations.suggest import working
from annotations.suggest.corpus.account import ACCOUNT, account_of
from annotations.suggest.corpus.running import Wanted, suggest_corpus
from annotations.suggest.corpus.shards import cut
from annotations.suggest.corpus.worker import Worker
from tests.tiny_model import make_model

TEXT = "قال اللواء سمير الراوي إن لواء الصحراء أسقط طائرة مسيرة قرب قاعدة الوليد الجوية أمس رقم {}."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl"
    lines = [json.dumps({"id": f"d{n}", "text": TEXT.format(n)}) for n in range(25)]
    lines.insert(7, '{"id": "bad", "text": ""}')
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def together(out: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(out.glob("*.jsonl")))


def by_one_process(corpus: Path) -> bytes:
    out = corpus.with_name("one.jsonl")
    working.suggest_files([corpus], out, ["rules"])
    return out.read_bytes()


def test_a_file_is_cut_into_lines_that_follow_one_another(corpus: Path, tmp_path: Path) -> None:
    shards = cut([corpus], tmp_path / "out", 10)

    content = corpus.read_bytes()
    assert b"".join(content[shard.start : shard.end] for shard in shards) == content
    assert [shard.first_line for shard in shards] == [1, 11, 21]


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_give_what_one_gives(corpus: Path, tmp_path: Path, jobs: int) -> None:
    report = suggest_corpus([corpus], tmp_path / "out", Wanted(("rules",), jobs=jobs, size=10))

    assert together(tmp_path / "out") == by_one_process(corpus)
    assert (report.documents, report.shards, report.before) == (25, 3, 0)
    assert report.suggestions["rules"] > 25
    assert [reason.split(": ")[0] for reason in report.refused] == [f"{corpus}, line 8"]


@pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed")
def test_ray_gives_what_one_gives(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Another test's children may not connect to anything, not even to this machine; Ray must.
    monkeypatch.setenv("PYTHONPATH", str(Path(annotations.__file__).parents[1]))
    wanted = Wanted(("rules",), jobs=2, size=10, on="ray")
    report = suggest_corpus([corpus], tmp_path / "out", wanted)

    assert together(tmp_path / "out") == by_one_process(corpus)
    assert (report.documents, report.shards, report.faults) == (25, 3, [])
    alone = suggest_corpus([corpus], tmp_path / "alone", Wanted(("rules",), jobs=1, size=10))
    assert report.suggestions == alone.suggestions
    assert report.suggestions["rules"] > 25


def test_a_run_that_was_cut_short_goes_on(corpus: Path, tmp_path: Path) -> None:
    out, wanted = tmp_path / "out", Wanted(("rules",), jobs=1, size=10)
    suggest_corpus([corpus], out, wanted)
    whole = together(out)
    first, second, third = sorted(out.glob("*.jsonl"))
    second.unlink()
    kept = first.stat().st_mtime_ns, third.stat().st_mtime_ns

    report = suggest_corpus([corpus], out, wanted)

    assert (report.shards, report.before) == (1, 2)
    assert together(out) == whole
    assert (first.stat().st_mtime_ns, third.stat().st_mtime_ns) == kept


def test_a_folder_with_the_shards_of_something_else_is_left_alone(
    corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    suggest_corpus([corpus], out, Wanted(("rules",), size=10))
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with corpus.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"text": TEXT.format("آخر")}) + "\n")

    with pytest.raises(ExportFault):
        suggest_corpus([corpus], out, Wanted(("rules",), size=10))

    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert ACCOUNT in before


@pytest.mark.parametrize("rows", [1, 3, 5, 7, 12])
def test_a_parquet_file_gives_what_its_lines_give(tmp_path: Path, rows: int) -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    texts = [TEXT.format(n) for n in range(12)]
    ids = [f"d{n}" for n in range(12)]
    table = arrow.table({"id": ids, "text": texts})
    parquet.write_table(table, tmp_path / "c.parquet", row_group_size=rows)
    lines = tmp_path / "c.jsonl"
    lines.write_text(
        "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in zip(ids, texts, strict=True)),
        encoding="utf-8",
    )

    suggest_corpus([tmp_path / "c.parquet"], tmp_path / "out", Wanted(("rules",), size=5))

    assert len(list((tmp_path / "out").glob("*.jsonl"))) == 3
    assert together(tmp_path / "out") == by_one_process(lines)


def test_a_shard_that_cannot_be_read_fails_alone(corpus: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no Word file")

    report = suggest_corpus([broken, corpus], tmp_path / "out", Wanted(("rules",), size=30))

    assert report.documents == 25
    assert len(report.faults) + len(report.refused) == 2


def test_the_command_says_what_was_done(corpus: Path, tmp_path: Path) -> None:
    arguments = ["suggest", str(corpus), "--out", str(tmp_path / "out"), "--jobs", "2"]
    done = CliRunner().invoke(main, [*arguments, "--shard", "10"])

    assert "written: 25 documents in 3 shards" in done.output
    assert "line 8" in done.output
    assert done.exit_code == 1  # a record was refused


def test_jobs_need_a_folder(corpus: Path) -> None:
    done = CliRunner().invoke(main, ["suggest", str(corpus), "--jobs", "2"])

    assert done.exit_code == 2


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("field", "other", "words"),
    [
        ("engines", ["camel", "rules"], "made by other engines (camel, rules, not rules)"),
        ("lexicon", "0" * 64, "made with another lexicon"),
        ("tawsim", "0.0.1", "made by Tawsim 0.0.1"),
        ("size", 20, "of 20 documents each, not of 10"),
        ("int8", True, "for which --int8 was chosen otherwise"),
        ("model", {"config.json": "0" * 64}, "made with another model of the camel engine"),
    ],
)
def test_shards_made_by_something_else_are_not_gone_on_with(
    corpus: Path, tmp_path: Path, field: str, other: object, words: str
) -> None:
    out, wanted = tmp_path / "out", Wanted(("rules",), size=10)
    suggest_corpus([corpus], out, wanted)
    account = json.loads((out / ACCOUNT).read_text("utf-8"))
    (out / ACCOUNT).write_text(json.dumps(account | {field: other}), encoding="utf-8")
    before = contents(out)

    with pytest.raises(ExportFault, match=re.escape(words)):
        suggest_corpus([corpus], out, wanted)

    assert contents(out) == before


def test_the_model_is_known_by_its_files(corpus: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    one = make_model(tmp_path / "one", seed=1)
    (tmp_path / "elsewhere").mkdir()
    same = make_model(tmp_path / "elsewhere" / "renamed", seed=1)
    other = make_model(tmp_path / "other", seed=2)

    account, again, another = (
        account_of([corpus], ["camel"], model, 10) for model in (one, same, other)
    )

    assert account == again
    assert account["model"] != another["model"]
    assert account_of([corpus], ["rules"], one, 10)["model"] is None


@pytest.mark.parametrize("account", [None, b"", b"[]", b"{"])
def test_shards_that_nothing_is_known_of_are_left_alone(
    corpus: Path, tmp_path: Path, account: bytes | None
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "00000-000000.jsonl").write_text("of somebody else", encoding="utf-8")
    if account is not None:
        (out / ACCOUNT).write_bytes(account)
    before = contents(out)

    with pytest.raises(ExportFault, match="nothing tells how they were made"):
        suggest_corpus([corpus], out, Wanted(("rules",), size=10))

    assert contents(out) == before


def test_a_folder_that_cannot_be_made_is_told(corpus: Path) -> None:
    with pytest.raises(ExportFault, match="cannot be written"):
        suggest_corpus([corpus], corpus / "out", Wanted(("rules",)))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match="cannot be read"):
        suggest_corpus([tmp_path / "none.jsonl"], tmp_path / "out", Wanted(("rules",)))

    assert not (tmp_path / "out").exists()


def children_of(process: int, word: bytes) -> list[int]:
    """The process's children with a word in their command line."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(child) for child in listed if word in Path(f"/proc/{child}/cmdline").read_bytes()]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are read from /proc")
def test_a_killed_worker_is_one_sentence_and_the_next_run_goes_on(tmp_path: Path) -> None:
    corpus, out = tmp_path / "large.jsonl", tmp_path / "out"
    text = "\n".join(TEXT.format(n) for n in range(40))
    lines = [json.dumps({"id": f"d{n}", "text": f"{n}\n{text}"}) + "\n" for n in range(1500)]
    corpus.write_text("".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "annotations", "suggest", str(corpus), "--out", str(out)]
    command += ["--jobs", "2", "--shard", "10"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        while not list(out.glob("*.jsonl")):
            assert run.poll() is None
            time.sleep(0.01)
        os.kill(children_of(run.pid, b"spawn_main")[0], signal.SIGKILL)
        _, told = run.communicate()
    written = {path.name: path.stat().st_mtime_ns for path in out.glob("*.jsonl")}

    assert run.returncode == 1
    assert "Traceback" not in told
    assert f"ended unexpectedly, perhaps for want of memory: {len(written)} of 150 shards" in told
    assert len(written) < 150

    again = subprocess.run(command, check=False, capture_output=True, text=True)

    assert again.returncode == 0
    assert f"there before: {len(written)} shards" in again.stdout
    assert {name: (out / name).stat().st_mtime_ns for name in written} == written
    assert len(list(out.glob("*.jsonl"))) == 150


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are read from /proc")
def test_a_closed_worker_leaves_no_process_behind(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("camel_tools")
    monkeypatch.setenv("PYTHONPATH", str(Path(annotations.__file__).parents[1]))
    model = make_model(tmp_path / "model")
    before = children_of(os.getpid(), b"camel.worker")  # of engines that are at work elsewhere
    worker = Worker(["camel"], model)
    assert worker.do(cut([corpus], tmp_path, 10)[0]).documents == 9
    assert len(children_of(os.getpid(), b"camel.worker")) == len(before) + 1

    worker.close()

    assert children_of(os.getpid(), b"camel.worker") == before


def test_a_closed_worker_loads_its_engines_anew(corpus: Path, tmp_path: Path) -> None:
    shards, worker = cut([corpus], tmp_path, 10), Worker(["rules"])

    assert worker.do(shards[0]).documents == 9
    worker.close()
    assert worker.do(shards[1]).documents == 10
