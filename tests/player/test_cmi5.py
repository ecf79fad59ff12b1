"""The cmi5 and plain xAPI packages in a browser, launched by a strict LMS."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from lms.cmi5_rules import DEFINED, EXTENSION, AuSession, Enrolment, is_defined, verb_of
from lms.cmi5_server import Cmi5Lms
from lms.server import LmsServer
from player.conftest import Package
from player.learner import Learner
from player.visit import Visit

MAIN = (*DEFINED, "resumed", "answered", "suspended")
KEY = "In the cup"
"""The right option of the question in `choice`."""


@dataclass
class Opened:
    """A page that the LMS has launched; a `Learner` can be at it."""

    page: Page
    session: AuSession
    troubles: list[str] = field(default_factory=list)

    @property
    def app(self) -> Page:
        return self.page

    def every_verb(self) -> list[str]:
        return [verb_of(each).rpartition(":")[2] for each in self.session.statements]

    def verbs(self) -> list[str]:
        """The session's main ones: what is shown, skipped, scored and so on comes between."""
        return [verb for verb in self.every_verb() if verb in MAIN]


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    with Cmi5Lms() as lms:
        yield lms


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        context.set_default_timeout(10_000)
        yield context


Open = Callable[..., Opened]


@pytest.fixture
def opened(
    context: BrowserContext, server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms
) -> Iterator[Open]:
    """`opened(enrolment, assessment, target="cmi5", **session)`. A refusal fails the test at its end."""
    lms.refusals.clear()
    lms.unguarded.clear()
    lms.failing.clear()
    visits: list[Opened] = []

    def opened(enrolment: Enrolment, assessment: str = "choice", target: str = "cmi5", **more: Any) -> Opened:
        address = server.origin + packages[assessment, target].path
        launch = lms.launch if target == "cmi5" else lms.launch_plain
        session, url = launch(enrolment, address, **more)
        visit = Opened(context.new_page(), session)
        visits.append(visit)
        visit.page.on("pageerror", lambda error: visit.troubles.append(str(error)))
        visit.page.goto(url)
        visit.page.get_by_role("heading", level=1).wait_for()
        return visit

    yield opened
    assert [trouble for visit in visits for trouble in visit.troubles] == []
    assert lms.refusals == []
    # A session may be hidden and leave during another write; all other writes name what they replace.
    assert all(times <= 2 for times in Counter(lms.unguarded).values())


def at(visit: Opened) -> Learner:
    """A learner at a page that is in no frame, where it can be found by the same names."""
    return Learner(cast("Visit", visit))


def leave(visit: Opened, lms: Cmi5Lms) -> None:
    visit.page.goto("about:blank")
    lms.wait(visit.session, "terminated")
    visit.page.close()


def attempt(visit: Opened, option: str) -> Learner:
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=option))
    learner.saved()
    learner.submit()
    return learner


def result(visit: Opened, verb: str) -> dict[str, Any]:
    (found,) = (each for each in visit.session.statements if verb_of(each) == verb)
    return dict(found["result"])


def test_an_attempt_that_passes(opened: Open, lms: Cmi5Lms) -> None:
    visit = opened(lms.enrol(), mastery=0.5)
    learner = attempt(visit, KEY)
    expect(learner.heading("Passed")).to_be_visible()
    learner.saved()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "completed", "passed", "terminated"]
    assert result(visit, "passed")["score"] == {"scaled": 1, "raw": 100, "min": 0, "max": 100}
    assert result(visit, "completed")["completion"] is True
    (passed,) = (each for each in visit.session.statements if verb_of(each) == "passed")
    assert passed["context"]["extensions"][EXTENSION + "masteryscore"] == 0.5
    (answered,) = (each for each in visit.session.statements if verb_of(each) == "answered")
    assert answered["context"]["contextActivities"]["parent"][0]["id"] == visit.session.enrolment.activity_id


