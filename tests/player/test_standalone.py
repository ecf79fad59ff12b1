"""The standalone package: played from a plain web server, kept by the learner's own browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from lms.server import LmsServer
from player.conftest import Package


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        yield context


def launch(context: BrowserContext, server: LmsServer, package: Package) -> Page:
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.extend([message.text] * (message.type == "error")))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(server.origin + package.path)
    page.get_by_role("heading", level=1).wait_for()
    assert troubles == []
    return page


def test_the_browser_keeps_the_attempt(
    context: BrowserContext, server: LmsServer, packages: dict[tuple[str, str], Package]
) -> None:
    package = packages["choice", "standalone"]
    page = launch(context, server, package)
    page.get_by_role("button", name="Start").click()
    page.get_by_role("radio", name="In the cup").check()
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
    page.close()
    page = launch(context, server, package)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("radio", name="In the cup")).to_be_checked()
    page.get_by_role("button", name="Review and submit").click()
    page.get_by_role("button", name="Submit my answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Passed")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Passed")).to_be_visible()


def test_packages_on_one_server_do_not_share_their_state(
    context: BrowserContext, server: LmsServer, packages: dict[tuple[str, str], Package]
) -> None:
    page = launch(context, server, packages["choice", "standalone"])
    page.get_by_role("button", name="Start").click()
    page.get_by_role("radio", name="In the cup").check()
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
    other = launch(context, server, packages["numeric", "standalone"])
    expect(other.get_by_role("button", name="Start")).to_be_visible()
