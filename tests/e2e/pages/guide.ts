import type { Locator, Page } from "@playwright/test";
import { guide as w } from "../words";

export class Guide {
  readonly pay: Locator;
  readonly contents: Locator;
  /** What is wrong with the pay typed. */
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.pay = page.getByRole("textbox", { name: w.benefits.try_it.label });
    this.contents = page.getByRole("navigation", { name: w.contents });
    this.problem = page.locator("#pay-problem");
  }

  async open(hash = ""): Promise<void> {
    await this.page.goto(`guide/${hash}`);
  }

  section(name: string): Locator {
    return this.page.getByRole("heading", { name, exact: true });
  }
}
