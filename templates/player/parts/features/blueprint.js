(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { hash, newSeed, random, shuffled } = markscheme.modules["src/random.ts"];

var blueprint = { name: "blueprint", choose };
function choose(cells, next) {
	let orders = cells.map((cell) => shuffled(cell.items, next)), owners = /* @__PURE__ */ new Map(), take = (cell, tried) => orders[cell].some((item) => {
		if (tried.has(item)) return !1;
		tried.add(item);
		let owner = owners.get(item);
		return owner !== void 0 && !take(owner, tried) ? !1 : (owners.set(item, cell), !0);
	});
	return cells.forEach(({ select }, cell) => {
		for (let count = 0; count < select; count++) take(cell, /* @__PURE__ */ new Set());
	}), new Set(owners.keys());
}

register(blueprint);
})();
