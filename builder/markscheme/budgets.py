"""What a package may weigh, so that its first question is there at once, on a phone too (docs/budgets.md)."""

from collections.abc import Iterator

from .diagnostics import Diagnostic
from .packages import Built
from .page import Weight
from .source.yaml import Entry

PLAIN = Weight(150_000, 45_000)
"""Script and styles of a page of choice questions: what every page has. A test holds the player to it."""
TYPE = Weight(20_000, 6_000)
"""What another question type may bring, but for those that read free text; a test holds each to it."""
PLAYER = Weight(400_000, 110_000)
"""Script and styles of a page with everything: all types, free text, statements to a record store."""
PAGE = 400_000
"""Bytes of the page as they come from the server, with questions and the pictures that stand in it."""


def over_budget(built: Built, entry: Entry) -> Iterator[Diagnostic]:
    """Warnings where a package is heavier than it should be; `entry` is its assessment."""
    name, player = built.target.name, built.player
    if player.raw > PLAYER.raw or player.deflated > PLAYER.deflated:
        message = (
            f"script and styles for {name} have {_kilo(player.raw)}, {_kilo(player.deflated)} deflated; "
            f"the budget is {_kilo(PLAYER.raw)} and {_kilo(PLAYER.deflated)}"
        )
        hint = "what a workspace adds in `templates/` counts; fewer question types need less, too"
        yield entry.fault("MS302", message, ("id",), hint, "warning")
    if built.page > PAGE:
        message = f"the page for {name} has {_kilo(built.page)} to fetch before its first question"
        hint = f"up to {_kilo(PAGE)} come quickly; draw from fewer items, or make pictures smaller"
        yield entry.fault("MS303", message, ("id",), hint, "warning")


def _kilo(size: int) -> str:
    return f"{size / 1000:,.0f} kB"
