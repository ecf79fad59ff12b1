/** Reads statements (a JSON array) from standard input, and prints what another project's validator finds in them. */
const { createRequire } = require("node:module");
const faultsOf = createRequire(`${__dirname}/../package.json`)("@learninglocker/xapi-validation").default;
const chunks = [];
process.stdin.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
  const found = JSON.parse(Buffer.concat(chunks)).flatMap((statement) => faultsOf(statement));
  console.log(JSON.stringify(found.map(({ path, constructor }) => `${constructor.name} at ${(path ?? []).join(".")}`)));
});
