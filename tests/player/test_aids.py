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


def wait(page: Page, condition: str) -> None:
    """Until the condition holds: frame by frame, as the page's policy allows no other way."""
    frames = "for (let n = 0; n < 600 && !({}); n++) await new Promise(requestAnimationFrame)"
    assert page.evaluate(f"async () => {{ {frames.format(condition)}; return {condition}; }}")


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


# Sound, video and pictures


def forward(page: Page, count: int) -> None:
    for _ in range(count):
        page.get_by_role("button", name="Next", exact=True).click()


@pytest.mark.parametrize("width", [1280, 320])
def test_recordings_have_controls_captions_and_a_transcript(width: int, start: Start) -> None:
    page = start(width=width)
    forward(page, 4)
    video = page.get_by_label("Water is poured", exact=True)
    playing = "element => new Promise(done => { element.onloadeddata = () => done(); element.load(); })"
    video.evaluate(playing)
    assert video.evaluate("element => [element.controls, element.autoplay, element.paused]") == [
        True,
        False,
        True,
    ]
    cues = "element => [...element.textTracks[0].cues].map((cue) => cue.text)"
    wait(page, "document.querySelector('video').textTracks[0].cues?.length === 2")
    assert video.evaluate(cues) == ["Water is poured.", "It steams."]
    sound = page.get_by_label("The kettle", exact=True)
    assert sound.evaluate("element => [element.tagName, element.controls]") == ["AUDIO", True]
    assert all(each.evaluate("element => element.offsetHeight > 30") for each in (video, sound))
    page.get_by_text("Transcript").last.press("Enter")
    expect(page.get_by_text("Water is poured. It steams.")).to_be_visible()
    assert faults(page) == ""
    assert overflow(page) <= 0


def test_media_lie_beside_the_page_where_it_needs_them(folder: Path) -> None:
    beside = {path.suffix for path in (folder / "aids-practice-scorm12" / "media").iterdir()}
    assert beside == {".wav", ".webm", ".vtt"}


@pytest.mark.parametrize("width", [1280, 320])
def test_a_picture_is_enlarged_by_keys_in_a_dialog_that_gives_the_focus_back(
    width: int, start: Start
) -> None:
    page = start(width=width)
    forward(page, 4)
    button = page.get_by_role("button", name="Enlarge: A chart of seven bars that rise from 10 to 70 grams")
    button.press("Enter")
    dialog = page.get_by_role("dialog", name="A chart of seven bars that rise from 10 to 70 grams")
    picture = dialog.get_by_role("img")
    first = picture.bounding_box()
    for _ in range(9):
        dialog.get_by_role("button", name="Larger").press("Enter")
    expect(dialog.get_by_text("400%")).to_be_visible()
    last = picture.bounding_box()
    assert first is not None
    assert last is not None
    assert last["width"] > 3.9 * first["width"]
    dialog.get_by_role("region").press("ArrowRight")
    wait(page, "document.querySelector('.zoom-frame').scrollLeft > 0")
    assert faults(page) == ""
    assert overflow(page) <= 0
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


# Tools


@pytest.mark.parametrize("width", [1280, 320])
def test_the_calculator_works_by_keys_and_by_its_buttons(width: int, start: Start) -> None:
    page = start(width=width)
    opener = page.get_by_role("button", name="Calculator")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.press("Enter")
    panel = page.get_by_role("region", name="Calculator")
    field = panel.get_by_label("Calculation")
    field.press_sequentially("0.1+0.2")
    field.press("Enter")
    expect(panel.get_by_role("status")).to_have_text("= 0.3")
    panel.get_by_role("button", name="Clear").click()
    for name in ("1", "Divided by", "3", "Times", "3", "Equals"):
        panel.get_by_role("button", name=name, exact=True).click()
    expect(panel.get_by_role("status")).to_have_text("= 1")
    panel.get_by_role("button", name="Delete the last sign").click()
    panel.get_by_role("button", name="Equals").click()
    expect(panel.get_by_role("status")).to_contain_text("can't be worked out")
    assert faults(page) == ""
    assert overflow(page) <= 0
    # The question stays usable, and the calculator stays there.
    page.get_by_role("radio", name="Sencha").check()
    forward(page, 1)
    expect(panel).to_be_visible()
    field.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()


def test_terms_open_their_definitions_and_stand_in_a_list(start: Start) -> None:
    page = start()
    forward(page, 4)
    term = page.get_by_role("button", name="steeping")
    expect(term).to_have_count(1)  # none in an option
    term.press("Enter")
    dialog = page.get_by_role("dialog", name="Steeping")
    expect(dialog).to_contain_text("Leaving leaves in water")
    assert faults(page) == ""
    page.keyboard.press("Escape")
    expect(term).to_be_focused()
    page.get_by_role("button", name="Glossary").click()
    listed = page.get_by_role("region", name="Glossary").get_by_role("term")
    assert listed.all_text_contents() == ["Brewing", "Steeping"]
    assert faults(page) == ""


def test_terms_are_words_like_others_without_the_glossary(start: Start) -> None:
    page = start("exam")
    forward(page, 4)
    expect(page.get_by_text("Somebody is steeping leaves.")).to_be_visible()
    expect(page.get_by_role("button", name="steeping")).to_have_count(0)
    expect(page.get_by_role("button", name="Calculator")).to_have_count(0)


@pytest.mark.parametrize("colours", [{"forced_colors": "active"}, {"color_scheme": "dark"}])
@pytest.mark.parametrize("number", [1, 4, 5])
def test_nothing_breaks_right_to_left_in_other_colours(
    number: int, colours: dict[str, Any], start: Start
) -> None:
    page = start(width=320, reduced_motion="reduce", **colours)
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.get_by_role("button", name="Calculator").click()
    page.get_by_role("button", name="Glossary").click()
    forward(page, number - 1)
    for hint in page.get_by_role("button", name="Show hint").all():
        hint.click()
    assert faults(page) == ""
    assert overflow(page) <= 0
    for target in page.locator("button:visible:not(.term)").all():
        box = target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24, target.text_content()
