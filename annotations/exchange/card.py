"""A page for people about an export: the manifest's account as Markdown."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from annotations.exchange.whole_file import whole_file

SUFFIX: Final = ".card.md"
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")

_BODY: Final = """\
# {title}

Arabic articles with labelled spans, in the format `{format}`, written by {product} by version
{guide} of the label guide.

## Parts

{parts}

## Labels

{labels}

## Where the labels come from

{sources}
{apart}{agreement}{duplicates}{changes}{training}
## Made by

```
{command}
```

`{manifest}` has the same figures for programs, and the sums of the files.
"""

_TRAINING: Final = {
    "spacy": """
## Training

Texts are cut into words here as the tokenizer `tawsim.Tokenizer.v1` cuts them, proclitics apart. It
comes with Tawsim; name it in the training's `config.cfg`, or labels behind proclitics are not
learned:

```
[nlp.tokenizer]
@tokenizers = "tawsim.Tokenizer.v1"
```
"""
}


def card(name: str, content: Mapping[str, Any]) -> str:
    """The page about the export called `name`, from its manifest's content."""
    parts: Mapping[str, Any] = content["parts"]
    return _BODY.format(
        title=_plain(name),
        format=content["format"],
        product=content["product"],
        guide=content["guide_version"],
        command=content["command"],
        manifest=f"{name}.manifest.json".replace("`", "'"),
        parts=_table(
            ("part", "articles", "spans"),
            [(part, one["documents"], one["spans"]) for part, one in parts.items()],
        ),
        labels=_counts("label", parts, "labels"),
        sources=_counts("annotator", parts, "annotators")
        + "\n\n"
        + _counts("source", parts, "sources"),
        apart=_apart(content),
        agreement=_agreement(content.get("agreement")),
        duplicates=_duplicates(content.get("near_duplicates")),
        changes=_changes(content["not_as_in_the_project"]),
        training=_TRAINING.get(content["format"], ""),
    )


def _counts(title: str, parts: Mapping[str, Any], key: str) -> str:
    names = dict.fromkeys(name for one in parts.values() for name in one[key])
    rows = [(name, *(one[key].get(name, 0) for one in parts.values())) for name in names]
    return _table((title, *parts), rows) if rows else "None."


def _apart(content: Mapping[str, Any]) -> str:
    """How annotators and suggestions are told apart, where they are."""
    lines: list[str] = []
    if found := content.get("annotators_apart"):
        names = ", ".join(map(_plain, found["annotators"]))
        lines.append(f"Annotators ({names}) are told apart {_plain(found['how'])}.")
    if found := content.get("suggestions_apart"):
        lines.append(f"Suggestions that wait for a decision stand {_plain(found['how'])}.")
        parts = content["parts"]
        given = {part: {"suggestions": {}} | one for part, one in parts.items()}
        lines.append(_counts("engine", given, "suggestions"))
    return "".join(f"\n{line}\n" for line in lines)


def _agreement(found: Mapping[str, Any] | None) -> str:
    if not found:
        return ""
    names = ", ".join(map(_plain, found["annotators"]))
    figures = [
        (name, "–" if value is None else f"{value:.3f}") for name, value in found["figures"].items()
    ]
    return (
        f"\n## Agreement\n\nOf {names}, over {found['documents']} articles that two or more of "
        f"them marked as done.\n\n{_table(('measure', 'overall'), figures)}\n"
    )


def _duplicates(found: Mapping[str, Any] | None) -> str:
    if not found:
        return ""
    return (
        f"\nArticles that resemble each other by {found['threshold']} or more "
        f"({found['method']}) are kept in one part: {sum(map(len, found['kept_together']))}.\n"
    )


def _changes(found: Iterable[Mapping[str, Any]]) -> str:
    lines = [f"- {_plain(str(change['what']))}" for change in found]
    return "\n## Not as in the project\n\n" + "\n".join(lines) + "\n" if lines else ""


def _table(head: tuple[object, ...], rows: Iterable[tuple[object, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        "| " + " | ".join("---" if cell == "---" else _plain(str(cell)) for cell in line) + " |"
        for line in lines
    )


def _plain(text: str) -> str:
    """Words that stay words on the page, whatever they hold."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def write(path: Path, name: str, content: Mapping[str, Any]) -> None:
    """Write the page, whole or not at all.

    Raises:
        ExportFault: the file cannot be written.
    """
    with whole_file(path) as file:
        file.write(card(name, content).encode())
