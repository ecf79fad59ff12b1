"""What cmi5 asks of the statement hooks: the statements that an assignable unit owes its LMS."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

OWED = ("initialized", "completed", "passed", "failed", "terminated")
"""Events with a verb of cmi5's own (9.3), all about the assessment."""
VERBS = "http://adlnet.gov/expapi/verbs/"


def cmi5_faults(templates: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Why an LMS would refuse what these templates make. What must not be there, the page leaves out."""
    by_event = {template["event"]: template for template in templates}
    for event in OWED:
        template = by_event.get(event)
        if template is None:
            yield f"there is no hook `{event}`; cmi5 demands one"
            continue
        verb = template["statement"]["verb"]["id"]
        if verb != VERBS + event:
            yield f"the verb of `{event}` is {verb}; cmi5 demands {VERBS}{event}"
        if template["activity"] != "assessment":
            yield f"`{event}` is about the {template['activity']}; in cmi5 it is about the assessment"
        if event != "initialized" and "duration" not in template["fill"]:
            yield f"`{event}` has no duration; cmi5 demands one"
