"""Submissions in xAPI statements: `answered` statements about the assessment's items, as JSON or NDJSON."""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from ..diagnostics import Diagnostic, Report, Span
from ..source.yaml import load
from .exam import Exam
from .submissions import Fault, Record, Submission

ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
CERTAINTY = "urn:x-markscheme:extensions:certainty"
HINTS = "urn:x-markscheme:extensions:hints"
"""Extensions of the result (`fill.ts`)."""
_SPACE = " \t\r\n"


class Text:
    """A file's text with its lines."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        lines = text.split("\n")
        self._lines = [0, *accumulate(len(line) + 1 for line in lines)]

    def fault(self, start: int) -> Fault:
        def fault(code: str, message: str, hint: str | None) -> Diagnostic:
            line = bisect_right(self._lines, start)
            first = self._lines[line - 1]
            source = self.text[first : self._lines[line] - 1][:10_000] if line < len(self._lines) else ""
            return Diagnostic(
                code, message, Span(self.file, line, start - first + 1), hint, source_line=source
            )

        return fault


class Placed(NamedTuple):
    """A statement and where it stands."""

    statement: dict[str, Any]
    start: int


def read_statements(path: Path, file: str, exam: Exam, report: Report) -> list[Submission]:
    """One submission for each learner and registration; of several answers to an item the last one counts."""
    content = load(path, file)
    if not isinstance(content, bytes):
        report.extend(content.diagnostics)
        return []
    try:
        text = Text(file, content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        report.add(Diagnostic("MS002", "the file is not UTF-8", Span(file, 1, 1), "save it as UTF-8"))
        return []
    found: dict[tuple[str, str], dict[int, tuple[str, Record | None]]] = {}
    places: dict[tuple[str, str], Fault] = {}
    for each in _statements(text, report):
        answer = _answer(each, exam, text)
        if answer is None:
            continue
        who, place, at, record = answer
        places.setdefault(who, text.fault(each.start))
        answers = found.setdefault(who, {})
        if place not in answers or answers[place][0] <= at:
            answers[place] = (at, record)
    attempts: Counter[str] = Counter()
    submissions = []
    for who, answers in found.items():
        attempts[who[0]] += 1
        records = {place: record for place, (_, record) in answers.items()}
        submissions.append(Submission(who[0], attempts[who[0]], places[who], "", records, "xapi"))
    return submissions


def _statements(text: Text, report: Report) -> Iterator[Placed]:
    """Every statement of a file: one value, a list, a result of a record store, or a value a line."""
    decoder = json.JSONDecoder()
    end = len(text.text)
    at = _skip(text.text, 0, _SPACE)
    while at < end:
        # A list is taken apart, so that each statement has its own line.
        if text.text[at] in "[],":
            at = _skip(text.text, at + 1, _SPACE + ",[]")
            continue
        try:
            value, after = decoder.raw_decode(text.text, at)
        except (ValueError, RecursionError):
            message = "this is no JSON statement"
            report.add(text.fault(at)("MS528", message, "write a statement in each line, or a list of them"))
            after = text.text.find("\n", at)
            if after < 0:
                return
            value = None
        inner = value.get("statements") if isinstance(value, dict) else None
        for each in inner if isinstance(inner, list) else [value]:
            if isinstance(each, dict):
                yield Placed(each, at)
        at = _skip(text.text, after, _SPACE + ",[]")


def _skip(text: str, at: int, characters: str) -> int:
    while at < len(text) and text[at] in characters:
        at += 1
    return at


def _answer(each: Placed, exam: Exam, text: Text) -> tuple[tuple[str, str], int, str, Record | None] | None:
    """Learner and registration, item, time and response of an answer to one of the assessment's items."""
    statement = each.statement
    place = exam.iris.get(str(_get(statement, "object", "id")))
    if _get(statement, "verb", "id") != ANSWERED or place is None:
        return None
    parents = _get(statement, "context", "contextActivities", "parent")
    named = [_get(parent, "id") for parent in (parents if isinstance(parents, list) else [parents]) if parent]
    if named and exam.iri not in named:
        return None  # the same item in another assessment
    response = _get(statement, "result", "response")
    fault = text.fault(each.start)
    stated = _get(statement, "result", "extensions", CERTAINTY)
    certainty = stated if stated in (1, 2, 3) else None
    answered = isinstance(response, str) and response.strip()
    taken = _get(statement, "result", "extensions", HINTS)
    hints = taken if isinstance(taken, int) and taken >= 0 else None
    spoken = _get(statement, "context", "language")
    language = spoken if isinstance(spoken, str) else None
    record = None
    if answered:
        record = Record(response, fault, certainty=certainty, hints=hints, language=language)
    at = str(_get(statement, "timestamp") or _get(statement, "stored") or "")
    registration = str(_get(statement, "context", "registration") or "")
    return (_learner(statement.get("actor")), registration), place, at, record


def _learner(actor: Any) -> str:
    """Its identifier (xAPI 1.0.3, Data 2.4.2.3), the account's without the home page."""
    for keys in (("account", "name"), ("mbox",), ("openid",), ("mbox_sha1sum",), ("name",)):
        if isinstance(found := _get(actor, *keys), str) and found:
            return found.removeprefix("mailto:")
    return "unknown"


def _get(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
