"""The parts of the player that a package carries beside its core: what its items and its target use.

`templates/player/build.mjs` makes them. The first line of a part names the shared parts that must be on the
page before it (`// needs shared/marking/families`); its styles, if it has any, lie beside it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from . import facts, templates
from .facts import Facts
from .model.assessment import Assessment

FEATURES = (
    *facts.FEATURES,
    *("blueprint", "calculator", "cases", "certificate", "glossary", "languages", "media", "timer", "zoom"),
    *("rescue", "restore", "sealing"),
)
"""Parts that only some items need beside their type's, or some assessments."""
_OF_KINDS = {"picture": "zoom", "audio": "media", "video": "media"}
"""By kinds of files (`source.assets.KINDS`)."""
_NEEDS = b"// needs "


def features(
    assessment: Assessment, items: Sequence[Facts], languages: Sequence[str], kinds: Collection[str]
) -> set[str]:
    """Those of `FEATURES` that the assessment needs for these items, in the unit's languages, with files of
    these kinds."""
    found = {feature for kind, feature in _OF_KINDS.items() if kind in kinds}
    found |= {feature for item in items for feature in item.features}
    if not assessment.shows_hints:
        found.discard("hints")
    if assessment.time_limit is not None:
        found.add("timer")
    if any(section.blueprint for section in assessment.sections):
        found.add("blueprint")
    if any(item.case is not None for item in items):
        found.add("cases")
    if assessment.certificate:
        found.add("certificate")
    if len(languages) > 1:
        found.add("languages")
    found.update(assessment.tools)
    return found


def rescue(level: str, recovery_key: str | None) -> set[str]:
    """Those of `FEATURES` that let learners keep a copy of their attempt, at a level of protection."""
    if level != "sealed":
        return {"rescue", "restore"}
    # The page cannot read what it encrypts, and what is not encrypted it does not give away.
    return set() if recovery_key is None else {"rescue", "sealing"}


def wanted(
    assessment: Assessment,
    items: Sequence[Facts],
    features: Iterable[str],
    target: str,
    languages: Sequence[str],
    *,
    lrs: bool,
) -> set[str]:
    """The names of the parts that the assessment needs for these items and features, without the shared ones.

    `languages` are the unit's; `lrs`: statements may go to a record store.
    """
    level = assessment.protection
    found = {f"lms/{target}", f"protection/{level}"}
    found |= {f"features/{feature}" for feature in features}
    if lrs:
        found.add("xapi/lrs")
    if level == "sealed":  # nothing is marked in the page
        return found | {f"recording/{item.type}" for item in items}
    asked = {item.language for item in items if item.language is not None}
    tags = (asked - {""}) | (set(languages) if "" in asked else set())
    found |= {f"languages/{tag.partition('-')[0].lower()}" for tag in tags}
    return found | {f"interactions/{item.type}" for item in items}


def scripts(names: Iterable[str], root: Path) -> Iterator[tuple[str, bytes]]:
    """Names and scripts of these parts, each behind the shared parts that it needs.

    Not every target, level and language has a part: one without a file is left out.
    """
    done: set[str] = set()

    def each(name: str) -> Iterator[tuple[str, bytes]]:
        path = None if name in done else templates.find(f"player/parts/{name}.js", root)
        done.add(name)
        if path is None:
            return
        script = path.read_bytes()
        if script.startswith(_NEEDS):
            for needed in script[len(_NEEDS) : script.index(b"\n")].decode().split():
                yield from each(needed)
        yield name, script

    for name in sorted(names):
        yield from each(name)


def styles(names: Iterable[str], root: Path) -> Iterator[bytes]:
    """The styles of these parts, shared ones among them."""
    found = (templates.find(f"player/parts/{name}.css", root) for name in names)
    return (path.read_bytes() for path in found if path)
