"""What cmi5 asks of the statement hooks: the statements that an assignable unit owes its LMS."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

OWED = ("initialized", "completed", "passed", "failed", "terminated")
"""Events with a verb of cmi5's own (9.3), all about the assessment."""
VERBS = "http://adlnet.gov/expapi/verbs/"


def cmi5_faults(templates: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Why an LMS would refuse what these templates make. What must not be there, the page leaves out."""
    for event in OWED:
        told = [template for template in templates if template["event"] == event]
        owed = [template for template in told if _verb(template) == VERBS + event]
        if not told:
            yield f"there is no hook `{event}`; cmi5 demands one"
            continue
        if not owed:
            yield f"the verb of `{event}` is {_verb(told[0])}; cmi5 demands {VERBS}{event}"
        if len(owed) > 1:  # 9.3.0.0-2
            yield f"two statements of `{event}` have its verb; cmi5 allows one"
        elif event == "terminated" and len(told) > 1:  # 9.3.8.0-2
            yield "a further statement of `terminated` would come after it; cmi5 allows none"
        yield from _shape(event, (owed or told)[0])


def _shape(event: str, template: Mapping[str, Any]) -> Iterator[str]:
    if template["activity"] != "assessment":
        yield f"`{event}` is about the {template['activity']}; in cmi5 it is about the assessment"
    if event != "initialized" and "duration" not in template["fill"]:
        yield f"`{event}` has no duration; cmi5 demands one"


def _verb(template: Mapping[str, Any]) -> Any:
    return template["statement"]["verb"]["id"]
