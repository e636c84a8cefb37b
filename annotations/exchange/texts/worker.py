"""The process in which foreign files are parsed, with little memory and no way out.

It reads nothing but its standard input, and opens no connection, no process and no file to write.
"""

import sys
from contextlib import suppress
from typing import BinaryIO, Final

import msgspec

from annotations.exchange.texts.protocol import Extract, Request, Unreadable
from annotations.spans import LONGEST_TEXT

_MEMORY: Final = 1 << 30  # bytes of address space
_FORBIDDEN: Final = (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen",
    "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.remove", "os.rename",
)  # fmt: skip
_WRITING: Final = frozenset("wax+")


def limit_memory(size: int = _MEMORY) -> None:
    """Let the process have no more than `size` bytes, where the system knows of limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, most in (
        (resource.RLIMIT_AS, size),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError, OSError):  # macOS does not let address space be limited
            resource.setrlimit(kind, (most, most))


def shut_ways_out() -> None:
    """Refuse connections, processes and files to write, for good."""

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in _FORBIDDEN:
            raise PermissionError(event)
        if event == "open" and isinstance(mode := arguments[1], str) and _WRITING & set(mode):
            raise PermissionError(event)

    sys.addaudithook(watch)


def parsed(kind: str, content: bytes) -> Extract:
    """What the parser of `kind` finds in `content`; a fault where it finds nothing."""
    try:
        if kind == "docx":
            from annotations.exchange.texts.docx_parser import extract
        elif kind == "pdf":
            from annotations.exchange.texts.pdf_parser import extract
        elif kind == "xmi":
            from annotations.exchange.texts.xmi_parser import extract
        else:
            from annotations.exchange.texts.html_parser import extract
        found = extract(content)
        return found if len(found.text) <= LONGEST_TEXT else Extract(fault="long")
    except Unreadable as error:
        return Extract(fault=error.fault, detail=error.detail)
    except ImportError as error:
        return Extract(fault="missing", detail=str(error)[:200])
    except MemoryError:
        return Extract(fault="memory")
    except Exception as error:  # noqa: BLE001 - a foreign file can bring a parser to anything
        return Extract(fault="broken", detail=f"{type(error).__name__}: {error}"[:200])


def main() -> None:
    """Answer requests until there are no more."""
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    limit_memory()
    shut_ways_out()
    while line := asked.readline():
        request = msgspec.json.decode(line, type=Request)
        _answer(told, parsed(request.kind, asked.read(request.size)))


def _answer(told: BinaryIO, extract: Extract) -> None:
    told.write(msgspec.json.encode(extract) + b"\n")
    told.flush()


if __name__ == "__main__":
    main()
