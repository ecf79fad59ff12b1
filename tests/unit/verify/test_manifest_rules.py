"""Each rule of manifests has a package that breaks that rule and no other."""

from pathlib import Path

import pytest

from markscheme.verify.package import verify
from markscheme.verify.rules import RULES
from unit.verify.packages import Files, edited, package, zipped

LONG = "x" * 256
BOMB = '<!DOCTYPE manifest [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<manifest'


def recoded(files: Files, encoding: str) -> Files:
    text = files["imsmanifest.xml"].decode().replace('encoding="UTF-8"', f'encoding="{encoding}"')
    return {**files, "imsmanifest.xml": text.encode(encoding)}


def without(files: Files, *names: str) -> Files:
    return {name: content for name, content in files.items() if name not in names}


NEW, OLD = package("scorm2004"), package("scorm12")
LIMIT = "<adlcp:maxtimeallowed>PT1H</adlcp:maxtimeallowed>"
ACTION = "<adlcp:timelimitaction>stop</adlcp:timelimitaction>"
THRESHOLD = '<adlcp:completionThreshold minProgressMeasure="80"/>'
MAP = '<imsss:objective objectiveID="point"><imsss:mapInfo targetObjectiveID="g"/></imsss:objective>'
SCO = 'adlcp:scormType="sco"'
CASES: list[tuple[str, Files]] = [
    ("MS420", without(NEW, "imsmanifest.xml")),
    ("MS420", {f"folder/{name}": content for name, content in NEW.items()}),
    ("MS420", {name.replace("imsm", "IMSM"): content for name, content in NEW.items()}),
    ("MS421", edited(NEW, ("</manifest>", "</manifes>"))),
    ("MS421", {**NEW, "imsmanifest.xml": b""}),
    ("MS421", {**NEW, "imsmanifest.xml": b"\xff\xfe\x00"}),
    ("MS422", edited(NEW, ("<manifest", BOMB))),
    ("MS422", edited(NEW, ("<manifest", '<!DOCTYPE manifest SYSTEM "file:///etc/passwd">\n<manifest'))),
    ("MS423", recoded(NEW, "UTF-16")),
    ("MS423", recoded(NEW, "ISO-8859-1")),
    ("MS424", edited(OLD, ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "urn:else"))),
    ("MS425", edited(NEW, ("2004 4th Edition", "2004 5th Edition"))),
    ("MS425", edited(OLD, ("<schemaversion>1.2</schemaversion>", ""))),
    ("MS426", edited(NEW, ("2004 4th Edition", "1.2"))),
    ("MS427", edited(NEW, ("ADL SCORM", "SCORM"))),
    ("MS428", edited(NEW, ("xmlns:adlcp=", "xmlns:scorm="), ("adlcp:scormType", "scorm:scormType"))),
    ("MS428", edited(OLD, ("<title>", '<p:title xmlns:p="http://www.imsproject.org/xsd/imscp_rootv1p1p2">'),
                     ("</title>", "</p:title>"))),
    ("MS430", edited(NEW, ("<organization ", "<x:organization_ xmlns:x='urn:x' "),
                     ("</organization>", "</x:organization_>"))),
    ("MS431", edited(NEW, ('default="organization.unit.quiz"', 'default="nowhere"'))),
    ("MS432", edited(NEW, ("<title>A quiz</title>", ""))),
    ("MS433", edited(NEW, ('identifierref="resource.unit.quiz"', 'identifierref="nothing"'))),
    ("MS433", edited(NEW, ("<file ", '<dependency identifierref="nothing"/><file '))),
    ("MS434", edited(NEW, ('identifier="sco.unit.quiz"', 'identifier="organization.unit.quiz"'))),
    ("MS435", edited(NEW, ('identifier="sco.unit.quiz"', 'identifier="1 sco"'))),
    ("MS435", edited(NEW, ('identifier="sco.unit.quiz"', ""))),
    ("MS436", edited(NEW, ("<title>A quiz", f"<title>{LONG}"))),
    ("MS436", edited(NEW, ('identifier="sco.unit.quiz"', f'identifier="{LONG}"'))),
    ("MS437", edited(NEW, (' href="index.html">', ">"))),
    ("MS438", edited(NEW, ("<title>A quiz", "<title>A&#32;quiz"))),
    ("MS438", edited(NEW, ("<title>A quiz", "<title><![CDATA[A quiz]]>"))),
    ("MS438", edited(NEW, ("<title>A quiz", "<title>0"))),
    ("MS439", edited(NEW, ("</resources>", f'<resource identifier="b" type="x" {SCO}/></resources>'))),
    ("MS440", without(edited(NEW, ('<file href="index.html"/>', "")), "index.html")),
    ("MS441", without(NEW, "media/a.png")),
    ("MS441", edited(OLD, ("</resource>", '<file href="media/b.png"/></resource>'))),
    ("MS442", {**NEW, "media/extra.png": b""}),
    ("MS443", edited(NEW, ("adlcp:scormType", "adlcp:scormtype"))),
    ("MS443", edited(OLD, ("adlcp:scormtype", "adlcp:scormType"))),
    ("MS443", edited(OLD, ('adlcp:scormtype="sco" ', ""))),
    ("MS444", edited(NEW, ("<manifest ", '<manifest xml:base="./" '))),
    ("MS445", edited(NEW, ("</resource>", '<file href="/etc/passwd"/></resource>'))),
    ("MS445", edited(NEW, ("</resource>", '<file href="../up.png"/></resource>'))),
    ("MS445", edited(NEW, ("</resource>", '<file href="media/%2e%2e/%2e%2e/up.png"/></resource>'))),
    ("MS445", edited(NEW, ("</resource>", '<file href="http://[/a"/></resource>'))),
    ("MS450", edited(OLD, ("<adlcp:masteryscore>60", "<adlcp:masteryscore>101"))),
    ("MS450", edited(OLD, ("<adlcp:masteryscore>60", "<adlcp:masteryscore>nan"))),
    ("MS451", edited(OLD, ("<adlcp:masteryscore>", f"{LIMIT}<adlcp:masteryscore>"))),
    ("MS452", edited(OLD, ("<adlcp:masteryscore>", f"{ACTION}<adlcp:masteryscore>"))),
    ("MS452", edited(OLD, ('scormtype="sco"', 'scormtype="page"'))),
    ("MS452", edited(NEW, ("hideLMSUI>continue", "hideLMSUI>next"))),
    ("MS460", edited(NEW, (' objectiveID="PRIMARYOBJ"', ""))),
    ("MS461", edited(NEW, ("minNormalizedMeasure>0.6", "minNormalizedMeasure>60"))),
    ("MS461", edited(NEW, ("<adlnav:presentation>", f"{THRESHOLD}<adlnav:presentation>"))),
    ("MS462", edited(NEW, ('<imsss:objective objectiveID="point"/>', MAP))),
    ("MS463", edited(NEW, ('objectiveID="point"', 'objectiveID="PRIMARYOBJ"'))),
]  # fmt: skip
WARNINGS = {"MS438", "MS439", "MS442", "MS444", "MS460"}


