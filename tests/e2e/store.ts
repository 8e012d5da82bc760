// The browser's storage, looked at and changed from outside of the app.

import type { Page } from "@playwright/test";

export type Texts = Record<string, string>;

export const PREFIX = "steppingstone/";
export const SETTINGS = `${PREFIX}settings`;
export const draftKey = (id: string) => `${PREFIX}quiz-draft/${id}`;
export const takingKey = (id: string) => `${PREFIX}quiz-taking/${id}`;
export const goalKey = (id: string) => `${PREFIX}goal/${id}`;
export const SEASON = `${PREFIX}goal-season`;
export const offerKey = (id: string) => `${PREFIX}offer/${id}`;
export const BASIS = `${PREFIX}offer-basis`;
/** Beside the records: when a copy was last saved, and what was here before the last file. */
export const COPIED = "steppingstone-copied";
export const BEFORE = "steppingstone-before";
export const asideKey = (key: string) => `${PREFIX}aside/${key.slice(PREFIX.length)}`;

export class Store {
  constructor(readonly page: Page) {}

  /** Opens a page of our origin that runs nothing, so that the app is not there yet. */
  async outside(): Promise<void> {
    const address = "**/outside.html";
    const body = '<!doctype html><title>Outside</title><link rel="icon" href="data:,">';
    await this.page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
    await this.page.goto("outside.html");
    await this.page.unroute(address);
  }

  /** Stores texts before the app starts. */
  async before(texts: Texts): Promise<void> {
    await this.outside();
    await this.set(texts);
  }

  async set(texts: Texts): Promise<void> {
    await this.page.evaluate((texts) => {
      for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
    }, texts);
  }

  async remove(...keys: string[]): Promise<void> {
    await this.page.evaluate((keys) => keys.forEach((key) => localStorage.removeItem(key)), keys);
  }

  clear(): Promise<void> {
    return this.page.evaluate(() => localStorage.clear());
  }

  text(key: string): Promise<string | null> {
    return this.page.evaluate((key) => localStorage.getItem(key), key);
  }

  /** Everything that is stored. */
  all(): Promise<Texts> {
    return this.page.evaluate(() => {
      const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)!);
      return Object.fromEntries(names.sort().map((key) => [key, localStorage.getItem(key)!]));
    });
  }

  /** Every record of ours and what is set aside. */
  async ours(): Promise<Texts> {
    return Object.fromEntries(Object.entries(await this.all()).filter(([key]) => key.startsWith(PREFIX)));
  }

  /** What is stored of ours, without the moments at which it was written. */
  async content(): Promise<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(await this.ours()).map(([key, text]) => [key, contentOf(text)]));
  }

  /** The stored answers of a quiz under way, 0 for "doesn't apply". */
  async replies(id: string): Promise<Record<string, number>> {
    const text = await this.text(draftKey(id));
    return text === null ? {} : repliesIn(text);
  }

  /** The keys of a kind, such as `quiz-draft`. */
  async keys(kind: string): Promise<string[]> {
    return Object.keys(await this.all()).filter((key) => key.startsWith(`${PREFIX}${kind}/`));
  }

  /** Fills the storage to its last byte with another program's texts. */
  fill(): Promise<void> {
    return this.page.evaluate(() => {
      const fits = (key: string, length: number) => {
        try {
          localStorage.setItem(key, "x".repeat(length));
          return true;
        } catch {
          return false;
        }
      };
      let part = 0;
      for (let length = 1 << 20; length > 0; length = Math.floor(length / 2)) {
        while (fits(`filler-${part}`, length)) part += 1;
      }
      while (fits(String.fromCharCode(97 + (part % 26)) + part, 0)) part += 1;
      for (let code = 97; code < 123; code += 1) fits(String.fromCharCode(code), 0);
    });
  }

  /** Makes room again, by removing a large text of the other program. */
  unfill(): Promise<void> {
    return this.page.evaluate(() => localStorage.removeItem("filler-0"));
  }
}

/** A stored text without the moment at which it was written; as it is if it is not one of ours. */
export function contentOf(text: string): unknown {
  try {
    const { saved_ms: _, ...rest } = JSON.parse(text);
    return rest;
  } catch {
    return text;
  }
}

/** Stored texts without any moment: of writing, and of the edits in them, which an undo is one of. */
export function withoutMoments(texts: Texts): Record<string, unknown> {
  const moments = new Set(["saved_ms", "at", "changed_ms"]);
  const parsed = Object.entries(texts).map(([key, text]) => {
    try {
      return [key, JSON.parse(text, (name, value) => (moments.has(name) ? undefined : value))];
    } catch {
      return [key, text];
    }
  });
  return Object.fromEntries(parsed);
}

/** The answers in a stored draft or taking, 0 for "doesn't apply". */
export function repliesIn(text: string): Record<string, number> {
  const rows = Object.entries<{ value: number | null }>(JSON.parse(text).data.replies);
  return Object.fromEntries(rows.map(([item, { value }]) => [item, value ?? 0]));
}
