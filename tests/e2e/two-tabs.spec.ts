// Two tabs at once: nothing is lost, and each shows what the other did.

import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { GoalEdit, GoalPage } from "./pages/goals";
import { Questions } from "./pages/questions";
import { asked, BLOCKS, draft, exam, goal, replies } from "./records";
import { goalKey, Store } from "./store";
import { frame as f, goals as g, quiz } from "./words";

const ROUNDS = 5;

/** Presses number keys over some pages of questions, again and again. What it meant to answer. */
async function answerOver(page: Page, from: string[][], rounds: number, shift: number): Promise<Record<string, number>> {
  const meant: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [number, items] of from.entries()) {
      for (const [place, item] of items.entries()) {
        // 0 to 5: "doesn't apply" is among them, and the next round says something else.
        meant[item] = (place + round + number + shift) % 6;
        await page.keyboard.press(String(meant[item]));
      }
      if (number + 1 < from.length) await page.keyboard.press("ArrowRight");
    }
    if (round + 1 < rounds) for (let back = 1; back < from.length; back += 1) await page.keyboard.press("ArrowLeft");
  }
  return meant;
}

const inPages = (items: string[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));

test("200 interleaved answers to one quiz: none is lost", async ({ store, page, context }) => {
  await store.before(draft({ id: "d1", form: "full" }));
  const [one, two] = [page, await context.newPage()];
  for (const tab of [one, two]) await new Questions(tab).open("d1");
  for (const tab of [one, two]) await expect(new Questions(tab).all).toHaveCount(5);
  for (let turn = 0; turn < 4; turn += 1) await two.keyboard.press("ArrowRight");
  await expect(new Questions(two).block("block_role")).toBeVisible();

  // One stays open: the answer that completes the quiz leads to its result.
  const practice = inPages(BLOCKS.practice, 4);
  practice.at(-1)!.pop();
  const [first, second] = await Promise.all([
    answerOver(one, inPages(BLOCKS.want, 5), ROUNDS, 1),
    answerOver(two, [...inPages(BLOCKS.role, 4), ...practice], ROUNDS, 3),
  ]);
  const meant = { ...first, ...second };
  expect(Object.keys(meant)).toHaveLength(39);
  await expect.poll(() => store.replies("d1")).toEqual(meant);
  await expect.poll(() => new Store(two).replies("d1")).toEqual(meant);

  // Each tab shows the other's answers without being asked to.
  const last = BLOCKS.want.slice(-5).find((item) => meant[item] !== 0)!;
  for (let turn = 0; turn < 5; turn += 1) await two.keyboard.press("ArrowLeft");
  await expect(new Questions(two).answer(last, meant[last]!)).toBeChecked();
});

test("200 interleaved answers to two quizzes: none is lost", async ({ store, page, context }) => {
  await store.before({ ...draft({ id: "d1", form: "full" }), ...draft({ id: "d2", form: "full" }) });
  const [one, two] = [page, await context.newPage()];
  await new Questions(one).open("d1");
  await new Questions(two).open("d2");
  for (const tab of [one, two]) await expect(new Questions(tab).all).toHaveCount(5);
  const [first, second] = await Promise.all([
    answerOver(one, inPages(BLOCKS.want, 5), ROUNDS, 0),
    answerOver(two, inPages(BLOCKS.want, 5), ROUNDS, 2),
  ]);
  expect(first).not.toEqual(second);
  await expect.poll(() => store.replies("d1")).toEqual(first);
  await expect.poll(() => store.replies("d2")).toEqual(second);
});

test("answers to the same question: the last one stands, in both tabs", async ({ store, page, context }) => {
  await store.before(draft({ id: "d1" }));
  const two = await context.newPage();
  const tabs = [new Questions(page), new Questions(two)];
  for (const tab of tabs) await tab.open("d1");
  const [item] = asked("quick");
  for (const [number, point] of [3, 5, 1, 4, 2].entries()) {
    const [here, there] = number % 2 ? [tabs[1]!, tabs[0]!] : [tabs[0]!, tabs[1]!];
    await here.answer(item!, point).check();
    await expect(there.answer(item!, point)).toBeChecked();
  }
  expect(await store.replies("d1")).toEqual({ [item!]: 2 });
});

