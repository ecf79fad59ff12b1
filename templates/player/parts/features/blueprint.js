(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { hash, newSeed, random, shuffled } = markscheme.modules["random"];

var blueprint = { name: "blueprint", choose };
function choose(cells, next) {
	let orders = cells.map((cell) => shuffled(cell.items, next));
	let owners = new Map();
	let take = (cell, tried) => orders[cell].some((item) => {
		if (tried.has(item)) return false;
		tried.add(item);
		let owner = owners.get(item);
		if (owner !== void 0 && !take(owner, tried)) return false;
		owners.set(item, cell);
		return true;
	});
	cells.forEach(({ select }, cell) => {
		for (let count = 0; count < select; count++) take(cell, new Set());
	});
	return new Set(owners.keys());
}

register(blueprint);
})();
