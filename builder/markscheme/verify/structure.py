"""Rules of every manifest: its declaration, organizations, items, resources and files."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

from .manifest import (
    ADLCP_12,
    ADLCP_2004,
    ADLNAV,
    ADLSEQ,
    CP_12,
    CP_2004,
    IMSSS,
    VERSIONS,
    XML,
    Element,
    Manifest,
    attribute,
    child,
    children,
    local,
    space,
)

BASE = f"{{{XML}}}base"
NCNAME = re.compile(r"[^\W\d][\w.\-·]*")
PREFIXES = {
    CP_12: None,
    CP_2004: None,
    ADLCP_12: "adlcp",
    ADLCP_2004: "adlcp",
    ADLNAV: "adlnav",
    ADLSEQ: "adlseq",
    IMSSS: "imsss",
}
LONGEST = 255
BESIDE = re.compile(r"imsmanifest\.xml|tincan\.xml|cmi5\.xml|metadata\.xml|.*\.(xsd|dtd)")
"""Files that no manifest need list."""


def check_declaration(manifest: Manifest, files: set[str]) -> None:
    """Encoding, root, schema and schemaversion."""
    root, encoding = manifest.root, manifest.root.getroottree().docinfo.encoding or "UTF-8"
    if encoding.upper() not in ("UTF-8", "US-ASCII", "ASCII"):
        manifest.fault("MS423", f"the manifest is {encoding}", root, hint="save it as UTF-8")
    if local(root) != "manifest" or space(root) not in (CP_12, CP_2004):
        hint = f'SCORM 1.2: <manifest xmlns="{CP_12}">; SCORM 2004: <manifest xmlns="{CP_2004}">'
        manifest.fault(
            "MS424", f"the root is <{local(root)}> of {space(root) or 'no namespace'}", root, hint=hint
        )
    metadata = child(root, "metadata")
    schema = None if metadata is None else child(metadata, "schema")
    if schema is None or (schema.text or "").strip() != "ADL SCORM":
        where = root if schema is None else schema
        manifest.fault("MS427", "the metadata lacks <schema>ADL SCORM</schema>", where)
    version = manifest.schema_version
    element = next(manifest.all("schemaversion"), root)
    if version not in VERSIONS:
        hint = f"one of {', '.join(VERSIONS)}"
        found = "no schemaversion" if version is None else f"schemaversion `{version}`"
        manifest.fault("MS425", f"{found}: an LMS takes it for SCORM 1.2", element, hint=hint)
    elif space(root) in (CP_12, CP_2004) and VERSIONS[version] != manifest.version:
        message = f"schemaversion `{version}` contradicts the namespace {space(root)}"
        manifest.fault("MS426", message, element)


def check_prefixes(manifest: Manifest, files: set[str]) -> None:
    """Moodle reads names with their literal prefixes."""
    for element in manifest.elements:
        own = (space(element), element.prefix, local(element))
        for namespace, prefix, name in (own, *_attribute_prefixes(element)):
            if namespace in PREFIXES and prefix != PREFIXES[namespace]:
                wanted = f"{PREFIXES[namespace]}:{name}" if PREFIXES[namespace] else name
                found = f"{prefix}:{name}" if prefix else name
                manifest.fault("MS428", f"Moodle does not know `{found}`", element, hint=f"write `{wanted}`")


def _attribute_prefixes(element: Element) -> Iterator[tuple[str, str | None, str]]:
    """Namespace, prefix and name of an element's attributes that have a namespace."""
    by_space = {namespace: prefix for prefix, namespace in element.nsmap.items() if prefix}
    for key in map(str, element.attrib):
        if key.startswith("{"):
            namespace, _, name = key[1:].partition("}")
            yield namespace, by_space.get(namespace), name


def check_identifiers(manifest: Manifest, files: set[str]) -> None:
    """IDs are XML names, and unique."""
    seen: set[str] = set()
    for element in manifest.all("manifest", "organization", "item", "resource"):
        identifier = attribute(element, "identifier")
        if identifier is None:
            manifest.fault("MS435", f"<{local(element)}> has no identifier", element)
            continue
        if not NCNAME.fullmatch(identifier):
            hint = "start with a letter or underscore; then letters, digits, `.`, `-` and `_`"
            manifest.fault("MS435", f"`{identifier}` is no XML name", element, "identifier", hint)
        if identifier in seen:
            manifest.fault("MS434", f"identifier `{identifier}` stands twice", element, "identifier")
        if len(identifier) > LONGEST:
            message = f"an identifier of {len(identifier)} characters; Moodle stores {LONGEST}"
            manifest.fault("MS436", message, element, "identifier")
        seen.add(identifier)


def check_organizations(manifest: Manifest, files: set[str]) -> None:
    """At least one organization, a default that exists, titles everywhere."""
    organizations = child(manifest.root, "organizations")
    each = [] if organizations is None else children(organizations, "organization")
    if organizations is None or not each:
        where = manifest.root if organizations is None else organizations
        manifest.fault("MS430", "there is no organization: nothing to launch", where)
        return
    default = attribute(organizations, "default")
    if default is not None and default not in {attribute(one, "identifier") for one in each}:
        manifest.fault(
            "MS431", f"the default organization `{default}` does not exist", organizations, "default"
        )
    for element in manifest.all("organization", "item"):
        title = child(element, "title")
        if title is None or not (title.text or "").strip():
            manifest.fault("MS432", f"<{local(element)}> has no title", element)
        elif len(title.text or "") > LONGEST:
            message = f"a title of {len(title.text or '')} characters; Moodle stores {LONGEST}"
            manifest.fault("MS436", message, title)


