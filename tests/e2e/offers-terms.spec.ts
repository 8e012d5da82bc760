// The finer terms of an offer: what comes once, purchase plans, packages, leave.

import { expect, test } from "./fixture";
import { fill, offers as w, plural } from "./words";

const A = fill(w.name.unnamed, { number: 1 });

test("sign-on money in instalments stands in its years, and a table says what leaving costs", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("once").click();
  await offers.field("sign_on", A).fill("20k");
  const parts = offers.field("sign_on_parts", A);
  await parts.fill("50% now");
  await expect(await offers.note(parts)).toHaveText(w.problem.schedule_whole);
  await parts.fill("50% at start, 50% after 12 months");
  const start = fill(w.reads.part_at_start, { share: "50%" });
  const both = fill(w.reads.part_then, { before: start, share: "50%", time: plural(w.unit.months, 12) });
  await expect(await offers.note(parts)).toHaveText(fill(w.reads.read, { value: both }));
  const years = page.getByRole("table", { name: w.years.title }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: A, exact: true }) });
  await expect(years.getByRole("cell")).toHaveText(["$85,000", "$85,000", "$75,000", "$75,000"]);
  await offers.pick(w.choice.clawback, A).selectOption(w.choice.clawback_table);
  const table = offers.field("clawback_table", A);
  await table.fill("soon");
  await expect(await offers.note(table)).toHaveText(w.problem.clawback);
  await table.fill("12: 100%, 24: 50%");
  await offers.pick(w.choice.clawback_of, A).selectOption(w.choice.clawback_gross);
  await offers.slider.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await offers.keptArithmetic.locator("summary").click();
  await expect(offers.keptPart(w.part.clawback)).toContainText("-$5,000");
  await page.reload();
  await expect(offers.section("once")).toBeVisible();
  await offers.section("once").click();
  await expect(offers.field("clawback_table", A)).toHaveValue("12: 100%, 24: 50%");
  await expect(offers.pick(w.choice.clawback_of, A).locator("option:checked")).toHaveText(w.choice.clawback_gross);
});

test("who pays the tax on relocation money decides what is left of it", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("once").click();
  await offers.field("relocation", A).fill("10k");
  await page.getByRole("button", { name: w.figures.take_home_first, exact: true }).click();
  // 22 % and 7.65 %: 2026, single, from 75,000 on.
  expect((await offers.line(w.part.relocation_tax))[0]).toBe("-$2,965");
  await offers.pick(w.choice.relocation, A).selectOption(w.choice.relocation_grossed_up);
  await page.getByRole("button", { name: w.figures.first_year, exact: true }).click();
  await expect.poll(async () => (await offers.line(w.part.relocation_gross_up))[0]).toBe("$4,215");
  await offers.pick(w.choice.relocation, A).selectOption(w.choice.relocation_free);
  await expect(page.getByText(w.notes.relocation)).toBeVisible();
});

test("a purchase plan may look back, and is limited by law", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("stock").click();
  await offers.field("espp_share", A).fill("10%");
  await offers.field("espp_discount", A).fill("15%");
  await offers.field("stock_growth", A).fill("21%");
  await page.getByRole("button", { name: w.figures.first_year, exact: true }).click();
  await expect.poll(async () => (await offers.line(w.part.espp))[0]).toBe("$1,324");
  await offers.pick(w.choice.look_back, A).selectOption(w.choice.yes);
  await expect.poll(async () => (await offers.line(w.part.espp))[0]).toBe("$2,206");
  await offers.field("espp_share", A).fill("50%");
  await expect(page.getByText(w.notes.espp_limit)).toBeVisible();
});

test("a package is taken apart into pay and pension", async ({ offers }) => {
  await offers.open();
  await offers.two();
  await offers.field("pay", A).fill("110k");
  await offers.section("elsewhere").click();
  await offers.field("pension", A).fill("10%");
  expect((await offers.line(w.figures.guaranteed))[0]).toBe("$110,000");
  await offers.pick(w.choice.package, A).selectOption(w.choice.yes);
  await expect.poll(async () => (await offers.line(w.figures.guaranteed))[0]).toBe("$100,000");
});

