"""Plain xAPI: a `tincan.xml` for LMSs that launch packages with endpoint, auth, actor and registration."""

from urllib.parse import quote

from .base import Package, one_line
from .launched import Launched, activity_id

NAMESPACE = "http://projecttincan.com/tincan.xsd"
ACTIVITY_TYPE = "http://adlnet.gov/expapi/activities/assessment"


class Tincan(Launched):
    """One activity that can be launched."""

    name = "tincan"

    def manifest(self, package: Package) -> tuple[tuple[str, bytes], ...]:
        """`tincan.xml` in the root of the zip."""
        return (("tincan.xml", _activities(package)),)


def _activities(package: Package) -> bytes:
    from .xml import document, maker  # and lxml with it, only where a manifest is made

    make = maker({None: NAMESPACE})
    language = package.language
    about = package.descriptions or package.titles
    activity = make(
        "activity",
        *(make("name", one_line(text), lang=tag) for tag, text in package.titles),
        *(make("description", one_line(text), lang=tag) for tag, text in about),
        make("launch", quote(package.files[0]), lang=language),
        id=activity_id(package),
        type=ACTIVITY_TYPE,
    )
    return document(make("tincan", make("activities", activity)))


target = Tincan()
