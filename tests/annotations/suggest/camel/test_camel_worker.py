"""What the worker answers when a model is old, spoilt or hostile; run here without a process."""

import io
import json
import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest

from annotations.suggest.camel import quantizing
from annotations.suggest.camel.protocol import (
    Answer,
    Done,
    Failed,
    Load,
    Progress,
    Ready,
    Tag,
    Tagged,
    answer_of,
)
from annotations.suggest.camel.worker import Requests, Worker, kind_of
from tests.tiny_model import make_model


class _Waiting(io.RawIOBase):
    """Input on which nothing ever comes, as from a parent that has nothing to ask."""

    def __iter__(self) -> "_Waiting":
        return self

    def __next__(self) -> bytes:
        import threading

        threading.Event().wait()
        raise StopIteration


@pytest.fixture
def answers(ner: Any) -> Any:
    def ask(*requests: Load | Tag) -> list[Answer]:
        out = io.BytesIO()
        worker = Worker(Requests(_Waiting()), out)  # type: ignore[arg-type]
        for request in requests:
            worker.answer(request)
        return [answer_of(line) for line in out.getvalue().splitlines()]

    return ask


def test_a_model_with_bin_weights_loads_and_tags(answers: Any, ner: Any, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "old", weights="bin")
    text = "وصل تحسين الخفاجي الى بغداد."

    ready, start, end, tagged, done = answers(Load(1, str(folder)), Tag(2, [text]))

    assert isinstance(ready, Ready)
    assert (start, end) == (Progress(2, 0, 6), Progress(2, 6, 6))
    assert isinstance(tagged, Tagged)
    assert done == Done(2)
    (words,) = tagged.sentences
    assert [text[word.start : word.end] for word in words] == [
        *text[:-1].split(" "),
        ".",
    ]
    expected = ner.NERecognizer(str(folder)).predict([[text[w.start : w.end] for w in words]])
    assert [[word.tag for word in words]] == expected


class _Trap:
    """Pickles as a call that makes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.path,))


def test_a_pickle_that_would_run_code_is_refused_unrun(
    answers: Any, model: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(model, tmp_path / "hostile"))
    (folder / "model.safetensors").unlink()
    made = tmp_path / "made"
    pickled = pickle.dumps({"classifier.weight": _Trap(made)}, protocol=2)
    pickle.loads(pickled)
    assert made.exists(), "the trap itself must work"
    made.unlink()
    (folder / "pytorch_model.bin").write_bytes(pickled)

    (answer,) = answers(Load(1, str(folder)))

    assert isinstance(answer, Failed)
    assert answer.kind == "model"
    assert not made.exists()


def test_a_model_never_trained_on_names_is_refused(
    answers: Any, model: Path, tmp_path: Path
) -> None:
    from transformers import BertModel

    folder = Path(shutil.copytree(model, tmp_path / "bare"))
    config = (folder / "config.json").read_bytes()
    BertModel.from_pretrained(str(folder)).save_pretrained(str(folder))
    (folder / "config.json").write_bytes(config)

    (answer,) = answers(Load(1, str(folder)))

    assert isinstance(answer, Failed)
    assert answer.kind == "model"
    assert "classifier" in answer.detail


def test_weights_of_another_shape_are_a_fault_of_the_model(
    answers: Any, model: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(model, tmp_path / "odd"))
    config = json.loads((folder / "config.json").read_bytes())
    (folder / "config.json").write_text(json.dumps(config | {"hidden_size": 64}), encoding="utf-8")

    (answer,) = answers(Load(1, str(folder)))

    assert isinstance(answer, Failed)
    assert answer.kind == "model"


def test_faults_are_told_apart_by_what_the_user_can_do() -> None:
    assert kind_of(ImportError("torch"), "model") == "library"
    assert kind_of(MemoryError(), "failed") == "memory"
    assert kind_of(RuntimeError("DefaultCPUAllocator: can't allocate memory"), "model") == "memory"
    assert kind_of(OSError(12, "Cannot allocate memory"), "model") == "memory"
    assert kind_of(ValueError(), "model") == "model"


@pytest.mark.parametrize(("gain", "kind"), [(0.0, None), (1e9, "int8")])
def test_a_model_in_eight_bits_loads_where_that_is_worth_it(
    answers: Any, model: Path, monkeypatch: pytest.MonkeyPatch, gain: float, kind: str | None
) -> None:
    monkeypatch.setattr(quantizing, "_WORTH_WHILE", gain)

    [answer] = answers(Load(1, str(model), int8=True))

    assert getattr(answer, "kind", None) == kind
    assert isinstance(answer, Failed if kind else Ready)


def test_of_both_kinds_of_weights_the_safe_ones_are_loaded(answers: Any, tmp_path: Path) -> None:
    text = "وصل تحسين الخفاجي الى بغداد امس وقال ان لواء الصحراء اسقط طائرة مسيرة قرب القاعدة."
    safe = make_model(tmp_path / "safe", seed=1)
    pickled = make_model(tmp_path / "pickled", seed=2, weights="bin")
    both = shutil.copytree(safe, tmp_path / "both")
    shutil.copyfile(pickled / "pytorch_model.bin", both / "pytorch_model.bin")

    def tagged(folder: Path) -> list[str]:
        found = answers(Load(1, str(folder)), Tag(2, [text]))
        [told] = [answer for answer in found if isinstance(answer, Tagged)]
        return [word.tag for sentence in told.sentences for word in sentence]

    assert tagged(both) == tagged(safe) != tagged(pickled)


def test_pickled_weights_with_more_than_tensors_are_not_read_beside_safe_ones(
    answers: Any, tmp_path: Path
) -> None:
    folder = make_model(tmp_path / "both")
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({"classifier.weight": print}))

    [answer] = answers(Load(1, str(folder)))

    assert isinstance(answer, Ready)
