"""The results of an attempt, as the learner sees them: the ring, what to do next, and the certificate."""

import shutil
import zipfile
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from player.conftest import build

TESTS = Path(__file__).parents[1]
BASE = TESTS / "acceptance" / "base"
ASSESSMENT = """\
id: all
title: Everything about tea
feedback: deferred
pass_mark: 50
attempts: unlimited
certificate: true
sections: [{id: everything}]
"""
SECOND = """\
id: second
type: choice
title: Whose cup first
points: [serving, warm-pot]
stem: Whose cup is filled first?
options:
  - {id: guest, text: The cup of the guest, correct: true}
  - {id: host, text: The cup of the host}
"""
TIPS = """
  tips:
    - {id: warm-pot, title: Warm the pot, text: Rinse it with **hot** water.}
"""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("results") / "base"))
    (workspace / "markscheme.yaml").write_text("targets: [standalone]\n", encoding="utf-8")
    unit = workspace / "items" / "base"
    (unit / "assessment.yaml").write_text(ASSESSMENT, encoding="utf-8")
    (unit / "second.yaml").write_text(SECOND, encoding="utf-8")
    brief = unit / "unit.yaml"
    brief.write_text(brief.read_text(encoding="utf-8").rstrip() + TIPS, encoding="utf-8")
    (package,) = build(workspace)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(workspace / "site")
    return workspace / "site" / "index.html"


def attempt(page: Page, page_file: Path, first: str, second: str) -> None:
    """Answers both questions and submits."""
    page.goto(page_file.as_uri())
    page.get_by_role("button", name="Start").click()
    page.get_by_role("radio", name=first).check()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("radio", name=second).check()
    page.get_by_role("button", name="Review and submit").click()
    page.get_by_role("button", name="Submit my answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True).click()


def lit(page: Page) -> Locator:
    return page.locator(".ring-value")


def test_a_poor_result_says_what_to_do_next(page_file: Path, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        attempt(page, page_file, "Into the milk jug", "The cup of the host")
        expect(page.get_by_role("heading", name="Not passed")).to_be_visible()
        expect(lit(page)).to_have_count(0)
        expect(page.locator(".ring-notch")).to_have_attribute("transform", "rotate(180 60 60)")
        steps = page.locator(".next > li")
        expect(steps).to_have_count(3)
        expect(page.get_by_role("heading", name="Warm the pot")).to_be_visible()
        expect(page.get_by_role("heading", name="Milk cools")).to_be_visible()
        expect(page.locator(".certificate")).to_have_count(0)
        steps.filter(has_text="Warm the pot").get_by_role("button", name="Question 2").click()
        expect(page.get_by_text("Whose cup is filled first?")).to_be_visible()


def test_half_the_marks_fill_half_the_ring(page_file: Path, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        attempt(page, page_file, "Into the pot", "The cup of the host")
        expect(lit(page)).to_have_attribute("stroke-dasharray", "50 100")
        expect(page.locator(".next > li")).to_have_count(2)


def test_a_full_result_needs_no_advice_and_earns_the_certificate(page_file: Path, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 367, "height": 740}) as context:
        page = context.new_page()
        attempt(page, page_file, "Into the pot", "The cup of the guest")
        expect(page.get_by_text("Nothing needs another look")).to_be_visible()
        certificate = page.get_by_role("region", name="Certificate")
        page.get_by_label("Your name").fill("Ada <b>Example</b>")
        expect(certificate).to_contain_text("Ada <b>Example</b>")
        expect(certificate).to_contain_text("Everything about tea")
        expect(certificate).to_contain_text("100%")
        assert page.evaluate("document.documentElement.scrollWidth") <= 367
        found = Axe().run(page)
        assert not found.violations_count, found.generate_report()


def test_the_certificate_is_printed_alone(page_file: Path, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        attempt(page, page_file, "Into the pot", "The cup of the guest")
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="Print the certificate").click()
        page.emulate_media(media="print")
        expect(page.get_by_role("region", name="Certificate")).to_be_visible()
        expect(page.get_by_role("heading", name="Passed")).to_be_hidden()
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        expect(page.get_by_role("heading", name="Passed")).to_be_visible()
