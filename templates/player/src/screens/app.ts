/** What is on the page: one screen at a time, below a bar that says how things stand. */
import { dressers, h } from "../dom";
import { FEATURES } from "../features/registry";
import type { Session } from "../session";
import { createWords, type Words } from "../strings";
import { answerScreen } from "./answer";
import { createBar } from "./bar";
import { faultScreen, type Fault } from "./fault";
import { overviewScreen } from "./overview";
import { questionScreen } from "./question";
import { resultsScreen } from "./results";
import { startScreen } from "./start";

export type Route =
  | { readonly name: "start" | "overview" | "results" }
  | { readonly name: "question" | "answer"; readonly index: number }
  | { readonly name: "fault"; readonly fault: Fault };

export interface Screen {
  readonly element: HTMLElement;
  /** For the document's title. */
  readonly title: string;
  /** After a change of the session; keeps every element that may have the focus. */
  update?(): void;
}

/** What a screen may use. */
export interface App {
  readonly session: Session;
  readonly words: Words;
  readonly messages: Messages;
  go(route: Route): void;
  /** Builds the screen again, where an update in place is not worth its while. */
  refresh(): void;
  /** Says something to users of screen readers, politely. */
  announce(text: string): void;
  /** Shows everything in another language, by index. */
  speak(language: number): void;
}

/** The player's words in a language, by its tag. */
export type Messages = (language: string) => Readonly<Record<string, string>>;

export function mountApp(root: HTMLElement, session: Session, messages: Messages): void {
  mount(root, session, messages, session.resumed ? { name: "start" } : undefined);
}

/** `wanted`: where the learner wants to be; whoever resumes is welcomed first. */
function mount(root: HTMLElement, session: Session, messages: Messages, wanted: Route | undefined): App {
  const language = session.languages[session.language] as string;
  FEATURES.languages?.declare(language);
  const words = createWords(messages(language), language);
  const live = h("p", { class: "visually-hidden", role: "status" });
  const place = h("div", { class: "place" });
  let shown: { key: string; screen: Screen } | undefined;

  const show = (route: Route, key: string): void => {
    const first = shown === undefined;
    const screen = screenOf(route, app);
    shown = { key, screen };
    place.replaceChildren(screen.element);
    document.title = words("page.title", { screen: screen.title, assessment: session.payload.assessment.title });
    // The first screen leaves the focus where the LMS put it.
    if (first) return;
    window.scrollTo(0, 0);
    focusOn(screen.element.querySelector("h1"));
  };
  const render = (): void => {
    const route = routeOf(session, wanted);
    const key = JSON.stringify([route, session.attempt, session.taken]);
    if (shown?.key === key) shown.screen.update?.();
    else show(route, key);
    bar.update();
    for (const tool of tools) tool.update();
  };
  const app: App = {
    session,
    words,
    messages,
    go: (route) => {
      wanted = route;
      if (route.name === "question" && route.index !== session.position) session.goTo(route.index);
      render();
    },
    refresh: () => show(routeOf(session, wanted), shown?.key ?? ""),
    announce: (text) => {
      // A new element is heard even when it says the same again.
      live.replaceChildren(h("span", {}, text));
    },
    speak: (other) => {
      session.speak(other);
      leave();
      const spoken = mount(root, session, messages, wanted);
      root.querySelector<HTMLElement>(".languages button")?.focus();
      spoken.announce(spoken.words("languages.now"));
    },
  };
  dressers.length = 0; // those of another language
  FEATURES.zoom?.start(app);
  const bar = createBar(app);
  const tools = [FEATURES.calculator, FEATURES.glossary].flatMap((tool) => tool?.create(app) ?? []);
  const shelf = tools.length > 0 ? [h("div", { class: "tools" }, ...tools.map(({ element }) => element))] : [];
  const warning = bar.warning ? [bar.warning] : [];
  root.replaceChildren(bar.element, ...warning, ...shelf, place, live);
  render();
  const leave = session.subscribe(render);
  return app;
}

/** Where the session is decides; within that, where the learner wants to be. */
function routeOf(session: Session, wanted: Route | undefined): Route {
  if (session.stateFault !== undefined) return { name: "fault", fault: session.stateFault };
  const { save } = session;
  if (save === "closed" || save === "elsewhere" || save === "over") return { name: "fault", fault: save };
  if (session.phase === "start") return { name: "start" };
  if (session.phase === "answering") {
    return wanted?.name === "overview" || wanted?.name === "start" ? wanted : { name: "question", index: session.position };
  }
  return wanted?.name === "answer" ? wanted : { name: "results" };
}

function screenOf(route: Route, app: App): Screen {
  switch (route.name) {
    case "start":
      return startScreen(app);
    case "question":
      return questionScreen(app, route.index);
    case "overview":
      return overviewScreen(app);
    case "results":
      return resultsScreen(app);
    case "answer":
      return answerScreen(app, route.index);
    case "fault":
      return faulty(route.fault, app);
  }
}

/** What cannot be read, or can no longer be saved, the learner can still take along; and bring back what they kept. */
function faulty(fault: Fault, app: App): Screen {
  const { session, words } = app;
  const { rescue, restore } = FEATURES;
  const act = (): void => (fault === "elsewhere" ? session.takeOver() : session.discardState());
  if (fault === "elsewhere") return faultScreen(fault, words, act);
  const unread = session.stateFault !== undefined;
  return faultScreen(fault, words, act, rescue?.offer(app, unread ? "rescue.stored" : "rescue.offer"), unread ? restore?.panel(app) : undefined);
}

/** For headings and the like, which the Tab key passes by. */
export function focusOn(element: HTMLElement | null): void {
  element?.setAttribute("tabindex", "-1");
  element?.focus({ preventScroll: true });
  // No further than needed: the browser's own way moves the page even when all is seen.
  element?.scrollIntoView({ block: "nearest" });
}
