"""Rules of packages that are launched with a record store: `cmi5.xml` and `tincan.xml`.

What the schema of cmi5 says (13.2.0.0-1) is written here anew, so that a fault has a position and a plain
sentence. Numbers are those of cmi5's requirements.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from ..xapi.rules import IRI, LANGUAGE
from .manifest import Element, Manifest, attribute, local, space

CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
TINCAN = "http://projecttincan.com/tincan.xsd"
TEXTS = "title description "
CONTENT_CMI5 = {
    "courseStructure": r"course (objectives )?((au|block) )+",
    "course": TEXTS,
    "block": rf"{TEXTS}(objectives )?((au|block) )+",
    "au": rf"{TEXTS}(objectives )?url (launchParameters )?(entitlementKey )?",
    "objectives": "(objective )+",
    "title": "(langstring )+",
    "description": "(langstring )+",
}
"""Children of an element in their order, each name with a space behind it."""
CONTENT_TINCAN = {
    "tincan": "activities ",
    "activities": "(activity )+",
    "activity": "(name )+(description )*(launch )*(resource )*(extensions )?",
}
VOCABULARY = {
    "moveOn": r"NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed",
    "launchMethod": "AnyWindow|OwnWindow",
    "masteryScore": r"\+?(0(\.[0-9]{0,4}0*)?|\.[0-9]{1,4}0*|1(\.0*)?)",
}
"""Values of an AU's attributes (13.1.4)."""
RESERVED = {"endpoint", "fetch", "actor", "registration", "activityId"}
"""Names of launch parameters (8.1.0.0-6)."""


def check_cmi5(manifest: Manifest, files: set[str]) -> None:
    """A course structure."""
    _root(manifest, "courseStructure", CMI5)
    _content(manifest, CMI5, CONTENT_CMI5)
    _identifiers(manifest)
    _references(manifest)
    _texts(manifest)
    for au in manifest.all("au"):
        _attributes(manifest, au)
        for url in (each for each in au.iterchildren("*") if local(each) == "url"):
            _address(manifest, url, files, "MS480")


def check_tincan(manifest: Manifest, files: set[str]) -> None:
    """A list of activities, of which one at least can be launched."""
    _root(manifest, "tincan", TINCAN)
    _content(manifest, TINCAN, CONTENT_TINCAN)
    for activity in manifest.all("activity"):
        for name in ("id", "type"):
            if not IRI.fullmatch(attribute(activity, name) or ""):
                manifest.fault("MS486", f"the activity's {name} is no absolute IRI", activity, name)
    launches = list(manifest.all("launch"))
    for launch in launches:
        _address(manifest, launch, files, "MS487")
    if not launches:
        manifest.fault("MS487", "no activity has a launch: there is nothing to open", manifest.root)


def _root(manifest: Manifest, name: str, namespace: str) -> None:
    root = manifest.root
    if local(root) != name or space(root) != namespace:
        found = f"<{local(root)}> in namespace `{space(root)}`"
        manifest.fault("MS477", f"the root is {found}", root, hint=f'write <{name} xmlns="{namespace}">')


def _content(manifest: Manifest, namespace: str, content: Mapping[str, str]) -> None:
    """Elements of other namespaces may stand beside (13.1.5)."""
    for element in manifest.elements:
        if space(element) != namespace or local(element) not in content:
            continue
        allowed = content[local(element)]
        names = [local(child) for child in element.iterchildren("*") if space(child) == namespace]
        if not re.fullmatch(allowed, "".join(f"{name} " for name in names)):
            wanted = re.sub(r"[()?*+]", "", allowed.replace("|", " or ")).strip()
            message = f"<{local(element)}> holds {', '.join(names) or 'nothing'}"
            manifest.fault("MS477", message, element, hint=f"in this order: {wanted}")


def _identifiers(manifest: Manifest) -> None:
    """13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1; 3.0.0.0-1."""
    named = [each for each in manifest.all("course", "block", "au", "objective") if not _is_reference(each)]
    counts = Counter((attribute(element, "id") or "").strip() for element in named)
    for element in named:
        identifier = (attribute(element, "id") or "").strip()
        if not IRI.fullmatch(identifier):
            message = f"the id `{identifier}` of <{local(element)}> is no absolute IRI"
            manifest.fault("MS478", message, element, "id")
        elif counts[identifier] > 1:
            manifest.fault("MS478", f"the id `{identifier}` stands twice", element, "id")


def _is_reference(element: Element) -> bool:
    """Objectives are defined below the root, and referred to elsewhere."""
    parent = element.getparent()
    above = None if parent is None else parent.getparent()
    return local(element) == "objective" and above is not None and local(above) != "courseStructure"


def _references(manifest: Manifest) -> None:
    objectives = list(manifest.all("objective"))
    known = {attribute(each, "id") for each in objectives if not _is_reference(each)}
    for element in objectives:
        if _is_reference(element) and (reference := attribute(element, "idref")) not in known:
            manifest.fault("MS481", f"there is no objective `{reference}`", element, "idref")


def _texts(manifest: Manifest) -> None:
    for text in manifest.all("langstring"):
        tag = attribute(text, "lang")
        if tag is not None and not LANGUAGE.fullmatch(tag):
            manifest.fault("MS482", f"`{tag}` is no language tag", text, "lang", "such as `en` or `fr-CA`")
        if not (text.text or "").strip():
            manifest.fault("MS482", "a text without words", text)


def _attributes(manifest: Manifest, au: Element) -> None:
    for name, allowed in VOCABULARY.items():
        value = au.get(name)
        if value is not None and not re.fullmatch(allowed, value.strip()):
            hint = (
                "a number from 0 to 1, with at most four decimals"
                if name == "masteryScore"
                else allowed.replace("|", ", ")
            )
            manifest.fault("MS479", f"{name} is `{value}`", au, name, hint)
    if "AndPassed" in au.get("moveOn", "") and au.get("masteryScore") is None:
        message = "moveOn needs a pass, but there is no masteryScore to pass by"
        manifest.fault("MS483", message, au, "moveOn", severity="warning")


def _address(manifest: Manifest, element: Element, files: set[str], code: str) -> None:
    """A relative path in the package, or an absolute address elsewhere (14.1.0.0-3, 14.1.0.0-4)."""
    for fault in _address_faults((element.text or "").strip(), files):
        manifest.fault(code, fault, element)


def _address_faults(address: str, files: set[str]) -> Iterator[str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        yield f"`{address}` is no URL"
        return
    path = unquote(parts.path)
    if parts.scheme and parts.scheme not in ("http", "https"):
        yield f"`{address}` is no address that a browser opens"
    elif not parts.scheme and (path.startswith("/") or ".." in path.split("/") or parts.netloc):
        yield f"`{address}` is neither relative inside the package nor absolute"
    elif not parts.scheme and path not in files:
        yield f"the launch file `{path}` is not in the package"
    for name, _ in parse_qsl(parts.query, keep_blank_values=True):
        if name in RESERVED:
            yield f"the address has a parameter `{name}` of its own, which the launch sets"