def test_what_is_merely_allowed_is_told_between_beginning_and_end(opened: Open, lms: Cmi5Lms) -> None:
    """9.3.1.0-1: in the context of the session, without the category of cmi5, and the launch is the LMS's."""
    visit = opened(lms.enrol(), "multiple-response")
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("checkbox", name="Leaves"))
    learner.press(learner.button("Flag for later"))
    learner.submit()
    learner.saved()
    leave(visit, lms)
    told = visit.every_verb()
    assert told[:3] == ["initialized", "start", "viewed"]
    assert {"flagged", "answered", "scored"} <= set(told)
    assert "launched" not in told
    assert told[-1] == "terminated"
    for statement in visit.session.statements:
        if verb_of(statement) in DEFINED:
            continue
        assert not is_defined(statement)
        assert statement["context"]["registration"] == visit.session.enrolment.registration
        assert statement["context"]["extensions"][EXTENSION + "sessionid"] == visit.session.id


def test_an_answer_on_the_screen_of_a_killed_page_is_told_by_the_next(opened: Open, lms: Cmi5Lms) -> None:
    """The state was saved, but no statement said so: once, however often the page is opened."""
    enrolment = lms.enrol()
    killed = opened(enrolment)
    learner = at(killed)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    with killed.page.expect_event("crash"), suppress(Error):
        killed.page.goto("chrome://crash")
    assert "answered" not in killed.verbs()
    for _ in range(2):
        visit = opened(enrolment)
        lms.wait(visit.session, "resumed")
        leave(visit, lms)
    assert [verb_of(each) for each in enrolment.statements].count("answered") == 1
    # What the killed page had on its way may arrive when the LMS has begun the next session.
    lms.refusals[:] = [each for each in lms.refusals if killed.session.id not in each]


def test_a_state_that_cannot_be_read_delays_no_beginning(opened: Open, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    enrolment.documents["markscheme.state"] = "torn"
    visit = opened(enrolment)
    lms.wait(visit.session, "initialized")
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "terminated"]
    assert enrolment.documents["markscheme.state"] == "torn"


def test_the_mastery_score_of_the_lms_decides(opened: Open, lms: Cmi5Lms) -> None:
    """10.2.4.0-2: the package says 50 per cent, the LMS nothing less than all."""
    visit = opened(lms.enrol(), "multiple-response", mastery=1)
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("checkbox", name="Leaves"))
    learner.saved()
    learner.submit()
    expect(learner.heading("Not passed")).to_be_visible()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "completed", "failed", "terminated"]
    assert result(visit, "failed")["score"]["scaled"] == 0.5


def test_an_attempt_goes_on_in_the_next_session(opened: Open, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    visit = opened(enrolment)
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "suspended", "terminated"]
    visit = opened(enrolment)
    learner = at(visit)
    learner.resume()
    expect(learner.app.get_by_role("radio", name=KEY)).to_be_checked()
    learner.submit()
    learner.saved()
    leave(visit, lms)
    assert visit.verbs()[:2] == ["initialized", "resumed"]
    assert visit.verbs()[-3:] == ["completed", "passed", "terminated"]
    visit = opened(enrolment)
    expect(at(visit).heading("Passed")).to_be_visible()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "terminated"]


def test_what_was_answered_survives_a_page_that_is_killed(opened: Open, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    visit = opened(enrolment)
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    with visit.page.expect_event("crash"), suppress(Error):
        visit.page.goto("chrome://crash")
    learner = at(opened(enrolment))
    learner.resume()
    expect(learner.app.get_by_role("radio", name=KEY)).to_be_checked()


@pytest.mark.parametrize("mode", ["Review", "Browse"])
def test_nothing_is_recorded_in_other_modes(mode: str, opened: Open, lms: Cmi5Lms) -> None:
    """10.2.2.0-8 to -11."""
    enrolment = lms.enrol()
    first = opened(enrolment)
    attempt(first, KEY)
    at(first).saved()
    leave(first, lms)
    before = dict(enrolment.documents)
    visit = opened(enrolment, mode=mode)
    expect(at(visit).heading("Passed")).to_be_visible()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "terminated"]
    assert enrolment.documents == before


def test_looking_around_is_nobody_s_record(opened: Open, lms: Cmi5Lms) -> None:
    visit = opened(lms.enrol(), mode="Browse")
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.submit()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "terminated"]
    assert visit.session.enrolment.documents == {}


