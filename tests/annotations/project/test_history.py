"""Any sequence of edits, undo, redo and reopening, beside a model that only knows dictionaries."""

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotations.errors import SpanError
from annotations.project import Changes, Project
from annotations.project.edits import (
    AddSpan,
    ChangeSpan,
    RefuseSuggestions,
    RemoveSpans,
    SetStatus,
    TakeSuggestions,
)
from annotations.project.reading import LabelledDocument
from annotations.project.records import Record
from annotations.project.schemes import default_scheme
from annotations.spans import STATUSES, Document, Span, Status, Suggestion

TEXTS = {"one": "وصل يحيى رسول", "two": "👍🏽 قال\r\nالخفاجي"}
DOCUMENTS = st.sampled_from(sorted(TEXTS))
LABELS = st.sampled_from(["PERSON", "UNIT"])
OFFSETS = st.integers(-1, 15)
NUMBERS = st.integers(0, 50)
PROPOSED = {
    "one": [
        Suggestion(4, 13, "PERSON", "rules", 0.9, reason="name"),
        Suggestion(4, 8, "PERSON", "rules", 0.5),
        Suggestion(4, 13, "UNIT", "camel", 0.25, value="x"),
    ],
    "two": [Suggestion(8, 15, "PERSON", "camel", 0.75)],
}

Place = tuple[str, int, int, str]


@dataclass
class Layer:
    """One annotator's work: spans, statuses, decisions."""

    spans: dict[Place, Span] = field(default_factory=dict)
    statuses: dict[str, Status] = field(default_factory=dict)
    decisions: dict[Place, str] = field(default_factory=dict)

    def begin(self, document: str) -> None:
        if self.statuses.get(document, "new") == "new":
            self.statuses[document] = "in progress"

    def open(self, document: str) -> set[Suggestion]:
        own = [span for place, span in self.spans.items() if place[0] == document]
        return {
            one
            for one in PROPOSED[document]
            if (document, one.start, one.end, one.label) not in self.decisions
            and not any((span.start, span.end) == (one.start, one.end) for span in own)
            and not any(
                span.label == one.label and span.overlaps(one.start, one.end) for span in own
            )
        }


@dataclass
class Person:
    """A layer with the layers before each step and after each step taken back."""

    layer: Layer = field(default_factory=Layer)
    past: list[Layer] = field(default_factory=list)
    future: list[Layer] = field(default_factory=list)


