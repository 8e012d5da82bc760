import type { Locator, Page } from "@playwright/test";
import { home as w } from "../words";

export class Home {
  readonly start: Locator;
  readonly goOn: Locator;
  readonly example: Locator;
  /** The examples of all tools in one press, and what takes them away. */
  readonly lookAround: Locator;
  readonly removeExamples: Locator;
  /** What is next, for somebody who has been here. */
  readonly next: Locator;
  /** The promise, folded for somebody who has been here. */
  readonly about: Locator;
  readonly soFar: Locator;
  readonly openResult: Locator;
  readonly openOffers: Locator;
  /** The ways across, in order. */
  readonly steps: Locator;

  constructor(readonly page: Page) {
    this.start = page.getByRole("link", { name: w.start, exact: true });
    this.goOn = page.getByRole("link", { name: w.go_on, exact: true });
    this.example = page.getByRole("link", { name: w.example });
    this.lookAround = page.getByRole("button", { name: w.examples.look, exact: true });
    this.removeExamples = page.getByRole("button", { name: w.examples.remove, exact: true });
    this.soFar = page.getByRole("region", { name: w.so_far.heading });
    this.next = page.getByRole("region", { name: w.next.heading });
    this.about = page.getByText(w.about, { exact: true });
    this.openResult = this.soFar.getByRole("link", { name: w.so_far.open });
    this.openOffers = page.getByRole("link", { name: w.so_far.to_offers });
    this.steps = page.getByRole("region", { name: w.crossing.heading }).getByRole("link");
  }

  async open(): Promise<void> {
    await this.page.goto("");
  }
}
