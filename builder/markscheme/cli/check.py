"""`markscheme check`: everything that is wrong in a workspace, in one run."""

import gc
from pathlib import Path

import click

from ..build import Inspected, inspect
from ..diagnostics import Report
from ..workspace import NoWorkspaceError
from .faults import fault_options, show


@click.command(
    epilog="""\b
Examples:
  markscheme check
  markscheme check items/first-unit
  markscheme check --format github"""
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=Path())
@fault_options
def check(path: Path, form: str, color: str) -> int:
    """Report everything that is wrong in the workspace around PATH (default: the current folder).

    Where PATH is a unit's folder, or lies inside of one, only that unit is checked. Nothing is written
    but what the next run can reuse.
    """
    gc.disable()  # the process ends soon, and what it makes is needed until then
    report = Report()
    try:
        inspected = inspect(path, report)
    except NoWorkspaceError as error:
        raise click.UsageError(f"{error}\n`markscheme init DIR` makes a new workspace.") from error
    show(report, form, color, f"No faults in {_counted(inspected)}.")
    return 1 if report.errors else 0


def _counted(inspected: Inspected) -> str:
    contents = [content for _, content in inspected.units]
    counts = {
        "unit": len(contents),
        "item": sum(len(content.items) for content in contents),
        "assessment": sum(len(content.assessments) for content in contents),
    }
    units, items, assessments = (f"{n:,} {noun}{'' if n == 1 else 's'}" for noun, n in counts.items())
    return f"{units} with {items} and {assessments}"
