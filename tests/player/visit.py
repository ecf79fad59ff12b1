"""A learner's visit to a package in an LMS: one fresh browser context, and what an observer sees."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from copy import copy
from pathlib import Path
from typing import Any, cast

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Error, Frame, FrameLocator, Page, Request

from lms.server import LmsServer, Registration, Standard

STANDARDS: list[Standard] = ["scorm12", "scorm2004"]
OBSERVER = Path(__file__).parent.parent / "lms" / "observer.js"


class Visit:
    """The package in its frame (`app`), and what went wrong behind the learner's back (`troubles`)."""

    def __init__(
        self, browser: Browser, server: LmsServer, registration: Registration, **context: Any
    ) -> None:
        self.registration = registration
        self.troubles: list[str] = []
        self._origin = server.origin
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
        self.context.add_init_script(path=OBSERVER)
        self.context.set_default_timeout(10_000)
        self._url = server.url(registration)
        self.page: Page = self._new_page()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.troubles.append(f"uncaught: {error}"))
        page.on("request", self._requested)
        return page

    def beside(self) -> "Visit":
        """The same learner opens the package again, in another tab."""
        other = copy(self)
        other.page = self._new_page()
        return other.open()

    def open(self) -> "Visit":
        """Launch the package and wait until it shows something."""
        self.page.goto(self._url)
        self.app.get_by_role("heading", level=1).wait_for()
        return self

    @property
    def app(self) -> FrameLocator:
        """The package's page, for locators."""
        return self.page.frame_locator("iframe")

    @property
    def frame(self) -> Frame:
        """The package's page, for scripts."""
        frame = self.page.main_frame.child_frames[0]
        assert isinstance(frame, Frame)
        return frame

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"console: {message.text}")

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((self._origin, "data:", "about:", "blob:")):
            self.troubles.append(f"request to {request.url}")

    def leave(self) -> None:
        """Go to another page, and wait until the LMS knows that the session has ended."""
        self._note_faults()
        self.page.goto("about:blank")
        assert self.registration.terminated.wait(10), "the package left without Finish / Terminate"
        self.registration.terminated.clear()
        self.context.close()

    def kill(self) -> None:
        """The tab crashes: nothing runs any more in the page, no farewell reaches the LMS."""
        self._note_faults()
        with self.page.expect_event("crash"), suppress(Error):
            self.page.goto("chrome://crash")
        self.context.close()

    def close(self) -> None:
        """End the visit, if it has not ended yet."""
        if not self.page.is_closed():
            self._note_faults()
            self.context.close()

    def _note_faults(self) -> None:
        """What the strict LMS found since its last commit."""
        try:
            faults = self.page.evaluate("window.lms?.faults ?? []")
        except Error:
            return
        self.registration.faults.extend(fault for fault in faults if fault not in self.registration.faults)

    def fail(self, call: str, how: str | None) -> None:
        """From now on the strict LMS fails in `call` (see `Recorder.fail`); None: it works again."""
        self.page.evaluate("([call, how]) => lms.fail(call, how)", [call, how])

    @property
    def calls(self) -> list[list[str]]:
        """All calls of the session to the strict LMS: function name and arguments."""
        return cast("list[list[str]]", self.page.evaluate("lms.calls"))

    @property
    def statements(self) -> list[dict[str, Any]]:
        """xAPI statements that the package has handed to its page."""
        return cast("list[dict[str, Any]]", self.page.evaluate("statements"))

    def payload(self) -> dict[str, Any]:
        """The package's own data."""
        text = self.app.locator("#payload").text_content()
        assert text
        return cast("dict[str, Any]", json.loads(text))

    def accessibility_faults(self) -> str:
        """What axe finds on the screen as it is; empty when it finds nothing."""
        results = Axe().run(self.frame)
        return cast("str", results.generate_report()) if results.violations_count else ""

    def overflow(self) -> int:
        """By how many pixels the page is wider than its frame."""
        return cast(
            "int",
            self.frame.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            ),
        )


def interactions(stored: dict[str, str]) -> list[dict[str, str]]:
    """The interactions that an LMS has stored, in order: field to value (patterns as `patterns.n`)."""
    return _records("interactions", stored)


def objectives(stored: dict[str, str]) -> list[dict[str, str]]:
    """The objectives that an LMS has stored, in order: field to value."""
    return _records("objectives", stored)


def _records(collection: str, stored: dict[str, str]) -> list[dict[str, str]]:
    records: dict[int, dict[str, str]] = {}
    for name, value in stored.items():
        if found := re.fullmatch(rf"cmi\.{collection}\.(\d+)\.(.+)", name):
            field = found[2].replace("correct_responses.", "patterns.").removesuffix(".pattern")
            records.setdefault(int(found[1]), {})[field] = value
    return [records[index] for index in sorted(records)]


Enrol = Callable[..., Registration]
"""The fixture `enrol`."""
Launch = Callable[..., Visit]
"""The fixture `launch`."""
