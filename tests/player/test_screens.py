"""Every screen: axe finds nothing, light and dark, and nothing is wider than a phone."""

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import expect

from player.answers import CASES
from player.conftest import Package
from player.learner import Learner
from player.visit import Enrol, Launch, Visit

TESTS = Path(__file__).parents[1]
WIDTHS = (320, 367)


def screens(learner: Learner) -> Iterator[str]:
    """Goes through all screens of an attempt; the name of each."""
    yield "start"
    learner.begin()
    for number, case in enumerate(CASES, 1):
        yield f"question {case}"
        if number not in (1, 4):
            case.answer(learner)
            yield f"answered {case}"
        if number < len(CASES):
            learner.next()
    learner.go_to(2)
    learner.press(learner.button("Flag for later"))
    learner.overview()
    yield "overview"
    learner.press(learner.button("Submit my answers"))
    yield "dialog"
    learner.press(learner.app.get_by_role("dialog").get_by_role("button", name="Submit", exact=True))
    expect(learner.heading("Passed")).to_be_visible()
    yield "results"
    learner.press(learner.app.get_by_role("button", name=re.compile(r"^1\. ")))
    for number, case in enumerate(CASES, 1):
        yield f"explained {case}"
        if number < len(CASES):
            learner.next()


def immediate_screens(learner: Learner) -> Iterator[str]:
    learner.begin()
    learner.press(learner.button("Check my answer"))
    yield "asked to answer first"
    learner.tick(learner.app.get_by_role("radio", name="In the pot"))
    learner.press(learner.button("Check my answer"))
    yield "marked at once"
    learner.next()
    learner.press(learner.button("Next"))
    yield "leave a question"


WALKS = [("everything", screens), ("practice", immediate_screens)]
Walk = Callable[[Learner], Iterator[str]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("assessment", "walk"), WALKS, ids=["deferred", "immediate"])
def test_axe_finds_nothing(
    assessment: str, walk: Walk, scheme: Literal["light", "dark"], enrol: Enrol, launch: Launch
) -> None:
    visit = launch(enrol(assessment, "scorm2004"), color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for screen in walk(Learner(visit)):
        if faults := visit.accessibility_faults():
            found[screen] = faults
    assert found == {}


@pytest.mark.parametrize(("assessment", "walk"), WALKS, ids=["deferred", "immediate"])
def test_nothing_is_wider_than_a_phone(assessment: str, walk: Walk, enrol: Enrol, launch: Launch) -> None:
    visit = launch(enrol(assessment, "scorm2004"))
    too_wide = []
    for screen in walk(Learner(visit)):
        for width in WIDTHS:
            resize(visit, width)
            if visit.overflow():
                too_wide.append(f"{screen} at {width}: {visit.overflow()} px")
    assert too_wide == []


def resize(visit: Visit, width: int) -> None:
    visit.page.locator("iframe").evaluate("(frame, width) => { frame.width = width; }", width)


@pytest.mark.parametrize("target", ["scorm12", "scorm2004", "standalone"])
def test_the_page_is_valid_html(target: str, packages: dict[tuple[str, str], Package]) -> None:
    page = packages["everything", target].folder / "index.html"
    validate = ["npx", "--no-install", "html-validate", "--config=html-validate.json"]
    done = subprocess.run([*validate, page], cwd=TESTS, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
