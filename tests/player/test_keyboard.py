"""A whole attempt over every type of question by keyboard alone: the focus is seen wherever it goes."""

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from player.gallery import TYPES, OnPage, Open, answer, heading
from player.learner import TABS, KeyboardLearner

TESTS = Path(__file__).parents[1]
SIZES = {"desk": (1280, 720), "enlarged to 400 %": (320, 256)}
"""CSS px: a window of 1280 by 1024, enlarged, is as small as the second."""


class Stop(NamedTuple):
    """Where the focus is."""

    what: str
    ringed: bool
    """A line of 2 px at least is drawn around it, or around what it stands for."""
    hidden: bool
    """Out of the window, or with something else over the middle of what is in it."""
    before: bool
    """The document has it before the last stop."""


STOP = """() => {
    const element = document.activeElement;
    const last = window.lastStop;
    window.lastStop = element;
    if (element === document.body) return null;
    const ring = (each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const box = element.getBoundingClientRect();
    // A ring of its own, or the line around the option it belongs to.
    const room = ring(element) ? parseFloat(getComputedStyle(element).outlineOffset) + 3 : 0;
    const [left, top, right, bottom] = [box.left - room, box.top - room, box.right + room, box.bottom + room];
    const [wide, high] = [innerWidth, innerHeight];
    const over = document.elementFromPoint(
        (Math.max(left, 0) + Math.min(right, wide)) / 2,
        (Math.max(top, 0) + Math.min(bottom, high)) / 2,
    );
    const covered = !element.contains(over) && !(over?.closest("label")?.contains(element) ?? false);
    const fits = bottom - top <= high;
    const within = left >= 0 && right <= wide && top >= 0 && bottom <= high;
    return {
        what: [element.id, element.getAttribute("aria-label"), element.textContent].join(" "),
        ringed: [...document.querySelectorAll(":focus-within")].some(ring),
        hidden: covered || (fits && !within),
        before: last?.isConnected === true && (last.compareDocumentPosition(element) & 2) > 0,
    };
}"""


class WatchedLearner(KeyboardLearner):
    """At each stop of the Tab key, the focus is to be seen."""

    def tab(self) -> None:
        self.stop("Tab")

    def stop(self, key: str) -> Stop | None:
        """Where a key brings the focus; None: out of the page."""
        self.page.keyboard.press(key)
        found = self.page.evaluate(STOP)
        stop = None if found is None else Stop(**found)
        assert stop is None or (stop.ringed and not stop.hidden), stop
        return stop

    def through(self) -> None:
        """All stops of this screen to the last, in order, and back to the first: nothing holds the focus."""
        stops: list[str] = []
        # After the last, the browser may begin again at once.
        while (stop := self.stop("Tab")) and not stop.before:
            stops.append(stop.what)
            assert len(stops) < TABS, stops
        last = self.page.locator("button:visible").last.inner_text()
        assert stops[-1].endswith(last), stops
        back = self.stop("Shift+Tab") or self.stop("Shift+Tab")
        for what in reversed(stops):
            assert back is not None
            assert back.what == what
            back = self.stop("Shift+Tab")


@pytest.mark.parametrize("size", SIZES)
def test_every_type_by_keyboard_alone(size: str, start: Open, tmp_path: Path) -> None:
    width, height = SIZES[size]
    page = start("examples=first&feedback=immediate", viewport={"width": width, "height": height})
    page.reload()
    learner = WatchedLearner(OnPage(page))
    learner.press(learner.button("Start"))
    for number in range(1, len(TYPES) + 1):
        expect(heading(page)).to_be_focused()
        expect(heading(page)).to_contain_text(f"Question {number} of {len(TYPES)}")
        learner.through()
        answer(page, learner)
        keep(page, tmp_path / f"asked-{number}.html")
        learner.press(learner.button("Check my answer"))
        result = page.locator(".explanation h2").first
        expect(result).to_be_focused()
        expect(result).to_be_in_viewport(ratio=1)
        keep(page, tmp_path / f"checked-{number}.html")
        learner.press(learner.button("Next" if number < len(TYPES) else "Review and submit"))
    expect(heading(page)).to_be_focused()
    keep(page, tmp_path / "overview.html")
    submit = learner.button("Submit my answers")
    learner.press(submit)
    keep(page, tmp_path / "dialog.html")
    page.keyboard.press("Escape")
    expect(submit).to_be_focused()
    learner.press(submit)
    learner.press(page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True))
    expect(page.get_by_role("table")).to_be_visible()
    expect(heading(page)).to_be_focused()
    learner.through()
    keep(page, tmp_path / "results.html")
    learner.press(page.get_by_role("table").get_by_role("button").first)
    for number in range(1, len(TYPES) + 1):
        expect(heading(page)).to_be_focused()
        keep(page, tmp_path / f"review-{number}.html")
        learner.press(learner.button("Next" if number < len(TYPES) else "Back to the results"))
    expect(page.get_by_role("table")).to_be_visible()
    assert_valid(tmp_path)


def keep(page: Page, file: Path) -> None:
    """The page as it is, without scripts and styles."""
    page_now = page.evaluate(
        """() => {
            const copy = document.documentElement.cloneNode(true);
            for (const each of copy.querySelectorAll("script, style")) each.remove();
            return copy.outerHTML;
        }"""
    )
    file.write_text(f"<!DOCTYPE html>\n{page_now}\n", encoding="utf-8")


def assert_valid(folder: Path) -> None:
    validate = ["npx", "--no-install", "html-validate", "--config=html-validate.json"]
    done = subprocess.run([*validate, folder], cwd=TESTS, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
