"""Where learner data goes: to LMS and record store, and nowhere else; no name but one that the LMS gave."""

import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Request, expect

from lms.cmi5_server import ACTOR, Cmi5Lms
from lms.server import LmsServer
from lrs.server import RecordStore
from player.answers import CASES
from player.conftest import WORKSPACE, Package, build
from player.learner import Learner
from player.test_cmi5 import Open, at, context, leave, lms, opened
from player.test_record_store import answer, found_by_validator, package, running, store, trial
from player.visit import Launch

__all__ = ["context", "lms", "opened", "package", "running", "store", "trial"]  # fixtures of other modules

NAME = "Ada Example"


def named(value: Any) -> Iterator[tuple[str, Any]]:
    """Each thing in a statement that can tell who somebody is: key and value."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key in (
                "actor",
                "mbox",
                "mbox_sha1sum",
                "openid",
                "account",
                "instructor",
                "team",
                "authority",
            ):
                yield key, inner
            yield from named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from named(inner)


def watch(context: BrowserContext) -> list[Request]:
    """Every request of the pages of this context, from now on."""
    sent: list[Request] = []
    context.on("request", lambda request: sent.append(request))
    return sent


def origins(requests: list[Request]) -> set[str]:
    parts = [urlsplit(request.url) for request in requests]
    return {
        f"{part.scheme}://{part.netloc}" for part in parts if part.scheme in ("http", "https", "ws", "wss")
    }


@pytest.mark.parametrize("actor", [ACTOR, {**ACTOR, "name": NAME}], ids=["nameless", "named"])
def test_a_whole_cmi5_attempt_tells_the_lms_alone_and_no_more_than_it_was_given(
    actor: dict[str, Any],
    opened: Open,
    lms: Cmi5Lms,
    server: LmsServer,
    context: BrowserContext,
    running: RecordStore,
) -> None:
    sent = watch(context)
    enrolment = lms.enrol()
    enrolment.actor = actor
    visit = opened(enrolment, "everything")
    learner = at(visit)
    learner.begin()
    answer(learner, 0, len(CASES))
    learner.submit()
    expect(learner.heading("Passed")).to_be_visible()
    learner.saved()
    leave(visit, lms)
    assert origins(sent) == {server.origin, lms.origin}
    assert [
        request.url
        for request in sent
        if urlsplit(request.url).netloc == urlsplit(server.origin).netloc and request.method != "GET"
    ] == []

    told = visit.session.statements
    assert [each["actor"] for each in told] == [actor] * len(told)
    assert {key for each in told for key, _ in named(each)} <= {"actor", "account"}
    assert (NAME in json.dumps(told)) == ("name" in actor)
    assert visit.every_verb().count("answered") == len(CASES)

    # A real record store and a validator of its makers take them as they stand.
    assert found_by_validator(told) == []
    reply = running.ask("POST", "/xAPI/statements", body=json.dumps(told).encode())
    assert reply.status == 200
    kept = {each["id"]: each for each in running.statements(enrolment.registration)}
    for each in told:
        assert {key: kept[each["id"]][key] for key in ("verb", "result", "timestamp") if key in each} == {
            key: each[key] for key in ("verb", "result", "timestamp") if key in each
        }


def test_a_scorm_attempt_tells_the_record_store_who_the_lms_says_it_is(
    trial: Any, store: RecordStore, launch: Launch
) -> None:
    visit = launch(trial.registration)
    sent = watch(visit.context)
    learner = Learner(visit)
    learner.begin()
    answer(learner, 0, 2)
    trial.leave(visit)
    trial.arrived(store, visit)
    assert len(origins(sent)) == 1
    for each in trial.told:
        assert set(each["actor"]) <= {"objectType", "account", "name"}
        assert {key for key, _ in named(each)} <= {"actor", "account"}


@pytest.fixture(scope="module")
def helped(tmp_path_factory: pytest.TempPathFactory, server: LmsServer) -> Package:
    """A cmi5 package whose questions have hints."""
    folder = tmp_path_factory.mktemp("helped")
    workspace = Path(shutil.copytree(WORKSPACE.parent / "aids", folder / "aids"))
    (workspace / "markscheme.yaml").write_text(
        "iri: https://example.org/quiz\ntargets: [cmi5]\n", encoding="utf-8"
    )
    (file,) = (each for each in build(workspace) if "-practice-" in each.name)
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "package")
    return Package(folder / "package", server.add(folder / "package") + "index.html", {})


def test_a_hint_is_told_once(
    helped: Package,
    packages: dict[tuple[str, str], Package],
    opened: Open,
    lms: Cmi5Lms,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(packages, ("helped", "cmi5"), helped)
    visit = opened(lms.enrol(), "helped")
    learner = at(visit)
    learner.begin()
    learner.press(learner.button("Show hint 1 of 2"))
    learner.saved()
    leave(visit, lms)
    assert visit.every_verb().count("took-hint") == 1
