// The words of the app, from the same files that it is built from.

import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(`../../locales/en/${name}.json`, import.meta.url), "utf8"));

export const [frame, goals, home, offers, quiz, yourData] = ["frame", "goals", "home", "offers", "quiz", "your_data"].map(read);

/** A sentence with its `{names}` filled in. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}
