"""An LMS for tests on the loopback interface: serves packages and keeps what learners' sessions store.

What a registration holds is all that an LMS remembers, so a test that opens a fresh browser context
with the same registration is a learner who comes back.
"""

import json
import mimetypes
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Any, Literal, Self

from lrs.server import RecordStore

HERE = Path(__file__).parent
SCORM_AGAIN = HERE.parent / "node_modules" / "scorm-again" / "dist" / "esm"

Standard = Literal["scorm12", "scorm2004"]
Lms = Literal["strict", "scorm-again"]


@dataclass
class Registration:
    """A learner's registration for one package, and all that the LMS knows of it."""

    number: int
    standard: Standard
    lms: Lms
    package: str
    """Path of the launch file on the server."""
    options: dict[str, Any]
    """What the manifest says: `mastery`, `passingScore`; `mode` where the launch asks for one; and
    `failures` of the strict LMS from the start (see `Recorder.fail`)."""
    stored: dict[str, str] = field(default_factory=dict)
    """Data-model elements that outlive the session."""
    faults: list[str] = field(default_factory=list)
    """Calls that the strict LMS refuses, over all sessions."""
    terminated: Event = field(default_factory=Event)
    """Set when a session has ended by Finish / Terminate."""
    frame: tuple[int, int] = (650, 666)
    """Pixels of the frame, which does not grow with its content."""

    @property
    def home(self) -> str:
        return f"/registrations/{self.number}"

    def launch(self) -> dict[str, Any]:
        """What `host.js` reads."""
        return {
            "home": self.home,
            "standard": self.standard,
            "lms": self.lms,
            "package": self.package,
            "options": self.options,
            "stored": self.stored,
            "frame": self.frame,
        }

    def report(self, kind: str, data: dict[str, Any]) -> None:
        """Keep what a session sent: `changes` of the strict LMS, or all the `data` of scorm-again."""
        if kind.startswith("data"):
            # Empty values and collections are what scorm-again starts with, too.
            self.stored = {name: str(value) for name, value in data.items() if value not in ("", None, {})}
            if kind.endswith("?terminated=true"):
                self.terminated.set()
            return
        self.stored.update(data["changed"])
        self.faults.extend(fault for fault in data["faults"] if fault not in self.faults)
        if data["terminated"]:
            self.terminated.set()


class LmsServer:
    """Serves on a free port of 127.0.0.1 while the `with` block lasts."""

    def __init__(self) -> None:
        self.registrations: list[Registration] = []
        self.folders: list[Path] = []
        self.store: RecordStore | None = None
        """A record store on the same origin."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def add(self, folder: Path) -> str:
        """Serve an unpacked package; its path on the server, with a slash at the end."""
        self.folders.append(folder)
        return f"/packages/{len(self.folders) - 1}/"

    def register(self, standard: Standard, lms: Lms, package: str, **options: Any) -> Registration:
        """A new learner for a package, given the path of its launch file."""
        registration = Registration(len(self.registrations), standard, lms, package, options)
        self.registrations.append(registration)
        return registration

    def url(self, registration: Registration) -> str:
        """The page that launches the package."""
        return f"{self.origin}{registration.home}/launch"

    def read(self, path: str) -> Path | None:
        """The file behind a path, or None; no path leads out of a served folder."""
        match path.strip("/").split("/"):
            case ["packages", number, *rest] if rest:
                folder = self.folders[int(number)]
            case ["lms", *rest]:
                folder = HERE
            case ["scorm-again", *rest]:
                folder = SCORM_AGAIN
            case _:
                return None
        file = folder.joinpath(*rest).resolve()
        return file if file.is_file() and file.is_relative_to(folder.resolve()) else None


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, lms: LmsServer, *args: Any) -> None:
        self.lms = lms
        super().__init__(*args)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith("/xAPI/"):
            self._ask_store(b"")
            return
        match path.split("/"):
            case ["", "registrations", number, "launch"]:
                launch = json.dumps(self.lms.registrations[int(number)].launch()).replace("<", "\\u003c")
                page = (HERE / "host.html").read_text().replace("{launch}", launch)
                self._answer(page.encode(), "text/html; charset=utf-8")
            case _:
                file = self.lms.read(path)
                if file is None:
                    self.send_error(HTTPStatus.NOT_FOUND)
                else:
                    self._answer(file.read_bytes(), mimetypes.guess_type(file.name)[0] or "text/plain")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path.startswith("/xAPI/"):
            self._ask_store(body)
            return
        data = json.loads(body)
        _, _, number, kind = self.path.split("/")
        self.lms.registrations[int(number)].report(kind, data)
        self._answer(b'{"result": "true", "errorCode": 0}', "application/json")

    def _ask_store(self, body: bytes) -> None:
        assert self.lms.store
        reply = self.lms.store.reply(self.command, self.path, dict(self.headers), body)
        if reply is None:
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in {**reply.headers, "Content-Length": str(len(reply.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # the page that asked is gone by now
            self.wfile.write(reply.body)

    def _answer(self, body: bytes, media_type: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with suppress(ConnectionError):  # the page that sent a beacon is gone by now
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass
