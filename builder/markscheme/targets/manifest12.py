"""`imsmanifest.xml` of SCORM 1.2 (Content Aggregation Model 1.2, chapter 2.3)."""

from urllib.parse import quote

from .base import Package, shorten
from .xml import XML_LANG, Element, Maker, Texts, document, maker, number, title, vcard

NAMESPACES = {
    None: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "imsmd": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
}


def manifest(package: Package) -> bytes:
    """One organization, one item, one SCO."""
    make = maker(NAMESPACES)
    item = make(
        "item",
        make("title", title(package.title)),
        identifier=f"sco.{package.name}",
        identifierref=f"resource.{package.name}",
        isvisible="true",
    )
    if (mastery := mastery_score(package)) is not None:
        item.append(make("adlcp:masteryscore", mastery))
    organization = f"organization.{package.name}"
    root = make(
        "manifest",
        make("metadata", make("schema", "ADL SCORM"), make("schemaversion", "1.2"), _lom(make, package)),
        make(
            "organizations",
            make("organization", make("title", title(package.title)), item, identifier=organization),
            default=organization,
        ),
        make(
            "resources",
            make(
                "resource",
                *(make("file", href=quote(name)) for name in package.files),
                identifier=f"resource.{package.name}",
                type="webcontent",
                href=quote(package.files[0]),
                attributes={"adlcp:scormtype": "sco"},
            ),
        ),
        identifier=f"package.{package.name}",
        version="1.0",
    )
    return document(root)


def mastery_score(package: Package) -> str | None:
    """`adlcp:masteryscore`, by which an LMS turns a score into passed or failed when the learner leaves.

    Not where further attempts may follow: Moodle would fail the first one for good.
    """
    if package.pass_mark is None or package.final_status != "passed_failed" or package.attempts != 1:
        return None
    return number(package.pass_mark)


def _lom(make: Maker, package: Package) -> Element:
    """IMS Learning Resource Meta-Data 1.2.1."""

    def langstrings(name: str, texts: Texts, limit: int) -> Element:
        words = (
            make("imsmd:langstring", shorten(text, limit), attributes={XML_LANG: tag}) for tag, text in texts
        )
        return make(f"imsmd:{name}", *words)

    general = make("imsmd:general", langstrings("title", package.titles, 1000))
    general.extend(make("imsmd:language", tag) for tag, _ in package.titles)
    if package.descriptions:
        general.append(langstrings("description", package.descriptions, 2000))
    general.extend(langstrings("keyword", [(package.language, each)], 1000) for each in package.keywords)
    if package.publisher is None:
        return make("imsmd:lom", general)
    entity = make("imsmd:centity", make("imsmd:vcard", vcard(package.publisher)))
    contribute = make("imsmd:contribute", _role(make), entity)
    return make("imsmd:lom", general, make("imsmd:lifecycle", contribute))


def _role(make: Maker) -> Element:
    """`x-none` stands for words of a vocabulary, which are in no language (IMS MD 1.2.1, best practice)."""

    def word(name: str, text: str) -> Element:
        return make(f"imsmd:{name}", make("imsmd:langstring", text, attributes={XML_LANG: "x-none"}))

    return make("imsmd:role", word("source", "LOMv1.0"), word("value", "Publisher"))
