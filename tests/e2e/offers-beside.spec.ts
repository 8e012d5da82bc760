// What stands beside and below the figures.

import { expect, test } from "./fixture";
import { taking } from "./records";
import { fill, offers as w } from "./words";

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

test("the result beside what is asked first stays in view while typing, and covers nothing below it", async ({ offers, page, store }) => {
  await store.before(taking({ id: "a1", form: "full" }));
  await offers.open();
  await offers.two();
  const rating = offers.field("fit_growth", fill(w.name.unnamed, { number: 2 }));
  await rating.click();
  await expect(rating).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 560 });
  await page.locator(".offers__work > :first-child :is(input, select)").last().focus();
  await expect(page.getByRole("region", { name: w.answer.heading, exact: true })).toBeInViewport();
});
