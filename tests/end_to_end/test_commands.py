"""The command as a user meets it: a working day, help, exit codes, what is said."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations.cli import main

TAWSIM = [sys.executable, "-c", "from annotations.cli import main; main()"]
ARTICLE = "اجتمع دونالد ترامب يوم الاثنين مع قادة التحالف الدولي.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article and no camel model."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    away = {"CAMELTOOLS_DATA": str(folder / "none"), "XDG_DATA_HOME": str(folder / "none")}
    return subprocess.run(
        [*TAWSIM, *arguments],
        cwd=folder,
        env=os.environ | away | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        **more,  # type: ignore[call-overload]
    )


@pytest.fixture
def inside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same folder, for commands run within this process, which is quicker."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(folder / "none"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "none"))
    return folder


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a command that failed on data or project."""
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    (sentence,) = done.stderr.splitlines()
    return sentence


def test_from_texts_to_training_data(folder: Path) -> None:
    assert run(folder, "new", "news.tawsim").stdout == "project: news.tawsim\n"

    done = run(folder, "import", "news.tawsim", "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "added: 1 documents, labelled: 0, already there: 0, refused: 0, spans: 0\n"
    )
    assert "already there: 1" in run(folder, "import", "news.tawsim", "a.txt").stdout

    done = run(folder, "suggest", "news.tawsim")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("rules: ")

    figures = json.loads(run(folder, "stats", "news.tawsim", "--json").stdout)
    assert figures["documents"] == 1
    assert figures["suggestions"]["rules"] > 0
    assert "by label DATE: 0\n" in run(folder, "stats", "news.tawsim").stdout

    assert run(folder, "check", "news.tawsim").stdout == "whole\n"

    done = run(folder, "export", "news.tawsim", "out.jsonl")
    assert done.stdout == "written: 1 documents to out.jsonl\n"
    (line,) = (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == ARTICLE
    assert sorted(file.name for file in folder.iterdir()) == [
        "a.txt",
        "news.tawsim",
        "news.tawsim.backups",
        "out.jsonl",
    ]


def test_suggesting_and_evaluating_without_a_project(folder: Path) -> None:
    done = run(folder, "suggest", "a.txt", "--out", "out.jsonl", "--engine", "all")
    assert done.returncode == 0
    assert done.stdout.endswith("written: 1 documents to out.jsonl\n")
    assert done.stderr.count("no model") == 1

    done = run(folder, "evaluate", "out.jsonl", "--json")
    assert json.loads(done.stdout)["rules"]["micro"]["exact"]["f1"] == 1.0
    assert "all " in run(folder, "evaluate", "out.jsonl").stdout


def test_the_same_project_exports_the_same_bytes(folder: Path) -> None:
    run(folder, "suggest", "a.txt", "--out", "labelled.jsonl")
    outputs = []
    for name in ("one", "two"):
        run(folder, "new", f"{name}.tawsim")
        run(folder, "import", f"{name}.tawsim", "labelled.jsonl", "--annotator", "sara")
        run(folder, "export", f"{name}.tawsim", f"{name}.jsonl")
        run(folder, "export", f"{name}.tawsim", f"{name}-again.jsonl", "--annotator", "sara")
        outputs.append((folder / f"{name}-again.jsonl").read_bytes())
        assert (folder / f"{name}.jsonl").read_bytes() == outputs[-1]
    spans = [json.loads(output)["spans"] for output in outputs]
    assert [span.pop("id") for span in spans[0]] != [span.pop("id") for span in spans[1]]
    assert spans[0] == spans[1]


def commands() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]
    for name, command in main.commands.items():
        found.append((name,))
        found += [(name, inner) for inner in getattr(command, "commands", {})]
    return found


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_has_help_with_an_example(tmp_path: Path, command: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(main, [*command, "--help"])

    assert shown.exit_code == 0
    example = shown.output.split("Example: ")[1]
    assert example.startswith(" ".join(("tawsim", *command)))
    assert "\\b" not in shown.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("new",),
        ("import", "news.tawsim"),
        ("export", "news.tawsim", "out", "--format", "nonsense"),
        ("import", "news.tawsim", "a.txt", "--format", "nonsense"),
        ("export", "news.tawsim", "out", "--gold", "--annotator", "x"),
        ("suggest", "news.tawsim", "--engine", "nonsense"),
        ("suggest", "a.txt", "a.txt"),
        ("evaluate", "a.jsonl", "--engine", ""),
        ("stats", "news.tawsim", "--nonsense"),
    ],
)
def test_wrong_usage_is_exit_code_2(inside: Path, arguments: tuple[str, ...]) -> None:
    done = invoke(*arguments)

    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr
    assert [file.name for file in inside.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("stats", "none.tawsim"), "There is no project at none.tawsim"),
        (("open", "none.tawsim"), "There is no project at none.tawsim"),
        (("check", "a.txt"), "a.txt is not a Tawsim project: it is no SQLite file"),
        (("stats", "."), ". is a folder"),
        (("new", "a.txt"), "There is already a file at a.txt"),
        (("new", "none/a.tawsim"), "The folder none does not exist"),
        (("new", "x" * 300 + ".tawsim"), "is too long"),
        (("new", "b.tawsim", "--scheme", "none.toml"), "none.toml cannot be read"),
        (("export", "news.tawsim", "none/out.jsonl"), "none/out.jsonl cannot be written"),
        (("export", "news.tawsim", "out", "--gold"), "no adjudicated labels yet"),
        (("export", "news.tawsim", "out", "--annotator", "x"), "Nobody called “x” has labelled"),
        (("import", "news.tawsim", "a.txt", "--annotator", "a\u202e"), "no usable annotator name"),
        (("suggest", "news.tawsim", "--engine", "camel"), "no model"),
        (("suggest", "none.txt", "--out", "out"), "There is no such file"),
        (("evaluate", "none.jsonl"), "There is no such file"),
        (("evaluate", "a.txt"), "line 1: It is no JSON record"),
        (("model", "add", "."), "has no vocabulary"),
        (("model", "add", "none"), "There is no folder"),
    ],
)
def test_a_fault_is_one_sentence_and_exit_code_1(
    inside: Path, arguments: tuple[str, ...], words: str
) -> None:
    invoke("new", "news.tawsim")
    before = {file.name: file.read_bytes() for file in inside.iterdir()}

    done = invoke(*arguments)

    assert done.exit_code == 1
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("tawsim: ")
    assert words in sentence
    assert {file.name: file.read_bytes() for file in inside.iterdir()} == before


