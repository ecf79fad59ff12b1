"""Takes the picture of a question that the README shows: `.venv/bin/python docs/images/question.py`."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Page, sync_playwright

PICTURE = Path(__file__).with_name("question.png")
ROOT = PICTURE.parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUESTION = "Why would an assessor not yet credit Kayla"
ANSWER = "clear and caring intention"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # as in the base class
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder's files are served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def unpack(folder: Path) -> None:
    """The practice of the unit, built for a plain web server."""
    program = Path(sys.executable).with_name("markscheme")
    command = [str(program), "build", "items/extra-mile", "--target", "standalone", "--out", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    with zipfile.ZipFile(folder / "extra-mile-practice-standalone.zip") as package:
        package.extractall(folder)


def take(page: Page) -> None:
    """Goes to the question, answers it wrongly, and takes the picture with the feedback."""
    page.get_by_role("button", name="Start").click()
    while not page.get_by_text(QUESTION).count():
        page.get_by_role("button", name="Next", exact=True).click()
    page.get_by_role("radio", name=ANSWER).check()
    page.get_by_role("button", name="Check my answer").click()
    page.get_by_text("Saved", exact=True).wait_for()
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    bottom = page.evaluate("document.querySelector('.explanation').getBoundingClientRect().bottom + scrollY")
    page.screenshot(path=PICTURE, full_page=True, clip={"x": 0, "y": 0, "width": 940, "height": bottom + 24})


def main() -> None:
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        unpack(Path(name))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 940, "height": 600})
        with served(Path(name)) as address:
            page.goto(address)
            take(page)
        browser.close()


if __name__ == "__main__":
    main()
