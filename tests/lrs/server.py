"""A real learning record store for tests, behind a door that can be slammed: outages, refusals, delays."""

import json
import subprocess
from collections.abc import Callable, Mapping
from http.client import HTTPConnection
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, NamedTuple, Self

HERE = Path(__file__).parent
VERSION = "X-Experience-API-Version"
HEADERS = {
    "Authorization": "Basic dGVzdDp0ZXN0",
    VERSION: "1.0.3",
    "Content-Type": "application/json",
}


class Reply(NamedTuple):
    status: int
    body: bytes
    headers: Mapping[str, str] = {}


Fault = Callable[[Callable[[], Reply]], Reply | None]
"""What becomes of a request, given a way to have it answered; None: the connection breaks off."""


def refuse(status: int, **headers: str) -> Fault:
    """The store does not take the request."""
    return lambda _: Reply(status, b"", {name.replace("_", "-"): value for name, value in headers.items()})


def lose(_: Callable[[], Reply]) -> None:
    """The request does not arrive."""


def lose_answer(answer: Callable[[], Reply]) -> None:
    """The request arrives, and its answer does not."""
    answer()


class RecordStore:
    """The store runs while the `with` block lasts; `faults` befall the next requests, one each."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[Fault] = []
        self.down: Fault | None = None
        """Befalls all requests."""
        self.requests: list[tuple[str, str, Mapping[str, str], bytes]] = []
        self._folder = folder
        self._lock = Lock()

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["node", str(HERE / "store.cjs"), str(self._folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout
        self.port = int(self._process.stdout.readline())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}/xAPI/"

    def reply(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply | None:
        """What a client gets, after what befalls its request."""
        with self._lock:
            self.requests.append((method, path, headers, body))
            fault = self.down or (self.faults.pop(0) if self.faults else None)

        def answer() -> Reply:
            return self.ask(method, path, headers, body)

        return fault(answer) if fault else answer()

    def ask(self, method: str, path: str, headers: Mapping[str, str] = HEADERS, body: bytes = b"") -> Reply:
        """The store's own answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        passed = {name: value for name, value in headers.items() if name.lower() in map(str.lower, HEADERS)}
        # This store has no other version than 1.0.3; what our statements hold is the same in 2.0.
        passed = {name: HEADERS[VERSION] if value == "2.0.0" else value for name, value in passed.items()}
        connection.request(method, path, body or None, passed)
        response = connection.getresponse()
        reply = Reply(response.status, response.read())
        connection.close()
        return reply

    def statements(self, registration: str) -> list[dict[str, Any]]:
        """All that it holds of a registration, in the order of their arrival."""
        found: list[dict[str, Any]] = []
        path = f"/xAPI/statements?ascending=true&registration={registration}"
        for _ in range(100):
            page = json.loads(self.ask("GET", path).body)
            found += page["statements"]
            path = page["more"]
            if not path:
                break
        return found
