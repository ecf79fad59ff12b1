"""`markscheme check`: everything that is wrong in a workspace, in one run."""

import gc
from pathlib import Path

import click

from ..build import Inspected, inspect
from ..diagnostics import Report
from ..review import review
from ..workspace import NoWorkspaceError
from .faults import fault_options, show


@click.command(
    epilog="""\b
Examples:
  markscheme check
  markscheme check items/first-unit
  markscheme check --strict --format github"""
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=Path())
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@fault_options
def check(path: Path, strict: bool, form: str, color: str) -> int:
    """Report everything that is wrong in the workspace around PATH (default: the current folder).

    Where PATH is a unit's folder, or lies inside of one, only that unit is checked. Nothing is written
    but what the next run can reuse. Where there are no errors, the writing of the items is checked as well:
    docs/writing-rules.md documents each rule.
    """
    gc.disable()  # the process ends soon, and what it makes is needed until then
    report = Report()
    try:
        inspected = inspect(path, report)
    except NoWorkspaceError as error:
        raise click.UsageError(f"{error}\n`markscheme init DIR` makes a new workspace.") from error
    if not report.errors:
        report.extend(review(inspected))
    show(report, form, color, f"No faults in {_counted(inspected)}.")
    return 1 if report.errors or (strict and len(report)) else 0


def _counted(inspected: Inspected) -> str:
    contents = [content for _, content in inspected.units]
    counts = {
        "unit": len(contents),
        # What a unit takes from others is counted there.
        "item": sum(len(content.items) for content in contents if not content.unit.units),
        "assessment": sum(len(content.assessments) for content in contents),
    }
    units, items, assessments = (f"{n:,} {noun}{'' if n == 1 else 's'}" for noun, n in counts.items())
    return f"{units} with {items} and {assessments}"
