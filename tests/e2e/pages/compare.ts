import type { Locator, Page } from "@playwright/test";
import { quiz } from "../words";

const w = quiz.change;

export class Compare {
  readonly first: Locator;
  readonly second: Locator;
  readonly table: Locator;
  readonly needTwo: Locator;

  constructor(readonly page: Page) {
    this.first = page.getByRole("combobox", { name: w.first });
    this.second = page.getByRole("combobox", { name: w.second });
    this.table = page.getByRole("main").getByRole("table");
    this.needTwo = page.getByText(w.need_two);
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`quiz/compare/${query}`);
  }
}
