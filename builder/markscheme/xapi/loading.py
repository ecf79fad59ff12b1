"""The workspace's hooks, read, checked and compiled; from what is kept where that still holds."""

import json
from importlib.util import find_spec
from pathlib import Path

from .. import templates
from ..cache import digest, installed, program
from ..diagnostics import Diagnostic
from .compiled import Compiled

NAME = "xapi/hooks.yaml"


def load(workspace: Path | None = None) -> tuple[Compiled | None, list[Diagnostic]]:
    """The compiled hooks; None, and what is wrong, where the workspace's own have faults."""
    path = templates.find(NAME, workspace)
    if path is None:
        raise FileNotFoundError(f"there is no template {NAME}")
    content = path.read_bytes()
    key = f"hooks-{digest(program(), _tincan(), content)}"
    store = installed()
    kept = store.get(key)
    if kept is not None:
        return Compiled(*kept), []
    compiled, faults = _compile(path, content, workspace)
    if compiled is not None:
        store.put(key, (compiled.templates, compiled.skeletons))
    return compiled, faults


def _compile(path: Path, content: bytes, workspace: Path | None) -> tuple[Compiled | None, list[Diagnostic]]:
    from ..model.reading import read_model
    from ..source import yaml
    from .compiled import compile_hooks

    own = workspace is not None and path.is_relative_to(workspace)
    document = yaml.decode(
        path, path.relative_to(workspace).as_posix() if own and workspace else NAME, content
    )
    faults = document.faults()
    if faults:
        return None, faults
    entry, *others = document.documents
    found: list[Diagnostic] = [other.fault("MS028", "a second document") for other in others]
    hooks = read_model("hooks", entry.data, lambda *what, **more: found.append(entry.fault(*what, **more)))
    if hooks is None or found:
        return None, found
    # Through JSON, so that what was kept and what was made are the same plain data.
    compiled = compile_hooks(hooks)
    return Compiled(*json.loads(json.dumps((compiled.templates, compiled.skeletons)))), []


def _tincan() -> bytes:
    """Which tincan made them, without importing it."""
    spec = find_spec("tincan")
    if spec is None or spec.origin is None:
        return b""
    status = Path(spec.origin).stat()
    return f"{spec.origin} {status.st_mtime_ns} {status.st_ctime_ns}".encode()
