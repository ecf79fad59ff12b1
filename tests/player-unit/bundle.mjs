/**
 * Bundles each *.test.ts here for Node: `node bundle.mjs OUT` writes OUT/<name>.test.mjs.
 * esbuild is the player's own, so that tests need nothing more than the player does.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const player = join(here, "../../templates/player");
const { build } = createRequire(join(player, "package.json"))("esbuild");

await build({
  absWorkingDir: here,
  entryPoints: readdirSync(here).filter((name) => name.endsWith(".test.ts")),
  outdir: process.argv[2],
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: "inline",
  // Resolved from here at run time, as what they are.
  external: ["scorm-again/*"],
  logLevel: "warning",
});
