"""Extra time through every channel, and what happens when the time is up, in real packages."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from lms.cmi5_rules import verb_of
from lms.cmi5_server import Cmi5Lms
from lms.server import LmsServer, Standard
from player.conftest import Package
from player.learner import Learner
from player.visit import Enrol, Launch

STANDARDS: tuple[Standard, ...] = ("scorm12", "scorm2004")
NOON = datetime(2030, 3, 17, 12, 0, tzinfo=UTC)
ALLOWED = {"scorm12": "0000:03:00.00", "scorm2004": "PT3M"}
LOCATION = {"scorm12": "cmi.core.lesson_location", "scorm2004": "cmi.location"}
EXTRA = "urn:x-markscheme:extensions:extra-time"
LONGER = "2 minutes plus 1 minute extra time"


def told(statements: list[dict[str, Any]], verb: str) -> Any:
    """The extra time that the statement of a verb tells."""
    (found,) = (each for each in statements if verb_of(each) == verb)
    return found["context"]["extensions"].get(EXTRA)


@pytest.mark.parametrize("channel", ["allowed", "launchData", "comments"])
@pytest.mark.parametrize("standard", STANDARDS)
def test_the_lms_gives_extra_time(standard: Standard, channel: str, enrol: Enrol, launch: Launch) -> None:
    said = ALLOWED[standard] if channel == "allowed" else "For you: extra_time=50."
    registration = enrol("against-the-clock", standard, **{channel: said})
    visit = launch(registration, at=NOON)
    expect(visit.app.get_by_text(LONGER)).to_be_visible()
    assert visit.accessibility_faults() == ""
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    assert registration.stored[LOCATION[standard]].endswith(" +1 min")
    visit.page.clock.fast_forward("02:30")
    expect(learner.heading("Question 1 of 2")).to_be_visible()
    visit.page.clock.fast_forward("00:31")
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    expect(learner.app.get_by_text("You had 1 minute extra time.")).to_be_visible()
    assert told(visit.statements, "completed") == "PT1M"


@pytest.mark.parametrize("standard", STANDARDS)
def test_another_player_gives_extra_time(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    visit = launch(enrol("against-the-clock", standard, "scorm-again", launchData="extra_time=50"))
    expect(visit.app.get_by_text(LONGER)).to_be_visible()


@pytest.mark.parametrize("standard", STANDARDS)
def test_without_extra_time_none_is_told(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("against-the-clock", standard)
    visit = launch(registration, at=NOON)
    expect(visit.app.get_by_text("2 minutes", exact=True)).to_be_visible()
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    assert "min" not in registration.stored[LOCATION[standard]]
    visit.page.clock.fast_forward("02:01")
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    expect(learner.app.get_by_text("extra time")).to_have_count(0)
    assert told(visit.statements, "completed") is None


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_resumed_attempt_keeps_its_extra_time_and_takes_more(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("against-the-clock", standard, launchData="extra_time=50")
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    visit.kill()
    registration.options.pop("launchData")
    visit = launch(registration, at=NOON + timedelta(seconds=150))
    expect(visit.app.get_by_text(LONGER)).to_be_visible()
    expect(visit.app.get_by_role("timer")).to_contain_text("0:2")
    visit.kill()
    registration.options["launchData"] = "extra_time=100"
    visit = launch(registration, at=NOON + timedelta(seconds=170))
    expect(visit.app.get_by_text("2 minutes plus 2 minutes extra time")).to_be_visible()
    expect(visit.app.get_by_role("timer")).to_contain_text("1:0")


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_address_gives_nothing_where_the_assessment_does_not_say_so(
    standard: Standard, server: LmsServer, packages: dict[tuple[str, str], Package], launch: Launch
) -> None:
    for assessment, minutes in (
        ("against-the-clock", "2 minutes"),
        ("no-hurry", "10 minutes plus 5 minutes extra time"),
    ):
        package = packages[assessment, standard]
        registration = server.register(standard, "strict", f"{package.path}?extra_time=90", **package.options)
        expect(launch(registration).app.get_by_text(minutes, exact=True)).to_be_visible()


@pytest.mark.parametrize("standard", STANDARDS)
def test_everyone_has_what_the_assessment_gives_everyone(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    visit = launch(enrol("no-hurry", standard))
    expect(visit.app.get_by_text("10 minutes plus 1 minute extra time")).to_be_visible()


@pytest.mark.parametrize("standard", STANDARDS)
def test_who_may_go_on_is_told_that_the_time_is_up_and_submits_late(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("no-hurry", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    visit.page.clock.fast_forward("06:30")
    expect(visit.app.get_by_text("You can go on after that.")).to_be_visible()
    visit.page.clock.fast_forward("05:00")
    expect(visit.app.locator(".time-warning")).to_contain_text("The time is up.")
    assert visit.accessibility_faults() == ""
    learner.write(learner.app.get_by_role("textbox"), "Rinse the pot.")
    learner.next()
    learner.submit()
    expect(learner.app.get_by_text("You submitted your answers after the time was up.")).to_be_visible()
    expect(learner.app.locator(".time-warning")).to_be_hidden()


@pytest.mark.parametrize("standard", STANDARDS)
def test_words_typed_when_the_time_is_up_are_kept(
    standard: Standard,
    server: LmsServer,
    packages: dict[tuple[str, str], Package],
    enrol: Enrol,
    launch: Launch,
) -> None:
    registration = enrol("timed-words", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    learner.app.get_by_role("textbox").press_sequentially("Rinse the p")
    visit.page.clock.fast_forward("01:01")
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    learner.saved()
    assert "Rinse the p" in {value for name, value in registration.stored.items() if "response" in name}
    visit.kill()
    visit = launch(registration)
    visit.app.get_by_role("button", name="1.").click()
    expect(visit.app.locator(".posed")).to_contain_text("Rinse the p")


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    with Cmi5Lms() as lms:
        yield lms


OpenPage = Callable[[str], Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[OpenPage]:
    """`opened(address)`: a page in no frame, which must not throw."""
    troubles: list[str] = []
    with browser.new_context() as context:
        context.set_default_timeout(10_000)

        def opened(address: str) -> Page:
            page = context.new_page()
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.clock.install(time=NOON)
            page.goto(address)
            page.get_by_role("heading", level=1).wait_for()
            return page

        yield opened
    assert troubles == []


def test_cmi5_gives_extra_time_by_launch_parameters(
    server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms, opened: OpenPage
) -> None:
    address = server.origin + packages["against-the-clock", "cmi5"].path
    data = {"launchParameters": '{"theme": "dark", "extra_time": 50}'}
    session, url = lms.launch(lms.enrol(), address, data=data)
    page = opened(url + "&extra_time=100")
    expect(page.get_by_text(LONGER)).to_be_visible()
    page.get_by_role("button", name="Start").click()
    page.clock.fast_forward("03:01")
    expect(page.get_by_text("The time was up")).to_be_visible()
    lms.wait(session, "failed")
    for verb in ("completed", "failed"):
        assert told(session.statements, verb) == "PT1M"
    assert lms.refusals == []


@pytest.mark.parametrize("target", ["tincan", "standalone"])
def test_an_address_gives_extra_time_where_the_assessment_says_so(
    target: str, server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms, opened: OpenPage
) -> None:
    for assessment, minutes in (
        ("against-the-clock", "2 minutes"),
        ("no-hurry", "10 minutes plus 3 minutes extra time"),
    ):
        address = server.origin + packages[assessment, target].path
        url = lms.launch_plain(lms.enrol(), address)[1] + "&" if target == "tincan" else address + "?"
        expect(opened(url + "extra_time=25").get_by_text(minutes, exact=True)).to_be_visible()
