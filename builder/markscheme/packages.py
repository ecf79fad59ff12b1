"""One assessment for one target: the page, the manifest and the pictures, ready to be written."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple
from urllib.parse import urlsplit

from . import archive, locales, parts, payload, templates
from .archive import Member, Segment, deflate
from .cache import Store, digest, installed, program
from .checks import Content
from .facts import Facts
from .interactions import TYPES
from .island import dump
from .items import ACTIVITIES, Chunk, Terms, activity, chunk, shelf
from .model.assessment import Assessment
from .model.settings import Lrs, Settings
from .model.unit import Point, Unit
from .page import Frame, Look, Shell, Weight, assemble
from .page import frame as page_frame
from .sections import Draw, draws
from .source.assets import Assets
from .source.markdown import Markdown
from .state import Layout, layout
from .targets import Objective, Package, Target
from .targets.base import one_line
from .units import ReadUnit
from .workspace import Workspace
from .xapi import activities
from .xapi.compiled import Compiled, filled

if TYPE_CHECKING:
    from .protected import Protected
    from .translating.unit import Translated

PAGE = "index.html"
LRS = "lrs"
"""What the words begin with of the part that delivers statements."""
MAIN = ("initialized", "resumed", "answered", "completed", "passed", "failed", "suspended", "terminated")
"""Events that the player's core tells."""
_COMMA = deflate(b",")
_START = b"markscheme.start();\n"


class Built(NamedTuple):
    """A package and what a report says of it."""

    file: str
    """Name of the zip."""
    target: Target
    items: int
    layout: Layout
    members: tuple[Member, ...]
    player: Weight
    """Script and styles of its page."""
    title: str
    uses: frozenset[str]
    """Question types and features that it has, its target and its level of protection, and `deadline` where
    the time limit ends attempts."""

    @property
    def page(self) -> int:
        """Bytes of the page in the zip: all that has to come before the first question."""
        return next(member.packed for member in self.members if member.name == PAGE)

    def write(self, stream: BinaryIO) -> int:
        return archive.write(stream, self.members)


class Bench(NamedTuple):
    """What all packages of a unit are made of and with."""

    workspace: Workspace
    read: ReadUnit
    content: Content
    hooks: Compiled
    store: Store


def make_frame(assessment: Assessment, target: Target, used: Sequence[int], bench: Bench) -> Frame:
    """The page's frame for these items. BrokenTemplateError where a template cannot be used."""
    workspace, language = bench.workspace, bench.read.unit.language
    root = workspace.root
    lrs = workspace.settings.lrs
    origin = None if lrs is None else "{0.scheme}://{0.netloc}".format(urlsplit(lrs.endpoint))
    items = [bench.content.items[index] for index in used]
    theme = _look(assessment, bench)
    present = _present(assessment, target, used, bench)
    found = _parts(assessment, target, items, bench, present)
    others = bench.read.languages[1:]
    shell = Shell(
        template=templates.read("page.html.j2", root).decode(),
        language=language,
        script=(templates.read("player/player.js", root), b"".join(found.values()) + _START),
        style=b"".join((templates.read("player/player.css", root), *parts.styles(found, root), theme.style)),
        strings=locales.layers(language, root),
        others=tuple((other, locales.layers(other, root)) for other in others),
        connect=" ".join(filter(None, (origin, target.reaches))) or None,
        logo=theme.logo,
        absent=_absent(present),
    )
    return page_frame(shell, installed())


def _look(assessment: Assessment, bench: Bench) -> Look:
    """What the themes of workspace, unit and assessment make of the page."""
    workspace, read = bench.workspace, bench.read
    own = ((workspace.settings.theme, workspace.root), (read.unit.theme, read.folder.path))
    themes = [*own, (assessment.theme, read.folder.path)]
    if not any(theme for theme, _ in themes):
        return Look()
    from .theme import look  # imported only where there is a theme

    return look(themes)


def _present(assessment: Assessment, target: Target, used: Sequence[int], bench: Bench) -> frozenset[str]:
    """The question types, features and other parts that the package uses, and whether time ends attempts."""
    items = [bench.content.items[index] for index in used]
    present = {target.name, assessment.protection} | {item.type for item in items}
    kinds = {each.kind for each in _shown(bench, used)}
    present |= parts.features(assessment, items, bench.read.languages, kinds)
    present |= parts.rescue(assessment.protection, bench.workspace.settings.recovery_key)
    if has_lrs(target, bench.workspace.settings):
        present.add(LRS)
    if assessment.time_limit is not None and assessment.time_up == "submit":
        present.add("deadline")
    return frozenset(present)


