import type { Locator, Page } from "@playwright/test";
import { balanceWeek as w } from "../words";

/** Balance, Week. */
export class Week {
  readonly show: Locator;
  readonly example: Locator;
  readonly removeExample: Locator;
  readonly barHeading: Locator;
  readonly bar: Locator;
  readonly hours: Locator;

  constructor(readonly page: Page) {
    this.show = page.getByRole("button", { name: w.first.show, exact: true });
    this.example = page.getByRole("button", { name: w.first.example, exact: true });
    this.removeExample = page.getByRole("button", { name: w.example.remove, exact: true });
    this.barHeading = page.getByRole("heading", { name: w.bar.heading, exact: true });
    this.bar = page.getByRole("region", { name: w.bar.heading, exact: true });
    this.hours = page.getByRole("region", { name: w.table.heading, exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("balance/");
  }

  preset(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }
}
