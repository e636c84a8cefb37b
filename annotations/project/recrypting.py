"""A copy of a project under a passphrase, under another one, or under none."""

from contextlib import closing
from pathlib import Path

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import ProjectError
from annotations.project import cipher, keys
from annotations.project.copies import check_copy, in_place_of, part_from_former_copies
from annotations.project.faults import told
from annotations.project.files import check_name, open_file
from annotations.project.keys import Key


def copy_under(project: Path, out: Path, passphrase: str | None) -> None:
    """Write a copy of the project that opens with `passphrase`; with none where it is None.

    The project itself stays as it is.

    Raises:
        PassphraseError: the project is encrypted, and its passphrase is not known.
        ProjectError: the project cannot be read, there is a file at `out`, it cannot be written,
            the passphrase is too short, or SQLCipher is not installed.
    """
    cipher.check_there()
    check_name(out)
    if out.exists():
        raise ProjectError(
            N_("errors", "There is already a file at {path}; it was left as it is."), path=out
        )
    open_file(project)[0].close()
    key = None if passphrase is None else keys.new_key(passphrase)
    with told(project), in_place_of(out) as partial:
        _export(project, partial, key)
        check_copy(partial, project)
        part_from_former_copies(out)


def _export(project: Path, out: Path, key: Key | None) -> None:
    """Copy every table into a new file by SQLCipher's own means, in one transaction."""
    address = f"{project.absolute().as_uri()}?mode=ro"
    with closing(cipher.connect(address, keys.key_of(project))) as db:
        db.isolation_level = None
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("ATTACH ? AS made KEY ?", [str(out.absolute()), key.pragma if key else ""])
        for name in ("application_id", "user_version"):
            number = db.execute(f"PRAGMA main.{name}").fetchone()[0]
            db.execute(f"PRAGMA made.{name} = {number}")
        db.execute("SELECT sqlcipher_export('made')").fetchall()
        db.execute("DETACH made")