def test_the_way_back_to_the_course(opened: Open, lms: Cmi5Lms) -> None:
    """10.2.6.0-1; without a returnURL there is no such button."""
    visit = opened(lms.enrol(), data={"returnURL": f"{lms.origin}/course", "launchParameters": "room-2"})
    assert visit.page.locator("html").get_attribute("data-launch-parameters") == "room-2"
    visit.page.get_by_role("button", name="Back to the course").click()
    expect(visit.page.get_by_role("heading", name="Course")).to_be_visible()
    lms.wait(visit.session, "terminated")
    other = opened(lms.enrol())
    expect(other.page.get_by_role("button", name="Back to the course")).to_have_count(0)
    leave(other, lms)


def test_the_token_is_given_once(opened: Open, lms: Cmi5Lms) -> None:
    """8.2.3.0-1: a page that is loaded again has lost its session, and says so."""
    visit = opened(lms.enrol())
    expect(at(visit).button("Start")).to_be_visible()
    visit.page.reload()
    expect(visit.page.get_by_role("heading", name="Not connected to your course")).to_be_visible()


def test_a_page_that_crashes_goes_on_in_its_session(opened: Open, lms: Cmi5Lms) -> None:
    """8.2.3.0-1, 9.3.2.0-3: no second token, no second beginning."""
    visit = opened(lms.enrol())
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    address = visit.page.url
    kept = visit.page.evaluate("() => ({...sessionStorage})")
    assert len(kept) == 1
    with visit.page.expect_event("crash"), suppress(Error):
        visit.page.goto("chrome://crash")
    again = visit.page.context.new_page()
    # What a browser gives back to a tab that it loads again; here the tab cannot be saved.
    again.add_init_script(f"Object.assign(sessionStorage, {json.dumps(kept)})")
    again.goto(address)
    visit.page = again
    learner = at(visit)
    learner.resume()
    expect(learner.app.get_by_role("radio", name=KEY)).to_be_checked()
    learner.submit()
    learner.saved()
    lms.wait(visit.session, "passed")
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "resumed", "answered", "completed", "passed", "terminated"]


@pytest.mark.parametrize("target", ["cmi5", "tincan"])
def test_the_page_reaches_none_but_those_that_the_launch_names(
    target: str, opened: Open, lms: Cmi5Lms
) -> None:
    visit = opened(lms.enrol(), target=target, **({} if target == "cmi5" else {"mode": "plain"}))
    refused = visit.page.evaluate(
        """() => new Promise((done) => {
          document.addEventListener("securitypolicyviolation", ({ blockedURI }) => done(blockedURI));
          fetch("http://127.0.0.2:9/").catch(() => setTimeout(() => done("asked"), 1000));
        })"""
    )
    assert refused.startswith("http://127.0.0.2:9")
    leave(visit, lms)


def test_a_store_that_fails_is_seen_and_nothing_is_lost(opened: Open, lms: Cmi5Lms) -> None:
    visit = opened(lms.enrol())
    learner = at(visit)
    learner.begin()
    learner.saved()
    lms.failing.update(state=503, statements=503)
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    expect(visit.page.get_by_text("Not saved: the learning platform does not answer.").first).to_be_visible()
    lms.failing.clear()
    learner.press(learner.button("Try again"))
    learner.saved()
    learner.submit()
    learner.saved()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "completed", "passed", "terminated"]
    assert json.loads(visit.session.enrolment.documents["markscheme.state"])["told"] == [
        "completed",
        "passed",
    ]


def test_an_answer_that_gets_lost_is_no_conflict(opened: Open, lms: Cmi5Lms) -> None:
    """The store took the state, but the page never heard so: it finds its own words there, and goes on."""
    visit = opened(lms.enrol())
    learner = at(visit)
    learner.begin()
    learner.saved()
    (name,) = visit.session.enrolment.documents
    lost: list[str] = []

    def swallow(route: Any) -> None:
        if route.request.method != "PUT" or lost:
            route.continue_()
        else:
            lost.append(route.request.post_data)
            route.fetch()
            route.abort()

    visit.page.route("**/activities/state*", swallow)
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    expect(learner.button("Try again")).to_be_visible()
    assert visit.session.enrolment.documents[name] == lost[0]
    learner.press(learner.button("Try again"))
    learner.saved()
    visit.page.unroute_all()
    leave(visit, lms)


OVER = "This page can no longer save"