def test_files_are_looked_at_before_they_are_taken(tmp_path: Path) -> None:
    """The encoding of old files is shown with a choice, and nothing is stored."""
    run(tmp_path, "new", "news.tawsim")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_bytes("قال الناطق\n".encode("cp1256"))
    (tmp_path / "old" / "b.csv").write_text("n,body\n1,وصل\u202e\n", encoding="utf-8")

    seen = run(tmp_path, "import", "news.tawsim", "old", "--dry-run", "--encoding", "guess")

    assert seen.stdout.splitlines() == [
        "format: text, csv",
        "encoding: Windows-1256? or CP720, MacArabic, Windows-1252",
        "columns: n, body; the text is in: body",
        "old/a.txt, line 1: 11 characters, 0 spans: قال الناطق",
        "old/b.csv, line 2: 4 characters, 0 spans: وصل‹RLO›",
        "would be added: 2 documents, labelled: 0, already there: 0, refused: 0, spans: 0",
    ]
    assert "note: Read as Windows-1256, the likeliest" in seen.stderr
    assert seen.returncode == 0
    assert "documents: 0" in run(tmp_path, "stats", "news.tawsim").stdout
    refused = run(tmp_path, "import", "news.tawsim", "old", "--encoding", "klingon")
    assert refused.returncode == 2
    assert "no encoding “klingon”" in refused.stderr


