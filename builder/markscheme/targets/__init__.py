"""What packages can be made: one module a target, behind one Protocol, in one registry."""

from . import scorm12, scorm2004, standalone
from .base import Described, Limits, Objective, Package, Target

TARGETS: dict[str, Target] = {
    "scorm12": scorm12.target,
    "scorm2004": scorm2004.target,
    "standalone": standalone.target,
}

__all__ = ["TARGETS", "Described", "Limits", "Objective", "Package", "Target"]
