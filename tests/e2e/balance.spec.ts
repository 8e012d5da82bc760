// Balance: the first week by keyboard, the hours for goals, and overtime from a lived week.

import { expect, test } from "./fixture";
import { Week } from "./pages/week";
import { offer } from "./records";
import { balanceTimeOff as off, balanceWeek as w, balanceWeekMore as more, fill } from "./words";

test("a first visit by keyboard: a preset, one change, a boundary, and the bar", async ({ frame, page }) => {
  const week = new Week(page);
  await week.open();
  await expect(frame.heading).toHaveText(w.heading);
  await week.preset(w.first.full_time).press("Enter");
  await expect(week.field(w.first.work)).toHaveValue("40");
  await week.field(w.first.work).fill("many");
  await page.keyboard.press("Enter");
  await expect(week.field(w.first.work)).toBeFocused();
  await expect(page.getByText(w.table.not_read)).toBeVisible();
  await week.field(w.first.work).fill("38");
  await week.field(w.first.boundary).fill("Dinner at home");
  await page.keyboard.press("Enter");
  await expect(week.barHeading).toBeFocused();
  await expect(week.bar.getByText("18 open")).toBeVisible();
  await page.reload();
  await expect(week.bar.getByText("18 open")).toBeVisible();
});

test("a first visit offers the hours of the present job, and fills them in by a press", async ({ store, page }) => {
  const texts = { pay: "72k", weekly_hours: "38.5", days_on_site: "3", commute_minutes: "50" };
  await store.before(offer({ id: "o1", isCurrent: true, texts }));
  const week = new Week(page);
  await week.open();
  const says = fill(more.job.offer_both, { work: "38:30", way: "2:30" });
  await expect(page.getByText(says)).toBeVisible();
  await expect(week.field(w.first.work)).toHaveValue("");
  await page.getByRole("button", { name: more.job.take, exact: true }).press("Enter");
  await expect(week.field(w.first.work)).toBeFocused();
  await expect(week.field(w.first.work)).toHaveValue("38:30");
  await expect(week.field(w.first.way_days)).toHaveValue("3");
  await page.keyboard.press("Enter");
  await expect(week.barHeading).toBeFocused();
});

test("hours go to goals by a press, and come back by an undo", async ({ frame, page }) => {
  const week = new Week(page);
  await week.open();
  await week.preset(w.first.full_time).click();
  await week.show.click();
  const take = page.getByRole("button", { name: fill(more.goals.take, { hours: 4 }), exact: true });
  await take.press("Enter");
  await expect(page.getByText(fill(more.goals.same, { hours: 4 }))).toBeVisible();
  await expect(take).toBeHidden();
  await frame.undo.press("Enter");
  await expect(take).toBeVisible();
});

test("the example goes whole and comes back", async ({ frame, page }) => {
  const week = new Week(page);
  await week.open();
  await week.example.click();
  await expect(week.barHeading).toBeFocused();
  await expect(page.getByText(w.example.note)).toBeVisible();
  await week.removeExample.click();
  await expect(week.show).toBeVisible();
  await frame.undo.click();
  await expect(page.getByText(w.example.note)).toBeVisible();
});

test("lived hours become overtime", async ({ page }) => {
  const week = new Week(page);
  await week.open();
  await week.preset(w.first.full_time).click();
  await week.show.click();
  await week.field(fill(w.table.lived_of, { kind: w.kinds.work })).fill("43:30");
  await page.goto("balance/time-off/");
  await page.getByLabel(off.overtime.contract, { exact: true }).fill("40");
  await expect(page.getByText(fill(off.overtime.plus, { hours: "3:30" }))).toBeVisible();
});
