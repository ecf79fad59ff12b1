"""What packages can be made: one module a target, behind one Protocol, in one registry."""

from . import cmi5, scorm12, scorm2004, standalone, tincan
from .base import Described, Limits, Objective, Package, Target

TARGETS: dict[str, Target] = {
    "scorm12": scorm12.target,
    "scorm2004": scorm2004.target,
    "cmi5": cmi5.target,
    "tincan": tincan.target,
    "standalone": standalone.target,
}

__all__ = ["TARGETS", "Described", "Limits", "Objective", "Package", "Target"]
