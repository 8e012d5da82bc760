import { expect, type Locator, type Page } from "@playwright/test";
import { items, like, quiz } from "../words";

const w = quiz.ask;

export class Questions {
  readonly all: Locator;
  readonly back: Locator;
  readonly next: Locator;
  readonly finish: Locator;
  readonly toOpen: Locator;
  readonly gone: Locator;

  constructor(readonly page: Page) {
    this.all = page.getByRole("main").getByRole("group");
    this.back = page.getByRole("button", { name: w.back, exact: true });
    this.next = page.getByRole("button", { name: w.next, exact: true });
    this.finish = page.getByRole("button", { name: w.finish });
    this.toOpen = page.getByRole("button", { name: w.open_go });
    this.gone = page.getByRole("heading", { name: w.gone_heading });
  }

  async open(id?: string): Promise<void> {
    await this.page.goto(id ? `quiz/questions/?of=${id}` : "quiz/questions/");
  }

  /** One statement with its answers. */
  question(item: string): Locator {
    return this.page.getByRole("group", { name: items[item as keyof typeof items], exact: true });
  }

  /** The answer to a statement, by its number from 1. */
  answer(item: string, point: number): Locator {
    return this.question(item).getByRole("radio").nth(point - 1);
  }

  /** The part of the quiz that is shown, whichever its number. */
  block(name: "block_want" | "block_role" | "block_practice"): Locator {
    return this.page.getByRole("heading", { level: 1, name: like(w[name]) });
  }

  /** How far along one is, such as "Question 3 of 20". */
  progress(text: string | RegExp): Locator {
    return this.page.getByRole("main").getByRole("status").filter({ hasText: text });
  }

  /**
   * Answers everything from here on by number keys, `of` saying what to each statement. The answer that
   * completes the quiz leads to the result by itself, with one question at a time and with several.
   */
  async answerAll(of: (item: string) => number): Promise<void> {
    await this.answerTo(of);
    await this.page.waitForURL(/\/quiz\/results\//);
  }

  /** The same, but for the last question, which stays open: what shows the last page. */
  async answerAllButLast(of: (item: string) => number): Promise<void> {
    await this.answerTo(of, 1);
  }

  private async answerTo(of: (item: string) => number, spared = 0): Promise<void> {
    const statements = [...Object.entries(items), ...Object.entries(quiz.items_without_job)];
    const item = new Map(statements.map(([key, statement]) => [statement, key]));
    await expect(this.all.first()).toBeVisible();
    for (;;) {
      const shown = await this.all.locator("legend").allInnerTexts();
      const isLast = !(await this.next.isVisible());
      const answered = isLast ? shown.slice(0, shown.length - spared) : shown;
      for (const statement of answered) await this.page.keyboard.press(String(of(item.get(statement)!)));
      if (isLast) return;
      // One question at a time leads on by itself; of several the page turns when it is told to.
      if (shown.length > 1) await this.page.keyboard.press("ArrowRight");
      await expect(this.all.locator("legend").first()).not.toHaveText(shown[0]!);
    }
  }
}
