// Where the advice of a result leads. What it says is tested natively (`src/prerender_tests.rs`).

import { expect, PHONE, test } from "./fixture";
import { type Leanings, replies, taking } from "./records";
import { fill, offers, quiz } from "./words";

const a = quiz.advice;

/** Nothing that one would be advised of: of two minds, and every habit weekly. */
const CALM: Leanings = { career: 3, meaning: 3, income: 3, role: 3, practice: 5 };

const result = (leanings: Leanings) => taking({ id: "a1", replies: replies("quick", { ...CALM, ...leanings }) });

test("where money comes first, the way to the offers stands out", async ({ store, results, frame }) => {
  await store.before(result({ meaning: 1, income: 5 }));
  await results.open("a1");
  const first = results.advice.getByRole("listitem").first();
  await expect(first.getByRole("heading", { name: a.income_title })).toBeVisible();
  await first.getByRole("link", { name: a.offers, exact: true }).click();
  await expect(frame.heading).toHaveText(offers.heading);
});

test("a gap leads to a goal and to offers, and low habits lead to goals alone", async ({ store, results, frame }) => {
  await store.before(result({ career: 5, role: 1, practice: 2 }));
  await results.open("a1");
  const of = (title: string) => results.advice.getByRole("listitem").filter({ has: results.page.getByRole("heading", { name: title }) });
  await expect(of(a.skills_title).getByRole("link", { name: a.offers, exact: true })).toHaveCount(0);
  await expect(of(a.gap_title).getByRole("link", { name: fill(a.goal_of, { title: a.gap_title }) })).toBeVisible();
  await of(a.gap_title).getByRole("link", { name: a.offers, exact: true }).click();
  await expect(frame.heading).toHaveText(offers.heading);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the ways on from a piece of advice fit", async ({ store, results, page }) => {
    await store.before(result({ career: 5, role: 1, meaning: 1, income: 5 }));
    await results.open("a1");
    await expect(results.advice.getByRole("link", { name: a.offers, exact: true })).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
