"""Templates are found in the wheel, in the checkout, and first of all in the workspace."""

from pathlib import Path

import pytest

from markscheme import templates


def test_the_checkouts_templates_are_found() -> None:
    assert templates.builtin() == Path(__file__).parents[2] / "templates"
    assert b"<!DOCTYPE html>" in templates.read("page.html.j2")


def test_the_wheels_templates_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "markscheme"
    (package / "_templates").mkdir(parents=True)
    monkeypatch.setattr(templates, "__file__", str(package / "templates.py"))
    templates.builtin.cache_clear()
    try:
        assert templates.builtin() == package / "_templates"
    finally:
        templates.builtin.cache_clear()


def test_a_workspace_overrides_what_it_has(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "locales" / "en.json"
    own.parent.mkdir(parents=True)
    own.write_text("{}")
    assert templates.read("locales/en.json", tmp_path) == b"{}"
    assert templates.read("page.html.j2", tmp_path) == templates.read("page.html.j2")


def test_what_is_nowhere_is_an_error() -> None:
    assert templates.find("nothing.txt") is None
    with pytest.raises(FileNotFoundError, match=r"nothing\.txt"):
        templates.read("nothing.txt")