def _absent(present: frozenset[str]) -> tuple[str, ...]:
    """Those that it has no use for."""
    return tuple(name for name in (*TYPES, *parts.FEATURES, "sealed", "cmi5", LRS) if name not in present)


def has_lrs(target: Target, settings: Settings) -> bool:
    """Whether statements may go to a record store: a configured one, or one that the launch names."""
    return settings.lrs is not None or target.reaches is not None


def _parts(
    assessment: Assessment, target: Target, items: Sequence[Facts], bench: Bench, present: frozenset[str]
) -> dict[str, bytes]:
    """The parts of the player that the assessment needs for these items, by name, in the page's order."""
    features = [name for name in parts.FEATURES if name in present]
    wanted = parts.wanted(assessment, items, features, target.name, bench.read.languages, lrs=LRS in present)
    return dict(parts.scripts(wanted, bench.workspace.root))


class _Content(NamedTuple):
    """What the page plays, before it is put together."""

    used: list[int]
    """Of the unit's items."""
    layout: Layout
    head: bytes
    items: Iterable[Segment]
    protected: "Protected | None"


def _content(assessment: Assessment, target: Target, bench: Bench) -> _Content:
    read, items = bench.read, bench.content.items
    found = draws(assessment, items)
    used = payload.used(found)
    protected = _protected(assessment, target, used, bench)
    plan = layout(assessment, found, items, protected and protected.arrangement, len(read.languages))
    segments = _chunks(read, set(used), target.name) if protected is None else [_joined(protected.items)]
    if read.translations:
        segments = list(segments)
    head = _head(assessment, target, found, plan, bench, segments, protected)
    return _Content(used, plan, head, segments, protected)


def make_package(assessment: Assessment, target: Target, bench: Bench, ending: str | None = None) -> Built:
    """The package of an assessment for a target. The unit must have no errors.

    `ending`: of its name, where that is not the assessment's id.
    BrokenTemplateError where a template of the workspace cannot be used.
    """
    read, level = bench.read, assessment.protection
    used, plan, head, items, protected = _content(assessment, target, bench)
    activities = _activities(assessment, used, bench)
    frame = make_frame(assessment, target, used, bench)
    page = assemble(
        frame,
        one_line(assessment.title),
        {
            "payload": _island(head, items, payload.TAIL),
            "xapi": _island(_xapi(assessment, target, bench), activities, b"}}"),
        },
    )
    media = _media(bench, used)
    if level == "sealed" and protected is not None:
        media = tuple(each for each in media if protected.holds(each.name) or each.name.encode() in head)
    package = _package(assessment, used, bench, (PAGE, *(each.name for each in media)))
    return Built(
        file=f"{read.unit.id}-{ending or assessment.id}-{target.name}.zip",
        target=target,
        items=len(used),
        layout=plan,
        members=(archive.segmented(PAGE, page), *media, *_manifest(target, package, bench.store)),
        player=frame.player,
        title=assessment.title,
        uses=_present(assessment, target, used, bench),
    )


def playable(assessment: Assessment, target: Target, bench: Bench) -> bytes:
    """What the package's page plays: `Payload` of `payload.ts` as JSON."""
    content = _content(assessment, target, bench)
    return b"".join((content.head, *(segment.data() for segment in content.items), payload.TAIL))


def _protected(
    assessment: Assessment, target: Target, used: Sequence[int], bench: Bench
) -> "Protected | None":
    """None where the key is open."""
    if assessment.protection == "open":
        return None
    from .protected import protect  # imported only where it is asked for

    return protect(assessment, target, used, bench.read, _tips(bench.read.unit, bench, used))


def _island(head: bytes, items: Iterable[Segment], tail: bytes) -> Iterator[Segment]:
    """An island's segments: what is the assessment's own, and those of its items."""
    yield deflate(head)
    yield from items
    yield deflate(tail)


def _joined(fragments: Sequence[bytes]) -> Segment:
    return deflate(b",".join(fragments))


def _chunks(read: ReadUnit, used: set[int], name: str) -> Iterator[Segment]:
    """The fragments of the used items, as kept where a whole chunk is used."""
    first = 0
    begun = False
    for each in (Chunk(*each) for file in read.files for each in file.part.chunks[name]):
        indexes = range(first, first + len(each.lengths))
        first = indexes.stop
        if not used.issuperset(indexes):
            wanted = [index - indexes.start for index in indexes if index in used]
            if not wanted:
                continue
            fragments = each.fragments()
            each = chunk([fragments[index] for index in wanted])
        if begun:
            yield _COMMA
        begun = True
        yield Segment(*each.segment)


