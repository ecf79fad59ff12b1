"""The workspace: where it begins, what its settings say, and the folders of its units.

markscheme.yaml            settings, optional
items/<unit>/unit.yaml     the brief
items/<unit>/assessment.yaml
items/<unit>/*.yaml        items and cases
items/<unit>/media/        pictures
items/<unit>/translations/<language>.yaml
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from .diagnostics import Diagnostic, Report, Span
from .model.reading import read_model
from .model.settings import Settings
from .model.theme import Theme
from .source.yaml import Document, Entry, read

SETTINGS = "markscheme.yaml"
ITEMS = "items"
UNIT = "unit.yaml"
ASSESSMENT = "assessment.yaml"
TRANSLATIONS = "translations"


class UnitFolder(NamedTuple):
    """The files of one unit. That a folder lacks its brief or its assessments is reported."""

    path: Path
    unit: Path | None
    assessment: Path | None
    items: tuple[Path, ...]
    """In the order of their names."""
    translations: tuple[Path, ...] = ()
    """Likewise; each is named after its language."""


class Workspace(NamedTuple):
    """A root folder with settings and units."""

    root: Path
    settings: Settings
    units: tuple[UnitFolder, ...]
    """In the order of their names; those that were asked for."""


class NoWorkspaceError(Exception):
    """There is no workspace at or above a path."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"neither {self.path} nor any folder above it has a {SETTINGS} or a folder {ITEMS}"


def open_workspace(path: Path, report: Report) -> Workspace:
    """The workspace around `path`, and what is wrong with its folders and settings.

    Where `path` lies inside of a unit's folder, that unit is the only one. Raises `NoWorkspaceError`.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100  # keeps links as the author wrote them
    root = find_root(path)
    settings = read_settings(root, report)
    folders = _folders(root, report)
    inside = [folder for folder in folders if path.is_relative_to(folder)]
    units = tuple(_unit(folder, root, report) for folder in inside or folders)
    if not units:
        hint = "`markscheme init DIR` makes a workspace with an example"
        report.add(_fault("MS082", f"there is no unit in {ITEMS}/", root / ITEMS, hint))
    return Workspace(root, settings, units)


def find_root(path: Path) -> Path:
    """The nearest folder at or above `path` that is a workspace. Raises `NoWorkspaceError`."""
    for folder in (path, *path.parents):
        if (folder / SETTINGS).is_file() or (folder / ITEMS).is_dir():
            return folder
    raise NoWorkspaceError(path)


def shown(path: Path) -> str:
    """A path as the author sees it: relative to the current folder where it lies inside of it."""
    with suppress(ValueError, OSError):  # elsewhere, or the current folder is gone
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def read_file(path: Path, report: Report) -> Document:
    """A YAML file of the workspace; what is wrong with it as YAML goes to the report."""
    document = read(path, shown(path))
    report.extend(document.faults())
    return document


def read_single(name: str, path: Path, report: Report) -> tuple[Any, Entry | None]:
    """The one document of a file as model `name`; None where it has faults."""
    document = read_file(path, report)
    for extra in document.documents[1:]:
        hint = f"delete the `---` above it, or move what follows to a file of its own; {path.name} holds one"
        report.add(extra.fault("MS028", "a second document in this file", (), hint))
    if not document.documents or document.documents[0].data is None:
        return None, None
    entry = document.documents[0]
    return read_model(name, entry.data, entry.reporter(report)), entry


def read_settings(root: Path, report: Report) -> Settings:
    """The workspace's settings; the defaults where they have faults, which go to the report."""
    path = root / SETTINGS
    if not path.exists():
        return Settings()
    found, entry = read_single("settings", path, report)
    if found is None or entry is None:
        return Settings()
    settings: Settings = found
    lrs = settings.lrs
    if lrs is not None and lrs.credential and not lrs.learners_may_read_the_credential:
        hint = (
            "take it out, and let launches, `token` or `hosts` give each learner their own; where anybody "
            "may write to the store, say so with `learners_may_read_the_credential: true`"
        )
        message = "`credential` would stand in every package, for every learner to read"
        report.add(entry.fault("MS240", message, ("lrs",), hint, key=True))
    check_theme(settings.theme, root, entry, report)
    _check_recovery_key(settings.recovery_key, entry, report)
    return settings


