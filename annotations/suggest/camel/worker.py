"""The process in which camel-tools and torch live: reads requests, tags, answers.

Run as `python -m annotations.suggest.camel.worker SCRATCH`, SCRATCH an empty folder it may write
in. It ends when its standard input does. It never opens a network connection.
"""

import contextlib
import errno
import os
import queue
import signal
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO, Any

import msgspec

from annotations.camel_data import keep_to
from annotations.suggest.camel.models import weights_of
from annotations.suggest.camel.packing import pack
from annotations.suggest.camel.protocol import (
    Answer,
    Cancel,
    Done,
    Failed,
    FaultKind,
    Load,
    Progress,
    Ready,
    Request,
    Tag,
    Tagged,
    TaggedWord,
    request_of,
    to_line,
)
from annotations.suggest.camel.quantizing import NoWholeNumbersError, quantize
from annotations.suggest.camel.tagging import Tagger
from annotations.suggest.camel.words import sentences_of

_CLASSIFIER = "classifier.weight"
# What torch's allocators and oneDNN say when there is no memory left; none has a class of its own.
_OUT_OF_MEMORY = (
    "allocate memory",
    "not enough memory",
    "out of memory",
    "bad_alloc",
    "could not create a primitive",
)
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
    "TOKENIZERS_PARALLELISM": "false",
}


class _DroppedError(Exception):
    """The request under way was cancelled."""


class _NoClassifierError(Exception):
    """The weights are of a model that was never trained to tell names."""


def keep_offline(scratch: Path) -> None:
    """Let the libraries below neither ask the network nor touch the home."""
    keep_to(scratch)
    os.environ.update(_OFFLINE)
    tempfile.tempdir = str(scratch)


class Requests:
    """Requests as they arrive, and which of them are cancelled meanwhile."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._waiting: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        threading.Thread(target=self._read, daemon=True).start()

    def next(self) -> Request:
        """The next request, waiting for it."""
        return self._waiting.get()

    def cancelled(self, request: int) -> bool:
        """Whether `request` was cancelled."""
        return request in self._cancelled

    def _read(self) -> None:
        try:
            for line in self._source:
                request = request_of(line)
                if isinstance(request, Cancel):
                    self._cancelled.add(request.id)
                else:
                    self._waiting.put(request)
        except (msgspec.MsgspecError, OSError) as error:
            sys.stderr.write(f"unreadable request: {error}\n")
        # The other side is gone, whatever the main thread is busy with.
        os._exit(0)


class Worker:
    """Answers requests with the model it has loaded."""

    def __init__(self, requests: Requests, answers: IO[bytes]) -> None:
        self._requests = requests
        self._answers = answers
        self._tagger: Tagger | None = None

    def serve(self) -> None:
        """Answer requests one by one, for good."""
        while True:
            self.answer(self._requests.next())

    def answer(self, request: Request) -> None:
        """Answer one request; whatever goes wrong is an answer too."""
        try:
            if isinstance(request, Load):
                self._load(request)
            elif isinstance(request, Tag):
                self._tag(request)
        except _DroppedError:
            self._say(Done(request.id))
        except Exception as error:  # noqa: BLE001 - told to the other process by its kind
            stage: FaultKind = "model" if isinstance(request, Load) else "failed"
            self._say(Failed(request.id, kind_of(error, stage), repr(error)[:2000]))

    def _load(self, request: Load) -> None:
        folder = Path(request.folder)
        # A plain import error here means the library, not the model.
        from camel_tools.ner import NERecognizer
        from transformers.utils import logging

        logging.disable_progress_bar()
        if _CLASSIFIER not in weight_names(weights_of(folder)):
            raise _NoClassifierError(_CLASSIFIER)
        recognizer = NERecognizer(str(folder))
        # The tagger moves the model to a graphics card where there is one; packing is for without.
        self._tagger = Tagger(recognizer)
        if request.int8:
            quantize(recognizer.model)
        else:
            pack(recognizer.model)
        self._say(Ready(request.id))

    def _tag(self, request: Tag) -> None:
        if self._tagger is None:
            raise RuntimeError("no model is loaded")

        def on_batch(done: int, total: int) -> None:
            self._say(Progress(request.id, done, total))
            if self._requests.cancelled(request.id):
                raise _DroppedError

        texts = [sentences_of(text) for text in request.texts]
        verdicts = iter(
            self._tagger.tag(
                [[word.plain for word in words] for sentences in texts for words in sentences],
                on_batch,
            )
        )
        for number, sentences in enumerate(texts):
            tagged = [
                [
                    TaggedWord(word.start, word.end, tag, round(chance, 6))
                    for word, (tag, chance) in zip(words, next(verdicts), strict=True)
                ]
                for words in sentences
            ]
            self._say(Tagged(request.id, number, tagged))
        self._say(Done(request.id))

    def _say(self, answer: Answer) -> None:
        self._answers.write(to_line(answer))
        self._answers.flush()


def weight_names(weights: Path) -> set[str]:
    """Names of the tensors in a weights file, none of which is read.

    A `.bin` file is a pickle; only tensors and plain containers are let out of it.
    """
    if weights.suffix == ".safetensors":
        from safetensors import safe_open

        with safe_open(str(weights), framework="pt") as tensors:
            return set(tensors.keys())
    import torch

    return set(torch.load(weights, map_location="meta", weights_only=True))


def kind_of(error: BaseException, otherwise: FaultKind) -> FaultKind:
    """Which kind of fault an exception in this process stands for."""
    if isinstance(error, ImportError):
        return "library"
    if isinstance(error, NoWholeNumbersError):
        return "int8"
    out_of_memory = isinstance(error, MemoryError) or (
        isinstance(error, OSError) and error.errno == errno.ENOMEM
    )
    if out_of_memory or any(words in str(error) for words in _OUT_OF_MEMORY):
        return "memory"
    return otherwise


def _step_back() -> None:
    """Let the window have the processor first, and leave Ctrl-C to the process that started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(5)


def _own_output() -> Any:
    """Standard output for answers alone: whatever a library prints goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def main() -> None:
    """Serve until standard input ends."""
    _step_back()
    answers = _own_output()
    requests = Requests(sys.stdin.buffer)
    keep_offline(Path(sys.argv[1]))
    Worker(requests, answers).serve()


if __name__ == "__main__":
    main()
