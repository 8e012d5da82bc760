import type { Locator, Page } from "@playwright/test";
import { fill, planChoice as w, planChoiceMore as more } from "../words";

/** The page of the choice in Plan. */
export class Choice {
  readonly answer: Locator;
  readonly toOffers: Locator;
  readonly rate: Locator;
  /** What opens each criterion, in their order. */
  readonly criteria: Locator;
  readonly newCriterion: Locator;
  readonly add: Locator;
  readonly decide: Locator;
  readonly record: Locator;
  readonly decisions: Locator;

  constructor(readonly page: Page) {
    this.answer = page.locator("main .lead");
    this.toOffers = page.getByRole("link", { name: w.to_offers, exact: true });
    this.rate = page.getByRole("button", { name: w.answer.rate, exact: true });
    this.criteria = page.getByRole("region", { name: w.criteria.heading, exact: true }).locator("summary");
    this.newCriterion = page.getByLabel(w.criteria.new, { exact: true });
    this.add = page.getByRole("button", { name: w.criteria.add, exact: true });
    this.decide = page.locator("summary").filter({ hasText: more.decide.open });
    this.record = page.getByRole("button", { name: more.decide.record, exact: true });
    this.decisions = page.getByRole("region", { name: more.decisions.heading, exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("plan/choice/");
  }

  /** What opens a criterion. */
  criterion(name: string): Locator {
    return this.page.locator("summary").filter({ hasText: name });
  }

  /** The fields of the criterion that is open. */
  get weight(): Locator {
    return this.page.getByLabel(w.criteria.weight, { exact: true }).filter({ visible: true });
  }

  rating(offer: string): Locator {
    return this.page.getByLabel(fill(w.ratings.rating, { name: offer }), { exact: true }).filter({ visible: true });
  }

  why(offer: string): Locator {
    return this.page.getByLabel(fill(w.ratings.why, { name: offer }), { exact: true }).filter({ visible: true });
  }

  async says(sentence: string): Promise<void> {
    await this.page.locator("main").getByText(sentence, { exact: true }).waitFor();
  }
}
