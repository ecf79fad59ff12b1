/** Dragging a list's row by its grip with mouse, pen or finger; what it does can be done by buttons too. */

/** `dropped` is called when the row has come to stand in another place. */
export function draggable(row: HTMLElement, allowed: () => boolean, dropped: () => void): void {
  const grip = row.querySelector(".grip") as HTMLElement;
  grip.addEventListener("pointerdown", (down) => {
    if (!allowed() || down.button !== 0) return;
    down.preventDefault();
    const before = row.previousElementSibling;
    row.classList.add("is-dragged");
    grip.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => follow(row, event.clientY);
    const end = (): void => {
      grip.removeEventListener("pointermove", move);
      row.classList.remove("is-dragged");
      if (row.previousElementSibling !== before) dropped();
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("lostpointercapture", end, { once: true });
  });
}

/** Neighbours go round the row once the pointer has passed their middle. */
function follow(row: HTMLElement, y: number): void {
  for (let next = row.previousElementSibling; next !== null && y < middle(next); next = row.previousElementSibling) {
    row.after(next);
  }
  for (let next = row.nextElementSibling; next !== null && y > middle(next); next = row.nextElementSibling) {
    row.before(next);
  }
}

function middle(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
