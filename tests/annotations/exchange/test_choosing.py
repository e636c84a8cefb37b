"""Documents and spans chosen for an export by status, label and words."""

from pathlib import Path

import pytest

from annotations.exchange.choosing import Choice
from annotations.exchange.exporting import Request
from annotations.project.reading import LabelledDocument
from annotations.spans import Document, Span

TANK = LabelledDocument(
    Document("a", "دبابة قرب بغداد"), (Span(0, 5, "WEAPON"), Span(9, 14, "BASE")), "done"
)
CALM = LabelledDocument(Document("b", "هدوء في صنعاء", "أخبار الجُمعة"), (), None)


def ids(choice: Choice) -> list[str]:
    return [content.document.id for content in choice.of([TANK, CALM])]


def test_nothing_named_is_everything() -> None:
    assert list(Choice().of([TANK, CALM])) == [TANK, CALM]
    assert Choice().is_everything


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(statuses=("done",)), ["a"]),
        (Choice(statuses=("new",)), ["b"]),
        (Choice(containing="بغداد"), ["a"]),
        (Choice(containing="الجمعه"), ["b"]),
        (Choice(containing="صنعاء دبابة"), []),
    ],
)
def test_documents_are_chosen(choice: Choice, expected: list[str]) -> None:
    assert ids(choice) == expected


def test_spans_of_other_labels_stay_out_and_the_documents_stay() -> None:
    first, second = Choice(labels=("BASE",)).of([TANK, CALM])

    assert [span.label for span in first.spans] == ["BASE"]
    assert second == CALM


def test_the_command_says_the_choice() -> None:
    choice = Choice(("done", "in progress"), ("UNIT",), "قرب بغداد")

    command = Request(choice=choice).command(Path("n.tawsim"), Path("o.jsonl"))

    assert command == (
        "tawsim export n.tawsim o.jsonl --status done --status 'in progress' --label UNIT "
        "--containing 'قرب بغداد'"
    )
