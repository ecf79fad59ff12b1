"""What the families of objective marking (the player's `marking/families.ts`) ask of a scheme."""

from collections.abc import Iterable
from itertools import pairwise

from ..model.item import CertaintyTable, Scheme
from .base import Report, Shape, Worth, tidy

_USES = {
    "penalty": ("match_correct", "partial"),
    "thresholds": ("threshold",),
    "unmapped": ("map_response",),
}
"""Which families read a setting."""
_INSTEAD = {
    "penalty": {
        "right_minus_wrong": "a wrong part already takes what a right one gives",
        "threshold": "steps have no penalty; `right_minus_wrong` and `partial` take marks away",
        "map_response": "give wrong parts `marks` below 0, or say `unmapped`",
    },
}
_COSTS = {
    "match_correct": "a `penalty` would take marks away",
    "partial": "a `penalty` would take marks away",
    "threshold": "steps take no marks away",
    "map_response": "`marks` or `unmapped` below 0 would take marks away",
}
_DUST = 1e-9
LEVELS = 3
"""Of certainty."""


def check(scheme: Scheme, shape: Shape, report: Report) -> None:
    """Reports what cannot be, and (as warnings) what makes no difference."""
    if scheme.scoring not in shape.ways:
        ways = ", ".join(f"`{way}`" for way in shape.ways)
        message = f"`{scheme.scoring}` is no way to mark this type of question"
        report("MS170", message, ("scheme", "scoring"), f"it can be {ways}")
        return
    _check_settings(scheme, report)
    complete = _check_own_marks(scheme, shape, report)
    if scheme.scoring == "threshold":
        _check_steps(scheme, shape.right, report)
    if scheme.scoring == "map_response" and complete:
        _check_key(scheme, shape, report)
    if scheme.certainty is not None:
        _check_certainty(scheme, report)
    _check_floor(scheme, fewest(scheme, shape), report)


def _check_settings(scheme: Scheme, report: Report) -> None:
    for name, users in _USES.items():
        if getattr(scheme, name) and scheme.scoring not in users:
            hint = _INSTEAD.get(name, {}).get(scheme.scoring) or f"it belongs to `scoring: {users[0]}`"
            report("MS171", f"`{scheme.scoring}` has no `{name}`", ("scheme", name), hint, key=True)


def _check_own_marks(scheme: Scheme, shape: Shape, report: Report) -> bool:
    """Whether each right part has marks that count."""
    complete = True
    mapped = scheme.scoring == "map_response"
    for worth in _all(shape):
        if not mapped and worth.marks is not None:
            hint = "say `scoring: map_response`, or leave the marks to the scheme"
            message = f"marks of its own, which `{scheme.scoring}` does not read"
            report("MS172", message, worth.at, hint)
        if mapped and worth.right and worth.marks is None and not shape.whole:
            hint = "with `map_response` each right part says its `marks`"
            report("MS172", "a right part without marks", worth.at[:-1], hint)
            complete = False
    return complete


def _check_steps(scheme: Scheme, parts: int, report: Report) -> None:
    at = ("scheme", "thresholds")
    steps = scheme.steps
    if not steps:
        report("MS173", "`threshold` without `thresholds`", ("scheme", "scoring"), _example(scheme, parts))
        return
    if steps[-1][0] > parts:
        report("MS173", f"{steps[-1][0]} right parts, but there are {parts}", at, _example(scheme, parts))
    if any(low >= high for (_, low), (_, high) in pairwise(steps)):
        report("MS173", "more right parts do not earn more marks", at, _example(scheme, parts))
    elif steps[-1][1] != scheme.marks:
        message = f"the steps end at {tidy(steps[-1][1])} marks, but the item gives {tidy(scheme.marks)}"
        report("MS174", message, at)


def _example(scheme: Scheme, parts: int) -> str:
    half = f"{(parts + 1) // 2}: {tidy(scheme.marks / 2)}, " if parts > 1 else ""
    return f"such as `thresholds: {{{half}{parts}: {tidy(scheme.marks)}}}`"


def _check_key(scheme: Scheme, shape: Shape, report: Report) -> None:
    """The right response earns the marks of the item; alternatives of one part may each be the right one."""
    key = sum(
        min((_worth(each, scheme, shape) for each in group if each.right), default=0)
        for group in shape.groups
    )
    if shape.groups and key < scheme.marks - _DUST:
        message = f"the right response earns {tidy(key)}, but the marks of the item are {tidy(scheme.marks)}"
        report("MS174", message, ("scheme",), "let the marks of its parts add up to the item's, or more")


def _check_certainty(scheme: Scheme, report: Report) -> None:
    at = ("scheme", "certainty")
    if scheme.scoring != "match_correct":
        hint = "marks by certainty need answers that are right or wrong as a whole: `match_correct`"
        report("MS176", f"`certainty` together with `{scheme.scoring}`", at, hint, key=True)
    if scheme.penalty:
        hint = "the table says what a wrong answer costs"
        report("MS171", "`certainty` together with `penalty`", ("scheme", "penalty"), hint, key=True)
    if isinstance(scheme.certainty, CertaintyTable):
        right, wrong = scheme.certainty.right, scheme.certainty.wrong
        if len(right) != LEVELS or len(wrong) != LEVELS:
            hint = "one each for not sure, fairly sure, certain: `{right: [1, 2, 3], wrong: [0, -2, -6]}`"
            report("MS177", f"there are {LEVELS} levels of certainty", at, hint)
            return
        if list(right) != sorted(right) or right[-1] <= 0 or any(each < 0 for each in right):
            hint = "who is surer and right earns more, such as `right: [1, 2, 3]`"
            report("MS177", "marks for right answers that do not rise", (*at, "right"), hint)
        if list(wrong) != sorted(wrong, reverse=True) or any(each > 0 for each in wrong):
            hint = "who is surer and wrong loses more, such as `wrong: [0, -2, -6]`"
            report("MS177", "marks for wrong answers that do not fall from 0", (*at, "wrong"), hint)


def _check_floor(scheme: Scheme, lowest: float, report: Report) -> None:
    if scheme.floor and lowest >= 0:
        hint = _COSTS.get(scheme.scoring)
        report("MS175", "the floor makes no difference", ("scheme", "floor"), hint, "warning", key=True)
    if scheme.scoring == "match_correct" and scheme.penalty and not scheme.least:
        hint = f"say `floor: -{tidy(scheme.penalty)}` where a wrong answer is to cost marks"
        report("MS175", "the penalty makes no difference", ("scheme", "penalty"), hint, "warning", key=True)


def fewest(scheme: Scheme, shape: Shape) -> float:
    """Marks of the worst response, before the floor."""
    table = scheme.certainty_table
    if table is not None:
        return min(*table.right, *table.wrong)
    match scheme.scoring:
        case "match_correct":
            return min(-scheme.penalty, shape.least)
        case "partial":
            return -scheme.penalty * shape.wrong
        case "right_minus_wrong":
            return -scheme.marks * shape.wrong / shape.right
        case "map_response":
            least = (
                min(0, scheme.unmapped, *(_worth(each, scheme, shape) for each in group))
                for group in shape.groups
            )
            return min(sum(least), scheme.unmapped, shape.least)
    return 0


def _worth(worth: Worth, scheme: Scheme, shape: Shape) -> float:
    if worth.marks is not None:
        return worth.marks
    return scheme.marks if shape.whole and worth.right else scheme.unmapped


def _all(shape: Shape) -> Iterable[Worth]:
    return (worth for group in shape.groups for worth in group)
