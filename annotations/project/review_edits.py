"""What a reviewer, and an analyst who answers one, can do, each as a small value to be written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import SpanError
from annotations.project.annotators import add_annotator, check_annotator
from annotations.project.edits import text_length
from annotations.project.rows import Row, new_id
from annotations.project.rulings import LONGEST_COMMENT, Ruling, gold_name, row_of_ruling
from annotations.project.transaction import Transaction
from annotations.spans import check_span

Answer = Literal["seen", "accepted", "disputed"]
_NO_LONGER = N_("errors", "That is no longer there; it was changed elsewhere meanwhile.")


@dataclass(frozen=True, slots=True)
class Settle:
    """Decide cases, in one document or in many; the adjudicated layer follows.

    Who decides, when, and the ids are filled in.
    """

    rulings: tuple[Ruling, ...]
    action: str = "settle"

    @property
    def document_id(self) -> str | None:
        """The document, where all the cases are of one."""
        documents = {ruling.document_id for ruling in self.rulings}
        return next(iter(documents)) if len(documents) == 1 else None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        labels = [row["name"] for row in transaction.db.execute("SELECT name FROM labels")]
        lengths: dict[str, int] = {}
        for ruling in self.rulings:
            if ruling.document_id not in lengths:
                lengths[ruling.document_id] = text_length(transaction, ruling.document_id)
            _check_ruling(ruling, lengths[ruling.document_id], labels)
            made = replace(
                ruling, id=ruling.id or new_id(), annotator=transaction.annotator, at=transaction.at
            )
            transaction.put("rulings", row_of_ruling(made))


def _check_ruling(ruling: Ruling, length: int, labels: list[str]) -> None:
    places = [(place.start, place.end, place.label) for place in ruling.gold]
    for start, end, label in places:
        check_span(start, end, label, length, labels)
    if len(set(places)) != len(places):
        raise SpanError(
            N_("errors", "The same place cannot have the same label twice; take one of the two.")
        )
    if len(ruling.comment or "") > LONGEST_COMMENT:
        raise _too_long()


@dataclass(frozen=True, slots=True)
class WithdrawRulings:
    """Take rulings of one's own back: what they decided is open again."""

    ruling_ids: tuple[str, ...]
    document_id: str | None = None
    action: str = "withdraw ruling"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for ruling_id in self.ruling_ids:
            row = _own(transaction, "rulings", ruling_id)
            transaction.delete("rulings", row)


def finish(document_id: str, layers: tuple[str, ...] = ()) -> Settle:
    """The edit that says the whole article was read by the reviewer."""
    return Settle((Ruling(document_id, "finished", layers=layers),), "finish review")


def reopen(document_id: str) -> Settle:
    """The edit that says the article is to be reviewed again."""
    return Settle((Ruling(document_id, "reopened"),), "reopen review")


@dataclass(frozen=True, slots=True)
class AddComment:
    """Say something about a place, or with no offsets about the article; or reply to a comment."""

    document_id: str
    text: str
    start: int | None = None
    end: int | None = None
    reply_to: str | None = None
    action: str = "add comment"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        length = text_length(transaction, self.document_id)
        start, end = self.start, self.end
        if self.reply_to is not None:
            first = _thread(transaction, self.document_id, self.reply_to)
            start, end = first["start_offset"], first["end_offset"]
        elif start is not None or end is not None:
            fits = start is not None and end is not None and 0 <= start < end <= length
            if not fits:
                raise SpanError(N_("errors", "The comment's place lies outside the text."))
        row = _comment(transaction, self.document_id, "comment", self.reply_to, self.text)
        transaction.put("comments", row | {"start_offset": start, "end_offset": end})


@dataclass(frozen=True, slots=True)
class ChangeComment:
    """Put a comment of one's own in other words."""

    document_id: str
    comment_id: str
    text: str
    action: str = "change comment"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        row = _own(transaction, "comments", self.comment_id)
        text = _checked(self.text)
        transaction.put("comments", row | {"text": text, "changed_at": transaction.at})


@dataclass(frozen=True, slots=True)
class RemoveComment:
    """Take a comment of one's own away; replies to it stay, and are shown without it."""

    document_id: str
    comment_id: str
    action: str = "remove comment"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        transaction.delete("comments", _own(transaction, "comments", self.comment_id))


@dataclass(frozen=True, slots=True)
class ResolveComment:
    """Say that what a comment is about is settled; or, with `resolved` False, that it is not."""

    document_id: str
    comment_id: str
    resolved: bool = True
    action: str = "resolve comment"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        first = _thread(transaction, self.document_id, self.comment_id)
        kind = "resolved" if self.resolved else "reopened"
        row = _comment(transaction, self.document_id, kind, first["id"], None)
        place = {name: first[name] for name in ("start_offset", "end_offset")}
        transaction.put("comments", row | place)


def _thread(transaction: Transaction, document_id: str, comment_id: str) -> Row:
    """The comment that a thread begins with."""
    row = transaction.row("comments", comment_id)
    if row is None or row["document_id"] != document_id or row["kind"] != "comment":
        raise SpanError(_NO_LONGER)
    first = transaction.row("comments", row["reply_to"]) if row["reply_to"] else row
    return first or row


