"""Whether a record store works: its versions, the credentials, and a statement there and back."""

from collections.abc import Iterator
from uuid import uuid4

from .store import Json, RecordStore, StoreError

VERBS = "http://adlnet.gov/expapi/verbs/"
_ACTOR = {"objectType": "Agent", "account": {"homePage": "urn:x-markscheme:local", "name": "lrs-check"}}
_VOIDED = f"{VERBS}voided"


def check(store: RecordStore, version: str, *, write: bool) -> Iterator[str]:
    """Does one thing after the other, and says what it found. StoreError at the first that fails."""
    versions = _versions(store.get("about"))
    if _line(version) not in map(_line, versions):
        raise StoreError(f"it speaks xAPI {', '.join(versions) or 'of no version'}, and not {version}")
    yield f"speaks xAPI {', '.join(versions)}"
    _statements(store.get("statements", limit="1"))
    yield "knows the credentials, and lets them read"
    if write:
        yield from _round_trip(store)


def _round_trip(store: RecordStore) -> Iterator[str]:
    """A statement cannot be deleted (xAPI 1.0.3, Data 2.3.2), so it is voided when it has been read."""
    sent = _statement("experienced", {"objectType": "Activity", "id": "urn:x-markscheme:lrs-check"})
    store.post([sent])
    yield "takes a statement"
    back = _back(store, str(sent["id"]))
    if not isinstance(back, dict) or any(_field(back, name) != _field(sent, name) for name in ("id", "verb")):
        raise StoreError("it gives back another statement than it was given")
    yield "gives it back"
    store.post([_statement("voided", {"objectType": "StatementRef", "id": sent["id"]})])
    yield "takes it out again"


def _back(store: RecordStore, identifier: str) -> Json:
    try:
        return store.get("statements", statementId=identifier)
    except StoreError as error:
        if error.status != 404:
            raise
        message = "it took the statement, and does not give it back: it may need a while, so check again"
        raise StoreError(message) from error


def _statement(verb: str, about: dict[str, object]) -> dict[str, object]:
    shown = {"id": f"{VERBS}{verb}", "display": {"en": verb}}
    return {"id": str(uuid4()), "actor": _ACTOR, "verb": shown, "object": about}


def _field(statement: Json, name: str) -> object:
    value = statement.get(name)
    return value.get("id") if isinstance(value, dict) else value


def _line(version: str) -> str:
    """Of a version, without its patch: stores of a line take every client of it (Communication 3.3)."""
    return ".".join(version.split(".")[:2])


def _versions(about: Json) -> list[str]:
    versions = about.get("version") if isinstance(about, dict) else None
    if not isinstance(versions, list):
        raise StoreError("its `about` names no versions: is this the address of a record store?")
    return [str(version) for version in versions]


def _statements(result: Json) -> list[Json]:
    found = result.get("statements") if isinstance(result, dict) else None
    if not isinstance(found, list):
        raise StoreError("its answer holds no statements: is this the address of a record store?")
    return found
