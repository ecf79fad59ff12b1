// needs shared/interactions/option_list shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { optionList, optionRows } = markscheme.modules["interactions/option_list"];

var selectPointResponses = {
	type: "select_point",
	empty: () => [],
	isAnswered: (_item, response) => response.length > 0,
	describe: (_item, response) => ({ kind: "fill-in", text: response.map(([x, y]) => `${x},${y}`).join(" ") }),
	pack: ({ maxPoints }, response) => {
		let points = response.slice(0, maxPoints);
		let free = Array.from({ length: 2 * (maxPoints - points.length) }, () => 0);
		return { numbers: [points.length, ...points.flat(), ...free] };
	},
	unpack: (_item, { numbers: [count = 0, ...sides] }) => Array.from({ length: count }, (_, index) => [sides[2 * index] ?? 0, sides[2 * index + 1] ?? 0])
};

function areaOf(point, areas) {
	let found = areas.findIndex((area) => contains(area, point));
	return found === -1 ? void 0 : found;
}
function contains(area, [x, y]) {
	if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
	switch (area.shape) {
		case "circle":
			return Math.hypot(x - area.centre[0], y - area.centre[1]) <= area.radius * ROOM;
		case "rectangle": {
			let [[x1, y1], [x2, y2]] = area.corners;
			return between(x, x1, x2) && between(y, y1, y2);
		}
		case "polygon":
			return inPolygon([x, y], area.corners);
	}
}
var ROOM = 1 + 1e-12;
function between(value, one, other) {
	return value >= Math.min(one, other) && value <= Math.max(one, other);
}
function inPolygon(point, corners) {
	let edges = corners.map((from, index) => [from, corners[(index + 1) % corners.length]]);
	if (edges.some(([from, to]) => onEdge(point, from, to))) return true;
	return edges.filter(([from, to]) => crosses(point, from, to)).length % 2 === 1;
}
function crosses([x, y], from, to) {
	return from[1] > y !== to[1] > y && x < from[0] + (y - from[1]) * (to[0] - from[0]) / (to[1] - from[1]);
}
function onEdge([x, y], from, to) {
	let way = Math.hypot(x - from[0], y - from[1]) + Math.hypot(x - to[0], y - to[1]);
	return way <= Math.hypot(to[0] - from[0], to[1] - from[1]) * ROOM;
}

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
function revealAreas(item, points, outcome, stage, words) {
	let hits = points.map((point) => areaOf(point, item.areas));
	let signs = new Map();
	let sign = (area, kind) => {
		let known = signs.get(area);
		if (known !== void 0) return known;
		let next = SIGNS[signs.size];
		signs.set(area, next);
		stage.draw(area, kind, next);
		return next;
	};
	let name = (area, mark) => {
		let place = item.places.find(({ id }) => id === area.id);
		if (place === void 0) return h("span", { class: "result-label" }, words("select_point.area", { sign: mark }));
		return h("span", { class: "result-label" }, rich("span", {}, place.text), ` (${mark})`);
	};
	let placed = hits.map((hit, index) => {
		let area = hit === void 0 ? void 0 : item.areas[hit];
		let part = outcome.parts.find(({ id }) => id === (area?.id ?? `point-${index + 1}`));
		let kind = given(part);
		let first = hits.indexOf(hit) === index;
		let label2 = h("span", { class: "result-label" }, words("select_point.number", { number: index + 1 }));
		let shown = area === void 0 ? void 0 : name(area, sign(area, kind));
		let line = h("div", { class: "result" }, label2, shown, verdict(kind, words), area === void 0 || first ? worth(part, words) : void 0);
		return h("li", {}, line, area === void 0 || first ? remark(part?.feedback) : void 0);
	});
	let missed = outcome.result === "correct" ? [] : item.areas.filter(({ correct }, index) => correct && !hits.includes(index));
	let others = missed.map((area) => h("li", {}, h("div", { class: "result" }, name(area, sign(area, "missed")), verdict("missed", words))));
	return h("ul", { class: "point-results" }, ...placed, ...others);
}

