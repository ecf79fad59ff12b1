"""Attempts in packages whose statements go to a real record store, which fails in every way meanwhile."""

import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from playwright.sync_api import Error, expect

from lms.server import LmsServer, Registration
from lrs.server import Fault, RecordStore, lose, lose_answer, refuse
from player.answers import CASES
from player.conftest import WORKSPACE, build
from player.learner import Learner
from player.test_statements import leave_the_frame, verbs
from player.visit import Launch, Visit

HERE = Path(__file__).parent
ENDPOINT = "https://lrs.example.org/xapi/"
WAITS = "The activity record is on its way"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, server: LmsServer) -> str:
    """Launch path of an assessment with every type of question, in a workspace with a record store."""
    return built(tmp_path_factory.mktemp("record-store"), server, f"endpoint: {ENDPOINT}")


def built(folder: Path, server: LmsServer, store: str) -> str:
    """Launch path of the package, in a workspace with these settings of a record store."""
    workspace = Path(shutil.copytree(WORKSPACE, folder / "every-type"))
    settings = f"iri: https://example.org/quiz\ntargets: [scorm2004]\nlrs: {{{store}}}\n"
    (workspace / "markscheme.yaml").write_text(settings)
    (file,) = (each for each in build(workspace) if "-everything-" in each.name)
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "package")
    # Settings take no store without HTTPS; the one of the tests is on the page's own server.
    page = folder / "package" / "index.html"
    near = page.read_text().replace(f'"endpoint":"{ENDPOINT}"', f'"endpoint":"{server.origin}/xAPI/"')
    page.write_text(near)
    return server.add(folder / "package") + "index.html"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, server: LmsServer) -> Iterator[RecordStore]:
    with RecordStore(tmp_path_factory.mktemp("store")) as store:
        server.store = store
        yield store
        server.store = None


@pytest.fixture
def store(running: RecordStore) -> RecordStore:
    running.faults, running.down = [], None
    running.requests.clear()
    return running


class Trial:
    """A learner's registration, and what is told in it."""

    def __init__(self, server: LmsServer, package: str, *, launched: bool = True) -> None:
        """`launched`: with credentials in the address."""
        self.name = str(uuid4())
        endpoint = quote(f"{server.origin}/xAPI/", safe="")
        access = f"endpoint={endpoint}&auth=Basic%20dGVzdDp0ZXN0&" if launched else ""
        query = f"?{access}registration={self.name}"
        self.registration: Registration = server.register("scorm2004", "strict", package + query)
        self.told: list[dict[str, Any]] = []

    def leave(self, visit: Visit) -> None:
        """The package goes, and its host notes what was told."""
        self.note(leave_the_frame(visit))
        self.registration.terminated.clear()

    def note(self, told: list[dict[str, Any]]) -> None:
        """A page that cannot know what arrived of an earlier one says it again, by the same id."""
        known = {each["id"] for each in self.told}
        self.told += [each for each in told if each["id"] not in known]

    def arrived(self, store: RecordStore, visit: Visit) -> None:
        """Every statement is in the store, as it was told, once, and in order."""
        for _ in range(200):
            if len(store.statements(self.name)) >= len(self.told):
                break
            visit.page.wait_for_timeout(50)
        found = store.statements(self.name)
        assert [each["id"] for each in found] == [each["id"] for each in self.told]
        for one, other in zip(found, self.told, strict=True):
            assert {key: one[key] for key in ("verb", "result", "timestamp") if key in other} == {
                key: other[key] for key in ("verb", "result", "timestamp") if key in other
            }
        assert found_by_validator(self.told) == []
        visit.troubles.clear()  # the browser's own words about requests that failed


def found_by_validator(statements: list[dict[str, Any]]) -> list[str]:
    done = subprocess.run(
        ["node", str(HERE.parent / "lrs" / "validate.cjs")],
        input=json.dumps(statements),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.fixture
def trial(server: LmsServer, package: str) -> Trial:
    return Trial(server, package)


def online(visit: Visit) -> None:
    """The browser says that the network is back, so that no test waits for the next try."""
    visit.frame.evaluate("window.dispatchEvent(new Event('online'))")


def answer(learner: Learner, first: int, last: int) -> None:
    for number in range(first, last):
        CASES[number].answer(learner)
        if number + 1 < len(CASES):
            learner.next()


def test_a_whole_attempt(trial: Trial, store: RecordStore, launch: Launch) -> None:
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, len(CASES))
    learner.submit()
    expect(learner.heading("Passed")).to_be_visible()
    expect(learner.app.get_by_text(WAITS)).to_have_count(0)
    trial.leave(visit)
    trial.arrived(store, visit)
    told = verbs(trial.told)
    assert told[:3] == ["launched", "initialized", "start"]
    assert told.count("answered") == len(CASES)
    assert told[-1] == "terminated"
    assert {each["context"]["registration"] for each in trial.told} == {trial.name}
    versions = {headers["X-Experience-API-Version"] for _, _, headers, _ in store.requests}
    assert versions == {"1.0.3"}


def test_a_page_speaks_the_version_of_xapi_that_its_store_does(
    tmp_path: Path, server: LmsServer, store: RecordStore, launch: Launch
) -> None:
    trial = Trial(server, built(tmp_path, server, f'endpoint: {ENDPOINT}, version: "2.0.0"'))
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 2)
    trial.leave(visit)
    trial.arrived(store, visit)
    assert verbs(trial.told).count("answered") == 2
    versions = {headers["X-Experience-API-Version"] for _, _, headers, _ in store.requests}
    assert versions == {"2.0.0"}


