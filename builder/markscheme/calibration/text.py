"""A calibration for the terminal, 80 columns wide."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from ..marking.explain import explain, written
from ..terminal import visible, width
from . import words
from .calibrate import Calibration, Figures, Marked, RuleUse

COLUMNS = 80


def text(
    calibration: Calibration, name: str, file: str, worst: int, *, colour: bool = False
) -> Iterator[str]:
    """Lines about the scheme of item `name` and the answers in `file`; `worst` disagreements at most."""
    yield from _wrapped(f"{name}: {calibration.item['title']}")
    yield from _wrapped(f"{words.answers(calibration.all.agreement.answers)} from {file}")
    yield ""
    yield from _figures(calibration)
    yield from _matrix(calibration, calibration.all)
    yield from _points(calibration)
    yield from _rules(calibration)
    yield from _misconceptions(calibration)
    yield from _disagreements(calibration, worst, colour)


def _figures(calibration: Calibration) -> Iterator[str]:
    yield f"{'':28}{'all':>16}{'decided alone':>18}"
    for what, all_, decided in words.rows(calibration):
        yield f"{what:28}{all_:>16}{decided:>18}"
    yield f"{'referred to a person':28}{words.referred(calibration):>34}"
    for doubt, count in calibration.doubts.items():
        yield f"  {words.DOUBTS.get(doubt, doubt):46}{count:14,}"
    yield ""
    for note in words.notes(calibration):
        yield from _wrapped(note)


def _matrix(calibration: Calibration, figures: Figures) -> Iterator[str]:
    steps, counts = words.matrix(calibration, figures)
    names = [written(step * calibration.step) for step in steps]
    cell = max([6, *(len(name) + 2 for name in names)])
    if not names:
        return
    yield from ("", "Answers by marks: the person’s in rows, the scheme’s in columns")
    if 8 + cell * len(names) > COLUMNS:
        yield "  (too wide for the terminal; the page has it)"
        return
    yield " " * 8 + "".join(f"{name:>{cell}}" for name in names)
    for name, row in zip(names, counts, strict=True):
        yield f"{name:>8}" + "".join(f"{count or '·':>{cell}}" for count in row)


def _points(calibration: Calibration) -> Iterator[str]:
    if not calibration.points:
        return
    yield from ("", "What earned marks".ljust(46) + f"{'marks':>8}{'answers':>12}{'difference':>14}")
    for point in calibration.points:
        figures = f"{written(point.marks):>8}{point.use.answers:>12,}"
        yield f"  {_cut(point.id, 44)}{figures}{words.number(point.use.difference, sign=True):>14}"


def _rules(calibration: Calibration) -> Iterator[str]:
    if not calibration.rules:
        return
    yield from ("", "Phrases".ljust(46) + f"{'answers':>10}{'alone':>10}{'difference':>14}")
    group = None
    for rule in calibration.rules:
        if rule in calibration.dead:
            continue
        if group != (group := (rule.rule.point, rule.rule.purpose)):
            yield f"  {words.PURPOSES[rule.rule.purpose]} of {rule.rule.point}"
        yield _rule(rule)
    dead = calibration.dead
    yield from ("", f"Phrases that no answer holds: {len(dead)} of {len(calibration.rules)}")
    for rule in dead:
        of = f"{words.PURPOSES[rule.rule.purpose]} of {rule.rule.point}"
        yield f"  {_cut(of, 24)}  {_cut(rule.rule.phrase, 52)}".rstrip()


def _rule(rule: RuleUse) -> str:
    difference = words.number(rule.use.difference, sign=True)
    negated = f" (+{rule.negated} negated)" if rule.negated else ""
    phrase = _cut(_cut(rule.rule.phrase, 42 - len(negated)).rstrip() + negated, 42)
    return f"    {phrase}{rule.use.answers:>10,}{rule.alone:>10,}{difference:>14}"


def _misconceptions(calibration: Calibration) -> Iterator[str]:
    if calibration.misconceptions:
        yield from ("", "Misconceptions".ljust(46) + f"{'answers':>10}")
    for name, count in calibration.misconceptions.items():
        yield f"  {_cut(name, 44)}{count:>10,}"


def _disagreements(calibration: Calibration, worst: int, colour: bool) -> Iterator[str]:
    shown: Sequence[Marked] = calibration.disagreements[:worst]
    if shown:
        count = len(calibration.disagreements)
        yield from ("", f"The widest of {count:,} disagreements" if count > 1 else "The one disagreement")
    for each in shown:
        referred = "" if each.decided else ", referred"
        yield from (
            "",
            f"line {each.answer.line:,}: the person gave {written(each.answer.marks)}, "
            f"the scheme {written(each.marks)}{referred}",
        )
        yield from explain(
            calibration.item,
            each.answer.response,
            each.outcome,
            each.firings,
            colour=colour,
            columns=COLUMNS,
        )


def _wrapped(sentence: str) -> list[str]:
    return wrap(visible(sentence), COLUMNS)


def _cut(source: str, columns: int) -> str:
    """`source` in exactly so many columns."""
    line = visible(" ".join(source.split()))
    if width(line) > columns:
        while width(line) > columns - 1:
            line = line[:-1]
        line += "…"
    return line + " " * (columns - width(line))
