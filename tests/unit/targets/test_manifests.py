"""Manifests against the published schemas, and against what Moodle reads."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from markscheme.targets import TARGETS, Objective, Package
from unit.targets.schemas import faults

SCORM = ("scorm12", "scorm2004")
PACKAGE = Package(
    unit="extra-mile",
    assessment="1-quiz",
    title="Fish & chips <today>",
    description="Was man für Gäste tut",
    language="en-GB",
    keywords=("service", "guests"),
    pass_mark=66.6,
    objectives=(Objective("going-beyond", "Going beyond"), Objective("2nd", "Second")),
    files=("index.html", "media/grüße an alle.mp4"),
    publisher="Tea, Cake; Sons",
)


def manifest(target: str, package: Package = PACKAGE) -> bytes:
    ((name, body),) = TARGETS[target].manifest(package)
    assert name == "imsmanifest.xml"
    return body


def changed(**fields: Any) -> Package:
    return PACKAGE._replace(**fields)


def texts(body: bytes, name: str) -> list[str]:
    return [each.text or "" for each in etree.fromstring(body).iter("{*}" + name)]


def attributes(root: etree._Element, name: str) -> list[str]:
    return [value for each in root.iter() if (value := each.get(name)) is not None]


@pytest.mark.parametrize("target", SCORM)
def test_the_schemas_accept_it(target: str) -> None:
    assert faults(target, manifest(target)) == []
    assert (
        faults(target, manifest(target, changed(pass_mark=None, description="", keywords=(), objectives=())))
        == []
    )


@pytest.mark.parametrize("target", SCORM)
def test_the_schemas_do_refuse(target: str) -> None:
    """The proof can fail: an unknown element, and a reference to nothing."""
    assert faults(target, manifest(target).replace(b"<organizations", b"<oops/><organizations"))
    assert faults(target, manifest(target).replace(b'organizations default="', b'organizations default="x'))


@pytest.mark.parametrize(("target", "version"), [("scorm12", "1.2"), ("scorm2004", "2004 4th Edition")])
def test_moodle_knows_the_version_and_the_sco(target: str, version: str) -> None:
    body = manifest(target).decode()
    assert f"<schemaversion>{version}</schemaversion>" in body
    word = {"scorm12": "scormtype", "scorm2004": "scormType"}[target]
    assert re.findall(rf'<resource adlcp:{word}="sco" [^>]*href="index.html"', body) != []
    assert "mapInfo" not in body
    assert len(re.findall("<item ", body)) == 1


@pytest.mark.parametrize("target", SCORM)
def test_ims_elements_have_no_prefix(target: str) -> None:
    names = set(re.findall(r"<([\w:]+)", manifest(target).decode()))
    assert {name for name in names if ":" not in name} == {
        "manifest", "metadata", "schema", "schemaversion", "organizations", "organization", "title", "item",
        "resources", "resource", "file",
    }  # fmt: skip


@pytest.mark.parametrize("target", SCORM)
def test_every_file_is_listed_and_quoted(target: str) -> None:
    files = [each.get("href") for each in etree.fromstring(manifest(target)).iter("{*}file")]
    assert files == ["index.html", "media/gr%C3%BC%C3%9Fe%20an%20alle.mp4"]


@pytest.mark.parametrize("target", SCORM)
def test_identifiers_stay_when_all_else_changes(target: str) -> None:
    def identifiers(package: Package) -> list[str]:
        return attributes(etree.fromstring(manifest(target, package)), "identifier")

    other = changed(title="Other", description="", keywords=(), files=("index.html",), objectives=())
    assert identifiers(PACKAGE) == identifiers(other)
    assert len(set(identifiers(PACKAGE))) == 4


@given(st.text(), st.text())
@pytest.mark.parametrize("target", SCORM)
def test_any_title_survives_as_raw_utf8(target: str, title: str, keyword: str) -> None:
    printable = "".join(each for each in title if each.isprintable() and each not in "\ufffe\uffff")
    body = manifest(
        target, changed(title=f"T{printable}", keywords=(f"k{keyword.encode('utf-8', 'ignore').decode()}",))
    )
    assert b"&#" not in body
    assert b"<![CDATA" not in body
    read = texts(body, "title")[-1].replace("\xa0", " ")
    assert read == " ".join(f"T{printable}".split()).replace("\xa0", " ") or read.endswith("…")
    assert len(read.encode("utf-16-le")) // 2 <= 255


def test_titles_that_moodle_would_lose() -> None:
    body = manifest("scorm12", changed(title="0")).decode()
    assert "<title>0\xa0</title>" in body
    assert "<title>&lt;\xa0&amp; more</title>" in manifest("scorm12", changed(title="< & more")).decode()


def test_a_mastery_score_only_where_the_lms_may_decide() -> None:
    assert texts(manifest("scorm12"), "masteryscore") == ["66.6"]
    for fields in ({"pass_mark": None}, {"final_status": "completed"}, {"attempts": 2}, {"attempts": None}):
        assert texts(manifest("scorm12", changed(**fields)), "masteryscore") == []


@pytest.mark.parametrize(
    ("target", "name"), [("scorm12", "masteryscore"), ("scorm2004", "minNormalizedMeasure")]
)
def test_a_pass_mark_of_nought_is_a_number_that_moodle_keeps(target: str, name: str) -> None:
    assert texts(manifest(target, changed(pass_mark=0)), name) == ["0.0"]


def test_objectives_are_the_pass_mark_and_the_points() -> None:
    root = etree.fromstring(manifest("scorm2004"))
    assert attributes(root, "objectiveID") == ["PRIMARYOBJ", "going-beyond", "2nd"]
    assert texts(manifest("scorm2004"), "minNormalizedMeasure") == ["0.666"]
    without = manifest("scorm2004", changed(pass_mark=None))
    assert texts(without, "minNormalizedMeasure") == []
    assert attributes(etree.fromstring(without), "satisfiedByMeasure") == []


@pytest.mark.parametrize(("target", "name"), [("scorm12", "vcard"), ("scorm2004", "entity")])
def test_the_publisher_is_a_vcard(target: str, name: str) -> None:
    (card,) = texts(manifest(target), name)
    assert "FN:Tea\\, Cake\\; Sons" in card.splitlines()
    assert texts(manifest(target, changed(publisher=None)), name) == []


def test_standalone_has_no_manifest() -> None:
    assert TARGETS["standalone"].manifest(PACKAGE) == ()
