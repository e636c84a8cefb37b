"""The dataset card of an export for Hugging Face, and the features it names."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from annotations.exchange.job import Changes
from annotations.exchange.suggested import KEY

_SPAN: Final = (
    ("start", "int64"), ("end", "int64"), ("label", "string"), ("annotator", "string"),
    ("source", "string"), ("confidence", "float64"), ("value", "string"), ("note", "string"),
)  # fmt: skip
_SUGGESTED: Final = (*_SPAN[:3], *_SPAN[4:])  # an engine's, and nobody else's
PLAIN: Final = ("id", "text", "title", "status")

TAGS: Final = "ner_tags"
"""The column of tags where there is one."""
TAGS_OF: Final = "ner_tags_"
"""How the column of an annotator's tags begins."""


@dataclass(frozen=True, slots=True)
class Extra:
    """The columns that depend on what is asked for.

    Attributes:
        tags: the columns of tags.
        suggestions: whether there is one of suggestions.
    """

    tags: Sequence[str] = (TAGS,)
    suggestions: bool = False

    def placed(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The columns of places, with the fields of each place."""
        return {"spans": _SPAN} | ({KEY: _SUGGESTED} if self.suggestions else {})


_BODY: Final = """\
# Labelled Arabic articles

Articles in Arabic, each with the spans that annotators marked in it: {labels}.

| split | documents |
| --- | --- |
{splits}

## Columns

- `text` is the article to the letter. `spans` are the labels in it; `start` and `end` count Unicode
  code points from 0, the end is exclusive. Spans may lie within each other. `annotator` says
  whose a span is, `source` is `human`, or the engine whose suggestion was taken, with its
  `confidence`.
- `tokens` are the article's words and marks, with separate proclitics («و», «ب» …) as tokens of
  their own; `token_starts` says where each begins in `text`.
- {tagged} by the numbers below. Where spans overlap, tags have one of them and `spans` has all.
{suggested}- `meta` is JSON: what the article's source said of it.

{columnar}
## Tags

{tags}
{changes}"""
_TAGGED: Final = "`ner_tags` has one BIO tag a token,"
_TAGGED_APART: Final = """\
{columns} have one BIO tag a token, each of the annotator in its
  name; null says that they have not begun the article. The tags go"""
_SUGGESTIONS: Final = """\
- `suggestions` are what engines propose and nobody has decided on; they are in no other column.
"""
_COLUMNAR: Final = """
The same rows are in `parquet/`, with the same features:
`load_dataset("parquet", data_files="parquet/train.parquet")`.
"""


def tag_names(labels: Iterable[str]) -> list[str]:
    """The tags by their numbers: `O`, then `B-` and `I-` of each label."""
    return ["O", *(f"{prefix}-{label}" for label in labels for prefix in "BI")]


def info(names: Iterable[str], columns: Extra) -> dict[str, Any]:
    """The features as `datasets` keeps them within a Parquet file."""

    def value(dtype: str) -> dict[str, str]:
        return {"dtype": dtype, "_type": "Value"}

    def many(feature: object) -> dict[str, object]:
        return {"feature": feature, "_type": "List"}

    features: dict[str, Any] = {name: value("string") for name in PLAIN}
    features["tokens"] = many(value("string"))
    features["token_starts"] = many(value("int64"))
    tags = {"names": list(names), "_type": "ClassLabel"}
    features |= {name: many(tags) for name in columns.tags}
    for column, fields in columns.placed().items():
        features[column] = many({name: value(dtype) for name, dtype in fields})
    features["meta"] = value("string")
    return {"info": {"features": features}}


def card(
    counts: Mapping[str, int], labels: Iterable[str], columns: Extra, *, columnar: bool,
    changes: Changes,
) -> str:  # fmt: skip
    """The text of `README.md`.

    Args:
        counts: documents by split.
        labels: the labels in their order.
        columns: those that depend on what was asked for.
        columnar: whether there are Parquet files beside the JSONL.
        changes: what is not written as it is in the project.
    """
    labels = tuple(labels)
    names = tag_names(labels)
    # One folder is read by one of the library's loaders, so that Parquet cannot be named beside.
    lines = ["---", "language:", "- ar", "task_categories:", "- token-classification", "configs:"]
    lines += ["- config_name: default", "  data_files:"]
    for part in counts:
        lines += [f"  - split: {part}", f"    path: data/{part}.jsonl"]
    lines += ["dataset_info:", "- config_name: default", *_features(names, columns), "---", ""]
    said = "".join(f"- {change}\n" for change in changes)
    named = ", ".join(f"`{name}`" for name in columns.tags)
    apart = list(columns.tags) != [TAGS]
    body = _BODY.format(
        tagged=_TAGGED_APART.format(columns=named) if apart else _TAGGED,
        suggested=_SUGGESTIONS if columns.suggestions else "",
        labels=", ".join(labels),
        splits="\n".join(f"| {split} | {count} |" for split, count in counts.items()),
        tags="\n".join(f"- {number}: `{name}`" for number, name in enumerate(names)),
        columnar=_COLUMNAR if columnar else "",
        changes=f"\n## Not as in the project\n\n{said}" if said else "",
    )
    return "\n".join(lines) + "\n" + body


def _features(names: Iterable[str], columns: Extra) -> list[str]:
    lines = ["  features:"]
    for name in PLAIN:
        lines += [f"  - name: {name}", "    dtype: string"]
    lines += ["  - name: tokens", "    list: string"]
    lines += ["  - name: token_starts", "    list: int64"]
    # A label's name holds letters, digits, dots, hyphens and underscores alone.
    numbered = [f"          '{number}': '{name}'" for number, name in enumerate(names)]
    for column in columns.tags:
        # An annotator's may hold whatever JSON writes as a string, which is one in YAML, too.
        quoted = column if column == TAGS else json.dumps(column, ensure_ascii=False)
        lines += [f"  - name: {quoted}", "    list:", "      class_label:", "        names:"]
        lines += numbered
    for column, fields in columns.placed().items():
        lines += [f"  - name: {column}", "    list:"]
        for name, dtype in fields:
            lines += [f"    - name: {name}", f"      dtype: {dtype}"]
    return [*lines, "  - name: meta", "    dtype: string"]
