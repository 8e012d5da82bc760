import type { Locator, Page } from "@playwright/test";
import { quiz } from "../words";

const w = quiz.change;
/** How the label of a result ends. */
const form = new RegExp(`(${quiz.history.quick}|${quiz.history.full})$`);

export class Compare {
  readonly first: Locator;
  readonly second: Locator;
  readonly table: Locator;
  /** When each of the two was taken, in the order of the table. */
  readonly said: Locator;
  readonly same: Locator;
  readonly needTwo: Locator;

  constructor(readonly page: Page) {
    this.first = page.getByRole("combobox", { name: w.first });
    this.second = page.getByRole("combobox", { name: w.second });
    this.table = page.getByRole("main").getByRole("table");
    this.said = page.getByRole("main").getByRole("paragraph").filter({ hasText: form });
    this.same = page.getByText(w.same);
    this.needTwo = page.getByText(w.need_two);
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`quiz/compare/${query}`);
  }
}
