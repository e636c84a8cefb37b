"""The pages of an encrypted file read one by one, whether or not their seals are whole.

SQLCipher refuses a page with one wrong byte. What stands around that byte is still what was
written: in AES-256-CBC a wrong byte spoils its own 16 bytes and one bit of the next. So for
recovery the pages are decrypted here (FIPS 197, the inverse cipher), all blocks at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotations.project.keys import SALT_SIZE, Key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]

PAGE: Final = 4096
RESERVED: Final = 80  # bytes at the end of each page: initialisation vector and seal
_BLOCK: Final = 16
_ROUNDS: Final = 14
_MAGIC: Final = b"SQLite format 3\x00"
_MOST_BLOCKS: Final = 1 << 18  # at once, so that memory stays small
# Which byte of a block stands where once the rows are shifted back.
_ROWS: Final = [(4 * (column - row) + row) % 16 for column in range(4) for row in range(4)]


def decrypted(content: bytes, key: Key) -> bytes:
    """The content of the database, page by page; what was damaged is noise where it stood.

    Args:
        content: the whole encrypted file.
        key: what opens it.
    """
    import numpy as np

    count = len(content) // PAGE
    pages = np.frombuffer(content[: count * PAGE], np.uint8).reshape(count, PAGE)
    plain = np.zeros_like(pages)
    aes = _Aes(key.secret)
    step = _MOST_BLOCKS * _BLOCK // PAGE
    for first in range(0, count, step):
        part = pages[first : first + step]
        body = part[:, : PAGE - RESERVED].reshape(-1, _BLOCK)
        before = np.concatenate(
            [part[:, -RESERVED : -RESERVED + _BLOCK], part[:, : PAGE - RESERVED - _BLOCK]], axis=1
        ).reshape(-1, _BLOCK)
        found = aes.decrypt(body) ^ before
        plain[first : first + step, : PAGE - RESERVED] = found.reshape(len(part), -1)
    if count:
        # The first page's first block is the salt; what follows it begins with the vector.
        block = pages[0, SALT_SIZE : SALT_SIZE + _BLOCK].reshape(1, _BLOCK)
        vector = pages[0, -RESERVED : -RESERVED + _BLOCK]
        plain[0, SALT_SIZE : SALT_SIZE + _BLOCK] = aes.decrypt(block)[0] ^ vector
        plain[0, :SALT_SIZE] = np.frombuffer(_MAGIC, np.uint8)
    return plain.tobytes()


def _multiply(one: int, other: int) -> int:
    """In the field of 256 elements that AES counts in."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one = one << 1 ^ (0x11B if one & 0x80 else 0)
        other >>= 1
    return product


def _s_box() -> Bytes:
    """The substitution: the inverse in the field, its bits mixed."""
    import numpy as np

    found = np.zeros(256, np.uint8)
    power, inverse = 1, 1
    for _ in range(255):
        found[power] = 0x63 ^ _mixed(inverse)
        power, inverse = _multiply(power, 3), _multiply(inverse, 0xF6)
    found[0] = 0x63
    return found


def _mixed(byte: int) -> int:
    mixed = 0
    for turn in range(5):
        mixed ^= (byte << turn | byte >> (8 - turn)) & 0xFF
    return mixed


class _Aes:
    """Decrypts blocks of 16 bytes.

    Args:
        secret: 32 bytes.
    """

    def __init__(self, secret: bytes) -> None:
        import numpy as np

        box = _s_box()
        self._back = np.argsort(box).astype(np.uint8)
        self._times = {
            factor: np.array([_multiply(byte, factor) for byte in range(256)], np.uint8)
            for factor in (9, 11, 13, 14)
        }
        self._keys = _round_keys(secret, box)

    def decrypt(self, blocks: Bytes) -> Bytes:
        """Each row of `blocks`, 16 bytes, by itself."""
        state = blocks ^ self._keys[_ROUNDS]
        for number in range(_ROUNDS - 1, -1, -1):
            state = self._back[state[:, _ROWS]] ^ self._keys[number]
            if number:
                state = self._unmixed(state)
        found: Bytes = state
        return found

    def _unmixed(self, state: Bytes) -> Bytes:
        import numpy as np

        columns = state.reshape(-1, 4, 4)
        times = {factor: table[columns] for factor, table in self._times.items()}
        made = [
            times[14][..., row]
            ^ times[11][..., (row + 1) % 4]
            ^ times[13][..., (row + 2) % 4]
            ^ times[9][..., (row + 3) % 4]
            for row in range(4)
        ]
        unmixed: Bytes = np.stack(made, axis=-1).reshape(-1, _BLOCK)
        return unmixed


def _round_keys(secret: bytes, box: Bytes) -> Bytes:
    """The key of each round, 16 bytes: the key's expansion."""
    import numpy as np

    words = [np.frombuffer(secret[at : at + 4], np.uint8) for at in range(0, 32, 4)]
    constant = 1
    for number in range(8, 4 * (_ROUNDS + 1)):
        word = words[-1]
        if number % 8 == 0:
            word = box[np.roll(word, -1)]
            word[0] ^= constant
            constant = _multiply(constant, 2)
        elif number % 8 == 4:
            word = box[word]
        words.append(words[-8] ^ word)
    return np.concatenate(words).reshape(_ROUNDS + 1, _BLOCK)
