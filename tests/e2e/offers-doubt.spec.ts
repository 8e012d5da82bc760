// Amounts that are hardly meant as they would be read, and what a typed amount changes besides itself.

import { expect, test } from "./fixture";
import { fill, offers as w } from "./words";

const A = fill(w.name.unnamed, { number: 1 });
const B = fill(w.name.unnamed, { number: 2 });
const C = fill(w.name.unnamed, { number: 3 });

test("28 as a salary is asked about, and worth nothing until it is answered; $28/hr chooses the kind of job, and a press takes it back", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  const pay = offers.field("pay", A);
  await pay.fill("28");
  await expect(await offers.note(pay)).toHaveText(w.problem.by_the_hour);
  await expect(offers.figures).not.toContainText("$28");
  await page.getByRole("button", { name: w.ask.by_the_hour }).click();
  await expect(offers.pick(w.kind.label, A).locator("option:checked")).toHaveText(w.kind.hourly);
  await expect(pay).toBeFocused();
  // 28 x 40 x 52.
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[0]).toBe("$58,240");
  await offers.field("pay", B).fill("900");
  await page.getByRole("button", { name: w.ask.a_year }).click();
  await expect(offers.field("pay", B)).toHaveValue("900/year");
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[1]).toBe("$900");

  await offers.add.click();
  await offers.field("pay", C).fill("$28/hr");
  await expect(page.getByText(w.ask.kind_set)).toBeVisible();
  await expect(offers.pick(w.kind.label, C).locator("option:checked")).toHaveText(w.kind.hourly);
  await page.getByRole("button", { name: fill(w.ask.kind_back, { kind: w.kind.salaried_exempt }) }).click();
  await expect(offers.pick(w.kind.label, C).locator("option:checked")).toHaveText(w.kind.salaried_exempt);
  await expect(await offers.note(offers.field("pay", C))).toHaveText(w.problem.hourly);
  await expect(offers.field("pay", C)).toHaveValue("$28/hr");
});

test("a typed sign sets the currency of all offers, and no tax of the United States is taken", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  const pay = offers.field("pay", A);
  await pay.fill("£45,000");
  await expect(page.getByText(fill(w.ask.currency_set, { currency: "GBP" }))).toBeVisible();
  await expect(pay).toBeFocused();
  await expect.poll(() => offers.line(w.before_tax.take_home)).toEqual(["£45,000", "£80,000"]);
  await expect(page.locator("main")).not.toContainText("401(k)");
  await expect(page.locator("main")).not.toContainText(w.part.income_tax);
  await expect(page.getByText(fill(w.notes.before_tax, { currency: "GBP" }))).toBeVisible();
  await expect(offers.chip(w.settings.single)).toHaveCount(0);
  await offers.chip(w.before_tax.chip).click();
  await offers.shared("own_rate").fill("25%");
  await expect.poll(() => offers.line(w.figures.take_home)).toEqual(["£33,750", "£60,000"]);
  await page.getByRole("button", { name: fill(w.ask.currency_back, { currency: "USD" }) }).click();
  await expect(pay).toHaveValue("£45,000");
  await expect(await offers.note(pay)).toHaveText(fill(w.problem.other_currency, { currency: "GBP" }));
  await page.getByRole("button", { name: fill(w.ask.currency_use, { currency: "GBP" }) }).click();
  await expect.poll(() => offers.line(w.figures.take_home)).toEqual(["£33,750", "£60,000"]);

  // A short word may go on: it counts once the field is left.
  await pay.fill("420 000 kr");
  const said = page.getByText(fill(w.ask.currency_set, { currency: "SEK" }));
  await expect(said).toHaveCount(0);
  await pay.press("Tab");
  await expect(said).toBeVisible();
});

test("a match counts as if it is all caught, and a press leads to what is saved", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("match_formula", A).fill("100% of 4%");
  await expect(page.getByText(fill(w.saving.all, { share: "4%" }))).toBeVisible();
  expect((await offers.line(w.figures.matched))[0]).toBe(fill(w.figures.of, { part: "$3,000", whole: "$3,000" }));
  await page.getByRole("button", { name: w.saving.change }).click();
  await expect(offers.shared("deferral")).toBeFocused();
  await offers.shared("deferral").fill("0%");
  await expect(page.getByText(fill(w.saving.all, { share: "4%" }))).toHaveCount(0);
  await expect.poll(async () => (await offers.line(w.figures.matched))[0]).toBe(fill(w.figures.of, { part: "$0", whole: "$3,000" }));
});

test("kinds of shifts are asked for one after the other", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.pick(w.kind.label, A).selectOption(w.kind.hourly);
  await offers.field("pay", A).fill("40");
  await offers.section("pay").click();
  await expect(offers.field("second_rate", A)).toBeVisible();
  await expect(offers.field("second_rate", B)).toHaveCount(0);
  await expect(offers.field("shift_pay_2", A)).toHaveCount(0);
  await offers.field("shift_pay", A).fill("10%");
  await offers.field("shift_hours", A).fill("24");
  await expect(offers.field("shift_pay_2", A)).toBeVisible();
  await page.getByRole("button", { name: w.figures.take_home, exact: true }).click();
  // 24 x 4 x 52.
  await expect.poll(async () => (await offers.line(w.part.shift))[0]).toBe("$4,992");
});
