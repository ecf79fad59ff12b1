/** A question before a step that has no way back. The browser's own dialog keeps the focus and gives it back. */
import { h, type Child } from "../dom";

interface Question {
  readonly title: string;
  readonly body: readonly Child[];
  readonly yes: string;
  readonly no: string;
  then(): void;
}

export function confirm({ title, body, yes, no, then }: Question): void {
  const agree = (): void => {
    dialog.close();
    then();
  };
  const dialog = h(
    "dialog",
    { "aria-labelledby": "dialog-title", onclose: () => dialog.remove() },
    h("h2", { id: "dialog-title" }, title),
    ...body,
    h(
      "div",
      { class: "actions" },
      h("button", { type: "button", class: "secondary", autofocus: true, onclick: () => dialog.close() }, no),
      h("button", { type: "button", class: "primary", onclick: agree }, yes),
    ),
  );
  // It goes with its screen, as when the time is up.
  (document.querySelector(".screen") ?? document.body).append(dialog);
  dialog.showModal();
}
