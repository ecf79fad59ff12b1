/** Pictures in texts, larger: in a dialog of the browser's own, with steps of size. Pinching works as everywhere. */
import { dressers, h, set, write } from "../dom";
import type { App } from "../screens/app";
import type { Words } from "../strings";
import type { ZoomFeature } from "./registry";

export const zoom: ZoomFeature = { name: "zoom", start };

/** Of the dialog's width. */
const STEPS = [1, 1.5, 2, 3, 4];
/** Pixels up to which a picture is a sign in the text, with nothing in it to look at closely. */
const SIGN = 96;

function start({ words }: App): void {
  dressers.push((element) => {
    for (const picture of element.querySelectorAll("img")) offer(picture, words);
  });
}

/** Waits until the picture has its place: inside of what is clicked anyway there is no room for a button. */
function offer(picture: HTMLImageElement, words: Words): void {
  const observer = new ResizeObserver(() => {
    if (!picture.isConnected || picture.clientWidth <= SIGN) return;
    observer.disconnect();
    if (picture.closest("label, button, a, dialog") !== null) return;
    const name = words("zoom.enlarge", { picture: picture.alt });
    const button = h("button", { type: "button", class: "secondary zoom", onclick: () => enlarge(picture, words) }, words("zoom.short"));
    button.setAttribute("aria-label", name);
    picture.after(button);
  });
  observer.observe(picture);
}

function enlarge({ src, alt }: HTMLImageElement, words: Words): void {
  let step = 0;
  const picture = h("img", { src, alt });
  // Scrolled by the arrow keys.
  const frame = h("div", { class: "zoom-frame", tabindex: 0, role: "region", "aria-label": alt }, picture);
  const size = h("output", {});
  const show = (): void => {
    const scale = STEPS[step] as number;
    picture.width = Math.round(frame.clientWidth * scale);
    set(smaller, "aria-disabled", String(step === 0));
    set(larger, "aria-disabled", String(step === STEPS.length - 1));
    write(size, words.percent(scale));
  };
  const by = (change: number) => (): void => {
    step = Math.min(STEPS.length - 1, Math.max(0, step + change));
    show();
  };
  const button = (text: string, onclick: () => void): HTMLButtonElement => h("button", { type: "button", class: "secondary", onclick }, text);
  const smaller = button(words("zoom.smaller"), by(-1));
  const larger = button(words("zoom.larger"), by(1));
  const close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("zoom.close"));
  const dialog = h(
    "dialog",
    { class: "zoomed", "aria-label": alt, onclose: () => dialog.remove() },
    frame,
    h("div", { class: "actions" }, smaller, size, larger, close),
  );
  document.body.append(dialog);
  dialog.showModal();
  show();
}
