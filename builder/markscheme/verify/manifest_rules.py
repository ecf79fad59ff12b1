"""All rules of manifests, applied."""

from collections.abc import Callable

from ..diagnostics import Diagnostic
from . import launched, structure, versions
from .manifest import NAME, Manifest, UnreadableError

NAMES = (NAME, "cmi5.xml", "tincan.xml")
"""Manifests that are known, in the order in which they are looked for."""
LAUNCHED: dict[str, Callable[[Manifest, set[str]], None]] = {
    "cmi5": launched.check_cmi5,
    "tincan": launched.check_tincan,
}


def check_manifest(
    content: bytes, files: set[str], package: str, name: str = NAME
) -> tuple[list[Diagnostic], str | None]:
    """What is wrong with a manifest in a package of these files, and its target (None: unreadable)."""
    try:
        manifest = Manifest(content, package, name)
    except UnreadableError as error:
        return [error.diagnostic], None
    if name != NAME:
        target = name.removesuffix(".xml")
        LAUNCHED[target](manifest, files)
        return manifest.faults, target
    for check in structure.CHECKS:
        check(manifest, files)
    versions.CHECKS[manifest.version](manifest)
    return manifest.faults, manifest.version
