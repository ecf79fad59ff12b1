"""Ids are what LMS records, saved states and reports go by, so none stands for two things."""

from collections.abc import Callable, Iterator, Sequence

from ..diagnostics import Diagnostic
from ..model.fields import Pointer
from .content import Content, Source, first_place, points


def check_units(units: Sequence[Content]) -> Iterator[Diagnostic]:
    """Each unit has its own id."""
    sources = [unit.unit_source for unit in units]
    yield from _repeated([unit.unit.id for unit in units], sources.__getitem__, "MS101", "unit")


def check(content: Content) -> Iterator[Diagnostic]:
    count = len(content.items)
    names = [*(item.id for item in content.items), *content.cases]

    def source(index: int) -> Source:
        return content.item_source(index) if index < count else content.case_source(index - count)

    yield from _repeated(names, source, "MS100", "item or case")
    assessments = [assessment.id for assessment in content.assessments]
    yield from _repeated(assessments, content.assessment_source, "MS102", "assessment")
    yield from _sections(content)
    yield from _points(content)


def _repeated(
    names: Sequence[str], source: Callable[[int], Source], code: str, what: str
) -> Iterator[Diagnostic]:
    if len(set(names)) == len(names):
        return
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        # A document without a readable id is told of elsewhere.
        if name and (earlier := first.setdefault(name, index)) != index:
            message = f"`{name}` is already the id of another {what}"
            hint = f"the other one is in {first_place(source(earlier))}"
            yield source(index).fault(code, message, ("id",), hint)


def _sections(content: Content) -> Iterator[Diagnostic]:
    for number, assessment in enumerate(content.assessments):
        seen: set[str] = set()
        for index, section in enumerate(assessment.sections):
            if section.id in seen:
                message = f"`{section.id}` is already the id of another section"
                yield content.assessment_source(number).fault("MS110", message, ("sections", index, "id"))
            seen.add(section.id)


def _points(content: Content) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    named: list[tuple[Pointer, str]] = [(place, point.id) for place, point in points(content.unit)]
    named += [(("aims", index), aim.id) for index, aim in enumerate(content.unit.aims)]
    for place, name in named:
        if name in seen:
            what = "aim or point" if place[0] == "aims" else "point"
            message = f"`{name}` is already the id of another {what}"
            yield content.unit_source.fault("MS110", message, (*place, "id"))
        seen.add(name)
