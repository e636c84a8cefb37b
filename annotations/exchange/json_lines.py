"""JSON records, one a line or in one list, decoded strictly and one at a time."""

import json
import mmap
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeVar

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.exchange.lines import LONGEST_LINE, numbered_lines

Json = dict[str, Any]
Type = TypeVar("Type")

# Every key in JSON ends so; within a string it may also stand behind an escaped quotation mark.
_KEY_ENDS = re.compile(rb'"\s*:')
_DEEPEST: Final = 50  # objects and lists within each other
# The next bracket with all before it, or the quotation mark of a string that does not end.
# Atomic groups, not possessive ones: those lose their way in the first releases of Python 3.11.
_PIECE = re.compile(
    rb'(?>[^"{}\[\]]*(?:"(?>[^"\\]*(?:\\.[^"\\]*)*)"[^"{}\[\]]*)*)(["{}\[\]])', re.DOTALL
)
_LETTER = re.compile(rb"[^ \t\r\n]")
_LETTER_BETWEEN = re.compile(rb"[^ \t\r\n,]")
_CHUNK: Final = 1 << 22
_LONGEST_PASSED: Final = 1 << 28  # bytes of an object that is passed over, for it is too long
_QUOTE, _LIST_ENDS = b'"]'
_OPENING: Final = b"{["
_CLOSING: Final = b"}]"
_LARGEST_PIPE: Final = 1 << 30
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_decoder = msgspec.json.Decoder()
_encoder = msgspec.json.Encoder()


def objects(path: Path) -> Iterator[tuple[int, Json | ImportFault]]:
    """Each line's object with its number, or why the line is none."""
    for number, line in numbered_lines(path):
        try:
            yield number, line if isinstance(line, ImportFault) else decoded(line)
        except ImportFault as fault:
            yield number, fault


def listed_objects(path: Path) -> Iterator[tuple[int, Json | ImportFault]]:
    """Each object of a file that is one JSON list, or one object after another.

    The number is that of the line on which it begins, from 1. Only one object at a time is held,
    however large the file.

    Raises:
        ImportFault: the file is empty, or its brackets do not match; nothing behind was read.
    """
    with path.open("rb") as file:
        content = _mapped(file)
        line = 1
        behind = released = 0
        for start, end in _places(content):
            line += _line_ends(content, behind, start)
            try:
                yield line, _object(content, start, end)
            except ImportFault as fault:
                yield line, fault
            line += _line_ends(content, start, end)
            released = _release(content, released, end)
            behind = end


def _object(content: mmap.mmap | bytes, start: int, end: int) -> Json:
    if end - start > LONGEST_LINE:
        raise ImportFault(
            N_("errors", "The record is longer than {limit} MB."), limit=LONGEST_LINE // 2**20
        )
    return decoded(content[start:end])


def _line_ends(content: mmap.mmap | bytes, start: int, end: int) -> int:
    """How many lines end in a part of the file, of which little is held at a time."""
    return sum(
        content[begin : min(begin + _CHUNK, end)].count(b"\n")
        for begin in range(start, end, _CHUNK)
    )


