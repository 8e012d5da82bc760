import type { Locator, Page } from "@playwright/test";
import { fill, plan as w } from "../words";

/** Plan, threads and aims. */
export class Plan {
  readonly newAim: Locator;
  readonly add: Locator;
  readonly aims: Locator;
  readonly threads: Locator;
  readonly ends: Locator;

  constructor(readonly page: Page) {
    this.newAim = page.locator("#new-aim");
    this.add = page.getByRole("button", { name: w.aims.add, exact: true });
    this.aims = page.getByRole("region", { name: w.aims.heading, exact: true });
    this.threads = page.getByRole("region", { name: w.threads.heading, exact: true });
    this.ends = page.getByRole("region", { name: w.ends.heading, exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("plan/");
  }

  /** The four stones of a need. */
  stones(need: string): Locator {
    return this.page.getByRole("list", { name: fill(w.threads.way_to, { need }), exact: true }).getByRole("listitem");
  }

  press(words: string, aim: string): Promise<void> {
    return this.page.getByRole("button", { name: fill(words, { aim }), exact: true }).click();
  }
}
