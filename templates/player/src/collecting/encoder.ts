/** V8 alone has no TextEncoder, with which a state's checksum is made. Only where there is none. */

class Utf8Encoder {
  encode(text: string): Uint8Array {
    return Uint8Array.from([...text].flatMap((character) => utf8(character.codePointAt(0) as number)));
  }
}

/** The bytes of a code point (RFC 3629); a lone surrogate becomes U+FFFD, as in browsers. */
function utf8(code: number): readonly number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), next(code)];
  if (code >= 0xd800 && code < 0xe000) return utf8(0xfffd);
  if (code < 0x10000) return [0xe0 | (code >> 12), next(code >> 6), next(code)];
  return [0xf0 | (code >> 18), next(code >> 12), next(code >> 6), next(code)];
}

function next(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

const page = globalThis as { TextEncoder?: unknown };
page.TextEncoder ??= Utf8Encoder;