def _head(
    assessment: Assessment,
    target: Target,
    found: Sequence[Draw],
    plan: Layout,
    bench: Bench,
    items: Iterable[Segment],
    protected: "Protected | None" = None,
) -> bytes:
    read = bench.read
    used = payload.used(found)
    cases = _cases_of(bench, used)

    def fields(unit: Unit, asked: Assessment, known: Mapping[str, Any], texts: Markdown) -> dict[str, Any]:
        return payload.head_fields(
            target=target,
            package=f"{unit.id}.{asked.id}",
            unit=unit,
            assessment=asked,
            draws=found if asked is assessment else draws(asked, bench.content.items),
            cases={name: known[name] for name in known if name in cases},
            layout=plan,
            settings=bench.workspace.settings,
            texts=texts,
            more=protected and protected.head,
            tips=() if protected else _tips(unit, bench, used),
            titles=read.titles,
        )

    known = {name: case for file in read.files for _, name, case in file.part.cases}
    own = fields(read.unit, assessment, known, Markdown(Assets(read.folder.path)))
    if not read.translations:
        return payload.head(own)
    from .translating import package  # imported only where there are several languages

    originals = [segment.data() for segment in items]
    changes = {
        each.language: {
            **package.changes(
                own, fields(each.unit, _translation(assessment, each, read), each.cases, each.texts)
            ),
            "items": package.items_of(originals, each.fields),
        }
        for each in read.translations
    }
    return payload.head({**own, "languages": read.languages, "translations": changes})


def _translation(assessment: Assessment, translated: "Translated", read: ReadUnit) -> Assessment:
    """The assessment in another language."""
    return translated.assessments[[each.id for each in read.assessments].index(assessment.id)]


def _activities(assessment: Assessment, used: Sequence[int], bench: Bench) -> Iterable[Segment]:
    """The activities of the items, as members of a JSON object."""
    read, level = bench.read, assessment.protection
    found = _chunks(read, set(used), shelf(level, ACTIVITIES))
    if not read.translations:
        return found
    from .translating.package import together  # imported only where there are several languages

    activities = json.loads(b"{%b}" % b"".join(segment.data() for segment in found))
    for each in read.translations:
        terms = _terms(each.language, bench)
        others = (activity(each.items[name], each.texts, terms) for name in activities)
        activities = together(activities, json.loads(b"{%b}" % b",".join(others)))
    return [deflate(dump(activities)[1:-1])]


def _terms(language: str, bench: Bench) -> Terms:
    """What activities in a language are made for."""
    read, workspace = bench.read, bench.workspace
    return Terms(
        root=workspace.root,
        folder=read.folder.path,
        unit=read.unit.id,
        language=language,
        iri=workspace.settings.iri,
        targets=(),
        skeletons=bench.hooks.skeletons,
        synonyms={},
        engine="",
    )


def _tips(unit: Unit, bench: Bench, used: Sequence[int]) -> tuple[Point, ...]:
    """The unit's tips that these items assess."""
    tips = unit.brief.tips
    if not tips:
        return ()
    assessed = {point for index in used for point in bench.content.items[index].points}
    return tuple(tip for tip in tips if tip.id in assessed)


def _cases_of(bench: Bench, used: Sequence[int]) -> set[str]:
    """Ids of the cases that these items belong to."""
    return {case for index in used if (case := bench.content.items[index].case) is not None}


def _xapi(assessment: Assessment, target: Target, bench: Bench) -> bytes:
    """`XapiPayload` of `payload.ts` up to its activities."""
    fields = _xapi_fields(bench.read.unit, assessment, target, bench)
    for each in bench.read.translations:
        from .translating.package import together

        other = _translation(assessment, each, bench.read)
        fields = together(fields, _xapi_fields(each.unit, other, target, bench))
    return dump(fields)[:-1] + b',"activities":{'


def _xapi_fields(about_unit: Unit, assessment: Assessment, target: Target, bench: Bench) -> dict[str, object]:
    """The fields of `XapiPayload` but for its activities, in the unit's language."""
    settings, skeletons = bench.workspace.settings, bench.hooks.skeletons
    language, base, unit = about_unit.language, settings.iri, about_unit.id
    name = activities.assessment_iri(base, unit, assessment.id)
    about = {
        "unit": activities.activity(
            activities.unit_iri(base, unit), skeletons["unit"], language, about_unit.title
        ),
        "assessment": activities.activity(name, skeletons["assessment"], language, assessment.title),
    }
    unknown = "extra_time" if assessment.time_limit is None else None
    fields: dict[str, object] = {
        "templates": [filled(each, about, language, unknown) for each in _templates(target, bench)],
        "assessment": about["assessment"],
    }
    if has_lrs(target, settings) and assessment.protection == "open":
        fields["points"] = {
            point["id"]: activities.activity(
                activities.point_iri(base, unit, point["id"]), skeletons["point"], language, point["title"]
            )
            for point in payload.points(about_unit.brief)
        }
    if settings.lrs is not None:
        fields["lrs"] = _store(settings.lrs)
    return fields


