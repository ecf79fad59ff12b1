"""From submissions to attempts: who answered what. What cannot be read is reported, and left out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..diagnostics import Report
from .exam import Exam
from .reader import CollectedAttempt, Reader
from .submissions import Record, Submission

_STATES = {
    "damaged": (
        "MS522",
        "this is not what the package stored",
        "export it again; a spreadsheet may have changed it",
    ),
    "foreign": (
        "MS523",
        "this state is of another package, or of another version of this one",
        "collect with the source that the package was built from",
    ),
}


class Answer(NamedTuple):
    """A question that the learner met."""

    item: int
    """Its place in the assessment."""
    response: Any
    """As the item's type has it; None where there is none."""
    self_marks: Sequence[float] | None = None
    certainty: int | None = None
    """How sure the learner was, 1 to 3."""
    hints: int | None = None
    """How many hints the learner took."""
    language: str | None = None
    """In which it was given, where that is known and the assessment speaks several."""
    lost: tuple[str, ...] = ()
    """What matters for the marks and was not recorded, in words."""


CUT = "only the start of a long text was recorded"
UNHINTED = "which hints the learner took is not recorded here"
UNSURE = "how sure the learner was is not recorded here"


class Attempt(NamedTuple):
    """What a learner answered, and how far they came, as far as that is known."""

    learner: str
    number: int
    answers: tuple[Answer, ...]
    submitted: bool | None = None
    timed_out: bool | None = None
    extra: int | None = None
    """Seconds beyond the time limit; None where there is none, or no state to say so."""
    started: int | None = None
    """Seconds since 1970."""


def read_attempts(
    submissions: Sequence[Submission], exam: Exam, reader: Reader, report: Report
) -> list[Attempt]:
    """The attempts, those of one learner by number; each once."""
    states = [each for each in submissions if each.state]
    packed = reader.attempts(exam.payload, [each.state for each in states])
    found = [
        *_of_states(zip(states, packed, strict=True), report),
        *_of_records([each for each in submissions if not each.state], exam, reader, report),
    ]
    counts = Counter((each.learner, each.number) for _, each in found)
    for submission, attempt in found:
        if counts[attempt.learner, attempt.number] > 1:
            message = f"attempt {attempt.number} of `{attempt.learner[:64]}` stands more than once"
            report.add(
                submission.fault("MS524", message, "keep one of them; the others are not marked either")
            )
    once = [attempt for _, attempt in found if counts[attempt.learner, attempt.number] == 1]
    return sorted(once, key=lambda attempt: (attempt.learner, attempt.number))


def _of_states(
    states: Iterator[tuple[Submission, CollectedAttempt | str]], report: Report
) -> Iterator[tuple[Submission, Attempt]]:
    for submission, packed in states:
        if isinstance(packed, str):
            report.add(submission.fault(*_STATES[packed]))
            continue
        answers = [
            Answer(
                each["item"],
                each["response"],
                each.get("selfMarks"),
                each.get("certainty"),
                each.get("hints"),
                each.get("language"),
            )
            for each in packed["answers"]
        ]
        yield (
            submission,
            Attempt(
                learner=submission.learner,
                # The package counts its own attempts within one of the LMS.
                number=max(submission.attempt, packed["attempt"]),
                answers=tuple(answers),
                submitted=packed["submitted"],
                timed_out=packed["timedOut"],
                extra=packed.get("extra"),
                started=packed["started"] or None,
            ),
        )


def _of_records(
    submissions: Sequence[Submission], exam: Exam, reader: Reader, report: Report
) -> Iterator[tuple[Submission, Attempt]]:
    responses = _responses(submissions, exam, reader, report)
    for index, submission in enumerate(submissions):
        answers = tuple(
            Answer(
                place,
                responses.get((index, place)),
                certainty=record and record.certainty,
                hints=record and record.hints,
                language=record and record.language,
                lost=tuple(_lost(record, exam, exam.items[place])),
            )
            for place, record in sorted(submission.records.items())
        )
        yield submission, Attempt(submission.learner, submission.attempt, answers)


def _lost(record: Record | None, exam: Exam, item: Mapping[str, Any]) -> Iterator[str]:
    if record is not None and record.cut:
        yield CUT
    if record is not None and record.certainty is None and "certainty" in item:
        yield UNSURE
    costly = any("cost" in hint for hint in item.get("hints", ()))
    if record is not None and record.hints is None and costly and exam.assessment.shows_hints:
        yield UNHINTED


def _responses(
    submissions: Sequence[Submission], exam: Exam, reader: Reader, report: Report
) -> Mapping[tuple[int, int], Any]:
    """Responses by submission and item, read item by item."""
    found: dict[tuple[int, int], Any] = {}
    for place, item in enumerate(exam.payload["items"]):
        for form in ("scorm12", "scorm2004", "xapi"):
            written: list[tuple[int, Record]] = [
                (index, record)
                for index, each in enumerate(submissions)
                if each.form == form and (record := each.records.get(place)) is not None
            ]
            if not written:
                continue
            read = reader.responses(item, [record.text for _, record in written], form)
            for (index, record), response in zip(written, read, strict=True):
                found[index, place] = response
                if response is None:
                    message = f"`{record.text[:40]}` is no response to `{item['id']}`"
                    hint = "is this the report of another package, or of another version?"
                    report.add(record.fault("MS526", message, hint))
    return found
