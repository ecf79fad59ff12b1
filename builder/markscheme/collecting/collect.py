"""The recipe of `markscheme collect`, from top to bottom."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Diagnostic, Report, Span
from ..marking import Marker
from ..marking.judgement import Judgement
from ..workspace import shown
from . import statements, tables
from .attempts import read_attempts
from .exam import Exam
from .judged import Key, read_judgements
from .marked import MarkedAttempt, mark_attempts
from .reader import Reader
from .submissions import Submission

STATEMENTS = (".json", ".ndjson", ".jsonl")


class Inputs(NamedTuple):
    """What there is to collect."""

    files: Sequence[Path]
    judged: Sequence[Path] = ()
    learner: str | None = None
    """The column that tells learners apart, where it has no usual name."""


def collect(exam: Exam, inputs: Inputs, report: Report) -> list[MarkedAttempt]:
    """All attempts in the files, marked. What cannot be read goes to the report, and is left out."""
    submissions = [each for path in inputs.files for each in _submissions(path, exam, inputs.learner, report)]
    return marked(exam, submissions, inputs.judged, report)


def marked(
    exam: Exam, submissions: Sequence[Submission], judged: Sequence[Path], report: Report
) -> list[MarkedAttempt]:
    """The attempts that these submissions hold. `judged` are files of people's marks."""
    with Reader(exam.root) as reader:
        attempts = read_attempts(submissions, exam, reader, report)
    with Marker(exam.root) as marker:
        judgements: dict[Key, Judgement] = {}
        for path in judged:
            judgements |= read_judgements(path, _name(path), exam, attempts, marker, report)
        return mark_attempts(attempts, exam, marker, judgements)


def _submissions(path: Path, exam: Exam, learner: str | None, report: Report) -> list[Submission]:
    before = len(report)
    if path.suffix.lower() in STATEMENTS:
        found = statements.read_statements(path, _name(path), exam, report)
    else:
        found = tables.read_submissions(path, _name(path), exam, learner, report)
    if not found and len(report) == before:
        message = f"there is nothing of `{exam.unit}/{exam.assessment.id}` in this file"
        report.add(
            Diagnostic("MS529", message, Span(_name(path), 1, 1), "is it of another assessment?", "warning")
        )
    return found


def _name(path: Path) -> str:
    return shown(path.absolute())