var STEP = 0.01;
var STRIDE = 0.1;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
var RADIUS = 12;
var ARM = 18;
function createStage(picture, name, acts) {
	let { width, height } = picture;
	let areas = svg2("g", {});
	let markers = svg2("g", {});
	let crosshair = svg2("g", { class: "crosshair" });
	let drawing = svg2("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, areas, markers, crosshair);
	let keys = h("div", { class: "picture-keys", role: "application", tabindex: 0, ...name }, drawing);
	let image = h("img", { src: picture.src, alt: picture.alt, width, height, draggable: "false" });
	let element = h("div", { class: "picture" }, image, keys);
	let points = [];
	let cursor = [width >> 1, height >> 1];
	let locked = false;
	let inside = ([x, y]) => [clamp(x, width), clamp(y, height)];
	let draw = () => {
		let unit = width / (keys.clientWidth || width);
		markers.replaceChildren(...points.map((point, index) => marker(point, unit, points.length > 1 ? `${index + 1}` : "")));
		crosshair.replaceChildren(...cross(cursor, ARM * unit));
		for (let label2 of areas.querySelectorAll("text")) set(label2, "font-size", 15 * unit);
	};
	new ResizeObserver(draw).observe(keys);
	let move = ([x, y], by) => {
		let step = Math.max(1, Math.round(width * by));
		cursor = inside([cursor[0] + x * step, cursor[1] + y * step]);
		draw();
		crosshair.scrollIntoView({ block: "nearest", inline: "nearest" });
	};
	let place = () => {
		acts.place(cursor);
		draw();
	};
	keys.addEventListener("click", ({ clientX, clientY }) => {
		if (locked) return;
		let box = keys.getBoundingClientRect();
		let share = (at2, start, size) => size === 0 ? 0 : (at2 - start) / size;
		let [x, y] = [share(clientX, box.left, box.width) * width, share(clientY, box.top, box.height) * height];
		cursor = inside([Math.floor(x), Math.floor(y)]);
		place();
	});
	keys.addEventListener("keydown", (event) => {
		let arrow = ARROWS[event.key];
		if (locked || event.altKey || event.ctrlKey || event.metaKey) return;
		if (arrow !== void 0) move(arrow, event.shiftKey ? STRIDE : STEP);
		else if (event.key === "Enter" || event.key === " ") place();
		else if (event.key === "Delete" || event.key === "Backspace") acts.removeNear(cursor);
		else return;
		event.preventDefault();
	});
	keys.addEventListener("keyup", ({ key }) => {
		if (!locked && key in ARROWS) acts.rested(cursor);
	});
	return {
		element,
		show: (shown) => {
			points = shown;
			draw();
		},
		draw: (shape, kind, sign) => {
			areas.append(outline(shape, "area-halo"), outline(shape, `area is-${kind}`), label(corner(shape, picture), sign));
			draw();
		},
		focus: () => keys.focus(),
		lock: () => {
			locked = true;
			for (let attribute of ["tabindex", "role", ...Object.keys(name)]) keys.removeAttribute(attribute);
		}
	};
}
function clamp(value, side) {
	return Math.min(side - 1, Math.max(0, value));
}
function marker([x, y], unit, text) {
	let round2 = { cx: x, cy: y, r: RADIUS * unit };
	let shown = svg2("text", { x, y, "font-size": 14 * unit });
	shown.textContent = text;
	let dot = text === "" ? [svg2("circle", { class: "point-dot", cx: x, cy: y, r: 3 * unit })] : [shown];
	return svg2("g", {}, svg2("circle", { class: "point-halo", ...round2 }), svg2("circle", { class: "point", ...round2 }), ...dot);
}
function cross([x, y], arm) {
	let d = `M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`;
	return ["crosshair-halo", "crosshair-line"].map((name) => svg2("path", { class: name, d }));
}
function outline(shape, name) {
	if (shape.shape === "circle") {
		return svg2("circle", { class: name, cx: shape.centre[0], cy: shape.centre[1], r: shape.radius });
	}
	let [[x1, y1], [x2, y2]] = shape.corners;
	let corners = shape.shape === "polygon" ? shape.corners : [[x1, y1], [x2, y1], [x2, y2], [x1, y2]];
	return svg2("polygon", { class: name, points: corners.map((point) => point.join(",")).join(" ") });
}
function corner(shape, { width, height }) {
	let out = shape.shape === "circle" ? shape.radius * Math.SQRT1_2 : 0;
	let [x, y] = shape.shape === "circle" ? shape.centre : shape.corners[0];
	let within = (value, side) => Math.min(side * 0.96, Math.max(side * 0.04, value));
	return [within(x - out, width), within(y - out, height)];
}
function label([x, y], text) {
	let shown = svg2("text", { x, y });
	shown.textContent = text;
	return shown;
}
var SVG = "http://www.w3.org/2000/svg";
function svg2(tag, attributes, ...children) {
	let element = document.createElementNS(SVG, tag);
	for (let [name, value] of Object.entries(attributes)) set(element, name, value);
	element.append(...children);
	return element;
}

var selectPoint = {
	...selectPointResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let { maxPoints, picture } = item;
	let help = `${prefix}-help`;
	let points = context.response;
	let where = ([x, y]) => words("select_point.where", { x: share(x, picture.width), y: share(y, picture.height) });
	let share = (at2, side) => words.percent(Math.round(100 * at2 / side) / 100);
	let show = () => {
		stage.show(points);
		list?.show(points);
		placed.replaceChildren(...points.map((point, index) => row(point, index)));
	};
	let change = (next) => {
		points = next;
		show();
		context.changed(points, true);
	};
	let full = () => context.announce(words.plural("select_point.full", maxPoints));
	let place = (point) => {
		if (points.some((other) => same(point, other))) return;
		if (maxPoints > 1 && points.length >= maxPoints) return full();
		change(maxPoints === 1 ? [point] : [...points, point]);
		context.announce(words("select_point.placed", { number: points.length, where: where(point) }));
	};
	let remove = (point) => {
		let number = points.indexOf(point) + 1;
		change(points.filter((other) => other !== point));
		context.announce(words("select_point.removed", { number }));
	};
	let stage = createStage(
		picture,
		{ "aria-label": words("select_point.picture"), "aria-describedby": help },
		{
			place,
			rested: (point) => context.announce(where(point)),
			removeNear: (point) => {
				let [nearest] = [...points].sort((one, other) => distance(one, point) - distance(other, point));
				if (nearest !== void 0) remove(nearest);
			}
		}
	);
	let row = (point, index) => {
		let number = index + 1;
		let taken = () => {
			remove(point);
			stage.focus();
		};
		let button = h("button", { type: "button", class: "link", "aria-label": words("select_point.remove.number", { number }), onclick: taken }, words("select_point.remove"));
		return h("li", {}, words("select_point.point", { number, where: where(point) }), " ", button);
	};
	let placed = h("ol", { class: "placed" });
	let list = item.places.length === 0 ? void 0 : places(item, context, () => points, change, full);
	let frame = h("div", { class: "picture-frame" }, stage.element);
	let larger = h("button", { type: "button", class: "link", "aria-pressed": "false" }, words("select_point.larger"));
	larger.addEventListener("click", () => {
		larger.setAttribute("aria-pressed", String(frame.classList.toggle("is-large")));
	});
	let element = h(
		"div",
		{ class: "select-point", role: "group", "aria-labelledby": labelledBy },
		h("p", { class: "hint" }, words.plural("select_point.hint", maxPoints)),
		h("p", { class: "hint", id: help }, words("select_point.keys")),
		frame,
		larger,
		placed,
		list?.element
	);
	show();
	let lock = () => {
		stage.lock();
		list?.lock();
		for (let button of placed.querySelectorAll("button")) button.remove();
	};
	let reveal = (outcome) => {
		for (let spent of [placed, list?.element, ...element.querySelectorAll(".hint")]) spent?.remove();
		element.append(revealAreas(item, points, outcome, stage, words));
	};
	return { element, lock, reveal };
}
function places(item, context, points, change, full) {
	let { maxPoints } = item;
	let { prefix, labelledBy, words } = context;
	let chosen = () => item.places.filter(({ point }) => holds(points(), point)).map(({ id }) => id);
	let changed = (ids) => {
		let named = item.places.filter(({ id }) => ids.includes(id)).map(({ point }) => point);
		let others = points().filter((point) => !item.places.some((each) => same(each.point, point)));
		let next = maxPoints === 1 ? named : [...others, ...named];
		if (next.length <= maxPoints) return change(next);
		show();
		full();
	};
	let rows = context.order(item.places.length).flatMap((place) => item.places[place] ?? []);
	let list = optionList(
		{
			kind: maxPoints === 1 ? "radio" : "checkbox",
			hint: words.plural("select_point.places", maxPoints),
			rows: rows.map(({ id, text }) => ({ id, text, correct: false })),
			chosen: chosen(),
			changed
		},
		{ prefix: `${prefix}-place`, labelledBy, words }
	);
	let show = () => {
		let ids = chosen();
		for (let input of list.element.querySelectorAll("input")) input.checked = ids.includes(input.value);
	};
	let element = h("details", { class: "places" }, h("summary", {}, words("select_point.list")), list.element);
	return { element, show, lock: () => list.lock() };
}
function same(one, other) {
	return one[0] === other[0] && one[1] === other[1];
}
function holds(points, point) {
	return points.some((each) => same(each, point));
}
function distance([x1, y1], [x2, y2]) {
	return Math.hypot(x1 - x2, y1 - y2);
}

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function markSelectPoint(item, response) {
	let points = listed(response).filter(isPoint).slice(0, MOST_POINTS);
	let hits = points.map((point) => areaOf(point, item.areas));
	let hit = new Set(hits);
	let areas = item.areas.flatMap(({ id, correct = false, marks, feedback, misconception }, index) => {
		let max = correct ? marks : void 0;
		if (!hit.has(index)) return correct ? [{ id, state: "open", max }] : [];
		return [{ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception }];
	});
	let missed = hits.flatMap(
		(area, index) => area === void 0 ? [{ id: `point-${index + 1}`, state: "wrong", extra: true }] : []
	);
	return markPieces(item, [...areas, ...missed]);
}
var MOST_POINTS = 100;
function isPoint(point) {
	return Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);
}

register(selectPoint, markSelectPoint);
})();
