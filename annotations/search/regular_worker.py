"""The process that runs regular expressions; imports nothing but the standard library."""

import json
import re
import sys


def matches(pattern: re.Pattern[str], text: str, limit: int) -> list[tuple[int, int]]:
    """The first `limit` matches that are not empty."""
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        if match.end() > match.start():
            found.append(match.span())
            if len(found) >= limit:
                break
    return found


def main() -> None:
    """Answer each line until there are no more."""
    for line in sys.stdin:
        asked = json.loads(line)
        pattern = re.compile(asked["pattern"], re.MULTILINE)
        found = [matches(pattern, text, asked["limit"]) for text in asked["texts"]]
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
