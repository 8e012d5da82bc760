// What tells two results apart, and what may be said of their difference.

import type { Locator } from "@playwright/test";
import { expect, test } from "./fixture";
import { replies, taking } from "./records";
import { fill, like, quiz } from "./words";

const c = quiz.change;
const MINUTE = 60_000;
/** The middle of a day in the past, so that minutes around it are of the same day. */
const noon = () => {
  const day = new Date();
  day.setDate(day.getDate() - 3);
  return day.setHours(12, 30, 0, 0);
};

/** The first row of what changed: the wish to build a career. */
const first = (table: Locator) => table.getByRole("row").nth(1).getByRole("cell");

const oneDay = () => ({
  ...taking({ id: "a1", at: noon(), replies: replies("quick", { career: 1 }) }),
  ...taking({ id: "b2", at: noon() + 7 * MINUTE, replies: replies("quick", { career: 3 }) }),
});

test("two results of one day are told apart by their time", async ({ store, start, compare, results, page }) => {
  await store.before(oneDay());
  await start.open();
  await expect(start.rows).toHaveCount(2);
  await expect(start.remove(start.rows.nth(0))).toHaveAccessibleName(/12:37/);
  await expect(start.remove(start.rows.nth(1))).toHaveAccessibleName(/12:30/);
  await compare.open();
  await expect(compare.first.getByRole("option")).toHaveText([/12:37/, /12:30/]);
  await results.open("b2");
  await expect(results.changes.getByRole("heading", { name: /12:30/ })).toBeVisible();
  await expect(page.getByText(like(quiz.result.taken_quick))).toContainText("12:37");
});

test("the earlier result is the earlier one, whichever way round the two are picked, and one alone is no comparison", async ({ store, compare }) => {
  await store.before(oneDay());
  const rose = ["0", "50", fill(c.real, { points: "+50" })];
  for (const query of ["?of=a1&with=b2", "?of=b2&with=a1"]) {
    await compare.open(query);
    await expect(first(compare.table)).toHaveText(rose);
    await expect(compare.said).toHaveText([/12:30/, /12:37/]);
  }
  await expect(compare.same).toBeHidden();
  await compare.first.selectOption("a1");
  await expect(compare.same).toBeVisible();
  await expect(compare.table).toBeHidden();
  await compare.second.selectOption("b2");
  await expect(compare.same).toBeHidden();
  await expect(first(compare.table)).toHaveText(rose);
});

test("on a phone the table of changes is seen whole, with what each change means", async ({ store, results, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await store.before(oneDay());
  await results.open("b2");
  const table = results.changes.getByRole("table").first();
  await expect(table).toBeVisible();
  const hidden = await table.evaluate((node) => node.parentElement!.scrollWidth - node.parentElement!.clientWidth);
  expect(hidden, "pixels to scroll sideways").toBeLessThanOrEqual(0);
  await expect(first(table).last()).toHaveText(fill(c.real, { points: "+50" }));
});
