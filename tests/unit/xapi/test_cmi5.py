"""What cmi5 asks of hooks: each statement that is owed, once, and nothing after the last one."""

from typing import Any

from markscheme.xapi.cmi5 import OWED, VERBS, cmi5_faults


def template(event: str, verb: str | None = None) -> dict[str, Any]:
    verb = verb or VERBS + event
    return {
        "event": event,
        "activity": "assessment",
        "fill": ["duration"],
        "statement": {"verb": {"id": verb}},
    }


HOOKS = [template(event) for event in OWED]


def test_what_is_owed_is_enough() -> None:
    assert list(cmi5_faults(HOOKS)) == []


def test_further_statements_in_other_words_are_allowed() -> None:
    more = template("passed", "https://example.org/verbs/celebrated")
    assert list(cmi5_faults([*HOOKS, more])) == []


def test_no_statement_stands_in_for_one_that_is_off() -> None:
    kept = [hook for hook in HOOKS if hook["event"] != "passed"]
    faults = list(cmi5_faults([*kept, template("passed", "https://example.org/verbs/celebrated")]))
    assert len(faults) == 1
    assert faults[0].startswith("the verb of `passed` is https://example.org/verbs/celebrated")


def test_a_verb_is_used_once() -> None:
    """9.3.0.0-2"""
    assert list(cmi5_faults([*HOOKS, template("completed")])) == [
        "two statements of `completed` have its verb; cmi5 allows one"
    ]


def test_nothing_follows_the_end() -> None:
    """9.3.8.0-2"""
    assert list(cmi5_faults([*HOOKS, template("terminated", "https://example.org/verbs/left")])) == [
        "a further statement of `terminated` would come after it; cmi5 allows none"
    ]
