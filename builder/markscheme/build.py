"""The recipe of `markscheme build`, from top to bottom.

workspace → units → checks → pages, manifests → zips → all of them in place at once
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from . import locales
from .budgets import over_budget
from .cache import FOLDER, Store
from .checks import Content, check
from .diagnostics import Diagnostic, Report, Span, did_you_mean
from .output import publish
from .packages import Bench, Built, make_package
from .page import BrokenTemplateError
from .targets import TARGETS
from .units import ReadUnit, read_units
from .workspace import Workspace, open_workspace, shown
from .xapi.compiled import Compiled
from .xapi.loading import NAME, load

Progress = Callable[[str], None]


class Packed(NamedTuple):
    """A package in its place."""

    path: Path
    built: Built
    size: int
    """Bytes of the zip."""
    seconds: float
    """What making it took, without what all packages share."""


class Result(NamedTuple):
    """What a build did. No packages where there are errors."""

    diagnostics: Report
    packages: tuple[Packed, ...] = ()


class Inspected(NamedTuple):
    """A workspace, read and checked; what is wrong with it stands in the report."""

    workspace: Workspace
    targets: tuple[str, ...]
    hooks: Compiled
    units: tuple[tuple[ReadUnit, Content], ...]
    store: Store


def build(
    path: Path,
    targets: Sequence[str] = (),
    out: Path | None = None,
    units: Sequence[str] = (),
    progress: Progress = lambda line: None,
) -> Result:
    """Builds the workspace around `path` into `out` (its `dist/`), for the targets that its settings name.

    Where anything has an error, nothing is written. Raises NoWorkspaceError, UnknownUnitError, and
    OSError where `out` cannot be written.
    """
    report = Report()
    progress(f"reading {shown(path)}")
    inspected = inspect(path, report, targets, units)
    if report.errors:
        return Result(report)
    made = list(_make(inspected, report, progress))
    if report.errors:
        return Result(report)
    folder = inspected.workspace.root / "dist" if out is None else out
    sizes = publish(folder, {built.file: built.write for built, _ in made})
    packed = (Packed(folder / built.file, built, sizes[built.file], seconds) for built, seconds in made)
    return Result(report, tuple(packed))


def inspect(path: Path, report: Report, targets: Sequence[str] = (), units: Sequence[str] = ()) -> Inspected:
    """Reads and checks the workspace around `path`, or some of its units (names of folders)."""
    workspace = _only(open_workspace(path, report), units)
    names = tuple(dict.fromkeys(targets or workspace.settings.targets))
    hooks, faults = load(workspace.root)
    report.extend(faults)
    compiled = hooks or load()[0]
    assert compiled is not None, "the program's own hooks have no faults"
    if "cmi5" in names and hooks is not None:
        report.extend(_strict(hooks, workspace))
    store = Store(workspace.root / FOLDER)
    read = read_units(workspace, names, compiled.skeletons, store, report)
    found = tuple((unit, unit.content()) for unit in read)
    for language in sorted({unit.unit.language for unit in read}):
        report.extend(locales.check(language, workspace.root))
    certain = not report.errors
    for fault in check([content for _, content in found], [TARGETS[name] for name in names]):
        # What an item with faults would have said is unknown, so that nothing is missed on its account.
        if certain or fault.severity == "error":
            report.add(fault)
    inspected = Inspected(workspace, names, compiled, found, store)
    if not report.errors:  # ids that stand twice are reported as such
        _check_names(inspected, report)
    return inspected


def _strict(hooks: Compiled, workspace: Workspace) -> Iterator[Diagnostic]:
    """What a cmi5 LMS would refuse of the workspace's own hooks."""
    from .xapi.cmi5 import cmi5_faults

    span = Span(shown(workspace.root / "templates" / NAME), 1, 1)
    return (Diagnostic("MS220", fault, span) for fault in cmi5_faults(hooks.templates))


class UnknownUnitError(Exception):
    """A unit was asked for that the workspace does not have."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        hint = did_you_mean(self.name, self.known) or f"the units are {', '.join(self.known)}"
        return f"there is no unit {self.name!r}: {hint}"


def _only(workspace: Workspace, units: Sequence[str]) -> Workspace:
    """The workspace with the units of these folders alone; all when none is named."""
    known = [folder.path.name for folder in workspace.units]
    for name in units:
        if name not in known:
            raise UnknownUnitError(name, known)
    if not units:
        return workspace
    return workspace._replace(units=tuple(each for each in workspace.units if each.path.name in units))


def _check_names(inspected: Inspected, report: Report) -> None:
    """Unit `a-b` with assessment `c`, and unit `a` with assessment `b-c`, would make one file."""
    seen: set[str] = set()
    for read, _ in inspected.units:
        for index, assessment in enumerate(read.assessments):
            for ending, _ in assessment.editions():
                name = f"{read.unit.id}-{ending}"
                if name in seen:
                    entry = read.assessment_entries[index]
                    report.add(entry.fault("MS301", f"`{name}` would be the name of two packages", ("id",)))
                seen.add(name)


def _make(inspected: Inspected, report: Report, progress: Progress) -> Iterator[tuple[Built, float]]:
    """Every package of the units, with the seconds that it took."""
    for read, content in inspected.units:
        bench = Bench(inspected.workspace, read, content, inspected.hooks, inspected.store)
        for assessment, entry in zip(read.assessments, read.assessment_entries, strict=True):
            for (ending, edition), name in product(assessment.editions(), inspected.targets):
                progress(f"{read.unit.id}, {ending}, {name}")
                start = perf_counter()
                try:
                    built = make_package(edition, TARGETS[name], bench, ending)
                except BrokenTemplateError as error:
                    span = Span(shown(inspected.workspace.root / "templates"), 1, 1)
                    hint = "mend it, or delete it to use the built-in one"
                    report.add(Diagnostic("MS300", str(error), span, hint))
                    return
                report.extend(over_budget(built, entry))
                yield built, perf_counter() - start
