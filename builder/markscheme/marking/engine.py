"""Marking through V8 (PyPI mini-racer), imported when the first `Marker` is made: building needs none."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from .. import templates
from .judgement import Judgement
from .outcome import Outcome


class MarkingError(Exception):
    """The engine cannot mark such an item, or there is none that works."""


class Marker:
    """The marking engine, loaded. Use it as a context manager: while V8 is open the process may not end."""

    def __init__(self, workspace: Path | None = None) -> None:
        """`workspace`: its templates come first. MarkingError when its `marking.js` does not run."""
        from py_mini_racer import JSEvalException, MiniRacer

        source = templates.read("player/marking.js", workspace).decode()
        self._engine: MiniRacer = MiniRacer()
        try:
            self._engine.eval(f"{source}\nmarking.batch;")
        except JSEvalException as error:
            self._engine.close()
            raise MarkingError(f"marking.js does not run: {str(error).strip().splitlines()[0]}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends V8. A closed marker marks no more."""
        self._engine.close()

    def mark(
        self,
        item: Mapping[str, Any],
        responses: Sequence[Any],
        judgements: Sequence[Judgement | None] = (),
        certainties: Sequence[int | None] = (),
        hints: Sequence[int | None] = (),
    ) -> list[Outcome]:
        """The outcome of each response.

        `item` is an item of the payload (`payload.item_common`), as data; a response is what the item's type
        has for one in the player (a short answer's is text, a choice's the option's index), None for none.
        The item's scheme is compiled once a call, so hand over many responses at once.
        `judgements` are what people made of the responses, in their order, None where nobody has judged one:
        their marks stand in place of the rules', and the outcome says whose they are.
        `certainties` say how sure the learners were, 1 to 3, where the marks of the item depend on that.
        `hints` are how many of the item's hints were taken before each response.
        MarkingError when the item's type or a phrase is nothing that the engine knows, or a judgement has a
        `fault`.
        """
        task = {
            "item": item,
            "responses": responses,
            "judgements": judgements,
            "certainties": certainties,
            "hints": hints,
        }
        return cast(list[Outcome], json.loads(self._call("marking.batch", task)))

    def fault(self, item: Mapping[str, Any], judgement: Judgement) -> str | None:
        """Why the item's scheme cannot give these marks, in words; None when it can."""
        return self._call("marking.fault", {"item": item, "judgement": judgement}) or None

    def _call(self, function: str, task: Mapping[str, Any]) -> str:
        from py_mini_racer import JSEvalException

        try:
            return cast(str, self._engine.call(function, json.dumps(task)))
        except JSEvalException as error:
            raise MarkingError(str(error)) from error