@pytest.mark.parametrize("target", ["scorm12", "scorm2004"])
def test_a_package_without_fault(target: str, tmp_path: Path) -> None:
    assert verify(zipped(tmp_path / "p.zip", package(target))) == []


@pytest.mark.parametrize("version", ["CAM 1.3", "1.3", "2004 3rd Edition"])
def test_other_editions(version: str, tmp_path: Path) -> None:
    assert verify(zipped(tmp_path / "p.zip", edited(NEW, ("2004 4th Edition", version)))) == []


@pytest.mark.parametrize(
    ("code", "files"), CASES, ids=[f"{index}-{code}" for index, (code, _) in enumerate(CASES)]
)
def test_a_rule(code: str, files: Files, tmp_path: Path) -> None:
    found = verify(zipped(tmp_path / "p.zip", files), "p.zip")
    assert {diagnostic.code for diagnostic in found} == {code}
    assert {diagnostic.severity for diagnostic in found} == {"warning" if code in WARNINGS else "error"}
    assert all(diagnostic.span.file in ("p.zip", "p.zip!imsmanifest.xml") for diagnostic in found)


def test_every_rule_of_manifests_has_a_test() -> None:
    assert {code for code, _ in CASES} == {code for code in RULES if "MS420" <= code < "MS470"}


def test_places_are_exact(tmp_path: Path) -> None:
    files = edited(
        NEW,
        ('default="organization.unit.quiz"', '\n    default="nowhere"'),
        ("<schema>", "<!-- <organizations> --><schema>"),
    )
    (diagnostic,) = verify(zipped(tmp_path / "p.zip", files), "p.zip")
    assert diagnostic.source_line is not None
    span = diagnostic.span
    assert diagnostic.source_line[span.column - 1 :].startswith('default="nowhere"')
    line = files["imsmanifest.xml"].decode().splitlines()[span.line - 1]
    assert line == diagnostic.source_line


def test_paths_are_resolved_as_addresses(tmp_path: Path) -> None:
    files = edited(
        {name.replace("a.png", "ä b.png"): content for name, content in NEW.items()},
        ('href="media/a.png"', 'href="../media/./%C3%A4%20b.png?x=1#y"'),
        ('type="webcontent"', 'type="webcontent" xml:base="pages/"'),
        ('href="index.html"', 'href="../index.html"'),
        ('href="index.html"', 'href="../index.html"'),
    )
    assert verify(zipped(tmp_path / "p.zip", files)) == []


def test_a_near_name_is_hinted_at(tmp_path: Path) -> None:
    files = {name.replace("a.png", "A.png"): content for name, content in NEW.items()}
    found = {each.code: each.hint for each in verify(zipped(tmp_path / "p.zip", files))}
    assert found["MS441"] == "the package holds `media/A.png`"