class History(RuleBasedStateMachine):
    """The project does what the model does, whoever edits and whenever it is reopened."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name, "history.tawsim")
        self.project = Project.create(path, default_scheme(), "sara")
        self.project.add(
            Record(LabelledDocument(Document(name, text))) for name, text in TEXTS.items()
        )
        for engine in ("rules", "camel"):
            self.project.store_suggestions(
                engine,
                [
                    (name, [one for one in found if one.engine == engine])
                    for name, found in PROPOSED.items()
                ],
            )
        self.people = {"sara": Person(), "omar": Person()}
        self.people["sara"].past.append(Layer())  # the import is a step of hers
        self.imported = True
        self.view: dict[str, tuple[str, Span]] = {}

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    @property
    def person(self) -> Person:
        return self.people[self.project.annotator]

    def step(self, edit: object, after: Layer | None) -> None:
        """Make `edit`; the model says what its outcome is, None where it does not fit."""
        if after is None:
            try:
                self.project.edit(edit)  # type: ignore[arg-type]
            except SpanError:
                return
            raise AssertionError(f"{edit} was taken though it does not fit")
        self.see(self.project.edit(edit))  # type: ignore[arg-type]
        if after != self.person.layer:
            self.person.past.append(self.person.layer)
            self.person.future.clear()
            self.person.layer = after

    def see(self, changes: Changes) -> None:
        """Follow the changes as a view does."""
        for _, span_id in changes.removed_spans:
            del self.view[span_id]
        for document, span in changes.put_spans:
            self.view[span.id] = (document, span)

    def own_span(self, number: int) -> tuple[str, Span] | None:
        """One of the annotator's stored spans with its document."""
        stored = [
            (document, span)
            for document in TEXTS
            for span in self.project.spans(document, self.project.annotator)
        ]
        return stored[number % len(stored)] if stored else None

    def fits(self, document: str, start: int, end: int, label: str) -> bool:
        place = (document, start, end, label)
        return 0 <= start < end <= len(TEXTS[document]) and place not in self.person.layer.spans

    @rule(document=DOCUMENTS, start=OFFSETS, end=OFFSETS, label=LABELS)
    def add(self, document: str, start: int, end: int, label: str) -> None:
        after: Layer | None = None
        if self.imported and self.fits(document, start, end, label):
            after = deepcopy(self.person.layer)
            after.spans[document, start, end, label] = Span(start, end, label)
            after.begin(document)
        self.step(AddSpan(document, start, end, label), after)

    @rule(number=NUMBERS)
    def remove(self, number: int) -> None:
        if found := self.own_span(number):
            document, span = found
            after = deepcopy(self.person.layer)
            del after.spans[document, span.start, span.end, span.label]
            self.step(RemoveSpans(document, (span.id,)), after)

    @rule(number=NUMBERS, start=OFFSETS, label=LABELS)
    def move(self, number: int, start: int, label: str) -> None:
        if not (self.imported and (found := self.own_span(number))):
            return
        document, span = found
        after = deepcopy(self.person.layer)
        if (start, label) != (span.start, span.label):
            del after.spans[document, span.start, span.end, span.label]
            place = (document, start, span.end, label)
            fits = 0 <= start < span.end and place not in after.spans
            after.spans[place] = Span(start, span.end, label, note=span.note, flagged=span.flagged)
        else:
            fits = True
        edit = ChangeSpan(document, span.id, start=start, label=label)
        self.step(edit, after if fits else None)

    @rule(number=NUMBERS, note=st.sampled_from(["", "انظر"]), flagged=st.booleans())
    def remark(self, number: int, note: str, flagged: bool) -> None:
        if found := self.own_span(number):
            document, span = found
            after = deepcopy(self.person.layer)
            place = (document, span.start, span.end, span.label)
            old = after.spans[place]
            after.spans[place] = Span(
                *place[1:],
                source=old.source,
                confidence=old.confidence,
                value=old.value,
                note=note or None,
                flagged=flagged,
            )
            self.step(ChangeSpan(document, span.id, note=note, flagged=flagged), after)

    @rule(document=DOCUMENTS, label=st.none() | LABELS)
    def take(self, document: str, label: str | None) -> None:
        found = tuple(self.project.open_suggestions(document)[:1])
        if not self.imported:
            return
        after = deepcopy(self.person.layer)
        for one in found:
            proposed = label in (None, one.label)
            place = (document, one.start, one.end, label or one.label)
            after.decisions[document, one.start, one.end, one.label] = (
                "taken" if proposed else "refused"
            )
            after.spans.setdefault(
                place,
                Span(*place[1:], source=one.engine, confidence=one.confidence, value=one.value)
                if proposed
                else Span(*place[1:]),
            )
            after.begin(document)
        self.step(TakeSuggestions(document, found, label), after)

    @rule(document=DOCUMENTS)
    def refuse(self, document: str) -> None:
        found = tuple(self.project.open_suggestions(document))
        if not self.imported:
            return
        after = deepcopy(self.person.layer)
        for one in found:
            after.decisions[document, one.start, one.end, one.label] = "refused"
            after.begin(document)
        self.step(RefuseSuggestions(document, found), after)

    @rule(document=DOCUMENTS, status=st.sampled_from(STATUSES))
    def set_status(self, document: str, status: Status) -> None:
        after = None
        if self.imported:
            after = deepcopy(self.person.layer)
            after.statuses[document] = status
        self.step(SetStatus(document, status), after)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            changes = self.project.undo()
            assert (changes is None) is (not self.person.past)
            if changes is not None:
                self.see(changes)
                self.person.future.append(self.person.layer)
                self.person.layer = self.person.past.pop()
                if changes.action == "undo import":
                    self.imported = False

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            changes = self.project.redo()
            assert (changes is None) is (not self.person.future)
            if changes is not None:
                self.see(changes)
                self.person.past.append(self.person.layer)
                self.person.layer = self.person.future.pop()
                if changes.action == "redo import":
                    self.imported = True

    @rule()
    def reopen(self) -> None:
        annotator = self.project.annotator
        self.project.close()
        self.project = Project.open(self.project.path, annotator)

    @rule(name=st.sampled_from(["sara", "omar"]))
    def take_turns(self, name: str) -> None:
        self.project.annotator = name

    @invariant()
    def the_project_is_as_the_model(self) -> None:
        me = self.project.annotator
        layer = self.person.layer
        stored = {
            (document, span.start, span.end, span.label): Span(
                span.start, span.end, span.label, source=span.source, confidence=span.confidence,
                value=span.value, note=span.note, flagged=span.flagged,
            )
            for document in TEXTS
            for span in self.project.spans(document, me)
        }  # fmt: skip
        assert stored == layer.spans
        if self.imported:
            statuses = {entry.id: entry.status for entry in self.project.entries()}
            assert statuses == {name: layer.statuses.get(name, "new") for name in TEXTS}
        else:
            assert self.project.entries() == []
        for document in TEXTS:
            proposed = self.project.open_suggestions(document)
            assert {
                Suggestion(
                    one.start, one.end, one.label, one.engine, one.confidence, one.value, one.reason
                )
                for one in proposed
            } == layer.open(document)

    @invariant()
    def who_follows_the_changes_sees_the_same(self) -> None:
        seen: dict[str, set[Span]] = {name: set() for name in TEXTS}
        for document, span in self.view.values():
            seen[document].add(span)
        assert seen == {document: set(self.project.spans(document)) for document in TEXTS}

    @invariant()
    def the_steps_are_told(self) -> None:
        undo, redo = self.project.steps()
        assert (undo is not None, redo is not None) == (
            bool(self.person.past),
            bool(self.person.future),
        )


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
