import type { Locator, Page } from "@playwright/test";
import { home as w } from "../words";

export class Home {
  readonly start: Locator;
  readonly goOn: Locator;
  readonly example: Locator;
  readonly soFar: Locator;
  readonly openResult: Locator;

  constructor(readonly page: Page) {
    this.start = page.getByRole("link", { name: w.start, exact: true });
    this.goOn = page.getByRole("link", { name: w.go_on, exact: true });
    this.example = page.getByRole("link", { name: w.example });
    this.soFar = page.getByRole("region", { name: w.so_far.heading });
    this.openResult = this.soFar.getByRole("link", { name: w.so_far.open });
  }

  async open(): Promise<void> {
    await this.page.goto("");
  }
}
