// How the figures of the offers are worked out, told where they stand.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { basis, offer } from "./records";
import type { Texts } from "./store";
import { fill, offers as w } from "./words";

/** Three offers in which there is something for every line of the figures. */
const everyLine = (): Texts => ({
  ...offer({
    id: "o1",
    name: "North",
    isCurrent: true,
    trueUp: false,
    texts: {
      pay: "104k",
      weekly_hours: "45",
      vacation: "20",
      leave_cap: "15",
      holidays: "10",
      days_on_site: "3",
      commute_minutes: "50",
      commute_miles: "10",
      bonus_target: "10%",
      commission: "5k",
      mentoring: "4",
      parental_weeks: "8",
      match: "50% of 6%",
      sign_on: "6k",
      stock: "400k",
      stock_schedule: "25/25/25/25",
      stock_growth_low: "-50%",
      stock_growth_high: "10%",
      options: "4,000",
      strike: "9",
      share_price: "12",
      premium: "200",
      employer_premium: "500",
      deductible: "1,500",
      coinsurance: "20%",
      out_of_pocket_max: "4,000",
      promotion_chance: "30%",
      promotion_raise: "20%",
      forfeit: "9,000",
      price_level: "110",
      fit_horizon: "8",
      fit_growth: "3",
    },
  }),
  ...offer({
    id: "o2",
    place: 2,
    name: "South",
    kind: "hourly",
    texts: { pay: "60/h", weekly_hours: "40", overtime_hours: "5", bonus_target: "10%", match: "100% of 4%", price_level: "88" },
  }),
  ...offer({ id: "o3", place: 3, name: "Own", kind: "contractor", texts: { pay: "150k" } }),
  ...basis(null, { deferral: "40%", price_level: "99", spent: "60%", horizon: "4" }),
});

/** What the names of the lines are, in the words' own order. */
const LINES = [
  ...(["guaranteed", "first_year", "average", "take_home", "take_home_first", "per_pay", "at_home", "earned", "hours", "per_hour"] as const),
  ...(["present", "matched", "timing", "leave", "parental", "stock_low", "stock_high", "leave_lost", "bonus", "health"] as const),
  ...(["health_low", "health_middle", "health_high", "stock_share", "stock_tax", "options", "benefits"] as const),
  ...(["contract", "contract_hour", "regular_rate", "overtime_owed", "commission", "promotion", "gain", "months"] as const),
].map((name) => w.figures[name]);

const amount = (text: string) => Number(text.replace("\u2212", "-").replace(/[^\d.-]/g, "") || "0");