def _templates(target: Target, bench: Bench) -> Iterator[Mapping[str, Any]]:
    """Those whose events the page tells: the session's main ones where nothing observes more."""
    every = has_lrs(target, bench.workspace.settings)
    return (template for template in bench.hooks.templates if every or template["event"] in MAIN)


def _store(lrs: Lrs) -> dict[str, object]:
    """`LrsSettings` of `payload.ts`: what is set, but for the author's consent."""
    fields = {name: value for name, value in vars(lrs).items() if value}
    fields.pop("learners_may_read_the_credential", None)
    return fields


class _Shown(NamedTuple):
    """A file that the page shows."""

    path: Path
    name: str
    inline: bool
    kind: str


def _shown(bench: Bench, used: Sequence[int]) -> Iterator[_Shown]:
    """The files of the items used, their cases, and the texts around them; some more than once."""
    read, root = bench.read, bench.workspace.root
    needed, cases = set(used), _cases_of(bench, used)
    yield from (_Shown(*asset) for asset in read.assets)
    yield from (_Shown(*asset) for each in read.translations for asset in each.assets)
    first = 0
    for file in read.files:
        if file.part.assets:
            places = {place for index, (place, _) in enumerate(file.part.items, first) if index in needed}
            places |= {place for place, name, _ in file.part.cases if name in cases}
            for place, path, name, inline, kind in file.part.assets:
                if place in places:
                    yield _Shown(root / path, name, inline, kind)
        first += len(file.part.items)


def _media(bench: Bench, used: Sequence[int]) -> tuple[Member, ...]:
    """The files that lie beside the page."""
    paths = {each.name: each.path for each in _shown(bench, used) if not each.inline}
    return tuple(archive.member(name, paths[name].read_bytes()) for name in sorted(paths))


def _about(assessment: Assessment, translated: "Translated", read: ReadUnit) -> tuple[str, str, str]:
    """Language, title and description in another language."""
    other = _translation(assessment, translated, read)
    about = other.description or translated.unit.synopsis
    return translated.language, other.title, translated.texts.plain(about)


def _package(assessment: Assessment, used: Sequence[int], bench: Bench, files: tuple[str, ...]) -> Package:
    """What the manifest says. The objectives are the points that the items assess, in the brief's order."""
    read, settings = bench.read, bench.workspace.settings
    plain = Markdown(Assets(read.folder.path)).plain
    assessed = {point for index in used for point in bench.content.items[index].points}
    titles = {point["id"]: point["title"] for point in payload.points(read.unit.brief)}
    # Synopsis, keywords and points may tell what is true; a pass mark says nothing where nothing is marked.
    sealed = assessment.protection == "sealed"
    about = assessment.description or ("" if sealed else read.unit.synopsis)
    return Package(
        unit=read.unit.id,
        assessment=assessment.id,
        title=assessment.title,
        description=plain(about),
        language=read.unit.language,
        translations=tuple(_about(assessment, each, read) for each in read.translations),
        keywords=() if sealed else read.unit.keywords,
        pass_mark=None if sealed else assessment.pass_mark,
        attempts=None if assessment.attempts == "unlimited" else assessment.attempts,
        final_status=settings.scorm12.final_status,
        objectives=tuple(
            Objective(name, title) for name, title in titles.items() if name in assessed and not sealed
        ),
        files=files,
        publisher=settings.publisher,
        iri=settings.iri,
        move_on=_camel(settings.cmi5.move_on),
        launch_method=_camel(settings.cmi5.launch_method) or "AnyWindow",
        launch_parameters=settings.cmi5.launch_parameters,
    )


def _camel(words: str | None) -> str | None:
    """`completed_and_passed` as cmi5 writes it: `CompletedAndPassed`."""
    return None if words is None else "".join(word.capitalize() for word in words.split("_"))


def _manifest(target: Target, package: Package, store: Store) -> tuple[Member, ...]:
    """The manifest, verified as `markscheme verify` would; kept, as it rarely changes."""
    shelf = f"manifest-{target.name}-{package.name}"
    key = f"{shelf}-{digest(program(), repr(package).encode())}"
    kept = store.get(key)
    if kept is None:
        # Imported only where a manifest has changed, and lxml with it.
        from .verify.manifest_rules import check_manifest

        kept = target.manifest(package)
        for name, content in kept:
            faults, _ = check_manifest(content, set(package.files), target.name, name)
            assert not faults, (name, faults)
        store.put(key, kept, instead_of=shelf)
    return tuple(archive.member(name, content) for name, content in kept)