def test_the_page_of_an_abandoned_session_hands_over_and_is_over(opened: Open, lms: Cmi5Lms) -> None:
    """9.3.6.0-2: the AU was launched again. The old page is over, and sends nothing."""
    enrolment = lms.enrol()
    old = opened(enrolment, "text-entry")
    learner = at(old)
    learner.begin()
    learner.saved()
    lms.wait(old.session, "start")
    learner.app.get_by_role("textbox").fill("hot water")
    new = opened(enrolment, "text-entry")
    expect(learner.heading(OVER)).to_be_visible()
    expect(learner.button("Go on here")).to_have_count(0)
    sent: list[str] = []
    old.page.on("request", lambda request: sent.append(request.url))
    told = len(old.session.statements)
    learner = at(new)
    learner.resume()
    expect(learner.app.get_by_role("textbox")).to_have_value("hot water")
    learner.submit()
    learner.saved()
    old.page.reload()
    expect(at(old).heading("Not connected to your course")).to_be_visible()
    old.page.close()
    leave(new, lms)
    assert [url for url in sent if "/statements" in url or "stateId=markscheme" in url] == []
    assert len(old.session.statements) == told
    # What the old page could not tell any more, the new one has told.
    assert new.verbs() == ["initialized", "resumed", "answered", "completed", "passed", "terminated"]


def test_an_abandoned_session_writes_over_nothing(
    browser: Browser, opened: Open, server: LmsServer, packages: dict[tuple[str, str], Package], lms: Cmi5Lms
) -> None:
    """The AU was launched on another device: the old page knows by what it is refused."""
    enrolment = lms.enrol()
    old = opened(enrolment)
    learner = at(old)
    learner.begin()
    learner.saved()
    with browser.new_context() as device:
        session, url = lms.launch(enrolment, server.origin + packages["choice", "cmi5"].path)
        new = Opened(device.new_page(), session)
        new.page.goto(url)
        at(new).resume()
        held = dict(enrolment.documents)
        learner.tick(learner.app.get_by_role("radio", name=KEY))
        expect(learner.heading(OVER)).to_be_visible()
        expect(learner.button("Try again")).to_be_hidden()
        assert lms.refusals == ["8.1.2.0-2: a state after the session's end"]
        old.page.goto("about:blank")
        assert enrolment.documents == held
        assert lms.refusals == ["8.1.2.0-2: a state after the session's end"]
        lms.refusals.clear()
        leave(new, lms)
    assert "answered" not in old.verbs()


def test_sound_follows_the_learner_s_preference(opened: Open, lms: Cmi5Lms) -> None:
    """11.2.0.0-1"""
    visit = opened(lms.enrol(), preferences={"languagePreference": "en", "audioPreference": "off"})
    muted = visit.page.evaluate(
        """() => {
          const audio = document.body.appendChild(new Audio());
          audio.dispatchEvent(new Event("play"));
          return audio.muted;
        }"""
    )
    assert muted is True
    leave(visit, lms)


def test_a_launch_that_lacks_something_is_no_launch(
    context: BrowserContext, server: LmsServer, packages: dict[tuple[str, str], Package]
) -> None:
    for target in ("cmi5", "tincan"):
        page = context.new_page()
        page.goto(server.origin + packages["choice", target].path)
        expect(page.get_by_role("heading", name="Not connected to your course")).to_be_visible()
        page.get_by_role("button", name="Go on without saving").click()
        expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_plain_xapi_keeps_the_attempt(opened: Open, lms: Cmi5Lms) -> None:
    enrolment = lms.enrol()
    visit = opened(enrolment, target="tincan", mode="plain")
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "suspended", "terminated"]
    assert {each["context"]["registration"] for each in visit.session.statements} == {enrolment.registration}
    visit = opened(enrolment, target="tincan", mode="plain")
    learner = at(visit)
    learner.resume()
    expect(learner.app.get_by_role("radio", name=KEY)).to_be_checked()
    leave(visit, lms)
    assert visit.verbs()[0] == "resumed"
    assert visit.every_verb()[0] == "launched"


def test_a_store_that_lets_no_page_ask(opened: Open, lms: Cmi5Lms) -> None:
    """Its CORS headers are wrong, until somebody mends them."""
    visit = opened(lms.enrol())
    lms.failing["statements"] = -1
    learner = attempt(visit, KEY)
    learner.saved()
    expect(visit.page.get_by_text("The activity record is on its way")).to_be_visible()
    lms.failing.clear()
    visit.page.evaluate("window.dispatchEvent(new Event('online'))")
    lms.wait(visit.session, "passed")
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "completed", "passed", "terminated"]


