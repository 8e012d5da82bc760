// What a result leads to; where that is nothing, why, and no more than is true.

import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "./fixture";
import { type Form, type Leanings, replies, taking } from "./records";
import { fill, offers, quiz } from "./words";

const a = quiz.advice;
const s = quiz.sentence;

/** Nothing that one would be advised of: of two minds, and every habit weekly. */
const CALM: Leanings = { career: 3, meaning: 3, income: 3, role: 3, practice: 5 };

const result = (leanings: Leanings, working = true, form: Form = "quick", more: Record<string, number> = {}) =>
  taking({ id: "a1", form, working, replies: { ...replies(form, { ...CALM, ...leanings }, working), ...more } });

/** Growth is wanted as much as can be and not given at all; the other sides make up for it. */
const GROWTH = {
  want_growth_new: 5,
  role_growth_new: 1,
  role_horizon_years: 4,
  role_specialisation_expert: 4,
  role_advancement_up: 4,
};
const growth = { facet: quiz.facet_inline.growth, want: 100, role: 0 };

const says = (page: Page, text: string) => page.getByText(text, { exact: true });

for (const [name, stored, text] of [
  ["too few answers", result({ career: 0, meaning: 0, income: 0, role: 0, practice: 0 }), a.none_thin],
  ["habits that don't apply", result({ practice: 0 }), a.none_thin],
  ["no role", result({}, false), a.none_alone],
  ["a role that offers more", result({ career: 1, role: 5 }), a.none_more],
  ["one side that stands out", result({}, true, "quick", GROWTH), fill(a.none_but, growth)],
  ["a role that is as wanted", result({ career: 5, role: 5 }), a.none],
] as const) {
  test(`nothing to do because of ${name}: it says so`, async ({ store, results }) => {
    await store.before(stored);
    await results.open("a1");
    await expect(results.advice.getByRole("paragraph")).toHaveText([text]);
    await expect(results.advice.getByRole("listitem")).toHaveCount(0);
  });
}

for (const [name, stored, text] of [
  ["every side is known and close", result({}), s.no_gap],
  ["a side stands out that is no reason to act", result({}, true, "quick", GROWTH), fill(s.on_the_whole_but, growth)],
  ["a side has no score", result({}, true, "quick", { role_growth_new: 0 }), s.on_the_whole],
  ["a side lacks much", result({}, true, "full", { want_growth_new: 5, want_growth_known: 1, role_growth_new: 1, role_growth_known: 5 }), fill(s.gap, growth)],
  ["without a role all habits got the same", result({}, false), s.practice_same],
  ["without a role one habit got the least", result({}, false, "quick", { skills_learned: 4 }), fill(s.practice, { practice: quiz.practice_inline.skills })],
  ["without a role two habits got the least", result({}, false, "quick", { skills_learned: 1, networking_met: 1 }), s.practice_several],
] as const) {
  test(`the third sentence, where ${name}`, async ({ store, results, page }) => {
    await store.before(stored);
    await results.open("a1");
    await expect(says(page, text)).toBeVisible();
  });
}

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

test("no clear result speaks of gaps only where there are some", async ({ store, results }) => {
  await store.before(result({}, false));
  await results.open("a1");
  await expect(results.where.getByText(quiz.profile.unclear_text_alone)).toBeVisible();
  await expect(results.where.getByText(quiz.profile.unclear_text, { exact: true })).toBeHidden();
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
