"""`imsmanifest.xml` of SCORM 2004 4th edition (Content Aggregation Model, chapter 3; Sequencing, chapter 5).

One SCO: Moodle's player answers a second one with error 104. No `imsss:mapInfo`: it makes Moodle's
upload fail. No `adlcp:completionThreshold`: the player reports completion itself, when the learner
submits, and an LMS must not conclude it from progress.
"""

from urllib.parse import quote

from .base import Package, shorten
from .xml import Element, Maker, Texts, document, maker, number, title, vcard

NAMESPACES = {
    None: "http://www.imsglobal.org/xsd/imscp_v1p1",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
    "adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "imsss": "http://www.imsglobal.org/xsd/imsss",
    "lom": "http://ltsc.ieee.org/xsd/LOM",
}
PRIMARY_OBJECTIVE = "PRIMARYOBJ"
"""Upper case, so that no point of a brief can have the same id."""
HIDDEN = ("previous", "continue")
"""Buttons of the LMS that lead nowhere in a package with one SCO."""


def manifest(package: Package) -> bytes:
    """One organization, one item, one SCO."""
    make = maker(NAMESPACES)
    organization = f"organization.{package.name}"
    root = make(
        "manifest",
        make(
            "metadata",
            make("schema", "ADL SCORM"),
            make("schemaversion", "2004 4th Edition"),
            _lom(make, package),
        ),
        make(
            "organizations",
            make(
                "organization",
                make("title", title(package.title)),
                _item(make, package),
                make("imsss:sequencing", make("imsss:controlMode", choice="true", flow="true")),
                identifier=organization,
                attributes={"adlseq:objectivesGlobalToSystem": "false"},
            ),
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
                attributes={"adlcp:scormType": "sco"},
            ),
        ),
        identifier=f"package.{package.name}",
        version="1.0",
    )
    return document(root)


def _item(make: Maker, package: Package) -> Element:
    hidden = (make("adlnav:hideLMSUI", button) for button in HIDDEN)
    return make(
        "item",
        make("title", title(package.title)),
        _sequencing(make, package),
        make("adlnav:presentation", make("adlnav:navigationInterface", *hidden)),
        identifier=f"sco.{package.name}",
        identifierref=f"resource.{package.name}",
        isvisible="true",
    )


def _sequencing(make: Maker, package: Package) -> Element:
    """The primary objective carries the pass mark; each point of the brief is an objective of its own."""
    primary = make("imsss:primaryObjective", objectiveID=PRIMARY_OBJECTIVE)
    if package.pass_mark is not None:
        primary.set("satisfiedByMeasure", "true")
        primary.append(make("imsss:minNormalizedMeasure", number(round(package.pass_mark / 100, 4))))
    others = (make("imsss:objective", objectiveID=objective.id) for objective in package.objectives)
    return make(
        "imsss:sequencing",
        make("imsss:objectives", primary, *others),
        make("imsss:deliveryControls", completionSetByContent="true", objectiveSetByContent="true"),
    )


def _lom(make: Maker, package: Package) -> Element:
    """IEEE 1484.12.1 Learning Object Metadata, general category."""

    def strings(name: str, texts: Texts, limit: int) -> Element:
        words = (make("lom:string", shorten(text, limit), language=tag) for tag, text in texts)
        return make(f"lom:{name}", *words)

    general = make("lom:general", strings("title", package.titles, 1000))
    general.extend(make("lom:language", tag) for tag, _ in package.titles)
    if package.descriptions:
        general.append(strings("description", package.descriptions, 2000))
    general.extend(strings("keyword", [(package.language, each)], 1000) for each in package.keywords)
    if package.publisher is None:
        return make("lom:lom", general)
    role = make("lom:role", make("lom:source", "LOMv1.0"), make("lom:value", "publisher"))
    contribute = make("lom:contribute", role, make("lom:entity", vcard(package.publisher)))
    return make("lom:lom", general, make("lom:lifeCycle", contribute))
