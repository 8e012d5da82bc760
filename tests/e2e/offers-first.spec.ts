// With the first offer: the state is asked, and may be skipped; what it says of a career begins with the
// first rating.

import { expect, test } from "./fixture";
import { Offers } from "./pages/offers";
import { taking } from "./records";
import { fill, offers as w } from "./words";

const A = fill(w.name.unnamed, { number: 1 });
const B = fill(w.name.unnamed, { number: 2 });

/** The question in the sheet of what is asked first. */
const state = (offers: Offers) =>
  offers.page.getByRole("group", { name: w.section.first, exact: true }).getByRole("combobox", { name: w.settings.state, exact: true });

for (const [name, viewport] of Object.entries({ "a wide screen": { width: 1280, height: 900 }, "a phone": { width: 360, height: 640 } })) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test("the state is asked with the first offer, an answer changes what is taken home, and it can be taken back", async ({ offers, page }) => {
      await offers.open();
      await page.getByRole("button", { name: w.none.offer }).click();
      await expect(state(offers)).toBeVisible();
      await expect(state(offers).locator("option:checked")).toHaveText(w.settings.state_open);
      await expect(page.getByText(w.settings.state_hint, { exact: true })).toBeVisible();
      await expect(offers.field("pay", A), "the pay is asked before it").toBeFocused();
      await offers.field("pay", A).fill("80k");
      const without = await offers.line(w.figures.take_home);
      await state(offers).selectOption("California");
      await expect.poll(() => offers.line(w.figures.take_home)).not.toEqual(without);
      await expect(offers.chip(fill(w.settings.state_is, { state: "California" }))).toBeVisible();
      await page.reload();
      await expect(state(offers).locator("option:checked")).toHaveText("California");
      await state(offers).selectOption(w.settings.state_open);
      await expect.poll(() => offers.line(w.figures.take_home)).toEqual(without);
    });

    test("skipped, the state keeps nobody from an answer, and what is left out is said", async ({ offers, page }) => {
      await offers.open();
      await page.getByRole("button", { name: w.none.offer }).click();
      await offers.field("pay", A).fill("80k");
      await expect(offers.verdict).toContainText(fill(w.answer.alone, { name: A, amount: "$80,000" }));
      await expect(offers.chip(w.settings.state_open)).toBeVisible();
      await offers.add.click();
      await offers.field("pay", B).fill("85k");
      await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: B, other: A, amount: "$5,000" }));
      // Once for all offers.
      await expect(state(offers)).toHaveCount(1);
    });
  });
}

test("where no tax of the United States is taken, no state is asked", async ({ offers, page }) => {
  await offers.open();
  await page.getByRole("button", { name: w.none.offer }).click();
  await expect(state(offers)).toBeVisible();
  await offers.field("pay", A).fill("£38,000");
  await expect(state(offers)).toHaveCount(0);
});

test("one rating gives the verdict its second half, each more narrows it, and none takes it away", async ({ offers, store }) => {
  await store.before(taking({ id: "a1", form: "full" }));
  await offers.open();
  await offers.two();
  const money = offers.verdict.getByRole("paragraph").first();
  const career = offers.verdict.getByRole("paragraph").filter({ hasText: fill(w.answer.fit, { name: A }).split("{")[0]! });
  const ahead = fill(w.answer.ahead, { name: B, other: A, amount: "$5,000" });
  await expect(money).toHaveText(ahead);
  await expect(career).toHaveCount(0);
  await offers.field("fit_growth", A).fill("10");
  // All four sides are wanted alike: three of them are open.
  await expect(career).toHaveText(fill(w.answer.fit_open, { name: A, points: 100 }));
  await expect(offers.verdict).toContainText(fill(w.answer.fit_range, { low: 25, high: 100 }));
  await offers.field("fit_growth", B).fill("2");
  await expect(offers.verdict).toContainText(fill(w.answer.fit_open_other, { name: B, points: 20, low: 5, high: 80 }));
  for (const side of ["fit_horizon", "fit_specialisation", "fit_advancement"] as const) {
    await offers.field(side, A).fill("6");
    await offers.field(side, B).fill("6");
  }
  await expect(career).toHaveText(fill(w.answer.fit, { name: A, points: 70 }));
  await expect(offers.verdict).toContainText(fill(w.answer.fit_other, { name: B, points: 50 }));
  await expect(money).toHaveText(ahead);
  for (const side of ["fit_horizon", "fit_specialisation", "fit_growth", "fit_advancement"] as const) {
    for (const offer of [A, B]) await offers.field(side, offer).fill("");
  }
  await expect(career).toHaveCount(0);
  await expect(money).toHaveText(ahead);
});
