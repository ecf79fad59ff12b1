"""A theme in a real browser: its colour, font, corners and logo are there, light and dark."""

import shutil
import zipfile
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from player.conftest import build

BASE = Path(__file__).parents[1] / "acceptance" / "base"
THEME = """\
theme:
  colour: 7a1f5c
  dark: f0b6dc
  font: Georgia, serif
  corner: square
  logo: {src: logo.svg, alt: Example College}
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40"/></svg>'


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("themed") / "base"))
    (workspace / "markscheme.yaml").write_text(f"targets: [standalone]\n{THEME}", encoding="utf-8")
    (workspace / "logo.svg").write_text(LOGO, encoding="utf-8")
    (package,) = build(workspace)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(workspace / "site")
    return workspace / "site" / "index.html"


@pytest.mark.parametrize(
    ("scheme", "colour"), [("light", "rgb(122, 31, 92)"), ("dark", "rgb(240, 182, 220)")]
)
def test_a_theme_is_seen(
    scheme: Literal["light", "dark"], colour: str, page_file: Path, browser: Browser
) -> None:
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        troubles: list[str] = []
        page.on("console", lambda message: troubles.append(message.text))
        page.goto(page_file.as_uri())
        start = page.get_by_role("button", name="Start")
        expect(start).to_have_css("background-color", colour)
        expect(start).to_have_css("border-top-left-radius", "0px")
        expect(page.locator("body")).to_have_css("font-family", "Georgia, serif")
        logo = page.get_by_role("banner").get_by_role("img", name="Example College")
        expect(logo).to_have_js_property("naturalWidth", 120)
        assert troubles == []


def test_a_page_is_printed_without_what_is_there_to_be_pressed(page_file: Path, browser: Browser) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(page_file.as_uri())
        page.get_by_role("button", name="Start").click()
        option = page.get_by_text("Into the pot")
        expect(option).to_be_visible()
        page.emulate_media(media="print", color_scheme="dark")
        expect(option).to_be_visible()
        expect(option).to_have_css("color", "rgb(26, 34, 48)")
        expect(page.locator("html")).to_have_css("color-scheme", "light")
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        for pressed in page.get_by_role("button", include_hidden=True).all():
            expect(pressed).to_be_hidden()
