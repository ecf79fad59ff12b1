/** A certificate for an attempt that reached its aim, to be printed or saved as PDF. Nothing of it leaves the page. */
import { h } from "../dom";
import type { App } from "../screens/app";
import type { Results } from "../session";
import type { CertificateFeature } from "./registry";

export const certificate: CertificateFeature = { name: "certificate", show };

function show({ session, words }: App, results: Results): HTMLElement | undefined {
  const { assessment, unit } = session.payload;
  if (!assessment.certificate) return undefined;
  const complete = results.pending.length === 0 && session.slots.every(({ answered }) => answered);
  if (results.passed === false || (results.passed === undefined && !complete)) return undefined;
  const given = readable(session.learnerName);
  const name = h("p", { class: "certificate-name", dir: "auto" }, given);
  const heading = h("h2", { id: "certificate" }, words("certificate.title"));
  const element = h(
    "section",
    { class: "certificate", "aria-labelledby": heading.id },
    heading,
    h("p", {}, words("certificate.statement")),
    name,
    h("p", {}, words(results.passed ? "certificate.passed" : "certificate.completed")),
    h("p", { class: "certificate-what" }, assessment.title),
    h("p", {}, unit.title),
    h("p", {}, words("certificate.score", { score: words.percent(results.scaled), date: today(unit.language) })),
    h("p", { class: "hint" }, words("certificate.note")),
  );
  const print = h("button", { type: "button", class: "secondary", onclick: () => printAlone(element) }, words("certificate.print"));
  return h("div", { class: "certificate-place" }, element, h("div", { class: "actions" }, given === "" ? asked(name, words) : undefined, print));
}

function today(language: string): string {
  return new Intl.DateTimeFormat([language, "en-GB"], { dateStyle: "long" }).format(new Date());
}

/** Where the LMS gives no name, the learner writes it. */
function asked(name: HTMLElement, words: App["words"]): HTMLElement {
  const input = h("input", { type: "text", class: "field", id: "certificate-name", maxlength: 80, autocomplete: "name" });
  input.addEventListener("input", () => {
    name.textContent = input.value;
  });
  return h("div", { class: "certificate-asked" }, h("label", { for: input.id }, words("certificate.name")), input);
}

/** SCORM 1.2 has “Family, Given” (RTE 3.4.4, cmi.core.student_name). */
export function readable(name: string): string {
  const [family, given, ...more] = name.split(",").map((part) => part.trim());
  return family && given && more.length === 0 ? `${given} ${family}` : name.trim();
}

/** The rest of the page stays off the paper. */
function printAlone(element: HTMLElement): void {
  element.classList.add("is-printed");
  document.documentElement.classList.add("prints-certificate");
  window.addEventListener(
    "afterprint",
    () => {
      element.classList.remove("is-printed");
      document.documentElement.classList.remove("prints-certificate");
    },
    { once: true },
  );
  window.print();
}