def _release(content: mmap.mmap | bytes, released: int, read: int) -> int:
    """Give back the memory in which the part lies that has been read; returns how far."""
    part = read // _CHUNK * _CHUNK
    if part > released and isinstance(content, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        content.madvise(mmap.MADV_DONTNEED, released, part - released)
        return part
    return released


def _mapped(file: BinaryIO) -> mmap.mmap | bytes:
    try:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (ValueError, OSError):  # an empty file, or a pipe
        return file.read(_LARGEST_PIPE)


def _places(content: mmap.mmap | bytes) -> Iterator[tuple[int, int]]:
    """Where each object begins and ends (bytes)."""
    at = 3 if content[:3] == _BYTE_ORDER_MARK else 0
    first = _LETTER.search(content, at, at + LONGEST_LINE)
    if first is None:
        raise ImportFault(N_("errors", "The file is empty."))
    listed = first.group() == b"["
    at = first.end() if listed else first.start()
    while place := _next_place(content, at):
        start, at = place
        if start == at:
            at += 1
            listed = False
            break
        yield start, at
    if listed or _LETTER.search(content, at, at + LONGEST_LINE):
        raise _broken(content, at)


def _next_place(content: mmap.mmap | bytes, at: int) -> tuple[int, int] | None:
    """The next object behind `at`; where the list ends instead, an empty place; None at the end."""
    depth = 0
    start = at
    for match in _PIECE.finditer(content, at, at + _LONGEST_PASSED):
        # Strings are not copied, for one may be as long as the file.
        piece = content[match.start(1)]
        if not depth:
            start = match.start(1)
            if _LETTER_BETWEEN.search(content, at, start) or piece == _QUOTE:
                raise _broken(content, at)
            if piece == _LIST_ENDS:
                return start, start
        if piece in _OPENING:
            depth += 1
        elif piece in _CLOSING:
            depth -= 1
            if depth <= 0:
                return start, match.end()
        else:
            break
    if depth:
        raise _broken(content, start)
    return None


def _broken(content: mmap.mmap | bytes, at: int) -> ImportFault:
    return ImportFault(
        N_("errors", "It is no list of JSON objects; nothing behind line {line} was read."),
        line=1 + _line_ends(content, 0, at),
    )


_NESTING: Final = frozenset((dict, list))


def decoded(line: bytes) -> Json:
    """The JSON object that the bytes are, each key in it once.

    Raises:
        ImportFault: they are none, not UTF-8, or nested too deep.
    """
    try:
        raw = _decoder.decode(line)
        # Decoders keep the last of two equal keys and say nothing. Looking at each pair is slow,
        # so it is done only where there are more `":` than keys, be it only within the text.
        if len(_KEY_ENDS.findall(line)) > _keys_in(raw):
            json.loads(line, object_pairs_hook=_each_once)
    except UnicodeDecodeError as error:
        raise ImportFault(
            N_("errors", "It is not UTF-8; save the file as UTF-8 and import it again.")
        ) from error
    except RecursionError as error:
        raise ImportFault(N_("errors", "The record is nested too deep.")) from error
    except (msgspec.DecodeError, ValueError) as error:
        raise ImportFault(N_("errors", "It is no JSON record: {why}."), why=brief(error)) from error
    if not isinstance(raw, dict):
        raise ImportFault(N_("errors", "It is no JSON object."))
    return raw


def fitted(value: object, form: type[Type]) -> Type:
    """The value as `form`, to the letter: no string is taken for a number.

    Raises:
        ImportFault: it does not fit, saying where.
    """
    try:
        return msgspec.convert(value, form, strict=True)
    except msgspec.ValidationError as error:
        raise ImportFault(
            N_("errors", "The record does not fit: {why}."), why=brief(error)
        ) from error


def joined(meta: Json, extra: Json) -> Json:
    """`meta` with what else there is; a key it has itself gets a `_` in front there."""
    found = dict(meta)
    for key, value in extra.items():
        while key in found:
            key = f"_{key}"  # noqa: PLW2901 - what `meta` says itself stays as it is
        found[key] = value
    return found


def checked_meta(meta: Json) -> Json:
    """`meta`, unless it could not be written out again just as it was read.

    Raises:
        ImportFault: it is nested too deep.
    """
    _check_depth(meta, 0)
    return meta


def encoded(value: object) -> bytes:
    """The value as JSON on one line, without blanks and without a line end."""
    return _encoder.encode(value)


def brief(error: Exception) -> str:
    """An error's words, for the middle of a sentence."""
    return str(error).rstrip(".")[:200]


def _keys_in(value: object) -> int:
    """How many keys the objects in a value have; goes as deep as it is nested."""
    count = 0
    waiting: list[Any] = [value] if value.__class__ in _NESTING else []
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            count += len(one)
            waiting += [inner for inner in one.values() if inner.__class__ in _NESTING]
        elif set(map(type, one)) == {dict}:
            # Most often the spans, which hold nothing nested: all of them at once.
            count += sum(map(len, one))
            if not _NESTING.isdisjoint(map(type, chain.from_iterable(map(dict.values, one)))):
                waiting += [
                    inner for each in one for inner in each.values() if inner.__class__ in _NESTING
                ]
        else:
            waiting += [inner for inner in one if inner.__class__ in _NESTING]
    return count


def _each_once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ImportFault(N_("errors", "The record gives “{key}” twice."), key=twice)
    return found


def _check_depth(value: object, depth: int) -> None:
    if depth > _DEEPEST:
        raise ImportFault(N_("errors", "The record is nested too deep."))
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            _check_depth(item, depth + 1)
