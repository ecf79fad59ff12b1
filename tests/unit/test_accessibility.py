"""The accessibility report names every criterion once, and tests that exist."""

import re
import shutil
from pathlib import Path

from click.testing import CliRunner
from lxml import html

from markscheme.accessibility import CRITERIA, remark, status
from markscheme.accessibility.criteria import READING
from markscheme.cli.build import build

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "acceptance" / "base"
A = """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2
2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"""
AA = """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7
2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"""


def test_every_criterion_of_wcag_2_2_is_there_once() -> None:
    assert sorted(each.id for each in CRITERIA if each.level == "A") == sorted(A.split())
    assert sorted(each.id for each in CRITERIA if each.level == "AA") == sorted(AA.split())


def test_what_is_claimed_is_tested_or_read() -> None:
    for each in CRITERIA:
        assert each.tested or each.status == "Not applicable", each.id
        for test in each.tested:
            assert test == READING or (ROOT / "tests" / test).is_file(), (each.id, test)


def test_the_page_of_the_docs_says_the_same() -> None:
    text = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d\.\d\.\d+) (.*?) \| (.*?) \| (.*?) \| (.*?) \|$", text, re.MULTILINE)
    known = {each.id: each for each in CRITERIA}
    assert [row[0] for row in rows] == [
        each.id for level in ("A", "AA") for each in CRITERIA if each.level == level
    ]
    for id, name, conformance, remarks, tested in rows:
        each = known[id]
        assert (name, conformance) == (each.name, each.status)
        assert remarks.startswith(each.remark)
        assert tested.replace("`", "") == (", ".join(each.tested) or "–")


def test_what_a_package_lacks_does_not_apply() -> None:
    captions = next(each for each in CRITERIA if each.id == "1.2.2")
    assert status(captions, frozenset()) == "Not applicable"
    assert remark(captions, frozenset()) == "The package has no media."
    assert status(captions, frozenset({"media"})) == "Supports"
    assert remark(captions, frozenset({"media"})).endswith("Known by tests and reading.")


def test_a_build_writes_the_report_of_each_package(tmp_path: Path) -> None:
    workspace = Path(shutil.copytree(BASE, tmp_path / "base"))
    assessment = workspace / "items" / "base" / "assessment.yaml"
    assessment.write_text(
        "id: all\ntitle: Tea <b>now</b>\ntime_limit: 5\nsections: [{id: all}]\n", encoding="utf-8"
    )
    folder = tmp_path / "reports"
    arguments = [str(workspace), "--target", "scorm12", "--accessibility", str(folder)]
    done = CliRunner().invoke(build, arguments)
    assert done.exit_code == 0, done.output
    (report,) = folder.iterdir()
    assert report.name == "base-all-scorm12.html"
    page = html.fromstring(report.read_text(encoding="utf-8"))
    assert "Tea <b>now</b>" in (page.findtext(".//title") or "")
    found = {
        (row.findtext("th") or "").split()[0]: row.findtext("td") for row in page.iterfind(".//tbody/tr")
    }
    assert len(found) == len(CRITERIA)
    assert found["2.2.1"] == "Partially supports"
    assert found["1.2.2"] == "Not applicable"
