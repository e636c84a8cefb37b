"""A whole session: commands and the window, on a machine whose network is out of reach.

python -m reliability.network_session FOLDER [catalogue]

With `catalogue` it asks for the list of models instead, which does need the network.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from annotations.cli import main
from annotations.project import Project
from annotations.project.schemes import default_scheme
from reliability import work


def run(*arguments: object) -> None:
    """One command, as from a shell."""
    try:
        main([str(one) for one in arguments])
    except SystemExit as end:
        if end.code not in (0, None):
            raise RuntimeError(f"{arguments}: {end.code}") from end


def commands(folder: Path) -> Path:
    """Make, import, suggest, merge, export, compare, check, copy, go back, recover."""
    news, other = folder / "news.tawsim", folder / "other.tawsim"
    text = folder / "أخبار.txt"
    text.write_text("وصل العميد سالم المرعي إلى قاعدة الصقر مساء السبت.\n", encoding="utf-8")
    run("new", news)
    run("import", news, text)
    run("suggest", news, "--engine", "rules")
    with Project.create(other, default_scheme(), "omar") as project:
        work.fill(project, 2)
    run("merge", news, other)
    for form, name in (
        ("tawsim", "a.jsonl"), ("doccano", "b.jsonl"), ("label-studio", "c.json"),
        ("prodigy", "d.jsonl"), ("hf", "e"), ("conll", "f.conll"), ("brat", "g"), ("text", "h"),
    ):  # fmt: skip
        run("export", news, folder / name, "--format", form)
    run("import", other, folder / "a.jsonl")
    run("stats", news)
    run("check", news)
    run("backups", news, "--now")
    run("copy", news, folder / "copy.tawsim")
    run("recover", news, folder / "recovered.tawsim")
    run("suggest", text, "--out", folder / "out.jsonl")
    run("model", "list")
    return news


def window(path: Path) -> None:
    """Open, label, suggest, search, import, export, merge, save a copy, close."""
    from reliability.soak import Hand

    hand = Hand(path.parent, 5)
    session = hand.session
    session.open(path, "sara")
    hand.quiet()
    for act in (hand.label, hand.label, hand.suggestion, hand.note, hand.undo, hand.search):
        act()
        hand.quiet()
    hand.window.actions_["suggest_here"].trigger()
    hand.quiet()
    session.import_files([path.parent / "أخبار.txt"], _job())
    hand.quiet()
    out = path.parent / "window.jsonl"
    session.ask(lambda project: work.export(project, out), lambda _: None)
    session.ask(lambda project: project.merge([path.parent / "other.tawsim"]), lambda _: None)
    for name in (
        "show_keys",
        "show_about",
        "show_models",
        "show_learned",
        "show_backups",
        "show_palette",
    ):
        hand.window.actions_[name].trigger()
        hand.quiet()
    hand.desk.end()
    hand.window.close()
    assert out.exists()


def _job():
    from gui.background import Job

    return Job()


if __name__ == "__main__":
    if sys.argv[2:] == ["catalogue"]:
        from annotations.suggest.camel.catalogue import address, fetch

        fetch(address(""))
    else:
        window(commands(Path(sys.argv[1])))
        print("done")
