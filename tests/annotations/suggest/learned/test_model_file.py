"""Model files: what is written comes back, and what a stranger made is refused."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.errors import EngineError
from annotations.spans import Document
from annotations.suggest.learned import LearnedSuggester, read_model, train, write_model
from annotations.suggest.rules import RulesSuggester
from tests.annotations.suggest.learned.articles import SCHEME, articles

RULES = RulesSuggester()
TEXT = "وصل الوفد الى بلدة شنسب يوم الاثنين."


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("models") / "whole"
    write_model(train(articles(5, lines=3), SCHEME, RULES), file)
    return file.read_bytes()


def refused(content: bytes, folder: Path) -> None:
    file = folder / "hostile"
    file.write_bytes(content)
    with pytest.raises(EngineError, match="damaged or not one of Tawsim's"):
        read_model(file)


def parts(content: bytes) -> tuple[dict, bytes]:
    length = int.from_bytes(content[8:16], "little")
    return json.loads(content[16 : 16 + length]), content[16 + length :]


def joined(header: dict, arrays: bytes) -> bytes:
    told = json.dumps(header).encode()
    return b"TAWSIML1" + len(told).to_bytes(8, "little") + told + arrays


def test_a_model_comes_back_as_it_was(tmp_path: Path) -> None:
    model = train(articles(6), SCHEME, RULES)
    file = tmp_path / "new folder" / "model"

    write_model(model, file)
    back = read_model(file)

    assert (back.labels, back.documents, back.spans) == (model.labels, model.documents, model.spans)
    assert (back.figures, back.habits) == (model.figures, model.habits)
    document = Document("d", TEXT)
    before, after = (LearnedSuggester(one, RULES).suggest(document) for one in (model, back))
    assert before == after != []
    write_model(back, tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == file.read_bytes()
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("size", [0, 7, 8, 15, 16, 40, -1, -1000])
def test_a_file_cut_off(content: bytes, size: int, tmp_path: Path) -> None:
    refused(content[:size], tmp_path)


def test_a_file_with_more_behind_it(content: bytes, tmp_path: Path) -> None:
    refused(content + b"\0", tmp_path)


def test_a_pickle_is_never_opened(tmp_path: Path) -> None:
    refused(b"\x80\x04\x95cos\nsystem\n(S'true'\ntR.", tmp_path)


def test_a_header_longer_than_the_file(content: bytes, tmp_path: Path) -> None:
    refused(content[:8] + (2**63).to_bytes(8, "little") + content[16:], tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 2),
        ("labels", []),
        ("labels", ["TOWN", "TOWN"]),
        ("labels", ["TOWN"] * 100_000),
        ("labels", "TOWN"),
        ("signs", -1),
        ("signs", 2**62),
        ("signs", "many"),
        ("spans", None),
        ("figures", {}),
        ("figures", {"TOWN": [1, 2.0, 0.5, 1.0, 0.0, 0, 0], "DATE": [0, 0, 0, 1, 0, 0, 0]}),
        ("figures", {"TOWN": [1, 1.0, 0.5, 1e999, 0.0, 0, 0], "DATE": [0, 0, 0, 1, 0, 0, 0]}),
        ("habits", {"وهران": 99}),
        ("habits", {"": 0}),
        ("habits", [1]),
        ("documents", [1]),
        ("fingerprint", 5),
    ],
)
def test_a_header_that_is_not_right(
    content: bytes, name: str, value: object, tmp_path: Path
) -> None:
    header, arrays = parts(content)

    refused(joined({**header, name: value}, arrays), tmp_path)


@pytest.mark.parametrize("name", ["version", "labels", "signs", "figures", "habits", "documents"])
def test_a_header_that_lacks_something(content: bytes, name: str, tmp_path: Path) -> None:
    header, arrays = parts(content)
    del header[name]

    refused(joined(header, arrays), tmp_path)


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, 6e4])
def test_numbers_no_model_has(content: bytes, number: float, tmp_path: Path) -> None:
    header, arrays = parts(content)
    weight = np.array([number], "<f2").tobytes()
    at = 4 * header["signs"] + 20

    refused(joined(header, arrays[:at] + weight + arrays[at + 2 :]), tmp_path)
    last = np.array([number], "<f4").tobytes()
    refused(joined(header, arrays[:-8] + last + arrays[-4:]), tmp_path)


def test_signs_out_of_order(content: bytes, tmp_path: Path) -> None:
    header, arrays = parts(content)

    refused(joined(header, arrays[:4] + arrays[8:12] + arrays[4:8] + arrays[12:]), tmp_path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be read: No such file"):
        read_model(tmp_path / "none")


def test_a_place_that_cannot_be_written(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "whole").write_bytes(content)
    (tmp_path / "file").touch()
    with pytest.raises(EngineError, match="cannot be kept"):
        write_model(read_model(tmp_path / "whole"), tmp_path / "file" / "model")


@given(changes=st.lists(st.tuples(st.integers(1, 1 << 20), st.integers(0, 255)), max_size=8))
@example(changes=[(1, 127)])
def test_whatever_is_accepted_can_be_used(
    content: bytes, changes: list[tuple[int, int]], tmp_path: Path
) -> None:
    damaged = bytearray(content)
    for from_end, byte in changes:
        damaged[-(from_end % len(damaged))] = byte
    file = tmp_path / "damaged"
    file.write_bytes(bytes(damaged))

    try:
        model = read_model(file)
    except EngineError:
        return
    for one in LearnedSuggester(model, RULES, every_label=True).suggest(Document("d", TEXT)):
        assert 0 <= one.start < one.end <= len(TEXT)
        assert 0 <= one.confidence <= 1