def test_what_a_session_could_not_deliver_the_next_one_does(opened: Open, lms: Cmi5Lms) -> None:
    """The store takes no statements until the page is gone; all that counts arrives with the next launch."""
    enrolment = lms.enrol()
    visit = opened(enrolment, mastery=0.5)
    lms.wait(visit.session, "initialized")
    lms.failing["statements"] = 503
    learner = attempt(visit, KEY)
    learner.saved()
    visit.page.goto("about:blank")
    visit.page.close()
    lms.failing.clear()
    assert visit.verbs() == ["initialized"]
    visit = opened(enrolment, mastery=0.5)
    lms.wait(visit.session, "passed")
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "completed", "passed", "terminated"]


def test_statements_that_the_lms_refuses_hold_up_no_others(opened: Open, lms: Cmi5Lms) -> None:
    """An LMS that knows of a pass already, from a session whose state was lost."""
    enrolment = lms.enrol()
    enrolment.told |= {"completed", "passed"}
    visit = opened(enrolment)
    attempt(visit, KEY)
    with lms.changed:
        assert lms.changed.wait_for(lambda: any("9.3.0.0-7" in each for each in lms.refusals), 10)
    for _ in range(20):  # frames, in which the page reads the refusal
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")
    leave(visit, lms)
    assert visit.verbs() == ["initialized", "answered", "terminated"]
    assert {refusal.partition(":")[0] for refusal in lms.refusals} == {"9.3.0.0-6", "9.3.0.0-7"}
    lms.refusals.clear()


def test_text_that_was_still_being_typed_is_kept(opened: Open, lms: Cmi5Lms) -> None:
    """The page goes before the pause that typing is saved in: its last request holds the text."""
    enrolment = lms.enrol()
    visit = opened(enrolment, "text-entry")
    learner = at(visit)
    learner.begin()
    learner.saved()
    learner.app.get_by_role("textbox").fill("hot wat")
    expect(learner.app.get_by_text("Not saved yet")).to_be_visible()
    leave(visit, lms)
    with lms.changed:
        held = enrolment.documents
        assert lms.changed.wait_for(lambda: "hot wat" in held["markscheme.state"], 10)
    visit = opened(enrolment, "text-entry")
    learner = at(visit)
    learner.resume()
    expect(learner.app.get_by_role("textbox")).to_have_value("hot wat")
    leave(visit, lms)


@pytest.mark.parametrize("target", ["cmi5", "tincan"])
@pytest.mark.parametrize("damage", ["state", "document", "kind"])
def test_a_state_that_cannot_be_read_is_set_aside_in_the_store(
    target: str, damage: str, opened: Open, lms: Cmi5Lms
) -> None:
    """Nothing is written before the learner says so; then it is kept in a second document."""
    more = {} if target == "cmi5" else {"mode": "plain"}
    enrolment = lms.enrol()
    visit = opened(enrolment, target=target, **more)
    learner = at(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name=KEY))
    learner.saved()
    leave(visit, lms)
    kept = enrolment.documents["markscheme.state"]
    state = json.loads(kept)["state"]
    bad = {
        "state": json.dumps({"state": f"{state[:20]}!{state[21:]}", "told": []}),
        "document": kept[: len(kept) // 2],
        "kind": json.dumps({"state": 5, "told": "all"}),
    }[damage]
    enrolment.documents["markscheme.state"] = bad

    visit = opened(enrolment, target=target, **more)
    learner = at(visit)
    expect(learner.heading("can't be read")).to_be_visible()
    leave(visit, lms)
    assert enrolment.documents["markscheme.state"] == bad
    assert "markscheme.state.aside" not in enrolment.documents

    visit = opened(enrolment, target=target, **more)
    learner = at(visit)
    with visit.page.expect_download() as waiting:
        learner.press(learner.button("Download what is stored"))
    file = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    found = json.loads(bad)["state"] if damage == "state" else bad
    assert (file["state"], file["fault"]) == (found, "damaged")
    learner.press(learner.button("Start afresh"))
    learner.begin()
    learner.saved()
    leave(visit, lms)
    assert json.loads(enrolment.documents["markscheme.state.aside"]) == {"state": found}
    assert json.loads(enrolment.documents["markscheme.state"])["state"].startswith("M1")
