"""Whether a file lies on a drive that other machines share, where SQLite's locks do not hold.

On such drives two programs on two machines can each believe that they alone write, and then one
overwrites the other's edits (sqlite.org, "How To Corrupt An SQLite Database File", section 2).
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol

from annotations.errors import QT_TRANSLATE_NOOP as N_

ON_NETWORK: Final = N_(
    "errors",
    "The project {path} lies on a network drive ({kind}), where two programs could overwrite each "
    "other's edits, so it is only read there. Copy it to a disk of this machine to label; "
    "colleagues' copies are brought together by merging.",
)
_KINDS: Final = frozenset({
    "9p", "acfs", "afpfs", "afs", "cifs", "curlftpfs", "davfs", "davfs2", "gcsfuse", "glusterfs",
    "gvfsd-fuse", "macfuse", "ncpfs", "nfs", "nfs3", "nfs4", "osxfuse", "prl_fs", "rclone", "s3fs",
    "smb", "smb2", "smb3", "smbfs", "sshfs", "vboxsf", "vmhgfs", "webdav",
})  # fmt: skip


class Mount(Protocol):
    """One mounted drive, as psutil tells of it."""

    mountpoint: str
    fstype: str
    opts: str


def network_kind(path: Path) -> str:
    """The kind of network drive a file lies on, such as `nfs4`; empty for a disk of this machine.

    Empty too where the system does not tell.
    """
    import psutil  # only those who open a project need it

    try:
        mounts = psutil.disk_partitions(all=True)
    except (OSError, psutil.Error):
        return ""
    return kind_among(path, mounts)


def kind_among(path: Path, mounts: Iterable[Mount]) -> str:
    """The same, of the drives that are mounted; the one mounted nearest the file counts."""
    place = os.path.realpath(path)
    if place.startswith(("\\\\", "//")) and os.name == "nt":
        return "smb"
    holding = [mount for mount in mounts if _holds(mount.mountpoint, place)]
    nearest = max(
        enumerate(holding), key=lambda one: (len(one[1].mountpoint), one[0]), default=None
    )
    if nearest is None:
        return ""
    mount = nearest[1]
    kind = mount.fstype.lower().removeprefix("fuse.").removeprefix("fuseblk.")
    if kind in _KINDS:
        return kind
    return "network" if "remote" in mount.opts.split(",") else ""


def _holds(mountpoint: str, place: str) -> bool:
    # Not by `Path`, which would not keep the root of a drive as it is.
    folder, whole = (os.path.join(one, "") for one in (mountpoint, place))  # noqa: PTH118
    return os.path.normcase(whole).startswith(os.path.normcase(folder))
