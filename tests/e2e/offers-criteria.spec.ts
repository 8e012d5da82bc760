// What goals ask of the next offer: a checklist beside the answer.

import { readFile } from "node:fs/promises";
import { expect, test } from "./fixture";
import { Offers } from "./pages/offers";
import { exam, goal, offer, taking } from "./records";
import { goalKey, Store } from "./store";
import { fill, offers as w } from "./words";

const c = w.criteria;
const asking = (id: string, ...keys: string[]) => goal({ id, texts: exam(), links: keys.map((key) => `offer:${key}`) });
const answer = (offers: Offers, name: string, key: "pay" | "leave" | "health") => offers.page.getByRole("combobox", { name: fill(c.answer_of, { criterion: c[key], offer: name }), exact: true });

test.beforeEach(async ({ store }) => {
  await store.before({
    ...asking("g1", "pay", "leave"),
    ...asking("g2", "leave", "health"),
    ...offer({ id: "o1", name: "North" }),
    ...offer({ id: "o2", name: "South", place: 2 }),
  });
});

test("each criterion has an answer for each offer, and what is open is asked", async ({ offers, page }) => {
  await offers.open();
  await expect(offers.verdict).toContainText(fill(c.meets_ask, { name: "North", met: 0, of: 3, open: 3 }));
  await answer(offers, "North", "pay").selectOption(c.yes);
  await answer(offers, "North", "leave").selectOption(c.yes);
  await answer(offers, "South", "leave").selectOption(c.no);
  await expect(offers.verdict).toContainText(fill(c.meets_ask, { name: "North", met: 2, of: 3, open: 1 }));
  await page.reload();
  await expect(answer(offers, "North", "pay")).toHaveValue("1");
  await expect(offers.verdict).toContainText(fill(c.meets_ask, { name: "North", met: 2, of: 3, open: 1 }));
  await expect(page.getByRole("listitem").filter({ hasText: c.ask_health }).first()).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: w.keep.csv }).click()]);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain(c.heading);
  expect(text).toMatch(new RegExp(`${c.leave}"?,"?${c.yes}"?,"?${c.no}`));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".criteria__said").first()).toBeVisible();
});

test("the figures and the ratings answer where they know, and the reader may say otherwise", async ({ offers, page, store }) => {
  await store.before({
    ...offer({ id: "o1", name: "Now", isCurrent: true, pay: "70k", place: 1 }),
    ...offer({ id: "o2", name: "South", pay: "80k", place: 2 }),
    ...taking({ id: "t1", form: "full" }),
  });
  await offers.open();
  const pay = answer(offers, "South", "pay");
  await expect(pay.locator("option:checked")).toHaveText(c.yes_computed);
  await pay.selectOption(c.no);
  await expect(pay.locator("option:checked")).toHaveText(c.no);
  await expect(page.getByRole("combobox", { name: fill(c.answer_of, { criterion: c.pay, offer: "Now" }), exact: true })).toHaveCount(0);
});

test("two tabs that answer at once both keep their answers", async ({ offers, page, context }) => {
  const two = await context.newPage();
  const there = new Offers(two);
  await offers.open();
  await there.open();
  await answer(offers, "North", "pay").selectOption(c.yes);
  await answer(there, "North", "leave").selectOption(c.no);
  await expect(answer(there, "North", "pay")).toHaveValue("1");
  await expect(answer(offers, "North", "leave")).toHaveValue("2");
  await page.reload();
  await expect(answer(offers, "North", "pay")).toHaveValue("1");
});

test("without goals there is no checklist, and the answers stay for when there are", async ({ offers, page, store }) => {
  await offers.open();
  await answer(offers, "North", "pay").selectOption(c.yes);
  const goals = [goalKey("g1"), goalKey("g2")];
  const kept = await Promise.all(goals.map((key) => store.text(key)));
  await page.evaluate((keys) => keys.forEach((key) => localStorage.removeItem(key)), goals);
  await page.reload();
  await expect(offers.verdict).toBeVisible();
  await expect(page.getByRole("heading", { name: c.heading })).toHaveCount(0);
  await page.evaluate((texts) => texts.forEach(([key, text]) => localStorage.setItem(key!, text!)), goals.map((key, n) => [key, kept[n]!]));
  await page.reload();
  await expect(answer(offers, "North", "pay")).toHaveValue("1");
  expect(await new Store(page).keys("goal")).toHaveLength(2);
});
