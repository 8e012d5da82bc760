import type { Locator, Page } from "@playwright/test";
import { like, quiz } from "../words";

const w = quiz.start;

export class QuizStart {
  readonly begin: Locator;
  readonly goOn: Locator;
  readonly discard: Locator;
  readonly another: Locator;
  readonly history: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.begin = page.getByRole("button", { name: w.begin, exact: true });
    this.goOn = page.getByRole("link", { name: w.go_on, exact: true });
    this.discard = page.getByRole("button", { name: w.discard });
    this.another = page.getByText(w.new, { exact: true });
    this.history = page.getByRole("region", { name: quiz.history.heading });
    this.rows = this.history.getByRole("listitem");
  }

  async open(): Promise<void> {
    await this.page.goto("quiz/");
  }

  /** Chooses a form, and whether there is a role, and begins. */
  async choose({ form = "quick", working = true }: { form?: "quick" | "full"; working?: boolean } = {}): Promise<void> {
    await this.option(w.length, form === "quick" ? w.quick : w.full).check();
    await this.option(w.working, working ? w.working_yes : w.working_no).check();
    await this.begin.click();
  }

  option(question: string, answer: string): Locator {
    return this.page.getByRole("group", { name: question }).getByRole("radio", { name: answer });
  }

  remove(row: Locator): Locator {
    return row.getByRole("button", { name: like(quiz.history.delete_of) });
  }
}
