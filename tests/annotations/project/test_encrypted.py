"""Projects that open with a passphrase only: by the product, and on the disk."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.errors import PassphraseError, ProjectError
from annotations.project import Project, keys
from annotations.project.backups import listed
from annotations.project.edits import AddSpan
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.recovery import recover
from annotations.project.recrypting import copy_under
from annotations.project.restoring import restore
from annotations.project.schemes import default_scheme
from annotations.spans import Document

pytestmark = pytest.mark.plain_file

PASSPHRASE = "مفتاح من أربع كلمات"
TEXT = "وصل يحيى رسول الاثنين الى قاعدة عين الأسد."


@pytest.fixture(autouse=True)
def _nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins without a passphrase known, and nobody to ask for one."""
    monkeypatch.setattr(keys, "_by_salt", {})
    monkeypatch.setattr(keys, "_asker", [])
    monkeypatch.delenv("TAWSIM_PASSPHRASE", raising=False)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """An encrypted project of sara's with a document and a label, its passphrase forgotten."""
    file = tmp_path / "secret.tawsim"
    with Project.create(file, default_scheme(), "sara", PASSPHRASE) as project:
        project.add([Record(LabelledDocument(Document("doc", TEXT)))])
        project.edit(AddSpan("doc", 4, 13, "PERSON", note="شاهد"))
        project.back_up()
    keys.forget()
    return file


def run(*arguments: object, text: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments], input=text)
    return done.exit_code, done.output


def test_nothing_of_it_can_be_read_on_the_disk(secret: Path) -> None:
    for file in [secret, listed(secret)[0].path]:
        content = file.read_bytes()
        for word in ("يحيى", "شاهد", "PERSON", "sara", "SQLite", "spans"):
            assert word.encode() not in content
        assert keys.is_encrypted(file)


def test_it_opens_with_its_passphrase_and_no_other(secret: Path) -> None:
    before = secret.read_bytes()
    with pytest.raises(PassphraseError, match="opens with its passphrase only"):
        Project.open(secret)
    with pytest.raises(PassphraseError, match="This passphrase does not open"):
        keys.unlock(secret, PASSPHRASE + " ")
    with pytest.raises(PassphraseError):
        Project.open(secret)
    assert secret.read_bytes() == before

    keys.unlock(secret, PASSPHRASE)
    with Project.open(secret, "sara") as project:
        assert project.encrypted
        assert [span.note for span in project.spans("doc")] == ["شاهد"]
        assert project.faults() == []
        assert [hit.document_id for hit in project.search("رسول")] == ["doc"]


def test_its_key_as_sqlcipher_writes_it_opens_it_too(secret: Path) -> None:
    keys.unlock(secret, PASSPHRASE)
    key = keys.key_of(secret)
    assert key is not None
    keys.forget()
    with pytest.raises(PassphraseError):
        keys.unlock(secret, f"x'{'0' * 96}'")
    keys.unlock(secret, key.pragma)
    Project.open(secret).close()


def test_sqlciphers_own_programs_open_it(secret: Path) -> None:
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(str(secret))) as db:
        db.execute(f"PRAGMA key = '{PASSPHRASE}'")
        assert db.execute("SELECT label FROM spans").fetchall() == [("PERSON",)]


def test_copies_and_going_back(secret: Path) -> None:
    keys.unlock(secret, PASSPHRASE)
    with Project.open(secret, "sara") as project:
        project.undo()
        assert project.back_up_if_changed() is not None
        assert project.back_up_if_changed() is None
    restore(secret, listed(secret)[-1])
    with Project.open(secret, "sara") as project:
        assert [span.label for span in project.spans("doc")] == ["PERSON"]
    assert all(keys.is_encrypted(one.path) for one in listed(secret))


