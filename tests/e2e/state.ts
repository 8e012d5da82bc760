// A state of a page, and how a plain one is opened.

import { expect, type Page } from "@playwright/test";
import { Frame } from "./pages/frame";
import type { Texts } from "./store";

export interface State {
  name: string;
  /** What is stored beforehand. */
  stored?: Texts;
  /** Opens the page and brings it into the state. */
  open(page: Page): Promise<void>;
  /** What the state breaks on purpose. */
  faults?: RegExp[];
}

/** The page is there. */
export const shows = (page: Page) => expect(new Frame(page).heading).toBeVisible();

/** A page of which nothing but the heading is waited for. */
export const plain = (name: string, path: string, stored: Texts = {}, faults: RegExp[] = []): State => ({
  name,
  stored,
  faults,
  open: async (page) => {
    await page.goto(path);
    await shows(page);
  },
});
