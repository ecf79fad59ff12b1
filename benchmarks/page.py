"""From navigation to the first question usable, as a ratio to a minimal hand-written page with the same data.

Run it with `make bench`, or: python benchmarks/page.py [--runs N]
Both pages are served from loopback and opened in turn in a fresh context of one Chromium.
The minimal page is measured twice: with all of our page's data, and with the items alone, without what
xAPI statements are made of. "Usable" is the first frame after a radio button is in the page; our start
page's button is pressed by the script the moment it appears, and its LMS is an object that keeps what it
is told. Also prints what the package weighs, and with the CPU slowed four times how long an answer, and its
feedback, take from the click until they are painted.
"""

import argparse
import functools
import http.server
import json
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from workload import write_workspace

MARKSCHEME = str(Path(sys.executable).with_name("markscheme"))
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
ALL, ITEMS = "minimal-all.html", "minimal-items.html"
MINIMAL = """\
<!doctype html><html lang="en"><meta charset="utf-8"><title>Minimal</title>
<h1>Question 1</h1><form id="f"></form>
<script type="application/json" id="data">{items}</script>
<script>
const item = JSON.parse(document.getElementById("data").textContent).items[0];
const form = document.getElementById("f");
form.innerHTML = item.stem + item.options.map(o =>
  `<label><input type="radio" name="q" value="${{o.id}}">${{o.text}}</label>`).join("<br>");
</script>
<script type="application/json" id="statements">{statements}</script></html>
"""
WATCH = """
(() => {
  const look = () => {
    if (document.querySelector("input[type=radio]")) {
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => { window.usableAfter = performance.now(); }));
      return;
    }
    const buttons = [...document.querySelectorAll("#app button")];
    const start = buttons.find((button) => button.textContent === "Start");
    if (start && !start.dataset.pressed) { start.dataset.pressed = "1"; start.click(); }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
})();
"""

# Waits in one call: the page's policy lets nobody evaluate text again and again.
USABLE = """() => new Promise((usable) => {
  const look = () => (window.usableAfter ? usable(window.usableAfter) : requestAnimationFrame(look));
  look();
})"""


LMS = """
window.API_1484_11 = {
  data: {},
  Initialize: () => "true", Terminate: () => "true", Commit: () => "true",
  GetValue(name) { return this.data[name] ?? (name.endsWith("_count") ? "0" : ""); },
  SetValue(name, value) { this.data[name] = value; return "true"; },
  GetLastError: () => "0", GetErrorString: () => "", GetDiagnostic: () => "",
};
"""


ARRIVAL = "performance.getEntriesByType('navigation')[0].responseEnd"
PAINTED = """
(() => {
  const found = (window.paintedAfter = { answer: [], feedback: [] });
  const painted = (kind, since) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => found[kind].push(performance.now() - since);
      port2.postMessage(null);  // after the frame's painting
    });
  document.addEventListener("change", ({ timeStamp }) => painted("answer", timeStamp), true);
  document.addEventListener("click", ({ timeStamp, target }) => {
    if (target.closest("button")?.textContent === "Check my answer") painted("feedback", timeStamp);
  });
})();
"""
ARRIVED = """([kind, count]) => new Promise((arrived) => {
  const look = () => (window.paintedAfter[kind].length < count ? requestAnimationFrame(look) : arrived());
  look();
})"""
ANSWERS = 12


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class Usable(NamedTuple):
    """Milliseconds until the first question can be answered."""

    navigation: float
    """Since the page was asked for."""
    arrival: float
    """Since its last byte was there."""


def usable_after(browser: Browser, url: str) -> Usable:
    context = browser.new_context()
    try:
        page = context.new_page()
        page.add_init_script(LMS)
        page.add_init_script(WATCH)
        page.goto(url)
        after = float(page.evaluate(USABLE))
        return Usable(after, after - float(page.evaluate(ARRIVAL)))
    finally:
        context.close()


