"""All rules of manifests, applied."""

from ..diagnostics import Diagnostic
from . import structure, versions
from .manifest import Manifest, UnreadableError


def check_manifest(content: bytes, files: set[str], package: str) -> tuple[list[Diagnostic], str | None]:
    """What is wrong with a manifest in a package of these files, and its SCORM version (None: unreadable)."""
    try:
        manifest = Manifest(content, package)
    except UnreadableError as error:
        return [error.diagnostic], None
    for check in structure.CHECKS:
        check(manifest, files)
    versions.CHECKS[manifest.version](manifest)
    return manifest.faults, manifest.version
