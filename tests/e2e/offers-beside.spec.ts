// What stands beside and below the figures.

import { expect, test } from "./fixture";
import { fill, offers as w, plural } from "./words";

const A = fill(w.name.unnamed, { number: 1 });
const B = fill(w.name.unnamed, { number: 2 });

test("a contractor is told what an employee's pay would have to be, by the year and by the hour", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await offers.field("pay", A).fill("85k");
  await expect(offers.figures.getByText(w.figures.contract, { exact: true })).toHaveCount(0);
  await offers.pick(w.kind.label, B).selectOption(w.kind.contractor);
  // 2026, single, no state: W-2 85,000 leaves as much as 1099 87,041.50.
  expect(await offers.line(w.figures.contract)).toEqual(["$87,042", ""]);
  expect((await offers.line(w.figures.contract_hour))[0]).toBe("$41.85");
  expect(await offers.line(w.figures.employer_taxes)).toEqual(["$6,503", ""]);
  await page.getByRole("button", { name: w.figures.contract, exact: true }).click();
  expect((await offers.line(w.part.after_tax))[0]).toBe("$68,628");
});

test("the bars tell how sure it is, and in what form it comes", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  const rows = [w.ladder.by_what, w.ladder.which].map((name) => page.getByRole("group", { name, exact: true }));
  await rows[0].scrollIntoViewIfNeeded();
  const boxes = await Promise.all(rows.map((row) => row.boundingBox()));
  expect(boxes[0]!.y, "they stand side by side").toBe(boxes[1]!.y);
  expect((await rows[0].getByRole("radio").first().boundingBox())!.height).toBeLessThanOrEqual(44);
  await page.getByRole("radio", { name: w.ladder.by_form }).check();
  const figure = page.locator("figure").filter({ hasText: w.ladder.title_form });
  await figure.getByRole("tab").nth(1).click();
  const table = page.getByRole("table", { name: w.ladder.title_form });
  await expect(table.getByRole("columnheader")).toHaveText([w.figures.offer, w.ladder.cash, w.ladder.deferred, w.ladder.stock, w.ladder.in_kind]);
  await expect(table.getByRole("cell").first()).toHaveText("$75,000");
});

test("what a promotion may add stands beside the totals, with its chance and its year", async ({ offers, page }) => {
  await offers.open();
  await offers.two();
  await expect(offers.verdict).toBeVisible();
  const before = await offers.line(w.figures.average);
  await offers.section("growth").click();
  await offers.field("promotion_chance", A).fill("30%");
  await offers.field("promotion_raise", A).fill("20%");
  await offers.field("mentoring", B).fill("6 hours a week");
  // A fifth of 75,000 in each of three years, three times of ten.
  await expect.poll(() => offers.line(w.figures.promotion)).toEqual(["$13,500", ""]);
  expect(await offers.line(w.field.mentoring)).toEqual(["", "26"]);
  await page.getByRole("button", { name: w.figures.promotion, exact: true }).click();
  expect((await offers.line(w.part.promotion))[0]).toBe("$45,000");
  expect((await offers.line(w.part.no_promotion))[0]).toBe("-$31,500");
  await offers.field("promotion_year", A).fill("4");
  await expect.poll(async () => (await offers.line(w.figures.promotion))[0]).toBe("$4,500");
  expect(await offers.line(w.figures.average)).toEqual(before);
});

test("a change of job pays for itself after so many months", async ({ offers }) => {
  await offers.open();
  await offers.two();
  await offers.field("pay", B).fill("87,000");
  await offers.section("once").click();
  await offers.field("forfeit", A).fill("9,000");
  await offers.act(A, w.action.is_current);
  await expect(offers.figures.getByText(w.figures.months, { exact: true })).toBeVisible();
  expect(await offers.line(w.figures.gain)).toEqual(["", "$12,000"]);
  expect(await offers.line(w.figures.months)).toEqual(["", plural(w.years.months, 9)]);
});
