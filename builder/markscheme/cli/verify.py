"""`markscheme verify`: what is wrong with finished packages."""

from collections.abc import Sequence
from pathlib import Path

import click

from ..diagnostics import Report
from ..verify.package import verify as faults
from ..workspace import shown
from .faults import fault_options, show


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
@fault_options
def verify(files: Sequence[Path], form: str, color: str) -> int:
    """Report everything that is wrong in packages: SCORM 1.2 and 2004, ours or anybody's.

    Nothing is unpacked to disk.
    """
    report = Report()
    for path in files:
        report.extend(faults(path, shown(path.absolute())))
    show(report, form, color, _fine(len(files)))
    return 1 if report.errors else 0


def _fine(count: int) -> str:
    return "The package has no faults." if count == 1 else f"The {count} packages have no faults."
