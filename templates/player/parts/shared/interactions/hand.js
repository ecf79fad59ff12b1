(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var TREMBLE = 6;
function createHand(pressed, dropped) {
	let buttons = new Map();
	let held;
	let hold = (thing) => {
		held = thing;
		for (let [button, own] of buttons) set(button, "aria-pressed", String(own === thing));
	};
	let add = (button, thing) => {
		buttons.set(button, thing);
		set(button, "aria-pressed", "false");
		let dragged = false;
		button.addEventListener("click", () => {
			if (!dragged && button.getAttribute("aria-disabled") !== "true") pressed(thing);
			dragged = false;
		});
		button.addEventListener("pointerdown", (down) => {
			dragged = false;
			let usable = button.getAttribute("aria-disabled") !== "true" && !button.disabled;
			if (usable && down.button === 0 && down.pointerType !== "touch") {
				drag(button, down, (on) => {
					dragged = true;
					if (on !== null) dropped(thing, on);
				});
			}
		});
	};
	return {
		get held() {
			return held;
		},
		add,
		hold
	};
}
function drag(button, start, ended) {
	let moving = false;
	button.setPointerCapture(start.pointerId);
	let move = ({ clientX, clientY }) => {
		let [x, y] = [clientX - start.clientX, clientY - start.clientY];
		if (!moving && Math.hypot(x, y) < TREMBLE) return;
		moving = true;
		button.classList.add("is-dragged");
		button.style.translate = `${x}px ${y}px`;
	};
	let finish = (event) => {
		button.removeEventListener("pointermove", move);
		button.removeEventListener("pointerup", finish);
		button.removeEventListener("pointercancel", finish);
		button.classList.remove("is-dragged");
		button.style.translate = "";
		if (!moving) return;
		button.style.visibility = "hidden";
		let on = event.type === "pointerup" ? document.elementFromPoint(event.clientX, event.clientY) : null;
		button.style.visibility = "";
		ended(on);
	};
	button.addEventListener("pointermove", move);
	button.addEventListener("pointerup", finish);
	button.addEventListener("pointercancel", finish);
}

markscheme.modules["interactions/hand"] = { createHand };
})();
