"""What is said between this program and the process in which foreign files are parsed.

A request is a line of JSON followed by as many bytes as it names; an answer is a line of JSON.
"""

from typing import Final, Literal

import msgspec

Kind = Literal["docx", "pdf", "html", "xmi"]
LONGEST_ANSWER: Final = 64 * 1024 * 1024  # bytes


class Request(msgspec.Struct):
    """A file to parse.

    Attributes:
        kind: the parser.
        size: the bytes that follow.
    """

    kind: Kind
    size: int


class FoundSpan(msgspec.Struct, array_like=True):
    """A labelled stretch of the text.

    Attributes:
        start, end: in code points; they may be anything that the file says.
        label: its label.
        details: what else is said of it, by the names of `Span`'s attributes.
    """

    start: int
    end: int
    label: str
    details: dict[str, str | float] = {}


class Extract(msgspec.Struct, omit_defaults=True):
    """What a parser found.

    Attributes:
        text: the text, of all pages.
        title: the title it gives itself.
        pages: how many pages there are, where there are pages.
        meta: what else it says of itself.
        own: what this program wrote of it, as JSON.
        spans: the labelled stretches, where the file has any.
        remarks: remarks by name with a count, as the readers know them.
        examples: the first example of a remark.
        fault: why there is no text, by name; empty where there is one.
        detail: the parser's own words on a fault.
    """

    text: str = ""
    title: str = ""
    pages: int | None = None
    meta: dict[str, str] = {}
    own: str = ""
    spans: list[FoundSpan] = []
    remarks: dict[str, int] = {}
    examples: dict[str, str] = {}
    fault: str = ""
    detail: str = ""

    def remark(self, name: str, example: str = "", count: int = 1) -> None:
        """Count a remark; the first example given stays."""
        self.remarks[name] = self.remarks.get(name, 0) + count
        if example:
            self.examples.setdefault(name, example)


class Unreadable(Exception):  # noqa: N818 - it is told as a fault of the file
    """A file that a parser can make nothing of.

    Args:
        fault: why, by name.
        detail: the parser's own words.
    """

    def __init__(self, fault: str, detail: str = "") -> None:
        self.fault = fault
        self.detail = detail
        super().__init__(fault, detail)
