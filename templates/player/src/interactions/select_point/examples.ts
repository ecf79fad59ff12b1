import { exampleItem, radices, type Example } from "../example";
import type { SelectPointItem, SelectPointResponse } from "./item";

/** A room with a door, a counter and a chair. */
const DRAWING =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 240'><rect width='400' height='240' fill='#f2efe8'/>" +
  "<path d='M10 10h380v220H250v-6h134V16H16v208h134v6H10z' fill='#59606c'/><rect x='60' y='50' width='150' height='40' rx='6' fill='#b98a5a'/>" +
  "<circle cx='330' cy='70' r='26' fill='#5a86b9'/><rect x='300' y='160' width='60' height='44' rx='8' fill='#6f9e6f'/></svg>";

const base = {
  type: "select_point",
  title: "Where to look",
  stem: "<p>Where does a visitor stand who has not been noticed?</p>",
  picture: {
    src: `data:image/svg+xml,${encodeURIComponent(DRAWING)}`,
    alt: "Plan of a reception room: a door below, a counter at the top left, a round table at the top right, a chair at the lower right.",
    width: 400,
    height: 240,
  },
  areas: [
    { id: "door", shape: "rectangle", corners: [[150, 190], [250, 235]], correct: true, feedback: "<p>Nobody greets at the door.</p>" },
    { id: "counter", shape: "polygon", corners: [[60, 50], [210, 50], [210, 90], [60, 90]], misconception: "costly", feedback: "<p>Somebody is served there.</p>" },
    { id: "table", shape: "circle", centre: [330, 70], radius: 26 },
  ],
  places: [
    { id: "door", text: "Inside the door", point: [200, 212] },
    { id: "counter", text: "At the counter", point: [135, 70] },
    { id: "table", text: "At the <em>round</em> table", point: [330, 70] },
  ],
  maxPoints: 1,
  scheme: { scoring: "match_correct", penalty: 0 },
  state: radices(2, 400, 240),
} as const;

const chair = { id: "chair", shape: "rectangle", corners: [[300, 160], [360, 204]], correct: true } as const;

export const examples: readonly Example<SelectPointItem, SelectPointResponse>[] = [
  {
    item: exampleItem<SelectPointItem>({ ...base, id: "unnoticed" }),
    responses: [
      { response: [], marks: 0, result: "unanswered" },
      { response: [[160, 200]], marks: 1, result: "correct" },
      { response: [[100, 60]], marks: 0, result: "incorrect", misconceptions: ["costly"] },
      { response: [[399, 239]], marks: 0, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<SelectPointItem>({
      ...base,
      id: "unnoticed-both",
      stem: "<p>Where do the <strong>two</strong> visitors stand who have not been noticed?</p>",
      areas: [...base.areas, chair],
      places: [...base.places, { id: "chair", text: "In the chair", point: [330, 182] }],
      maxPoints: 2,
      marks: 2,
      scheme: { scoring: "partial", penalty: 0 },
      state: radices(3, 400, 240, 400, 240),
    }),
    responses: [
      { response: [[200, 212], [330, 182]], marks: 2, result: "correct" },
      { response: [[200, 212], [201, 212]], marks: 1, result: "partial" },
      { response: [[200, 212], [0, 0]], marks: 1, result: "partial" },
      { response: [[330, 70]], marks: 0, result: "incorrect" },
    ],
  },
];
