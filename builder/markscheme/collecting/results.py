"""Results as files: a table for a gradebook, all that is known as JSON, and a table for examiners."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..interactions.base import tidy
from ..marking import before_hints, excerpts
from ..marking.explain import doubts
from .exam import Exam
from .marked import MarkedAnswer, MarkedAttempt

RESULTS, DETAILS, TO_JUDGE = "results.csv", "results.json", "to-judge.csv"
BY_PERSON = "only a person can mark it"


def files(marked: Sequence[MarkedAttempt], exam: Exam) -> dict[str, bytes]:
    """Names and contents."""
    return {
        RESULTS: _table(_results(marked, exam)),
        DETAILS: _json(marked, exam),
        TO_JUDGE: _table(_to_judge(marked, exam)),
    }


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula; NUL, which some tools end at, is left out."""
    text = text.replace("\0", "")
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _table(rows: Iterator[Sequence[str | float | None]]) -> bytes:
    """CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "replace")


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    return safe(value) if isinstance(value, str) else f"{value:g}"


def _results(marked: Sequence[MarkedAttempt], exam: Exam) -> Iterator[Sequence[str | float | None]]:
    """A row an attempt. A question that was not drawn has no marks, one without an answer has nought."""
    names = [item["id"] for item in exam.items]
    timed = exam.assessment.time_limit is not None
    extra = ["extra_minutes"] if timed else []
    yield ["learner", "attempt", "submitted", *extra, "marks", "max", "percent", "to_judge", "passed", *names]
    for each in marked:
        by_item = {answer.answer.item: answer for answer in each.answers}
        marks = [_marks(by_item.get(place)) for place in range(len(names))]
        passed = each.passed(exam.assessment.pass_mark)
        yield [
            each.attempt.learner,
            each.attempt.number,
            _yes(each.attempt.submitted),
            *([_minutes(each.attempt.extra)] if timed else []),
            each.marks,
            each.max,
            each.percent,
            each.referred,
            _yes(passed),
            *marks,
        ]


def _marks(answer: MarkedAnswer | None) -> float | None:
    if answer is None or answer.outcome["judged"] == "pending":
        return None
    return answer.outcome["marks"]


def _proposed(answer: MarkedAnswer) -> float | None:
    """What rules make of the answer alone, as an examiner does: what hints cost comes off afterwards."""
    return None if answer.outcome["judged"] == "pending" else before_hints(answer.outcome)


def _minutes(seconds: int | None) -> float | None:
    return None if seconds is None else tidy(seconds / 60)


def _yes(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _to_judge(marked: Sequence[MarkedAttempt], exam: Exam) -> Iterator[Sequence[str | float | None]]:
    """A row for each answer that a person has to look at. `marks` and `note` are for the examiner."""
    yield ["learner", "attempt", "item", "question", "response", "why", "proposed", "max", "marks", "note"]
    for each in marked:
        for answer in each.answers:
            if answer.referred:
                item = exam.items[answer.answer.item]
                yield [
                    each.attempt.learner,
                    each.attempt.number,
                    item["id"],
                    item["title"],
                    written(item, answer.answer.response),
                    "; ".join(_why(answer)),
                    _proposed(answer),
                    answer.outcome["max"],
                    None,
                    None,
                ]


def _why(answer: MarkedAnswer) -> list[str]:
    """Why a person has to look."""
    response = answer.answer.response
    if answer.outcome["judged"] == "pending":
        why = [BY_PERSON]
    else:
        why = doubts(response if isinstance(response, str) else "", answer.outcome["verdict"]["reasons"])
    return [*why, *answer.answer.lost]


def _json(marked: Sequence[MarkedAttempt], exam: Exam) -> bytes:
    assessment = exam.assessment
    head = {"unit": exam.unit, "assessment": assessment.id, "pass_mark": assessment.pass_mark}
    data = {**head, "attempts": [_attempt(each, exam) for each in marked]}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _attempt(each: MarkedAttempt, exam: Exam) -> dict[str, Any]:
    attempt = each.attempt
    started = attempt.started and datetime.fromtimestamp(attempt.started, UTC).isoformat()
    return {
        "learner": attempt.learner,
        "attempt": attempt.number,
        "submitted": attempt.submitted,
        "timed_out": attempt.timed_out,
        "extra_minutes": _minutes(attempt.extra),
        "started": started,
        "marks": each.marks,
        "max": each.max,
        "percent": each.percent,
        "to_judge": each.referred,
        "passed": each.passed(exam.assessment.pass_mark),
        "points": each.points(exam),
        "answers": [_answer(answer, exam.items[answer.answer.item]) for answer in each.answers],
    }


def _answer(answer: MarkedAnswer, item: Mapping[str, Any]) -> dict[str, Any]:
    outcome, response = answer.outcome, answer.answer.response
    text = response if isinstance(response, str) else ""
    parts = [
        {
            **{name: part[name] for name in ("id", "marks", "max", "correct")},
            "words": excerpts(text, part.get("spans", ())),
        }
        for part in outcome["parts"]
    ]
    return {
        "item": item["id"],
        "response": written(item, response),
        "marks": outcome["marks"],
        "max": outcome["max"],
        "result": outcome["result"],
        "judged": outcome["judged"],
        **{name: outcome[name] for name in ("level", "note", "certainty", "hints") if name in outcome},
        "parts": parts,
        "misconceptions": outcome["misconceptions"],
        "to_judge": _why(answer) if answer.referred else [],
    }


def written(item: Mapping[str, Any], response: Any) -> str | None:
    """A response as people write it (`markscheme mark --response`): by the author's ids."""
    if response is None or isinstance(response, str):
        return response

    def pairs(sources: Sequence[Mapping[str, Any]], target: Any) -> str:
        chosen = [(place, index) for place, index in enumerate(response) if index is not None]
        return ",".join(f"{sources[place]['id']}={target(place, index)['id']}" for place, index in chosen)

    match item["type"]:
        case "choice" | "likert":
            return str(item["options"][response]["id"])
        case "multiple_response" | "hot_text":
            return ",".join(sorted(item["options"][index]["id"] for index in response))
        case "order":
            return ",".join(item["steps"][index]["id"] for index in response)
        case "match" | "gap_match" | "categorise":
            return pairs(item["sources"], lambda _, index: item["targets"][index])
        case "inline_choice":
            return pairs(item["gaps"], lambda place, index: item["gaps"][place]["options"][index])
        case "slider":
            return f"{item['min'] + response * item['step']:g}"
        case "select_point":
            return " ".join(f"{x},{y}" for x, y in response)
    return json.dumps(response)
