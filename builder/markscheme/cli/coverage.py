"""`markscheme coverage`: what of the briefs is assessed, by which items, with what chance."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from ..build import UnknownUnitError, inspect
from ..coverage.measure import Coverage, gaps, measure
from ..coverage.text import table, text
from ..diagnostics import Report
from ..output import publish
from ..review import questions_of
from ..workspace import NoWorkspaceError
from .faults import color_option, is_coloured, show

FORMATS = ("text", "csv", "html")


@click.command(
    epilog="""\b
Examples:
  markscheme coverage
  markscheme coverage items/first-unit
  markscheme coverage --unit hand-washing --html coverage.html
  markscheme coverage --format csv --out coverage.csv"""
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=Path())
@click.option("--unit", "units", metavar="NAME", multiple=True, help="Only this unit; may be repeated.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For the terminal, as a table, or as a page for the browser.",
)
@click.option(
    "--out",
    "output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write into this file instead of printing.",
)
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the page as well.")
@color_option
def coverage(
    path: Path, units: Sequence[str], form: str, output: Path | None, html: Path | None, color: str
) -> int:
    """Show which items assess each point of the briefs, and with what chance an attempt meets it.

    Gaps are faults, and the exit code is 1: a point that no item assesses, a misconception that no answer
    betrays, a point that no assessment can draw, attempts that are not worth the same marks. The units are
    those of the workspace around PATH (default: the current folder). docs/coverage.md explains the figures.
    """
    report = Report()
    try:
        inspected = inspect(path, report, units=units)
    except (NoWorkspaceError, UnknownUnitError) as error:
        raise click.UsageError(str(error)) from error
    if report.errors:
        show(report, "text", color)
        return 1
    found = [measure(content, questions_of(read)) for read, content in inspected.units]
    faults = Report(fault for each in found for fault in gaps(each))
    written = partial(_written, found, faults)
    if html is not None:
        _write(html, written("html", colour=False))
    if output is not None:
        _write(output, written(form, colour=False))
    else:
        click.echo(written(form, colour=is_coloured(color)), nl=False, color=True)
    if form == "text" or output is not None:
        show(faults, "text", color, "No gaps.")
    return 1 if len(faults) else 0


def _written(found: Sequence[Coverage], faults: Report, form: str, *, colour: bool) -> str:
    if form == "csv":
        return table(found)
    if form == "html":
        from ..coverage.page import page

        return page(found, list(faults))
    return "".join(f"{line}\n" for each in found for line in text(each, colour=colour))


def _write(path: Path, text: str) -> None:
    content = text.encode("utf-8", "backslashreplace")
    try:
        publish(path.absolute().parent, {path.name: lambda stream: stream.write(content)})
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror or error}") from error
