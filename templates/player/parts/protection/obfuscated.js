(() => {
var { PLAIN, protection, register } = markscheme.modules["src/protection/protection.ts"];

var { hash, newSeed, random, shuffled } = markscheme.modules["src/random.ts"];

function uncovered(secret, name, mask) {
	let next = random(hash(name, mask)), word = 0, bytes = Uint8Array.from(atob(secret), (character, place) => {
		let shift = place % 4 * 8;
		return shift === 0 && (word = next()), character.charCodeAt(0) ^ word >>> shift & 255;
	});
	return JSON.parse(new TextDecoder().decode(bytes));
}
var withSecret = (thing, name, mask = 0) => thing.secret === void 0 ? thing : { ...thing, ...uncovered(thing.secret, name, mask) }, obfuscated = {
	payload: (payload) => withSecret(payload, "", payload.mask),
	item: (item, { mask }) => withSecret(item, item.id, mask)
};

register(obfuscated);
})();