test("a tab that is closed right after answering takes nothing with it", async ({ store, page, context }) => {
  await store.before(draft({ id: "d1" }));
  const two = await context.newPage();
  for (const tab of [page, two]) await new Questions(tab).open("d1");
  for (const tab of [page, two]) await expect(new Questions(tab).all).toHaveCount(5);
  await two.keyboard.press("ArrowRight");
  const all = asked("quick");
  await Promise.all([
    (async () => {
      for (const point of "12345") await page.keyboard.press(point);
    })(),
    (async () => {
      for (const point of "54321") await two.keyboard.press(point);
      await two.close();
    })(),
  ]);
  const points = [1, 2, 3, 4, 5, 5, 4, 3, 2, 1];
  const meant = Object.fromEntries(all.slice(0, 10).map((item, place) => [item, points[place]]));
  await expect.poll(() => store.replies("d1")).toEqual(meant);
});

test("what another tab wrote is taken in, even where this tab wrote over it at the same moment", async ({ store, page }) => {
  await store.before(draft({ id: "d1" }));
  await new Questions(page).open("d1");
  await expect(new Questions(page).all).toHaveCount(5);
  await page.keyboard.press("4");
  await expect.poll(() => store.replies("d1")).toEqual({ want_horizon_years: 4 });
  // Seen in Chromium when two tabs write at once and one is then closed: the event brings the other
  // tab's text, while reading the storage still, and for good, gives this tab's own.
  const [[key, theirs]] = Object.entries(draft({ id: "d1", replies: { meaning_purpose: 5 } })) as [[string, string]];
  await page.evaluate(([key, newValue]) => dispatchEvent(new StorageEvent("storage", { key, newValue, storageArea: localStorage })), [key, theirs] as const);
  await expect(new Questions(page).answer("meaning_purpose", 5)).toBeChecked();
  await expect.poll(() => store.replies("d1")).toEqual({ want_horizon_years: 4, meaning_purpose: 5 });
});

test("deleted in another tab while one types: said, and kept until the reader decides", async ({ store, page, context, frame }) => {
  await store.before(goal({ id: "g1", texts: exam() }));
  const two = await context.newPage();
  const [mine, theirs] = [new GoalEdit(page), new GoalPage(two)];
  await mine.open("?of=g1&at=measurable");
  await mine.field("metric").fill("score");
  await frame.says("saved");
  for (const decide of ["keep", "delete"] as const) {
    await theirs.open("g1");
    await theirs.delete.click();
    await frame.says("deleted");
    await expect(page.getByText(f.loss.deleted_goal)).toBeVisible();
    await mine.field("metric").fill("points");
    await expect(mine.field("metric")).toHaveValue("points");
    expect(await store.text(goalKey("g1")), "nothing comes back unasked").toBeNull();
    await page.getByRole("button", { name: f.loss[decide], exact: true }).click();
    if (decide === "keep") {
      await frame.says("saved");
      expect(JSON.parse((await store.text(goalKey("g1")))!).data.texts.metric.value).toBe("points");
    }
  }
  await expect(page.getByRole("heading", { name: g.gone.heading })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-unsaved");
});

test("finished in one tab: the other says that it is no longer under way", async ({ store, page, context }) => {
  await store.before(draft({ id: "d1", replies: replies("quick") }));
  const two = await context.newPage();
  const [here, there] = [new Questions(page), new Questions(two)];
  await here.open("d1");
  await there.open("d1");
  await expect(there.all.first()).toBeVisible();
  await here.finish.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(quiz.headline.high_low);
  await expect(there.gone).toBeVisible();
  await two.getByRole("link", { name: quiz.ask.gone_start }).click();
  await expect(two.getByRole("region", { name: quiz.history.heading }).getByRole("listitem")).toHaveCount(1);
  expect(await store.keys("quiz-draft")).toEqual([]);
});

test("results from both tabs are both kept, and both tabs show both", async ({ store, page, context }) => {
  await store.before({ ...draft({ id: "d1", replies: replies("quick") }), ...draft({ id: "d2", replies: replies("quick", { career: 1 }) }) });
  const two = await context.newPage();
  const [here, there] = [new Questions(page), new Questions(two)];
  await here.open("d1");
  await there.open("d2");
  await Promise.all([here.finish.click(), there.finish.click()]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(quiz.headline.high_low);
  await expect(two.getByRole("heading", { level: 1 })).toHaveText(quiz.headline.low_low);
  for (const tab of [page, two]) {
    await tab.getByRole("link", { name: "Quiz", exact: true }).click();
    await expect(tab.getByRole("region", { name: quiz.history.heading }).getByRole("listitem")).toHaveCount(2);
  }
  expect(await store.keys("quiz-taking")).toHaveLength(2);
  expect(await store.keys("quiz-draft")).toEqual([]);
});
