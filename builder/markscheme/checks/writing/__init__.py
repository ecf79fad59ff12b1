"""Item-writing flaws. `docs/writing-rules.md` documents each rule with its source.

A rule is one function: from a question, or from all of a unit's, to what it has to say. Rules for English
run on units in English alone. An item silences a rule with a reason: `silence: {MS600: "…"}`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ...diagnostics import Diagnostic, Related, did_you_mean
from . import cues, likeness, marks, options, people, positions, reading, stems
from .question import Finding, Question, Questions, read_questions

Told = Iterable[tuple[Question | None, Finding]]
"""Findings, each with the item that it is about; None where it is about the unit."""


class Rule(NamedTuple):
    """A rule of item writing."""

    check: Callable[[Any], Iterable[Any]]
    """Takes a `Question` and gives `Finding`s; with `of_unit`, takes `Questions` and gives `Told`."""
    english: bool = False
    of_unit: bool = False


RULES: Mapping[str, Rule] = {
    "MS600": Rule(options.longest_is_key),
    "MS601": Rule(positions.key_position, of_unit=True),
    "MS602": Rule(options.all_or_none, english=True),
    "MS603": Rule(options.absolutes, english=True),
    "MS604": Rule(options.vague, english=True),
    "MS605": Rule(stems.negative, english=True),
    "MS606": Rule(cues.grammar, english=True),
    "MS607": Rule(options.repeated_words),
    "MS608": Rule(cues.clang, english=True),
    "MS609": Rule(options.spread),
    "MS610": Rule(options.overlapping_numbers, english=True),
    "MS611": Rule(options.convergence, english=True),
    "MS612": Rule(stems.two_ideas, english=True),
    "MS613": Rule(stems.unfocused, english=True),
    "MS614": Rule(stems.neither_question_nor_completion, english=True),
    "MS615": Rule(reading.above_level, english=True, of_unit=True),
    "MS616": Rule(marks.command_verbs, english=True),
    "MS617": Rule(marks.unequal_marks, of_unit=True),
    "MS618": Rule(likeness.given_away, english=True, of_unit=True),
    "MS619": Rule(likeness.near_duplicates, of_unit=True),
    "MS620": Rule(people.gendered, english=True),
    "MS621": Rule(people.one_sided, english=True, of_unit=True),
    "MS622": Rule(positions.key_length, of_unit=True),
}

__all__ = ["RULES", "Question", "Questions", "lint", "read_questions"]


def lint(questions: Questions) -> Iterator[Diagnostic]:
    """Every flaw of a unit's writing that no item silences, and every silence that silences nothing."""
    used: set[tuple[str | None, str]] = set()
    for code, rule in RULES.items():
        if rule.english and not questions.is_english:
            continue
        for question, finding in _told(rule, questions):
            silent = _silencing(code, question, finding, questions)
            used |= {(each, code) for each in silent}
            if not silent:
                yield _diagnostic(code, question, finding, questions)
    yield from _idle(questions, used)


def _told(rule: Rule, questions: Questions) -> Told:
    if rule.of_unit:
        return rule.check(questions)
    return ((question, finding) for question in questions.items for finding in rule.check(question))


def _silencing(
    code: str, question: Question | None, finding: Finding, questions: Questions
) -> list[str | None]:
    """The ids of the items that silence a finding; None is the unit."""
    if question is None:
        return [None] if code in (questions.unit.silence or {}) else []
    return [each.item.id for each in (question, *finding.others) if code in each.silence]


def _diagnostic(code: str, question: Question | None, finding: Finding, questions: Questions) -> Diagnostic:
    source = questions.unit_entry if question is None else question.entry
    found = source.fault(code, finding.message, finding.pointer, finding.hint, "warning")
    if question is not None and finding.excerpt is not None:
        span = question.entry.locate_text(*finding.excerpt)
        found = question.entry.document.fault(code, finding.message, span, finding.hint, "warning")
    related = []
    for other in finding.others:
        span = other.entry.locate(("id",))
        related.append(Related("the other item", span, other.entry.document.line(span.line)))
    return found._replace(related=tuple(related))


def _idle(questions: Questions, used: set[tuple[str | None, str]]) -> Iterator[Diagnostic]:
    """Silences of rules that do not exist, and of rules that have nothing to say."""
    holders: list[tuple[str | None, Mapping[str, str], Any]] = [
        (None, questions.unit.silence or {}, questions.unit_entry)
    ]
    holders += [(question.item.id, question.silence, question.entry) for question in questions.items]
    for name, silence, source in holders:
        for code in silence:
            place = ("silence", code)
            if code not in RULES:
                hint = did_you_mean(code, RULES) or "docs/writing-rules.md lists them"
                message = f"there is no writing rule `{code}`"
                yield source.fault("MS640", message, place, hint, "warning", key=True)
            elif (name, code) not in used:
                hint = "delete it, so that the rule can speak up when the item changes"
                message = f"`{code}` has nothing to say here"
                yield source.fault("MS641", message, place, hint, "warning", key=True)