FAULTS: dict[str, list[Fault]] = {
    "lost on the way": [lose, lose],
    "answers lost": [lose_answer, lose_answer, lose_answer],
    "out of order": [refuse(500), refuse(503), refuse(502)],
    "overloaded": [refuse(429, Retry_After="1")],
    "expired": [refuse(401), refuse(401)],
    "in conflict": [lose_answer, refuse(409)],
}


@pytest.mark.parametrize("faults", FAULTS.values(), ids=FAULTS)
def test_faults_in_the_middle(faults: list[Fault], trial: Trial, store: RecordStore, launch: Launch) -> None:
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    store.faults = list(faults)
    for number in range(4):
        answer(learner, number, number + 1)
        online(visit)
    for _ in range(200):
        if not store.faults:
            break
        online(visit)
        visit.page.wait_for_timeout(20)
    online(visit)
    trial.leave(visit)
    trial.arrived(store, visit)


def test_a_store_that_is_down_for_a_while(trial: Trial, store: RecordStore, launch: Launch) -> None:
    store.down = refuse(503)
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 2)
    sign = learner.app.get_by_text(WAITS)
    expect(sign).to_be_visible()
    assert visit.accessibility_faults() == ""
    answer(learner, 2, 4)
    learner.saved()  # the learner's answers do not wait for the store
    store.down = None
    online(visit)
    expect(sign).to_have_count(0)
    trial.leave(visit)
    trial.arrived(store, visit)


def test_a_store_that_is_down_until_the_learner_comes_back(
    trial: Trial, store: RecordStore, launch: Launch
) -> None:
    store.down = lose
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 3)
    trial.leave(visit)
    assert store.statements(trial.name) == []
    store.down = None
    visit.open()
    Learner(visit).resume()
    trial.leave(visit)
    trial.arrived(store, visit)


def test_a_page_that_is_killed(trial: Trial, store: RecordStore, launch: Launch) -> None:
    store.down = lose
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 3)
    learner.saved()
    trial.note(visit.statements)
    with visit.page.expect_event("crash"), suppress(Error):
        visit.page.goto("chrome://crash")
    store.down = None
    visit.page = visit.context.new_page()
    visit.open()
    Learner(visit).resume()
    trial.leave(visit)
    trial.arrived(store, visit)


BROKEN = {
    "storage blocked": """Object.defineProperty(window, "indexedDB", {
        get() { throw new DOMException("blocked", "SecurityError"); },
    });""",
    "storage that never opens": "IDBFactory.prototype.open = () => new EventTarget();",
    "storage full": """IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
    };""",
    "a clock decades behind": """Date = class extends Date {
        constructor(...given) { given.length ? super(...given) : super(Date.now()); }
        static now() { return 1e12 + performance.now(); }
    };""",
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_a_browser_that_keeps_nothing_or_has_no_idea_of_time(
    script: str, trial: Trial, store: RecordStore, launch: Launch
) -> None:
    store.faults = [refuse(503), lose_answer]
    visit = launch(trial.registration, script=script)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 4)
    for _ in range(300):
        if not store.faults and store.statements(trial.name):
            break
        online(visit)
        visit.page.wait_for_timeout(20)
    trial.leave(visit)
    trial.arrived(store, visit)


def test_a_token_of_the_page_s_own_server(
    server: LmsServer, store: RecordStore, launch: Launch, tmp_path: Path
) -> None:
    """Asked for again when the store refuses it (401)."""
    (tmp_path / "tokens").mkdir()
    token = tmp_path / "tokens" / "token.txt"
    token.write_text("Basic b2xk")
    path = server.add(tmp_path / "tokens") + "token.txt"
    package = built(tmp_path, server, f"endpoint: {ENDPOINT}, token: {path}")
    trial = Trial(server, package, launched=False)
    visit = launch(trial.registration)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 1)
    token.write_text(json.dumps({"authorization": "Basic dGVzdDp0ZXN0"}))
    store.faults = [refuse(401)]
    answer(learner, 1, 2)
    online(visit)
    trial.leave(visit)
    trial.arrived(store, visit)
    sent = [headers["Authorization"] for _, _, headers, _ in store.requests]
    assert sent[0] == "Basic b2xk"
    assert sent[-1] == "Basic dGVzdDp0ZXN0"


def test_credentials_of_the_page_around(
    server: LmsServer, store: RecordStore, launch: Launch, tmp_path: Path
) -> None:
    package = built(tmp_path, server, f"endpoint: {ENDPOINT}, hosts: [self]")
    trial = Trial(server, package, launched=False)
    host = """if (window === top) addEventListener("message", ({ data, source, origin }) => {
        if (data?.type !== "markscheme:lrs") return;
        source.postMessage({ type: data.type, authorization: "Basic dGVzdDp0ZXN0" }, origin);
    });"""
    visit = launch(trial.registration, script=host)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 2)
    trial.leave(visit)
    trial.arrived(store, visit)
    assert {headers["Authorization"] for _, _, headers, _ in store.requests} == {"Basic dGVzdDp0ZXN0"}
