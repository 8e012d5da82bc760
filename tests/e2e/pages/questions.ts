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

  /** Answers everything from here on by number keys, `of` saying what to each statement. */
  async answerAll(of: (item: string) => number): Promise<void> {
    const statements = [...Object.entries(items), ...Object.entries(quiz.items_without_job)];
    const item = new Map(statements.map(([key, statement]) => [statement, key]));
    await expect(this.all.first()).toBeVisible();
    for (;;) {
      const shown = await this.all.locator("legend").allInnerTexts();
      for (const statement of shown) await this.page.keyboard.press(String(of(item.get(statement)!)));
      if (await this.finish.isVisible()) return;
      await this.page.keyboard.press("ArrowRight");
      await expect(this.all.locator("legend").first()).not.toHaveText(shown[0]!);
    }
  }
}
