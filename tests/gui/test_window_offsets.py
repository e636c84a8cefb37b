"""Offsets stay where the text's own characters are, whatever spaces and signs stand before them."""

import json

import pytest

from gui.background import Job

SPACED = {
    "two spaces": "قال  سالم   المرعي  هنا.",
    "tabs": "قال\tسالم\tالمرعي\tهنا.",
    "no-break spaces": "قال\u00a0سالم\u00a0المرعي\u202fهنا.",
    "line ends of Windows": "قال\r\n\r\nسالم المرعي\r\nهنا.",
    "blanks at both ends": "  \n قال سالم المرعي هنا. \n ",
    "invisible signs": "قا\u200cل\u200f سالم\u200e المر\u0640\u0640عي هنا.",
    "beyond 16 bits": "😀😀 قال 𐤀 سالم المرعي هنا.",
    "vowel marks": "قَالَ سَالِمٌ المُرعِيُّ هُنا.",
}


@pytest.mark.parametrize("text", SPACED.values(), ids=SPACED)
def test_a_word_labelled_is_the_same_letters_on_the_disk_and_in_the_export(hand, tmp_path, text):
    file, out = tmp_path / "article.txt", tmp_path / "out.jsonl"
    file.write_bytes(text.encode())
    before = {entry.id for entry in hand.window.documents.model.entries}
    with hand.qtbot.waitSignal(hand.desk.session.entries_changed, timeout=20_000):
        hand.desk.session.import_files([file], Job())
    hand.quiet()
    (new,) = {entry.id for entry in hand.window.documents.model.entries} - before
    hand.open(new)
    assert hand.text == text
    word = text[text.rindex("الم") :].split()[0]

    hand.double_click(text.index(word) + 2)
    hand.changing(lambda: hand.press("1"))

    assert [text[start:end] for start, end, _ in hand.on_disk()] == [word]
    with hand.qtbot.waitSignal(hand.desk.session.exported, timeout=10_000):
        hand.desk.session.export(out)
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    (record,) = [one for one in records if one["id"] == new]
    (span,) = record["spans"]
    assert record["text"] == text
    assert record["text"][span["start"] : span["end"]] == word
