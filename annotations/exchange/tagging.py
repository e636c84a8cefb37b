"""Tags of words, in whatever scheme, read into spans."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ImportFault
from annotations.spans import Span

OUTSIDE: Final = frozenset({"O", "_", "-"})
_TAG = re.compile(r"([BIESLUM])[-_](\S+)")
_BEGIN: Final = frozenset("BSU")
_END: Final = frozenset("ESLU")
_SCHEME: Final = "BIO, BIOES, BILOU, IO"


@lru_cache(maxsize=1024)  # files have few tags, and each of them many times
def tag_parts(tag: str) -> tuple[str, str] | None:
    """A tag's prefix and label; None outside of spans.

    Raises:
        ImportFault: it is no tag.
    """
    if tag in OUTSIDE:
        return None
    match = _TAG.fullmatch(tag)
    if match is None:
        raise ImportFault(
            N_("errors", "“{tag}” is no tag of the schemes {known}."), tag=tag[:60], known=_SCHEME
        )
    return match[1], match[2]


def spans_of(tags: Iterable[str], places: Sequence[tuple[int, int]]) -> list[Span]:
    """The spans that tags mean over words at `places` (code points).

    A span that goes on where none began begins there, as readers of such files have it.

    Raises:
        ImportFault: something is no tag.
    """
    found: list[Span] = []
    label = ""
    start = end = 0
    for tag, (first, behind) in zip(tags, places, strict=True):
        parts = tag_parts(tag)
        if label and (parts is None or parts[0] in _BEGIN or parts[1] != label):
            found.append(Span(start, end, label))
            label = ""
        if parts is None:
            continue
        if not label:
            label, start = parts[1], first
        end = behind
        if parts[0] in _END:
            found.append(Span(start, end, label))
            label = ""
    if label:
        found.append(Span(start, end, label))
    return found
