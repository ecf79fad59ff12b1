"""How pages stand by WCAG 2.2, in the form of an Accessibility Conformance Report (VPAT 2.5)."""

from .criteria import CRITERIA, Criterion
from .report import page, remark, status, used

__all__ = ["CRITERIA", "Criterion", "page", "remark", "status", "used"]
