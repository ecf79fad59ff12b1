"""Assessments whose answer key is protected: rules that ask for what such a package cannot do."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model.assessment import Assessment
from ..sections import draws
from .content import Content, Source

_WEAKER = {"open": 0, "obfuscated": 1, "sealed": 2}


def check(content: Content) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        if assessment.protection != "open":
            source = content.assessment_source(index)
            if content.languages > 1:
                message = "a unit in several languages has its key open: what is hidden would differ"
                hint = "leave out `protection`, or give each language a unit of its own"
                yield source.fault("MS227", message, ("protection",), hint)
            if assessment.protection == "sealed":
                yield from _unmarked(assessment, source)
            yield from _order(assessment, source)
            yield from _given_away(assessment, content, source)


def _unmarked(assessment: Assessment, source: Source) -> Iterator[Diagnostic]:
    """Rules that need marks, of which a sealed package has none."""
    if assessment.feedback == "immediate":
        message = "a sealed package marks nothing, so it has no feedback to give"
        yield source.fault("MS200", message, ("feedback",), "leave out `feedback`, or choose `obfuscated`")
    if assessment.attempts != 1:
        message = "a sealed package keeps one attempt, as it cannot tell which is the best"
        hint = "leave out `attempts`, or choose `obfuscated`; an LMS can offer further attempts"
        yield source.fault("MS201", message, ("attempts",), hint)
    if assessment.count_self_marks:
        message = "in a sealed package learners see no scheme by which to mark themselves"
        yield source.fault("MS202", message, ("count_self_marks",), "leave out `count_self_marks`")
    if assessment.pass_mark is not None:
        message = "a sealed package tells nobody whether they have passed"
        hint = "`markscheme collect` goes by the pass mark; tell learners when they hear their results"
        yield source.fault("MS203", message, ("pass_mark",), hint, "warning")


def _order(assessment: Assessment, source: Source) -> Iterator[Diagnostic]:
    """In the author's order right options may stand first."""
    if not assessment.shuffle_options:
        message = "where the key is protected, options do not stay in your order"
        hint = "leave out `shuffle_options`; an item whose order matters can say `shuffle: false`"
        yield source.fault("MS204", message, ("shuffle_options",), hint)


def _given_away(assessment: Assessment, content: Content, source: Source) -> Iterator[Diagnostic]:
    """A key is no better protected than in the weakest package that holds it."""
    own = {place for draw in draws(assessment, content.items) for place in draw.items}
    for other in content.assessments:
        if _WEAKER[other.protection] >= _WEAKER[assessment.protection]:
            continue
        shared = sorted(own & {place for draw in draws(other, content.items) for place in draw.items})
        if shared:
            count = f"`{content.items[shared[0]].id}`"
            count += f" and {len(shared) - 1} more of its items" if len(shared) > 1 else ""
            verb = "are" if len(shared) > 1 else "is"
            message = f"{count} {verb} in assessment `{other.id}` too, whose package is {other.protection}"
            hint = "use items of its own, or do not give learners the other package"
            yield source.fault("MS205", message, ("protection",), hint, "warning")
            return
