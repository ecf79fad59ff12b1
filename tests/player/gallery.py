"""The gallery: all examples of all question types, in the real player, without an LMS (`gallery.mjs`)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from player.learner import Learner

PLAYER = Path(__file__).parents[2] / "templates" / "player"
TYPES = sorted(path.parent.name for path in (PLAYER / "src" / "interactions").glob("*/item.ts"))

Open = Callable[..., Page]
"""The fixture `start`."""


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


@dataclass(frozen=True)
class OnPage:
    """Its page, for a learner: without a frame around it."""

    page: Page

    @property
    def app(self) -> Page:
        return self.page


def answer(page: Page, learner: Learner | None = None) -> None:
    """Some answer, to whatever is asked; by mouse unless a learner has other ways."""
    learner = learner or Learner(OnPage(page))
    group = page.locator(".posed")
    if group.get_by_role("radio").count():
        learner.tick(group.get_by_role("radio").first)
    elif group.get_by_role("checkbox").count():
        learner.tick(group.get_by_role("checkbox").first)
    elif group.get_by_role("combobox").count():
        for box in group.get_by_role("combobox").all():
            learner.choose(box, box.locator("option").nth(1).inner_text())
    elif group.get_by_role("slider").count():
        learner.press(group.get_by_role("button").last)
    elif group.locator(".gap-place").count():
        learner.press(group.locator(".bank button").first)
        learner.press(group.locator(".gap-place").first)
    elif group.locator(".tray").count():
        learner.press(group.locator(".tray .token").first)
        learner.press(group.locator(".group .put-here").first)
    elif group.get_by_role("application").count():
        learner.press(group.get_by_role("application"))
    elif group.get_by_role("listitem").count():
        learner.press(group.get_by_role("button", name=re.compile("Move down|أسفل")).first)
    else:
        learner.write(group.get_by_role("textbox"), "12")


def submit(page: Page) -> None:
    button(page, "Submit my answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True).click()


def overflow(page: Page) -> int:
    """By how many CSS px the page is wider than its window."""
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert isinstance(width, int)
    return width


def cut_off(page: Page) -> list[str]:
    """What does not show all of its text; what scrolls does on a screen, but not on paper."""
    found = page.evaluate(
        """() => [...document.querySelectorAll("#app *")]
            .filter((each) => {
                const style = getComputedStyle(each);
                const hides = matchMedia("print").matches ? /hidden|clip|auto|scroll/ : /hidden|clip/;
                const wide = each.scrollWidth - each.clientWidth > 1 && hides.test(style.overflowX);
                const high = each.scrollHeight - each.clientHeight > 1 && hides.test(style.overflowY);
                return (wide || high) && each.checkVisibility() && !each.closest(".visually-hidden");
            })
            .map((each) => `${each.localName}.${each.className}: ${each.textContent.slice(0, 60)}`)"""
    )
    assert isinstance(found, list)
    return found


def axe(page: Page) -> str:
    """What axe has to say against the page, if anything."""
    results = Axe().run(page)
    return str(results.generate_report()) if results.violations_count else ""