def test_refused_files_are_named_and_the_rest_is_added(folder: Path) -> None:
    run(folder, "new", "news.tawsim")
    (folder / "old.txt").write_bytes("قال".encode("cp1256"))
    (folder / "empty.txt").touch()
    (folder / "nul.txt").write_bytes(b"a\0")
    (folder / "hollow").mkdir()
    (folder / "bad.jsonl").write_text('{"text": "a"}\n{"text": 1}\n')

    done = run(
        folder, "import", "news.tawsim", "old.txt", "a.txt", "empty.txt", "nul.txt", "hollow",
        "none.txt", "bad.jsonl",
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stdout.startswith("added: 2 documents")
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == [
        "old.txt", "empty.txt, line 1", "nul.txt, line 1", "hollow", "none.txt",
        "bad.jsonl, line 2",
    ]  # fmt: skip


def test_a_damaged_project_is_listed_and_exit_code_1(folder: Path) -> None:
    run(folder, "new", "news.tawsim")
    run(folder, "import", "news.tawsim", "a.txt")
    file = folder / "news.tawsim"
    file.write_bytes(file.read_bytes().replace("ترامب".encode(), "ترامت".encode()))

    done = run(folder, "check", "news.tawsim")

    assert done.returncode == 1
    assert "is not what was imported" in done.stdout
    assert done.stderr == "tawsim: news.tawsim is not whole; faults: 1.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_an_output_that_cannot_be_written(folder: Path) -> None:
    run(folder, "new", "news.tawsim")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*TAWSIM, "stats", "news.tawsim"],
            cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip

    assert "the output cannot be written: No space left on device" in told(done)


def test_an_output_nobody_reads_any_more(folder: Path) -> None:
    run(folder, "new", "news.tawsim")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*TAWSIM, "stats", "news.tawsim"],
        cwd=folder, stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writing)

    assert (done.returncode, done.stderr) == (1, "")


def test_no_output_at_all(folder: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *TAWSIM, "new", "news.tawsim"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert (folder / "news.tawsim").exists()


def test_a_terminal_without_arabic_letters_still_gets_an_answer(folder: Path) -> None:
    run(folder, "new", "أخبار.tawsim")
    done = subprocess.run(
        [*TAWSIM, "stats", "أخبار.tawsim"],
        cwd=folder, capture_output=True, check=False,
        env=os.environ | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr


def test_a_fault_ends_a_process_with_a_sentence_and_no_traceback(folder: Path) -> None:
    assert told(run(folder, "stats", "a.txt")) == (
        "tawsim: a.txt is not a Tawsim project: it is no SQLite file. It was left as it is."
    )
    assert run(folder, "suggest", "a.txt", "--engine", "x").returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent another way")
@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (
            "import news.tawsim slow.jsonl",
            "The import was cancelled. The project is as it was before.",
        ),
        ("suggest slow.jsonl --out out.jsonl", "Stopped; nothing was written."),
    ],
)
def test_interrupted_work_leaves_everything_as_it_was(
    folder: Path, command: str, sentence: str
) -> None:
    run(folder, "new", "news.tawsim")
    os.mkfifo(folder / "slow.jsonl")
    before = (folder / "news.tawsim").read_bytes()
    files = sorted(folder.iterdir())
    working = subprocess.Popen(
        [*TAWSIM, *command.split()],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with (folder / "slow.jsonl").open("w", buffering=1) as feed:  # opens once it is being read
        feed.write('{"text": "a"}\n')
        working.send_signal(signal.SIGINT)
        feed.write('{"text": "b"}\n')
    out, error = working.communicate(timeout=20)

    assert (working.returncode, out, error) == (1, "", f"tawsim: {sentence}\n")
    assert (folder / "news.tawsim").read_bytes() == before
    assert sorted(folder.iterdir()) == files


def test_a_project_gets_words_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("شوهدت زرقاوة قرب القرية.", encoding="utf-8")
    run(tmp_path, "new", "news.tawsim")
    run(tmp_path, "import", "news.tawsim", "a.txt")

    added = run(tmp_path, "lexicon", "news.tawsim", "--add", "weapon_kinds", "زرقاوة")
    suggested = run(tmp_path, "suggest", "news.tawsim")

    assert added.stdout == "weapon_kinds\tزرقاوة\n"
    assert suggested.stdout == "rules: 1 suggestions\n"
    assert (
        run(tmp_path, "lexicon", "news.tawsim", "--remove", "weapon_kinds", "زرقاوة").stdout == ""
    )
    assert run(tmp_path, "lexicon", "news.tawsim", "--add", "nonsense", "كلمة").returncode == 2
