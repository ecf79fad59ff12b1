(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { hash, newSeed, random, shuffled } = markscheme.modules["src/random.ts"];

var blueprint = { name: "blueprint", choose };
function choose(cells, next) {
	const orders = cells.map((cell) => shuffled(cell.items, next));
	const owners = /* @__PURE__ */ new Map();
	const take = (cell, tried) => orders[cell].some((item) => {
		if (tried.has(item)) return false;
		tried.add(item);
		const owner = owners.get(item);
		if (owner !== void 0 && !take(owner, tried)) return false;
		owners.set(item, cell);
		return true;
	});
	cells.forEach(({ select }, cell) => {
		for (let count = 0; count < select; count++) take(cell, /* @__PURE__ */ new Set());
	});
	return new Set(owners.keys());
}

register(blueprint);
})();
