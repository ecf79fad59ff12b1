"""`markscheme collect`: attempts from an LMS or a record store, marked."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

import click

from ..collecting.collect import Inputs
from ..collecting.collect import collect as collected
from ..collecting.exam import UnknownAssessmentError, find_exam
from ..collecting.marked import MarkedAttempt
from ..collecting.results import TO_JUDGE, files
from ..diagnostics import Report
from ..output import publish
from ..workspace import NoWorkspaceError, shown
from .faults import fault_options, show

judged_option = click.option(
    "--judged",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Marks that people gave: to-judge.csv with its column `marks` filled in. May be repeated.",
)
"""Also of `recover`."""


@click.command(
    epilog="""\b
Examples:
  markscheme collect states.csv
  markscheme collect interactions.txt --assessment hand-washing/exam --out marked
  markscheme collect states.csv --judged results/to-judge.csv
  markscheme collect statements.ndjson --assessment hand-washing/exam"""
)
@click.argument(
    "inputs",
    metavar="FILE…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--assessment",
    metavar="[UNIT/]ASSESSMENT",
    help="Whose attempts these are. Default: the only sealed assessment of the workspace, or its only one.",
)
@click.option("--learner", metavar="COLUMN", help="The column that tells learners apart, if it is not `id`.")
@judged_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("results"),
    show_default=True,
    help="Folder for results.csv, results.json and to-judge.csv.",
)
@fault_options
def collect(
    inputs: Sequence[Path],
    assessment: str | None,
    learner: str | None,
    judged: Sequence[Path],
    out: Path,
    form: str,
    color: str,
) -> int:
    """Mark attempts that were collected from an LMS or a record store, as after a sealed assessment.

    FILE is a table of states (columns `id` and `suspend_data`), Moodle's interactions report, or xAPI
    statements (.json, .ndjson). The workspace around the current folder must be the one that the package was
    built from. What cannot be read is reported and left out.
    """
    report = Report()
    try:
        exam = find_exam(assessment, Path(), report)
    except (UnknownAssessmentError, NoWorkspaceError) as error:
        raise click.UsageError(str(error)) from error
    marked = collected(exam, Inputs(inputs, judged, learner), report) if exam else []
    show(report, form, color)
    if exam is None or not marked:
        return 1
    write(out, files(marked, exam))
    if form == "text":
        click.echo(_summary(marked, out))
    return 1 if report.errors else 0


def write(out: Path, contents: Mapping[str, bytes]) -> None:
    """Writes the files of results, all of them or none; a UsageError where that cannot be."""
    try:
        publish(out, {name: partial(_put, content) for name, content in contents.items()})
    except OSError as error:
        raise click.UsageError(
            f"{error.filename or out} cannot be written: {error.strerror or error}"
        ) from error


def _put(content: bytes, stream: BinaryIO) -> int:
    return stream.write(content)


def _summary(marked: Sequence[MarkedAttempt], out: Path) -> str:
    attempts = f"{len(marked):,} attempt{'' if len(marked) == 1 else 's'} marked, in {shown(out.absolute())}"
    waiting = sum(each.referred for each in marked)
    if not waiting:
        return f"{attempts}."
    answers = "1 answer waits" if waiting == 1 else f"{waiting:,} answers wait"
    return f"{attempts}; {answers} in {TO_JUDGE} for a person's marks."
