"""A learning record store over HTTP, by tincan: with a time limit, and with words for what goes wrong."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from socket import gaierror
from typing import Any
from urllib.parse import quote, urlencode, urljoin, urlsplit

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


class StoreError(Exception):
    """What a record store did instead of answering, in words."""


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
            server = urlsplit(whole)[:2]
        except ValueError as error:
            raise StoreError(f"it names a next page that is no address: {address[:80]}") from error
        if server != urlsplit(self.endpoint)[:2]:
            # Credentials are for nobody else.
            raise StoreError(f"it names a next page on another server: {address[:80]}")
        return self.get(whole)

    def _send_request(self, request: HTTPRequest) -> LRSResponse:
        url = urlsplit(urljoin(self.endpoint, request.resource))
        connect = HTTPSConnection if url.scheme == "https" else HTTPConnection
        query = "&".join(filter(None, (url.query, urlencode(request.query_params))))
        headers = {"X-Experience-API-Version": self._speaks, "Authorization": self.auth, **request.headers}
        with _told(self._seconds), closing(connect(url.netloc, timeout=self._seconds)) as connection:
            connection.request(request.method, f"{url.path}?{query}", request.content, headers)
            response = connection.getresponse()
            body = response.read(_LARGEST + 1)
        if len(body) > _LARGEST:
            raise StoreError(f"its answer has more than {_LARGEST:,} bytes")
        if not 200 <= response.status < 300:
            kind = "it is out of order" if response.status >= 500 else "it refuses"
            raise StoreError(f"HTTP {response.status}: {_MEANINGS.get(response.status, kind)}{_said(body)}")
        return LRSResponse(
            success=True, request=request, response=response, data=body.decode("utf-8", "replace")
        )


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
    except gaierror as error:
        raise StoreError("there is no such server") from error
    except OSError as error:  # refused, broken off, a certificate that nobody vouches for
        raise StoreError(error.strerror or str(error)) from error
    except HTTPException as error:
        raise StoreError("its answer is no HTTP") from error


def _said(body: bytes) -> str:
    """What the store itself says of it, in one short line."""
    text = body.decode("utf-8", "replace")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    message = data.get("message") or data.get("warnings") if isinstance(data, dict) else None
    line = " ".join(str(message).split()) if message else ""
    shown = "".join(character for character in line if character.isprintable())
    return f" ({shown[:200]})" if shown else ""
