/** The picture with what stands on it. Points are placed by pointer or by keys; all numbers are pixels of the picture. */
import { h, set } from "../../dom";
import type { Point, Shape } from "../../marking/areas";
import type { SelectPointItem } from "./item";

export interface Acts {
  place(point: Point): void;
  /** The point nearest to here. */
  removeNear(point: Point): void;
  /** The crosshair came to rest. */
  rested(point: Point): void;
}

export interface Stage {
  readonly element: HTMLElement;
  show(points: readonly Point[]): void;
  /** Draws an area with the sign by which the text below calls it. */
  draw(shape: Shape, kind: "right" | "wrong" | "partial" | "missed", sign: string): void;
  focus(): void;
  lock(): void;
}

type Picture = SelectPointItem["picture"];

/** Shares of the picture's width that an arrow key moves the crosshair, alone and with Shift. */
const STEP = 0.01;
const STRIDE = 0.1;
const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** Shown sizes, in pixels of the page. */
const RADIUS = 12;
const ARM = 18;

export function createStage(picture: Picture, name: Readonly<Record<string, string>>, acts: Acts): Stage {
  const { width, height } = picture;
  const areas = svg("g", {});
  const markers = svg("g", {});
  const crosshair = svg("g", { class: "crosshair" });
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, areas, markers, crosshair);
  const keys = h("div", { class: "picture-keys", role: "application", tabindex: 0, ...name }, drawing);
  const image = h("img", { src: picture.src, alt: picture.alt, width, height, draggable: "false" });
  const element = h("div", { class: "picture" }, image, keys);
  let points: readonly Point[] = [];
  let cursor: Point = [width >> 1, height >> 1];
  let locked = false;
  const inside = ([x, y]: Point): Point => [clamp(x, width), clamp(y, height)];

  const draw = (): void => {
    // What stands on the picture keeps its size on the screen.
    const unit = width / (keys.clientWidth || width);
    markers.replaceChildren(...points.map((point, index) => marker(point, unit, points.length > 1 ? `${index + 1}` : "")));
    crosshair.replaceChildren(...cross(cursor, ARM * unit));
    for (const label of areas.querySelectorAll("text")) set(label, "font-size", 15 * unit);
  };
  new ResizeObserver(draw).observe(keys);

  const move = ([x, y]: Point, by: number): void => {
    const step = Math.max(1, Math.round(width * by));
    cursor = inside([cursor[0] + x * step, cursor[1] + y * step]);
    draw();
    crosshair.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const place = (): void => {
    acts.place(cursor);
    draw();
  };
  keys.addEventListener("click", ({ clientX, clientY }) => {
    if (locked) return;
    const box = keys.getBoundingClientRect();
    const share = (at: number, start: number, size: number): number => (size === 0 ? 0 : (at - start) / size);
    const [x, y] = [share(clientX, box.left, box.width) * width, share(clientY, box.top, box.height) * height];
    cursor = inside([Math.floor(x), Math.floor(y)]);
    place();
  });
  keys.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (locked || event.altKey || event.ctrlKey || event.metaKey) return;
    if (arrow !== undefined) move(arrow, event.shiftKey ? STRIDE : STEP);
    else if (event.key === "Enter" || event.key === " ") place();
    else if (event.key === "Delete" || event.key === "Backspace") acts.removeNear(cursor);
    else return;
    event.preventDefault();
  });
  // Once a key is let go, not at each step: a held key would never stop talking.
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
      // Nothing to do here any more, so the Tab key need not stop.
      for (const attribute of ["tabindex", "role", ...Object.keys(name)]) keys.removeAttribute(attribute);
    },
  };
}

function clamp(value: number, side: number): number {
  return Math.min(side - 1, Math.max(0, value));
}

function marker([x, y]: Point, unit: number, text: string): SVGElement {
  const round = { cx: x, cy: y, r: RADIUS * unit };
  const shown = svg("text", { x, y, "font-size": 14 * unit });
  shown.textContent = text;
  const dot = text === "" ? [svg("circle", { class: "point-dot", cx: x, cy: y, r: 3 * unit })] : [shown];
  return svg("g", {}, svg("circle", { class: "point-halo", ...round }), svg("circle", { class: "point", ...round }), ...dot);
}

/** Twice, light around dark, to be seen on any picture. */
function cross([x, y]: Point, arm: number): readonly SVGElement[] {
  const d = `M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`;
  return ["crosshair-halo", "crosshair-line"].map((name) => svg("path", { class: name, d }));
}

function outline(shape: Shape, name: string): SVGElement {
  if (shape.shape === "circle") {
    return svg("circle", { class: name, cx: shape.centre[0], cy: shape.centre[1], r: shape.radius });
  }
  const [[x1, y1], [x2, y2]] = shape.corners as readonly [Point, Point];
  const corners = shape.shape === "polygon" ? shape.corners : [[x1, y1], [x2, y1], [x2, y2], [x1, y2]];
  return svg("polygon", { class: name, points: corners.map((point) => point.join(",")).join(" ") });
}

/** Where the sign of an area stands: on its edge, away from the points in it. */
function corner(shape: Shape, { width, height }: Picture): Point {
  const out = shape.shape === "circle" ? shape.radius * Math.SQRT1_2 : 0;
  const [x, y] = shape.shape === "circle" ? shape.centre : (shape.corners[0] as Point);
  const within = (value: number, side: number): number => Math.min(side * 0.96, Math.max(side * 0.04, value));
  return [within(x - out, width), within(y - out, height)];
}

function label([x, y]: Point, text: string): SVGElement {
  const shown = svg("text", { x, y });
  shown.textContent = text;
  return shown;
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Node[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children);
  return element;
}