def test_a_copy_under_a_passphrase_and_one_under_none(secret: Path, tmp_path: Path) -> None:
    keys.unlock(secret, PASSPHRASE)
    plain, other = tmp_path / "plain.tawsim", tmp_path / "other.tawsim"

    copy_under(secret, plain, None)
    copy_under(plain, other, "another one")

    with closing(sqlite3.connect(plain)) as db:
        assert db.execute("SELECT label FROM spans").fetchall() == [("PERSON",)]
    keys.forget()
    with pytest.raises(PassphraseError):
        keys.unlock(other, PASSPHRASE)
    keys.unlock(other, "another one")
    for path in (plain, other):
        with Project.open(path, "sara") as project:
            assert project.document("doc").text == TEXT
            assert project.faults() == []
            assert [hit.document_id for hit in project.search("رسول")] == ["doc"]
            assert project.undo() is not None
    with pytest.raises(ProjectError, match="already a file"):
        copy_under(plain, other, None)


def test_a_passphrase_anybody_could_guess_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.tawsim"
    with pytest.raises(ProjectError, match="at least 8 characters"):
        Project.create(path, default_scheme(), "sara", "1234567")
    assert not path.exists()


def test_an_encrypted_project_merges_with_a_plain_one(secret: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.tawsim"
    keys.unlock(secret, PASSPHRASE)
    with Project.create(plain, default_scheme(), "omar") as project:
        project.merge([secret])
        assert [span.annotator for span in project.spans("doc")] == ["sara"]
        project.edit(AddSpan("doc", 14, 22, "DATE"))
    with Project.open(secret, "sara") as project:
        project.merge([plain])
        assert sorted(span.annotator for span in project.spans("doc")) == ["omar", "sara"]
    assert keys.is_encrypted(secret)


def test_without_what_opens_it_a_sentence_says_so(
    secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.unlock(secret, PASSPHRASE)
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with pytest.raises(ProjectError, match=r"pip install tawsim\[encrypted\]"):
        Project.open(secret)


def test_commands_take_the_passphrase_from_a_file_or_the_environment(
    secret: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, wrong, empty = tmp_path / "right", tmp_path / "wrong", tmp_path / "empty"
    right.write_text(f"{PASSPHRASE}\nanything", encoding="utf-8")
    wrong.write_text("something else", encoding="utf-8")
    empty.write_text("", encoding="utf-8")

    code, output = run("check", secret)
    assert (code, "with --passphrase-file FILE or in TAWSIM_PASSPHRASE." in output) == (1, True)
    code, output = run("check", secret, "--passphrase-file", wrong)
    assert (code, "This passphrase does not open" in output) == (1, True)
    assert run("check", secret, "--passphrase-file", empty)[0] == 2
    assert run("check", secret, "--passphrase-file", right)[0] == 0
    keys.forget()
    assert run("check", secret, "--passphrase-file", "-", text=PASSPHRASE)[0] == 0
    keys.forget()
    monkeypatch.setenv("TAWSIM_PASSPHRASE", PASSPHRASE)
    assert run("stats", secret)[0] == 0
    keys.forget()
    keys.ask_with(None)
    assert run("suggest", secret)[0] == 0


def test_commands_make_and_change_encrypted_projects(tmp_path: Path) -> None:
    word, other = tmp_path / "word", tmp_path / "other"
    word.write_text(PASSPHRASE, encoding="utf-8")
    other.write_text("another one", encoding="utf-8")
    made, plain, again = (tmp_path / f"{name}.tawsim" for name in ("made", "plain", "again"))

    assert run("new", made, "--encrypted")[0] == 2
    assert run("new", made, "--encrypted", "--passphrase-file", word)[0] == 0
    assert keys.is_encrypted(made)
    keys.forget()
    assert run("copy", made, plain, "--plain", "--passphrase-file", word)[0] == 0
    assert run("check", plain)[0] == 0
    assert run("copy", plain, again, "--encrypted", "--new-passphrase-file", other)[0] == 0
    keys.forget()
    assert run("check", again, "--passphrase-file", word)[0] == 1
    assert run("check", again, "--passphrase-file", other)[0] == 0


def test_a_single_letter_of_noise_hides_that_letter_alone(secret: Path, tmp_path: Path) -> None:
    keys.unlock(secret, PASSPHRASE)
    for backup in listed(secret):
        backup.path.unlink()
    content = bytearray(secret.read_bytes())
    for page in range(len(content) // 4096):
        content[page * 4096 + 1000] ^= 1  # in every page, the first too
    content[4096 * 2 + 1000] ^= 1  # but for one, by which the passphrase is known
    secret.write_bytes(content)
    keys.forget()
    with pytest.raises(PassphraseError, match="does not open"):
        keys.unlock(secret, PASSPHRASE + "x")
    keys.unlock(secret, PASSPHRASE)

    out = tmp_path / "out.tawsim"
    found = recover(secret, out)
    assert (found.documents, found.spans) == (1, 1)
    with Project.open(out, "sara") as project:
        assert project.encrypted
        assert project.document("doc").text == TEXT
        assert [(span.label, span.note) for span in project.spans("doc")] == [("PERSON", "شاهد")]
        assert project.faults() == []


@pytest.mark.parametrize("whole", [1, 2, 3])
def test_any_of_the_first_pages_tells_the_right_passphrase(secret: Path, whole: int) -> None:
    content = bytearray(secret.read_bytes())
    for page in {1, 2, 3} - {whole}:
        content[page * 4096 - 1500] ^= 1
    secret.write_bytes(content)

    with pytest.raises(PassphraseError):
        keys.unlock(secret, PASSPHRASE + "x")
    keys.unlock(secret, PASSPHRASE)
    assert keys.key_of(secret) is not None


def test_where_none_of_them_is_whole_no_passphrase_is_right(secret: Path) -> None:
    content = bytearray(secret.read_bytes())
    for page in (1, 2, 3):
        content[page * 4096 - 1500] ^= 1
    secret.write_bytes(content)
    with pytest.raises(PassphraseError):
        keys.unlock(secret, PASSPHRASE)


def test_what_is_said_of_passphrases(secret: Path, tmp_path: Path) -> None:
    with pytest.raises(PassphraseError) as wrong:
        keys.unlock(secret, "wrong")
    assert str(wrong.value) == (
        f"This passphrase does not open {secret}. Nothing was changed; mind the keyboard's "
        "language and capital letters, and try again."
    )
    with pytest.raises(ProjectError) as short:
        keys.check_passphrase("1234567")
    assert str(short.value) == (
        "A passphrase has at least 8 characters; several words are best. Nothing was made."
    )
    keys.check_passphrase("12345678")
    missing = tmp_path / "none.tawsim"
    with pytest.raises(ProjectError) as gone:
        keys.unlock(missing, PASSPHRASE)
    assert str(gone.value) == f"The project {missing} cannot be read: No such file or directory."


def test_a_passphrase_of_any_bytes_opens_what_it_made(tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xff\xfe of another coding")  # as the environment may hold it
    path = tmp_path / "odd.tawsim"
    Project.create(path, default_scheme(), "sara", odd).close()
    keys.forget()
    keys.unlock(path, odd)
    Project.open(path).close()


def test_nobody_is_asked_any_more(secret: Path) -> None:
    asked: list[Path] = []

    def ask(path: Path) -> list[str]:
        asked.append(path)
        return ["wrong", PASSPHRASE]

    keys.ask_with(ask)
    Project.open(secret).close()
    assert asked == [secret]
    keys.forget()
    keys.ask_with(None)
    with pytest.raises(PassphraseError):
        Project.open(secret)
    assert asked == [secret]


def test_what_is_damaged_comes_back_from_a_copy(secret: Path, tmp_path: Path) -> None:
    keys.unlock(secret, PASSPHRASE)
    content = bytearray(secret.read_bytes())
    for place in range(4096 * 3, len(content), 4096):
        content[place + 100] ^= 1
    secret.write_bytes(content)
    keys.unlock(secret, PASSPHRASE)

    with pytest.raises(ProjectError, match="is damaged"):
        Project.open(secret, "sara")
    out = tmp_path / "out.tawsim"
    recover(secret, out)
    with Project.open(out, "sara") as project:
        assert project.encrypted
        assert [span.label for span in project.spans("doc")] == ["PERSON"]
