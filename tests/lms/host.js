/** The page of an LMS: offers the API object that the launch asks for and shows the package in a frame. */
import { LEARNER, Recorder } from "./strict/recorder.js";
import { scorm12 } from "./strict/scorm12.js";
import { scorm2004 } from "./strict/scorm2004.js";

const launch = JSON.parse(document.getElementById("launch").textContent);

/** A request that waits for its answer; while the page goes, browsers allow only beacons (as in Moodle). */
function post(path, data) {
  const body = JSON.stringify(data);
  try {
    const request = new XMLHttpRequest();
    request.open("POST", path, false);
    request.setRequestHeader("Content-Type", "application/json");
    request.send(body);
    return request.status === 200;
  } catch {
    return navigator.onLine && navigator.sendBeacon(path, body);
  }
}

const standard = { scorm12, scorm2004 }[launch.standard];

function strict() {
  const recorder = new Recorder(standard, launch.stored, launch.options, (changed, report) =>
    post(`${launch.home}/changes`, { changed, ...report }),
  );
  for (const [call, how] of Object.entries(launch.options.failures ?? {})) recorder.fail(call, how);
  window[standard.object] = recorder.api;
  return recorder;
}

/** scorm-again plays; what a learner finds at launch is Moodle's business here, too. */
async function scormAgain() {
  const module = await import(`/scorm-again/${launch.standard}.js`);
  const api = new (module.Scorm12API ?? module.Scorm2004API)({
    autocommit: false,
    lmsCommitUrl: `${launch.home}/data`,
    dataCommitFormat: "flattened",
    terminateCommitParam: "terminated",
    logLevel: 5,
  });
  const found = Object.entries(standard.launch(launch.stored, { learner: LEARNER, ...launch.options }));
  api.loadFromFlattenedJSON(Object.fromEntries(found.filter(([name]) => !/\._[a-z]+$/.test(name))));
  window[standard.object] = api;
  return api;
}

window.statements = [];
window.lms = launch.lms === "strict" ? strict() : await scormAgain();

const frame = document.createElement("iframe");
frame.title = "Package";
[frame.width, frame.height] = launch.frame;
frame.src = launch.package;
document.body.append(frame);
