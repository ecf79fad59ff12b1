"""Units read and checked: the brief, the assessments, and the parts that files of items compile to.

Parts are kept from run to run. What is found is the same with and without what was kept: a part
without errors is found again by the content of its file, and everything that looks across
files is worked out anew.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from . import templates, workers
from .cache import Shelf, Store, digest, program
from .checks import Content
from .diagnostics import Diagnostic, Report, Span
from .facts import Facts
from .items import (
    Job,
    Part,
    Terms,
    compile_part,
    decoded,
    diagnostics,
    has_errors,
    merge,
    tried,
    unreadable,
)
from .model.assessment import Assessment
from .model.reading import read_model
from .model.unit import Unit
from .source import yaml
from .source.assets import Asset, AssetError, Assets
from .source.markdown import Markdown
from .workspace import UnitFolder, Workspace, all_units, check_theme, read_file, read_single, shown

if TYPE_CHECKING:
    from .translating.unit import Translated

STRETCH = 200_000
"""Bytes of source that make one job: a larger file makes several."""
WORTH = 400_000
"""Bytes of source that are worth a process of their own."""


class Source(NamedTuple):
    """A file of items as it lies there."""

    path: Path
    name: str
    """As shown to the author."""
    content: bytes
    fault: yaml.Document | None
    """What says why the file cannot be read."""
    key: str

    @classmethod
    def load(cls, path: Path, name: str) -> "Source":
        found = yaml.load(path, name)
        if isinstance(found, bytes):
            return cls(path, name, found, None, digest(name.encode(), found))
        return cls(path, name, b"", found, f"unreadable {name}")

    @property
    def document(self) -> yaml.Document:
        """The file's text and documents, decoded again where a fault needs its position."""
        return self.fault or decoded(self.path, self.name, self.content)


class File(NamedTuple):
    """A file of items and what it compiled to."""

    source: Source
    part: Part

    def entry(self, place: int) -> yaml.Entry:
        return self.source.document.documents[place]

    def entries(self) -> list[yaml.Entry]:
        """Of items and cases, in order."""
        places = [place for place, _ in self.part.items] + [place for place, _, _ in self.part.cases]
        return [self.entry(place) for place in sorted(places)]


class ReadUnit(NamedTuple):
    """A unit without errors of shape, ready for the checks and for packages."""

    folder: UnitFolder
    unit: Unit
    unit_entry: yaml.Entry
    assessments: tuple[Assessment, ...]
    assessment_entries: tuple[yaml.Entry, ...]
    files: tuple[File, ...]
    assets: tuple[Asset, ...]
    """Pictures in the texts of the brief and the assessments."""
    titles: Mapping[str, str] = MappingProxyType({})
    """Of the units that it takes its items from, by id."""
    translations: "tuple[Translated, ...]" = ()
    """The unit in other languages."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The unit's own language, and those of its translations."""
        return (self.unit.language, *(each.language for each in self.translations))

    def content(self) -> Content:
        """What the checks look at."""
        items = [(file, place, facts) for file in self.files for place, facts in file.part.items]
        cases = [(file, place, name) for file in self.files for place, name, _ in file.part.cases]
        return Content(
            unit=self.unit,
            unit_source=self.unit_entry,
            assessments=self.assessments,
            assessment_source=self.assessment_entries.__getitem__,
            items=[Facts(*facts) for _, _, facts in items],
            item_source=lambda index: items[index][0].entry(items[index][1]),
            cases=[name for _, _, name in cases],
            case_source=lambda index: cases[index][0].entry(cases[index][1]),
            languages=len(self.languages),
        )


def read_units(
    workspace: Workspace,
    targets: Sequence[str],
    skeletons: Mapping[str, Mapping[str, Any]],
    store: Store,
    report: Report,
) -> list[ReadUnit]:
    """The workspace's units; those whose brief cannot be read are left out, after their items were read."""
    read = partial(
        _read_unit,
        workspace=workspace,
        targets=tuple(targets),
        skeletons=skeletons,
        store=store,
        report=report,
    )
    found = [unit for folder in workspace.units if (unit := read(folder)) is not None]
    if not any(unit.unit.units for unit in found):
        return found
    return list(_combined(found, workspace.root, read, report))


def _combined(
    found: Sequence[ReadUnit], root: Path, read: Callable[[UnitFolder], ReadUnit | None], report: Report
) -> Iterator[ReadUnit]:
    """The units, those over others with what they take from them, be these asked for or not."""
    from .combined import check, combine  # imported only where there are any

    known = {unit.unit.id: unit for unit in found}
    have = {unit.folder.path for unit in found}
    for folder in all_units(root, Report()):
        if folder.path not in have and (other := read(folder)) is not None:
            known.setdefault(other.unit.id, other)
    for unit in found:
        if not unit.unit.units:
            yield unit
            continue
        faults = list(check(unit, known))
        report.extend(faults)
        if not faults:
            yield combine(unit, [known[name] for name in unit.unit.units])


