"""Opens a package, ours or anybody's, and says what is wrong with it.

Nothing is extracted, nothing in the package is trusted, and every fault is found in one run.
"""

from pathlib import Path

from ..diagnostics import Diagnostic, Span
from . import page
from .manifest import NAME
from .manifest_rules import check_manifest
from .zipped import Zipped


def verify(path: Path, name: str | None = None) -> list[Diagnostic]:
    """All faults of the package at `path`, which is shown to the author as `name`."""
    package = Zipped(path, name or path.as_posix())
    try:
        if not package.names and package.faults:
            return package.faults
        content = package.read(page.NAME)
        ours = page.is_ours(content)
        if NAME not in package.names and ours and page.target(content) == "standalone":
            return [*package.faults, *_page(package.name, content, None)]
        faults, version = _manifest(package)
        return [
            *package.faults,
            *faults,
            *(_page(package.name, content, version) if ours and version else ()),
        ]
    finally:
        package.close()


def _manifest(package: Zipped) -> tuple[list[Diagnostic], str | None]:
    if NAME not in package.names:
        return [_missing(package)], None
    return check_manifest(package.read(NAME), package.names, package.name)


def _missing(package: Zipped) -> Diagnostic:
    elsewhere = sorted(name for name in package.names if name.lower().rpartition("/")[2] == NAME)
    hint = "this is no SCORM package"
    if elsewhere:
        hint = f"found `{elsewhere[0]}`: zip the folder's contents, not the folder, and keep the name's case"
    return Diagnostic("MS420", f"there is no {NAME} in the root of the zip", Span(package.name, 1, 1), hint)


def _page(package: str, content: bytes, version: str | None) -> list[Diagnostic]:
    span = Span(f"{package}!{page.NAME}", 1, 1)
    return [Diagnostic(code, message, span) for code, message in page.faults(content, version)]
