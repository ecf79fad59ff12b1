(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var TREMBLE = 6;
function createHand(pressed, dropped) {
	let buttons = /* @__PURE__ */ new Map(), held;
	return {
		get held() {
			return held;
		},
		add: (button, thing) => {
			buttons.set(button, thing), set(button, "aria-pressed", "false");
			let dragged = !1;
			button.addEventListener("click", () => {
				!dragged && button.getAttribute("aria-disabled") !== "true" && pressed(thing), dragged = !1;
			}), button.addEventListener("pointerdown", (down) => {
				dragged = !1, button.getAttribute("aria-disabled") !== "true" && !button.disabled && down.button === 0 && down.pointerType !== "touch" && drag(button, down, (on) => {
					dragged = !0, on !== null && dropped(thing, on);
				});
			});
		},
		hold: (thing) => {
			held = thing;
			for (let [button, own] of buttons) set(button, "aria-pressed", String(own === thing));
		}
	};
}
function drag(button, start, ended) {
	let moving = !1;
	button.setPointerCapture(start.pointerId);
	let move = ({ clientX, clientY }) => {
		let [x, y] = [clientX - start.clientX, clientY - start.clientY];
		!moving && Math.hypot(x, y) < TREMBLE || (moving = !0, button.classList.add("is-dragged"), button.style.translate = `${x}px ${y}px`);
	}, finish = (event) => {
		if (button.removeEventListener("pointermove", move), button.removeEventListener("pointerup", finish), button.removeEventListener("pointercancel", finish), button.classList.remove("is-dragged"), button.style.translate = "", !moving) return;
		button.style.visibility = "hidden";
		let on = event.type === "pointerup" ? document.elementFromPoint(event.clientX, event.clientY) : null;
		button.style.visibility = "", ended(on);
	};
	button.addEventListener("pointermove", move), button.addEventListener("pointerup", finish), button.addEventListener("pointercancel", finish);
}

markscheme.modules["src/interactions/hand.ts"] = { createHand };
})();
