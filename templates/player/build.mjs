/**
 * Bundles the player, in parts, so that a package carries only what its assessment uses:
 *
 *     player.js                     the core: session, screens, state, saving
 *     parts/interactions/choice.js  … a question type each
 *     parts/recording/choice.js     … the same without its marking, for sealed packages
 *     parts/features/certainty.js   … what only some items or assessments need
 *     parts/lms/scorm12.js          … a target each
 *     parts/protection/obfuscated.js … what finds the key where a package hides it
 *     parts/xapi/lrs.js             … what delivers statements to a learning record store
 *     parts/languages/en.js         … what marking of free text knows of a language
 *     parts/shared/marking/scheme.js … a module that several parts use, and the core does not
 *     player.css                    styles/*.css, in the order of their names, and those of the core's modules
 *     parts/….css                   the styles of a part's modules; a module's styles lie beside it: match.ts, match.css
 *     marking.js                    the marking engine alone and whole, as the global `marking`
 *     collecting.js                 what reads states and records outside the page, as the global `collecting`
 *
 * A part takes what it shares from `markscheme.modules`, where the core and shared parts put it. Its first line
 * names the shared parts that must be on the page before it: `// needs shared/marking/scheme`. All are committed
 * in readable form, so that nobody who installs or builds packages needs Node.
 *
 *   node build.mjs           writes the bundles
 *   node build.mjs --check   writes nothing; exit status 1 when a committed bundle is stale
 */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { coreStyles, stylesOf } from "./styles.mjs";

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
const idOf = (path) => relative(here, path).split(sep).join("/");

/** Where parts of a room are registered; the module there exports `register`. */
const REGISTRIES = {
  interactions: "src/interactions/registry.ts",
  recording: "src/interactions/registry.ts",
  features: "src/features/registry.ts",
  languages: "src/marking/languages/registry.ts",
  lms: "src/lms/connect.ts",
  protection: "src/protection/protection.ts",
  xapi: "src/xapi/access.ts",
};

/** Each part's path and modules. The first module exports one thing, named as its file; the second is its marking. */
async function parts() {
  const within = async (room, folder) =>
    (await names(folder)).filter((name) => name.endsWith(".ts") && !["all.ts", "registry.ts"].includes(name)).map((name) => [`${room}/${name.slice(0, -3)}`, `${folder}/${name}`]);
  const types = (await readdir(join(here, "src/interactions"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, `src/interactions/${name}/${name}.ts`]);
  const targets = ["cmi5", "scorm12", "scorm2004", "tincan"].map((name) => [`lms/${name}`, `src/lms/${name}.ts`]);
  return [
    ...types.map(([name, module]) => [`interactions/${name}`, module, `src/marking/${name}.ts`]),
    ...types.map(([name, module]) => [`recording/${name}`, module]),
    ...(await within("features", "src/features")),
    ...targets,
    ["protection/obfuscated", "src/protection/obfuscated.ts"],
    ["xapi/lrs", "src/xapi/lrs/lrs.ts"],
    ...(await within("languages", "src/marking/languages")),
  ];
}

/** The code of a part. */
function registration([path, module, marking]) {
  const [room, name] = path.split("/");
  const part = camel(name);
  const given = `import { register } from "./${REGISTRIES[room]}";\nimport { ${part} } from "./${module}";\n`;
  if (marking === undefined) return `${given}register(${part});\n`;
  const mark = `mark${part[0].toUpperCase()}${part.slice(1)}`;
  return `${given}import { ${mark} } from "./${marking}";\nregister(${part}, ${mark});\n`;
}

/** What a page has one of at most: a type with or without its marking, the adapter of one target, one protection. */
function alternative([path]) {
  const [room, name] = path.split("/");
  if (room === "recording") return `interactions/${name}`;
  return room === "lms" || room === "protection" ? room : path;
}

/**
 * As it goes into pages: the wrapper indents nothing, tabs weigh half of what spaces do, `let` less than `const`, and
 * what comments say stands in the sources. No text spans lines.
 */
function wrapped(text) {
  const bare = text
    .replace(/^[ \t]*(\/\*\*[\s\S]*?\*\/|\/\/ .*)\n/gm, "")
    .replace(/\/\* @__PURE__ \*\/ /g, "")
    .replace(/^(\s*(?:for \()?)const /gm, "$1let ");
  return `(() => {\n${bare.replace(/^(  )+/gm, (indent) => "\t".repeat(indent.length / 2))}})();\n`;
}

/** Bundles code that stands in no file. */
async function bundle(contents, more = {}) {
  const stdin = { contents, resolveDir: here, loader: "ts", sourcefile: "entry.ts" };
  const result = await build({ ...OPTIONS, format: "esm", stdin, ...more });
  return { text: wrapped(result.outputFiles[0].text), inputs: result.metafile.inputs };
}

/** What a module exports, at run time. */
async function exportsOf(module) {
  const result = await build({ ...OPTIONS, format: "esm", entryPoints: [module] });
  return Object.values(result.metafile.outputs)[0].exports;
}

/**
 * The modules that are shared parts: those that neither the core has, nor one part alone, nor another shared module
 * alone. (In the graph of imports they hang directly below the page, in its tree of dominators.)
 */
async function sharedModules(all, core) {
  const importers = new Map();
  const note = (module, importer) => importers.set(module, (importers.get(module) ?? new Set()).add(importer));
  for (const part of all) {
    for (const module of [REGISTRIES[part[0].split("/")[0]], ...part.slice(1)]) note(module, alternative(part));
    for (const [module, { imports }] of Object.entries((await bundle(registration(part))).inputs)) {
      if (module !== "entry.ts") for (const { path } of imports) note(path, module);
    }
  }
  const owners = new Map(all.map((part) => [alternative(part), alternative(part)]));
  const ownerOf = (module) => {
    if (owners.has(module)) return owners.get(module);
    owners.set(module, module);
    const found = new Set([...importers.get(module)].map(ownerOf));
    if (found.size === 1) owners.set(module, [...found][0]);
    return owners.get(module);
  };
  return [...importers.keys()].filter((module) => !core.has(module)).sort().filter((module) => ownerOf(module) === module);
}

/** Takes modules that are on the page from `markscheme.modules` instead of bundling them again; notes which. */
function sharing(elsewhere, taken) {
  return {
    name: "sharing",
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === "resolved") return undefined;
        const found = await builder.resolve(path, { resolveDir, kind, pluginData: "resolved" });
        const id = idOf(found.path);
        return elsewhere.has(id) ? { path: id, namespace: "page" } : undefined;
      });
      builder.onLoad({ filter: /.*/, namespace: "page" }, async ({ path }) => {
        taken.add(path);
        const exported = (await exportsOf(path)).sort();
        return { contents: `export const { ${exported.join(", ")} } = markscheme.modules["${named(path)}"];\n`, loader: "js" };
      });
    },
  };
}

