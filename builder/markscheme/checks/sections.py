"""Assessments: a likely pass mark, and sections that have items, enough of them, and share none."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic, did_you_mean
from ..interactions import TYPES
from ..model.assessment import Assessment, Pool, Section
from ..sections import Draw, draws, first_of, seated
from .content import Content, Source, points


def check(content: Content) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        yield from _assessment(assessment, content, content.assessment_source(index))


def _assessment(assessment: Assessment, content: Content, source: Source) -> Iterator[Diagnostic]:
    found = draws(assessment, content.items)
    for index, draw in enumerate(found):
        section = draw.section
        if section.items and section.pool is not None:
            message = "a section names either its items or a pool"
            yield source.fault(
                "MS135", message, ("sections", index, "pool"), "make two sections of it", key=True
            )
        yield from _items(section, index, content, source)
        if section.pool is not None:
            yield from _pool(section.pool, content, source, "sections", index, "pool")
        if section.blueprint:
            yield from _blueprint(draw, index, content, source)
        else:
            yield from _amount(draw, index, content, source)
    yield from _overlaps(found, content, source)
    yield from _cases(found, content, source)
    yield from _pass_mark(assessment, source)
    yield from _countable(assessment, found, content, source)


def _countable(
    assessment: Assessment, found: tuple[Draw, ...], content: Content, source: Source
) -> Iterator[Diagnostic]:
    """Where every question drawn may be one that only learners mark, nobody can pass."""
    if assessment.pass_mark is None or assessment.count_self_marks:
        return

    def may_count_nothing(draw: Draw) -> bool:
        own = first_of(draw, lambda index: not content.items[index].ruled)
        return all(not content.items[index].ruled for index in own)

    if any(draw.items for draw in found) and all(map(may_count_nothing, found)):
        message = "nobody can pass: learners may get only questions that give no marks for the score"
        hint = "let these marks count (`count_self_marks: true`), or drop the pass mark"
        yield source.fault("MS195", message, ("pass_mark",), hint)


def _pass_mark(assessment: Assessment, source: Source) -> Iterator[Diagnostic]:
    mark = assessment.pass_mark
    if mark is not None and 0 < mark < 1:
        message = f"a pass mark of {mark:g} is less than one percent"
        hint = f"write {100 * mark:g} for {100 * mark:g} percent"
        yield source.fault("MS136", message, ("pass_mark",), hint, "warning")
    if mark is None and assessment.pass_mark_reason is not None:
        message = "a reason for a pass mark that the assessment does not have"
        hint = "add `pass_mark`, or drop the reason"
        yield source.fault("MS644", message, ("pass_mark_reason",), hint, "warning", key=True)


def _items(section: Section, index: int, content: Content, source: Source) -> Iterator[Diagnostic]:
    if not section.items:
        return
    known = {item.id for item in content.items}
    for place, name in enumerate(section.items):
        at = ("sections", index, "items", place)
        if name in content.cases:
            yield source.fault("MS106", f"`{name}` is a case, not an item", at, "name the items of the case")
        elif name not in known:
            yield source.fault("MS106", f"there is no item `{name}`", at, did_you_mean(name, sorted(known)))
        elif name in section.items[:place]:
            yield source.fault("MS110", f"`{name}` stands twice in this list", at)


def _pool(pool: Pool, content: Content, source: Source, *at: str | int) -> Iterator[Diagnostic]:
    """`at` is the way to the pool."""
    known = {point.id for _, point in points(content.unit)}
    for place, name in enumerate(pool.points):
        if name not in known:
            message = f"there is no point `{name}` in the unit's brief"
            hint = did_you_mean(name, sorted(known))
            yield source.fault("MS103", message, (*at, "points", place), hint)
    misconceptions = [point.id for point in content.unit.brief.misconceptions]
    for place, name in enumerate(pool.misconceptions):
        if name not in misconceptions:
            hint = did_you_mean(name, misconceptions)
            message = f"there is no misconception `{name}` in the unit's brief"
            yield source.fault("MS104", message, (*at, "misconceptions", place), hint)
    for place, name in enumerate(pool.units):
        if name not in content.unit.units:
            hint = did_you_mean(name, content.unit.units)
            message = f"this unit takes nothing from a unit `{name}`"
            yield source.fault("MS645", message, (*at, "units", place), hint)
    for place, name in enumerate(pool.types):
        if name not in TYPES:
            hint = did_you_mean(name, TYPES)
            yield source.fault("MS047", f"unknown type `{name}`", (*at, "types", place), hint)


def _amount(draw: Draw, index: int, content: Content, source: Source) -> Iterator[Diagnostic]:
    section, available = draw.section, len(draw.items)
    if not available and not section.items:
        at = ("sections", index) if section.pool is None else ("sections", index, "pool")
        what = "the unit has no items" if section.pool is None else "no item matches the pool"
        yield source.fault("MS108", what, at, _near_tag(section.pool, content))
    elif section.select is not None and section.select > available:
        message = f"the section draws {section.select} items and has {available}"
        yield source.fault("MS107", message, ("sections", index, "select"), f"draw {available} at most")


def _blueprint(draw: Draw, index: int, content: Content, source: Source) -> Iterator[Diagnostic]:
    """Every cell finds its items, whatever the others take."""
    section = draw.section
    if section.select is not None:
        message = "a section draws either by its blueprint or by `select`"
        hint = "leave out `select`: the cells say how many"
        yield source.fault("MS643", message, ("sections", index, "select"), hint, key=True)
    held = seated(draw.cells, draw.items)
    for place, (cell, seats) in enumerate(zip(section.blueprint, draw.cells, strict=True)):
        at = ("sections", index, "blueprint", place)
        yield from _pool(cell, content, source, *at)
        available, got = len(seats.items), len(held[place])
        if not available:
            yield source.fault("MS108", "no item matches the cell", at, _near_tag(cell, content))
        elif available < seats.select:
            message = f"the cell draws {seats.select} items and has {available}"
            yield source.fault("MS642", message, (*at, "select"), f"draw {available} at most")
        elif got < seats.select:
            message = (
                f"the cell draws {seats.select} items, and other cells leave it {got} of its {available}"
            )
            hint = "write more items that match it, or draw fewer here or in the cells that share its items"
            yield source.fault("MS642", message, (*at, "select"), hint)


def _near_tag(pool: Pool | None, content: Content) -> str | None:
    """A tag that exists, where one of the pool's does not."""
    if pool is None:
        return None
    tags = {tag for item in content.items for tag in item.tags}
    hints = (did_you_mean(tag, sorted(tags)) for tag in pool.tags if tag not in tags)
    return next((hint for hint in hints if hint), None)


