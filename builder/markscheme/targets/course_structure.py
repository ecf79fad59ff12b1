"""`cmi5.xml`, the course structure (cmi5, section 13; the numbers are those of its requirements).

One AU needs no block around it: an LMS would show a folder that holds one thing.
"""

from math import floor
from urllib.parse import quote

from .base import Package, one_line
from .launched import activity_id, course_id, objective_id
from .xml import Element, Maker, Texts, document, maker, number

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
ACTIVITY_TYPE = "http://adlnet.gov/expapi/activities/assessment"
PASSING = {"Passed": "Completed", "CompletedAndPassed": "Completed", "CompletedOrPassed": "Completed"}
"""What stands for a criterion where nobody can pass."""


def structure(package: Package) -> bytes:
    """The course, its objectives and the AU, in the order that 13.2.0.0-1 demands."""
    make = maker({None: NAMESPACE})
    about = _about(make, package)
    root = make("courseStructure", make("course", *about, id=course_id(package)))
    if package.objectives:
        root.append(make("objectives", *(_objective(make, package, *each) for each in package.objectives)))
    root.append(_au(make, package))
    return document(root)


def _au(make: Maker, package: Package) -> Element:
    """The assignable unit. Its launch file is named relative to the zip's root (14.1.0.0-3)."""
    au = make(
        "au",
        *_about(make, package),
        id=activity_id(package),
        moveOn=_move_on(package),
        launchMethod=package.launch_method,
        activityType=ACTIVITY_TYPE,
    )
    if package.pass_mark is not None:
        au.set("masteryScore", number(_mastery_score(package.pass_mark)))
    if package.objectives:
        references = (
            make("objective", idref=objective_id(package, objective.id)) for objective in package.objectives
        )
        au.append(make("objectives", *references))
    au.append(make("url", quote(package.files[0])))
    if package.launch_parameters is not None:
        au.append(make("launchParameters", package.launch_parameters))
    return au


def _mastery_score(pass_mark: float) -> float:
    """With four decimals (13.1.4). Never above the pass mark: where that is two thirds, two thirds pass."""
    return floor(pass_mark * 100 + 1e-6) / 10_000


def _move_on(package: Package) -> str:
    """What satisfies the LMS. Without a setting: to have passed, or completed where nobody can pass."""
    if package.pass_mark is None:
        wanted = package.move_on or "Completed"
        return PASSING.get(wanted, wanted)
    return package.move_on or "Passed"


def _objective(make: Maker, package: Package, identifier: str, title: str) -> Element:
    texts = _texts(make, ((package.language, title),), ())
    return make("objective", *texts, id=objective_id(package, identifier))


def _about(make: Maker, package: Package) -> tuple[Element, Element]:
    return _texts(make, package.titles, package.descriptions)


def _texts(make: Maker, titles: Texts, descriptions: Texts) -> tuple[Element, Element]:
    """Title and description, which the schema both demands."""

    def strings(name: str, texts: Texts) -> Element:
        return make(name, *(make("langstring", one_line(text), lang=tag) for tag, text in texts))

    return strings("title", titles), strings("description", descriptions or titles)