def check_texts(manifest: Manifest, files: set[str]) -> None:
    """Moodle's reader: references stay text, CDATA is escaped again, `0` vanishes."""
    for title in manifest.all("title"):
        if space(title) not in (CP_12, CP_2004):
            continue
        source = manifest.source(title)
        if re.search(r"&#\w+;", source):
            hint = "write the character itself, in UTF-8"
            manifest.fault(
                "MS438", "Moodle shows a character reference as it is written", title, "", hint, "warning"
            )
        if "<![CDATA[" in source:
            hint = "write &amp; and &lt; instead"
            manifest.fault("MS438", "Moodle escapes the text of CDATA again", title, "", hint, "warning")
        if (title.text or "").strip() == "0":
            manifest.fault("MS438", "Moodle loses the title `0`", title, severity="warning")


def check_references(manifest: Manifest, files: set[str]) -> None:
    """Items and dependencies name resources that exist; what is launched has an href."""
    resources = {attribute(resource, "identifier"): resource for resource in manifest.all("resource")}
    for element in manifest.all("item", "dependency"):
        reference = attribute(element, "identifierref")
        if reference is None:
            continue
        if reference not in resources:
            manifest.fault("MS433", f"there is no resource `{reference}`", element, "identifierref")
        elif local(element) == "item" and not attribute(resources[reference], "href"):
            manifest.fault(
                "MS437", f"resource `{reference}` is launched, but has no href", resources[reference]
            )


def check_resources(manifest: Manifest, files: set[str]) -> None:
    """The scorm type by its version's name, and one SCO where Moodle allows one."""
    wanted = {"scorm12": "scormtype", "scorm2004": "scormType"}[manifest.version]
    scos = []
    for resource in manifest.all("resource"):
        names = [key for key in map(str, resource.attrib) if key.lower().endswith("}scormtype")]
        if not any(key.endswith("}" + wanted) for key in names):
            found = f", but {names[0].partition('}')[2]}" if names else ""
            hint = f'write adlcp:{wanted}="sco" (or "asset")'
            manifest.fault("MS443", f"the resource has no adlcp:{wanted}{found}", resource, hint=hint)
            continue
        value = attribute(resource, wanted)
        if value not in ("sco", "asset"):
            manifest.fault("MS452", f"adlcp:{wanted} is `{value}`, neither sco nor asset", resource, wanted)
        scos += [resource] if value == "sco" else []
    if manifest.version == "scorm2004":
        for resource in scos[1:]:
            message = "a second SCO: in Moodle's player it cannot initialize"
            manifest.fault("MS439", message, resource, severity="warning")


def check_bases(manifest: Manifest, files: set[str]) -> None:
    """Moodle applies `xml:base` on the resource only."""
    for element in manifest.elements:
        if element.get(BASE) is not None and local(element) != "resource":
            message = f"Moodle ignores xml:base on <{local(element)}>"
            manifest.fault("MS444", message, element, "base", "put it on the resource", "warning")


def check_files(manifest: Manifest, files: set[str]) -> None:
    """Listed files exist, existing files are listed, launch files exist."""
    listed = set()
    for resource in manifest.all("resource"):
        base = _base(manifest, resource)
        for element in [resource, *children(resource, "file")]:
            path = _path(manifest, element, base)
            if path is not None and path not in files:
                code, what = ("MS440", "launch file") if element is resource else ("MS441", "file")
                manifest.fault(
                    code, f"the {what} `{path}` is not in the package", element, "href", _near(path, files)
                )
            listed.add(path)
    for path in sorted(files - listed):
        if not BESIDE.fullmatch(path):
            hint = f'add <file href="{path}"/> to its resource'
            manifest.fault("MS442", f"`{path}` is not listed", manifest.root, "", hint, "warning")


def _base(manifest: Manifest, resource: Element) -> str:
    """The folder that a resource's paths start in: `xml:base` of manifest, resources and resource, joined."""
    elements = [manifest.root, *manifest.all("resources")][:2]
    bases = (element.get(BASE, "") for element in [*elements, resource])
    return "".join(base[: base.rfind("/") + 1] for base in bases)  # RFC 3986, 5.2.3


def _path(manifest: Manifest, element: Element, base: str) -> str | None:
    """The path in the zip that an href means; None where there is none, or it points elsewhere."""
    href = attribute(element, "href")
    if not href:
        return None
    try:
        address = urlsplit(base + href)
    except ValueError:
        address = None
    path = "" if address is None else unquote(address.path)
    if address is None or address.scheme or address.netloc or path.startswith("/") or "\\" in path:
        manifest.fault("MS445", f"`{href}` is no relative path inside the package", element, "href")
        return None
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and not parts:
            manifest.fault("MS445", f"`{href}` leads out of the package", element, "href")
            return None
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _near(path: str, files: set[str]) -> str | None:
    """The file that was probably meant."""
    folded = {name.casefold(): name for name in files}
    match = folded.get(path.casefold())
    return f"the package holds `{match}`" if match else None


CHECKS: tuple[Callable[[Manifest, set[str]], None], ...] = (
    check_declaration,
    check_prefixes,
    check_identifiers,
    check_organizations,
    check_texts,
    check_references,
    check_resources,
    check_bases,
    check_files,
)
