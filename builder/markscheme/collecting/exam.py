"""The assessment whose attempts are collected, as its packages hold it and as marking needs it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from ..cache import FOLDER, Store
from ..diagnostics import Report, did_you_mean
from ..model.assessment import Assessment
from ..packages import Bench, playable
from ..payload import used
from ..protected import keyed
from ..sections import draws
from ..targets import TARGETS
from ..translating.package import changed
from ..units import ReadUnit, read_units
from ..workspace import open_workspace
from ..xapi.activities import assessment_iri, item_iri
from ..xapi.loading import load

TARGET = "scorm12"
"""Whose letters stand in Moodle's reports. States and statements are the same for all targets."""


class UnknownAssessmentError(Exception):
    """There is no such assessment, or it is not clear which one is meant."""


class Exam(NamedTuple):
    """An assessment with its items."""

    unit: str
    assessment: Assessment
    language: str
    payload: Mapping[str, Any]
    """`Payload` of `payload.ts`."""
    items: tuple[Mapping[str, Any], ...]
    """The payload's items, in its order, with their keys."""
    points: tuple[tuple[str, ...], ...]
    """The points of the brief that each of them assesses."""
    iri: str
    """Of the assessment's activity."""
    iris: Mapping[str, int]
    """Places of the items by the ids of their activities."""
    root: Path

    def item(self, place: int, language: str | None) -> Mapping[str, Any]:
        """In a language that the assessment speaks, by whose words answers are marked; else in its own."""
        item = self.items[place]
        change = self.payload.get("translations", {}).get(language, {}).get("items", {}).get(item["id"])
        return item if change is None else cast(Mapping[str, Any], changed(item, change))

    @property
    def places(self) -> dict[str, int]:
        """Places of the items by their ids."""
        return {item["id"]: place for place, item in enumerate(self.items)}


def find_exam(name: str | None, path: Path, report: Report) -> Exam | None:
    """The assessment `name` (`unit/assessment`, or its id); without one the only sealed one, or the only one.

    None after reporting what is wrong with the workspace. Raises UnknownAssessmentError and NoWorkspaceError.
    """
    found = Report()
    workspace = open_workspace(path, found)
    hooks, faults = load(workspace.root)
    found.extend(faults)
    store = Store(workspace.root / FOLDER)
    hooks = hooks or load()[0]
    assert hooks is not None, "the program's own hooks have no faults"
    units = read_units(workspace, (TARGET,), hooks.skeletons, store, found)
    if found.errors:
        report.extend(fault for fault in found if fault.severity == "error")
        return None
    read, assessment = _chosen(name, units)
    bench = Bench(workspace, read, read.content(), hooks, store)
    drawn = used(draws(assessment, bench.content.items))
    items = keyed(assessment, TARGETS[TARGET], drawn, read)
    base, unit = workspace.settings.iri, read.unit.id
    return Exam(
        unit=unit,
        assessment=assessment,
        language=read.unit.language,
        payload=json.loads(playable(assessment, TARGETS[TARGET], bench)),
        items=tuple(items),
        points=tuple(bench.content.items[index].points for index in drawn),
        iri=assessment_iri(base, unit, assessment.id),
        iris={item_iri(base, unit, item["id"]): place for place, item in enumerate(items)},
        root=workspace.root,
    )


def _chosen(name: str | None, units: list[ReadUnit]) -> tuple[ReadUnit, Assessment]:
    known = {f"{read.unit.id}/{each.id}": (read, each) for read, each in _all(units)}
    if name is not None:
        meant = [name] if name in known else [each for each in known if each.endswith(f"/{name}")]
        if len(meant) == 1:
            return known[meant[0]]
        if meant:
            raise UnknownAssessmentError(f"{name!r} may be {' or '.join(meant)}")
        hint = did_you_mean(name, known) or f"the assessments are {', '.join(known)}"
        raise UnknownAssessmentError(f"there is no assessment {name!r}: {hint}")
    sealed = [each for each in known.values() if each[1].protection == "sealed"]
    choice = sealed or list(known.values())
    if len(choice) != 1:
        raise UnknownAssessmentError(f"say which assessment with `--assessment`: {', '.join(known)}")
    return choice[0]


def _all(units: list[ReadUnit]) -> Iterator[tuple[ReadUnit, Assessment]]:
    for read in units:
        for assessment in read.assessments:
            yield read, assessment
