"""The network is gone for an hour, the device sleeps, the browser loads pages again and brings them back."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Frame, Page, expect

from lms.cmi5_rules import verb_of
from lms.cmi5_server import Cmi5Lms
from lms.server import LmsServer, Standard
from player.answers import CASES
from player.conftest import Package
from player.learner import Learner
from player.test_cmi5 import KEY, Opened, at
from player.test_failures import NOTICE
from player.visit import STANDARDS, Enrol, Launch, interactions

NOON = datetime(2031, 5, 6, 12, tzinfo=UTC)
CLOSED = "This page has been closed"
BACK_AND_FORTH = """() => {
  window.dispatchEvent(new PageTransitionEvent("pagehide", {persisted: true}));
  window.dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}));
}"""
"""What a browser does to a page that it keeps while the learner looks at another one."""


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    with Cmi5Lms() as lms:
        yield lms


Cmi5Launch = Callable[..., Learner]


@pytest.fixture
def launch_au(
    browser: Browser, server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms
) -> Iterator[Cmi5Launch]:
    """`launch_au(enrolment, assessment)`: a page with a clock that the test sets, in a context of its own."""
    contexts: list[BrowserContext] = []

    def launch_au(enrolment: Any, assessment: str) -> Learner:
        context = browser.new_context()
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.clock.install(time=NOON)
        session, url = lms.launch(enrolment, server.origin + packages[assessment, "cmi5"].path)
        page = context.new_page()
        page.goto(url)
        page.get_by_role("heading", level=1).wait_for()
        return at(Opened(page, session))

    yield launch_au
    for context in contexts:
        context.close()
    assert lms.refusals == []


def go_offline(learner: Learner) -> None:
    learner.page.context.set_offline(True)


def go_online(learner: Learner) -> None:
    learner.page.context.set_offline(False)


def seconds(total_time: str) -> float:
    """Of `HHHH:MM:SS.cc` or `PTxS`."""
    if total_time.startswith("PT"):
        return float(total_time[2:-1])
    hours, minutes, rest = total_time.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_hour_without_a_network(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("everything", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    go_offline(learner)
    learner.next()
    CASES[1].answer(learner)
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    tries = visit.calls.count([commit_of(standard), ""])
    for _ in range(4):
        visit.page.clock.run_for("15:00")
        expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    # Each minute, for an hour.
    assert visit.calls.count([commit_of(standard), ""]) - tries >= 55
    learner.next()
    CASES[2].answer(learner)
    assert "cmi.interactions.1.result" not in registration.stored
    go_online(learner)
    learner.saved()
    kept = interactions(registration.stored)
    assert [record.get("result") for record in kept[:3]] == ["correct"] * 3
    assert all(times == 1 for times in Counter(record["id"] for record in kept).values())
    visit.troubles.clear()
    visit.leave()
    total = registration.stored["cmi.core.total_time" if standard == "scorm12" else "cmi.total_time"]
    assert 3600 <= seconds(total) < 3700
    learner = Learner(launch(registration))
    learner.resume()
    learner.overview()
    expect(learner.app.get_by_text("3 of 11 questions answered")).to_be_visible()


def commit_of(standard: Standard) -> str:
    return "LMSCommit" if standard == "scorm12" else "Commit"


def test_an_hour_without_a_network_over_xapi(launch_au: Cmi5Launch, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    learner = launch_au(enrolment, "everything")
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    go_offline(learner)
    for case in CASES[1:3]:
        learner.next()
        case.answer(learner)
    expect(learner.app.locator(".save").first).to_contain_text(NOTICE)
    learner.page.clock.fast_forward("01:00:00")
    expect(learner.app.locator(".save").first).to_contain_text(NOTICE)
    learner.next()
    go_online(learner)
    learner.saved()
    expect(learner.app.get_by_text("The activity record is on its way")).to_have_count(0)
    state = json.loads(enrolment.documents["markscheme.state"])["position"]
    learner.page.goto("about:blank")
    lms.wait(enrolment.sessions[-1], "terminated")
    assert state.startswith("4/11")
    told = Counter(each["object"]["id"] for each in enrolment.statements if verb_of(each) == "answered")
    assert sorted(told.values()) == [1, 1, 1]
    again = launch_au(enrolment, "everything")
    again.resume()
    again.overview()
    expect(again.app.get_by_text("3 of 11 questions answered")).to_be_visible()


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_clock_runs_on_without_a_network_and_in_sleep(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("against-the-clock", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    go_offline(learner)
    learner.next()
    learner.tick(learner.app.get_by_role("radio", name="True"))
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    visit.page.clock.fast_forward("01:00")
    expect(learner.app.get_by_role("timer")).to_contain_text("0:5")
    # Asleep: no timer goes off until the device wakes up, long after the time is up.
    visit.page.clock.fast_forward("01:00:00")
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    go_online(learner)
    learner.saved()
    prefix = "cmi.core" if standard == "scorm12" else "cmi"
    # Both answers came in time, though one of them was saved after it.
    assert float(registration.stored[f"{prefix}.score.raw"]) == 100
    visit.troubles.clear()


def test_the_clock_runs_on_over_xapi(launch_au: Cmi5Launch, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    learner = launch_au(enrolment, "against-the-clock")
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    go_offline(learner)
    learner.page.clock.fast_forward("01:00:00")
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    go_online(learner)
    learner.saved()
    lms.wait(enrolment.sessions[-1], "passed")
    learner.page.goto("about:blank")
    lms.wait(enrolment.sessions[-1], "terminated")
    told = Counter(verb_of(each) for each in enrolment.statements)
    assert [told[verb] for verb in ("initialized", "answered", "completed", "passed", "terminated")] == [
        1
    ] * 5


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("way", ["reload", "back"])
def test_the_attempt_goes_on_after_the_browser_s_own_buttons(
    way: str, standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    if way == "reload":
        visit.page.reload()
    else:
        visit.page.goto("about:blank")
        visit.page.go_back()
    learner.resume()
    expect(learner.app.get_by_role("radio", name=KEY)).to_be_checked()
    learner.submit()
    learner.saved()
    assert registration.stored["cmi.interactions.0.result"] == "correct"


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_page_that_the_browser_had_kept_says_that_it_is_closed(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    back_and_forth(visit.frame)
    expect(learner.heading(CLOSED)).to_be_visible()
    calls = len(visit.calls)
    back_and_forth(visit.frame)
    assert visit.calls[calls:] == []
    learner = Learner(launch(registration))
    learner.resume()
    expect(learner.app.get_by_role("radio", name=KEY)).to_be_checked()


def test_a_page_that_the_browser_had_kept_says_so_over_xapi(launch_au: Cmi5Launch, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    learner = launch_au(enrolment, "choice")
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    back_and_forth(learner.page)
    expect(learner.heading(CLOSED)).to_be_visible()
    lms.wait(enrolment.sessions[-1], "terminated")
    count = len(enrolment.statements)
    back_and_forth(learner.page)
    learner.page.context.clock.run_for("02:00")
    assert len(enrolment.statements) == count
    again = launch_au(enrolment, "choice")
    again.resume()
    expect(again.app.get_by_role("radio", name=KEY)).to_be_checked()


def back_and_forth(page: Frame | Page) -> None:
    page.evaluate(BACK_AND_FORTH)


@pytest.mark.parametrize("standard", STANDARDS)
def test_who_goes_while_nothing_can_be_saved_is_asked_first(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    asked: list[str] = []

    def leave_all_the_same(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    visit.page.on("dialog", leave_all_the_same)
    visit.fail("commit", "refuse")
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    visit.page.goto("about:blank")
    assert asked == ["beforeunload"]
