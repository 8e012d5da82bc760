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
  await page.setViewportSize({ width: 1280, height: 490 });
  const result = page.getByRole("region", { name: w.answer.heading, exact: true });
  // The cell beside the fields, of their height, in which the result moves.
  const cell = page.locator(".answer--first").filter({ has: result });
  const boxes = async () => [(await cell.boundingBox())!, (await result.boundingBox())!] as const;
  const [around, inside] = await boxes();
  const room = around.height - inside.height;
  expect(room, "it has room to move").toBeGreaterThan(100);
  await page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), around.y + room / 2);
  const [scrolled, stays] = await boxes();
  expect(scrolled.y, "the fields go").toBeCloseTo(-room / 2, -1);
  expect(Math.round(stays.y), "the result stays at the top").toBeGreaterThanOrEqual(0);
  expect(stays.y).toBeLessThan(40);
  await page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), room);
  const [end, last] = await boxes();
  expect(last.y + last.height, "within its row").toBeLessThanOrEqual(Math.ceil(end.y + end.height));
});