def _overlaps(found: tuple[Draw, ...], content: Content, source: Source) -> Iterator[Diagnostic]:
    """An item that two sections may draw would be asked twice, or make a section come up short."""
    owner: dict[int, int] = {}
    for index, draw in enumerate(found):
        shared = [item for item in draw.items if owner.setdefault(item, index) != index]
        if shared:
            others = f" and {len(shared) - 1} more" if len(shared) > 1 else ""
            earlier = found[owner[shared[0]]].section.id
            message = f"`{content.items[shared[0]].id}`{others} may be drawn by section `{earlier}` too"
            yield source.fault("MS109", message, ("sections", index), "let each item belong to one section")


def _cases(found: tuple[Draw, ...], content: Content, source: Source) -> Iterator[Diagnostic]:
    """Within a section the player keeps the items of a case together; across sections it cannot."""
    owner: dict[str, int] = {}
    told: set[str] = set()
    for index, draw in enumerate(found):
        for item in draw.items:
            case = content.items[item].case
            if case is None or case in told or owner.setdefault(case, index) == index:
                continue
            told.add(case)
            earlier = found[owner[case]].section.id
            message = f"the items of case `{case}` are divided between this section and `{earlier}`"
            hint = "put them into one section"
            yield source.fault("MS134", message, ("sections", index), hint, "warning")
