// The first visit: from the first page to a result that is still there tomorrow.

import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { Results } from "./pages/results";
import { asked, replies } from "./records";
import { frame as f, items, like, quiz } from "./words";

const CAREER_IN_A_JOB = quiz.headline.high_low;
const answers = replies("quick");

async function showsTheResult(page: Page): Promise<void> {
  const results = new Results(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CAREER_IN_A_JOB);
  await expect(page.getByText(quiz.sentence.meaning)).toBeVisible();
  await expect(page.getByText(like(quiz.sentence.gap_several, { points: 100 }))).toBeVisible();
  await expect(page.getByText(like(quiz.result.taken_quick))).toBeVisible();
  await expect(results.where.getByRole("heading", { name: quiz.profile.builder, exact: true })).toBeVisible();
  await expect(results.advice.getByRole("heading", { name: quiz.advice.gap_title })).toBeVisible();
}

async function isThereTomorrow(page: Page): Promise<void> {
  await page.reload();
  await showsTheResult(page);
  const tomorrow = await page.context().newPage();
  await page.close();
  await tomorrow.goto("");
  await tomorrow.getByRole("link", { name: "Open the result" }).click();
  await showsTheResult(tomorrow);
}

test.describe("on a wide screen", () => {
  test("a first visit ends in a result that stays", async ({ home, start, questions, frame, store, page }) => {
    await home.open();
    await expect(home.soFar).toBeHidden();
    await frame.says("nothing");
    await home.start.click();
    await expect(start.option(quiz.start.length, quiz.start.quick)).toBeChecked();
    await start.begin.click();
    await expect(questions.all).toHaveCount(5);
    await expect(questions.progress("Questions 1 to 5 of 20")).toBeVisible();
    for (const item of asked("quick")) {
      if (!(await questions.question(item).isVisible())) await questions.next.click();
      await questions.answer(item, answers[item]!).check();
    }
    await frame.says("saved");
    await questions.finish.click();
    await showsTheResult(page);
    expect(await store.keys("quiz-taking")).toHaveLength(1);
    expect(await store.keys("quiz-draft"), "a finished quiz is not under way").toEqual([]);
    await isThereTomorrow(page);
  });

  test("a page never mixes blocks, and each has its own answers", async ({ start, questions }) => {
    await start.open();
    await start.begin.click();
    await questions.answerAll((item) => answers[item]!);
    await expect(questions.block("block_practice")).toBeVisible();
    await expect(questions.all).toHaveCount(3);
    await expect(questions.answer("networking_met", 5)).toHaveAccessibleName(quiz.ask.often[4]!);
    await questions.back.click();
    await questions.back.click();
    await expect(questions.block("block_role")).toBeVisible();
    await expect(questions.all).toHaveCount(4);
    await expect(questions.answer("role_growth_new", 5)).toHaveAccessibleName(quiz.ask.agree[4]!);
  });

  test("the result shows how it was worked out", async ({ start, questions, results }) => {
    await start.open();
    await start.choose({ form: "full" });
    await questions.answerAll((item) => replies("full")[item]!);
    await questions.finish.click();
    await expect(results.drawer.getByRole("table").first()).toBeHidden();
    await results.drawerHandle.click();
    const row = results.row(quiz.scale.want, items.want_horizon_week);
    await expect(row.getByRole("cell")).toHaveText([quiz.ask.agree[0]!, "5, reversed"]);
    await expect(results.drawer.getByText("Average 5, so (5 - 1) / 4 x 100 = 100").first()).toBeVisible();
    await expect(results.drawer.getByText(quiz.drawer.limits)).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("one question at a time, and a tap moves on", async ({ home, start, questions, frame, page }) => {
    await home.open();
    await home.start.tap();
    await start.begin.tap();
    const all = asked("quick");
    for (const [number, item] of all.entries()) {
      await expect(questions.progress(`Question ${number + 1} of ${all.length}`)).toBeVisible();
      await expect(questions.all).toHaveCount(1);
      await questions.question(item).getByText(choice(item), { exact: true }).tap();
    }
    await frame.says("saved");
    await questions.finish.tap();
    await showsTheResult(page);
    await isThereTomorrow(page);
  });

  test("the ways to the pages are at the thumb", async ({ frame, home, page }) => {
    await home.open();
    await frame.link(f.your_data).tap();
    await expect(frame.heading).toHaveText("Your data");
    await expect(frame.link(f.your_data)).toHaveAttribute("aria-current", "page");
    const bar = (await frame.nav.boundingBox())!;
    expect(bar.y + bar.height).toBeCloseTo(page.viewportSize()!.height, 0);
  });
});

function choice(item: string): string {
  const isHabit = !/^(want|meaning|income|role)_/.test(item);
  return (isHabit ? quiz.ask.often : quiz.ask.agree)[answers[item]! - 1]!;
}