test("every figure tells how it is worked out, with the keyboard alone", async ({ offers, page, store }) => {
  await store.before(everyLine());
  await offers.open();
  await expect(offers.verdict).toBeVisible();
  const names = await offers.figures.locator("tbody").getByRole("rowheader").allTextContents();
  expect(names.toSorted()).toEqual([...LINES, w.field.mentoring].toSorted());
  for (const name of names) {
    const button = offers.figures.getByRole("button", { name, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const cells = await page.locator(".figures__part td").allTextContents();
    expect(cells.filter((cell) => cell !== "").length, name).toBeGreaterThan(0);
  }
});

/** The numbers of a table's rows for one offer, without what names them. */
async function columns(table: Locator, offer: string): Promise<number[][]> {
  const rows = table.getByRole("row").filter({ has: table.page().getByRole("rowheader", { name: offer, exact: true }) });
  const texts = await Promise.all((await rows.all()).map((row) => row.getByRole("cell").allTextContents()));
  return texts.map((row) => row.map(amount));
}

test("the bars, the years and the map open what they are made of", async ({ offers, page, store }) => {
  await store.before(everyLine());
  await offers.open();
  const figure = (title: string) => page.locator("figure").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  const opened = async (title: string) => {
    await figure(title).locator("summary").click();
    const table = figure(title).getByRole("table", { name: w.figures.show });
    // It is drawn when it is opened.
    await expect(table.getByRole("row").nth(1)).toBeVisible();
    return table;
  };
  const together = (rows: number[][], column: number) => rows.reduce((sum, row) => sum + row[column], 0);

  const parts = await columns(await opened(w.years.title), "North");
  const [totals] = await columns(figure(w.years.title).getByRole("table", { name: w.years.title }), "North");
  expect(totals.length).toBe(4);
  expect(parts.length).toBeGreaterThan(1);
  for (const [year, total] of totals.entries()) {
    // The first column says what a row is. Each part is rounded to a dollar.
    expect(Math.abs(together(parts, year + 1) - total), `year ${year + 1}`).toBeLessThanOrEqual(parts.length / 2 + 1);
  }

  const ladder = page.locator(".stack").filter({ has: figure(w.ladder.title) }).last();
  await ladder.locator("summary").click();
  await expect(ladder.getByRole("cell", { name: w.part.bonus, exact: true }).first()).toBeVisible();
  await ladder.getByRole("tab").nth(1).click();
  const steps = await columns(ladder.getByRole("table", { name: w.ladder.title }), "North");
  const of = await columns(ladder.getByRole("table", { name: w.figures.show }), "North");
  for (const [step, total] of steps[0].entries()) expect(Math.abs(together(of, step + 1) - total)).toBeLessThanOrEqual(of.length / 2 + 1);

  // Without a quiz each counts 50.
  const fit = await opened(w.fit.title);
  await expect(fit.getByRole("row")).toHaveCount(4);
  await expect(fit.getByRole("row").nth(1).getByRole("cell")).toHaveText([w.field.fit_horizon, "50", "8", "400"]);
  await expect(fit.getByRole("row").nth(3).getByRole("cell")).toHaveText([w.fit.together, "100", "", "550"]);
});

/** The steps below an open part for one offer: what each is called, its amount, and the rate and the amount that it is of. */
async function inside(page: Page, column: number): Promise<{ name: string; amount: number; rate: number; of: number }[]> {
  const rows = await page.locator(".figures__step").all();
  return Promise.all(
    rows.map(async (row) => {
      const name = (await row.getByRole("rowheader").textContent())!;
      const cell = row.getByRole("cell").nth(column);
      const small = (await cell.locator(".figures__of").allTextContents())[0] ?? "";
      const [rate, of] = small.split(" of ");
      return { name, amount: amount((await cell.textContent())!.replace(small, "")), rate: amount(rate ?? "") / 100, of: amount(of ?? "") };
    }),
  );
}

test("a part of take-home pay opens in turn, with the keyboard alone, and its brackets add up to it", async ({ offers, page, store }) => {
  await store.before(everyLine());
  await offers.open();
  await offers.opener(w.figures.take_home).press("Enter");
  const part = offers.opener(w.part.income_tax);
  await expect(part).toHaveAttribute("aria-expanded", "false");
  await part.press("Enter");
  await expect(part).toHaveAttribute("aria-expanded", "true");
  await expect(part).toBeFocused();
  await expect(offers.step(w.working.equals, w.inside.taxable)).toBeVisible();

  // A salary, pay by the hour with a deduction for overtime, and contract work.
  const row = page.locator(".figures__part").filter({ has: page.getByRole("button", { name: w.part.income_tax, exact: true }) });
  const taxes = await row.getByRole("cell").allTextContents();
  for (const column of [0, 1, 2]) {
    const steps = (await inside(page, column)).filter((step) => step.amount !== 0);
    const at = steps.findIndex((step) => step.name === fill(w.working.equals, { what: w.inside.taxable }));
    const brackets = steps.slice(at + 1);
    const together = (amounts: number[]) => amounts.reduce((sum, it) => sum + it, 0);
    expect(brackets.length).toBeGreaterThan(2);
    for (const { amount, rate, of } of brackets) expect(Math.abs(rate * of - amount)).toBeLessThan(0.011);
    expect(together(brackets.map((step) => step.of))).toBeCloseTo(steps[at].amount, 1);
    expect(Math.abs(together(brackets.map((step) => step.amount)) - Math.abs(amount(taxes[column])))).toBeLessThanOrEqual(0.55);
    const signed = steps.slice(0, at).map((step) => (step.name.startsWith("−") ? -step.amount : step.amount));
    expect(together(signed)).toBeCloseTo(steps[at].amount, 1);
  }

  // What is typed goes on to be told, and another line begins closed.
  const salary = (await inside(page, 0))[0].amount;
  await offers.field("pay", "North").fill("114k");
  await expect.poll(async () => (await inside(page, 0))[0]?.amount).toBeGreaterThan(salary);
  await offers.opener(w.figures.per_pay).press("Enter");
  await expect(page.locator(".figures__step")).toHaveCount(0);
  await offers.opener(w.part.social_security).press("Space");
  await expect(offers.step(w.working.per, w.inside.paydays)).toBeVisible();
  await offers.opener(w.part.social_security).press("Space");
  await expect(page.locator(".figures__step")).toHaveCount(0);
});
