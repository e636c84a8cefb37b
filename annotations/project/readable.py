"""A project as it is read: opened, asked, closed; `Project` is one that can be written, too."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import (
    backups,
    compared,
    integrity,
    journal,
    labelled,
    layers,
    reading,
    review_reading,
    rulings,
    searching,
    sittings,
)
from annotations.project.connecting import Guarded
from annotations.project.faults import told
from annotations.project.place import Place
from annotations.project.reading import DocumentEntry, LabelledDocument, Statistics
from annotations.project.review_reading import Acknowledgement, Assignment, Comment
from annotations.project.rulings import Ruling
from annotations.project.searching import Found, Hit
from annotations.project.work_record import WorkRecord, work_record
from annotations.search.matching import Options
from annotations.spans import Document, Scheme, Span, Status, Suggestion


class ReadableProject:
    """An open project file, to be asked. Use it from one thread at a time.

    Args:
        path: the file.
        db: its open database.
        annotator: whose layer edits go to.
        read_only: the file or its folder takes no writes.
    """

    def __init__(self, path: Path, db: Guarded, annotator: str, *, read_only: bool) -> None:
        self.path = path
        self.annotator = annotator
        self.read_only = read_only
        self._db = db
        self._place = Place(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. There is nothing to save: every edit is on the disk."""
        self._db.close()
        self._place.leave()

    @property
    def encrypted(self) -> bool:
        """Whether the file opens with a passphrase only."""
        return getattr(self._db.conn, "key", None) is not None

    def scheme(self) -> Scheme:
        """The labels."""
        with self._asked():
            return reading.scheme(self._db)

    def entries(self) -> list[DocumentEntry]:
        """Every document, for lists."""
        with self._asked():
            return reading.entries(self._db, self.annotator)

    def document_count(self) -> int:
        """How many documents there are."""
        with self._asked():
            return reading.document_count(self._db)

    def first_document(self) -> str | None:
        """The id of the document that was imported first; None where there is none."""
        with self._asked():
            return reading.first_document(self._db)

    def finished(self) -> list[str]:
        """The ids of the documents that this annotator marked as done, in order."""
        with self._asked():
            return reading.finished(self._db, self.annotator)

    def has(self, document_id: str) -> bool:
        """Whether a document is in the project."""
        with self._asked():
            return reading.is_there(self._db, document_id)

    def document(self, document_id: str) -> Document:
        """One document with its text."""
        with self._asked():
            return reading.document(self._db, document_id)

    def spans(self, document_id: str, annotator: str | None = None) -> list[Span]:
        """A document's spans in reading order; one annotator's, or everybody's."""
        with self._asked():
            return reading.spans(self._db, document_id, annotator)

    def spans_near(self, document_id: str, start: int, end: int) -> list[Span]:
        """One's own spans that share a code point with `start`..`end`, in reading order."""
        with self._asked():
            return reading.spans_near(self._db, document_id, self.annotator, start, end)

    def open_suggestions(self, document_id: str) -> list[Suggestion]:
        """Suggestions that wait for this annotator's decision."""
        with self._asked():
            return reading.open_suggestions(self._db, document_id, self.annotator)

    def labelled_documents(
        self,
        annotator: str | None = None,
        *,
        gold: bool = False,
        suggestions: bool = False,
        dates: bool = False,
    ) -> Iterator[LabelledDocument]:
        """Every document with spans, one at a time; one annotator's, the gold, or everybody's.

        With the suggestions that wait for a decision, and with when it last changed, where wanted.
        """
        with self._asked():
            name = reading.gold_annotator(self._db) if gold else annotator
            for content in labelled.labelled_documents(
                self._db, name, suggestions=suggestions, dates=dates, gold=gold
            ):
                yield content
                self._db.deadline.going()

    def labellers(self) -> list[str]:
        """Whoever has labels or a status here, by name."""
        with self._asked():
            return layers.labellers(self._db)

    def decision_counts(self) -> list[tuple[str, str, float, int, int]]:
        """Suggestions taken and refused by everybody: engine, label, confidence, both counts."""
        with self._asked():
            return reading.decision_counts(self._db)

    def refusals(self) -> list[tuple[str, int, int, str]]:
        """Where suggestions were refused by anybody and as what: document, start, end, label."""
        with self._asked():
            return reading.refusals(self._db)

    def annotators(self) -> list[str]:
        """Everybody who has labelled here."""
        with self._asked():
            return [
                row["name"] for row in self._db.execute("SELECT name FROM annotators ORDER BY 1")
            ]

    def check_annotator_known(self, name: str) -> None:
        """Refuse a name nobody has labelled under here.

        Raises:
            ProjectError: naming those who have.
        """
        known = self.annotators()
        if name not in known:
            raise ProjectError(
                N_(
                    "errors",
                    "Nobody called “{name}” has labelled in this project; there are: {known}.",
                ),
                name=name,
                known=", ".join(known) or "–",
            )

    def texts(self) -> list[tuple[int, str, str]]:
        """Number, id and text of each document, in order."""
        with self._asked():
            return list(layers.texts(self._db))

    def span_places(self) -> list[layers.Place]:
        """Everybody's spans as bare rows, for counting."""
        with self._asked():
            return list(layers.places(self._db))

    def statuses(self) -> list[tuple[int, str, Status, str]]:
        """A document's number, an annotator, how far they are with it, and since which day."""
        with self._asked():
            return list(layers.statuses(self._db))

    def gold_names(self) -> set[str]:
        """The names of adjudicated layers."""
        with self._asked():
            return layers.gold_names(self._db)

    def statistics(self) -> Statistics:
        """Counts and progress."""
        with self._asked():
            return reading.statistics(self._db)

    def faults(self) -> list[str]:
        """What is wrong with the file; empty where it is whole."""
        with self._asked():
            return list(integrity.faults(self._db))

    def search(self, query: str, options: Options | None = None, limit: int = 100) -> list[Hit]:
        """The first `limit` places in all articles where `query` stands, in order.

        Raises:
            UsageError: the query is too long, or a regular expression that cannot be used.
        """
        hits: list[Hit] = []
        behind: int | None = 0
        while behind is not None and len(hits) < limit:
            found = self.search_on(query, options, limit - len(hits), behind)
            hits, behind = hits + found.hits, found.behind
        return hits[:limit]

    def search_on(
        self, query: str, options: Options | None = None, limit: int = 100, behind: int = 0
    ) -> Found:
        """The next part of what `search` finds, for those who cannot wait for all of it.

        Args:
            query: what to look for.
            options: how it is meant.
            limit: hits after which to stop; it also stops at the next article after 0.2 seconds.
            behind: where the part before stopped; 0 for the beginning.

        Raises:
            UsageError: as `search`.
        """
        with self._asked():
            return searching.search(
                self._db, query, options or Options(), limit, behind, read_only=self.read_only
            )

    def similar(self, document_id: str, words: str, label: str, limit: int = 500) -> Found:
        """Where else the name `words`, labelled `label` in a document, stands unlabelled.

        In the document itself and in all that this annotator has not finished.
        """
        with self._asked():
            return searching.similar(
                self._db, self.annotator, document_id, words, label, limit,
                read_only=self.read_only,
            )  # fmt: skip

    def version(self) -> int:
        """A number that is another one after another program has written to the file."""
        with self._asked():
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def rulings(self, document_id: str) -> list[Ruling]:
        """What reviewers decided in a document, the earliest first."""
        with self._asked():
            return rulings.rulings(self._db, document_id)

    def comments(self, document_id: str | None = None) -> list[Comment]:
        """What was said of a document, or of all; `review_reading.threads` groups it."""
        with self._asked():
            return review_reading.comments(self._db, document_id)

    def assignments(self, annotator: str | None = None) -> list[Assignment]:
        """Who is to read what; only one annotator's where named."""
        with self._asked():
            return review_reading.assignments(self._db, annotator)

    def reads_blind(self, document_id: str) -> bool:
        """Whether the annotator is to see neither suggestions nor others' labels in a document."""
        with self._asked():
            return review_reading.reads_blind(self._db, document_id, self.annotator)

    def acknowledgements(self, document_id: str | None = None) -> list[Acknowledgement]:
        """Annotators' answers to rulings on a document, or on all."""
        with self._asked():
            return review_reading.acknowledgements(self._db, document_id)

    def gold_layer(self) -> str:
        """The adjudicated layer's name, as it is or will be."""
        with self._asked():
            return rulings.gold_name(self._db)

    def gold_status(self, document_id: str) -> Status:
        """How far the review of a document is."""
        with self._asked():
            return compared.gold_status(self._db, document_id)

    def document_ids(self) -> list[str]:
        """The documents in the order of import."""
        with self._asked():
            return compared.document_ids(self._db)

    def documents_touched(self, step: int) -> tuple[int, frozenset[str] | None]:
        """As `compared.documents_touched`: what was changed since a step of the journal."""
        with self._asked():
            return compared.documents_touched(self._db, step)

    def readers(
        self, document_id: str | None = None, *, unstated: bool = False
    ) -> list[tuple[str, str, Status | None]]:
        """As `compared.readers`: who has read what, and how far they are."""
        with self._asked():
            return list(compared.readers(self._db, document_id, unstated=unstated))

    def work_record(self) -> WorkRecord:
        """What was done when, by whom, and how long it took."""
        with self._asked():
            return work_record(self._db)

    def reviewed_documents(self) -> list[str]:
        """The documents about which there are rulings or comments, in order."""
        with self._asked():
            return compared.reviewed_documents(self._db)

    def unruled(self, document_id: str, annotators: Sequence[str]) -> int:
        """Places that not all of the annotators have and no ruling names."""
        with self._asked():
            return compared.unruled(self._db, document_id, annotators)

    def lexicon(self) -> Mapping[str, tuple[str, ...]]:
        """The project's own lexicon: entries by list."""
        with self._asked():
            return review_reading.lexicon(self._db)

    def steps(self) -> tuple[str | None, str | None]:
        """The actions that undo would take back and redo make again."""
        with self._asked():
            return journal.steps(self._db, self.annotator)

    def setting(self, name: str) -> str | None:
        """A setting kept with the project, such as the document last read."""
        with self._asked():
            row = self._db.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
        return row["value"] if row else None

    def last_place(self) -> tuple[str, int] | None:
        """The document this annotator last read and where the caret stood."""
        with self._asked():
            return sittings.last_place(self._db, self.annotator)

    def seconds_by_document(self) -> dict[str, int]:
        """Seconds this annotator was at work, by document id."""
        with self._asked():
            return sittings.seconds_by_document(self._db, self.annotator)

    def edits_since_backup(self) -> int:
        """How many steps the newest copy does not have; all of them where there is no copy."""
        with self._asked():
            return backups.edits_since(self._db.conn, self.path)

    @contextmanager
    def _asked(self) -> Iterator[None]:
        """Where the file is read: its faults are told, and it may take its time from now on."""
        self._db.deadline.going()
        with told(self.path):
            yield
