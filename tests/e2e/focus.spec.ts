// Where focus goes when what had it is gone, and the way back by keys.

import { expect, PHONE, test } from "./fixture";
import { dayFromNow, draft, exam, goal, offer, replies, taking } from "./records";
import { fill, frame as f, goals as g, offers as w, quiz } from "./words";

const three = () => ({
  ...offer({ id: "o1", place: 1, name: "North" }),
  ...offer({ id: "o2", place: 2, name: "South" }),
  ...offer({ id: "o3", place: 3, name: "East" }),
});

const takings = () => ({
  ...taking({ id: "a1", daysAgo: 60, replies: replies("quick", { career: 1 }) }),
  ...taking({ id: "b2", daysAgo: 30, replies: replies("quick", { career: 3 }) }),
  ...taking({ id: "c3", form: "full" }),
});

test("offers: focus goes to what was made, or to where what is gone was", async ({ store, offers, frame, page }) => {
  const copy = fill(w.action.copy_of, { name: "North" });
  const delete_of = (name: string) => page.getByRole("button", { name: fill(w.action.delete_of, { name }), exact: true });
  await store.before(three());
  await offers.open();
  await offers.act("North", w.action.duplicate);
  await expect(offers.name(4)).toBeFocused();
  await expect(offers.name(4)).toHaveValue(copy);
  await offers.act("North", w.action.right);
  await expect(offers.options("North")).toBeFocused();
  await offers.act("North", w.action.is_current);
  await expect(offers.options("North"), "which comes first now").toBeFocused();
  await offers.act("North", w.action.not_current);
  await expect(offers.options("North"), "and goes back").toBeFocused();
  await offers.act("North", w.action.archive);
  await expect(offers.options("East"), "it takes the place").toBeFocused();
  await offers.back("North").click();
  await expect(offers.options("North")).toBeFocused();
  await offers.act("North", w.action.delete);
  await expect(offers.options(copy), "the last one leaves the one before").toBeFocused();
  await frame.undo.click();
  await expect(offers.options("North")).toBeFocused();

  await offers.act("South", w.action.archive);
  await offers.act("East", w.action.archive);
  await delete_of("South").click();
  await expect(offers.back("East")).toBeFocused();
  await frame.undo.click();
  await expect(offers.back("South")).toBeFocused();
  await delete_of("South").click();
  await delete_of("East").click();
  await expect(offers.options("North"), "without a list, what is compared").toBeFocused();
});

test("offers: focus goes to the example, to where offers begin, and to the pay of a new one", async ({ offers, frame, page }) => {
  const start = page.getByRole("heading", { name: w.none.heading });
  await offers.open();
  await offers.example.click();
  await expect(page.locator("#example-note")).toBeFocused();
  await page.getByRole("button", { name: w.example.remove }).click();
  await expect(start).toBeFocused();
  await frame.undo.click();
  await expect(page.locator("#example-note")).toBeFocused();
  await page.getByRole("button", { name: w.example.remove }).click();
  await page.getByRole("button", { name: w.none.offer }).click();
  const [first, second] = [1, 2].map((number) => fill(w.name.unnamed, { number })) as [string, string];
  await expect(offers.field("pay", first)).toBeFocused();
  await offers.add.click();
  await expect(offers.field("pay", second)).toBeFocused();
});

test("offers: focus stays near the press that counts a match", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("match_formula", fill(w.name.unnamed, { number: 1 })).fill("100% of 4%");
  await offers.chip(w.settings.deferral_open).click();
  await offers.shared("deferral").fill("0%");
  await page.getByRole("button", { name: w.saving.enough }).click();
  await expect(offers.chip(w.settings.deferral_open)).toBeFocused();
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("offers: what takes the place of one that is gone is shown", async ({ store, offers, frame }) => {
    await store.before(three());
    await offers.open();
    await offers.act("North", w.action.archive);
    await expect(offers.options("South")).toBeFocused();
    await expect(offers.field("pay", "South")).toBeVisible();
    await frame.undo.tap();
    await expect(offers.options("North")).toBeFocused();
    await expect(offers.field("pay", "North")).toBeVisible();
  });
});

test("quiz: focus goes to the result in the place of a deleted one, and to what comes back", async ({ store, start, frame, page }) => {
  await store.before(takings());
  await start.open();
  const link = (row: number) => start.rows.nth(row).getByRole("link");
  await start.remove(start.rows.nth(1)).click();
  await expect(start.rows).toHaveCount(2);
  await expect(link(1)).toBeFocused();
  await frame.undo.click();
  await expect(start.rows).toHaveCount(3);
  await expect(link(1)).toBeFocused();
  await expect(page.locator("#result-b2")).toBeFocused();
  for (const left of [2, 1, 0]) {
    await start.remove(start.rows.first()).click();
    await expect(start.rows).toHaveCount(left);
  }
  await expect(frame.heading).toBeFocused();
});

