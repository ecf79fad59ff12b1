"""A zip for a plain web server: no LMS, the state stays in the browser."""

from .base import Limits, Package
from .scorm2004 import Scorm2004


class Standalone(Scorm2004):
    """Writes 2004's notation, which xAPI shares, but knows no limits and no manifest."""

    name = "standalone"
    limits = Limits(
        state=None, location=None, identifier=None, response=None, pattern=None, description=250,
        tokens=1000, token=250, integer_digits=None, interactions=None,
    )  # fmt: skip

    def parts(self, length: int) -> int:
        """Text of any length is one record."""
        return 1

    def manifest(self, package: Package) -> tuple[tuple[str, bytes], ...]:
        """There is nobody to read one."""
        return ()


target = Standalone()
