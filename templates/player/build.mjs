/**
 * Bundles the player: src/main.ts becomes player.js, src/marking/index.ts marking.js (the marking engine
 * alone, as the global `marking`), styles/*.css (in the order of their names) become player.css.
 * Both are committed in readable form, so that nobody who installs or builds packages needs Node.
 *
 *   node build.mjs           writes the bundles
 *   node build.mjs --check   writes nothing; exit status 1 when a committed bundle is stale
 */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

async function script(entry, globalName) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    globalName,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  return result.outputFiles[0].text;
}

async function styles() {
  const folder = join(here, "styles");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  const parts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return names.map((name, index) => `/* ${name} */\n${parts[index].trim()}\n`).join("\n");
}

async function main() {
  const bundles = {
    "player.js": await script("src/main.ts"),
    "marking.js": await script("src/marking/index.ts", "marking"),
    "player.css": await styles(),
  };
  const stale = [];
  for (const [name, text] of Object.entries(bundles)) {
    const path = join(here, name);
    const committed = await readFile(path, "utf8").catch(() => "");
    if (committed === text) continue;
    stale.push(name);
    if (!process.argv.includes("--check")) await writeFile(path, text);
  }
  if (process.argv.includes("--check") && stale.length > 0) {
    console.error(`stale: ${stale.join(", ")}; run \`npm run build\` in templates/player`);
    process.exitCode = 1;
  }
}

await main();