test("quiz: focus goes to the heading when a quiz is started over, and to the quiz that comes back", async ({ store, start, frame, page }) => {
  await store.before(draft({ id: "d1", replies: { want_horizon_years: 5 } }));
  await start.open();
  await start.discard.click();
  await expect(start.begin).toBeVisible();
  await expect(frame.heading).toBeFocused();
  await frame.undo.click();
  await expect(page.getByRole("heading", { name: quiz.start.in_progress })).toBeFocused();
});

test("goals: focus follows a start, a check-in taken back, and a goal deleted", async ({ store, goalPage, frame, page }) => {
  await store.before({
    ...goal({ id: "g1", texts: exam(), readings: [[dayFromNow(-14), "55"], [dayFromNow(-7), "60"]] }),
    ...goal({ id: "g2", texts: { ...exam(), step: "Book the exam" }, status: { kind: "building" } }),
  });
  await goalPage.open("g1");
  await expect(goalPage.readings).toHaveCount(2);
  const takeBack = (row: number) => goalPage.readings.nth(row).getByRole("button");
  await takeBack(0).click();
  await expect(goalPage.readings).toHaveCount(1);
  await expect(takeBack(0)).toBeFocused();
  await frame.undo.click();
  await expect(goalPage.readings).toHaveCount(2);
  await expect(takeBack(0)).toBeFocused();
  await takeBack(1).click();
  await expect(goalPage.readings).toHaveCount(1);
  await takeBack(0).click();
  await expect(page.getByRole("heading", { name: g.check_in.so_far })).toBeFocused();

  await goalPage.delete.click();
  await expect(frame.heading).toHaveText(g.list.heading);
  await expect(frame.heading).toBeFocused();
  await frame.undo.click();
  await expect(page.locator("#goal-g1")).toBeFocused();

  await goalPage.open("g2");
  await page.getByRole("button", { name: g.page.start, exact: true }).click();
  await expect(goalPage.begin).toBeVisible();
  await expect(page.locator("#check-in")).toBeFocused();
});

test("undo is said with its key, is the next for Tab, and Tab goes on from where it was", async ({ store, start, frame, page }) => {
  await store.before(takings());
  await start.open();
  const link = start.rows.first().getByRole("link");
  await start.remove(start.rows.first()).press("Enter");
  await expect(start.rows).toHaveCount(2);
  await expect(link).toBeFocused();
  await expect(page.getByRole("status", { name: f.undo.label })).toContainText(f.undo.key);
  await page.keyboard.press("Tab");
  await expect(frame.undo).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(link).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(start.remove(start.rows.first()), "once").toBeFocused();

  await page.keyboard.press("Enter");
  await expect(start.rows).toHaveCount(1);
  await expect(link).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(frame.undo).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(start.remove(start.rows.first())).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(start.rows).toHaveCount(2);
  await expect(link).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(start.rows, "there is one step back").toHaveCount(2);
});

test("whoever goes on without undo finds Tab and Control+Z as they are", async ({ store, offers, frame, page }) => {
  await store.before(three());
  await offers.open();
  await offers.act("North", w.action.archive);
  await expect(frame.undo).toBeVisible();
  await offers.name(1).click();
  await page.keyboard.press("End");
  await page.keyboard.type("er");
  await page.keyboard.press("Control+z");
  await expect(offers.back("North"), "in a field it is for its text").toBeVisible();
  await page.keyboard.press("Tab");
  await expect(offers.name(1)).not.toBeFocused();
  await expect(frame.undo).not.toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(offers.back("North")).toHaveCount(0);
});

test("undo waits while it has focus or is pointed at", async ({ store, start, frame, page }) => {
  await page.clock.install();
  await store.before(takings());
  await start.open();
  await start.remove(start.rows.first()).click();
  await frame.undo.focus();
  await page.clock.fastForward(30_000);
  await expect(frame.undo).toBeVisible();
  await start.remove(start.rows.first()).focus();
  await page.clock.fastForward(4_000);
  await expect(frame.undo).toBeHidden();

  await start.remove(start.rows.first()).click();
  await frame.undo.hover();
  await page.clock.fastForward(30_000);
  await expect(frame.undo).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.fastForward(4_000);
  await expect(frame.undo).toBeHidden();
});
