"""The report about one package, as a page of HTML: no scripts, nothing beside it, every text escaped."""

from collections.abc import Set
from pathlib import PurePosixPath

from .. import __version__, templates
from ..packages import Built
from .criteria import CRITERIA, READING, Criterion, Status

TEMPLATE = "accessibility.html.j2"
_MEDIA = frozenset({".mp3", ".m4a", ".ogg", ".mp4", ".webm"})
_DRAGGED = frozenset({"order", "gap_match", "categorise"})
"""Question types with something to be dragged."""


def used(built: Built) -> frozenset[str]:
    """What of `Criterion.needs` the package has."""
    media = any(PurePosixPath(member.name).suffix.lower() in _MEDIA for member in built.members)
    found = {
        "media": media,
        "time limit that ends attempts": "deadline" in built.uses,
        "dragging": bool(_DRAGGED & built.uses),
    }
    return frozenset(need for need, present in found.items() if present)


def status(criterion: Criterion, needs: Set[str]) -> Status:
    """How a package with these needs stands by a criterion."""
    return criterion.status if not criterion.needs or criterion.needs in needs else "Not applicable"


def remark(criterion: Criterion, needs: Set[str]) -> str:
    """Why, and how it is known."""
    if criterion.needs and criterion.needs not in needs:
        return f"The package has no {criterion.needs}."
    automatic = any(test != READING for test in criterion.tested)
    ways = (["tests"] if automatic else []) + (["reading"] if READING in criterion.tested else [])
    return criterion.remark + (f" Known by {' and '.join(ways)}." if ways else "")


def page(built: Built) -> str:
    """The report about this package."""
    from jinja2 import Environment, StrictUndefined

    needs = used(built)
    rows = [(each, status(each, needs), remark(each, needs)) for each in CRITERIA]
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(templates.read(TEMPLATE).decode())
    return template.render(built=built, rows=rows, types=sorted(built.uses), version=__version__)