def painted_after(browser: Browser, url: str) -> dict[str, float]:
    """Milliseconds from the event until an answer, and its feedback, is painted; CPU slowed four times."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(LMS)
        page.add_init_script(PAINTED)
        page.goto(url)
        page.get_by_role("button", name="Start").click()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        for number in range(1, ANSWERS + 1):
            page.get_by_role("radio").first.check()
            page.evaluate(ARRIVED, ["answer", number])
            page.get_by_role("button", name="Check my answer").click()
            page.evaluate(ARRIVED, ["feedback", number])
            page.get_by_role("button", name="Next").click()
        found: dict[str, list[float]] = page.evaluate("window.paintedAfter")
        return {kind: statistics.median(times) for kind, times in found.items()}


def build(folder: Path, count: int, feedback: str = "deferred") -> Path:
    """Builds the SCORM 2004 package of `count` items; returns the folder with both pages."""
    write_workspace(folder, count, 25)
    with (folder / "items" / "bench" / "assessment.yaml").open("a", encoding="utf-8") as file:
        file.write(f"feedback: {feedback}\n")
    build = [MARKSCHEME, "build", "--target", "scorm2004"]
    subprocess.run(build, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    (package,) = (folder / "dist").glob("*.zip")
    site = folder / "site"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(site)
        members = archive.namelist()
    page = (site / "index.html").read_text(encoding="utf-8")
    items, statements = _island(page, "payload"), _island(page, "xapi")
    for name, rest in ((ALL, statements), (ITEMS, "{}")):
        (site / name).write_text(MINIMAL.format(items=items, statements=rest), encoding="utf-8")
    style = "".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))
    script = "".join(re.findall(r"<script>(.*?)</script>", page, re.DOTALL))
    own = (style + script).encode()
    print(
        f"{count} items: package {package.stat().st_size / 1000:.1f} kB in {len(members)} files; "
        f"script and styles {len(own) / 1000:.1f} kB, {len(zlib.compress(own, 9)) / 1000:.1f} kB deflated"
    )
    return site


def _island(page: str, name: str) -> str:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found, f"the page holds its {name}"
    json.loads(found[1])
    return found[1]


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a folder on a server of its own."""
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        rows = []
        for count in (25, 1000):
            with served(build(Path(temporary) / str(count), count)) as base:
                pages = ("index.html", ALL, ITEMS)
                times = [
                    [usable_after(browser, f"{base}/{name}") for name in pages] for _ in range(runs + 1)
                ][1:]
            arrival = statistics.median(own.arrival for own, *_ in times)
            for place, label in ((1, "the same data"), (2, "the items alone")):
                since = [[each[column].navigation for each in times] for column in (0, place)]
                ratio = statistics.median(own / other for own, other in zip(*since, strict=True))
                own, other = map(statistics.median, since)
                rows.append((f"{count} items, {label}", arrival, own, other, ratio))
        print(
            f"{'first question usable, ms':<30}{'arrival':>9}{'request':>9}{'minimal page':>14}{'ratio':>8}"
        )
        for label, arrival, own, other, ratio in rows:
            print(f"{label:<30}{arrival:>9.0f}{own:>9.0f}{other:>14.0f}{ratio:>8.2f}")
        print(f"{'aim':<30}{100:>9}{1.3:>31.1f}")
        painted = []
        for count in (25, 500):
            with served(build(Path(temporary) / f"{count}-at-once", count, "immediate")) as base:
                painted.append((count, painted_after(browser, f"{base}/index.html")))
        print(f"{'painted, CPU slowed 4 times':<30}{'answer':>8}{'feedback':>14}{'aim':>14}")
        for count, found in painted:
            label = f"{count} items, ms"
            print(f"{label:<30}{found['answer']:>8.0f}{found['feedback']:>14.0f}{50:>14}")
        browser.close()


if __name__ == "__main__":
    main()
