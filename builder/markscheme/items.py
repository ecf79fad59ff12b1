"""Files of items compiled to plain data, which another process or a cache can hand over.

Everything here depends on the file, the pictures it shows and the `Terms`, and on nothing else; what
items have to do with each other is for the checks and the assembling of packages.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from .archive import Segment, deflate
from .diagnostics import Diagnostic, Related, Report, Span
from .facts import Facts, facts
from .interactions import INTERACTIONS, check_item
from .island import dump
from .model.item import Case, Item, Media
from .model.reading import read_item, read_rest
from .payload import TITLE, case_payload, item_common, item_fields, item_lms, lms_fields, with_lms
from .source import yaml
from .source.assets import Assets
from .source.markdown import Markdown
from .targets import TARGETS
from .targets.base import shorten
from .xapi import activities

CHUNK = 50
"""Items in one segment of the page, at most."""
ACTIVITIES = "xapi"
"""Names the chunks of activities, beside the targets' own."""
KEYS = "keys"
"""Names those of secret halves; see `shelf`."""
LEVEL = 2
"""Deflating harder takes half as long again and saves three percent."""


class Terms(NamedTuple):
    """What a unit's items are compiled for."""

    root: Path
    """Of the workspace."""
    folder: Path
    """Of the unit."""
    unit: str
    language: str
    iri: str
    """What the ids of activities begin with."""
    targets: tuple[str, ...]
    skeletons: Mapping[str, Mapping[str, Any]]
    synonyms: Mapping[str, tuple[str, ...]]
    """The unit's synonym sets."""
    engine: str
    """The marking engine by its size and time, for what examples are tried with."""
    terms: tuple[str, ...] = ()
    """Ids of the unit's glossary."""
    levels: tuple[str, ...] = ()
    """Levels of key protection besides `open` that the unit's assessments ask for."""


def shelf(level: str, name: str) -> str:
    """The name of the chunks for a level of key protection."""
    return name if level == "open" else f"{level}-{name}"


class Chunk(NamedTuple):
    """JSON fragments of consecutive items, joined by commas and deflated."""

    lengths: tuple[int, ...]
    segment: tuple[int, int, int, bytes]

    def fragments(self) -> list[bytes]:
        """The JSON of each item."""
        joined = Segment(*self.segment).data()
        starts = [0]
        for length in self.lengths:
            starts.append(starts[-1] + length + 1)
        return [joined[start : start + length] for start, length in zip(starts, self.lengths, strict=False)]


class Part(NamedTuple):
    """What comes of a file of items, or of a stretch of its documents. Plain tuples throughout."""

    diagnostics: tuple[Any, ...]
    items: tuple[tuple[int, tuple[Any, ...]], ...]
    """Place in the file's stream, and facts."""
    cases: tuple[tuple[int, str, dict[str, Any]], ...]
    """Place, id and payload."""
    chunks: dict[str, tuple[Any, ...]]
    """Chunks of the page's items by target; those of their activities under `ACTIVITIES`."""
    assets: tuple[tuple[int, str, str, bool, str], ...]
    """Files: place, path below the root, name in the package, whether it stands in the page, its kind."""
    trials: tuple[tuple[Any, ...], ...]
    """What is still to be tried (`trials.Trial`)."""


class Job(NamedTuple):
    """A stretch of one file's documents."""

    path: Path
    file: str
    content: bytes
    first: int
    last: int | None


def compile_part(job: Job, terms: Terms) -> Part:
    """The part of a job."""
    document = decoded(job.path, job.file, job.content)
    entries = document.documents[job.first : job.last]
    yaml.parse(entries)
    compiler = _Compiler(terms, Report(() if job.first else document.diagnostics))
    for place, entry in enumerate(entries, job.first):
        compiler.add(place, entry)
    return compiler.part()


