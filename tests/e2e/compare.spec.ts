// What tells two results apart, and what may be said of their difference.

import type { Locator } from "@playwright/test";
import { expect, test } from "./fixture";
import { replies, taking } from "./records";
import { fill, items, like, quiz } from "./words";

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

/** A taking without the wishes and without a role: only the habits are answered, each alike. */
const habitsOnly = (id: string, daysAgo: number, practice: number) =>
  taking({ id, daysAgo, working: false, replies: replies("quick", { career: null, meaning: null, income: null, practice }, false) });

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

test("a date that does not repeat stands without a time, and one minute's results are numbered", async ({ store, start }) => {
  await store.before({ ...taking({ id: "a1", at: noon() }), ...taking({ id: "b2", at: noon() + 1_000 }), ...taking({ id: "c3", daysAgo: 1 }) });
  await start.open();
  await expect(start.rows).toHaveCount(3);
  await expect(start.rows.nth(0)).not.toContainText(/\d:\d/);
  await expect(start.rows.nth(1)).toContainText("(2)");
  await expect(start.rows.nth(2)).toContainText("(1)");
  await start.remove(start.rows.nth(2)).click();
  await expect(start.rows).toHaveCount(2);
  await expect(start.rows.nth(1), "alone on its day again").not.toContainText(/\d:\d/);
});

test("the earlier result is the earlier one, whichever way round the two are picked", async ({ store, compare }) => {
  await store.before(oneDay());
  const rose = ["0", "50", fill(c.real, { points: "+50" })];
  for (const query of ["?of=a1&with=b2", "?of=b2&with=a1"]) {
    await compare.open(query);
    await expect(first(compare.table)).toHaveText(rose);
    await expect(compare.said).toHaveText([/12:30/, /12:37/]);
  }
});

test("the same result on both sides is no comparison", async ({ store, compare }) => {
  await store.before(oneDay());
  await compare.open();
  await expect(compare.same).toBeHidden();
  await compare.first.selectOption("b2");
  await expect(compare.same).toBeVisible();
  await expect(compare.table).toBeHidden();
  await compare.second.selectOption("a1");
  await expect(compare.same).toBeHidden();
  await expect(first(compare.table)).toHaveText(["0", "50", fill(c.real, { points: "+50" })]);
});

test("habits that changed are shown though no whole scale was answered", async ({ store, results }) => {
  await store.before({ ...habitsOnly("a1", 30, 4), ...habitsOnly("b2", 0, 2) });
  await results.open("b2");
  await expect(results.changes.getByText(c.only_parts)).toBeVisible();
  await expect(results.changes.getByText(c.nothing)).toBeHidden();
  await expect(results.parts.getByRole("row")).toHaveCount(7);
  await expect(first(results.parts)).toHaveText(["75", "25", "-50"]);
});

test("nothing in common is said to be nothing", async ({ store, results }) => {
  const empty = taking({ id: "a1", daysAgo: 30, replies: { [Object.keys(items)[0]!]: 3 } });
  await store.before({ ...empty, ...habitsOnly("b2", 0, 2) });
  await results.open("b2");
  await expect(results.changes.getByText(c.nothing)).toBeVisible();
  await expect(results.parts).toBeHidden();
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

test("the map keeps its points whole and their names apart in every corner", async ({ store, results, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const corners = [1, 5].flatMap((career) => [1, 5].map((meaning) => ({ career, meaning })));
  for (const { career, meaning } of corners) {
    await store.before(taking({ id: "a1", replies: replies("quick", { career, role: career, meaning, income: 6 - meaning }) }));
    await results.open("a1");
    const drawing = results.where.getByRole("img");
    await expect(drawing).toBeVisible();
    const found = await drawing.evaluate((svg) => {
      const box = (node: Element) => node.getBoundingClientRect();
      const whole = box(svg);
      const marks = [...svg.querySelectorAll(".map__want, .map__role")].map(box);
      const names = [...svg.querySelectorAll(".map__label, .map__corner")].map(box);
      const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
      return {
        marks: marks.length,
        outside: marks.filter((mark) => mark.left < whole.left || mark.right > whole.right || mark.top < whole.top || mark.bottom > whole.bottom).length,
        overlapping: names.flatMap((a, n) => names.slice(n + 1).filter((b) => meet(a, b))).length,
      };
    });
    expect(found, `career ${career}, meaning ${meaning}`).toEqual({ marks: 2, outside: 0, overlapping: 0 });
  }
});
