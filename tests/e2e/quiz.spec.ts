// The first visit: from the first page to a result that is still there tomorrow.

import type { Locator, Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { Results } from "./pages/results";
import { asked, replies, taking } from "./records";
import { fill, frame as f, items, like, quiz } from "./words";

const CAREER_IN_A_JOB = quiz.headline.high_low;
const answers = replies("quick");

async function showsTheResult(page: Page): Promise<void> {
  const results = new Results(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CAREER_IN_A_JOB);
  await expect(page.getByText(quiz.sentence.meaning)).toBeVisible();
  await expect(page.getByText(like(quiz.sentence.gap_several))).toBeVisible();
  await expect(page.getByText(like(quiz.result.taken_quick))).toBeVisible();
  await expect(results.where.getByRole("heading", { name: quiz.profile.builder, exact: true })).toBeVisible();
  await expect(results.advice.getByRole("heading", { name: quiz.advice.gap_title })).toBeVisible();
}

const frameHeading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

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
    const last = asked("quick").at(-1)!;
    for (const item of asked("quick")) {
      if (!(await questions.question(item).isVisible())) await questions.next.click();
      if (item === last) await frame.says("saved");
      await questions.answer(item, answers[item]!).click();
      if (item !== last) await expect(questions.answer(item, answers[item]!)).toBeChecked();
    }
    await showsTheResult(page);
    expect(await store.keys("quiz-taking")).toHaveLength(1);
    expect(await store.keys("quiz-draft"), "a finished quiz is not under way").toEqual([]);
    await isThereTomorrow(page);
  });

  test("at 1280 number keys alone lead to the result, and a changed answer leads nowhere unasked", async ({ start, questions, results, store, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await start.open();
    await start.begin.click();
    const [first, second] = asked("quick");
    // The first one is left out until the end: the last page says so and leads back.
    await expect(questions.all).toHaveCount(5);
    await page.keyboard.press("ArrowRight");
    await expect(questions.progress("Questions 6 to 10 of 20")).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await questions.answer(second!, answers[second!]!).click();
    for (const item of asked("quick").slice(2, 5)) await page.keyboard.press(String(answers[item]!));
    await questions.next.click();
    await expect(questions.progress("Questions 6 to 10 of 20")).toBeVisible();
    for (const item of asked("quick").slice(5, 10)) await page.keyboard.press(String(answers[item]!));
    await page.keyboard.press("ArrowRight");
    await expect(questions.block("block_role")).toBeVisible();
    for (const item of asked("quick").slice(10, 14)) await page.keyboard.press(String(answers[item]!));
    await page.keyboard.press("ArrowRight");
    await expect(questions.block("block_practice")).toBeVisible();
    for (const item of asked("quick").slice(14, 17)) await page.keyboard.press(String(answers[item]!));
    await page.keyboard.press("ArrowRight");
    await expect(questions.progress("Questions 18 to 20 of 20")).toBeVisible();
    for (const item of asked("quick").slice(17)) await page.keyboard.press(String(answers[item]!));
    await expect(page.getByRole("status").filter({ has: questions.toOpen })).toBeFocused();
    await questions.toOpen.click();
    await expect(questions.progress("Questions 1 to 5 of 20")).toBeVisible();
    await page.keyboard.press(String(answers[first!]!));
    await showsTheResult(page);
    await results.change.click();
    await expect(questions.progress("Questions 1 to 5 of 20")).toBeVisible();
    await page.keyboard.press("3");
    await expect(questions.answer(first!, 3)).toBeChecked();
    for (let turned = 0; turned < 4; turned += 1) await questions.next.click();
    await expect(questions.progress("Questions 18 to 20 of 20")).toBeVisible();
    for (let place = 0; place < 3; place += 1) await page.keyboard.press("4");
    const last = asked("quick").at(-1)!;
    await expect(questions.answer(last, 4)).toBeChecked();
    await expect(questions.progress("Questions 18 to 20 of 20"), "no changed answer leads away").toBeVisible();
    await questions.finish.click();
    await expect(results.scores).toBeVisible();
    const [key] = await store.keys("quiz-taking");
    expect(JSON.parse((await store.text(key!))!)).toMatchObject({ data: { replies: { [last]: { value: 4 } } } });
    expect(await store.keys("quiz-draft")).toEqual([]);
    await page.goBack();
    await expect(page).toHaveURL(/\/quiz\/$/);
  });

  test("while answers are changed the result stays, over a reload, in another tab, and by one press", async ({ store, start, questions, results, frame, page, context }) => {
    await store.before(taking({ id: "a1", daysAgo: 0 }));
    await results.open("a1");
    await results.change.click();
    await expect(page.getByText(quiz.ask.result_stays)).toBeVisible();
    const [first] = asked("quick");
    await questions.answer(first!, 1).check();
    expect(await store.keys("quiz-taking")).toHaveLength(1);
    await page.reload();
    await expect(questions.answer(first!, 1)).toBeChecked();
    const two = await context.newPage();
    const beside = new Results(two);
    await beside.open("a1");
    await expect(two.getByRole("heading", { level: 1 })).toHaveText(CAREER_IN_A_JOB);
    await start.open();
    await expect(page.getByRole("heading", { name: quiz.start.changing })).toBeVisible();
    await expect(start.rows).toHaveCount(1);
    await start.goOn.click();
    await page.getByRole("button", { name: quiz.ask.keep_result }).click();
    await showsTheResult(page);
    expect(await store.keys("quiz-draft")).toEqual([]);
    await frame.undo.click();
    await expect.poll(() => store.keys("quiz-draft")).toHaveLength(1);
    await questions.open("a1");
    await expect(questions.answer(first!, 1), "what was changed is back").toBeChecked();
    await questions.next.click();
    await questions.next.click();
    await questions.next.click();
    await questions.next.click();
    await questions.finish.click();
    await expect(results.scores).toBeVisible();
    expect(await store.keys("quiz-taking")).toHaveLength(1);
    expect(await store.keys("quiz-draft")).toEqual([]);
    await two.close();
  });

  test("a page never mixes blocks, and each has its own answers", async ({ start, questions }) => {
    await start.open();
    await start.begin.click();
    await questions.answerAllButLast((item) => answers[item]!);
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

  test("22 taps lead from the first page to a result that stays", async ({ home, start, questions, store, page }) => {
    let taps = 0;
    const tap = async (target: Locator) => {
      await target.tap();
      taps += 1;
    };
    await home.open();
    await tap(home.start);
    await tap(start.begin);
    const all = asked("quick");
    for (const [number, item] of all.entries()) {
      await expect(questions.progress(`Question ${number + 1} of ${all.length}`)).toBeVisible();
      await expect(questions.all).toHaveCount(1);
      await tap(questions.question(item).getByText(choice(item), { exact: true }));
    }
    await showsTheResult(page);
    expect(taps).toBe(22);
    expect(await store.keys("quiz-draft"), "a finished quiz is not under way").toEqual([]);
    await isThereTomorrow(page);
  });

  test("at 360 x 640 nothing of a question is hidden, and each part is announced", async ({ start, questions, page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await start.open();
    await start.begin.tap();
    const parts = ["block_want", "block_role", "block_practice"] as const;
    for (const [number, item] of asked("quick").entries()) {
      const part = number < 10 ? 0 : number < 14 ? 1 : 2;
      await expect(frameHeading(page)).toHaveText(fill(quiz.ask[parts[part]!], { number: part + 1, total: 3 }));
      const question = questions.question(item);
      await expect(question).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole("button", { name: quiz.ask.does_not_apply })).toBeInViewport({ ratio: 1 });
      if (number > 0) await expect(questions.back).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole("navigation", { name: f.main_nav })).toBeHidden();
      expect(await page.evaluate(() => scrollY), `scrolled at ${item}`).toBe(0);
      if (item !== "balance_ended") await question.getByText(choice(item), { exact: true }).tap();
    }
    await questions.back.tap();
    await expect(questions.progress("Question 19 of 20")).toBeVisible();
  });

  test("an answer can be changed right after the last one", async ({ start, questions, results, store, page }) => {
    await start.open();
    await start.begin.tap();
    for (const item of asked("quick")) await questions.question(item).getByText(choice(item), { exact: true }).tap();
    await showsTheResult(page);
    await results.change.tap();
    await expect(questions.progress("Question 1 of 20")).toBeVisible();
    const [first] = asked("quick");
    await expect(questions.answer(first!, answers[first!]!)).toBeChecked();
    expect(await store.keys("quiz-taking"), "the result stays until there is another").toHaveLength(1);
    await questions.next.tap();
    await expect(questions.progress("Question 2 of 20")).toBeVisible();
    await questions.finish.tap();
    await showsTheResult(page);
    expect(await store.keys("quiz-taking")).toHaveLength(1);
    expect(await store.keys("quiz-draft")).toEqual([]);
  });

  test("after the last question what is open is said, and its answer leads to the result", async ({ start, questions, page }) => {
    await start.open();
    await start.begin.tap();
    const [first, ...rest] = asked("quick");
    await questions.next.tap();
    for (const item of rest) await questions.question(item).getByText(choice(item), { exact: true }).tap();
    await expect(questions.toOpen).toBeInViewport();
    await questions.toOpen.tap();
    await questions.question(first!).getByText(choice(first!), { exact: true }).tap();
    await showsTheResult(page);
  });

  test("the ways to the pages are at the thumb", async ({ frame, home, page }) => {
    await home.open();
    await expect(frame.nav.locator("> *:visible")).toHaveCount(5);
    await frame.more.tap();
    await frame.link(f.your_data).tap();
    await expect(frame.heading).toHaveText("Your data");
    await expect(frame.more).toHaveAttribute("aria-current", "true");
    await expect(frame.link(f.your_data), "closed on the page that it led to").toBeHidden();
    await frame.more.tap();
    await expect(frame.link(f.your_data)).toHaveAttribute("aria-current", "page");
    await page.keyboard.press("Escape");
    await expect(frame.link(f.your_data)).toBeHidden();
    const bar = (await frame.nav.boundingBox())!;
    expect(bar.y + bar.height).toBeCloseTo(page.viewportSize()!.height, 0);
  });
});

function choice(item: string): string {
  const isHabit = !/^(want|meaning|income|role)_/.test(item);
  return (isHabit ? quiz.ask.often : quiz.ask.agree)[answers[item]! - 1]!;
}