def _check_recovery_key(key: str | None, entry: Entry, report: Report) -> None:
    """A learner would only be told that no copy can be made."""
    if key is None:
        return
    from .recovery import is_point  # imported only where there is one

    if not is_point(key):
        hint = "copy it again as `markscheme recover --new-key` printed it"
        report.add(
            entry.fault("MS539", "`recovery_key` is no public key: it was altered", ("recovery_key",), hint)
        )


def check_theme(theme: Theme | None, folder: Path, entry: Entry, report: Report) -> None:
    """What is wrong with the theme of a document goes to the report; its logo lies in `folder`."""
    if theme is not None:
        from .theme import check  # imported only where there is a theme

        check(theme, folder, entry.reporter(report))


def _folders(root: Path, report: Report) -> list[Path]:
    """The units' folders; hidden ones are nobody's business."""
    items = root / ITEMS
    folders = []
    for entry in _scan(items, report):
        path = items / entry.name
        if _is_folder(entry):
            if _is_inside(path, root, entry.is_symlink(), report):
                folders.append(path)
        elif path.suffix in (".yaml", ".yml"):
            hint = f"move it to a folder of its own: {ITEMS}/my-unit/{entry.name}"
            report.add(_fault("MS085", "a YAML file outside of a unit's folder", path, hint))
    return folders


def all_units(root: Path, report: Report) -> tuple[UnitFolder, ...]:
    """Every unit of the workspace, whichever were asked for."""
    return tuple(_unit(folder, root, report) for folder in _folders(root, report))


def _unit(folder: Path, root: Path, report: Report) -> UnitFolder:
    files = []
    translations: list[Path] = []
    for entry in _scan(folder, report):
        path = folder / entry.name
        if entry.name == TRANSLATIONS and _is_folder(entry):
            translations = _translations(path, root, report)
        elif path.suffix == ".yml":
            report.add(
                _fault("MS084", "files that end in .yml are not read", path, f"name it {path.stem}.yaml")
            )
        elif path.suffix == ".yaml":
            if _is_folder(entry):
                report.add(
                    _fault("MS083", "a folder with the name of a YAML file", path, "rename the folder")
                )
            elif _is_inside(path, root, entry.is_symlink(), report):
                files.append(path)
    for name, purpose in ((UNIT, "title and brief"), (ASSESSMENT, "assessments")):
        if folder / name not in files and not (folder / name).is_dir():
            message = f"the unit's folder has no {name}"
            report.add(_fault("MS081", message, folder, f"it holds the unit's {purpose}"))
    return UnitFolder(
        folder,
        unit=folder / UNIT if folder / UNIT in files else None,
        assessment=folder / ASSESSMENT if folder / ASSESSMENT in files else None,
        items=tuple(path for path in files if path.name not in (UNIT, ASSESSMENT)),
        translations=tuple(translations),
    )


def _translations(folder: Path, root: Path, report: Report) -> list[Path]:
    """The files of a unit's translations. Others are nobody's business, but for those that look like one."""
    files = []
    for entry in _scan(folder, report):
        path = folder / entry.name
        if path.suffix == ".yml":
            hint = f"name it {path.stem}.yaml"
            report.add(_fault("MS084", "files that end in .yml are not read", path, hint))
        elif path.suffix == ".yaml" and _is_inside(path, root, entry.is_symlink(), report):
            files.append(path)
    return files


def _scan(folder: Path, report: Report) -> list[os.DirEntry[str]]:
    """The visible entries of a folder by name."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if entry.name[0] != "."), key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        report.add(_fault("MS001", f"cannot be read: {(error.strerror or '').lower()}", folder))
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a loop of links
        return False


def _is_inside(path: Path, root: Path, is_link: bool, report: Report) -> bool:
    """Whether a file is the workspace's own, and not a link to elsewhere."""
    if not is_link:
        return True
    try:
        if path.resolve().is_relative_to(root.resolve()):
            return True
    except (OSError, RuntimeError):  # a loop of links
        pass
    report.add(_fault("MS006", "a link that leads out of the workspace", path, "put a copy in its place"))
    return False


def _fault(code: str, message: str, path: Path, hint: str | None = None) -> Diagnostic:
    return Diagnostic(code, message, Span(shown(path), 1, 1), hint)
