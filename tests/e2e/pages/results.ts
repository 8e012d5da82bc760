import type { Locator, Page } from "@playwright/test";
import { frame, like, quiz } from "../words";

const r = quiz.result;

export class Results {
  readonly changes: Locator;
  readonly parts: Locator;
  readonly scores: Locator;
  readonly where: Locator;
  readonly advice: Locator;
  readonly drawer: Locator;
  readonly drawerHandle: Locator;
  readonly none: Locator;
  readonly remove: Locator;
  readonly compare: Locator;
  readonly again: Locator;
  readonly change: Locator;
  readonly exampleNote: Locator;
  readonly removeExample: Locator;

  constructor(readonly page: Page) {
    this.changes = page.getByRole("region", { name: like(quiz.change.heading) }).first();
    this.parts = this.changes.getByRole("table", { name: quiz.change.parts });
    this.scores = page.getByRole("region", { name: quiz.scores.heading, exact: true });
    this.where = page.getByRole("region", { name: quiz.map.heading });
    this.advice = page.getByRole("region", { name: quiz.advice.heading });
    this.drawerHandle = page.getByText(quiz.drawer.heading, { exact: true });
    this.drawer = page.locator("details").filter({ has: this.drawerHandle });
    this.none = page.getByRole("heading", { name: r.none_heading });
    this.remove = page.getByRole("button", { name: r.delete, exact: true });
    this.compare = page.getByRole("link", { name: r.compare, exact: true });
    this.again = page.getByRole("link", { name: r.again, exact: true });
    this.change = page.getByRole("button", { name: r.change, exact: true });
    this.exampleNote = page.getByText(r.example_note);
    this.removeExample = page.getByRole("button", { name: r.example_remove });
  }

  async open(id?: string): Promise<void> {
    await this.page.goto(id ? `quiz/results/?of=${id}` : "quiz/results/");
  }

  /** The chart's or the table's tab of one group of scores. */
  tab(group: string, which: "chart" | "table"): Locator {
    return this.page.getByRole("tablist", { name: group }).getByRole("tab", { name: frame.chart[which] });
  }

  /** The row of a scale in the table of one group of scores. */
  row(group: string, scale: string): Locator {
    return this.page.getByRole("table", { name: group, exact: true }).getByRole("row").filter({ hasText: scale });
  }
}
