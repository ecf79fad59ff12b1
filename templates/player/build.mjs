/**
 * Bundles the player, in parts, so that a package carries only what its assessment uses:
 *
 *     player.js                     the core: session, screens, state, saving, and what several parts share
 *     parts/phrases.js              what finds phrases in free text, and shows them there
 *     parts/interactions/choice.js  … a question type each
 *     parts/recording/choice.js     … the same without its marking, for sealed packages
 *     parts/features/certainty.js   … what only some items need beside their type
 *     parts/lms/scorm12.js          … a target each
 *     parts/protection/obfuscated.js … what finds the key where a package hides it
 *     parts/xapi/lrs.js             … what delivers statements to a learning record store
 *     parts/languages/en.js         … what marking of free text knows of a language
 *     player.css                    styles/*.css, in the order of their names
 *     marking.js                    the marking engine alone and whole, as the global `marking`
 *     collecting.js                 what reads states and records outside the page, as the global `collecting`
 *
 * A part finds what it shares with the core in the global `markscheme`. All are committed in readable
 * form, so that nobody who installs or builds packages needs Node.
 *
 *   node build.mjs           writes the bundles
 *   node build.mjs --check   writes nothing; exit status 1 when a committed bundle is stale
 */
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const OPTIONS = {
  absWorkingDir: here,
  bundle: true,
  write: false,
  metafile: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const names = async (folder) => (await readdir(join(here, folder))).sort();

/** Where each part's module lies, by the part's path. The module exports one thing, named as its file. */
async function parts() {
  const types = (await readdir(join(here, "src/interactions"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => ["interactions", "recording"].map((room) => [`${room}/${name}`, `src/interactions/${name}/${name}.ts`]));
  const targets = ["cmi5", "scorm12", "scorm2004", "tincan"].map((name) => [`lms/${name}`, `src/lms/${name}.ts`]);
  const languages = (await names("src/marking/languages"))
    .filter((name) => !["all.ts", "registry.ts"].includes(name))
    .map((name) => [`languages/${name.slice(0, -3)}`, `src/marking/languages/${name}`]);
  const protections = [["protection/obfuscated", "src/protection/obfuscated.ts"]];
  const records = [["xapi/lrs", "src/xapi/lrs/lrs.ts"]];
  const features = (await names("src/features"))
    .filter((name) => !["all.ts", "registry.ts"].includes(name))
    .map((name) => [`features/${name.slice(0, -3)}`, `src/features/${name}`]);
  return [...types.sort(), ...features, ...targets, ...protections, ...records, ...languages];
}

function registration([path, module]) {
  const [room, name] = path.split("/");
  const part = camel(name);
  const given = `import { ${part} } from "./${module}";\n`;
  if (room === "recording") return `${given}markscheme.register.interactions(${part});\n`;
  if (room !== "interactions") return `${given}markscheme.register.${room}(${part});\n`;
  const mark = `mark${part[0].toUpperCase()}${part.slice(1)}`;
  return `${given}import { ${mark} } from "./src/marking/${name}.ts";\nmarkscheme.register.interactions(${part}, ${mark});\n`;
}

/** Bundles code that stands in no file. */
async function bundle(contents, more = {}) {
  const result = await build({ ...OPTIONS, stdin: { contents, resolveDir: here, loader: "ts", sourcefile: "entry.ts" }, ...more });
  return { text: result.outputFiles[0].text, inputs: Object.keys(result.metafile.inputs) };
}

/** What a module exports, at run time. */
async function exportsOf(module) {
  const result = await build({ ...OPTIONS, format: "esm", entryPoints: [module] });
  return Object.values(result.metafile.outputs)[0].exports;
}

const idOf = (path) => relative(here, path).split(sep).join("/");

/** Types that look for phrases share these modules and all that they need. */
const PHRASES = ["src/marking/scheme.ts", "src/interactions/highlight.ts"];

/** Modules of the part `phrases`: none that the core has, or a type without phrases. */
async function phrasing(main, types) {
  const inputs = await Promise.all(types.map(async (part) => (await bundle(registration(part))).inputs));
  const elsewhere = new Set([...main, ...inputs.filter((each) => !each.includes(PHRASES[0])).flat()]);
  const needed = (await bundle(PHRASES.map((path) => `import "./${path}";\n`).join(""))).inputs;
  return new Set(needed.filter((input) => input !== "entry.ts" && !elsewhere.has(input)));
}

/**
 * Takes modules that are on the page from the global `markscheme` instead of bundling them again; notes which.
 * The `optional` ones may be absent, where nothing in the package asks for them.
 */
function sharing(core, shared, optional = new Set()) {
  return {
    name: "sharing",
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === "resolved") return undefined;
        const found = await builder.resolve(path, { resolveDir, kind, pluginData: "resolved" });
        const id = idOf(found.path);
        if (!core.has(id)) return undefined;
        shared.add(id);
        return { path: id, namespace: "core" };
      });
      builder.onLoad({ filter: /.*/, namespace: "core" }, async ({ path }) => {
        const exported = (await exportsOf(path)).sort();
        return { contents: `export const { ${exported.join(", ")} } = markscheme.modules["${path}"]${optional.has(path) ? " ?? {}" : ""};\n`, loader: "js" };
      });
    },
  };
}

