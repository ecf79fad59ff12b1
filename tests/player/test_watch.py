"""The watch over every visit can fail: each kind of trouble is noticed."""

import pytest
from playwright.sync_api import expect

from lms.server import Registration
from player.learner import Learner
from player.visit import Enrol, Launch, Visit


@pytest.fixture
def visit(enrol: Enrol, launch: Launch) -> Visit:
    return launch(enrol("choice", "scorm2004"))


def troubles(visit: Visit, script: str) -> list[str]:
    """What a script in the package's page causes; the list is empty afterwards."""
    visit.frame.evaluate(script)
    visit.page.evaluate("new Promise((resolve) => setTimeout(resolve))")
    found = list(visit.troubles)
    visit.troubles.clear()
    return found


def test_console_errors(visit: Visit) -> None:
    assert troubles(visit, "console.error('oh')") == ["console: oh"]


def test_exceptions(visit: Visit) -> None:
    assert "uncaught: oh" in troubles(visit, "setTimeout(() => { throw new Error('oh'); }); null")


def test_what_the_policy_refuses(visit: Visit) -> None:
    script = "const made = document.createElement('script'); made.text = '1'; document.body.append(made)"
    found = troubles(visit, script)
    assert any("Content-Security-Policy: script-src-elem refused inline" in each for each in found)


def test_requests_to_elsewhere(visit: Visit) -> None:
    visit.page.evaluate("fetch('http://127.0.0.1:9/').catch(() => null)")
    assert any(each == "request to http://127.0.0.1:9/" for each in visit.troubles)
    visit.troubles.clear()


def test_faults_of_the_lms(visit: Visit) -> None:
    visit.page.evaluate("API_1484_11.SetValue('cmi.location', 'x'.repeat(1001))")
    registration: Registration = visit.registration
    visit.leave()
    assert len(registration.faults) == 1
    registration.faults.clear()


def test_axe(visit: Visit) -> None:
    visit.frame.evaluate("document.querySelector('main').append(document.createElement('input'))")
    assert "label" in visit.accessibility_faults()


def test_what_is_too_wide(visit: Visit) -> None:
    assert visit.overflow() == 0
    visit.frame.evaluate("document.querySelector('h1').style.width = '2000px'")
    assert visit.overflow() > 0


def test_the_keyboard_reaches_buttons_in_order(visit: Visit) -> None:
    """Nothing but Tab and Enter goes from the start page to the first question."""
    for _ in range(3):
        visit.page.keyboard.press("Tab")
        if visit.app.get_by_role("button", name="Start").evaluate("e => e === document.activeElement"):
            break
    visit.page.keyboard.press("Enter")
    Learner(visit).at(1)
    expect(visit.app.get_by_role("heading", level=1)).to_be_focused()
