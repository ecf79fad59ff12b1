"""What a package of several languages holds of the others."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from markscheme.build import Packed, build
from markscheme.locales import RTL
from markscheme.translating.package import changes, together

ROOT = Path(__file__).parents[3]
FIXTURE = ROOT / "tests" / "fixtures" / "bilingual"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Packed]:
    built = build(FIXTURE, (), tmp_path_factory.mktemp("dist"))
    assert not built.diagnostics.errors
    return {each.built.target.name: each for each in built.packages}


def island(package: Packed, name: str) -> dict:  # type: ignore[type-arg]  # JSON
    page = ZipFile(package.path).read("index.html").decode()
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_changes_make_the_one_of_the_other() -> None:
    assert changes({"a": 1, "b": ["x", "y"]}, {"a": 1, "b": ["x", "z"]}) == {"b": {"1": "z"}}
    assert changes({"accept": ["x", "y"]}, {"accept": ["z"]}) == {"accept": ["z"]}
    assert changes({"pair": (1, 2)}, {"pair": [1, 2]}) == {}
    assert changes({}, {"new": {"deep": 1}}) == {"new": {"deep": 1}}


def test_language_maps_grow_and_ids_stay() -> None:
    english = {"id": "x", "name": {"en": "Tea", "": "?"}, "correctResponsesPattern": ["tea"]}
    welsh = {"id": "x", "name": {"cy": "Te"}, "correctResponsesPattern": ["te"]}
    assert together(english, welsh) == {
        "id": "x",
        "name": {"en": "Tea", "": "?", "cy": "Te"},
        "correctResponsesPattern": ["tea", "te"],
    }
    assert together({"name": {"en": "Tea"}}, {"name": {"cy": "Tea"}}) == {"name": {"en": "Tea"}}


def test_the_page_holds_the_differences(packages: dict[str, Packed]) -> None:
    payload = island(packages["scorm12"], "payload")
    assert payload["languages"] == ["en-GB", "cy"]
    welsh = payload["translations"]["cy"]
    assert welsh["unit"] == {"title": "Cegin lân", "language": "cy"}
    assert welsh["assessment"]["title"] == "Ymarfer"
    assert welsh["cases"]["cafe"]["title"] == "Y caffi"
    assert welsh["misconceptions"]["looks-clean"]["correction"] == "<p>Ni ellir gweld germau.</p>"
    assert welsh["items"]["when"]["options"]["2"] == {"text": "Byth"}
    assert welsh["items"]["with"]["answers"]["0"]["text"] == "sebon"
    # Nothing else differs: neither ids nor marks nor what is kept of an answer.
    kept = {"stem", "title", "options", "feedback", "answers", "scheme", "modelAnswer", "steps"}
    assert {key for item in welsh["items"].values() for key in item} <= kept
    assert payload["layout"]["slot"][-1] == payload["layout"]["header"][-1] == ["language", 1]


def test_statements_are_in_every_language(packages: dict[str, Packed]) -> None:
    xapi = island(packages["cmi5"], "xapi")
    assert xapi["assessment"]["definition"]["name"] == {"en-GB": "Practise", "cy": "Ymarfer"}
    item = xapi["activities"]["when"]["definition"]
    assert item["choices"][2]["description"] == {"en-GB": "Never", "cy": "Byth"}
    assert "sebon" in str(xapi["activities"]["with"]["definition"]["correctResponsesPattern"])
    verbs = {each["event"]: each["statement"]["verb"]["display"] for each in xapi["templates"]}
    assert verbs["passed"] == {"en": "passed", "cy": "pasiodd"}
    assert {tuple(sorted(each)) for each in verbs.values()} == {("cy", "en")}


@pytest.mark.parametrize(
    ("target", "manifest"),
    [("scorm12", "imsmanifest.xml"), ("scorm2004", "imsmanifest.xml"), ("cmi5", "cmi5.xml")],
)
def test_metadata_are_in_every_language(packages: dict[str, Packed], target: str, manifest: str) -> None:
    root = etree.fromstring(ZipFile(packages[target].path).read(manifest))
    texts = {element.text for element in root.iter()}
    assert {"Practise", "Ymarfer", "Pedwar cwestiwn byr am gegin lân."} <= texts


def test_what_is_not_translated_says_what_it_is(tmp_path: Path) -> None:
    unit = tmp_path / "items" / "kitchen"
    (unit / "translations").mkdir(parents=True)
    for name in ("unit.yaml", "assessment.yaml", "questions.yaml"):
        (unit / name).write_bytes((FIXTURE / "items" / "kitchen" / name).read_bytes())
    (unit / "translations" / "ar.yaml").write_text("items: {when: {stem: متى؟}}", encoding="utf-8")
    (package,) = build(tmp_path, ["standalone"], tmp_path / "dist").packages
    arabic = island(package, "payload")["translations"]["ar"]
    assert arabic["items"]["when"]["stem"] == "<p>متى؟</p>"
    assert arabic["items"]["when"]["options"]["2"]["text"] == '<span lang="en-GB" dir="ltr">Never</span>'
    assert (
        arabic["items"]["steps"]["stem"] == '<div lang="en-GB" dir="ltr"><p>Put the steps in order.</p></div>'
    )


def test_a_unit_in_one_language_carries_nothing_of_it(tmp_path: Path) -> None:
    unit = tmp_path / "items" / "kitchen"
    unit.mkdir(parents=True)
    for name in ("unit.yaml", "assessment.yaml", "questions.yaml"):
        (unit / name).write_bytes((FIXTURE / "items" / "kitchen" / name).read_bytes())
    (package,) = build(tmp_path, ["standalone"], tmp_path / "dist").packages
    page = ZipFile(package.path).read("index.html").decode()
    assert "translations" not in island(package, "payload")
    assert "Intl.DisplayNames" not in page
    assert "languages.choose" not in page


def test_the_player_knows_the_same_directions() -> None:
    source = ROOT / "templates" / "player" / "src"
    for name in ("features/languages.ts", "strings.ts"):
        found = re.search(r"/\^\(([a-z|]+)\)\(-\|\$\)/i", (source / name).read_text("utf-8"))
        assert found
        assert set(found[1].split("|")) == RTL, name
