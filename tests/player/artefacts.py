"""Pictures of screens and what is read of them, kept for eyes: nothing compares them.

They go to `tests/artefacts/screens`, or to the folder that `MARKSCHEME_ARTEFACTS` names; where that is empty,
none is taken.
"""

import os
from pathlib import Path

from playwright.sync_api import Page

FOLDER = os.environ.get("MARKSCHEME_ARTEFACTS", str(Path(__file__).parents[1] / "artefacts" / "screens"))
WIDTHS = (1280, 367)
"""CSS px: a desk, and a phone."""


def picture(page: Page, name: str, width: int) -> None:
    """The whole page as it is now. The name is that of the file."""
    if FOLDER:
        page.screenshot(path=Path(FOLDER) / f"{name}-{width}.png", full_page=True, animations="disabled")


def transcript(name: str, lines: list[str]) -> None:
    """What a screen reader says of a page."""
    if FOLDER:
        Path(FOLDER).mkdir(parents=True, exist_ok=True)
        (Path(FOLDER) / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
