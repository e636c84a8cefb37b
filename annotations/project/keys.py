"""What opens encrypted projects: asked for once, held in memory meanwhile, kept nowhere.

A passphrase becomes a key once; the key and the file's salt then open it, and the copies made of
it, which have the same salt. The derivation is SQLCipher 4's own, so `sqlcipher FILE` takes the
passphrase too.
"""

import hashlib
import hmac
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import PassphraseError, ProjectError
from annotations.project.faults import unread_told
from annotations.project.place import first_bytes

SALT_SIZE: Final = 16  # bytes
_ROUNDS: Final = 256_000
_KEY_SIZE: Final = 32
_PAGE: Final = 4096
_PAGES_TRIED: Final = 3
_RAW: Final = re.compile(r"x'([0-9a-f]{64})([0-9a-f]{32})'")
_SHORTEST: Final = 8
_MAGIC: Final = b"SQLite format 3\x00"
# Of 4096 random bytes each value comes 16 times, and hardly ever more than 48 times.
_FEWEST_VALUES, _MOST_OFTEN = 250, 48

_NEEDED: Final = N_(
    "errors",
    "The project {path} opens with its passphrase only, or is no Tawsim project at all. It was "
    "left as it is; give the passphrase to open it.",
)
_WRONG: Final = N_(
    "errors",
    "This passphrase does not open {path}. Nothing was changed; mind the keyboard's language and "
    "capital letters, and try again.",
)

Asker = Callable[[Path], Iterable[str]]
"""Given a project, the passphrases to try; it may ask somebody between one and the next."""

_by_salt: dict[bytes, bytes] = {}
_asker: list[Asker] = []


class Key:
    """What opens one encrypted project and its copies.

    Args:
        secret: 32 bytes.
        salt: 16 bytes, the first of the file.
    """

    def __init__(self, secret: bytes, salt: bytes) -> None:
        self.secret = secret
        self.salt = salt

    @property
    def pragma(self) -> str:
        """As SQLCipher takes it in `PRAGMA key`, and in `ATTACH … KEY`."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def check_passphrase(passphrase: str) -> None:
    """Refuse a new passphrase that anybody could guess.

    Raises:
        ProjectError: it is too short.
    """
    if len(passphrase) < _SHORTEST:
        raise ProjectError(
            N_(
                "errors",
                "A passphrase has at least {fewest} characters; several words are best. Nothing "
                "was made.",
            ),
            fewest=_SHORTEST,
        )


def new_key(passphrase: str) -> Key:
    """The key for a project that is to be made, known from now on.

    Raises:
        ProjectError: the passphrase is too short.
    """
    check_passphrase(passphrase)
    key = _derived(passphrase, os.urandom(SALT_SIZE))
    _by_salt[key.salt] = key.secret
    return key


def is_encrypted(path: Path) -> bool:
    """Whether the file looks like an encrypted project: as if thrown with dice from its first byte.

    Raises:
        OSError: it cannot be read.
    """
    return _looks_encrypted(_head(path))


def _head(path: Path) -> bytes:
    """The first pages, one of which will be whole."""
    return first_bytes(path, _PAGES_TRIED * _PAGE)


def _looks_encrypted(head: bytes) -> bool:
    page = head[:_PAGE]
    if len(page) < _PAGE or page.startswith(_MAGIC):
        return False
    counts = [page.count(value) for value in range(256)]
    return max(counts) <= _MOST_OFTEN and len(counts) - counts.count(0) >= _FEWEST_VALUES


def key_of(path: Path) -> Key | None:
    """What opens the file; None where it is not encrypted.

    Raises:
        PassphraseError: it is encrypted, and nobody gave the right passphrase yet.
        OSError: it cannot be read.
    """
    head = _head(path)
    if not _looks_encrypted(head):
        return None
    salt = head[:SALT_SIZE]
    if salt not in _by_salt:
        sentence = _NEEDED
        for passphrase in _asker[-1](path) if _asker else ():
            if _opens(head, passphrase):
                break
            sentence = _WRONG
        else:
            raise PassphraseError(sentence, path=path)
    return Key(_by_salt[salt], salt)


def unlock(path: Path, passphrase: str) -> None:
    """Hold the passphrase against the file; it opens from now on, until the program ends.

    Args:
        path: an encrypted project.
        passphrase: what was typed, or a key as SQLCipher writes them, `x'…'`.

    Raises:
        PassphraseError: it is the wrong one.
        ProjectError: the file cannot be read.
    """
    with unread_told(path):
        head = _head(path)
    if _looks_encrypted(head) and not _opens(head, passphrase):
        raise PassphraseError(_WRONG, path=path)


def ask_with(asker: Asker | None) -> None:
    """Have `asker` asked for the passphrase of a file that nobody unlocked; None for nobody."""
    _asker[:] = [] if asker is None else [asker]


def forget() -> None:
    """Know no key any more."""
    _by_salt.clear()


def _opens(head: bytes, passphrase: str) -> bool:
    """Whether the passphrase is that of the file that begins so; it is known then."""
    salt = head[:SALT_SIZE]
    raw = _RAW.fullmatch(passphrase)
    if raw is not None and bytes.fromhex(raw[2]) != salt:
        return False
    key = Key(bytes.fromhex(raw[1]), salt) if raw else _derived(passphrase, salt)
    fits = any(_sealed_by(key, head, number) for number in range(1, len(head) // _PAGE + 1))
    if fits:
        _by_salt[salt] = key.secret
    return fits


def _derived(passphrase: str, salt: bytes) -> Key:
    secret = passphrase.encode("utf-8", "surrogateescape")
    return Key(hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, _KEY_SIZE), salt)


def _sealed_by(key: Key, head: bytes, number: int) -> bool:
    """Whether the page of that number, from 1, was written with the key and is as it was.

    As in SQLCipher's design each page ends with an HMAC of what is encrypted, its initialisation
    vector and its number, under a key of its own.
    """
    salt = bytes(byte ^ 0x3A for byte in key.salt)
    secret = hashlib.pbkdf2_hmac("sha512", key.secret, salt, 2, _KEY_SIZE)
    page = head[(number - 1) * _PAGE : number * _PAGE]
    begin = SALT_SIZE if number == 1 else 0
    seal = hmac.digest(secret, page[begin:-64] + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(seal, page[-64:])
