"""Copies of attempts at sealed assessments: the key that opens them, and the opening.

`templates/player/src/features/sealing.ts` is the other half: ECDH on P-256 between a pair made for the copy
and the workspace's public key, HKDF (RFC 5869) with SHA-256, AES-256-GCM. `cryptography` takes 30 ms to
import, so that this module is imported only where there is something to open.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

INFO = b"markscheme attempt 1"
PrivateKey = ec.EllipticCurvePrivateKey


class KeyFileError(ValueError):
    """Bytes that are no private key on P-256."""


class SealError(ValueError):
    """What does not open: damaged, altered, or sealed for another key; nobody can tell which."""


class KeyPair(NamedTuple):
    private: bytes
    """PEM, PKCS #8."""
    public: str
    """SubjectPublicKeyInfo in base64, for `recovery_key` of the settings."""


def new_pair() -> KeyPair:
    """A pair of its own for a workspace."""
    key = ec.generate_private_key(ec.SECP256R1())
    return KeyPair(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), public_of(key))


def public_of(key: PrivateKey) -> str:
    """The public half, as the settings hold it."""
    info = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return b64encode(info).decode()


def read_key(content: bytes) -> PrivateKey:
    """The key of a PEM file. Raises KeyFileError."""
    try:
        key = load_pem_private_key(content, None)
    except (ValueError, TypeError) as error:  # TypeError: it needs a password
        raise KeyFileError(str(error)) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise KeyFileError("not a key on P-256")
    return key


def opened(sealed: Mapping[str, str], about: str, key: PrivateKey) -> bytes:
    """What was sealed beside `about`, which nobody may have altered either. Raises SealError."""
    try:
        sender, iv, data = (b64decode(sealed[name], validate=True) for name in ("from", "iv", "data"))
        shared = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender))
        cipher = HKDF(hashes.SHA256(), 32, salt=sender, info=INFO).derive(shared)
        return AESGCM(cipher).decrypt(iv, data, about.encode())
    except (KeyError, TypeError, ValueError, InvalidTag) as error:
        raise SealError from error
