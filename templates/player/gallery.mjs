/**
 * Writes one page with every example in the player, under a policy like that of packages:
 *
 *   node gallery.mjs PAGE
 */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { coreStyles } from "./styles.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const bundle = await build({
  absWorkingDir: here,
  entryPoints: ["src/gallery.ts"],
  bundle: true,
  write: false,
  metafile: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
});
const script = bundle.outputFiles[0].text;
const style = await coreStyles(Object.keys(bundle.metafile.inputs));
const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src 'self' data:; base-uri 'none'; form-action 'none'`;

await writeFile(
  process.argv[2],
  `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Gallery</title>
<style>${style}</style>
</head>
<body>
<main id="app"></main>
<script>${script}</script>
</body>
</html>
`,
);
