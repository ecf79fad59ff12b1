/** Sound and video: the browser's own controls, captions, and the transcript beside them. Nothing starts by itself. */
import { h, rich } from "../dom";
import type { Media } from "../payload";
import type { App } from "../screens/app";
import type { Words } from "../strings";
import type { MediaFeature } from "./registry";

export const media: MediaFeature = {
  name: "media",
  show: (all, { session, words }: App) => all.map((each) => figure(each, session.payload.unit.language, words)),
};

function figure(media: Media, language: string, words: Words): HTMLElement {
  const { title, transcript } = media;
  return h(
    "figure",
    { class: "media" },
    h("figcaption", {}, title),
    media.kind === "audio" ? h("audio", { ...common(media) }) : video(media, language, words),
    h("details", {}, h("summary", {}, words("media.transcript")), rich("div", { class: "prose" }, transcript)),
  );
}

function common({ source, title }: Media): Record<string, string | boolean> {
  return { src: source, controls: true, preload: "metadata", "aria-label": title };
}

function video(media: Media, language: string, words: Words): HTMLElement {
  const { poster, captions } = media;
  const track =
    captions === undefined
      ? undefined
      : h("track", { kind: "captions", src: captions, srclang: language, label: words("media.captions"), default: true });
  return h("video", { ...common(media), playsinline: true, poster }, track);
}
