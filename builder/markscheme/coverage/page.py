"""Coverage as one page of HTML: no scripts, nothing beside it, every text escaped by the template."""

from collections.abc import Sequence

from .. import templates
from ..diagnostics import Diagnostic
from ..terminal import shown
from . import words
from .measure import Coverage

TEMPLATE = "coverage.html.j2"


def page(coverages: Sequence[Coverage], faults: Sequence[Diagnostic]) -> str:
    """The page about these units, and the gaps that were found in them."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"text": shown, "percent": words.percent}
    source = templates.read(TEMPLATE).decode()
    return environment.from_string(source).render(coverages=coverages, faults=faults, summary=words.summary)
