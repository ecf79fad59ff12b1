"""Reading states and records by the player's own code (`collecting.js`), in V8."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NotRequired, Self, TypedDict, cast

from .. import templates
from .submissions import Form


class CollectedAnswer(TypedDict):
    """`CollectedAnswer` of the player's `collecting/attempts.ts`."""

    item: int
    answered: bool
    response: Any
    selfMarks: NotRequired[list[float]]  # as in TypeScript
    certainty: NotRequired[int]
    hints: NotRequired[int]
    language: NotRequired[str]
    seconds: float


class CollectedAttempt(TypedDict):
    """`CollectedAttempt` of the player's `collecting/attempts.ts`."""

    attempt: int
    submitted: bool
    timedOut: bool  # as in TypeScript
    extra: NotRequired[int]
    started: int
    answers: list[CollectedAnswer]


class Reader:
    """The reading half of the player, loaded. A context manager: while V8 is open the process may not end."""

    def __init__(self, workspace: Path | None = None) -> None:
        from py_mini_racer import MiniRacer

        self._engine = MiniRacer()
        self._engine.eval(templates.read("player/collecting.js", workspace).decode())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.close()

    def attempts(
        self, payload: Mapping[str, Any], states: Sequence[str]
    ) -> list[CollectedAttempt | Literal["damaged", "foreign"]]:
        """What each packed state holds; `foreign` is that of another package or version."""
        task = json.dumps({"payload": payload, "states": states})
        found: list[CollectedAttempt | Literal["damaged", "foreign"]] = self._call("attempts", task)
        return found

    def responses(self, item: Mapping[str, Any], texts: Sequence[str], form: Form) -> list[Any]:
        """Responses as the item's type has them; None where a text is none."""
        found: list[Any] = self._call("responses", json.dumps({"item": item, "texts": texts, "form": form}))
        return found

    def _call(self, function: str, task: str) -> Any:
        return json.loads(cast(str, self._engine.call(f"collecting.{function}", task)))
