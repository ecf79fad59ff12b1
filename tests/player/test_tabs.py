"""The same attempt opened twice: one page has it, the other says so, and no answer is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from lms.cmi5_server import Cmi5Lms
from lms.server import LmsServer, Standard
from player.answers import CASES, field
from player.conftest import Package
from player.learner import KeyboardLearner, Learner
from player.test_cmi5 import OVER, Opened, at
from player.visit import STANDARDS, Enrol, Launch

TITLE = "This assessment is open elsewhere"


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_later_tab_gets_all_and_the_earlier_one_can_have_it_back(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("everything", standard)
    first = launch(registration)
    learner = Learner(first)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    learner.go_to(6)
    field(learner).click()
    first.page.keyboard.type("hot wat")

    second = first.beside()
    other = Learner(second)
    expect(learner.heading(TITLE)).to_be_visible()
    other.resume()
    other.at(6)
    expect(field(other)).to_have_value("hot wat")
    other.write(field(other), "hot water")
    other.saved()
    assert "Open elsewhere" in learner.app.locator(".save").inner_text()

    keys = KeyboardLearner(first)
    first.page.bring_to_front()
    keys.press(keys.button("Go on here"))
    expect(other.heading(TITLE)).to_be_visible()
    keys.at(6)
    expect(field(keys)).to_have_value("hot water")
    learner.saved()
    second.page.close()
    learner.go_to(11)
    learner.submit()
    learner.saved()
    first.leave()
    response = "student_response" if standard == "scorm12" else "learner_response"
    assert registration.stored[f"cmi.interactions.5.{response}"] == "hot water"


@pytest.mark.parametrize("width", [1280, 367, 320])
def test_the_screen_is_accessible_and_fits(width: int, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", "scorm12")
    registration.frame = (width, 700)
    visit = launch(registration, viewport={"width": width + 40, "height": 800})
    learner = Learner(visit)
    learner.begin()
    other = visit.beside()
    expect(learner.heading(TITLE)).to_be_visible()
    expect(learner.heading(TITLE)).to_be_focused()
    assert visit.accessibility_faults() == ""
    assert visit.overflow() == 0
    other.page.close()


def test_two_tabs_without_an_lms(
    browser: Browser, server: LmsServer, packages: dict[tuple[str, str], Package]
) -> None:
    with browser.new_context() as context:
        pages = []
        for _ in range(2):
            page: Page = context.new_page()
            page.goto(server.origin + packages["choice", "standalone"].path)
            page.get_by_role("heading", level=1).wait_for()
            pages.append(page)
        first, second = pages
        expect(first.get_by_role("heading", name=TITLE)).to_be_visible()
        second.get_by_role("button", name="Start").click()
        second.get_by_role("radio", name="In the cup").check()
        expect(second.get_by_text("Saved", exact=True).first).to_be_visible()
        first.get_by_role("button", name="Go on here").click()
        expect(first.get_by_role("radio", name="In the cup")).to_be_checked()
        expect(second.get_by_role("heading", name=TITLE)).to_be_visible()


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    with Cmi5Lms() as lms:
        yield lms


@pytest.mark.parametrize("target", ["cmi5", "tincan"])
def test_two_tabs_over_xapi(
    target: str, browser: Browser, server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms
) -> None:
    with browser.new_context() as context:
        address = server.origin + packages["choice", target].path
        enrolment = lms.enrol()
        pages = []
        for _ in range(2):
            session, url = (lms.launch if target == "cmi5" else lms.launch_plain)(enrolment, address)
            page = context.new_page()
            page.goto(url)
            page.get_by_role("heading", level=1).wait_for()
            pages.append(at(Opened(page, session)))
            if len(pages) == 1:
                pages[0].begin()
                pages[0].tick(page.get_by_role("radio", name="In the cup"))
                pages[0].saved()
        first, second = pages
        expect(first.heading(OVER if target == "cmi5" else TITLE)).to_be_visible()
        second.resume()
        expect(second.app.get_by_role("radio", name="In the cup")).to_be_checked()


def test_two_devices_over_xapi(
    browser: Browser, server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms
) -> None:
    """Nothing but the record store knows of both: it refuses to write over what another page has written."""
    enrolment = lms.enrol()
    learners: list[Learner] = []
    contexts = [browser.new_context(), browser.new_context()]
    for context in contexts:
        session, url = lms.launch_plain(enrolment, server.origin + packages["everything", "tincan"].path)
        page = context.new_page()
        page.goto(url)
        learners.append(at(Opened(page, session)))
        if len(learners) == 1:
            learners[0].begin()
            learners[0].saved()
    # A plain record store knows no sessions that a later launch would end.
    enrolment.sessions[0].abandoned = False
    first, second = learners
    second.resume()
    CASES[0].answer(second)
    second.saved()
    first.go_to(3)
    CASES[2].answer(first)
    expect(first.heading(TITLE)).to_be_visible()
    first.press(first.button("Go on here"))
    first.at(1)
    first.saved()
    first.overview()
    expect(first.app.get_by_text("2 of 11 questions answered")).to_be_visible()
    for context in contexts:
        context.close()
