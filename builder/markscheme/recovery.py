"""The public key that sealed packages encrypt copies of attempts for: proved to be one.

Without `cryptography`, which takes longer to import than many a build takes.
"""

from base64 import b64decode

# The curve P-256: y² = x³ − 3x + b modulo a prime (FIPS 186-4, D.1.2.3).
_PRIME = 2**256 - 2**224 + 2**192 + 2**96 - 1
_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
_COORDINATE = 32
"""Bytes of each of the two, at the end of a SubjectPublicKeyInfo."""


def is_point(key: str) -> bool:
    """Whether a `recovery_key` of the right form lies on the curve: with a wrong character it does not."""
    point = b64decode(key)[-2 * _COORDINATE :]
    x, y = (int.from_bytes(half, "big") for half in (point[:_COORDINATE], point[_COORDINATE:]))
    return x < _PRIME and y < _PRIME and (y * y - x**3 + 3 * x - _B) % _PRIME == 0
