/**
 * Bundles one test for Node: `node bundle.mjs NAME OUT` makes OUT/NAME.mjs of NAME.ts.
 * esbuild is the player's own, so that tests need nothing more than the player does.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const player = join(here, "../../templates/player");
const { build } = createRequire(join(player, "package.json"))("esbuild");

const [name, folder] = process.argv.slice(2);

await build({
  absWorkingDir: here,
  entryPoints: [`${name}.ts`],
  outdir: folder,
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
