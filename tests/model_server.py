"""A model server on loopback: a catalogue, archives, and a server with every fault they can meet.

The models are whole as far as a check without torch can tell: a configuration, a vocabulary and
weights in safetensors' form, filled with bytes that do not compress.
"""

import hashlib
import io
import json
import random
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.tiny_model import LABELS

CATALOGUE = "/catalogue.json"
ARCHIVE = "/ner_arabert.zip"


def model_files(size: int = 400_000, seed: int = 1) -> dict[str, bytes]:
    """The files of a model whose weights have `size` bytes."""
    head = json.dumps({"w": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    config = {"model_type": "bert", "id2label": dict(enumerate(LABELS))}
    return {
        "config.json": json.dumps(config).encode(),
        "vocab.txt": "[PAD]\n[UNK]\nا\nب".encode(),
        "model.safetensors": len(head).to_bytes(8, "little")
        + head
        + random.Random(seed).randbytes(size),
    }


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """An archive of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def sum_of(content: bytes) -> str:
    """The sha256 of bytes."""
    return hashlib.sha256(content).hexdigest()


def catalogue(model: dict[str, bytes], archive: bytes, **changes: object) -> bytes:
    """A catalogue with one model among packages of other kinds; `changes` are to its entry."""
    entry = {
        "name": "ner-arabert",
        "description": "A small model",
        "package_type": "http",
        "private": False,
        "dependencies": [],
        "destination": "ner/arabert",
        "version": "2.0.0",
        "license": "AraBERT",
        "url": ARCHIVE,
        "sha256": sum_of(archive),
        "size": sum(map(len, model.values())),
        "files": [
            {"path": name, "sha256": sum_of(content), "size": len(content)}
            for name, content in model.items()
        ],
    }
    others = {
        "ner-all": {"package_type": "meta", "private": False, "dependencies": ["ner-arabert"]},
        "morphology-db": {"package_type": "http", "destination": "morphology_db/x", "size": "odd"},
    }
    packages = {**others, "ner-arabert": {**entry, **changes}}
    return json.dumps({"version": "1.6.0", "packages": packages, "components": {}}).encode()


@dataclass
class Page:
    """One address on the server.

    Attributes:
        content: what is there.
        status: what is answered instead of 200, for the first `failures` requests.
        leads_to: where a redirect leads.
        etag: the mark of the content; empty for none.
        ranges: whether a part can be asked for.
        heeds_marks: whether a part is given only of the same content, as it should.
        stated: whether the length is told beforehand.
        cuts: after how many bytes of the body the connection is cut, request by request.
    """

    content: bytes
    status: int = 200
    failures: int = 1_000
    leads_to: str = ""
    etag: str = '"one"'
    ranges: bool = True
    heeds_marks: bool = True
    stated: bool = True
    cuts: list[int] = field(default_factory=list)


@dataclass
class ModelServer:
    """What the server offers, and what was asked of it.

    Attributes:
        url: its address, without a slash at the end.
        pages: by path.
        asked: path and Range header of each request.
        sent: bytes of bodies sent, by path.
    """

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    sent: dict[str, int] = field(default_factory=dict)

    @property
    def catalogue(self) -> str:
        """The catalogue's address."""
        return self.url + CATALOGUE

    @property
    def archive(self) -> Page:
        """The model's archive."""
        return self.pages[ARCHIVE]

    def offer(self, model: dict[str, bytes], archive: bytes | None = None, **entry: object) -> None:
        """Offer a model with these files; `archive` and the catalogue's `entry` may be wrong."""
        right = zipped(model)
        self.pages[ARCHIVE] = Page(right if archive is None else archive)
        self.pages[CATALOGUE] = Page(catalogue(model, right, **entry))

    def ranges(self, path: str = ARCHIVE) -> list[str | None]:
        """The Range headers of the requests for a path."""
        return [asked for each, asked in self.asked if each == path]


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def do_GET(self) -> None:
        shelf = self.server.shelf
        path = self.path.removeprefix(shelf.url)
        shelf.asked.append((path, self.headers.get("Range")))
        page = shelf.pages.get(path)
        if page is None or (page.status != 200 and page.failures > 0):
            if page is not None:
                page.failures -= 1
            self.send_response(404 if page is None else page.status)
            if page is not None and page.leads_to:
                self.send_header("Location", page.leads_to)
            self.end_headers()
            self.wfile.write(b"<html>not here</html>")
            return
        self._send(path, page)

    def _send(self, path: str, page: Page) -> None:
        start = self._start(page)
        body = page.content[start:]
        self.send_response(206 if start else 200)
        if start:
            whole = len(page.content)
            self.send_header("Content-Range", f"bytes {start}-{whole - 1}/{whole}")
        if page.etag:
            self.send_header("ETag", page.etag)
        if page.stated:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        body = body[: page.cuts.pop(0)] if page.cuts else body
        for at in range(0, len(body), 20_000):
            piece = body[at : at + 20_000]
            try:
                self.wfile.write(piece)
            except OSError:
                return
            sent = self.server.shelf.sent
            sent[path] = sent.get(path, 0) + len(piece)

    def _start(self, page: Page) -> int:
        asked = self.headers.get("Range", "")
        same = self.headers.get("If-Range") in {None, page.etag}
        if not asked or not page.ranges or (page.heeds_marks and not same):
            return 0
        return int(asked.removeprefix("bytes=").rstrip("-"))


class _Server(ThreadingHTTPServer):
    shelf: ModelServer
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no fault."""


@contextmanager
def serving() -> Iterator[ModelServer]:
    """An empty server on a free port, ended with the block."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.shelf = ModelServer(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server.shelf
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def linked(name: str, target: str, others: dict[str, bytes]) -> bytes:
    """An archive of `others` in which `name` is a link to `target`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for other, content in others.items():
            if other != name:
                archive.writestr(other, content)
        link = zipfile.ZipInfo(name)
        link.external_attr = 0o120777 << 16
        archive.writestr(link, target)
    return out.getvalue()
