"""A small strict LMS of cmi5 on the loopback interface, with the record store that its AUs write to.

It stands on another origin than the packages, as record stores do. Whatever it refuses, it also notes.
"""

import json
from contextlib import suppress
from functools import partial
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, RLock, Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from lms.cmi5_rules import AuSession, Enrolment, verb_of

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "learner-1"}}
Answer = tuple[int, str, dict[str, str]]


def etag(document: str) -> str:
    """By SHA-1, as xAPI says (Communication 3.1)."""
    return f'"{sha1(document.encode()).hexdigest()}"'


class Cmi5Lms:
    """Serves on a free port of 127.0.0.1 while the `with` block lasts."""

    def __init__(self) -> None:
        self.sessions: dict[str, AuSession] = {}
        self.unguarded: list[str] = []
        """Sessions that wrote a state without If-Match, once for each time."""
        self.refusals: list[str] = []
        """Requirement and reason of all that was refused."""
        self.failing: dict[str, int] = {}
        """Status that `state`, `statements`, `profile` or `fetch` answers for now; 0: it hangs up;
        -1: it lets no page of another origin ask (CORS)."""
        self.changed = Condition(RLock())
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

    def enrol(self, publisher_id: str = "https://example.org/quiz/au") -> Enrolment:
        return Enrolment(actor=ACTOR, publisher_id=publisher_id)

    def launch(self, enrolment: Enrolment, page: str, **more: Any) -> tuple[AuSession, str]:
        """A session, and the address that opens the AU in it (8.1). The one before it is abandoned."""
        for earlier in enrolment.sessions:
            earlier.over = earlier.abandoned = True
        session = AuSession(enrolment, **more)
        enrolment.sessions.append(session)
        self.sessions[session.id] = session
        query = {
            "activityId": enrolment.activity_id,
            "registration": enrolment.registration,
            "actor": json.dumps(enrolment.actor),
            "fetch": f"{self.origin}/fetch/{session.id}",
            "endpoint": f"{self.origin}/lrs",
        }
        return session, f"{page}?{urlencode(query, quote_via=quote)}"

    def launch_plain(self, enrolment: Enrolment, page: str, **more: Any) -> tuple[AuSession, str]:
        """The same for plain xAPI: the credentials stand in the address."""
        session, _ = self.launch(enrolment, page, **more)
        session.fetched = True
        query = {
            "endpoint": f"{self.origin}/lrs/",
            "auth": f"Basic {session.token}",
            "actor": json.dumps(enrolment.actor),
            "registration": enrolment.registration,
            "activity_id": enrolment.activity_id,
        }
        return session, f"{page}?{urlencode(query, quote_via=quote)}"

    def wait(self, session: AuSession, verb: str) -> None:
        """Until the session has said `verb`."""
        from lms.cmi5_rules import verb_of

        with self.changed:
            said = self.changed.wait_for(lambda: verb in map(verb_of, session.statements), 10)
        assert said, (verb, [verb_of(each) for each in session.statements], self.refusals)

    # What is asked

    def answer(self, method: str, path: str, headers: dict[str, str], body: str) -> Answer:
        address = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        parts = address.path.strip("/").split("/")
        resource = "fetch" if parts[0] == "fetch" else parts[-1]
        if resource in self.failing:
            return self.failing[resource], "", {}
        with self.changed:
            try:
                return self._answer(method, parts, query, headers, body)
            finally:
                self.changed.notify_all()

    def _answer(
        self, method: str, parts: list[str], query: dict[str, str], headers: dict[str, str], body: str
    ) -> Answer:
        if parts[0] == "fetch":
            return self._token(method, parts[1])
        session = next(
            (
                each
                for each in self.sessions.values()
                if headers.get("authorization") == f"Basic {each.token}"
            ),
            None,
        )
        if session is None or not session.fetched:
            return self._refuse("8.1.2.0-5", "no token of a session", 401)
        if headers.get("x-experience-api-version") != "1.0.3":
            return self._refuse("4.1.0.0-1", "no version header", 400)
        match parts[1:]:
            case ["statements"]:
                return self._statements(session, method, query, body)
            case ["activities", "state"]:
                return self._state(session, method, query, headers, body)
            case ["agents", "profile"]:
                return self._profile(session, method, query)
        return 404, "", {}

    def _token(self, method: str, session_id: str) -> Answer:
        session = self.sessions[session_id]
        if method != "POST":
            return self._refuse("8.1.2.0-4", f"{method} of the fetch URL", 405)
        if session.fetched:
            return 200, json.dumps({"error-code": "1", "error-text": "Already in use"}), {}
        session.fetched = True
        return 200, json.dumps({"auth-token": session.token}), {}

    def _statements(self, session: AuSession, method: str, query: dict[str, str], body: str) -> Answer:
        if method not in ("POST", "PUT"):
            return 405, "", {}
        sent = json.loads(body)
        statements = sent if isinstance(sent, list) else [sent]
        if "statementId" in query:
            statements = [{"id": query["statementId"], **statements[0]}]
        if session.mode == "plain":
            new = [each for each in statements if each not in session.enrolment.statements]
            session.statements += new
            session.enrolment.statements += new
            return 200, json.dumps([each["id"] for each in statements]), {}
        if session.conflicts(statements):
            return 409, "", {}
        if fault := session.receive(statements):
            requirement, why = fault
            told = ", ".join(map(verb_of, statements))
            return self._refuse(requirement, f"{why}: {told} (session {session.id})", 403)
        return 200, json.dumps([each["id"] for each in statements]), {}

    def _state(
        self, session: AuSession, method: str, query: dict[str, str], headers: dict[str, str], body: str
    ) -> Answer:
        enrolment = session.enrolment
        if json.loads(query["agent"]) != enrolment.actor:
            return self._refuse("8.1.3.0-3", "another agent", 403)
        if query.get("registration") != enrolment.registration:
            return self._refuse("8.1.4.0-3", "another registration", 403)
        if query["activityId"] != enrolment.activity_id:
            return self._refuse("8.1.5.0-5", "another activity", 403)
        name = query["stateId"]
        if name == "LMS.LaunchData":
            if method != "GET":
                return self._refuse("10.2.1.0-5", f"{method} of LMS.LaunchData", 403)
            return 200, json.dumps(session.launch_data()), {}
        held = enrolment.documents.get(name)
        if method == "GET":
            return (404, "", {}) if held is None else (200, held, {"ETag": etag(held)})
        if session.abandoned:
            return self._refuse("8.1.2.0-2", "a state after the session's end", 401)
        if session.mode in ("Review", "Browse"):
            return self._refuse("10.2.2.0-5", f"a state in {session.mode}", 403)
        wanted, absent = headers.get("if-match"), headers.get("if-none-match")
        if held is not None and (absent == "*" or (wanted is not None and wanted != etag(held))):
            return 412, "", {}
        if held is not None and wanted is None:
            # Permitted for states (xAPI 1.0.3, Communication 3.1). A page needs it when it leaves during
            # another write, whose ETag it cannot know.
            self.unguarded.append(session.id)
        enrolment.documents[name] = body
        return 204, "", {"ETag": etag(body)}

    def _profile(self, session: AuSession, method: str, query: dict[str, str]) -> Answer:
        if json.loads(query["agent"]) != session.enrolment.actor:
            return self._refuse("11.0.0.0-1", "another agent", 403)
        if method != "GET" or query["profileId"] != "cmi5LearnerPreferences":
            return self._refuse("11.0.0.0-4", f"{method} of {query['profileId']}", 403)
        session.preferences_read = True
        return (404, "", {}) if session.preferences is None else (200, json.dumps(session.preferences), {})

    def _refuse(self, requirement: str, why: str, status: int) -> Answer:
        self.refusals.append(f"{requirement}: {why}")
        return status, why, {}


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, lms: Cmi5Lms, *args: Any) -> None:
        self.lms = lms
        super().__init__(*args)

    def _do(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        headers = {name.lower(): value for name, value in self.headers.items()}
        if urlsplit(self.path).path == "/course":
            return self._send(
                200,
                "<!DOCTYPE html><link rel=icon href=data:,><title>Course</title><h1>Course</h1>",
                {},
                "text/html",
            )
        status, text, more = self.lms.answer(self.command, self.path, headers, body)
        if status == -1:
            return self._send(200, "", {"Access-Control-Allow-Origin": "https://elsewhere.example"})
        if status == 0:
            self.close_connection = True
            return None
        return self._send(status, text, more)

    do_GET = do_POST = do_PUT = _do  # noqa: N815  # what the standard library calls

    def do_OPTIONS(self) -> None:
        self._send(204, "", {})

    def _send(self, status: int, text: str, more: dict[str, str], kind: str = "application/json") -> None:
        body = text.encode()
        headers = {
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Allow-Headers": "Authorization, Content-Type, If-Match, If-None-Match, "
            "X-Experience-API-Version",
            "Access-Control-Allow-Methods": "GET, POST, PUT",
            "Access-Control-Expose-Headers": "ETag",
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            **more,
        }
        with suppress(ConnectionError):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass
