"""Opens a package, ours or anybody's, and says what is wrong with it.

Nothing is extracted, nothing in the package is trusted, and every fault is found in one run.
"""

from pathlib import Path

from ..diagnostics import Diagnostic, Span
from . import page
from .manifest import NAME, Manifest
from .manifest_rules import NAMES, check_manifest
from .zipped import Zipped


def verify(path: Path, name: str | None = None) -> list[Diagnostic]:
    """All faults of the package at `path`, which is shown to the author as `name`."""
    package = Zipped(path, name or path.as_posix())
    try:
        if not package.names and package.faults:
            return package.faults
        content = package.read(page.NAME)
        ours = page.is_ours(content)
        if package.names.isdisjoint(NAMES) and ours and page.target(content) == "standalone":
            return [*package.faults, *_page(package, content, None)]
        faults, version = _manifest(package)
        return [
            *package.faults,
            *faults,
            *(_page(package, content, version) if ours and version else ()),
            *(_agreement(package, content) if ours and version == "cmi5" else ()),
        ]
    finally:
        package.close()


def _manifest(package: Zipped) -> tuple[list[Diagnostic], str | None]:
    """By the first manifest that there is; a package may hold one for each kind of LMS."""
    found = [name for name in NAMES if name in package.names]
    if not found:
        return [_missing(package)], None
    faults: list[Diagnostic] = []
    targets = []
    for name in found:
        more, target = check_manifest(package.read(name), package.names, package.name, name)
        faults += more
        targets.append(target)
    return faults, targets[0]


def _agreement(package: Zipped, content: bytes) -> list[Diagnostic]:
    """The AU's masteryScore is the page's pass mark; an LMS may change both, through its launch data."""
    manifest = Manifest(package.read("cmi5.xml"), package.name, "cmi5.xml")
    for au in manifest.all("au"):
        said, meant = au.get("masteryScore"), page.pass_mark(content)
        if (said is None) != (meant is None) or (said and meant and not _alike(said, meant)):
            manifest.fault(
                "MS485", f"masteryScore is {said}, the page's pass mark {meant}", au, "masteryScore"
            )
    return manifest.faults


def _alike(said: str, meant: str) -> bool:
    """Whether two numbers are one, to the four decimals of a masteryScore; what is none is told elsewhere."""
    try:
        return abs(float(said) - float(meant)) < 1e-4
    except ValueError:
        return True


def _missing(package: Zipped) -> Diagnostic:
    elsewhere = sorted(name for name in package.names if name.lower().rpartition("/")[2] in NAMES)
    hint = "this is no package of SCORM, cmi5 or xAPI"
    if elsewhere:
        hint = f"found `{elsewhere[0]}`: zip the folder's contents, not the folder, and keep the name's case"
    return Diagnostic(
        "MS420",
        f"there is no {NAME}, cmi5.xml or tincan.xml in the root of the zip",
        Span(package.name, 1, 1),
        hint,
    )


def _page(package: Zipped, content: bytes, version: str | None) -> list[Diagnostic]:
    span = Span(f"{package.name}!{page.NAME}", 1, 1)
    missing = (("MS488", f"the page shows `{name}`") for name in sorted(page.media(content) - package.names))
    found = (*page.faults(content, version), *missing)
    return [Diagnostic(code, message, span) for code, message in found]
