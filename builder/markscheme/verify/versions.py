"""Rules of one version's own elements: 1.2's time limits and mastery, 2004's sequencing and navigation."""

import re
from collections.abc import Callable

from .manifest import ADLCP_12, ADLCP_2004, ADLNAV, IMSSS, Element, Manifest, attribute, local, space

TIME_12 = re.compile(r"[0-9]{2,4}:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,2})?")
"""CMITimespan (RTE 1.2 3.4)."""
TIME_ACTIONS = ("exit,message", "exit,no message", "continue,message", "continue,no message")
HIDDEN = ("previous", "continue", "exit", "abandon", "exitAll", "abandonAll", "suspendAll")
DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")


def check_scorm12(manifest: Manifest) -> None:
    """adlcp elements of items (CAM 1.2, 2.3)."""
    for element in _of(manifest, ADLCP_12, "masteryscore"):
        if not _between(text(element), 0, 100):
            message = f"the mastery score `{text(element)}` is no number from 0 to 100"
            manifest.fault("MS450", message, element)
    for element in _of(manifest, ADLCP_12, "maxtimeallowed"):
        if not TIME_12.fullmatch(text(element)):
            hint = "write hours, minutes and seconds as HHHH:MM:SS"
            manifest.fault("MS451", f"`{text(element)}` is no time limit", element, hint=hint)
    for element in _of(manifest, ADLCP_12, "timelimitaction"):
        _word(manifest, element, TIME_ACTIONS)


def check_scorm2004(manifest: Manifest) -> None:
    """Sequencing, completion and navigation (CAM 2004, chapters 3 and 5)."""
    for element in _of(manifest, ADLCP_2004, "timeLimitAction"):
        _word(manifest, element, TIME_ACTIONS)
    for element in _of(manifest, ADLNAV, "hideLMSUI"):
        _word(manifest, element, HIDDEN)
    for element in _of(manifest, ADLCP_2004, "completionThreshold"):
        value = attribute(element, "minProgressMeasure")
        if value is not None and not _between(value, 0, 1):
            manifest.fault("MS461", f"minProgressMeasure `{value}` is not between 0 and 1", element)
    for element in _of(manifest, IMSSS, "minNormalizedMeasure"):
        if not _between(text(element), -1, 1):
            message = f"minNormalizedMeasure `{text(element)}` is not between -1 and 1"
            manifest.fault("MS461", message, element, hint="70 percent is 0.7")
    for element in _of(manifest, IMSSS, "mapInfo"):
        manifest.fault("MS462", "imsss:mapInfo makes Moodle's upload fail", element, hint="leave it out")
    for element in _of(manifest, IMSSS, "objectives"):
        _objectives(manifest, element)


def _objectives(manifest: Manifest, objectives: Element) -> None:
    seen: set[str] = set()
    for element in objectives.iterchildren("*"):
        identifier = attribute(element, "objectiveID")
        if local(element) == "primaryObjective" and not identifier:
            message = "the primary objective has no objectiveID: its status cannot be recorded"
            manifest.fault("MS460", message, element, severity="warning")
        if identifier in seen:
            manifest.fault("MS463", f"objectiveID `{identifier}` stands twice", element, "objectiveID")
        seen |= {identifier} if identifier else set()


def _of(manifest: Manifest, namespace: str, name: str) -> list[Element]:
    return [element for element in manifest.all(name) if space(element) == namespace]


def _word(manifest: Manifest, element: Element, words: tuple[str, ...]) -> None:
    if text(element) not in words:
        hint = f"one of {', '.join(f'`{word}`' for word in words)}"
        manifest.fault("MS452", f"{local(element)} is `{text(element)}`", element, hint=hint)


def _between(value: str, least: float, most: float) -> bool:
    return DECIMAL.fullmatch(value.strip()) is not None and least <= float(value) <= most


def text(element: Element) -> str:
    """An element's text, without the space around it."""
    return (element.text or "").strip()


CHECKS: dict[str, Callable[[Manifest], None]] = {"scorm12": check_scorm12, "scorm2004": check_scorm2004}
