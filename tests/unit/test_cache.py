"""What is kept can be lost, damaged or fought over, and is then as good as never kept."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme import cache
from markscheme.cache import Store, digest, installed, program

PLAIN: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner, max_size=3)
    ),
)


@given(PLAIN.filter(lambda value: value is not None))
def test_what_is_put_is_got(tmp_path_factory: pytest.TempPathFactory, value: Any) -> None:
    store = Store(tmp_path_factory.getbasetemp() / "store")
    store.put("key", value)
    assert store.get("key") == value
    assert store.get("other") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:5],
        lambda content: content[:-1],
        lambda content: content + b"\0",
        lambda content: content[:20] + bytes([content[20] ^ 1]) + content[21:],
        lambda content: os.urandom(len(content)),
    ],
)
def test_what_is_damaged_is_not_there(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    store = Store(tmp_path)
    store.put("key", {"a": [1, 2, 3]})
    path = tmp_path / "key"
    path.write_bytes(damage(path.read_bytes()))
    assert store.get("key") is None


def test_unfinished_files_are_never_found(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.put("key", 1)
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["key"]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "store")
    store.put("key", 1)
    assert store.get("key") is None
    folder = tmp_path / "taken"
    (folder / "key").mkdir(parents=True)
    Store(folder).put("key", 1)
    assert [path.name for path in folder.iterdir()] == ["key"]


def test_a_key_takes_the_place_of_others(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key in ("a-1", "b-1", "a-2"):
        store.put(key, key, instead_of=key[:2])
    assert {path.name for path in tmp_path.iterdir()} == {"a-2", "b-1"}


def test_the_oldest_go_where_there_are_too_many(tmp_path: Path) -> None:
    store = Store(tmp_path, most=3)
    for number in range(6):
        store.put(f"key-{number}", number)
        os.utime(tmp_path / f"key-{number}", (number, number))
    assert {path.name for path in tmp_path.iterdir()} == {"key-3", "key-4", "key-5"}


def test_digests_tell_parts_apart() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")
    assert digest(b"ab", b"c") == digest(b"ab", b"c")


def test_a_changed_program_has_other_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "cache.py"
    source.write_text("1")
    monkeypatch.setattr(cache, "__file__", str(source))
    program.cache_clear()
    try:
        first = program()
        program.cache_clear()
        source.write_text("2")
        assert program() != first
    finally:
        monkeypatch.undo()
        program.cache_clear()


def test_the_programs_own_store_lies_beside_the_bytecode() -> None:
    assert installed().folder.parent.name == "__pycache__"
