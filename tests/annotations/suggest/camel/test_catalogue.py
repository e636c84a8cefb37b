"""The catalogue is fetched when it is asked for, and nothing in it is believed unseen."""

import json
from collections.abc import Iterator
from http.client import HTTPMessage
from io import BytesIO
from urllib.error import URLError
from urllib.request import Request

import pytest

from annotations.suggest.camel import catalogue, web
from annotations.suggest.camel.web import InstallError
from tests import model_server
from tests.model_server import CATALOGUE, ModelServer, Page, model_files, serving


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A server that offers one sound model."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving() as started:
        started.offer(model_files())
        yield started


def test_the_models_for_names_are_read_and_nothing_else(server: ModelServer) -> None:
    (package,) = catalogue.fetch(server.catalogue)

    assert (package.name, package.model, package.version) == ("ner-arabert", "arabert", "2.0.0")
    assert package.licence == "AraBERT"
    assert package.url == server.url + model_server.ARCHIVE, "relative to the catalogue's address"
    files = model_files()
    assert {file.name: file.size for file in package.files} == {
        name: len(content) for name, content in files.items()
    }
    assert package.size == sum(map(len, files.values()))


@pytest.mark.parametrize("name", ["arabert", "ner-arabert"])
def test_a_model_is_found_by_its_own_or_its_packages_name(server: ModelServer, name: str) -> None:
    assert catalogue.find(catalogue.fetch(server.catalogue), name).name == "ner-arabert"


def test_a_model_that_is_not_offered_is_named_with_those_that_are(server: ModelServer) -> None:
    with pytest.raises(InstallError, match=r"no model “bert”; it has: arabert"):
        catalogue.find(catalogue.fetch(server.catalogue), "bert")


def test_the_address_is_the_argument_or_the_environment_or_the_maintainers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TAWSIM_CATALOGUE", raising=False)
    assert catalogue.address().startswith("https://")
    monkeypatch.setenv("TAWSIM_CATALOGUE", "http://mirror.example/c.json")
    assert catalogue.address() == "http://mirror.example/c.json"
    assert catalogue.address("http://other.example/c.json") == "http://other.example/c.json"


def test_a_missing_page_is_told_with_its_status(server: ModelServer) -> None:
    with pytest.raises(InstallError, match="answered 404"):
        catalogue.fetch(server.url + "/nothing.json")


def test_a_server_that_is_not_there_is_told(server: ModelServer) -> None:
    with pytest.raises(InstallError, match=r"no connection to 127\.0\.0\.1:9 "):
        catalogue.fetch("http://127.0.0.1:9/catalogue.json")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/c", "catalogue.json", ""])
def test_only_http_and_https_addresses_are_opened(url: str) -> None:
    with pytest.raises(InstallError, match="no http or https address"):
        catalogue.fetch(url)


def test_a_server_may_lead_to_another_address(server: ModelServer) -> None:
    server.pages["/old.json"] = Page(b"", status=302, leads_to=server.catalogue)
    assert len(catalogue.fetch(server.url + "/old.json")) == 1


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/c", "data:,{}"])
def test_a_server_cannot_lead_to_a_file(server: ModelServer, target: str) -> None:
    server.pages[CATALOGUE] = Page(b"", status=302, leads_to=target)
    with pytest.raises(InstallError, match="What is installed is unharmed"):
        catalogue.fetch(server.catalogue)


def test_a_server_cannot_lead_away_from_https() -> None:
    asked = Request("https://models.example/c.json")
    with pytest.raises(URLError, match="away from https"):
        web._Redirects().redirect_request(
            asked, BytesIO(), 302, "", HTTPMessage(), "http://models.example/c.json"
        )


def test_a_catalogue_cut_short_is_refused(server: ModelServer) -> None:
    server.pages[CATALOGUE].cuts = [100]
    with pytest.raises(InstallError, match="broke off in the middle"):
        catalogue.fetch(server.catalogue)


@pytest.mark.parametrize(
    "content", [b"", b"<html>Sign in</html>", b"[]", b"{}", b'{"packages": 3}', b"\xff\xfe{}"]
)
def test_what_is_no_catalogue_is_refused(server: ModelServer, content: bytes) -> None:
    server.pages[CATALOGUE] = Page(content)
    with pytest.raises(InstallError, match="not a catalogue"):
        catalogue.fetch(server.catalogue)


@pytest.mark.parametrize(
    "changes",
    [
        {"destination": "ner/../../evil"},
        {"destination": "ner//evil"},
        {"destination": "ner/.hidden"},
        {"destination": "ner/"},
        {"url": "file:///etc/passwd"},
        {"url": None},
        {"sha256": "short"},
        {"size": -1},
        {"size": 10**13},
        {"size": "12"},
        {"files": [{"path": "../config.json", "sha256": "0" * 64, "size": 1}]},
        {"files": [{"path": "/config.json", "sha256": "0" * 64, "size": 1}]},
        {"files": [{"path": "a\\b", "sha256": "0" * 64, "size": 1}]},
        {"files": [{"path": "config.json", "sha256": "", "size": 1}]},
        {"files": [{"path": "c", "sha256": "0" * 64}, {"path": "C", "sha256": "0" * 64}]},
        {"files": None, "sha256": None},
    ],
)
def test_an_entry_that_is_not_sound_is_refused(
    server: ModelServer, changes: dict[str, object]
) -> None:
    server.offer(model_files(), **changes)
    with pytest.raises(InstallError, match="not a catalogue"):
        catalogue.fetch(server.catalogue)


def test_words_from_outside_do_not_steer_the_terminal(server: ModelServer) -> None:
    server.offer(model_files(), description="red \x1b[31m and\nturned \u202e", license="\x07MIT")
    (package,) = catalogue.fetch(server.catalogue)
    assert (package.description, package.licence) == ("red [31m and turned ", "MIT")


def test_a_proxy_from_the_environment_is_used(
    server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    server.pages["http://models.invalid/c.json"] = server.pages[CATALOGUE]

    (package,) = catalogue.fetch("http://models.invalid/c.json")

    assert package.url == "http://models.invalid/ner_arabert.zip"
    assert server.asked == [("http://models.invalid/c.json", None)]


def test_a_catalogue_as_camel_tools_writes_it_is_read() -> None:
    entry = {
        "dependencies": [],
        "description": "d",
        "destination": "ner/arabert",
        "files": [{"path": "config.json", "sha256": "a" * 64, "size": 1016}],
        "license": "AraBERT",
        "name": "ner-arabert",
        "package_type": "http",
        "private": False,
        "sha256": "B" * 64,
        "size": 1016,
        "url": "https://models.example/ner_arabert-1.1.0.zip",
        "version": "1.1.0",
    }
    content = json.dumps({"components": {}, "packages": {"ner-arabert": entry}, "version": "1.6.0"})

    (package,) = catalogue.read(content.encode(), "https://models.example/catalogue-1.6.json")

    assert package.sha256 == "b" * 64
    assert package.files[0].size == 1016
