/**
 * Encrypts copies of attempts at sealed assessments, so that only the holder of the private key reads them, and nobody
 * alters one unnoticed: a key agreed on by ECDH (P-256) between a pair made for this copy and the package's public key,
 * through HKDF (SHA-256), for AES-GCM.
 */
import type { Sealed, SealingFeature } from "./registry";

const CURVE: EcKeyGenParams = { name: "ECDH", namedCurve: "P-256" };
const INFO = "markscheme attempt 1";

export const sealing: SealingFeature = {
  name: "sealing",
  // Browsers have it on https and on this machine alone.
  able: () => (globalThis as { readonly crypto?: Crypto }).crypto?.subtle !== undefined,
  seal,
};

async function seal(secret: string, about: string, key: string): Promise<Sealed> {
  const { subtle } = crypto;
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  const their = await subtle.importKey("spki", fromBase64(key), CURVE, false, []);
  const own = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const shared = await subtle.deriveBits({ name: "ECDH", public: their }, own.privateKey, 256);
  const from = await subtle.exportKey("raw", own.publicKey);
  const material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  // The pair's public half is the salt: a key belongs to one copy.
  const derivation = { name: "HKDF", hash: "SHA-256", salt: from, info: bytes(INFO) };
  const cipher = await subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(about) }, cipher, bytes(secret));
  return { from: toBase64(from), iv: toBase64(iv.buffer), data: toBase64(data) };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(buffer: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
}
