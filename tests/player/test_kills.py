"""The page is killed at random moments of random attempts in a real browser, and the learner comes back.

What was answered is there, but for the question in the making; score and status are those of the answers.
`MARKSCHEME_KILLS` says how many kills there are in each standard.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol, cast

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, FrameLocator, Page

from lms.cmi5_rules import verb_of
from lms.cmi5_server import Cmi5Lms
from lms.server import LmsServer, Registration, Standard
from player.answers import field as textbox
from player.answers import lists, radio
from player.conftest import Package
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Visit

KILLS = int(os.environ.get("MARKSCHEME_KILLS", "10"))
LIVES = 5
"""Kills of one attempt."""
STEPS = 5
"""At most, between two kills."""
SNAPSHOT = """main => [...main.querySelectorAll("input, select, textarea")]
    .map(({type, checked, value}) => ["radio", "checkbox"].includes(type) ? checked : value)"""
MAX = 16
"""Marks that can be had without the text that learners mark themselves."""


def exactly(*names: str) -> Callable[[Learner], None]:
    def answer(learner: Learner) -> None:
        for box in learner.app.get_by_role("checkbox", checked=True).all()[::-1]:
            box.uncheck()
        for name in names:
            learner.tick(learner.app.get_by_role("checkbox", name=name))

    return answer


def words(text: str) -> Callable[[Learner], None]:
    """Typed, and perhaps not left."""
    return lambda learner: textbox(learner).fill(text)


ANSWERS: dict[int, list[tuple[Callable[[Learner], None], float]]] = {
    1: [(radio("In the cup"), 1), (radio("In the pot"), 0)],
    2: [(exactly("Leaves", "Hot water"), 2), (exactly("Leaves", "Gravel"), 0.5)],
    3: [(radio("True"), 1), (radio("False"), 0)],
    4: [
        (lists(**{"Tea leaves": "The pot", "Milk": "The cup", "Biscuit": "The plate"}), 3),
        (lists(**{"Tea leaves": "The pot", "Milk": "The cup", "Biscuit": "The drawer"}), 2),
    ],
    6: [(words("hot water"), 1), (words("water"), 0.5)],
    7: [(words("4.2"), 1), (words("40"), 0)],
    8: [
        (lists(**{"When the water is poured": "while it boils", "When the guest is served": "first"}), 2),
        (lists(**{"When the water is poured": "while it boils", "When the guest is served": "last"}), 1),
    ],
}
"""Answers to questions, by their numbers, and their marks."""


@dataclass
class Life:
    """A page, from a launch to its end; a `Learner` can be at it."""

    page: Page
    app: FrameLocator | Page

    def learner(self) -> Learner:
        return Learner(cast("Visit", self))


class Course(Protocol):
    """What an LMS remembers of a learner."""

    def launch(self, context: BrowserContext) -> Life: ...

    def result(self) -> tuple[str, float]:
        """`passed` or `failed`, and the score from 0 to 100."""


@dataclass
class ScormCourse:
    server: LmsServer
    registration: Registration

    def launch(self, context: BrowserContext) -> Life:
        page = context.new_page()
        page.goto(self.server.url(self.registration))
        return Life(page, page.frame_locator("iframe"))

    def result(self) -> tuple[str, float]:
        stored = self.registration.stored
        if self.registration.standard == "scorm12":
            return stored["cmi.core.lesson_status"], float(stored["cmi.core.score.raw"])
        assert stored["cmi.completion_status"] == "completed"
        return stored["cmi.success_status"], float(stored["cmi.score.raw"])


@dataclass
class Cmi5Course:
    lms: Cmi5Lms
    address: str

    def __post_init__(self) -> None:
        self.enrolment = self.lms.enrol()

    def launch(self, context: BrowserContext) -> Life:
        page = context.new_page()
        page.goto(self.lms.launch(self.enrolment, self.address)[1])
        return Life(page, page)

    def result(self) -> tuple[str, float]:
        told = [each for each in self.enrolment.statements if verb_of(each) in ("passed", "failed")]
        assert len(told) == 1
        return verb_of(told[0]), told[0]["result"]["score"]["raw"]


@dataclass
class Attempt:
    """What the learner has done, over all lives of the page."""

    course: Course
    context: BrowserContext
    chance: Random
    seen: dict[int, list[Any]] = field(default_factory=dict)
    """By question, what may be found there: the first is the latest; None: parts of an answer, too."""
    marks: dict[str, float] = field(default_factory=dict)
    """By question and what is seen there."""
    doubtful: set[int] = field(default_factory=set)
    """Questions that were in the making when the page was killed, and have not been seen since."""
    number: int = 1
    story: list[str] = field(default_factory=list)
    """For the one who reads why a test failed."""

    def live(self) -> None:
        """Until the page is killed."""
        life = self.open()
        for _ in range(self.chance.randint(0, STEPS)):
            self.step(life.learner())
        life.page.wait_for_timeout(self.chance.choice([0, 5, 20, 40, 100]))
        self.kill(life.page)

    def open(self) -> Life:
        life = self.course.launch(self.context)
        learner = life.learner()
        self.story.append("launch")
        begin, resume = learner.button("Start"), learner.button("Go on")
        begin.or_(resume).wait_for()
        if begin.is_visible():
            # Nothing can be lost but what was done in the very moment in which it was killed.
            assert self.seen.keys() <= self.doubtful
            self.seen.clear()
            learner.begin()
        else:
            learner.resume()
        heading = learner.app.get_by_role("heading", level=1).inner_text()
        self.number = int(heading.split()[1])
        self.look(learner)
        return life

    def step(self, learner: Learner) -> None:
        """Answer the question, or go to another one."""
        if self.number in ANSWERS and self.chance.random() < 0.6:
            self.answer(learner)
            return
        # What the page turns from is settled, and by the next turn it is saved.
        settled = self.seen.keys() - self.doubtful - {self.number}
        self.seen |= {number: self.seen[number][:1] for number in settled}
        self.story.append("turn")
        if self.number < 11 and self.chance.random() < 0.7:
            learner.next()
            self.number += 1
            learner.at(self.number)
        else:
            self.number = self.chance.choice(list(ANSWERS))
            learner.go_to(self.number)
        self.look(learner)

    def answer(self, learner: Learner) -> None:
        act, marks = self.chance.choice(ANSWERS[self.number])
        before = self.seen.get(self.number, [])
        act(learner)
        now = self.snapshot(learner)
        self.story.append(f"{self.number}: {now}")
        self.marks[f"{self.number} {now}"] = marks
        self.seen[self.number] = [now, *(other for other in before if other != now), None]

    def look(self, learner: Learner) -> None:
        """Nothing is lost of a question."""
        if self.number not in self.seen:
            return
        now = self.snapshot(learner)
        found = self.seen[self.number]
        half = self.number in self.doubtful and f"{self.number} {now}" not in self.marks
        assert now in found or half, "\n".join([f"{self.number}: {now}, not {found}", *self.story])
        self.doubtful.discard(self.number)
        self.seen[self.number] = [now]
        if half:
            # Not all of the answer's parts, or none: what that is worth is not known.
            self.answer(learner)

    def snapshot(self, learner: Learner) -> Any:
        return learner.app.get_by_role("main").evaluate(SNAPSHOT)

    def kill(self, page: Page) -> None:
        self.doubtful |= {number for number, found in self.seen.items() if len(found) > 1}
        if self.chance.random() < 0.2:
            self.story.append("close")
            page.close()
            return
        self.story.append("crash")
        with page.expect_event("crash"), suppress(Error):
            page.goto("chrome://crash")
        page.close()

    def end(self) -> None:
        """All that was answered is there, and counts."""
        life = self.open()
        learner = life.learner()
        for number in sorted(self.seen):
            self.number = number
            learner.go_to(number)
            self.look(learner)
        learner.go_to(11)
        learner.submit()
        learner.saved()
        life.page.close()
        marks = sum(self.marks[f"{number} {now}"] for number, [now, *_] in self.seen.items())
        status, score = self.course.result()
        assert abs(score - 100 * marks / MAX) < 0.01
        assert status == ("passed" if marks / MAX >= 0.6 else "failed")


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    with Cmi5Lms() as lms:
        yield lms


@pytest.mark.parametrize("standard", [*STANDARDS, "cmi5"])
def test_nothing_is_lost_by_kills(
    standard: Standard,
    browser: Browser,
    server: LmsServer,
    packages: dict[tuple[str, str], Package],
    enrol: Enrol,
    lms: Cmi5Lms,
) -> None:
    for round_ in range(KILLS // LIVES):
        if standard in STANDARDS:
            registration = enrol("everything", standard)
            course: Course = ScormCourse(server, registration)
        else:
            course = Cmi5Course(lms, server.origin + packages["everything", "cmi5"].path)
        with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
            context.set_default_timeout(10_000)
            attempt = Attempt(course, context, Random(f"{standard} {round_}"))
            for _ in range(LIVES):
                attempt.live()
            attempt.end()
        if standard in STANDARDS:
            assert registration.faults == []
