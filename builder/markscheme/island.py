"""JSON that may stand in an HTML `<script>` element."""

from typing import Any

from pydantic_core import to_json


def dump(value: Any) -> bytes:
    """Compact JSON, keys in the order given. The escaped characters occur in JSON's strings alone."""
    # Nothing ends the element, and no comment begins, in which a script would hide its end (HTML 13.2.5.4) …
    json = to_json(value).replace(b"</", b"<\\/").replace(b"<!", b"\\u003c!")
    if json.isascii():
        return json
    # … and it stays one line for tools that take JSON for JavaScript (ECMA-262 before 2019).
    return json.replace("\u2028".encode(), b"\\u2028").replace("\u2029".encode(), b"\\u2029")
