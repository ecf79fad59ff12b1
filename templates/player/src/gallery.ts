/**
 * All examples as one assessment, in the real player, for eyes and for tests (`gallery.mjs`).
 * Rules come from the address: ?feedback=immediate&navigation=linear&limit=400&type=order
 */
import arabic from "../../locales/ar.json";
import english from "../../locales/en.json";
import { createSession } from "./core";
import "./features/all";
import { EXAMPLES } from "./interactions/examples";
import { INTERACTIONS } from "./interactions/all";
import "./marking/languages/all";
import { withoutLms } from "./lms/connect";
import type { AssessmentRules, ItemBase, Payload } from "./payload";
import { mountApp } from "./screens/app";

const query = new URLSearchParams(location.search);
const wanted = query.get("type");
/** `ar` shows all that the player itself says in Arabic, from right to left. */
const language = query.get("language") ?? "en-GB";
const repeated = Number(query.get("times") ?? 1);

/** `first`: one of each type. */
const most = query.get("examples") === "first" ? 1 : Infinity;

const found = EXAMPLES.flatMap(({ examples }) => examples.slice(0, most).map(({ item }) => item as ItemBase));
const items = Array.from({ length: repeated }, () => found)
  .flat()
  .filter(({ type }) => wanted === null || wanted === type)
  .map((item, index): ItemBase => ({
    ...item,
    id: `${item.id}-${index}`,
    points: [["service", "listening", "blaming"][index % 3] as string],
    ...(index < 2 ? { case: "shop" } : {}),
  }));

const assessment: AssessmentRules = {
  id: "gallery",
  title: "Going the extra mile",
  description: "<p>What it means to do more than was promised, and <strong>how to learn it</strong>. Answer in your own time.</p>",
  passMark: 0.6,
  navigation: query.get("navigation") === "linear" ? "linear" : "nonlinear",
  feedback: (query.get("feedback") ?? "deferred") as AssessmentRules["feedback"],
  attempts: Number(query.get("attempts") ?? 3),
  shuffleOptions: true,
  countSelfMarks: false,
  ...(query.has("limit") ? { timeLimitSeconds: Number(query.get("limit")) } : {}),
  ...(query.has("extra") ? { extraSeconds: Number(query.get("extra")) } : {}),
  ...(query.has("goes_on") ? { goesOn: true } : {}),
};

const payload: Payload = {
  format: 1,
  target: "standalone",
  package: "gallery",
  unit: { id: "gallery", title: "Gallery", language },
  assessment,
  sections: [
    {
      id: "all",
      title: "Section A: serving customers",
      intro: "<p>Answer all questions.</p>",
      items: items.map((_, index) => index),
      select: items.length,
      shuffle: false,
    },
  ],
  points: [
    { id: "service", kind: "concept", title: "What going the extra mile means" },
    { id: "listening", kind: "tip", title: "Listen before you answer" },
    { id: "blaming", kind: "misconception", title: "Somebody must be to blame" },
  ],
  misconceptions: {
    costly: { title: "Good service is expensive", correction: "<p>Most of what customers remember costs a minute, not money.</p>" },
    blame: { title: "The cause matters most", correction: "<p>First mend it; then look for the cause.</p>" },
    sympathy: { title: "Sympathy is empathy", correction: "<p>Empathy feels with somebody.</p>" },
    months: { title: "A year is a month", correction: "<p>Five years have sixty months.</p>" },
  },
  tips: { listening: "<p>Let the customer finish, then say in your own words what you heard.</p>" },
  cases: {
    shop: {
      title: "The flower shop",
      text:
        "<p>Amara runs a flower shop near the station. On Friday a man rushes in: his train leaves in ten minutes, and his " +
        "order for a wedding is not in the book.</p><p>Two customers are waiting. One of them sighs.</p>",
    },
  },
  items,
  layout: { version: 1, fingerprint: "000000", slots: items.length, header: [], slot: [], worst: 0 },
  settings: {},
};

const root = document.getElementById("app") as HTMLElement;
document.documentElement.lang = language;
document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
const session = createSession({ payload, interactions: INTERACTIONS, ...withoutLms(payload), seed: () => 7 });
mountApp(root, session, () => (language === "ar" ? arabic : english));
