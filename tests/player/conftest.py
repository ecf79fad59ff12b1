"""One browser and one LMS server for all browser tests; packages come from a real `markscheme build`."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, sync_playwright

from lms.server import Lms, LmsServer, Registration, Standard
from player.gallery import PLAYER, Open
from player.visit import Enrol, Launch, Visit

WORKSPACE = Path(__file__).parent.parent / "fixtures" / "every-type"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",  # Chromium's own sandbox does not start for root, as in containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",  # no request but those of the page
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server() -> Iterator[LmsServer]:
    with LmsServer() as server:
        yield server


@dataclass(frozen=True)
class Package:
    """An unpacked package that the server serves."""

    folder: Path
    path: str
    """Of the launch file, on the server."""
    options: dict[str, str]
    """What the LMS reads from the manifest."""


def build(workspace: Path) -> list[Path]:
    """The packages that `markscheme build` makes of a workspace."""
    program = Path(sys.executable).with_name("markscheme")
    done = subprocess.run([program, "build"], cwd=workspace, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return sorted((workspace / "dist").glob("*.zip"))


def manifest_options(manifest: Path) -> dict[str, str]:
    """The launch data that an LMS takes from the manifest."""
    root = etree.parse(manifest)
    mastery = root.findtext(".//{*}masteryscore")
    passing = root.findtext(".//{*}primaryObjective/{*}minNormalizedMeasure")
    return {name: value for name, value in (("mastery", mastery), ("passingScore", passing)) if value}


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory, server: LmsServer) -> dict[tuple[str, str], Package]:
    """The packages of the fixture workspace, by assessment and target."""
    folder = tmp_path_factory.mktemp("workspace")
    workspace = Path(shutil.copytree(WORKSPACE, folder / "every-type"))
    made = {}
    for file in build(workspace):
        assessment, _, target = file.stem.removeprefix("every-type-").rpartition("-")
        unpacked = folder / file.stem
        with zipfile.ZipFile(file) as package:
            package.extractall(unpacked)
        manifest = unpacked / "imsmanifest.xml"
        options = manifest_options(manifest) if manifest.exists() else {}
        made[assessment, target] = Package(unpacked, server.add(unpacked) + "index.html", options)
    return made


@pytest.fixture
def enrol(server: LmsServer, packages: dict[tuple[str, str], Package]) -> Enrol:
    """`enrol(assessment, standard, lms="strict", **options)`: a new learner for a package."""

    def enrol(assessment: str, standard: Standard, lms: Lms = "strict", **options: Any) -> Registration:
        package = packages[assessment, standard]
        return server.register(standard, lms, package.path, **package.options, **options)

    return enrol


@pytest.fixture
def launch(browser: Browser, server: LmsServer) -> Iterator[Launch]:
    """`launch(registration, at=None, script="", **context)`: opens the package.

    The page's clock is set to `at`. `script` runs in each of its frames before anything else.

    Any trouble or fault fails the test at its end; one that provokes them on purpose clears the lists.
    """
    visits: list[Visit] = []

    def launch(
        registration: Registration, at: datetime | None = None, script: str = "", **context: Any
    ) -> Visit:
        visit = Visit(browser, server, registration, **context)
        visits.append(visit)
        visit.context.add_init_script(script)
        if at is not None:
            visit.page.clock.install(time=at)
        return visit.open()

    yield launch
    for visit in visits:
        visit.close()
    assert [trouble for visit in visits for trouble in visit.troubles] == []
    assert [fault for visit in visits for fault in visit.registration.faults] == []


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("gallery") / "gallery.html"
    done = subprocess.run(["node", PLAYER / "gallery.mjs", page], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return page


@pytest.fixture
def start(browser: Browser, gallery: Path) -> Iterator[Open]:
    """`start("type=order&limit=60", **context)`: the first question. A console message fails the test."""
    complaints: list[str] = []
    pages: list[Page] = []

    def start(query: str = "", *, clock: bool = False, **context: Any) -> Page:
        page = browser.new_context(**context).new_page()
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if clock:
            page.clock.install()
        page.goto(f"{gallery.as_uri()}?{query}")
        page.locator(".start .primary").click()
        return page

    yield start
    for page in pages:
        page.context.close()
    assert complaints == []
