"""`markscheme verify`: what is wrong with finished packages."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..diagnostics import Report
from ..reporters import REPORTERS, summary
from ..verify import verify as faults
from ..workspace import shown


@click.command(
    epilog="""\b
Examples:
  markscheme verify dist/*.zip
  markscheme verify from-elsewhere.zip --format json""",
)
@click.argument(
    "files",
    metavar="FILE.zip…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="text",
    show_default=True,
    help="How faults are printed.",
)
def verify(files: Sequence[Path], form: str) -> int:
    """Report everything that is wrong in packages: SCORM 1.2 and 2004, ours or anybody's.

    Nothing is unpacked to disk.
    """
    report = Report()
    for path in files:
        report.extend(faults(path, shown(path.absolute())))
    found = list(report)
    if found or form == "json":
        for line in REPORTERS[form](found, colour=form == "text" and sys.stdout.isatty()):
            click.echo(line)
    if form == "text":
        click.echo(summary(report.errors, len(found) - report.errors) if found else _fine(len(files)))
    return 1 if report.errors else 0


def _fine(count: int) -> str:
    return "The package has no faults." if count == 1 else f"The {count} packages have no faults."
