(() => {
function pairResponses(type) {
	return {
		type,
		empty: (item) => item.sources.map(() => void 0),
		isAnswered: (_item, response) => response.some((place) => place !== void 0),
		describe: (item, response) => ({
			kind: "matching",
			pairs: item.sources.flatMap((source, index) => {
				let target = response[index] === void 0 ? void 0 : item.targets[response[index]];
				return target === void 0 ? [] : [[source.id, target.id]];
			})
		}),
		pack: (item, response) => ({ numbers: item.sources.map((_, index) => 1 + (response[index] ?? -1)) }),
		unpack: (_item, { numbers }) => numbers.map((place) => place === 0 ? void 0 : place - 1)
	};
}

markscheme.modules["interactions/pairs"] = { pairResponses };
})();