/** A module as parts call it. */
const named = (id) => id.replace(/^src\/|\.ts$/g, "");

/** Puts what modules export where parts find it: in plain objects, which take less room than esbuild's namespaces. */
async function giving(ids) {
  const all = await Promise.all([...ids].sort().map(async (id) => [id, (await exportsOf(id)).sort()]));
  const given = all.map(([id, names], index) => {
    const own = names.map((name) => `${name} as m${index}_${name}`).join(", ");
    const object = names.map((name) => `${name}: m${index}_${name}`).join(", ");
    return [`import { ${own} } from "./${id}";\n`, `markscheme.modules["${named(id)}"] = { ${object} };\n`];
  });
  return [0, 1].flatMap((part) => given.map((each) => each[part])).join("");
}

const sharedPart = (module) => module.replace(/^src\//, "shared/").replace(/\.ts$/, "");

/** The bundles of the page, by file name. */
async function player() {
  const start = 'import "./src/main";\n';
  const core = new Set(Object.keys((await bundle(start)).inputs));
  const all = await parts();
  const shared = new Set(await sharedModules(all, core));
  const given = new Set();
  const bundles = {};
  const make = async (part, contents, elsewhere) => {
    const taken = new Set();
    const { text, inputs } = await bundle(contents, { plugins: [sharing(elsewhere, taken)] });
    for (const id of taken) if (core.has(id)) given.add(id);
    const needs = [...taken].filter((id) => shared.has(id)).map(sharedPart).sort();
    bundles[`parts/${part}.js`] = needs.length === 0 ? text : `// needs ${needs.join(" ")}\n${text}`;
    const style = await stylesOf(Object.keys(inputs));
    if (style !== "") bundles[`parts/${part}.css`] = style;
  };
  for (const part of all) await make(part[0], registration(part), new Set([...core, ...shared]));
  for (const id of shared) await make(sharedPart(id), await giving([id]), new Set([...core, ...shared].filter((each) => each !== id)));
  bundles["player.js"] = (await bundle(start + (await giving(given)))).text;
  bundles["player.css"] = await coreStyles([...core]);
  return bundles;
}

/** Committed parts that nothing makes any more. */
async function orphans(bundles) {
  const found = await readdir(join(here, "parts"), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => idOf(join(entry.parentPath ?? entry.path, entry.name)));
  return files.filter((name) => !(name in bundles));
}

async function main() {
  const whole = async (name) =>
    (await build({ ...OPTIONS, entryPoints: [`src/${name}/index.ts`], globalName: name })).outputFiles[0].text;
  const bundles = { ...(await player()), "marking.js": await whole("marking"), "collecting.js": await whole("collecting") };
  const checking = process.argv.includes("--check");
  const stale = await orphans(bundles);
  if (!checking) await Promise.all(stale.map((name) => rm(join(here, name))));
  for (const [name, text] of Object.entries(bundles)) {
    const path = join(here, name);
    const committed = await readFile(path, "utf8").catch(() => "");
    if (committed === text) continue;
    stale.push(name);
    if (checking) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (checking && stale.length > 0) {
    console.error(`stale: ${stale.join(", ")}; run \`npm run build\` in templates/player`);
    process.exitCode = 1;
  }
}

await main();
