"""The gallery: all examples of all question types, in the real player, without an LMS (`gallery.mjs`)."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page

PLAYER = Path(__file__).parents[2] / "templates" / "player"
TYPES = sorted(path.parent.name for path in (PLAYER / "src" / "interactions").glob("*/item.ts"))

Open = Callable[..., Page]
"""The fixture `start`."""


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def answer(page: Page) -> None:
    """Some answer, to whatever is asked."""
    group = page.locator(".posed")
    if group.get_by_role("radio").count():
        group.get_by_role("radio").first.check()
    elif group.get_by_role("checkbox").count():
        group.get_by_role("checkbox").first.check()
    elif group.get_by_role("combobox").count():
        for box in group.get_by_role("combobox").all():
            box.select_option(index=1)
    elif group.get_by_role("slider").count():
        group.get_by_role("slider").press("ArrowRight")
    elif group.locator(".gap-place").count():
        group.locator(".bank button").first.click()
        group.locator(".gap-place").first.click()
    elif group.locator(".tray").count():
        group.locator(".tray .token").first.click()
        group.locator(".group .put-here").first.click()
    elif group.get_by_role("application").count():
        group.get_by_role("application").click()
    elif group.get_by_role("listitem").count():
        group.get_by_role("button", name=re.compile("Move down|أسفل")).first.click()
    else:
        group.get_by_role("textbox").fill("12")


def submit(page: Page) -> None:
    button(page, "Submit my answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True).click()
