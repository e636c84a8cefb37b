"""The engine with its worker process: results, order, cancelling, and every way it can fail."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.errors import EngineError
from annotations.spans import Document, reading_order
from annotations.suggest.camel import CamelSuggester
from annotations.suggest.camel.protocol import TaggedWord
from annotations.suggest.camel.spans_from_tags import suggestions
from annotations.suggest.camel.words import sentences_of

ARTICLE = (
    "أعلن اللواء تحسين الخفاجي أن قوات التحالف انسحبت من قاعدة عين الأسد.\n"
    "وقال \u200f\u200e وليد في بغداد إن طائرات رافال وصواريخ غراد في مطار الحبانية العسكري. "
)
LONG = ARTICLE * 150

posix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")


def document(text: str, name: str = "d") -> Document:
    return Document(name, text)


def running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_importing_the_engine_loads_nothing_heavy() -> None:
    program = (
        "import sys, annotations.suggest.camel as camel; camel.CamelSuggester.available();"
        "print([m for m in ('torch', 'transformers', 'camel_tools', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"


def test_proposals_are_what_predict_s_labels_lead_to(
    engine: CamelSuggester, recognizer: Any
) -> None:
    cut = sentences_of(ARTICLE)
    visible = [[word for word in words if word.plain] for words in cut]
    labels = recognizer.predict([[word.plain for word in words] for words in visible])
    tagged = [
        [TaggedWord(word.start, word.end, tag, 1.0) for word, tag in zip(*pair, strict=True)]
        for pair in zip(visible, labels, strict=True)
    ]
    expected = [(one.start, one.end, one.label) for one in suggestions(ARTICLE, tagged)]

    found = engine.suggest(document(ARTICLE))

    assert expected, "the tiny model must find something here"
    assert [(one.start, one.end, one.label) for one in found] == expected
    assert found == sorted(found, key=reading_order)
    assert all(one.engine == "camel" and 0 < one.confidence < 1 for one in found)
    assert all(one.reason.startswith("camel: ") for one in found)


def test_many_documents_come_back_in_order_each_with_its_own(engine: CamelSuggester) -> None:
    texts = [ARTICLE[: 30 + 7 * n] for n in range(12)]
    documents = [document(text, str(n)) for n, text in enumerate(texts)]

    together = list(engine.suggest_all(iter(documents)))

    assert [one.id for one, _ in together] == [str(n) for n in range(12)]
    alone = [engine.suggest(one) for one in documents]
    places = [[(s.start, s.end, s.label) for s in found] for _, found in together]
    assert places == [[(s.start, s.end, s.label) for s in found] for found in alone]


def test_documents_are_read_only_as_far_as_they_are_needed(engine: CamelSuggester) -> None:
    read: list[int] = []

    def endless() -> Iterator[Document]:
        for number in range(1_000):
            read.append(number)
            yield document(LONG, str(number))

    proposals = engine.suggest_all(endless())
    next(proposals)

    assert len(read) == 1


def test_an_empty_or_blank_text_has_no_proposals(engine: CamelSuggester) -> None:
    assert engine.suggest(document("")) == []
    assert engine.suggest(document(" \n\u200f ")) == []
    assert list(engine.suggest_all([])) == []


def test_a_cancel_is_heard_within_a_batch_and_the_worker_stays(engine: CamelSuggester) -> None:
    engine.suggest(document(ARTICLE))
    worker = engine.worker_pid
    steps: list[tuple[int, int]] = []
    engine.on_progress = lambda done, total: steps.append((done, total))

    found = list(engine.suggest_all([document(LONG)], lambda: len(steps) >= 2))

    engine.on_progress = lambda done, total: None
    assert found == []
    assert steps[-1][0] < steps[-1][1]
    assert engine.suggest(document(ARTICLE)), "the answers of the cancelled request are passed over"
    assert engine.worker_pid == worker


def test_cancelled_beforehand_nothing_is_asked_of_the_worker(model: Path) -> None:
    engine = CamelSuggester(model)

    assert list(engine.suggest_all([document(ARTICLE)], lambda: True)) == []
    assert engine.worker_pid is None


def test_the_worker_never_turns_to_the_network(engine: CamelSuggester, offline: Path) -> None:
    assert engine.suggest(document(ARTICLE))
    assert not offline.exists(), offline.read_text(encoding="utf-8")

    program = "import socket; socket.create_connection(('127.0.0.1', 9))"
    tried = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert b"no network in this test" in tried.stderr, "the guard itself must work"
    offline.unlink()


@pytest.fixture(scope="module")
def fragile(offline: Path, model: Path) -> Iterator[CamelSuggester]:
    """An engine whose worker the tests below bring to its end."""
    engine = CamelSuggester(model, batch_seconds=4)
    yield engine
    engine.close()


@posix
def test_a_killed_worker_is_one_error_and_the_next_call_works(fragile: CamelSuggester) -> None:
    def kill(done: int, total: int) -> None:
        if done and fragile.worker_pid:
            os.kill(fragile.worker_pid, signal.SIGKILL)

    fragile.on_progress = kill
    with pytest.raises(EngineError, match="ended unexpectedly"):
        fragile.suggest(document(LONG))
    assert fragile.worker_pid is None

    fragile.on_progress = lambda done, total: None
    assert fragile.suggest(document(ARTICLE))


@posix
def test_a_worker_that_falls_silent_is_stopped_with_an_error(fragile: CamelSuggester) -> None:
    fragile.suggest(document(ARTICLE))
    worker = fragile.worker_pid
    assert worker is not None
    os.kill(worker, signal.SIGSTOP)

    with pytest.raises(EngineError, match="no answer for 4 seconds"):
        fragile.suggest(document(LONG))

    assert not running(worker)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="prlimit is Linux's")
def test_a_worker_without_memory_is_one_error(fragile: CamelSuggester) -> None:
    import resource

    fragile.suggest(document(ARTICLE))
    worker = fragile.worker_pid
    assert worker is not None
    pages = int(Path(f"/proc/{worker}/statm").read_text(encoding="ascii").split()[0])
    used = pages * resource.getpagesize()
    resource.prlimit(worker, resource.RLIMIT_AS, (used + 1_000_000, used + 1_000_000))

    with pytest.raises(EngineError, match=r"out of memory|ended unexpectedly|met a fault"):
        fragile.suggest(document(LONG * 5))

    assert not running(worker)


def test_closing_ends_the_worker_and_leaves_no_files(model: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tempfile.tempdir", str(tmp_path))
        engine = CamelSuggester(model)
        list(engine.suggest_all([document(ARTICLE)], iter([False, False, True]).__next__))
        worker = engine.worker_pid
        assert worker is not None
        engine.close()

    assert not running(worker)
    assert list(tmp_path.iterdir()) == []


def test_the_worker_ends_when_the_program_that_started_it_does(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "annotations.suggest.camel.worker", str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdin is not None
        worker.stdin.close()
        assert worker.wait(timeout=60) == 0


def test_a_missing_library_is_one_error(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "torch.py").write_text("raise ImportError('no torch')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    engine = CamelSuggester(model)

    with pytest.raises(EngineError, match="could not load the camel-tools library"):
        engine.suggest(document(ARTICLE))
    assert engine.worker_pid is None


@pytest.mark.usefixtures("home")
def test_with_no_model_the_error_says_what_to_do() -> None:
    engine = CamelSuggester()

    wanted = r"no model .* the other engines go on .* “tawsim model install"
    with pytest.raises(EngineError, match=wanted):
        engine.suggest(document(ARTICLE))
    with pytest.raises(EngineError):
        next(engine.suggest_all([document(ARTICLE)]))
    engine.close()


def test_a_damaged_model_is_refused_before_any_process_starts(tmp_path: Path) -> None:
    engine = CamelSuggester(tmp_path)

    with pytest.raises(EngineError, match=r"no vocabulary"):
        engine.suggest(document(ARTICLE))
    assert engine.worker_pid is None


def test_an_interpreter_that_cannot_start_is_one_error(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(model / "no-such-program"))

    with pytest.raises(EngineError, match="could not be started"):
        CamelSuggester(model).suggest(document(ARTICLE))
