"""Reproducible zip files: the same members give the same bytes on every day and machine.

Members are sorted (the manifest first), times and modes fixed, and each *segment* of a member
is deflated on its own, so a segment can be kept and used again without changing a byte.
The format is APPNOTE.TXT 6.3; only deflate (8) and store (0) are written, which every LMS unpacks.
"""

import os
import struct
import time
import zlib
from collections.abc import Iterable, Sequence
from typing import BinaryIO, NamedTuple

FIRST = "imsmanifest.xml"
_LAST_BLOCK = b"\x03\x00"
"""An empty final block (RFC 1951, 3.2.3): ends a stream of segments, none of which is final."""
_MODE = 0o100644
_LIMIT_32 = 0xFFFFFFFF
_LIMIT_16 = 0xFFFF
_POLYNOMIAL = 0xEDB88320


class Segment(NamedTuple):
    """A stretch of a member, deflated by itself and ended on a byte boundary."""

    size: int
    """Bytes before deflating."""
    crc: int
    shift: int
    """x^(8·size) modulo the CRC's polynomial: what the checksum before this segment is multiplied by."""
    deflated: bytes

    def data(self) -> bytes:
        """The bytes before deflating."""
        return zlib.decompressobj(-15).decompress(self.deflated)


class Member(NamedTuple):
    """A file in the zip."""

    name: str
    size: int
    crc: int
    method: int
    body: tuple[bytes, ...]

    @property
    def packed(self) -> int:
        """Bytes in the zip."""
        return sum(map(len, self.body))


def deflate(data: bytes, level: int = 6) -> Segment:
    """`data` as a segment; level 0–9."""
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -15, 9)
    deflated = squeeze.compress(data) + squeeze.flush(zlib.Z_FULL_FLUSH) if data else b""
    return Segment(len(data), zlib.crc32(data), _power(len(data)), deflated)


def segmented(name: str, segments: Iterable[Segment]) -> Member:
    """A deflated member made of segments, in order."""
    size = crc = 0
    body = []
    for segment in segments:
        size += segment.size
        crc = _multiply(segment.shift, crc) ^ segment.crc
        body.append(segment.deflated)
    return Member(name, size, crc, zlib.DEFLATED, (*body, _LAST_BLOCK))


def member(name: str, data: bytes) -> Member:
    """A member from its bytes: deflated, or stored where deflating gains nothing (pictures, sound)."""
    segment = deflate(data, 9)
    if len(segment.deflated) + len(_LAST_BLOCK) < len(data):
        return segmented(name, [segment])
    return Member(name, len(data), segment.crc, 0, (data,))


def write(stream: BinaryIO, members: Iterable[Member]) -> int:
    """Writes a zip of `members` and returns its length in bytes. ValueError when two share a name."""
    ordered = sorted(members, key=lambda each: (each.name != FIRST, each.name))
    if len({each.name for each in ordered}) < len(ordered):
        raise ValueError("two members share a name")
    stamp = _stamp()
    offset = 0
    directory = []
    for each in ordered:
        directory.append(_central(each, offset, stamp))
        parts = (_local(each, stamp), *each.body)
        stream.writelines(parts)
        offset += sum(map(len, parts))
    tail = [*directory, *_end(len(ordered), sum(map(len, directory)), offset)]
    stream.writelines(tail)
    return offset + sum(map(len, tail))


def _stamp() -> bytes:
    """DOS time and date: 1980-01-01, or SOURCE_DATE_EPOCH (reproducible-builds.org) in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    year, month, day, hour, minute, second = (1980, 1, 1, 0, 0, 0)
    if epoch.isascii() and epoch.isdigit() and 315532800 <= int(epoch) < 4354819200:
        year, month, day, hour, minute, second = time.gmtime(int(epoch))[:6]
    return struct.pack("<HH", hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)


def _fields(each: Member) -> tuple[bytes, int]:
    """The name in bytes and the flags: bit 11 says that a name is UTF-8."""
    name = each.name.encode()
    return name, 0 if each.name.isascii() else 0x800


def _local(each: Member, stamp: bytes) -> bytes:
    """Local file header (4.3.7)."""
    name, flags = _fields(each)
    wide = _needs_64(each.size) or _needs_64(each.packed)
    extra = struct.pack("<HHQQ", 1, 16, each.size, each.packed) if wide else b""
    sizes = (_LIMIT_32, _LIMIT_32) if wide else (each.packed, each.size)
    version = 45 if wide else 20
    head = struct.pack("<4sHHH4sLLLHH", b"PK\3\4", version, flags, each.method, stamp, each.crc, *sizes,
                       len(name), len(extra))  # fmt: skip
    return head + name + extra


def _central(each: Member, offset: int, stamp: bytes) -> bytes:
    """Central directory header (4.3.12). Made on Unix, a plain file with mode 644."""
    name, flags = _fields(each)
    numbers = [each.size, each.packed, offset]
    wide = [number for number in numbers if _needs_64(number)]
    extra = struct.pack(f"<HH{len(wide)}Q", 1, 8 * len(wide), *wide) if wide else b""
    size, packed, start = (_LIMIT_32 if _needs_64(number) else number for number in numbers)
    version = 45 if wide else 20
    made = struct.pack("<4sBBHHH4sL", b"PK\1\2", version, 3, version, flags, each.method, stamp, each.crc)
    rest = struct.pack("<LLHHHHHLL", packed, size, len(name), len(extra), 0, 0, 0, _MODE << 16, start)
    return made + rest + name + extra


def _end(count: int, length: int, offset: int) -> Sequence[bytes]:
    """End of central directory (4.3.16), with its zip64 form before it (4.3.14, 4.3.15) where needed."""
    short = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, min(count, _LIMIT_16), min(count, _LIMIT_16),
                        min(length, _LIMIT_32), min(offset, _LIMIT_32), 0)  # fmt: skip
    if count < _LIMIT_16 and not _needs_64(length) and not _needs_64(offset):
        return (short,)
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, offset)
    return (wide, struct.pack("<4sLQL", b"PK\6\7", 0, offset + length, 1), short)


def _needs_64(number: int) -> bool:
    return number >= _LIMIT_32


def _multiply(a: int, b: int) -> int:
    """The product of two polynomials over GF(2) modulo the CRC's, lowest power in the highest bit."""
    product = 0
    mask = 1 << 31
    while a:
        if a & mask:
            product ^= b
            a ^= mask
        mask >>= 1
        b = b >> 1 ^ _POLYNOMIAL if b & 1 else b >> 1
    return product


def _power(size: int) -> int:
    """x^(8·size) modulo the CRC's polynomial."""
    power = 1 << 31
    for place, square in enumerate(_SQUARES):
        if size >> place & 1:
            power = _multiply(square, power)
    return power


def _squares() -> Sequence[int]:
    """x^8, x^16, x^32 …: sizes up to 2^40 bytes."""
    squares = [1 << 23]
    while len(squares) < 40:
        squares.append(_multiply(squares[-1], squares[-1]))
    return squares


_SQUARES = _squares()
