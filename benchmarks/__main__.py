"""Every figure in one table: what it is, its goal, what was measured, and the bare tools beside it.

On a machine that is at work for others, the bare tools are as much too slow as the program; the
ratio holds.

python -m benchmarks [--camel] [--only window|core|search]
"""

import argparse
import importlib
import os
import sys
from collections.abc import Iterator

Row = tuple[str, ...]
_PARTS = ("window", "core", "search", "exchange", "volume", "learned", "suggesting", "review")
_HEAD: Row = (
    "what", "measured", "bare tools, same run", "ratio", "goal", "growth from the step below",
)  # fmt: skip
_WIDTHS = (76, 28, 28, 7, 12, 8)


def rows(parts: tuple[str, ...]) -> Iterator[Row]:
    """The rows of each part."""
    for part in parts:
        yield from importlib.import_module(f"benchmarks.{part}").rows()


def main() -> int:
    """Print the table as the rows come in."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "*=false")
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--camel", action="store_true", help="also time camel-tools' recognizer")
    parser.add_argument("--only", choices=_PARTS, help="one part alone")
    asked = parser.parse_args()
    if hasattr(os, "getloadavg"):
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before this run\n")
    _show(_HEAD)
    for row in rows((asked.only,) if asked.only else _PARTS):
        _show(row)
    if asked.camel:
        camel = importlib.import_module("benchmarks.bench_camel")
        sys.argv[1:] = []
        camel.main()
    return 0


def _show(row: Row) -> None:
    cells = (cell.ljust(width) for cell, width in zip(row, _WIDTHS, strict=False))
    print("  ".join(cells).rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
