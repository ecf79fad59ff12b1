/** The attempt as a file in the learner's own hands, for when it cannot be saved, or just to be sure. */
import { about, checkOf, headOf } from "../copy";
import { h, write } from "../dom";
import type { App } from "../screens/app";
import type { Key } from "../strings";
import { FEATURES, type RescueFeature } from "./registry";

export const rescue: RescueFeature = { name: "rescue", offer };

function offer(app: App, label: Key): HTMLElement {
  const { words, session } = app;
  const sealing = session.payload.protection === "sealed";
  const told = h("span", { role: "status" });
  const download = (): void => {
    write(told, "");
    if (sealing && FEATURES.sealing?.able() !== true) return write(told, words("sealing.insecure"));
    void contents(app).then(
      (text) => {
        const name = `${session.payload.unit.id}-${session.payload.assessment.id}-attempt.json`;
        save(text, name);
        write(told, [words("rescue.done", { name }), ...(sealing ? [words("sealing.done")] : [])].join(" "));
      },
      (error: unknown) => {
        console.warn("No copy could be made.", error);
        write(told, words("rescue.failed"));
      },
    );
  };
  return h("span", { class: "rescue" }, h("button", { type: "button", class: "link", onclick: download }, words(label)), told);
}

async function contents({ session }: App): Promise<string> {
  const { payload } = session;
  const head = headOf(payload, new Date());
  const copy = session.copy();
  if (payload.protection !== "sealed") return text({ ...head, ...copy, check: checkOf(head, copy) });
  const sealed = await FEATURES.sealing?.seal(JSON.stringify(copy), about(head), payload.recoveryKey ?? "");
  if (sealed === undefined) throw new Error("there is nothing to encrypt with");
  return text({ ...head, sealed });
}

function text(file: object): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
