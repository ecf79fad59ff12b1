(() => {
var Suffixes = class {
	constructor(groups) {
		this.root = { entry: void 0, before: new Map() };
		for (let [suffixes, action] of groups) {
			for (let suffix of suffixes.split(" ")) this.add(suffix, action);
		}
	}
	add(suffix, action) {
		let node = this.root;
		for (let i = suffix.length - 1; i >= 0; i--) {
			let letter = suffix.charCodeAt(i);
			let before = node.before.get(letter);
			if (before === void 0) node.before.set(letter, before = { entry: void 0, before: new Map() });
			node = before;
		}
		node.entry = { length: suffix.length, action };
	}
	apply(word, regions, from = 0) {
		let longest;
		let node = this.root;
		for (let i = word.length - 1; i >= from; i--) {
			node = node.before.get(word.charCodeAt(i));
			if (node === void 0) break;
			longest = node.entry ?? longest;
		}
		return longest?.action(word.slice(0, word.length - longest.length), regions);
	}
};
function replace(letters, region) {
	return (stem, regions) => stem.length >= regions[region] ? stem + letters : void 0;
}
function remove(region, test) {
	return (stem, regions) => stem.length >= regions[region] && (test?.(stem) ?? true) ? stem : void 0;
}
function always(letters = "") {
	return (stem) => stem + letters;
}
var never = () => void 0;
function followedBy(first, then) {
	return (stem, regions) => {
		let result = first(stem, regions);
		return result === void 0 ? void 0 : then.apply(result, regions) ?? result;
	};
}
function either(...actions) {
	return (stem, regions) => {
		for (let action of actions) {
			let result = action(stem, regions);
			if (result !== void 0) return result;
		}
		return void 0;
	};
}

markscheme.modules["marking/stem/suffixes"] = { Suffixes, always, either, followedBy, never, remove, replace };
})();
