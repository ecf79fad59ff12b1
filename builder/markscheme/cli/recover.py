"""`markscheme recover`: copies of attempts that learners downloaded, read and marked."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..collecting.collect import marked
from ..collecting.copies import Copy, read_copy, submission
from ..collecting.exam import Exam, UnknownAssessmentError, find_exam
from ..collecting.marked import MarkedAnswer, MarkedAttempt
from ..collecting.results import files, written
from ..diagnostics import Diagnostic, Report, Span
from ..terminal import visible
from ..workspace import NoWorkspaceError, find_root, shown
from .collect import judged_option, write
from .faults import fault_options, show

if TYPE_CHECKING:
    from ..collecting.sealed import PrivateKey

KEY = "recovery.key"
_LONGEST = 300
"""Characters of an answer that are shown; the files have all of it."""


@click.command(
    epilog="""\b
Examples:
  markscheme recover hand-washing-exam-attempt.json
  markscheme recover *-attempt.json --key recovery.key --out results
  markscheme recover --new-key"""
)
@click.argument(
    "inputs", metavar="FILE…", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--key",
    "key_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=f"The private key for encrypted copies. Default: {KEY} in the workspace.",
)
@click.option(
    "--new-key",
    is_flag=True,
    help=f"Instead: make a key pair, write the private half to {KEY}, and print the public half.",
)
@judged_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for results.csv, results.json and to-judge.csv, as `markscheme collect` writes them.",
)
@fault_options
def recover(
    inputs: Sequence[Path],
    key_file: Path | None,
    new_key: bool,
    judged: Sequence[Path],
    out: Path | None,
    form: str,
    color: str,
) -> int:
    """Read and mark copies of attempts that learners downloaded, and show what was answered.

    The workspace around the current folder must be the one that the package was built from. Copies are
    all of one assessment. Those of sealed assessments are encrypted: the private key opens them.
    """
    if new_key:
        return _make_key()
    if not inputs:
        raise click.UsageError("there is nothing to recover: name a file, or make a key with `--new-key`")
    report = Report()
    copies = [copy for path in inputs if (copy := read_copy(path, shown(path.absolute()), report))]
    exam = _exam(copies, report) if copies else None
    attempts = _recovered(exam, copies, key_file, judged, report) if exam else []
    show(report, form, color)
    if exam is None or not attempts:
        return 1
    if out is not None:
        write(out, files(attempts, exam))
    if form == "text":
        click.echo("\n".join(line for each in attempts for line in _lines(each, exam)))
    return 1 if report.errors else 0


def _exam(copies: Sequence[Copy], report: Report) -> Exam | None:
    """The assessment of the first copy."""
    first = copies[0]
    try:
        return find_exam(f"{first.unit}/{first.assessment}", Path(), report)
    except UnknownAssessmentError as error:
        hint = "run this in the workspace that the package was built from"
        report.add(first.fault("MS535", visible(str(error)[:200]), hint))
        return None
    except NoWorkspaceError as error:
        raise click.UsageError(str(error)) from error


def _recovered(
    exam: Exam, copies: Sequence[Copy], key_file: Path | None, judged: Sequence[Path], report: Report
) -> list[MarkedAttempt]:
    key = None
    if any(copy.sealed for copy in copies):
        path = key_file or exam.root / KEY
        if path.is_file() and (key := _read_key(path, report)) is None:
            return []
    found = [each for copy in copies if (each := submission(copy, exam, key, report))]
    return marked(exam, found, judged, report)


def _read_key(path: Path, report: Report) -> "PrivateKey | None":
    from ..collecting.sealed import KeyFileError, read_key

    try:
        return read_key(path.read_bytes())
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    except KeyFileError:
        message, hint = "this is no private recovery key", "`markscheme recover --new-key` writes one"
        report.add(Diagnostic("MS538", message, Span(shown(path.absolute()), 1, 1), hint))
        return None


def _make_key() -> int:
    from ..collecting.sealed import new_pair

    try:
        path = find_root(Path.cwd()) / KEY
    except NoWorkspaceError as error:
        raise click.UsageError(str(error)) from error
    pair = new_pair()
    try:
        # Nobody else on this machine reads it, and no earlier key is lost.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(pair.private)
    except FileExistsError as error:
        message = f"{shown(path)} exists: copies that were made for it would be lost with it"
        raise click.UsageError(message) from error
    except OSError as error:
        raise click.UsageError(f"{shown(path)} cannot be written: {error.strerror or error}") from error
    click.echo(
        f"Private key: {shown(path)}. Keep it safe and to yourself, and out of version control.\n"
        f"Write its public half into markscheme.yaml, and build again:\n\nrecovery_key: {pair.public}"
    )
    return 0


def _lines(each: MarkedAttempt, exam: Exam) -> Iterator[str]:
    """An attempt for people: whose, how far, and each answer with its marks."""
    attempt = each.attempt
    answered = sum(answer.answer.response is not None for answer in each.answers)
    yield f"{visible(attempt.learner)}, attempt {attempt.number} at {exam.unit}/{exam.assessment.id}"
    state = "submitted" if attempt.submitted else "not submitted"
    waiting = f", {each.referred} for a person to mark" if each.referred else ""
    yield f"  {answered} of {len(each.answers)} answered, {state}"
    yield f"  {each.marks:g} of {each.max:g} marks{waiting}"
    for answer in each.answers:
        yield _line(answer, exam)
    yield ""


def _line(answer: MarkedAnswer, exam: Exam) -> str:
    item = exam.items[answer.answer.item]
    text = written(item, answer.answer.response)
    if text is not None and len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    given = "not answered" if text is None else visible(text)
    marks = "to mark" if answer.outcome["judged"] == "pending" else f"{answer.outcome['marks']:g}"
    person = "  (a person has to look)" if answer.referred and marks != "to mark" else ""
    return f"  {marks:>7} of {answer.outcome['max']:g}  {item['id']}: {given}{person}"
