/** Builds elements. Attributes as strings; `true` sets an empty attribute; functions listen to events. */

type Value = string | number | boolean | undefined | ((event: Event) => void);
export type Attributes = Readonly<Record<string, Value>>;
export type Child = Node | string | undefined;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Sets or removes one attribute, or listens to an event (`onclick`). */
export function set(element: Element, name: string, value: Value): void {
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** Changes the text only when it differs, so that nothing is announced or laid out again for nothing. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** What features do to the author's HTML, each time that some of it is shown. */
export const dressers: ((element: HTMLElement) => void)[] = [];

/** An element that holds the author's HTML, which the build has sanitised. */
export function rich<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  html: string,
): HTMLElementTagNameMap[K] {
  const element = h(tag, attributes);
  element.innerHTML = html;
  for (const wide of element.querySelectorAll("table, pre, math[display]")) scrollable(wide);
  for (const dress of dressers) dress(element);
  return element;
}

/** What is wider than the page scrolls by itself; only then does the Tab key stop at it, for the arrow keys. */
function scrollable(wide: Element): void {
  const frame = h("div", { class: "scroll" });
  wide.replaceWith(frame);
  frame.append(wide);
  new ResizeObserver(() => {
    set(frame, "tabindex", frame.scrollWidth > frame.clientWidth ? 0 : undefined);
  }).observe(frame);
}

/** Plain text as HTML. */
export function escape(text: string): string {
  return h("i", {}, text).innerHTML;
}

const SVG = "http://www.w3.org/2000/svg";

/** Strokes on a grid of 24 by 24. */
const ICONS = {
  right: "M5 12.5l4.5 4.5L19 7.5",
  wrong: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  partial: "M5 12h14",
  plus: "M12 5v14M5 12h14",
  flag: "M6 21V4h11l-2 4 2 4H6",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
  note: "M12 8h.01M12 11v5M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
} as const;

export type IconName = keyof typeof ICONS;

/** Decoration only: the words beside it say the same. */
export function icon(name: IconName): SVGElement {
  const path = svg("path", { d: ICONS[name] });
  return svg("svg", { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": "true" }, path);
}

/** A shape, or a drawing of shapes. */
export function svg(tag: string, attributes: Attributes, ...shapes: readonly SVGElement[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...shapes);
  return element;
}
