"""Which encoding bytes are in: what they say themselves, strict UTF-8, or a guess that is told.

A byte order mark goes before all else; bytes that are UTF-8 to the last are UTF-8, for text in
another encoding hardly ever is; what remains is looked at by charset-normalizer, and its finding
is a guess with alternatives that somebody has to agree to.
"""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault, UsageError
from annotations.exchange.texts.options import GUESS
from annotations.notices import Notice

UTF_8: Final = "utf-8"
OFFERED: Final = (
    UTF_8, "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be", "cp720", "mac-arabic",
    "windows-1252",
)  # fmt: skip
"""Encodings to choose from, the likeliest first; any other that Python knows can be named."""

Ground = Literal["mark", "utf-8", "declared", "guess", "broken", "unknown"]

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The library also tries encodings that no Arabic text was ever in, and takes short texts for them.
_CANDIDATES: Final = ["utf_16_le", "utf_16_be", "cp1256", "iso8859_6", "cp720", "cp1252"]
_SAMPLE: Final = 256 * 1024  # bytes that are looked at for a guess
_BEGINNING: Final = 1024 * 1024  # bytes of a file by which it is told
_EXCERPT: Final = 40  # code points


@dataclass(frozen=True, slots=True)
class Detection:
    """An encoding, and on what ground it is taken for that of some bytes.

    Attributes:
        encoding: a codec's name; None where not even a guess can be made.
        ground: a byte order mark, strict UTF-8, what the file or the user declares, or a guess;
            `broken` where it is UTF-8 but for some bytes.
        confidence: how sure, 0 to 1.
        alternatives: what else it may be, with confidence, the likeliest first.
        excerpt: the beginning of what is not plain ASCII, read in that encoding.
    """

    encoding: str | None
    ground: Ground
    confidence: float = 1.0
    alternatives: tuple[tuple[str, float], ...] = ()
    excerpt: str = ""

    @property
    def sure(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.ground in ("mark", "utf-8", "declared")


def detect(content: bytes, declared: str | None = None) -> Detection:
    """The encoding of `content`.

    Args:
        content: all bytes of a file, or its beginning up to the end of a line.
        declared: what the file says of itself, as web pages do; believed where it can be.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Detection(encoding, "mark")
    name = _known(declared) if declared else None
    if name and name != UTF_8 and _readable(content, name):
        return Detection(name, "declared")
    if not _looks_wide(content) and _readable(content, UTF_8):
        return Detection(UTF_8, "utf-8")
    if not _looks_wide(content) and _nearly_utf_8(content[:_SAMPLE]):
        return Detection(None, "broken", 0.0)
    return _guess(content[:_SAMPLE])


def _nearly_utf_8(sample: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8; in another encoding next to nothing is."""
    text = sample.decode(UTF_8, "replace")
    broken = text.count("\ufffd")
    return sum(letter > "\x7f" for letter in text) > 2 * broken


def beginning_of(path: Path) -> bytes:
    """The beginning of a file, up to the end of a line, for `detect`.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        sample = file.read(_BEGINNING)
    if len(sample) < _BEGINNING:
        return sample
    return sample[: sample.rfind(b"\n") + 1] or sample[:-4]


def _guess(sample: bytes) -> Detection:
    from charset_normalizer import from_bytes

    found = [
        (_label(match.encoding), round(max(0.0, 1.0 - match.chaos) * (1 + match.coherence) / 2, 2))
        for match in from_bytes(sample, cp_isolation=_CANDIDATES, enable_fallback=False)
    ]
    if not found:
        return Detection(None, "unknown", 0.0)
    (encoding, confidence), *others = found
    known = {name for name, _ in found}
    others += [(name, 0.0) for name in OFFERED if name not in known and _readable(sample, name)]
    return Detection(
        encoding, "guess", confidence, tuple(others), excerpt(sample.decode(encoding, "replace"))
    )


def excerpt(text: str) -> str:
    """A few words around the first letter that is not ASCII, on one line."""
    first = next((at for at, letter in enumerate(text) if letter > "\x7f"), 0)
    begin = text.rfind("\n", 0, first) + 1
    return " ".join(text[max(begin, first - _EXCERPT) : first + _EXCERPT].split())


def _looks_wide(content: bytes) -> bool:
    """Whether it looks like UTF-16 without its mark, whose bytes may be UTF-8 by accident.

    Every other byte of Arabic in UTF-16 is 06, of Latin letters and blanks 00.
    """
    sample = content[: _SAMPLE // 4 * 4]
    if len(sample) < 4 or len(content) % 2:
        return False
    half = len(sample) // 2
    return any(
        sum(sample[begin::2].count(byte) for byte in (0, 6)) > 0.7 * half for begin in (0, 1)
    )


def _readable(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return False
    return True


def codec_of(name: str) -> str:
    """The codec called `name`, as it is written in `meta`.

    Raises:
        UsageError: there is none of that name, or it is no encoding of text.
    """
    known = _known(name)
    if known is None:
        raise UsageError(
            N_("errors", "There is no encoding “{name}”; known are, among others: {known}."),
            name=name[:60],
            known=", ".join(OFFERED),
        )
    return known


def _known(name: str) -> str | None:
    try:
        info = codecs.lookup(name.strip())
        "".encode(info.name)  # such as rot13 are codecs, and none of text
    except (LookupError, TypeError, ValueError):
        return None
    return _label(info.name)


_LABELS: Final = {
    "utf-8-sig": UTF_8,
    "cp1256": "windows-1256",
    "cp1252": "windows-1252",
    "iso8859-6": "iso-8859-6",
}


def _label(codec: str) -> str:
    plain = codec.replace("_", "-").lower()
    return _LABELS.get(plain, plain)


def decode(
    content: bytes, wanted: str | None, declared: str | None = None
) -> tuple[str, Detection]:
    """The text of bytes, and the encoding it was read in. A byte order mark is not text.

    Args:
        content: all bytes of a file.
        wanted: as `ReadingOptions.encoding`.
        declared: what the file says of itself.

    Raises:
        ImportFault: it is in another encoding, or nobody has agreed to a guess.
        UsageError: there is no such encoding.
    """
    found = detect(content, declared)
    if not found.sure and wanted != GUESS and wanted is not None:
        found = Detection(codec_of(wanted), "declared")
    if not found.sure and (wanted is None or found.encoding is None):
        raise not_utf_8(content, found)
    assert found.encoding is not None
    bare = without_mark(content) if found.ground == "mark" else content
    try:
        return bare.decode(found.encoding), found
    except UnicodeDecodeError as error:
        raise ImportFault(
            N_("errors", "It is not {encoding} (byte {offset}); name another encoding."),
            encoding=shown(found.encoding),
            offset=error.start + len(content) - len(bare),
        ) from error


def without_mark(content: bytes) -> bytes:
    """The bytes without the byte order mark they begin with, if they do."""
    return content[next((len(mark) for mark, _ in _MARKS if content.startswith(mark)), 0) :]


def not_utf_8(content: bytes, found: Detection) -> ImportFault:
    """Why bytes are not taken, with the likeliest encoding where there is one."""
    try:
        content.decode(UTF_8)
        offset = 0
    except UnicodeDecodeError as error:
        offset = error.start
    if found.ground == "broken":
        return ImportFault(
            N_(
                "errors",
                "It is UTF-8 with a broken character (byte {offset}); save it again whole.",
            ),
            offset=offset,
        )
    if found.encoding is None:
        return ImportFault(
            N_(
                "errors",
                "It is not UTF-8 (byte {offset}), and its encoding cannot be told; "
                "name it, or save the file as UTF-8.",
            ),
            offset=offset,
        )
    return ImportFault(
        N_(
            "errors",
            "It is not UTF-8 (byte {offset}). It may be {guess}, which reads “{excerpt}”: "
            "import it with that encoding, or save it as UTF-8.",
        ),
        offset=offset,
        guess=shown(found.encoding),
        excerpt=found.excerpt,
    )


def shown(encoding: str) -> str:
    """The encoding's name as people write it, such as `Windows-1256` or `UTF-16-LE`."""
    return encoding.upper().replace("WINDOWS", "Windows").replace("MAC-ARABIC", "MacArabic")


def names_of(choices: Iterable[tuple[str, float]]) -> str:
    """Encodings for the middle of a sentence."""
    return ", ".join(shown(name) for name, _ in choices)


def notices_of(found: Detection) -> tuple[Notice, ...]:
    """That the encoding is a guess, where it is."""
    if found.ground != "guess":
        return ()
    words = N_("notices", "Read as {encoding}, the likeliest; it does not say so itself.")
    return (Notice(words, {"encoding": shown(found.encoding or "")}),)
