"""The dataset card of an export for Hugging Face, and the features it names."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from annotations.exchange.job import Changes

_SPAN: Final = (
    ("start", "int64"), ("end", "int64"), ("label", "string"), ("annotator", "string"),
    ("source", "string"), ("confidence", "float64"), ("value", "string"), ("note", "string"),
)  # fmt: skip
_PLAIN: Final = ("id", "text", "title", "status")

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
  their own; `token_starts` says where each begins in `text`. `ner_tags` has one BIO tag a token, by
  the numbers below. Where spans overlap, `ner_tags` has one of them and `spans` has all.
- `meta` is JSON: what the article's source said of it.

{columnar}
## Tags

{tags}
{changes}"""
_COLUMNAR: Final = """
The same rows are in `parquet/`, with the same features:
`load_dataset("parquet", data_files="parquet/train.parquet")`.
"""


def tag_names(labels: Iterable[str]) -> list[str]:
    """The tags by their numbers: `O`, then `B-` and `I-` of each label."""
    return ["O", *(f"{prefix}-{label}" for label in labels for prefix in "BI")]


def info(names: Iterable[str]) -> dict[str, Any]:
    """The features as `datasets` keeps them within a Parquet file."""

    def value(dtype: str) -> dict[str, str]:
        return {"dtype": dtype, "_type": "Value"}

    def many(feature: object) -> dict[str, object]:
        return {"feature": feature, "_type": "List"}

    features: dict[str, Any] = {name: value("string") for name in _PLAIN}
    features["tokens"] = many(value("string"))
    features["token_starts"] = many(value("int64"))
    features["ner_tags"] = many({"names": list(names), "_type": "ClassLabel"})
    features["spans"] = many({name: value(dtype) for name, dtype in _SPAN})
    features["meta"] = value("string")
    return {"info": {"features": features}}


def card(
    counts: Mapping[str, int], labels: Iterable[str], *, columnar: bool, changes: Changes
) -> str:
    """The text of `README.md`.

    Args:
        counts: documents by split.
        labels: the labels in their order.
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
    lines += ["dataset_info:", "- config_name: default", *_features(names), "---", ""]
    said = "".join(f"- {change}\n" for change in changes)
    body = _BODY.format(
        labels=", ".join(labels),
        splits="\n".join(f"| {split} | {count} |" for split, count in counts.items()),
        tags="\n".join(f"- {number}: `{name}`" for number, name in enumerate(names)),
        columnar=_COLUMNAR if columnar else "",
        changes=f"\n## Not as in the project\n\n{said}" if said else "",
    )
    return "\n".join(lines) + "\n" + body


def _features(names: Iterable[str]) -> list[str]:
    lines = ["  features:"]
    for name in _PLAIN:
        lines += [f"  - name: {name}", "    dtype: string"]
    lines += ["  - name: tokens", "    list: string"]
    lines += ["  - name: token_starts", "    list: int64"]
    lines += ["  - name: ner_tags", "    list:", "      class_label:", "        names:"]
    lines += [f"          '{number}': {_quoted(name)}" for number, name in enumerate(names)]
    lines += ["  - name: spans", "    list:"]
    for name, dtype in _SPAN:
        lines += [f"    - name: {name}", f"      dtype: {dtype}"]
    return [*lines, "  - name: meta", "    dtype: string"]


def _quoted(name: str) -> str:
    # A label's name holds letters, digits, dots, hyphens and underscores alone.
    return f"'{name}'"