/** Worth having twice where both types are used, rather than in every page. */
const RARE = new Set(["src/marking/spelling.ts"]);

/** Modules that several question types use are bundled once, with the core. */
async function common(types) {
  const uses = new Map();
  for (const part of types) {
    for (const input of (await bundle(registration(part))).inputs) uses.set(input, (uses.get(input) ?? 0) + 1);
  }
  return [...uses].filter(([input, count]) => count > 1 && input !== "entry.ts" && !RARE.has(input)).map(([input]) => input);
}

async function player() {
  const all = await parts();
  const start = 'import "./src/main";\n';
  const types = all.filter(([path]) => path.startsWith("interactions/"));
  const main = (await bundle(start)).inputs;
  const phrases = await phrasing(main, types);
  const core = new Set([...main, ...(await common(types)).filter((input) => !phrases.has(input))]);
  const shared = new Set();
  const bundles = {};
  for (const part of all) {
    const { text } = await bundle(registration(part), { plugins: [sharing(new Set([...core, ...phrases]), shared, phrases)] });
    bundles[`parts/${part[0]}.js`] = text;
  }
  const plugins = [sharing(core, shared)];
  bundles["parts/phrases.js"] = (await bundle(giving([...shared].filter((id) => phrases.has(id))), { plugins })).text;
  bundles["player.js"] = (await bundle(`${start}${giving([...shared].filter((id) => core.has(id)))}`)).text;
  return bundles;
}

/** Puts modules where parts find them. */
function giving(ids) {
  const modules = [...ids].sort();
  const given = modules.map((id, index) => `import * as m${index} from "./${id}";\n`).join("");
  return given + modules.map((id, index) => `markscheme.modules["${id}"] = m${index};\n`).join("");
}

async function styles() {
  const sheets = (await names("styles")).filter((name) => name.endsWith(".css"));
  const texts = await Promise.all(sheets.map((name) => readFile(join(here, "styles", name), "utf8")));
  return sheets.map((name, index) => `/* ${name} */\n${texts[index].trim()}\n`).join("\n");
}

async function main() {
  const whole = async (name) =>
    (await build({ ...OPTIONS, entryPoints: [`src/${name}/index.ts`], globalName: name })).outputFiles[0].text;
  const bundles = {
    ...(await player()),
    "marking.js": await whole("marking"),
    "collecting.js": await whole("collecting"),
    "player.css": await styles(),
  };
  const stale = [];
  for (const [name, text] of Object.entries(bundles)) {
    const path = join(here, name);
    const committed = await readFile(path, "utf8").catch(() => "");
    if (committed === text) continue;
    stale.push(name);
    if (process.argv.includes("--check")) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (process.argv.includes("--check") && stale.length > 0) {
    console.error(`stale: ${stale.join(", ")}; run \`npm run build\` in templates/player`);
    process.exitCode = 1;
  }
}

await main();