def _comment(
    transaction: Transaction, document_id: str, kind: str, reply_to: str | None, text: str | None
) -> Row:
    if reply_to is not None:
        reply_to = _thread(transaction, document_id, reply_to)["id"]
    return {
        "id": new_id(),
        "document_id": document_id,
        "annotator": transaction.annotator,
        "kind": kind,
        "reply_to": reply_to,
        "start_offset": None,
        "end_offset": None,
        "text": "" if text is None else _checked(text),
        "written_at": transaction.at,
        "changed_at": transaction.at,
    }


def _checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise SpanError(N_("errors", "A comment without words says nothing."))
    if len(text) > LONGEST_COMMENT:
        raise _too_long()
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise SpanError(N_("errors", "The comment holds what is no letter."))
    return text


def _too_long() -> SpanError:
    return SpanError(
        N_("errors", "A comment has at most {limit} characters."), limit=LONGEST_COMMENT
    )


def _own(transaction: Transaction, table: str, own_id: str) -> Row:
    row = transaction.row(table, own_id)
    if row is None:
        raise SpanError(_NO_LONGER)
    if row["annotator"] != transaction.annotator:
        raise SpanError(
            N_("errors", "That was written by {annotator}; only they can change it."),
            annotator=row["annotator"],
        )
    return row


@dataclass(frozen=True, slots=True)
class Assign:
    """Give documents to annotators to read.

    Attributes:
        pairs: document id and annotator.
        blind: they are to see neither suggestions nor the others' labels.
    """

    pairs: tuple[tuple[str, str], ...]
    blind: bool = False
    # About many documents also where it is one: merging reads such steps whoever made them.
    document_id: None = None
    action: str = "assign"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        gold = gold_name(transaction.db)
        for document_id in {document_id for document_id, _ in self.pairs}:
            text_length(transaction, document_id)
        for name in sorted({name for _, name in self.pairs}):
            if check_annotator(name) != name or name == gold:
                raise SpanError(N_("errors", "Documents cannot be given to “{name}”."), name=name)
            add_annotator(transaction.db, name, transaction.at)
        for document_id, name in self.pairs:
            transaction.put(
                "assignments",
                {
                    "document_id": document_id,
                    "annotator": name,
                    "blind": int(self.blind),
                    "assigned_by": transaction.annotator,
                    "assigned_at": transaction.at,
                },
            )


@dataclass(frozen=True, slots=True)
class Unassign:
    """Take documents back from annotators; what they labelled stays."""

    pairs: tuple[tuple[str, str], ...]
    document_id: None = None
    action: str = "unassign"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for pair in self.pairs:
            row = transaction.row("assignments", *pair)
            if row is not None:
                transaction.delete("assignments", row)


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Say that one has seen a reviewer's rulings on one's own labels, or answer them."""

    rulings: tuple[tuple[str, str], ...]
    """Document id and ruling id."""
    answer: Answer = "seen"
    note: str | None = None
    action: str = "acknowledge"

    @property
    def document_id(self) -> str | None:
        """The document, where all the rulings are of one."""
        documents = {document_id for document_id, _ in self.rulings}
        return next(iter(documents)) if len(documents) == 1 else None

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        note = _checked(self.note) if self.note else None
        for document_id, ruling_id in self.rulings:
            row = transaction.row("rulings", ruling_id)
            if row is None or row["document_id"] != document_id:
                raise SpanError(_NO_LONGER)
            transaction.put(
                "acknowledgements",
                {
                    "document_id": document_id,
                    "annotator": transaction.annotator,
                    "ruling_id": ruling_id,
                    "answer": self.answer,
                    "note": note,
                    "answered_at": transaction.at,
                },
            )


@dataclass(frozen=True, slots=True)
class AddEntries:
    """Put entries into a list of the project's own lexicon.

    Attributes:
        list: the list's name, or a label's.
        entries: words, or phrases, as they are written.
        note: where they come from.
    """

    list: str
    entries: tuple[str, ...]
    note: str | None = None
    document_id: None = None
    action: str = "add to lexicon"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for entry in _entries(self.entries):
            transaction.put(
                "lexicon",
                {
                    "list": self.list,
                    "entry": entry,
                    "note": self.note or None,
                    "changed_at": transaction.at,
                },
            )


@dataclass(frozen=True, slots=True)
class RemoveEntries:
    """Take entries out of a list of the project's own lexicon."""

    list: str
    entries: tuple[str, ...]
    document_id: None = None
    action: str = "remove from lexicon"

    def write(self, transaction: Transaction) -> None:
        """Write its rows."""
        for entry in _entries(self.entries):
            row = transaction.row("lexicon", self.list, entry)
            if row is not None:
                transaction.delete("lexicon", row)


def _entries(entries: Iterable[str]) -> list[str]:
    found = [" ".join(entry.split()) for entry in entries]
    if not all(found) or any("\x00" in entry for entry in found):
        raise SpanError(N_("errors", "An entry of the lexicon needs a word."))
    return found
