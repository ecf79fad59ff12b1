"""The page of `markscheme coverage` in a browser: axe finds nothing, and nothing is wider than a phone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from player.conftest import WORKSPACE

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coverage")
    workspace = Path(shutil.copytree(WORKSPACE, folder / "every-type"))
    program = Path(sys.executable).with_name("markscheme")
    # Its unit has gaps, so that the page shows some.
    subprocess.run(
        [program, "coverage", "--html", "../page.html"], cwd=workspace, env=dict(os.environ), check=False
    )
    return folder / "page.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_and_nothing_overflows(
    scheme: Literal["light", "dark"], width: int, page: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    troubles: list[str] = []
    tab = context.new_page()
    tab.on("console", lambda message: troubles.append(message.text))
    tab.on("request", lambda request: troubles.append(request.url))
    tab.goto(page.as_uri())
    results = Axe().run(tab)
    assert not results.violations_count, results.generate_report()
    over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over == 0
    assert [trouble for trouble in troubles if trouble != page.as_uri()] == []
    context.close()


def test_the_page_is_valid_html(page: Path) -> None:
    validate = ["npx", "--no-install", "html-validate", "--config=html-validate.json"]
    done = subprocess.run(
        [*validate, str(page)], cwd=TESTS, env=dict(os.environ), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
