(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var CURVE = { name: "ECDH", namedCurve: "P-256" }, INFO = "markscheme attempt 1", sealing = {
	name: "sealing",
	able: () => globalThis.crypto?.subtle !== void 0,
	seal
};
async function seal(secret, about, key) {
	let { subtle } = crypto, bytes = (text) => new TextEncoder().encode(text), their = await subtle.importKey("spki", fromBase64(key), CURVE, !1, []), own = await subtle.generateKey(CURVE, !1, ["deriveBits"]), shared = await subtle.deriveBits({ name: "ECDH", public: their }, own.privateKey, 256), from = await subtle.exportKey("raw", own.publicKey), material = await subtle.importKey("raw", shared, "HKDF", !1, ["deriveKey"]), derivation = { name: "HKDF", hash: "SHA-256", salt: from, info: bytes(INFO) }, cipher = await subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, !1, ["encrypt"]), iv = crypto.getRandomValues(new Uint8Array(12)), data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(about) }, cipher, bytes(secret));
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
