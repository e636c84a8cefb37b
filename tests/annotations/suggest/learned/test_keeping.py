"""A project's own model: trained when needed, kept in the cache, used by the command."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotations.cli import main
from annotations.errors import EngineError
from annotations.project import Project
from annotations.project.edits import AddSpan, RemoveSpans, SetStatus
from annotations.project.records import Record
from annotations.spans import Label, Scheme
from annotations.suggest import registry
from annotations.suggest.learned import keeping, train
from annotations.suggest.learned.training import fingerprint
from annotations.suggest.records import records_of
from annotations.suggest.rules import RulesSuggester
from tests.annotations.suggest.learned.articles import SCHEME, articles

RULES = RulesSuggester()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_args, **_more: str(folder))
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return folder


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[Project]:
    """Six finished articles of sara's, and one that she has not begun."""
    file = tmp_path / "towns.tawsim"
    Project.create(file, SCHEME).close()
    with Project.open(file, "sara") as project:
        project.add([Record(content) for content in articles(6)], "sara")
        for content in articles(6):
            project.edit(SetStatus(content.document.id, "done"))
        new = articles(1, seed=50)[0]
        new_document = type(new)(type(new.document)("new", new.document.text))
        project.add([Record(new_document)])
        yield project


def test_only_finished_articles_are_learned_from(towns: Project) -> None:
    assert [one.document.id for one in keeping.finished(towns)] == [
        f"article-{number}" for number in range(6)
    ]


def test_a_model_is_kept_until_the_labels_change(towns: Project) -> None:
    first = keeping.model_of(towns, RULES)
    file = keeping.where(towns.path)
    kept_at = file.stat().st_mtime_ns

    assert keeping.model_of(towns, RULES).fingerprint == first.fingerprint
    assert file.stat().st_mtime_ns == kept_at

    span = towns.spans("article-0")[0]
    towns.edit(RemoveSpans("article-0", (span.id,)))
    second = keeping.model_of(towns, RULES)

    assert second.fingerprint != first.fingerprint
    assert second.spans == first.spans - 1


def test_labels_outside_the_scheme_do_not_make_it_old(towns: Project) -> None:
    """What a model was trained on is told by all labels there are, learned from or not."""
    content = keeping.finished(towns)
    model = train(content, Scheme((Label("TOWN"),)), RULES)

    assert model.fingerprint == fingerprint(reversed(content), Scheme((Label("TOWN"),)))


def test_a_damaged_model_is_learned_anew(towns: Project) -> None:
    first = keeping.model_of(towns, RULES)
    keeping.where(towns.path).write_bytes(b"nonsense")

    assert keeping.kept(towns.path) is None
    assert keeping.model_of(towns, RULES).figures == first.figures


def test_too_few_articles_finished(towns: Project) -> None:
    for number in (0, 1):
        towns.edit(SetStatus(f"article-{number}", "in progress"))

    reason = keeping.obstacle(towns)
    assert str(reason).endswith("there are 4.")
    with pytest.raises(EngineError):
        keeping.model_of(towns, RULES)


def test_the_labels_of_others_count_where_nobody_else_is_done(towns: Project) -> None:
    with Project.open(towns.path, "omar") as omars:
        omars.edit(AddSpan("article-0", 0, 3, "TOWN"))
        omars.edit(SetStatus("article-0", "done"))

        first = keeping.finished(omars)[0]

        assert [span.annotator for span in first.spans] == ["omar"]
        assert len(keeping.finished(omars)) == 6


def test_the_command_trains_and_suggests(towns: Project) -> None:
    outcome = CliRunner().invoke(main, ["suggest", str(towns.path), "--engine", "learned"])

    assert outcome.exit_code == 0
    assert "learned from 6 articles" in outcome.stderr
    assert {one.label for one in towns.open_suggestions("new")} == {"TOWN"}
    assert records_of(towns).alone.keys() == {"TOWN"}


def test_all_leaves_the_engine_out_where_too_little_is_finished(towns: Project) -> None:
    for number in range(6):
        towns.edit(SetStatus(f"article-{number}", "in progress"))

    outcome = CliRunner().invoke(main, ["suggest", str(towns.path), "--engine", "all"])

    assert outcome.exit_code == 0
    assert "there are 0." in outcome.stderr
    assert outcome.stdout.startswith("rules: ")
    assert "learned" not in outcome.stdout


def test_without_a_project_there_is_nothing_to_learn_from(tmp_path: Path) -> None:
    told: list[EngineError] = []

    assert "learned" not in registry.engine_names("all", told.append)
    assert not any("learn" in str(reason) for reason in told)
    with pytest.raises(EngineError, match="name a project"):
        registry.engine_names("learned", told.append)
