/**
 * A real learning record store on the loopback interface, with all data in memory: prints its port.
 * Ends with its standard input, so that it never outlives the tests.
 */
Object.assign(process.env, {
  MODELS_REPO: "memory",
  AUTH_REPO: "test",
  EVENTS_REPO: "test",
  STORAGE_REPO: "local",
  FS_LOCAL_STORAGE_DIR: process.argv[2],
  SERVICE_AWAIT_UPDATES: "true",
  WINSTON_CONSOLE_LEVEL: "none",
});
process.chdir(process.argv[2]);
const { createRequire } = require("node:module");
const installed = createRequire(`${__dirname}/../package.json`);
const express = createRequire(installed.resolve("@learninglocker/xapi-statements/dist/index.js"))("express");
const part = (name) => installed(`@learninglocker/xapi-statements/dist/${name}`).default;

const config = part("config");
const presenter = part("expressPresenter")({
  ...config.express,
  llClientInfoEndpoint: config.llClientInfoEndpoint,
  service: part("serviceFactory")(),
  tracker: part("tracker"),
  translator: part("translatorFactory")(),
  logger: part("logger"),
});
const app = express();
app.use("/xAPI/about", presenter.aboutRouter);
app.use("/xAPI/statements", presenter.statementsRouter);
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit()).resume();
