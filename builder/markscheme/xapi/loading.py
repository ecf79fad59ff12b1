"""The workspace's hooks, read, checked and compiled; from what is kept where that still holds."""

import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from .. import templates
from ..cache import digest, installed, program
from ..diagnostics import Diagnostic
from .compiled import Compiled, compile_hooks

if TYPE_CHECKING:
    from .model import Hook, Hooks

NAME = "xapi/hooks.yaml"


def load(workspace: Path | None = None) -> tuple[Compiled | None, list[Diagnostic]]:
    """The compiled hooks; None, and what is wrong, where the workspace's own have faults."""
    default, path = templates.find(NAME), templates.find(NAME, workspace)
    if default is None or path is None:
        raise FileNotFoundError(f"there is no template {NAME}")
    content = path.read_bytes()
    key = f"hooks-{digest(program(), _tincan(), default.read_bytes(), content)}"
    store = installed()
    kept = store.get(key)
    if kept is not None:
        return Compiled(*kept), []
    hooks, faults = _read(path, workspace)
    if hooks is None:
        return None, faults
    # Through JSON, so that what was kept and what was made are the same plain data.
    compiled = compile_hooks(_together(hooks))
    kept = json.loads(json.dumps((compiled.templates, compiled.skeletons)))
    store.put(key, kept)
    return Compiled(*kept), []


def built_in() -> "Mapping[str, Hook]":
    """The hooks of a workspace that has none of its own."""
    path = templates.find(NAME)
    assert path is not None, f"there is no template {NAME}"
    hooks, _ = _read(path, None)
    assert hooks is not None, "the program's own hooks have no faults"
    return hooks.by_event()


def _together(own: "Hooks") -> list[tuple[str, "Hook"]]:
    """The events' hooks, the built-in ones where the workspace has none of its own."""
    hooks = {event: hook for event, hook in built_in().items() if event not in own.off}
    hooks |= {event: hook for event, hook in own.by_event().items() if event not in own.off}
    return [*hooks.items(), *((more.event, more.hook) for more in own.more)]


def _read(path: Path, workspace: Path | None) -> "tuple[Hooks | None, list[Diagnostic]]":
    from ..model.reading import read_model
    from ..source import yaml
    from .faults import check_hooks

    own = workspace is not None and path.is_relative_to(workspace)
    name = path.relative_to(workspace).as_posix() if own and workspace else NAME
    document = yaml.decode(path, name, path.read_bytes())
    faults = document.faults()
    if faults:
        return None, faults
    entry, *others = document.documents
    found: list[Diagnostic] = [other.fault("MS028", "a second document") for other in others]
    hooks = read_model("hooks", entry.data, lambda *what, **more: found.append(entry.fault(*what, **more)))
    if hooks is not None:
        check_hooks(hooks, lambda *what, **more: found.append(entry.fault(*what, **more)))
    return (None, found) if found else (hooks, [])


def _tincan() -> bytes:
    """Which tincan made them, without importing it."""
    spec = find_spec("tincan")
    if spec is None or spec.origin is None:
        return b""
    status = Path(spec.origin).stat()
    return f"{spec.origin} {status.st_mtime_ns} {status.st_ctime_ns}".encode()
