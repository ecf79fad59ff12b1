(() => {
var { PLAIN, protection, register } = markscheme.modules["protection/protection"];

var { hash, newSeed, random, shuffled } = markscheme.modules["random"];

function uncovered(secret, name, mask) {
	let next = random(hash(name, mask));
	let word = 0;
	let bytes = Uint8Array.from(atob(secret), (character, place) => {
		let shift = place % 4 * 8;
		if (shift === 0) word = next();
		return character.charCodeAt(0) ^ word >>> shift & 255;
	});
	return JSON.parse(new TextDecoder().decode(bytes));
}
var withSecret = (thing, name, mask = 0) => thing.secret === void 0 ? thing : { ...thing, ...uncovered(thing.secret, name, mask) };
var obfuscated = {
	payload: (payload) => withSecret(payload, "", payload.mask),
	item: (item, { mask }) => withSecret(item, item.id, mask)
};

register(obfuscated);
})();
