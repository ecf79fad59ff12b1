"""A learning record store over HTTP, by tincan: with a time limit, and with words for what goes wrong."""

import json
from base64 import b64decode
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection, IncompleteRead
from socket import gaierror
from typing import Any
from urllib.parse import SplitResult, quote, urlencode, urljoin, urlsplit

from tincan import LRSResponse, RemoteLRS
from tincan.http_request import HTTPRequest

Json = Any
_LARGEST = 100_000_000
"""Bytes of an answer: a page of a result has far fewer."""
_SPEAKS = "1.0.3"
"""What tincan can be told; the header says what was asked for."""
_MEANINGS = {
    400: "it does not take the request",
    401: "it does not know these credentials",
    403: "these credentials do not allow that",
    404: "there is nothing at that address: is it the one that ends before `statements`?",
    429: "it has too much to do",
}


_KINDS = {
    3: "it sends elsewhere, and credentials do not follow: give the address itself",
    5: "it is out of order",
}


class StoreError(Exception):
    """What a record store did instead of answering, in words; `status` is that of its answer, if any."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class RecordStore(RemoteLRS):  # type: ignore[misc]  # tincan has no types
    """A store at an endpoint; `authorization` is the header's value.

    `speaks` is the version of xAPI that X-Experience-API-Version names; `seconds` is how long the store may
    say nothing. Tincan sends without a time limit, and its models of answers drop what they do not know, and
    know no xAPI 2.0: so requests are sent here, and answers are data.
    """

    _props = (*RemoteLRS._props, "speaks", "seconds")
    """Tincan lets no other attributes be set."""

    def __init__(self, endpoint: str, authorization: str, speaks: str, seconds: float) -> None:
        super().__init__(endpoint=endpoint, version=_SPEAKS, auth=authorization)
        self._speaks, self._seconds = speaks, seconds

    def get(self, resource: str, **query: str) -> Json:
        """What a resource of the store holds. StoreError where it cannot be had."""
        request = HTTPRequest(method="GET", resource=resource, query_params=query)
        return _data(self._send_request(request).data)

    def post(self, statements: list[Json]) -> None:
        """Stores statements. StoreError where it does not take them."""
        headers = {"Content-Type": "application/json"}
        request = HTTPRequest(method="POST", resource="statements", headers=headers)
        request.content = json.dumps(statements)
        self._send_request(request)

    def more(self, address: str) -> Json:
        """The page of a result that another one names: a path on the same server (xAPI 1.0.3, Data 4.2)."""
        try:
            whole = quote(urljoin(self.endpoint, address), safe="%/:?#[]@!$&'()*+,;=")
            elsewhere = _server(urlsplit(whole)) != _server(urlsplit(self.endpoint))
        except ValueError as error:
            raise StoreError(f"it names a next page that is no address: {address[:80]}") from error
        if elsewhere:
            # Credentials are for nobody else.
            raise StoreError(f"it names a next page on another server: {address[:80]}")
        return self.get(whole)

    def _send_request(self, request: HTTPRequest) -> LRSResponse:
        url = urlsplit(urljoin(self.endpoint, request.resource))
        connect = HTTPSConnection if url.scheme == "https" else HTTPConnection
        query = "&".join(filter(None, (url.query, urlencode(request.query_params))))
        target = f"{url.path or '/'}?{query}" if query else url.path or "/"
        headers = {"X-Experience-API-Version": self._speaks, "Authorization": self.auth, **request.headers}
        with _told(self._seconds), closing(connect(url.netloc, timeout=self._seconds)) as connection:
            connection.request(request.method, target, request.content, headers)
            response = connection.getresponse()
            body = response.read(_LARGEST + 1)
            if len(body) <= _LARGEST and response.length:  # `read` of so many bytes is content with fewer
                raise IncompleteRead(body, response.length)
        if len(body) > _LARGEST:
            raise StoreError(f"its answer has more than {_LARGEST:,} bytes")
        if not 200 <= response.status < 300:
            meaning = _MEANINGS.get(response.status) or _KINDS.get(response.status // 100, "it refuses")
            said = _said(body, self.auth)
            raise StoreError(f"HTTP {response.status}: {meaning}{said}", response.status)
        return LRSResponse(
            success=True, request=request, response=response, data=body.decode("utf-8", "replace")
        )


def _server(url: SplitResult) -> tuple[str, str | None, int | None]:
    """Which server it is, in whatever letters, and with or without the port that goes without saying."""
    if "@" in url.netloc:
        raise ValueError("credentials in an address")
    return url.scheme, url.hostname, url.port or {"http": 80, "https": 443}.get(url.scheme)


def _data(body: str) -> Json:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise StoreError("its answer is no JSON: is this the address of a record store?") from error


@contextmanager
def _told(seconds: float) -> Iterator[None]:
    """What can happen to a connection, in words."""
    try:
        yield
    except TimeoutError as error:
        raise StoreError(f"it has not answered for {seconds:g} seconds") from error
    except (gaierror, UnicodeError) as error:  # the latter: a name of more than 63 letters
        raise StoreError("there is no such server") from error
    except OSError as error:  # refused, broken off, a certificate that nobody vouches for
        raise StoreError(error.strerror or str(error)) from error
    except IncompleteRead as error:
        raise StoreError("it broke off in the middle of its answer") from error
    except HTTPException as error:
        raise StoreError("its answer is no HTTP") from error


def _said(body: bytes, authorization: str) -> str:
    """What the store itself says of it, in one short line, without the credentials that it may repeat."""
    text = body.decode("utf-8", "replace")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    message = data.get("message") or data.get("warnings") if isinstance(data, dict) else None
    line = " ".join(str(message).split()) if message else ""
    for secret in filter(None, _secrets(authorization)):
        line = line.replace(secret, "…")
    shown = "".join(character for character in line if character.isprintable())
    return f" ({shown[:200]})" if shown else ""


def _secrets(authorization: str) -> Iterator[str]:
    """The credentials of a header's value, as they are sent and as a person types them."""
    scheme, _, sent = authorization.partition(" ")
    yield sent or scheme
    if scheme.lower() == "basic":
        with suppress(ValueError):
            yield b64decode(sent).decode().partition(":")[2]
