/** Style sheets: those of styles/, in the order of their names, and those beside modules (match.ts, match.css). */
import { access, readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** What every page has: `modules` are those of the core. */
export async function coreStyles(modules) {
  const sheets = (await readdir(join(here, "styles"))).sort().map((name) => `styles/${name}`);
  return sheet([...sheets, ...(await beside(modules))]);
}

/** The styles beside these modules; empty where there are none. */
export async function stylesOf(modules) {
  return sheet(await beside(modules));
}

async function beside(modules) {
  const paths = modules.map((id) => id.replace(/\.ts$/, ".css")).filter((path) => path.startsWith("src/")).sort();
  const found = await Promise.all(paths.map((path) => access(join(here, path)).then(() => [path], () => [])));
  return found.flat();
}

/** As it goes into pages: what comments say stands in the sources, and spaces weigh more than they help. */
function bare(text) {
  const rules = text.replace(/\/\*[^]*?\*\//g, "").replace(/^(  )+/gm, (indent) => "\t".repeat(indent.length / 2));
  return `${rules.replace(/\n\s*\n/g, "\n").replace(/^(\t+[\w-]+): /gm, "$1:").trim()}\n`;
}

async function sheet(paths) {
  const texts = await Promise.all(paths.map((path) => readFile(join(here, path), "utf8")));
  return texts.map(bare).join("");
}
