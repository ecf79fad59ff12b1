"""What can be said of an item's examples without marking them; `trials.py` marks them."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from ..diagnostics import did_you_mean
from ..model.example import Example
from ..model.item import Item
from .base import Interaction, Report, ResponseError, ids, tidy

AT = ("scheme", "examples")
"""Where an item's examples stand."""
# Line breaks may end a sentence, other white space means nothing.
_TOKEN = re.compile(r"\w+|[^\w\s]|\n")


def check_examples(item: Item, interaction: Interaction[Any], report: Report) -> None:
    """Each example can be given, expects what the scheme knows and has, and contradicts no other."""
    scheme: Any = item.scheme  # type: ignore[attr-defined]  # every type has one, with marks
    points = ids(getattr(scheme, "points", ()) or getattr(scheme, "indicative_content", ()))
    points = points or interaction.option_ids(item)
    betrayable = {name for _, name in interaction.misconceptions(item)}
    most, least = scheme.marks, getattr(scheme, "least", 0)
    first: dict[str, int] = {}
    for index, example in enumerate(item.examples):
        at = (*AT, index)
        if not least <= example.marks <= most:
            message = f"{tidy(example.marks)} marks, but the item gives {tidy(least)} to {tidy(most)}"
            report("MS152", message, (*at, "marks"))
        _check_names("point", example.points or (), points, report, *at)
        _check_names("misconception", example.misconceptions, betrayable, report, *at)
        try:
            response = interaction.response(item, example.response)
        except ResponseError as error:
            report("MS151", str(error), (*at, "response"), error.hint)
            continue
        longest = getattr(item, "max_length", None)
        if isinstance(response, str) and longest is not None and len(response) > longest:
            message = f"{len(response):,} characters, but a learner may type {longest:,} at most"
            report("MS118", message, (*at, "response"))
        if example.certainty is not None and not item.states_certainty:
            report("MS151", "the item does not ask how sure learners are", (*at, "certainty"), key=True)
        # Only free text is read word by word: elsewhere capitals and signs may matter.
        said = wording(response) if item.marking_language is not None else repr(response)
        same = first.setdefault(f"{said} {example.certainty}", index)
        for contradiction in _contradictions(item.examples[same], example):
            other = (*AT, same)
            report(
                "MS153",
                f"another example has the same words and {contradiction}",
                (*at, "response"),
                "an examiner would not mark one answer in two ways: drop one of them",
                related=[((*other, "response"), "the other one")],
            )
            break


def _check_names(
    what: str, given: Sequence[str], known: Collection[str], report: Report, *at: str | int
) -> None:
    for place, name in enumerate(given):
        if name not in known:
            hint = did_you_mean(name, known)
            report("MS128", f"the scheme has no {what} `{name}`", (*at, f"{what}s", place), hint)


def wording(response: str) -> str:
    """A response without what marking never goes by: case, spaces, marks before and behind its words."""
    tokens = _TOKEN.findall(unicodedata.normalize("NFKC", response).casefold())
    return " ".join(tokens).strip(" .,;:!?\n") or response


def _contradictions(one: Example, other: Example) -> Iterator[str]:
    """What the first of two examples of one response expects, and the second does not."""
    if one is other:
        return
    if one.marks != other.marks:
        yield f"gets {tidy(one.marks)} of the marks"
    if one.points is not None and other.points is not None:
        for name in sorted({*one.points} ^ {*other.points}):
            yield f"{'earns' if name in one.points else 'does not earn'} `{name}`"
    if one.refer is not None and other.refer is not None and one.refer != other.refer:
        yield "is for a person to judge" if one.refer else "is decided"
    for name in sorted({*one.misconceptions} ^ {*other.misconceptions}):
        yield f"{'betrays' if name in one.misconceptions else 'does not betray'} `{name}`"
