"""`markscheme lrs` against a real record store, and against stores that are at fault."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import pytest

from lrs.server import Fault, RecordStore, Reply, lose, refuse
from markscheme.cli.group import run
from markscheme.lrs.pull import PART

UNIT = "https://example.org/quiz/unit"
SECRET = "correct-horse"
Lrs = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordStore]:
    with RecordStore(tmp_path_factory.mktemp("store")) as store:
        yield store


@pytest.fixture
def door(real: RecordStore) -> Iterator[str]:
    """The endpoint of the real store behind a door for faults."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            reply = real.reply(self.command, self.path, dict(self.headers), body)
            if reply is None:
                self.close_connection = True
                return
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        do_POST = do_GET  # noqa: N815  # the name that the server looks for

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    real.faults, real.down = [], None
    real.requests.clear()
    yield f"http://127.0.0.1:{server.server_port}/xAPI/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def lrs(
    door: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Lrs:
    """`lrs("check", …)`: exit code, output and errors; nothing ever shows the password."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MARKSCHEME_LRS_USER", "test")
    monkeypatch.setenv("MARKSCHEME_LRS_PASSWORD", SECRET)

    def lrs(command: str, *arguments: str, endpoint: str = door) -> tuple[int, str, str]:
        code = run(["lrs", command, "--endpoint", endpoint, *arguments])
        printed = capsys.readouterr()
        assert SECRET not in printed.out + printed.err
        return code, printed.out, printed.err

    return lrs


def statement(registration: str, number: int) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "actor": {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "l-1"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered"}},
        "object": {"objectType": "Activity", "id": f"{UNIT}/items/i-{number}"},
        "result": {"response": "\ud83d\ude00 and\u2028line"},
        "context": {"registration": registration, "contextActivities": {"grouping": [{"id": UNIT}]}},
    }


def fill(store: RecordStore, registration: str, count: int) -> list[str]:
    statements = [statement(registration, number) for number in range(count)]
    assert store.ask("POST", "/xAPI/statements", body=json.dumps(statements).encode()).status == 200
    return [str(each["id"]) for each in statements]


def ids(file: Path) -> list[str]:
    return [json.loads(line)["id"] for line in file.read_bytes().splitlines()]


def test_a_check_goes_there_and_back_and_leaves_nothing(lrs: Lrs, real: RecordStore) -> None:
    code, out, err = lrs("check")
    assert (code, err) == (0, "")
    assert [line.strip() for line in out.splitlines()[1:]] == [
        "speaks xAPI 1.0.3",
        "knows the credentials, and lets them read",
        "takes a statement",
        "gives it back",
        "takes it out again",
    ]
    assert {headers["X-Experience-API-Version"] for _, _, headers, _ in real.requests} == {"1.0.3"}
    sent = json.loads(real.requests[2][3])[0]["id"]
    assert real.ask("GET", f"/xAPI/statements?statementId={sent}").status == 404


def test_a_check_that_only_reads_stores_nothing(lrs: Lrs, real: RecordStore) -> None:
    assert lrs("check", "--read-only")[0] == 0
    assert {method for method, *_ in real.requests} == {"GET"}


def test_a_version_that_the_store_does_not_speak(lrs: Lrs) -> None:
    assert lrs("check", "--version", "2.0.0")[2] == "  fails: it speaks xAPI 1.0.3, and not 2.0.0\n"


def moved(to: str) -> Fault:
    return lambda _: Reply(200, json.dumps({"statements": [], "more": to}).encode())


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (refuse(401), "HTTP 401: it does not know these credentials"),
        (refuse(403), "HTTP 403: these credentials do not allow that"),
        (refuse(404), "HTTP 404: there is nothing at that address"),
        (refuse(503), "HTTP 503: it is out of order"),
        (lose, "Remote end closed connection"),
        (lambda _: Reply(200, b"<!doctype html>"), "is this the address of a record store?"),
        (lambda _: Reply(200, b"[]"), "is this the address of a record store?"),
        (lambda _: Reply(200, b"[" * 100_000), "is this the address of a record store?"),
        (lambda _: Reply(400, b"[" * 100_000), "it does not take the request"),
        (lambda _: Reply(400, b'{"message": "no \\u001b[31m"}'), "it does not take the request (no [31m)"),
    ],
)
def test_what_a_store_does_instead_is_said_in_words(
    fault: Fault, words: str, lrs: Lrs, real: RecordStore
) -> None:
    real.faults = [fault, fault]
    code, _, err = lrs("check")
    assert code == 1
    assert words in err
    code, _, err = lrs("pull", UNIT, "--out", "a.ndjson")
    assert code == 1
    assert words in err


def test_a_store_that_says_nothing(lrs: Lrs) -> None:
    silent = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)  # takes connections, answers none
    try:
        endpoint = f"http://127.0.0.1:{silent.server_port}/"
        code, _, err = lrs("check", "--timeout", "0.2", endpoint=endpoint)
        assert (code, err) == (1, "  fails: it has not answered for 0.2 seconds\n")
    finally:
        silent.server_close()


def test_a_pull_brings_all_pages_once_in_order(lrs: Lrs, real: RecordStore, tmp_path: Path) -> None:
    registration = str(uuid4())
    told = fill(real, registration, 230)
    file = tmp_path / "a.ndjson"
    assert lrs("pull", "--registration", registration, "--out", "a.ndjson")[:2] == (
        0, "230 new statements, 230 in a.ndjson\n",
    )  # fmt: skip
    assert ids(file) == told
    assert json.loads(file.read_bytes().splitlines()[0])["result"]["response"] == "\U0001f600 and\u2028line"
    told += fill(real, registration, 3)
    assert lrs("pull", "--registration", registration, "--out", "a.ndjson")[1].startswith(
        "3 new statements, 233"
    )
    assert ids(file) == told
    assert list(tmp_path.iterdir()) == [file]


def test_a_pull_goes_on_where_it_was_broken_off(lrs: Lrs, real: RecordStore, tmp_path: Path) -> None:
    registration = str(uuid4())
    told = fill(real, registration, 120) + fill(real, registration, 150)
    file, part = tmp_path / "a.ndjson", tmp_path / f"a.ndjson{PART}"
    real.faults = [lambda answer: answer(), refuse(503)]
    code, _, err = lrs("pull", "--registration", registration, "--out", "a.ndjson")
    assert code == 1
    assert "the same command goes on" in err
    assert not file.exists()
    with part.open("ab") as stream:  # killed in the middle of a line
        stream.write(b'{"id": "half')
    assert lrs("pull", "--registration", registration, "--out", "a.ndjson")[0] == 0
    assert ids(file) == told


def test_a_pull_of_a_unit_finds_what_is_about_its_items(lrs: Lrs, real: RecordStore, tmp_path: Path) -> None:
    (tmp_path / "items").mkdir()
    (tmp_path / "markscheme.yaml").write_text("iri: https://example.org/quiz\n")
    told = fill(real, str(uuid4()), 2)
    assert lrs("pull", "unit")[0] == 0
    assert ids(tmp_path / "unit.ndjson")[-2:] == told


def test_a_pull_that_finds_nothing_says_what_it_asked_for(lrs: Lrs, tmp_path: Path) -> None:
    """The name may be misspelt, or the workspace another one."""
    (tmp_path / "items").mkdir()
    (tmp_path / "markscheme.yaml").write_text("iri: https://example.org/quiz\n")
    code, _, err = lrs("pull", "unti")
    assert (code, err) == (0, "Nothing there is about https://example.org/quiz/unti\n")


def test_a_next_page_on_another_server_gets_no_credentials(lrs: Lrs, real: RecordStore) -> None:
    real.faults = [moved("https://evil.example.org/xAPI/statements?x=1")]
    assert "names a next page on another server" in lrs("pull", UNIT)[2]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"statements": [], "more": "https://[evil/"}, "names a next page that is no address"),
        ({"statements": [{"verb": {"id": "x:y"}}]}, "has a statement without an id"),
        ({"statements": ["statement"]}, "holds no statements"),
        ({"statements": [], "more": "/xAPI/statements?cursor=1"}, "names one next page over and over"),
    ],
)
def test_pages_that_make_no_sense(answer: object, words: str, lrs: Lrs, real: RecordStore) -> None:
    real.down = lambda _: Reply(200, json.dumps(answer).encode())
    code, _, err = lrs("pull", UNIT, "--out", "a.ndjson")
    assert code == 1
    assert words in err


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999"])
def test_numbers_that_json_does_not_have_get_into_no_file(
    number: str, lrs: Lrs, real: RecordStore, tmp_path: Path
) -> None:
    body = f'{{"statements": [{{"id": "1", "result": {{"score": {{"raw": {number}}}}}}}]}}'
    real.faults = [lambda _: Reply(200, body.encode())]
    code, _, err = lrs("pull", UNIT, "--out", "a.ndjson")
    assert code == 1
    assert "number" in err
    assert (tmp_path / f"a.ndjson{PART}").read_bytes() == b""


def test_a_next_page_may_name_the_server_in_other_letters(lrs: Lrs, door: str, real: RecordStore) -> None:
    port = door.split(":")[2].split("/")[0]
    page = json.dumps({"statements": [], "more": f"HTTP://LOCALHOST:{port}/xAPI/statements?cursor=1"})
    real.faults = [lambda _: Reply(200, page.encode()), lambda _: Reply(200, b'{"statements": []}')]
    endpoint = f"http://localhost:{port}/xAPI/"
    assert lrs("pull", UNIT, "--out", "a.ndjson", endpoint=endpoint)[0] == 0
    assert real.requests[1][1] == "/xAPI/statements?cursor=1"


def test_an_answer_that_breaks_off(lrs: Lrs, real: RecordStore) -> None:
    real.faults = [lambda _: Reply(200, b'{"statements": [', {"Content-Length": "100"})]
    assert "it broke off in the middle of its answer" in lrs("pull", UNIT)[2]


def test_a_store_that_has_moved(lrs: Lrs, real: RecordStore) -> None:
    real.faults = [lambda _: Reply(302, b"", {"Location": "https://evil.example.org/"})]
    assert "HTTP 302: it sends elsewhere, and credentials do not follow" in lrs("check")[2]
    assert len(real.requests) == 1


def test_a_store_that_repeats_the_credentials(lrs: Lrs, real: RecordStore) -> None:
    def echoed(_: object) -> Reply:
        said = f"{real.requests[-1][2]['Authorization']} and {SECRET} are wrong"
        return Reply(401, json.dumps({"message": said}).encode())

    real.faults = [echoed]
    err = lrs("check")[2]
    assert "are wrong" in err
    assert "dGVzd" not in err


def test_versions_of_a_line_are_one_for_a_check(lrs: Lrs, real: RecordStore) -> None:
    """1.0.x stores take every 1.0.x client (xAPI 1.0.3, Communication 3.3)."""
    real.faults = [lambda _: Reply(200, b'{"version": ["1.0.1", "1.0"]}')]
    code, out, _ = lrs("check", "--read-only")
    assert code == 0
    assert "speaks xAPI 1.0.1, 1.0" in out


def test_what_a_store_says_steers_no_terminal(lrs: Lrs, real: RecordStore) -> None:
    real.faults = [lambda _: Reply(200, json.dumps({"version": ["1.0.3", "\x1b[2J", "2" * 9000]}).encode())]
    _, out, err = lrs("check", "--read-only")
    assert "\x1b" not in out + err
    assert len(out) < 1000


def test_a_store_that_needs_a_while_for_a_statement(lrs: Lrs, real: RecordStore) -> None:
    real.faults = [lambda answer: answer(), lambda answer: answer(), lambda answer: answer(), refuse(404)]
    assert "it took the statement, and does not give it back" in lrs("check")[2]


def test_statements_that_the_store_shows_late_are_pulled_too(
    lrs: Lrs, real: RecordStore, tmp_path: Path
) -> None:
    """A store may be minutes behind (Communication 2.1.3: X-Experience-API-Consistent-Through)."""
    line = {"id": str(uuid4()), "stored": "2026-01-02T03:04:05.678Z"}
    (tmp_path / "a.ndjson").write_text(json.dumps(line) + "\n")
    real.faults = [lambda _: Reply(200, b'{"statements": []}')]
    assert lrs("pull", UNIT, "--out", "a.ndjson")[0] == 0
    assert "since=2026-01-02T02%3A59%3A05.678000Z" in real.requests[0][1]


def test_an_answer_without_end(lrs: Lrs, real: RecordStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markscheme.lrs.store._LARGEST", 1000)
    real.faults = [lambda _: Reply(200, b" " * 1001)]
    assert "its answer has more than 1,000 bytes" in lrs("check")[2]


@pytest.mark.parametrize("stored", ["0001-01-01T00:00:00Z", "yesterday", 7, None])
def test_times_that_cannot_be_read_stop_no_pull(
    stored: object, lrs: Lrs, real: RecordStore, tmp_path: Path
) -> None:
    (tmp_path / "a.ndjson").write_text(json.dumps({"id": str(uuid4()), "stored": stored}) + "\n")
    real.faults = [lambda _: Reply(200, b'{"statements": []}')]
    assert lrs("pull", UNIT, "--out", "a.ndjson")[1] == "0 new statements, 1 in a.ndjson\n"


def test_a_file_that_holds_no_statements_is_left_alone(lrs: Lrs, tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(b"notes\n")
    code, _, err = lrs("pull", UNIT, "--out", "a.ndjson")
    assert code == 2
    assert "line 1 of a.ndjson is no statement" in err
    assert (tmp_path / "a.ndjson").read_bytes() == b"notes\n"


@pytest.mark.parametrize(
    ("endpoint", "words"),
    [
        ("http://lrs.example.org/", "anybody on the way could read the credentials"),
        ("ftp://lrs.example.org/", "expected an `https` address"),
        ("https://[lrs.example.org/", "this is no address"),
        ("https://user:word@lrs.example.org/", "expected an `https` address"),
        (f"https://:{SECRET}@lrs.example.org/", "expected an `https` address"),
        ("https://lrs.example.org:123456/", "this is no address"),
        ("https://lrs.example.org:port/", "this is no address"),
        ("https://lrs.example.org/größe/", "expected an `https` address"),
        ("https://lrs.example.org/a path/", "expected an `https` address"),
        ("https://lrs.example.org/#statements", "expected an `https` address"),
    ],
)
def test_addresses_that_are_refused(endpoint: str, words: str, lrs: Lrs) -> None:
    code, _, err = lrs("check", endpoint=endpoint)
    assert code == 2
    assert words in " ".join(err.split())


def test_a_name_of_a_server_that_cannot_be(lrs: Lrs) -> None:
    code, _, err = lrs("check", endpoint=f"https://{'a' * 70}.example.org/")
    assert code == 1
    assert "no such server" in err


def test_a_user_name_with_a_colon_is_refused(lrs: Lrs, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store would read the rest of it as the password (RFC 7617, 2)."""
    monkeypatch.setenv("MARKSCHEME_LRS_USER", "urn:me")
    code, _, err = lrs("check")
    assert code == 2
    assert "colon" in err


def test_a_pull_needs_something_to_pull(lrs: Lrs) -> None:
    assert lrs("pull")[0] == 2


def test_a_broken_header_is_refused_without_being_shown(lrs: Lrs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARKSCHEME_LRS_AUTH", f"Basic {SECRET}\nX: y")
    assert lrs("check")[0] == 2