class _Compiler:
    """Gathers what comes of a file's documents."""

    def __init__(self, terms: Terms, report: Report) -> None:
        self._terms = terms
        self._report = report
        self._texts = Markdown(Assets(terms.folder), terms.language, terms.synonyms, terms.terms)
        self._items: list[tuple[int, tuple[Any, ...]]] = []
        self._cases: list[tuple[int, str, dict[str, Any]]] = []
        self._assets: list[tuple[int, str, str, bool, str]] = []
        self._trials: list[tuple[Any, ...]] = []
        names = [*terms.targets, ACTIVITIES]
        names += [shelf(level, name) for level in terms.levels for name in (*names, KEYS)]
        self._fragments: dict[str, list[bytes]] = {name: [] for name in names}

    def add(self, place: int, entry: yaml.Entry) -> None:
        """Compiles one document."""
        self._report.extend(entry.faults)
        if entry.faults and entry.data is None:
            self._items.append((place, tuple(_guess(entry.glimpse()))))
            return
        thing = read_item(entry.data, entry.reporter(self._report))
        if thing is None:
            self._items.append((place, tuple(_guess(entry.data))))
            self._look_at(read_rest(entry.data))
        elif isinstance(thing, Case):
            if thing.media:
                _check_media(thing.media, entry.reporter(self._report))
            self._cases.append((place, thing.id, case_payload(thing, self._texts)))
        else:
            self._items.append((place, tuple(facts(thing))))
            self._add_item(place, thing, entry)
        self._take(place, entry)

    def _look_at(self, rest: Item | Case | None) -> None:
        """Finds what is wrong with the texts of an item that has other faults, which are told already."""
        if isinstance(rest, Case):
            case_payload(rest, self._texts)
        elif rest is not None:
            item_common(rest, self._texts)

    def _add_item(self, place: int, item: Item, entry: yaml.Entry) -> None:
        errors = self._report.errors
        check_item(item, entry.reporter(self._report))
        if item.media:
            _check_media(item.media, entry.reporter(self._report))
        common = item_common(item, self._texts)  # also for what is wrong with its texts
        if self._report.errors == errors:
            for name in self._terms.targets:
                self._fragments[name].append(with_lms(common, item_lms(item, self._texts, TARGETS[name])))
            self._fragments[ACTIVITIES].append(activity(item, self._texts, self._terms))
            if item.examples and all(own or name in self._terms.synonyms for _, name, own in item.sets):
                self._trials.append(_trial(place, item, common, self._texts))
            if self._terms.levels:
                self._add_halves(item)

    def _add_halves(self, item: Item) -> None:
        """The item for assessments that protect its key."""
        from . import protection  # imported only where it is asked for

        fields = protection.arranged(item, item_fields(item, self._texts))
        for level in self._terms.levels:
            public, secret = protection.halves(level, item, fields)
            for name in self._terms.targets:
                lms = protection.lms(level, lms_fields(item, self._texts, TARGETS[name]))
                self._fragments[shelf(level, name)].append(with_lms(dump(public), dump(lms)))
            self._fragments[shelf(level, KEYS)].append(dump(secret))
            about = protection.definition(level, item, fields, self._texts)
            activity = _defined(item, about, (), self._texts, self._terms)
            self._fragments[shelf(level, ACTIVITIES)].append(activity)

    def _take(self, place: int, entry: yaml.Entry) -> None:
        """What came of the document's texts besides their HTML."""
        taken = self._texts.taken(entry)
        self._report.extend(taken.diagnostics)
        for asset in taken.assets:
            path = asset.path.relative_to(self._terms.root).as_posix()
            self._assets.append((place, path, asset.name, asset.inline, asset.kind))

    def part(self) -> Part:
        chunks = {name: tuple(_chunks(each)) for name, each in self._fragments.items()}
        found = tuple(map(_plain, self._report))
        assets, trials = tuple(self._assets), tuple(self._trials)
        return Part(found, tuple(self._items), tuple(self._cases), chunks, assets, trials)


def unreadable(document: yaml.Document) -> Part:
    """The part of a file that cannot be read."""
    return Part(tuple(map(_plain, document.diagnostics)), (), (), {}, (), ())