def _read_unit(
    folder: UnitFolder,
    workspace: Workspace,
    targets: tuple[str, ...],
    skeletons: Mapping[str, Mapping[str, Any]],
    store: Store,
    report: Report,
) -> ReadUnit | None:
    errors = report.errors
    unit, entry = read_single("unit", folder.unit, report) if folder.unit else (None, None)
    glossary = tuple(term.id for term in unit.glossary) if unit else ()
    texts = Markdown(Assets(folder.path), terms=glossary)
    assets: list[Asset] = []
    synonyms: Mapping[str, tuple[str, ...]] = {}
    sound = False
    if unit is not None and entry is not None:
        if "brief" not in entry.data and not unit.units:
            hint = "the points that the unit's items assess"
            report.add(entry.fault("MS041", "`brief` is missing", ("brief",), hint))
        synonyms = _synonyms(unit, entry, report)
        _check_glossary(unit, entry, report)
        sound = report.errors == errors
        assets += _texts(unit_wording(unit), texts, entry, report)
        check_theme(unit.theme, folder.path, entry, report)
    assessments = list(_assessments(folder.assessment, report)) if folder.assessment else []
    for assessment, place in assessments:
        assets += _texts(assessment_wording(assessment), texts, place, report)
        check_theme(assessment.theme, folder.path, place, report)
    terms = Terms(
        root=workspace.root,
        folder=folder.path,
        unit=unit.id if unit else folder.path.name,
        language=unit.language if unit else "en",
        iri=workspace.settings.iri,
        targets=targets,
        skeletons=skeletons,
        synonyms=synonyms,
        engine=_engine(workspace.root),
        terms=glossary,
        levels=tuple(sorted({each.protection for each, _ in assessments} - {"open"})),
    )
    files = _files(folder, terms, store, report, sound=sound)
    if unit is None or entry is None:
        return None
    read = ReadUnit(
        folder=folder,
        unit=unit,
        unit_entry=entry,
        assessments=tuple(assessment for assessment, _ in assessments),
        assessment_entries=tuple(place for _, place in assessments),
        files=files,
        assets=tuple(assets),
    )
    if not folder.translations or report.errors > errors:
        return read
    return read._replace(translations=tuple(_translated(read, report)))


def _translated(read: ReadUnit, report: Report) -> "Iterator[Translated]":
    """The unit's translations that have no errors."""
    from .translating.unit import Original, translate  # imported only where there are any

    entries = [entry for file in read.files for entry in file.entries()]
    original = Original(
        folder=read.folder.path,
        unit=(read.unit_entry.data, read.unit_entry),
        assessments=tuple((each.data, each) for each in read.assessment_entries),
        items=tuple((each.data, each) for each in entries),
        language=read.unit.language,
    )
    found = (translate(path, original, report) for path in read.folder.translations)
    return (each for each in found if each is not None)


def _synonyms(unit: Unit, entry: yaml.Entry, report: Report) -> Mapping[str, tuple[str, ...]]:
    """The unit's synonym sets; none where something is wrong with them."""
    if not unit.synonyms:
        return unit.synonyms
    from .interactions.phrasing import check_unit_sets  # imported only where there are any

    errors = report.errors
    check_unit_sets(unit.synonyms, entry.reporter(report))
    return unit.synonyms if report.errors == errors else {}


def _check_glossary(unit: Unit, entry: yaml.Entry, report: Report) -> None:
    from .interactions.base import check_ids

    check_ids(unit.glossary, entry.reporter(report), "glossary")


def _engine(root: Path) -> str:
    path = templates.find("player/marking.js", root)
    status = path.stat() if path else None
    return f"{status.st_size} {status.st_mtime_ns}" if status else ""


def _assessments(path: Path, report: Report) -> Iterator[tuple[Assessment, yaml.Entry]]:
    """The assessments of a file that have no errors of shape."""
    for entry in read_file(path, report).documents:
        if entry.data is not None or not entry.faults:
            assessment = read_model("assessment", entry.data, entry.reporter(report))
            if assessment is not None:
                yield assessment, entry


def _texts(wording: Iterator[str], texts: Markdown, entry: yaml.Entry, report: Report) -> tuple[Asset, ...]:
    """Compiles the texts of a document for what is wrong with them; returns their pictures."""
    for text in wording:
        texts.block(text)
    taken = texts.taken(entry)
    report.extend(taken.diagnostics)
    return taken.assets


