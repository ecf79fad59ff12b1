"""Models are frozen dataclasses, whatever makes them."""

from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from markscheme.model.base import model
from markscheme.model.compiled import validator


@model
class Thing:
    id: str
    size: int = 1
    parts: dict[str, str] = field(default_factory=dict)


@model
class Bigger(Thing):
    extra: str = "x"


def test_a_model_is_a_dataclass() -> None:
    assert [each.name for each in fields(Bigger)] == ["id", "size", "parts", "extra"]
    assert Thing(id="a") == Thing(id="a", size=1, parts={})
    assert Thing(id="a") != Thing(id="b")
    assert Thing(id="a") != Bigger(id="a")
    assert replace(Thing(id="a"), size=2) == Thing(id="a", size=2)
    assert repr(Thing(id="a")) == "Thing(id='a', size=1, parts={})"


def test_pydantic_takes_it_for_one() -> None:
    assert is_dataclass(Bigger)


def test_instances_do_not_share_defaults() -> None:
    assert Thing(id="a").parts is not Thing(id="a").parts


def test_a_model_is_frozen() -> None:
    thing = Thing(id="a")
    with pytest.raises(FrozenInstanceError):
        thing.id = "b"  # type: ignore[misc]  # what the type checker forbids too
    with pytest.raises(FrozenInstanceError):
        del thing.size
    assert thing == Thing(id="a")


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match="needs 'id'"):
        Thing()  # type: ignore[call-arg]  # as above
    with pytest.raises(TypeError, match="has no 'colour'"):
        Thing(id="a", colour="red")  # type: ignore[call-arg]  # as above


def test_the_validator_makes_the_same_instances() -> None:
    data = {"id": "s", "items": ["a", "b"], "select": "2", "shuffle": True}
    made = validator("assessment").validate_python({"id": "x", "title": "X", "sections": [data]}).sections[0]
    assert made == type(made)(id="s", items=("a", "b"), select=2, shuffle=True)
    assert hash(made) == hash(replace(made))
    with pytest.raises(FrozenInstanceError):
        made.select = 3