test("vacation that is saved up lapses, or is paid out on leaving", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("pay", A).fill("104k");
  await offers.section("leave").click();
  const earned = offers.field("leave_earned", A);
  await earned.fill("20 days a year");
  await expect(await offers.note(earned)).not.toHaveText("");
  await offers.field("vacation_taken", A).fill("12");
  await offers.field("carry_over", A).fill("5");
  expect((await offers.line(w.figures.leave_lost))[0]).toBe("27");
  await offers.slider.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await offers.pick(w.choice.leave_paid_out, A).selectOption(w.choice.yes);
  await offers.keptArithmetic.locator("summary").click();
  await expect(offers.keptPart(w.part.leave_paid_out)).toContainText("$3,200");
});

test("commission has a chance, and a start leaves a part of the first bonus", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("pay").click();
  await offers.field("commission", A).fill("20k");
  await offers.field("commission_chance", A).fill("50%");
  await page.getByRole("button", { name: w.figures.first_year, exact: true }).click();
  expect((await offers.line(w.part.commission))[0]).toBe("$10,000");
  expect((await offers.line(w.figures.commission))[0]).toBe("$20,000");
  await offers.field("bonus_target", A).fill("10%");
  await page.locator(`input[type="date"]`).first().fill("2026-07-01");
  expect((await offers.line(w.part.bonus))[0]).toBe("$3,750");
  await expect(page.getByRole("table", { name: w.years.title })).toContainText("July 1, 2026");
  await page.reload();
  await offers.section("pay").click();
  await expect(page.locator(`input[type="date"]`).first()).toHaveValue("2026-07-01");
});

test("help above what the law leaves untaxed is taxed as pay", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("way").click();
  await offers.field("commute_subsidy", A).fill("400 a month");
  await page.getByRole("button", { name: w.figures.take_home, exact: true }).click();
  // 720 at 22 % and 7.65 %.
  expect(await offers.line(w.part.benefit_tax)).toEqual(["-$213", ""]);
  await expect(page.getByText(fill(w.notes.commuter, { amount: "$340" }))).toBeVisible();
});

test("premiums of a pay are counted as often as it comes", async ({ offers }) => {
  await offers.open();
  await offers.two();
  await offers.section("health").click();
  const premium = offers.field("premium", A);
  await premium.fill("120 / pay");
  await expect(await offers.note(premium)).toHaveText(fill(w.reads.read, { value: "$260" }));
  await offers.section("pay").click();
  await offers.pick(w.choice.frequency, A).selectOption(w.choice.twice_a_month);
  await expect(await offers.note(premium)).toHaveText(fill(w.reads.read, { value: "$240" }));
});

test("a term may be told by its last day", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("pay").click();
  const [start, end] = ["start", "term_end"].map((field) => page.locator(`input[type="date"][id^="${field}-"]`).first());
  await end.fill("2026-12-31");
  await expect(page.getByText(w.notes.term_without_start)).toBeVisible();
  await start.fill("2027-01-01");
  await expect(await offers.note(end)).toHaveText(w.problem.before_start);
  await start.fill("2026-07-01");
  await expect(await offers.note(end)).toHaveText("");
  const years = page.getByRole("table", { name: w.years.title }).getByRole("row").filter({ hasText: A });
  await expect(years.getByRole("cell")).toHaveText(["$37,500", "$0", "$0", "$0"]);
});

test("clearing one part of a day leaves the others", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.section("pay").click();
  const start = page.locator('input[type="date"][id^="start-"]').first();
  await start.fill("2027-03-09");
  // The month comes first in this language.
  await start.focus();
  await page.keyboard.press("Backspace");
  await expect(start).toHaveValue("");
  // What follows the typing is drawn before the next key.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  await page.keyboard.type("05");
  await expect(start).toHaveValue("2027-05-09");
  await page.reload();
  await offers.section("pay").click();
  await expect(start).toHaveValue("2027-05-09");
});
