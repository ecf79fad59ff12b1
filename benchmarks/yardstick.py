"""The yardstick: the least any honest builder must do.

Parses the YAML with libyaml, validates with msgspec, and writes a manifest and one
page with the data inlined into a deflated zip. Usage: yardstick.py OUT.zip FILE.yaml…
A file is a stream of items, or one list of them.
"""

import sys
import zipfile

import msgspec
import yaml


class Option(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    text: str
    feedback: str = ""
    correct: bool = False


class Item(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    type: str
    title: str
    points: list[str]
    stem: str
    options: list[Option]


MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="yardstick">
<organizations default="o"><organization identifier="o"><title>Yardstick</title>
<item identifier="i" identifierref="r"><title>Yardstick</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" href="index.html">
<file href="index.html"/></resource></resources>
</manifest>
"""


def main(out: str, files: list[str]) -> None:
    raw: list[object] = []
    for name in files:
        with open(name, encoding="utf-8") as stream:
            for document in yaml.load_all(stream, Loader=yaml.CSafeLoader):
                raw += document if isinstance(document, list) else [document]
    items = msgspec.convert(raw, list[Item])
    data = msgspec.json.encode(items).decode().replace("<", "\\u003c")
    head = '<!doctype html><meta charset="utf-8"><title>Yardstick</title>'
    page = f'{head}<script type="application/json">{data}</script>'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("imsmanifest.xml", MANIFEST)
        package.writestr("index.html", page)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
