"""cmi5: one course with one assignable unit (AU). The other half is `templates/player/src/lms/cmi5.ts`."""

from .base import Package
from .launched import Launched


class Cmi5(Launched):
    """Hands the LMS a course structure; everything else comes with the launch."""

    name = "cmi5"

    def manifest(self, package: Package) -> tuple[tuple[str, bytes], ...]:
        """`cmi5.xml` in the root of the zip (14.1.0.0-2)."""
        from .course_structure import structure

        return (("cmi5.xml", structure(package)),)


target = Cmi5()
