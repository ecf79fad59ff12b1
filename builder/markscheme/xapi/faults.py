"""What is wrong with hooks that are well formed: fields and activities that an event does not have."""

from collections.abc import Iterator

from ..diagnostics import did_you_mean
from ..model.reading import Pointer, Report
from .compiled import FILL, RESULT
from .model import Hook, Hooks

_SESSION = ("assessment", frozenset({"duration"}))
_SCORE = ("assessment", frozenset({"score", "duration"}))
_ITEM = ("item", frozenset({"duration"}))
EVENTS: dict[str, tuple[str, frozenset[str]]] = {
    "completed": _SCORE,
    "passed": _SCORE,
    "failed": _SCORE,
    "scored": _SCORE,
    "presented": _ITEM,
    "answered": ("item", frozenset({"response", "success", "score", "duration"})),
    "changed": _ITEM,
    "skipped": _ITEM,
    "flagged": _ITEM,
    "hint_taken": _ITEM,
    "self_marked": ("item", frozenset({"score", "duration"})),
    "point_scored": ("point", frozenset({"score", "success", "duration"})),
    "point_mastered": ("point", frozenset({"score", "success", "duration"})),
    "misconception": ("misconception", frozenset({"duration"})),
}
"""What an event is about besides the assessment, and the fields of a result that are known then."""


def check_hooks(hooks: Hooks, report: Report) -> None:
    """Reports the faults of all hooks."""
    for event, hook, place in _hooks(hooks):
        _check(event, hook, place, report)
    for index, event in enumerate(hooks.off):
        if event in hooks.by_event():
            hint = "leave out one of the two; further statements of an event stand under `more`"
            report("MS244", f"`{event}` is off, and has a hook", ("off", index), hint)


def _hooks(hooks: Hooks) -> Iterator[tuple[str, Hook, Pointer]]:
    for event, hook in hooks.by_event().items():
        yield event, hook, (event,)
    for place, more in enumerate(hooks.more):
        yield more.event, more.hook, ("more", place, "hook")


def _check(event: str, hook: Hook, place: Pointer, report: Report) -> None:
    about, known = EVENTS.get(event, _SESSION)
    if hook.activity not in ("assessment", about):
        fitting = " or ".join(f"`{each}`" for each in dict.fromkeys((about, "assessment")))
        message = f"`{event}` is about no {hook.activity}"
        report("MS241", message, (*place, "activity"), f"write {fitting}")
    for name in RESULT:
        if getattr(hook.result, name) == FILL and name not in known:
            hint = did_you_mean(name, known) or f"what it knows: {', '.join(sorted(known))}"
            report("MS242", f"`{event}` knows no {name}", (*place, "result", name), hint, key=True)
    if hook.context.points and about != "item":
        report(
            "MS242",
            f"`{event}` is about no item, so it has no points",
            (*place, "context", "points"),
            key=True,
        )
    if not hook.verb.words:
        message = "the verb has no words"
        report("MS243", message, (*place, "verb", "display"), "write a text, or texts by language")
