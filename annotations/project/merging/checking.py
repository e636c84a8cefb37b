"""Rows of another project's file, checked as if they were imported."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import msgspec

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError, TawsimError
from annotations.project.annotators import check_annotator
from annotations.project.clock import is_time
from annotations.project.merging.registers import (
    CommentRow,
    DecisionRow,
    Layers,
    LexiconRow,
    ReviewRow,
    RulingRow,
    SpanRow,
    Tables,
)
from annotations.project.rows import DamagedRowError, Row, from_json
from annotations.project.rulings import LONGEST_COMMENT, ruling_of
from annotations.project.schemes import check_label
from annotations.spans import (
    LONGEST_NAME,
    STATUSES,
    Document,
    Label,
    Span,
    check_details,
    check_document,
    check_span,
    check_text,
    text_hash,
)

_STATES: Final = frozenset({"done", "undone", "dropped", "record"})
_decoder = msgspec.json.Decoder(dict[str, Any])


class Checker:
    """Checks rows of one file; what does not fit refuses the whole file.

    Args:
        path: the file, for the sentence.
        annotators: the names in its table.
        labels: the labels in its table.
    """

    def __init__(self, path: Path, annotators: Iterable[str], labels: Iterable[Label]) -> None:
        self._path = path
        self._annotators = frozenset(annotators)
        try:
            for name in self._annotators:
                self._require(check_annotator(name) == name)
            known = list(labels)
            for label in known:
                check_label(label)
        except TawsimError as reason:
            raise self._unfit(reason) from reason
        self._labels = frozenset(label.name for label in known)

    def document(self, row: Row) -> Document:
        """The document a row of `documents` with its text holds."""
        try:
            self._require(is_time(row["added_at"]))
            document = Document(row["id"], row["text"], row["title"], from_json(row["meta"]))
            check_text(document.text)
            check_document(document)
        except TawsimError as reason:
            raise self._unfit(reason) from reason
        self._require(len(document.text) == row["text_length"])
        self._require(text_hash(document.text) == row["text_sha256"])
        return document

    def layers(self, layers: Layers, length: int) -> None:
        """Refuse spans, statuses and decisions that do not fit a text of `length` code points."""
        try:
            for span in layers.spans:
                self._span(span, length)
            for decision in layers.decisions:
                self._decision(decision, length)
        except TawsimError as reason:
            raise self._unfit(reason) from reason
        for status in layers.statuses:
            self._require(status.status in STATUSES and is_time(status.changed_at))
        for row in layers.review:
            self._review(row, length)

    def _review(self, row: ReviewRow, length: int) -> None:
        self._require(row.annotator in self._annotators and is_time(row[-1]))
        if isinstance(row, RulingRow):
            self._ruling(row, length)
        elif isinstance(row, CommentRow):
            self._require(len(row.id) <= LONGEST_NAME and is_time(row.written_at))
            self._require(row.start_offset is None or (row.end_offset or 0) <= length)
            self._require(len(row.text) <= LONGEST_COMMENT)

    def _ruling(self, row: RulingRow, length: int) -> None:
        try:
            ruling = ruling_of(row._asdict())
        except DamagedRowError as error:
            raise self._unfit("JSON") from error
        self._require(len(row.id) <= LONGEST_NAME and row.end_offset <= length)
        self._require(len(row.comment or "") <= LONGEST_COMMENT)
        self._require(all(0 <= one.start < one.end <= length for one in ruling.places))
        self._require(all(len(one.label) <= LONGEST_NAME for one in ruling.places))

    def lexicon(self, row: LexiconRow) -> None:
        """Refuse an entry of the lexicon that cannot be one."""
        self._require(is_time(row.changed_at))
        self._require(len(row.list) <= LONGEST_NAME and len(row.entry) <= LONGEST_COMMENT)

    def _span(self, row: SpanRow, length: int) -> None:
        check_span(row.start_offset, row.end_offset, row.label, length, self._labels)
        self._require(row.annotator in self._annotators and is_time(row.changed_at))
        check_details(
            Span(
                row.start_offset, row.end_offset, row.label, row.id, row.annotator, row.source,
                row.confidence, row.value, row.note,
            )
        )  # fmt: skip

    def _decision(self, row: DecisionRow, length: int) -> None:
        check_span(row.start_offset, row.end_offset, row.label, length, self._labels)
        self._require(row.decision in {"taken", "refused"} and is_time(row.decided_at))
        self._require(row.annotator in self._annotators and 0 < len(row.engine) <= LONGEST_NAME)

    def journal(self, row: Row) -> tuple[Tables, Tables]:
        """The tables a journal row tells of, before and after."""
        self._require(is_time(row["at"]) and row["state"] in _STATES)
        self._require(len(row["id"]) <= LONGEST_NAME and len(row["action"]) <= LONGEST_NAME)
        self._require(row["annotator"] in self._annotators)
        return self._tables(row["before"]), self._tables(row["after"])

    def _tables(self, stored: str) -> Tables:
        try:
            return _decoder.decode(stored) if stored != "{}" else {}
        except (msgspec.MsgspecError, RecursionError) as error:
            raise self._unfit("JSON") from error

    def _require(self, fits: bool) -> None:
        if not fits:
            raise self._unfit(N_("errors", "a row is not as Tawsim writes it"))

    def _unfit(self, why: object) -> ProjectError:
        return ProjectError(
            N_(
                "errors",
                "The project {path} holds what cannot be kept ({why}), so it was not merged. "
                "Both projects are as they were.",
            ),
            path=self._path,
            why=str(why).rstrip("."),
        )
