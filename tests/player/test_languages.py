"""Pages in other languages: changing between several, and writing from right to left."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from markscheme.build import build

FIXTURE = Path(__file__).parents[1] / "fixtures" / "bilingual"
Launch = Callable[[], Page]


@pytest.fixture(scope="session")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bilingual")
    built = build(FIXTURE, ["standalone"], folder)
    assert not built.diagnostics.errors
    with ZipFile(built.packages[0].path) as package:
        package.extractall(folder)
    return folder / "index.html"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 367, "height": 800}) as context:
        yield context


@pytest.fixture
def launch(context: BrowserContext, bilingual: Path) -> Iterator[Launch]:
    """Opens the page. Whatever its console says fails the test."""
    troubles: list[str] = []

    def launch() -> Page:
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(bilingual.as_uri())
        page.get_by_role("heading", level=1).wait_for()
        return page

    yield launch
    assert troubles == []


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def test_changing_the_language_keeps_answers_and_place(launch: Launch) -> None:
    page = launch()
    expect(page.get_by_role("heading", level=1, name="Practise")).to_be_visible()
    button(page, "Start").click()
    page.get_by_role("radio", name="Before touching food").check()
    button(page, "Next").click()
    page.get_by_role("textbox").fill("soap")
    button(page, "Cymraeg").click()

    assert page.locator("html").get_attribute("lang") == "cy"
    expect(page.get_by_role("status")).to_have_text("Mae’r dudalen hon yn Gymraeg nawr.")
    expect(button(page, "English")).to_be_focused()
    expect(page.get_by_text("Beth sydd ei angen ar Sam heblaw dŵr?")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("soap")
    assert page.title() == "Cwestiwn 2 o 4 – Ymarfer"
    button(page, "Blaenorol").click()
    expect(page.get_by_role("radio", name="Cyn cyffwrdd â bwyd")).to_be_checked()
    expect(page.get_by_text("Mae Sam yn gweithio mewn caffi bach.")).to_be_visible()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_a_page_opens_again_in_the_language_that_was_chosen(launch: Launch) -> None:
    page = launch()
    button(page, "Start").click()
    button(page, "Cymraeg").click()
    expect(page.get_by_text("Wedi cadw", exact=True)).to_be_visible()
    page.close()
    page = launch()
    expect(button(page, "Parhau")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "cy"


def test_words_are_marked_by_the_language_they_were_given_in(launch: Launch) -> None:
    page = launch()
    button(page, "Start").click()
    button(page, "Next").click()
    page.get_by_role("textbox").fill("soap")
    button(page, "Cymraeg").click()
    button(page, "Nesaf").click()
    page.get_by_role("textbox").fill("Mae'n tynnu germau.")
    button(page, "English").click()
    button(page, "All questions").click()
    button(page, "Submit my answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True).click()
    rows = page.get_by_role("row")
    expect(rows.filter(has_text="What does Sam need")).to_contain_text("Correct")
    expect(rows.filter(has_text="Why do people wash")).to_contain_text("Correct")
    button(page, "Cymraeg").click()
    expect(rows.filter(has_text="Pam mae pobl")).to_contain_text("Cywir")
    # “soap” is no Welsh word for it, and was no Welsh answer.
    expect(rows.filter(has_text="Beth sydd ei angen")).to_contain_text("Cywir")
