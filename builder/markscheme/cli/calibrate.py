"""`markscheme calibrate`: an item's scheme against the marks that people gave."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from ..calibration.agreement import MissingLibraryError
from ..calibration.answers import Answer, Bounds, Columns, read_answers
from ..calibration.calibrate import Calibration, NotMarkedError
from ..calibration.calibrate import calibrate as calibrated
from ..diagnostics import Report
from ..interactions import INTERACTIONS
from ..lookup import FoundItem, UnknownItemError, find_item
from ..marking import Marker
from ..output import publish
from ..workspace import NoWorkspaceError, shown
from .faults import color_option, is_coloured, show

FORMATS = ("text", "json", "html")
MOST_STEPS = 1_000
"""Nobody marks in more; kappa takes room for the square of them."""


@click.command(
    epilog="""\b
Examples:
  markscheme calibrate explain-washing --answers marked.csv
  markscheme calibrate explain-washing --answers marked.csv --html report.html
  markscheme calibrate tea/brewing --answers all.csv --only question=3
  markscheme calibrate tea/brewing --answers all.csv --marks-column points"""
)
@click.argument("item")
@click.option(
    "--answers",
    "file",
    metavar="FILE.csv",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Answers and the marks that a person gave, a row each; UTF-8, with a header.",
)
@click.option("--response-column", default="response", show_default=True, help="Where the answers stand.")
@click.option("--marks-column", default="marks", show_default=True, help="Where the marks stand.")
@click.option(
    "--only", metavar="COLUMN=VALUE", multiple=True, help="Read only rows with this value; may be repeated."
)
@click.option(
    "--step",
    type=click.FloatRange(0, 100, min_open=True),
    help="The smallest difference of marks; found in scheme and file unless given.",
)
@click.option(
    "--worst",
    type=click.IntRange(0, 10_000),
    default=10,
    show_default=True,
    help="How many disagreements to explain.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people, for tools, or as a page for the browser.",
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
def calibrate(
    item: str,
    file: Path,
    response_column: str,
    marks_column: str,
    only: Sequence[str],
    step: float | None,
    worst: int,
    form: str,
    output: Path | None,
    html: Path | None,
    color: str,
) -> int:
    """Compare the marks of ITEM's scheme with the marks that people gave.

    ITEM is the id of an item in the workspace around the current folder, `unit/item`, or `file.yaml#item`.
    docs/calibrating.md says what the figures mean. It needs the extra `markscheme[calibrate]`.
    """
    columns = Columns(response_column, marks_column, dict(map(_pair, only)))
    report = Report()
    found = _find(item, report)
    answers = _answers(found, file, columns, report) if found else []
    calibration = _calibrated(found, answers, step, report) if found and not report.errors else None
    if found is None or calibration is None:
        show(report, "json" if form == "json" else "text", color)
        return 1
    written = partial(_written, calibration, found.name, file.name, worst)
    coloured = output is None and is_coloured(color)
    for path, kind in ((output, form), (html, "html")):
        if path is not None:
            _write(path, "".join(written(kind, colour=False)))
    if output is None:
        for text in written(form, colour=coloured):
            click.echo(text, nl=False, color=True)
    return 0


def _pair(only: str) -> tuple[str, str]:
    column, sign, value = only.partition("=")
    if not sign or not column:
        raise click.UsageError(f"--only takes a column and its value, as in `question=3`, not {only!r}")
    return column, value


def _find(item: str, report: Report) -> FoundItem | None:
    try:
        return find_item(item, report)
    except (UnknownItemError, NoWorkspaceError) as error:
        raise click.UsageError(str(error)) from error


def _answers(found: FoundItem, file: Path, columns: Columns, report: Report) -> list[Answer]:
    playable = found.playable()
    bounds = Bounds(playable["floor"], playable["marks"])
    read = partial(INTERACTIONS[found.item.type].response, found.item)
    return read_answers(file, shown(file.absolute()), columns, bounds, read, report)


def _calibrated(
    found: FoundItem, answers: Sequence[Answer], step: float | None, report: Report
) -> Calibration | None:
    playable = found.playable()
    if step is not None and playable["marks"] - playable["floor"] > MOST_STEPS * step:
        raise click.UsageError(f"--step {step:g} parts the item's marks into more than {MOST_STEPS:,} steps")
    try:
        with Marker(found.root) as marker:
            return calibrated(playable, answers, marker, step)
    except MissingLibraryError as error:
        raise click.UsageError(str(error)) from error
    except NotMarkedError:
        hint = "only marks that a scheme gives can be compared with a person's"
        report.add(found.entry.fault("MS508", "nothing but people marks this item", ("type",), hint))
        return None


def _written(
    calibration: Calibration, name: str, file: str, worst: int, form: str, *, colour: bool
) -> Iterator[str]:
    """The calibration in a format, in pieces."""
    if form == "json":
        from ..calibration.fields import fields

        yield json.dumps(fields(calibration, name, file, worst), indent=2) + "\n"
    elif form == "html":
        from ..calibration.page import page

        yield page(calibration, name, file, worst)
    else:
        from ..calibration.text import text

        yield from (f"{line}\n" for line in text(calibration, name, file, worst, colour=colour))


def _write(path: Path, text: str) -> None:
    content = text.encode("utf-8", "backslashreplace")
    try:
        publish(path.absolute().parent, {path.name: lambda stream: stream.write(content)})
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror or error}") from error
