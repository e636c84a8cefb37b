"""Requests over http and https with the standard library, their faults told in sentences.

Proxies are those that the environment names. No other kind of address is opened, also not where
a server leads to one.
"""

import http.client
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import IO, Final
from urllib.parse import urlsplit

from annotations import __version__
from annotations.errors import QT_TRANSLATE_NOOP as N_
from annotations.errors import EngineError

TIMEOUT: Final = 15.0  # seconds without a byte after which a connection counts as dropped
_PASSING: Final = frozenset({408, 429, 500, 502, 503, 504})


class InstallError(EngineError):
    """A model that could not be installed; what was there before is unharmed."""


class ConnectionLostError(InstallError):
    """A server that gives no answer."""


class StatusError(InstallError):
    """A server that answers with an error.

    Attributes:
        status: the HTTP status.
    """

    def __init__(self, url: str, status: int) -> None:
        super().__init__(
            N_(
                "errors",
                "The server answered {status} for {url}. What is installed is unharmed; check the "
                "address of the catalogue, or try again later.",
            ),
            url=url,
            status=status,
        )
        self.status = status

    @property
    def passing(self) -> bool:
        """Whether the same request may well succeed a little later."""
        return self.status in _PASSING


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows where a server leads, but never from https to a connection anybody can read."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if req.type == "https" and urlsplit(newurl).scheme != "https":
            raise urllib.error.URLError("the server leads away from https")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_address(url: str) -> bool:
    """Whether `url` is a whole http or https address."""
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def get(
    url: str, headers: Mapping[str, str] | None = None, timeout: float = TIMEOUT
) -> http.client.HTTPResponse:
    """The answer to a GET request, its body not yet read; the caller closes it.

    Args:
        url: an http or https address.
        headers: to send besides the program's name.
        timeout: seconds to wait for the connection, and for each part of the answer.

    Raises:
        ConnectionLostError: there is no answer.
        StatusError: the answer is an error.
    """
    if not is_address(url):
        raise InstallError(
            N_("errors", "“{url}” is no http or https address; nothing was fetched."), url=url
        )
    named = {"User-Agent": f"tawsim/{__version__}", **(headers or {})}
    try:
        request = urllib.request.Request(url, headers=named)  # noqa: S310 - checked above
        answer: http.client.HTTPResponse = _opener().open(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        error.close()
        raise StatusError(url, error.code) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise connection_fault(url, error) from error
    return answer


def connection_fault(url: str, error: Exception) -> ConnectionLostError:
    """What to say of a connection that could not be made or was lost."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        told = reason.verify_message
    elif isinstance(reason, OSError):
        told = reason.strerror or str(reason)
    else:
        told = str(reason)
    return ConnectionLostError(
        N_(
            "errors",
            "There is no connection to {host} ({reason}). What is installed is unharmed and what "
            "has arrived is kept; check the network or the proxy and try again.",
        ),
        host=urlsplit(url).netloc,
        reason=told or type(error).__name__,
    )


def broken_off(url: str) -> ConnectionLostError:
    """What to say of an answer that ended before it was whole."""
    return ConnectionLostError(
        N_(
            "errors",
            "{host} broke off in the middle. What is installed is unharmed and what has arrived is "
            "kept; try again to go on from there.",
        ),
        host=urlsplit(url).netloc,
    )


def _opener() -> urllib.request.OpenerDirector:
    """An opener for http and https alone; the usual one reads files too."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    return opener
