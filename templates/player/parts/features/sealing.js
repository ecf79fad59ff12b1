(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var CURVE = { name: "ECDH", namedCurve: "P-256" };
var INFO = "markscheme attempt 1";
var sealing = {
	name: "sealing",
	able: () => globalThis.crypto?.subtle !== void 0,
	seal
};
async function seal(secret, about, key) {
	const { subtle } = crypto;
	const bytes = (text) => new TextEncoder().encode(text);
	const their = await subtle.importKey("spki", fromBase64(key), CURVE, false, []);
	const own = await subtle.generateKey(CURVE, false, ["deriveBits"]);
	const shared = await subtle.deriveBits({ name: "ECDH", public: their }, own.privateKey, 256);
	const from = await subtle.exportKey("raw", own.publicKey);
	const material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
	const derivation = { name: "HKDF", hash: "SHA-256", salt: from, info: bytes(INFO) };
	const cipher = await subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(about) }, cipher, bytes(secret));
	return { from: toBase64(from), iv: toBase64(iv.buffer), data: toBase64(data) };
}
function fromBase64(text) {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
function toBase64(buffer) {
	return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
}

register(sealing);
})();
