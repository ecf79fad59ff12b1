"""Help beside the questions, as learners meet it."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from lms.server import LmsServer, Registration, Standard
from player.conftest import WORKSPACE, build
from player.learner import KeyboardLearner, Learner
from player.visit import STANDARDS, Launch, interactions

Register = Callable[[str, Standard], Registration]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of the fixture, unpacked."""
    folder = tmp_path_factory.mktemp("aids")
    workspace = Path(shutil.copytree(WORKSPACE.parent / "aids", folder / "workspace"))
    for file in build(workspace):
        with zipfile.ZipFile(file) as package:
            package.extractall(folder / file.stem)
    return folder


@pytest.fixture(scope="module")
def register(folder: Path, server: LmsServer) -> Register:
    """A new learner for an assessment of the fixture."""

    def register(assessment: str, standard: Standard) -> Registration:
        path = server.add(folder / f"aids-{assessment}-{standard}") + "index.html"
        return server.register(standard, "strict", path)

    return register


Start = Callable[..., Page]


@pytest.fixture
def start(browser: Browser, folder: Path, server: LmsServer) -> Iterator[Start]:
    """`start("practice", width=320, **context)`: the first question. A console message fails the test."""
    complaints: list[str] = []
    pages: list[Page] = []

    def start(assessment: str = "practice", width: int = 1280, **context: Any) -> Page:
        page = browser.new_context(viewport={"width": width, "height": 800}, **context).new_page()
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(server.origin + server.add(folder / f"aids-{assessment}-standalone") + "index.html")
        page.get_by_role("button", name="Start").click()
        return page

    yield start
    for page in pages:
        page.context.close()
    assert complaints == []


def faults(page: Page) -> str:
    """What axe finds."""
    results = Axe().run(page)
    return str(results.generate_report()) if results.violations_count else ""


def overflow(page: Page) -> int:
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert isinstance(width, int)
    return width


def page_of(folder: Path, assessment: str) -> str:
    return (folder / f"aids-{assessment}-standalone" / "index.html").read_text(encoding="utf-8")


# Hints


@pytest.mark.parametrize("kind", [Learner, KeyboardLearner])
@pytest.mark.parametrize("standard", STANDARDS)
def test_hints_say_what_they_cost_come_back_and_count(
    standard: Standard, kind: type[Learner], register: Register, launch: Launch
) -> None:
    registration = register("practice", standard)
    visit = launch(registration)
    learner = kind(visit)
    learner.begin()
    learner.press(learner.button("Show hint 1 of 2"))
    expect(learner.app.get_by_role("heading", name="Hint 1 of 2")).to_be_focused()
    expect(learner.app.get_by_text("Its leaves are steamed, not roasted.")).to_be_visible()
    learner.press(learner.button("Show hint 2 of 2 (cost: 0.5 marks)"))
    expect(learner.app.get_by_role("heading", name="Hint 2 of 2")).to_be_focused()
    expect(learner.app.get_by_role("button", name="Show hint")).to_have_count(0)
    assert visit.accessibility_faults() == ""
    visit.leave()

    visit = launch(registration)
    learner = kind(visit)
    learner.resume()
    expect(learner.app.get_by_text("Cost of this hint: 0.5 marks")).to_be_visible()
    learner.tick(learner.app.get_by_role("radio", name="Sencha"))
    learner.press(learner.button("Check my answer"))
    expect(learner.app.get_by_role("heading", name="Correct 1.5 of 2 marks")).to_be_visible()
    expect(learner.app.get_by_text("Hints taken: 2, at the cost of 0.5 marks")).to_be_visible()
    assert visit.accessibility_faults() == ""
    learner.next()
    expect(learner.button("Show hint 1 of 1 (cost: 1 mark)")).to_be_visible()
    learner.next()
    expect(learner.app.get_by_role("button", name="Show hint")).to_have_count(0)
    learner.saved()
    visit.leave()
    assert interactions(registration.stored)[0]["result"] in ("correct", "1.5")


def test_hints_are_there_where_the_assessment_shows_them_alone(folder: Path) -> None:
    shown = {name: page_of(folder, name) for name in ("practice", "exam", "sealed", "hidden")}
    assert {name for name, page in shown.items() if '"hints.title"' in page} == {"practice", "sealed"}
    # Where learners can take none, a protected page does not hold any.
    assert {name for name, page in shown.items() if "steamed" in page} == {"practice", "exam", "sealed"}


def test_hints_of_a_sealed_package_are_in_its_state(register: Register, launch: Launch) -> None:
    registration = register("sealed", "scorm2004")
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.next()
    learner.press(learner.button("Show hint 1 of 1 (cost: 1 mark)"))
    expect(learner.app.get_by_text("Begin with the water.")).to_be_visible()
    learner.saved()
    visit.leave()
    visit = launch(registration)
    learner = Learner(visit)
    learner.resume()
    expect(learner.app.get_by_text("Begin with the water.")).to_be_visible()


# Formulas


def test_formulas_are_drawn_by_the_browser_and_fit_a_narrow_page(start: Start) -> None:
    page = start(width=320)
    for _ in range(3):
        page.get_by_role("button", name="Next", exact=True).click()
    for formula in page.locator("math").all():
        box = formula.bounding_box()
        assert box is not None
        assert box["width"] > 10
    page.get_by_role("radio", name="10V").check()
    assert faults(page) == ""
    # What is wider than the page scrolls by itself, also by keys.
    expect(page.locator(".scroll", has=page.locator("math"))).to_have_attribute("tabindex", "0")
    assert overflow(page) <= 0
