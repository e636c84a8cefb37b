"""Keeps a model in one file that is safe to open, whoever made it: a header and plain numbers.

The file is eight letters, the header's length, the header (JSON), and then the arrays one after
another, little-endian. Nothing in it is ever run. Whatever does not fit, to the byte, is refused.
"""

from __future__ import annotations

import os
import tempfile
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError
from annotations.suggest.calibration import Curve
from annotations.suggest.learned.chains import barred
from annotations.suggest.learned.fitting import Weights
from annotations.suggest.learned.model import Figures, Model
from annotations.suggest.learned.tags import TAGS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MAGIC: Final = b"TAWSIML1"
_LARGEST: Final = 256 << 20  # bytes in a file
_LARGEST_HEADER: Final = 8 << 20  # bytes
_MOST_SIGNS: Final = 1 << 23
_MOST_LABELS: Final = 200
_MOST_LETTERS_CUT: Final = 4
_HEAVIEST: Final = 1e4
_HEAVIEST_COMMON: Final = 100.0
_DAMAGED: Final = N_(
    "errors",
    "The learned model {path} is damaged or not one of Tawsim's; delete it, and it will be "
    "learned anew.",
)


def write_model(model: Model, path: Path) -> None:
    """Write a model, whole or not at all; the same model gives the same bytes.

    Raises:
        EngineError: the file cannot be written.
    """
    import msgspec

    header = msgspec.json.encode(_header(model))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(_MAGIC + len(header).to_bytes(8, "little") + header)
                for array, kind in _arrays(model):
                    out.write(array.astype(kind).tobytes())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise EngineError(
            N_("errors", "The learned model cannot be kept in {path}: {why}."),
            path=path,
            why=error.strerror,
        ) from error


def read_model(path: Path) -> Model:
    """Read a model.

    Raises:
        EngineError: there is none, or the file is damaged.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise EngineError(
            N_("errors", "The learned model {path} cannot be read: {why}."),
            path=path,
            why=error.strerror,
        ) from error
    try:
        return _parsed(content)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise EngineError(_DAMAGED, path=path) from error


def _header(model: Model) -> dict[str, Any]:
    return {
        "version": 1,
        "labels": list(model.labels),
        "documents": list(model.documents),
        "fingerprint": model.fingerprint,
        "spans": model.spans,
        "signs": len(model.signs),
        "figures": {
            label: [
                one.spans, one.f1, one.rules_f1, one.curve.slope, one.curve.offset, one.alone,
                one.alone_right,
            ]
            for label, one in model.figures.items()
        },
        "habits": dict(model.habits),
    }  # fmt: skip


def _arrays(model: Model) -> list[tuple[NDArray[Any], str]]:
    weights = model.weights
    return [
        (model.signs, "<u4"),
        (weights.signs, "<f2"),
        (weights.following, "<f4"),
        (weights.going, "<f4"),
        (weights.beginning, "<f4"),
    ]


def _parsed(content: bytes) -> Model:
    """The model in a file's bytes.

    Raises:
        ValueError, KeyError, TypeError, OverflowError: they are none.
    """
    import msgspec

    _check(len(content) <= _LARGEST and content[: len(_MAGIC)] == _MAGIC)
    begin = len(_MAGIC) + 8
    length = int.from_bytes(content[len(_MAGIC) : begin], "little")
    _check(0 < length <= min(_LARGEST_HEADER, len(content) - begin))
    header = msgspec.json.decode(content[begin : begin + length], type=dict[str, Any])
    _check(header["version"] == 1)
    labels = msgspec.convert(header["labels"], tuple[str, ...])
    signs = msgspec.convert(header["signs"], int)
    _check(0 < len(labels) <= _MOST_LABELS and len(set(labels)) == len(labels))
    _check(0 < signs <= _MOST_SIGNS)
    known, weights = _numbers(content, begin + length, signs, len(labels))
    return Model(
        labels,
        msgspec.convert(header["documents"], tuple[str, ...]),
        msgspec.convert(header["fingerprint"], str),
        msgspec.convert(header["spans"], int),
        {label: _figures(header["figures"][label]) for label in labels},
        _habits(header["habits"]),
        known,
        weights,
    )


def _numbers(
    content: bytes, begin: int, signs: int, labels: int
) -> tuple[NDArray[np.uint32], Weights]:
    import numpy as np

    width, square = labels * TAGS, (labels, TAGS, TAGS)
    shapes: list[tuple[tuple[int, ...], str]] = [
        ((signs,), "<u4"), ((signs, width), "<f2"), (square, "<f4"), (square, "<f4"),
        ((labels, TAGS), "<f4"),
    ]  # fmt: skip
    arrays: list[NDArray[Any]] = []
    for shape, kind in shapes:
        count = int(np.prod(shape))
        end = begin + count * np.dtype(kind).itemsize
        _check(end <= len(content))
        array = np.frombuffer(content, kind, count, begin).reshape(shape)
        arrays.append(array.astype(np.uint32 if kind == "<u4" else np.float32))
        begin = end
    _check(begin == len(content))
    known, *rest = arrays
    _check(known[0] == 0 and bool((known[1:] > known[:-1]).all()))
    signs_weigh, following, going, beginning = rest
    bars = barred(labels)
    going[bars[0] < 0] = 0
    beginning[bars[1] < 0] = 0
    # Larger numbers than any that are learned would overflow in the sums.
    _check(bool((np.abs(signs_weigh) < _HEAVIEST).all()))
    _check(all(bool((np.abs(part) < _HEAVIEST_COMMON).all()) for part in rest[1:]))
    going, beginning = (
        np.add(*parts, dtype=np.float32) for parts in zip(rest[2:], bars, strict=True)
    )
    return known, Weights(signs_weigh, following, going, beginning)


def _figures(row: Any) -> Figures:
    import msgspec

    kind = tuple[int, float, float, float, float, int, int]
    spans, f1, rules_f1, slope, offset, alone, alone_right = msgspec.convert(row, kind)
    _check(0 <= f1 <= 1 and 0 <= rules_f1 <= 1 and 0 <= alone_right <= alone)
    _check(isfinite(slope) and 0 <= slope <= 100 and isfinite(offset) and abs(offset) <= 100)
    return Figures(spans, f1, rules_f1, Curve(slope, offset), alone, alone_right)


def _habits(given: Any) -> dict[str, int]:
    import msgspec

    habits = msgspec.convert(given, dict[str, int])
    _check(all(0 <= cut <= min(len(form) - 1, _MOST_LETTERS_CUT) for form, cut in habits.items()))
    return habits


def _check(holds: object) -> None:
    if not holds:
        raise ValueError
