// What is said of the offers is true: before and after tax, told and not told, taken for granted.

import { expect, test } from "./fixture";
import { basis, offer } from "./records";
import { fill, offers as w, plural } from "./words";

const A = fill(w.name.unnamed, { number: 1 });
const B = fill(w.name.unnamed, { number: 2 });

test("who is ahead before tax may not be who takes more home, and both are said", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("pay", A).fill("85k");
  await offers.field("pay", B).fill("89k");
  await offers.section("place").click();
  await offers.pick(w.choice.state, A).selectOption("Texas");
  await offers.pick(w.choice.state, B).selectOption("California");
  await expect(offers.verdict).toContainText(fill(w.answer.ahead, { name: B, other: A, amount: "$4,000" }));
  const [texas, california] = await offers.line(w.figures.take_home);
  expect([texas, california]).toEqual(["$68,628", "$66,348"]);
  await expect(offers.verdict).toContainText(fill(w.answer.home_other, { name: A, amount: texas, other: california }));
  // Where one is ahead in both, it is said once.
  await offers.pick(w.choice.state, B).selectOption("Texas");
  await expect(offers.verdict).not.toContainText(A + " is ahead");
  await expect(page.getByText(fill(w.answer.certain_of, { name: B, whole: "$89,000", amount: "$89,000" }))).toBeVisible();
});

test("a state's floor for exempt work is said at a salary below it", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("pay", A).fill("60k");
  await offers.field("pay", B).fill("71k");
  await offers.section("place").click();
  await offers.pick(w.choice.state, A).selectOption("California");
  await offers.pick(w.choice.state, B).selectOption("California");
  const floor = page.getByText(fill(w.notes.below_state_floor, { since: "January 1, 2026", amount: "$70,304" }));
  await expect(floor).toContainText(A);
  await expect(floor).not.toContainText(B);
  await offers.field("pay", A).fill("70,304");
  await expect(floor).toBeHidden();
});

test("not told is not nothing", async ({ offers, page, store }) => {
  await store.before({
    ...offer({ id: "o1", name: "North", texts: { pay: "80k", bonus_target: "10%", match: "50% of 6%", vacation: "15", deductible: "1,000", premium: "100" } }),
    ...offer({ id: "o2", place: 2, name: "South", texts: { pay: "80k", premium: "200" } }),
    ...offer({ id: "o3", place: 3, name: "Own", kind: "contractor", texts: { pay: "90k" } }),
  });
  await offers.open();
  await expect(offers.verdict).toBeVisible();
  const no = w.figures.untold;
  expect(await offers.line(w.figures.bonus)).toEqual(["$8,000", no, ""]);
  expect((await offers.line(w.figures.matched)).slice(1)).toEqual([no, ""]);
  expect((await offers.line(w.figures.leave)).slice(1)).toEqual([no, ""]);
  expect((await offers.line(w.figures.health_high)).slice(1)).toEqual([no, ""]);
  // 1,000 and a fifth of 29,000, and what the premiums cost after the tax that they save.
  await page.getByRole("button", { name: w.figures.health_high, exact: true }).click();
  expect((await offers.line(w.part.out_of_pocket))[0]).toBe("-$6,800");
  await page.locator("summary", { hasText: fill(w.assumed.heading, { name: "North" }) }).click();
  await expect(page.getByText(fill(w.assumed.item, { what: w.field.coinsurance, value: "20%" }))).toBeVisible();
});

test("what is assumed is said with its value, once for all that share it", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await page.locator("summary", { hasText: w.assumed.all }).click();
  for (const [what, value] of [
    [w.shared.stay, "3"],
    [w.shared.high_use, "$30,000"],
    [w.shared.cash_discount, "0%"],
  ]) {
    await expect(page.getByText(fill(w.assumed.item, { what, value }), { exact: true })).toBeVisible();
  }
  // What is assumed for both alike is told once.
  const paid = page.getByText(fill(w.assumed.item, { what: w.choice.frequency, value: w.choice.two_weeks }), { exact: true });
  await expect(paid).toHaveCount(1);
  await expect(paid).toBeVisible();
  await expect(page.locator("summary", { hasText: fill(w.assumed.heading, { name: A }) })).toHaveCount(0);
  // What is told is no longer assumed.
  await offers.chip(plural(w.basis.stay_is, 3)).click();
  await offers.shared("stay").fill("5");
  await expect(page.getByText(fill(w.assumed.item, { what: w.shared.stay, value: "3" }))).toHaveCount(0);
  await expect(offers.chip(plural(w.basis.stay_is, 5))).toBeVisible();
});

test("a chip leads to its field, and back", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  const chip = offers.chip(plural(w.basis.horizon_is, 4));
  await chip.focus();
  await page.keyboard.press("Enter");
  await expect(offers.shared("horizon")).toBeFocused();
  await page.getByRole("button", { name: w.basis.close }).click();
  await expect(chip).toBeFocused();
  await expect(offers.shared("horizon")).toHaveCount(0);
  await chip.click();
  await expect(chip).toHaveAttribute("aria-expanded", "true");
  await chip.click();
  await expect(offers.shared("horizon"), "pressed again, it is closed").toHaveCount(0);
});

test("my job now is what the others are measured by, whatever leaving it costs", async ({ offers }) => {
  await offers.open();
  await offers.two();
  await offers.act(A, w.action.is_current);
  await expect.poll(() => offers.line(w.figures.gain)).toEqual(["", "$5,000"]);
  await expect(offers.figures.getByText(w.figures.months, { exact: true })).toHaveCount(0);
});

test("elsewhere nobody is asked or measured by what is American", async ({ offers, page, store }) => {
  await store.before({ ...offer({ id: "o1", name: "Nord", pay: "60k" }), ...basis(null, { own_rate: "31%" }) });
  await offers.open();
  await expect(offers.verdict).toBeVisible();
  await expect(offers.figures.getByText(w.figures.against_usual, { exact: true })).toHaveCount(0);
  await expect(offers.chip(w.basis.single)).toHaveCount(0);
  await expect(offers.chip(w.basis.deferral_open)).toHaveCount(0);
  const asked = page.locator("details").filter({ hasText: fill(w.questions.of, { name: "Nord" }) });
  await asked.locator("summary").click();
  await expect(asked.getByText(w.field.vacation, { exact: true })).toBeVisible();
  await expect(asked.getByText(w.field.match_formula, { exact: true })).toHaveCount(0);
  await expect(asked.getByText(w.field.deductible, { exact: true })).toHaveCount(0);
});

test("on paper, what is kept says after how many years", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".slider output")).toBeVisible();
  await expect(page.locator(".slider output")).toHaveText(plural(w.kept.after, 3));
  await expect(offers.slider).toBeHidden();
});