def unit_wording(unit: Unit) -> Iterator[str]:
    """The Markdown of a unit's document."""
    yield unit.synopsis
    brief = unit.brief
    for point in (*brief.concepts, *brief.tips, *brief.misconceptions, *brief.marking_points):
        yield point.text
    for misconception in brief.misconceptions:
        yield misconception.correction
    for term in unit.glossary:
        yield term.definition


def assessment_wording(assessment: Assessment) -> Iterator[str]:
    """The Markdown of an assessment's document."""
    if assessment.description is not None:
        yield assessment.description
    if assessment.pass_mark_reason is not None:
        yield assessment.pass_mark_reason
    for section in assessment.sections:
        if section.intro is not None:
            yield section.intro


def _files(
    folder: UnitFolder, terms: Terms, store: Store, report: Report, *, sound: bool
) -> tuple[File, ...]:
    """The unit's files of items, compiled where they are not found as they were.

    `sound`: nothing is wrong with what they are compiled for, so that their examples can be tried.
    """
    name = f"parts-{digest(str(terms.folder).encode(), repr(terms.targets).encode())}"
    shelf = Shelf(store, name, digest(program(), repr(terms).encode()))
    sources = _sources(folder)
    kept = shelf.take(source.key for source in sources)
    parts = {name: Part(*part) for name, part in kept.items() if _is_fresh(Part(*part), terms)}
    missing = [source for source in sources if source.key not in parts]
    compiled = _compiled(missing, terms)
    if sound:
        compiled = _tried(missing, compiled, terms, report)
    parts |= zip((source.key for source in missing), compiled, strict=True)
    for source in sources:
        report.extend(diagnostics(parts[source.key]))
    whole = {name: part for name, part in parts.items() if not (part.trials or has_errors(part))}
    shelf.replace({name: tuple(part) for name, part in whole.items()})
    return tuple(File(source, parts[source.key]) for source in sources)


def _sources(folder: UnitFolder) -> list[Source]:
    prefix = shown(folder.path / "x")[:-1]
    return [Source.load(path, prefix + path.name) for path in folder.items]


def _is_fresh(part: Part, terms: Terms) -> bool:
    """Whether the files that a part shows are still what they were."""
    if not part.assets:
        return True
    assets = Assets(terms.folder)
    for _, path, name, _, kind in part.assets:
        source = (terms.root / path).relative_to(terms.folder).as_posix()
        try:
            if assets.find(quote(source), kind).name != name:
                return False
        except AssetError:
            return False
    return True


def _compiled(sources: Sequence[Source], terms: Terms) -> list[Part]:
    """Files compiled, by several processes where there is much to do."""
    stretches = [list(_stretches(source)) for source in sources]
    jobs = [job for several in stretches for job in several]
    sizes = [
        len(source.content) // len(several)
        for source, several in zip(sources, stretches, strict=True)
        for _ in several
    ]
    plain = workers.spread(partial(_compile_plain, terms=terms), jobs, sizes, WORTH)
    parts = iter(Part(*each) for each in plain)
    return [
        merge([next(parts) for _ in several]) if several else unreadable(source.document)
        for source, several in zip(sources, stretches, strict=True)
    ]


def _tried(sources: Sequence[Source], parts: list[Part], terms: Terms, report: Report) -> list[Part]:
    """The parts with what their examples show."""
    if not any(part.trials for part in parts):
        return parts
    from .marking import Marker, MarkingError  # imported only where there are examples, and V8 with it
    from .trials import faults

    try:
        with Marker(terms.root) as marker:
            return [
                tried(part, faults(marker, part.trials, source.document))
                for source, part in zip(sources, parts, strict=True)
            ]
    except MarkingError as error:
        span = Span(shown(terms.root / "templates" / "player" / "marking.js"), 1, 1)
        report.add(Diagnostic("MS300", str(error), span, "mend it, or delete it to use the built-in one"))
        return parts


def _compile_plain(job: Job, terms: Terms) -> tuple[Any, ...]:
    return tuple(compile_part(job, terms))


def _stretches(source: Source) -> Iterator[Job]:
    """The jobs that a file makes; none where it cannot be read."""
    if source.fault is not None:
        return
    size = len(source.content)
    if size <= STRETCH:
        yield Job(source.path, source.name, source.content, 0, None)
        return
    count = len(source.document.documents)
    step = max(1, count * STRETCH // size)
    for first in range(0, max(1, count), step):
        yield Job(source.path, source.name, source.content, first, first + step)
