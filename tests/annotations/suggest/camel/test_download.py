"""A model is fetched, taken up again, checked and swapped in; whatever fails, the old one stays."""

import errno
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import main
from annotations.spans import Document
from annotations.suggest.camel import CamelSuggester, catalogue, models
from annotations.suggest.camel.download import InstallStoppedError, Manner
from annotations.suggest.camel.installing import discard, install, unfinished
from annotations.suggest.camel.web import InstallError
from tests.model_server import (
    ARCHIVE,
    ModelServer,
    Page,
    linked,
    model_files,
    serving,
    sum_of,
    zipped,
)

OLD, NEW = model_files(seed=1), model_files(seed=2)
QUICK = Manner(pauses=(0.0, 0.0, 0.0), timeout=5.0)
Contents = dict[str, bytes]


@pytest.fixture
def server(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A server that offers one sound model, and an empty home to install it in."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving() as started:
        started.offer(NEW)
        yield started


@pytest.fixture
def old(home: Path) -> Path:
    """A model of the same name that is there already."""
    folder = models.models_folder() / "arabert"
    folder.mkdir(parents=True)
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def contents(folder: Path) -> Contents:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def fetched(server: ModelServer, manner: Manner = QUICK, **options: object) -> Path:
    package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")
    return install(package, manner=manner, **options)  # type: ignore[arg-type]


def leftovers() -> list[str]:
    """What lies in the models folder besides models and the lock."""
    return sorted(
        path.name
        for path in models.models_folder().iterdir()
        if path.name.startswith(".") and path.name != ".lock"
    )


# right


def test_a_model_is_installed_and_found(server: ModelServer) -> None:
    told: list[tuple[str, int, int]] = []

    place = fetched(server, on_progress=lambda *step: told.append(step))

    assert contents(place) == NEW
    assert models.find_model() == place == models.models_folder() / "arabert"
    assert leftovers() == []
    whole = len(server.archive.content)
    assert ("download", whole, whole) in told
    assert told[-1] == ("unpack", sum(map(len, NEW.values())), sum(map(len, NEW.values())))


def test_a_new_model_takes_the_place_of_the_old(server: ModelServer, old: Path) -> None:
    assert fetched(server) == old
    assert contents(old) == NEW
    assert leftovers() == []


def test_what_is_installed_labels_an_article(
    server: ModelServer, offline: Path, model: Path
) -> None:
    server.offer({path.name: path.read_bytes() for path in model.iterdir()})
    fetched(server)
    asked = len(server.asked)

    engine = CamelSuggester()
    try:
        engine.suggest(Document("d", "وصل يحيى رسول الاثنين الى بغداد."))
    finally:
        engine.close()
    assert len(server.asked) == asked, "only installing goes to the network"


def test_an_archive_with_more_in_it_gives_only_what_the_catalogue_lists(
    server: ModelServer,
) -> None:
    server.offer(NEW, zipped({**NEW, "notes.txt": b"hello", "logs/train.log": b"x"}))
    assert contents(fetched(server)) == NEW


def test_an_archive_packed_anew_is_taken_if_every_file_has_its_sum(server: ModelServer) -> None:
    # The public catalogue's sums of whole archives are not always those of the archives there.
    server.offer(NEW, zipped(NEW, zipfile.ZIP_DEFLATED), sha256="0" * 64)
    assert contents(fetched(server)) == NEW


def test_without_a_list_of_files_only_a_models_own_are_taken(server: ModelServer) -> None:
    more = zipped({**NEW, "training_args.bin": b"\x80\x04."})
    server.offer(NEW, more, sha256=sum_of(more), files=None)
    assert contents(fetched(server)) == NEW


def test_a_server_that_does_not_state_the_length_is_believed_by_the_sums(
    server: ModelServer,
) -> None:
    server.archive.stated = False
    assert contents(fetched(server)) == NEW


def test_in_camel_tools_own_folder_the_version_is_noted_as_it_does(
    server: ModelServer, home: Path
) -> None:
    data = models.camel_data_folder()
    data.mkdir(parents=True)
    (data / "versions.json").write_text('{"morphology-db": "1.0"}', encoding="utf-8")
    package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")

    place = install(package, data, manner=QUICK)

    assert place == data / "data" / "ner" / "arabert"
    assert json.loads((data / "versions.json").read_text(encoding="utf-8")) == {
        "morphology-db": "1.0",
        "ner-arabert": "2.0.0",
    }
    assert models.find_model() == place


def test_a_model_fetched_into_a_folder_can_be_carried_elsewhere(
    server: ModelServer, tmp_path: Path
) -> None:
    package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")

    place = install(package, tmp_path / "stick", manner=QUICK)

    assert place == tmp_path / "stick" / "arabert"
    assert models.installed_models() == ()
    models.add_model(place)
    assert [one.name for one in models.installed_models()] == ["arabert"]


# taken up again


def test_a_dropped_connection_goes_on_from_the_last_byte(server: ModelServer) -> None:
    whole = len(server.archive.content)
    server.archive.cuts = [150_000, 100_000]

    assert contents(fetched(server)) == NEW
    assert server.ranges() == [None, "bytes=150000-", "bytes=250000-"]
    assert server.sent[ARCHIVE] == whole, "no byte is sent twice"


def test_a_connection_that_keeps_dropping_is_given_up_and_taken_up_by_the_next_try(
    server: ModelServer, old: Path
) -> None:
    server.archive.cuts = [50_000] * 4

    with pytest.raises(InstallError, match="what has arrived is kept"):
        fetched(server)
    assert contents(old) == OLD
    assert unfinished("arabert") == (200_000, len(server.archive.content))

    assert contents(fetched(server)) == NEW
    assert server.sent[ARCHIVE] == len(server.archive.content)


def test_a_stop_keeps_what_has_arrived(server: ModelServer, old: Path) -> None:
    arrived: list[int] = []

    def note(step: str, done: int, total: int) -> None:
        arrived.append(done)

    with pytest.raises(InstallStoppedError, match="Stopped"):
        fetched(server, on_progress=note, cancelled=lambda: bool(arrived) and arrived[-1] > 100_000)
    assert contents(old) == OLD
    kept = unfinished("arabert")[0]
    assert 100_000 < kept < len(server.archive.content)

    assert contents(fetched(server)) == NEW
    assert server.ranges()[-1] == f"bytes={kept}-"


def test_a_stop_while_unpacking_leaves_the_old_model_and_the_whole_archive(
    server: ModelServer, old: Path
) -> None:
    steps: list[str] = []
    with pytest.raises(InstallStoppedError):
        fetched(
            server,
            on_progress=lambda step, *_: steps.append(step),
            cancelled=lambda: "unpack" in steps,
        )
    assert contents(old) == OLD
    assert leftovers() == [".arabert.part", ".arabert.part.json"]

    asked = len(server.ranges())
    assert contents(fetched(server)) == NEW
    assert len(server.ranges()) == asked, "nothing is fetched again"


def test_what_was_left_can_be_thrown_away(server: ModelServer) -> None:
    server.archive.cuts = [50_000] * 4
    with pytest.raises(InstallError):
        fetched(server)
    discard("arabert")
    assert unfinished("arabert") == (0, 0)
    assert leftovers() == []


def test_a_server_that_gives_no_parts_is_asked_for_all(server: ModelServer) -> None:
    server.archive.ranges = False
    server.archive.cuts = [150_000]

    assert contents(fetched(server)) == NEW
    assert server.sent[ARCHIVE] == 150_000 + len(server.archive.content)


@pytest.mark.parametrize("heeds_marks", [True, False])
def test_a_file_that_changed_between_tries_is_fetched_from_its_start(
    server: ModelServer, heeds_marks: bool
) -> None:
    server.archive.cuts = [150_000] + [0] * 3
    with pytest.raises(InstallError):
        fetched(server)
    assert unfinished("arabert")[0] == 150_000

    packed_anew = zipped(NEW, zipfile.ZIP_DEFLATED)
    server.pages[ARCHIVE] = Page(packed_anew, etag='"two"', heeds_marks=heeds_marks)

    assert contents(fetched(server)) == NEW


def test_a_part_of_an_older_version_is_thrown_away(server: ModelServer) -> None:
    server.archive.cuts = [150_000] + [0] * 3
    with pytest.raises(InstallError):
        fetched(server)
    newer = model_files(seed=3)
    server.offer(newer, version="3.0.0")

    assert contents(fetched(server)) == newer
    assert server.ranges()[-1] is None


def test_without_a_mark_a_part_is_not_trusted(server: ModelServer) -> None:
    server.archive.etag = ""
    server.archive.cuts = [150_000]

    assert contents(fetched(server)) == NEW
    assert server.ranges() == [None, None]


def test_a_server_too_busy_for_a_moment_is_asked_again(server: ModelServer) -> None:
    server.archive.status, server.archive.failures = 503, 2
    assert contents(fetched(server)) == NEW


def test_what_a_killed_install_left_is_cleared_and_its_old_model_comes_back(
    server: ModelServer, old: Path
) -> None:
    old.rename(old.with_name(".arabert.old"))
    (old.parent / ".installing-x").mkdir()
    server.archive.status = 404

    with pytest.raises(InstallError):
        fetched(server)
    assert contents(old) == OLD
    assert leftovers() == []


_DIES = """
import os, signal, sys
from annotations.suggest.camel import catalogue
from annotations.suggest.camel.installing import install

def tell(step, done, total):
    if step == sys.argv[2] and done >= float(sys.argv[3]) * total:
        os.kill(os.getpid(), signal.SIGKILL)

package = catalogue.find(catalogue.fetch(sys.argv[1]), "arabert")
install(package, on_progress=tell)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.parametrize(
    ("step", "share"), [("download", 0), ("download", 0.5), ("download", 1), ("unpack", 0.5)]
)
def test_a_killed_install_harms_nothing_and_the_next_goes_on(
    server: ModelServer, old: Path, step: str, share: float
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _DIES, server.catalogue, step, str(share)],
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert ran.returncode == -signal.SIGKILL
    assert contents(old) == OLD
    assert models.find_model() == old

    assert contents(fetched(server)) == NEW
    assert leftovers() == []


# wrong


def bomb() -> bytes:
    return zipped({**NEW, "vocab.txt": b"\x00" * 40_000_000}, zipfile.ZIP_DEFLATED)


def flipped(archive: bytes) -> bytes:
    """The archive with one bit of the weights turned, which its own check finds too."""
    at = len(archive) // 2
    return archive[:at] + bytes([archive[at] ^ 1]) + archive[at + 1 :]


def many() -> bytes:
    return zipped({**NEW, **{f"{'n' * 200}{number}": b"" for number in range(4_000)}})


@pytest.mark.parametrize(
    ("archive", "sentence"),
    [
        (zipped(NEW)[:300_000], "no whole archive"),
        (flipped(zipped(NEW)), "no whole archive"),
        (b"<html>Sign in to the network</html>", "no whole archive"),
        (b"", "no whole archive"),
        (zipped({**NEW, "vocab.txt": b"other"}), "“vocab.txt” in the archive is not the file"),
        (zipped({**NEW, "config.json": NEW["config.json"][::-1]}), "“config.json” in the archive"),
        (zipped({"config.json": NEW["config.json"]}), "is not the file that the catalogue"),
        (zipped({**NEW, "../evil.txt": b"x"}), "“../evil.txt”, which has no place"),
        (zipped({**NEW, "/tmp/evil.txt": b"x"}), "which has no place"),
        (zipped({**NEW, "..\\evil.txt": b"x"}), "which has no place"),
        (zipped({**NEW, "C:evil.txt": b"x"}), "which has no place"),
        (linked("vocab.txt", "/etc/passwd", NEW), "which has no place"),
        (linked("link", "/etc", NEW), "“link”, which has no place"),
        (bomb(), "which has no place"),
        (many(), "no whole archive|larger than the catalogue"),
        (zipped(model_files(2_000_000)), "larger than the catalogue says"),
    ],
)
def test_a_wrong_archive_is_refused_and_the_old_model_stays(
    server: ModelServer, old: Path, archive: bytes, sentence: str, tmp_path: Path
) -> None:
    server.offer(NEW, archive)

    with pytest.raises(InstallError, match=sentence) as told:
        fetched(server)

    assert "what is installed is unharmed" in str(told.value).lower()
    assert contents(old) == OLD
    assert models.find_model() == old
    assert leftovers() == [], "what is wrong is not taken up again"
    assert not list(tmp_path.rglob("evil.txt"))


def test_a_wrong_sum_is_refused_before_anything_is_unpacked(server: ModelServer, old: Path) -> None:
    steps: list[str] = []
    server.offer(NEW, sha256="0" * 64, files=None)

    with pytest.raises(InstallError, match="not the archive that the catalogue describes"):
        fetched(server, on_progress=lambda step, *_: steps.append(step))
    assert contents(old) == OLD
    assert "unpack" not in steps
    assert leftovers() == []


def test_a_whole_archive_of_something_else_is_refused(server: ModelServer, old: Path) -> None:
    server.offer({**NEW, "config.json": b'{"model_type": "gpt2"}'})

    with pytest.raises(InstallError, match="holds no model that can be used"):
        fetched(server)
    assert contents(old) == OLD
    assert leftovers() == []


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_page_that_is_not_there_is_told_at_once(
    server: ModelServer, old: Path, status: int
) -> None:
    server.archive.status = status

    with pytest.raises(InstallError, match=f"answered {status}"):
        fetched(server)
    assert len(server.ranges()) == 1, "asking again would not help"
    assert contents(old) == OLD


@given(st.data())
def test_no_damage_to_the_archive_harms_the_old_model(data: st.DataObject) -> None:
    small = model_files(2_000, seed=2)
    archive = bytearray(zipped(small))
    for _ in range(data.draw(st.integers(1, 3))):
        archive[data.draw(st.integers(0, len(archive) - 1))] = data.draw(st.integers(0, 255))
    del archive[data.draw(st.integers(len(archive) // 2, len(archive))) :]

    with pytest.MonkeyPatch.context() as patch, serving() as server:
        patch.setenv("no_proxy", "127.0.0.1")
        server.offer(small, bytes(archive))
        package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "arabert")
            place.mkdir()
            for name, content in OLD.items():
                (place / name).write_bytes(content)
            try:
                install(package, Path(folder), manner=QUICK)
            except InstallError:
                assert contents(place) == OLD
            else:
                assert contents(place) == small


# no room, no right


def test_without_room_nothing_is_fetched(server: ModelServer, old: Path) -> None:
    needed = len(server.archive.content) + sum(map(len, NEW.values()))
    tight = Manner(free=lambda folder: needed - 1, pauses=(), timeout=5.0)

    with pytest.raises(InstallError, match=r"too little room in .* MB are needed"):
        fetched(server, tight)
    assert contents(old) == OLD
    assert leftovers() == []


_FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
from annotations.cli import main
main(["model", "install", "arabert", "--catalogue", sys.argv[1]])
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of a process are another matter there")
def test_a_disk_that_takes_no_more_is_told_and_the_old_model_stays(
    server: ModelServer, old: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _FULL, server.catalogue],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert ran.returncode == 1
    assert os.strerror(errno.EFBIG) in ran.stderr
    assert "What is installed is unharmed" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert contents(old) == OLD

    assert contents(fetched(server)) == NEW


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root mounts")
def test_a_disk_that_fills_up_is_told(server: ModelServer, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(small)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("this computer mounts nothing")
    try:
        package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")
        with pytest.raises(InstallError, match="too little room"):
            install(package, small, manner=QUICK)
        # Were the figure wrong, the disk itself would say so.
        blind = Manner(free=lambda folder: 10**12, pauses=(), timeout=5.0)
        with pytest.raises(InstallError, match="No space left on device"):
            install(package, small, manner=blind)
        assert not (small / "arabert").exists()
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_folder_that_takes_nothing_is_told(server: ModelServer, unprivileged: Path) -> None:
    package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")
    unprivileged.chmod(0o555)
    with pytest.raises(InstallError, match="cannot be written"):
        install(package, unprivileged / "models", manner=QUICK)


def test_two_installs_at_a_time_do_not_mix(server: ModelServer) -> None:
    refused: list[str] = []

    def meanwhile(step: str, done: int, total: int) -> None:
        if not refused:
            with pytest.raises(InstallError, match="Another install") as told:
                fetched(server)
            refused.append(str(told.value))

    assert contents(fetched(server, on_progress=meanwhile)) == NEW
    assert refused


# the command


def run(*words: str) -> tuple[int, str, str]:
    outcome = CliRunner().invoke(main, ["model", *words])
    assert outcome.exception is None or isinstance(outcome.exception, SystemExit)
    return outcome.exit_code, outcome.stdout, outcome.stderr


def test_the_command_installs_lists_and_removes(server: ModelServer) -> None:
    place = models.models_folder() / "arabert"
    assert run("install", "arabert", "--catalogue", server.catalogue) == (
        0,
        f"model: {place}\n",
        "",
    )
    assert f"installed\tarabert\t{place}\tusable\n" in run("list")[1]
    assert run("remove", "arabert") == (0, "removed: arabert\n", "")
    assert models.installed_models() == ()


def test_the_command_lists_what_the_catalogue_offers_when_asked(server: ModelServer) -> None:
    code, out, _ = run("list", "--online", "--catalogue", server.catalogue)
    assert code == 0
    size = sum(map(len, NEW.values()))
    assert f"offered\tarabert\t2.0.0\t{size} bytes\tAraBERT\tA small model\n" in out


def test_the_environment_names_a_mirror(
    server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAWSIM_CATALOGUE", server.catalogue)
    assert run("install", "ner-arabert")[0] == 0


def test_the_command_tells_a_fault_in_one_sentence(server: ModelServer) -> None:
    server.archive.status = 404
    code, out, err = run("install", "arabert", "--catalogue", server.catalogue)
    assert (code, out) == (1, "")
    assert err.startswith("tawsim: The server answered 404")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["../x", "nothing", "", ".", "..", ".lock"])
def test_only_models_are_removed(server: ModelServer, old: Path, name: str) -> None:
    assert run("remove", name)[0] == 1
    assert contents(old) == OLD


def test_camel_tools_own_models_are_not_removed(server: ModelServer, home: Path) -> None:
    package = catalogue.find(catalogue.fetch(server.catalogue), "arabert")
    place = install(package, models.camel_data_folder(), manner=QUICK)
    with pytest.raises(models.EngineError, match="not Tawsim's own"):
        models.remove_model(place)
    assert contents(place) == NEW


# without a network


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """No connection can be made; the list tells of those that were tried."""
    tried: list[object] = []

    def refuse(*where: object, **how: object) -> None:
        tried.append(where)
        raise OSError("no network in this test")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return tried


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "look",
    [
        CamelSuggester.available,
        models.installed_models,
        models.known_models,
        models.find_model,
        lambda: unfinished("arabert"),
        lambda: run("list"),
    ],
)
def test_looking_never_goes_to_the_network(
    look: Callable[[], object], cut_off: list[object]
) -> None:
    look()
    assert cut_off == []


@pytest.mark.usefixtures("home")
def test_asking_for_the_catalogue_is_what_goes_to_the_network(cut_off: list[object]) -> None:
    code, _, err = run("list", "--online", "--catalogue", "http://127.0.0.1:9/c.json")
    assert code == 1
    assert "There is no connection to 127.0.0.1:9" in err
    assert len(cut_off) == 1
