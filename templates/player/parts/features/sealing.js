(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var CURVE = { name: "ECDH", namedCurve: "P-256" };
var INFO = "markscheme attempt 1";
var sealing = {
	name: "sealing",
	able: () => globalThis.crypto?.subtle !== void 0,
	seal
};
async function seal(secret, about, key) {
	let { subtle } = crypto;
	let bytes = (text) => new TextEncoder().encode(text);
	let their = await subtle.importKey("spki", fromBase64(key), CURVE, false, []);
	let own = await subtle.generateKey(CURVE, false, ["deriveBits"]);
	let shared = await subtle.deriveBits({ name: "ECDH", public: their }, own.privateKey, 256);
	let from = await subtle.exportKey("raw", own.publicKey);
	let material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
	let derivation = { name: "HKDF", hash: "SHA-256", salt: from, info: bytes(INFO) };
	let cipher = await subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
	let iv = crypto.getRandomValues(new Uint8Array(12));
	let data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(about) }, cipher, bytes(secret));
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
