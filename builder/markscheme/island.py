"""JSON that may stand in an HTML `<script>` element."""

from typing import Any

from pydantic_core import to_json


def dump(value: Any) -> bytes:
    """Compact JSON, keys in the order given. The escaped characters occur in JSON's strings alone."""
    # No tag, comment or character reference can begin (HTML 4.12.1.3 and 13.1.2.1) …
    json = to_json(value).replace(b"<", b"\\u003c").replace(b">", b"\\u003e").replace(b"&", b"\\u0026")
    if json.isascii():
        return json
    # … and it stays one line for tools that take JSON for JavaScript (ECMA-262 before 2019).
    return json.replace("\u2028".encode(), b"\\u2028").replace("\u2029".encode(), b"\\u2029")
