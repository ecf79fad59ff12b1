"""How every command shows diagnostics: its options, and the printing."""

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..diagnostics import Report
from ..reporters import REPORTERS, summary

Command = TypeVar("Command", bound=Callable[..., Any])


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour text on terminals, always or never; NO_COLOR is heeded.",
)
"""Adds `--color`, which `show` and `is_coloured` take."""


def fault_options(command: Command) -> Command:
    """Adds `--format` and `--color`, which `show` takes as `form` and `color`."""
    form = click.option(
        "--format",
        "form",
        type=click.Choice(list(REPORTERS)),
        default="text",
        show_default=True,
        help="How faults are printed: for people, for tools, for GitHub.",
    )
    return form(color_option(command))


def show(report: Report, form: str, color: str, fine: str = "") -> None:
    """Prints the report; for people with a last line that sums it up: `fine` where there is nothing."""
    faults = list(report)
    if faults or form == "json":
        for line in REPORTERS[form](faults, colour=form == "text" and is_coloured(color)):
            click.echo(line, color=True)  # Click would strip colours that are asked for
    if form == "text" and (faults or fine):
        click.echo(summary(report.errors, len(faults) - report.errors) if faults else fine)


def is_coloured(color: str) -> bool:
    """Whether what is printed has colours."""
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
