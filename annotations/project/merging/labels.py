"""What the labels of another project are called here."""

from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError, UsageError
from annotations.project.label_history import names_since
from annotations.project.schemes import western
from annotations.spans import Label, Scheme


def renamed(db: Database, scheme: Scheme) -> Mapping[str, str]:
    """For each label that was renamed in a project, what it is called there today.

    Journal rows from before keep the old name.
    """
    became = names_since(db, 0)
    return {old: new for old, new in became.items() if old not in scheme and new in scheme}


def used(db: Database) -> set[str]:
    """The labels that spans or decisions of a project carry."""
    return {
        row[0]
        for table in ("spans", "decisions")
        for row in db.execute(f"SELECT DISTINCT label FROM {table}")
    }


class Names:
    """What each label of another project is called here.

    Args:
        there: the other project's scheme.
        became: its renamed labels.
        here: what the user wants its labels called.
    """

    def __init__(self, there: Scheme, became: Mapping[str, str], here: Mapping[str, str]) -> None:
        self._became = became
        self._here = {name: here[name] for name in here if name in there}
        self.plain = not self._became and not self._here

    @property
    def mapped(self) -> dict[str, str]:
        """The labels the file has that are called another name here."""
        return dict(self._here)

    def __call__(self, name: str) -> str:
        """The name here of the label that a row there calls `name`."""
        today = self._became.get(name, name)
        return self._here.get(today, today)


def check_mapping(mapping: Mapping[str, str], here: Scheme, there: Iterable[Scheme]) -> None:
    """Refuse a mapping that names labels nobody has.

    Raises:
        UsageError: naming the label.
    """
    known = {name for scheme in there for name in scheme.names}
    for old, new in mapping.items():
        if old not in known:
            raise UsageError(
                N_("errors", "The label “{label}” is in none of the files to be merged."),
                label=old,
            )
        if new not in here:
            raise UsageError(
                N_("errors", "The label “{label}” is not in this project's scheme."), label=new
            )


def check_known(missing: Iterable[str], path: object) -> None:
    """Refuse a file whose spans carry labels that are `missing` here.

    Raises:
        ProjectError: naming them.
    """
    names = sorted(missing)
    if names:
        raise ProjectError(
            N_(
                "errors",
                "The project {path} uses labels that this one does not have: {labels}. Nothing "
                "was merged; say which labels they are here, or have them added.",
            ),
            path=path,
            labels=", ".join(names),
        )


def added(db: Database, labels: Iterable[Label]) -> list[str]:
    """Put labels behind those of the project, without a key that is taken."""
    stored = db.execute("SELECT shortcut, position FROM labels").fetchall()
    keys = {western(row["shortcut"]).casefold() for row in stored}
    position = max((row["position"] for row in stored), default=0)
    names = []
    for label in labels:
        position += 1
        key = "" if western(label.key).casefold() in keys else label.key
        keys.add(western(key).casefold())
        db.execute(
            "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?)",
            [label.name, label.title_ar, label.title_en, label.color.lower(), key, position],
        )
        names.append(label.name)
    return names