def merge(parts: Sequence[Part]) -> Part:
    """The part of a whole file from those of its stretches, in order."""
    if len(parts) == 1:
        return parts[0]
    chunks = {name: tuple(chunk for part in parts for chunk in part.chunks[name]) for name in parts[0].chunks}
    return Part(
        tuple(diagnostic for part in parts for diagnostic in part.diagnostics),
        tuple(item for part in parts for item in part.items),
        tuple(case for part in parts for case in part.cases),
        chunks,
        tuple(asset for part in parts for asset in part.assets),
        tuple(trial for part in parts for trial in part.trials),
    )


def has_errors(part: Part) -> bool:
    return any(plain[4] == "error" for plain in part.diagnostics)


def diagnostics(part: Part) -> Iterable[Diagnostic]:
    """The part's diagnostics as such."""
    for code, message, span, hint, severity, line, related in part.diagnostics:
        others = tuple(Related(words, Span(*place), source) for words, place, source in related)
        yield Diagnostic(code, message, Span(*span), hint, severity, line, others)


def tried(part: Part, found: Iterable[Diagnostic]) -> Part:
    """The part with what its trials found."""
    return part._replace(diagnostics=(*part.diagnostics, *map(_plain, found)), trials=())


def _plain(diagnostic: Diagnostic) -> tuple[Any, ...]:
    code, message, span, hint, severity, line, related = diagnostic
    others = tuple((words, tuple(place), source) for words, place, source in related)
    return code, message, tuple(span), hint, severity, line, others


def _check_media(media: Sequence[Media], report: Any) -> None:
    from .media import check_media  # imported only where there is any

    check_media(media, report)


def _trial(place: int, item: Item, common: bytes, texts: Markdown) -> tuple[Any, ...]:
    from .trials import trial  # imported only where there are examples

    return tuple(trial(place, item, common, texts))


@lru_cache(maxsize=2)
def decoded(path: Path, file: str, content: bytes) -> yaml.Document:
    """The last document, since a large file makes several jobs."""
    return yaml.decode(path, file, content)


def _guess(data: Any) -> Facts:
    """What can be known of an item that has faults, so that what names it is not called wrong."""
    data = data if isinstance(data, dict) else {}

    def text(key: str) -> str | None:
        value = data.get(key)
        return value if isinstance(value, str) else None

    def texts(key: str) -> tuple[str, ...]:
        value = data.get(key)
        if not isinstance(value, list):
            return ()
        return tuple(each if isinstance(each, str) else "" for each in value)  # each keeps its place

    return Facts(
        id=text("id") or "",
        type=text("type") or "",
        points=texts("points"),
        case=text("case"),
        tags=texts("tags"),
        difficulty=text("difficulty"),
        misconceptions=(),
        language=None,
        radices=(),
        text=0,
        names=(),
    )


def activity(item: Item, texts: Markdown, terms: Terms) -> bytes:
    """`"id":{…}`, as it stands among the activities."""
    interaction = INTERACTIONS[item.type]
    notation = TARGETS["standalone"]
    patterns = (notation.pattern(each) for each in interaction.described(item, texts))
    kept = [pattern for pattern in patterns if pattern is not None]
    return _defined(item, interaction.definition(item, texts), kept, texts, terms)


def _defined(
    item: Item, definition: Mapping[str, Any], patterns: Sequence[str], texts: Markdown, terms: Terms
) -> bytes:
    stem = texts.plain(item.stem)
    made = activities.interaction(
        activities.item_iri(terms.iri, terms.unit, item.id),
        terms.skeletons,
        terms.language,
        (item.title or shorten(stem, TITLE), stem),
        definition,
        patterns,
    )
    return dump({item.id: made})[1:-1]


def _chunks(fragments: Sequence[bytes]) -> Iterable[tuple[Any, ...]]:
    for start in range(0, len(fragments), CHUNK):
        yield tuple(chunk(fragments[start : start + CHUNK]))


def chunk(fragments: Sequence[bytes]) -> Chunk:
    """Fragments joined and deflated."""
    size, crc, shift, deflated = deflate(b",".join(fragments), LEVEL)
    return Chunk(tuple(map(len, fragments)), (size, crc, shift, deflated))
