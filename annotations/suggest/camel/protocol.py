"""What the engine and its worker process say to each other: one JSON object a line.

Requests go to the worker's standard input, answers come from its standard output, each with the
id of the request it belongs to.
"""

from typing import Literal, NamedTuple

import msgspec

FaultKind = Literal["library", "model", "memory", "failed", "died", "hung", "start", "int8"]


class TaggedWord(NamedTuple):
    """One word of a text with the recognizer's verdict.

    Attributes:
        start, end: code points in the text, end exclusive.
        tag: `O`, or `B-` or `I-` and one of PERS, LOC, ORG, MISC.
        probability: softmax of the tag at the word's first piece, 0 to 1.
    """

    start: int
    end: int
    tag: str
    probability: float


Sentence = list[TaggedWord]


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Import the libraries and load the model in `folder`, to be run in eight bits if `int8`."""

    id: int
    folder: str
    int8: bool = False


class Tag(msgspec.Struct, frozen=True, tag="tag"):
    """Tag every word of `texts`."""

    id: int
    texts: list[str]


class Cancel(msgspec.Struct, frozen=True, tag="cancel"):
    """Drop the request `id` at its next batch."""

    id: int


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The model is loaded."""

    id: int


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """`done` of `total` words of the request are tagged."""

    id: int
    done: int
    total: int


class Tagged(msgspec.Struct, frozen=True, tag="tagged"):
    """The words of the request's text number `text`, sentence by sentence."""

    id: int
    text: int
    sentences: list[Sentence]


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The request is finished, or was dropped."""

    id: int


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The request cannot be answered; `detail` is for whoever reads the log."""

    id: int
    kind: FaultKind
    detail: str


Request = Load | Tag | Cancel
Answer = Ready | Progress | Tagged | Done | Failed

_ENCODER = msgspec.json.Encoder()
_REQUESTS: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_ANSWERS: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def to_line(message: Request | Answer) -> bytes:
    """The message as one line of JSON, line feed included."""
    return _ENCODER.encode(message) + b"\n"


def request_of(line: bytes) -> Request:
    """The request in `line`; raises `msgspec.DecodeError` on anything else."""
    return _REQUESTS.decode(line)


def answer_of(line: bytes) -> Answer:
    """The answer in `line`; raises `msgspec.DecodeError` on anything else."""
    return _ANSWERS.decode(line)
